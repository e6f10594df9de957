"""Looking at the map, alone or before a room. One sentence each."""

from __future__ import annotations

from sysmap.i18n import _


def tips() -> dict[str, str]:
    return {
        "write": _("Met le curseur dans la ligne de saisie, en bas."),
        "search": _("Trouve un mot de la carte, une action ou une page du guide."),
        "fit": _("Montre toute la carte dans la fenêtre."),
        "show_selection": _("Montre ce qui est choisi, en grand."),
        "next_part": _("Va à la partie suivante de la fenêtre, au clavier."),
        "previous_part": _("Revient à la partie précédente de la fenêtre, au clavier."),
        "minimap": _("Montre ou cache la petite carte, en bas à droite."),
        "zoom_in": _("Montre la carte de plus près."),
        "zoom_out": _("Montre la carte de plus loin."),
        "actual": _("Montre la carte à sa taille."),
        "room": _("Grandes lettres et rien d’autre, pour une salle."),
        "curtain": _("La salle ne voit plus que la question."),
        "full": _("La fenêtre prend tout l’écran, ou le rend."),
        "framing": _("Passe de ce qui se dit à toute la carte, et retour."),
        "letters_test": _("Quatre lignes pour savoir ce que lit le dernier rang."),
        "opening": _("La question en plein écran, pendant l’accueil."),
        "end_screen": _("La carte, son titre et la date, pour les photos de la fin."),
        "public_screen": _("Montre la carte sur le second écran ; vous gardez tout ici."),
        "motion": _("La carte glisse vers ce qu’elle montre, ou y saute."),
        "theme_paper": _("Les couleurs ordinaires, comme sur l’affiche."),
        "theme_room": _("Des traits plus épais, pour une salle claire."),
        "theme_contrast": _("Noir sur blanc, pour voir de loin ou avec peine."),
        "scale_100": _("Mots et boutons à leur taille ordinaire."),
        "scale_125": _("Mots et boutons un quart plus grands."),
        "scale_150": _("Mots et boutons plus grands de moitié."),
        "scale_200": _("Mots et boutons deux fois plus grands."),
        "seen_deuteranopia": _("Montre la carte comme la voit qui ne distingue pas le vert."),
        "seen_protanopia": _("Montre la carte comme la voit qui ne distingue pas le rouge."),
        "seen_tritanopia": _("Montre la carte comme la voit qui ne distingue pas le bleu."),
        "seen_grey": _("Montre la carte comme elle sortira d’un copieur."),
    }
