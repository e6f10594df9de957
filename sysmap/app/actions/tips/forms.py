"""Forms, zones and relations. One sentence each."""

from __future__ import annotations

from sysmap.i18n import _


def tips() -> dict[str, str]:
    return {
        "themes": _("Donne une liste de mots-clés à cette carte."),
        "pictogram": _("Dessine un symbole au-dessus des mots."),
        "wish": _("Note où l’on voudrait que soit l’élément, par une flèche."),
        "no_wish": _("Enlève la flèche vers la place souhaitée."),
        "turn_over": _("Fait de chaque problème un objectif, à dire avec vos mots."),
        "petals_elements": _("Refait la rosace, un pétale pour chaque élément."),
        "petals_themes": _("Refait la rosace, un pétale pour chaque thème."),
        "keep_scores": _("Garde les notes d’aujourd’hui en pointillé, pour comparer."),
        "target": _("Change le nombre de cercles et les secteurs de la cible."),
        "zone_names": _("Passe aux noms classiques des zones, ou revient."),
        "ways": _("Range les mêmes éléments sur une autre page, sans rien copier."),
        "next_way": _("Tourne la page : les mêmes éléments, vus autrement."),
        "axes": _("Donne à un axe son nom, son unité et ses bornes."),
        "crossing": _("Montre qui est relié à qui, et les cases vides."),
        "fold": _("Ne montre de la zone que son nom et son compte, ou la rouvre."),
        "hide_zone": _("Cache la zone et ce qu’elle contient."),
        "show_zones": _("Fait revenir les zones cachées."),
        "print_zone": _("Laisse la zone à l’écran, mais pas sur l’affiche."),
        "enter_zone": _("Met la sélection dans une zone, par son nom."),
        "wait": _("Retire de sa zone ; l’élément attend à côté de la page."),
        "reverse": _("Retourne la flèche : relisez la phrase à voix haute."),
        "plus": _("Quand l’un augmente, l’autre augmente aussi."),
        "minus": _("Quand l’un augmente, l’autre diminue."),
        "depends": _("L’un agit sur l’autre, mais cela dépend."),
        "delay": _("Dit que l’effet vient plus tard."),
        "subject": _("Écrit de quoi parle la tension ; cela reste dans le groupe."),
        "curved": _("Dessine la relation en courbe."),
        "straight": _("Dessine la relation toute droite."),
        "routed": _("Dessine la relation en angles droits, autour des boîtes."),
    }
