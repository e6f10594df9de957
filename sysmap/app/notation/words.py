"""The names of forms, strokes, colours and icons, for people who choose among them."""

from __future__ import annotations

from sysmap.drawing import PAPER
from sysmap.i18n import _, language

Names = list[tuple[str, str]]


def shape_names() -> Names:
    """The forms an element may have."""
    return [
        ("words", _("Mots soulignés")), ("bracket", _("Entre crochets")), ("pill", _("Pilule")),
        ("box", _("Cadre")), ("rounded", _("Cadre arrondi")), ("dotted", _("Pilule en pointillé")),
        ("hexagon", _("Hexagone")), ("octagon", _("Octogone")), ("project", _("Cadre à bord plein")),
        ("tray", _("Double fond")), ("diamond", _("Losange")), ("circle", _("Ovale")), ("leaf", _("Feuille")),
        ("quote", _("Bulle")), ("arrow", _("Flèche")), ("barred", _("Cadre barré")), ("star", _("Étoile")),
        ("pebble", _("Caillou")), ("rupture", _("Rupture")), ("plain", _("Cadre simple")),
    ]  # fmt: skip


def stroke_names() -> Names:
    """The strokes a relation may have."""
    return [
        ("solid", _("Plein")), ("dotted", _("Points")), ("double", _("Double")), ("zigzag", _("Zigzag")),
        ("thin", _("Fin")), ("broken", _("Rompu")), ("thick", _("Épais")),
    ]  # fmt: skip


def hue_names() -> Names:
    """The colours of the theme, by their names."""
    return [(hue.id, hue.name(language()).capitalize()) for hue in PAPER.hues.values()]


def icon_words() -> Names:
    """Icons that mean something on a map, with what they may stand for."""
    return [
        ("vote", _("Vote")), ("clipboard-list", _("Dossier")), ("store", _("Boutique")),
        ("landmark", _("Institution")), ("users-round", _("Personnes")), ("house", _("Maison")),
        ("hand-heart", _("Entraide")), ("factory", _("Usine")), ("building-2", _("Immeuble")),
        ("leaf", _("Feuille")), ("waypoints", _("Réseau")), ("life-buoy", _("Bouée")),
        ("hand-coins", _("Argent")), ("graduation-cap", _("Études")), ("newspaper", _("Journal")),
        ("target", _("Cible")), ("hand", _("Main")), ("sprout", _("Pousse")), ("footprints", _("Pas")),
        ("sparkles", _("Étincelles")), ("package", _("Paquet")), ("lever", _("Levier")),
        ("heart", _("Cœur")), ("anchor", _("Ancre")), ("tree-pine", _("Forêt")), ("tractor", _("Tracteur")),
        ("utensils", _("Repas")), ("school", _("École")), ("droplets", _("Eau")), ("wheat", _("Blé")),
        ("bike", _("Vélo")), ("recycle", _("Recyclage")), ("sun", _("Soleil")), ("mountain", _("Montagne")),
        ("map-pin", _("Lieu")), ("lightbulb", _("Idée")), ("megaphone", _("Voix")),
        ("handshake", _("Accord")),
        ("scale", _("Justice")), ("calendar", _("Date")), ("flag", _("Drapeau")), ("gauge", _("Mesure")),
    ]  # fmt: skip
