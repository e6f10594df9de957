"""Putting in order, and photos. One sentence each."""

from __future__ import annotations

from sysmap.i18n import _


def tips() -> dict[str, str]:
    return {
        "unclutter": _("Écarte ce qui se chevauche, le moins possible."),
        "tighten": _("Rapproche ce qui est loin sans raison."),
        "place_new": _("Place ce qui vient d’arriver, sans toucher au reste."),
        "rearrange": _("Change toute la disposition, après vous l’avoir montrée."),
        "align_left": _("Met les bords gauches sur une même ligne."),
        "align_center": _("Met les milieux l’un sous l’autre."),
        "align_right": _("Met les bords droits sur une même ligne."),
        "align_top": _("Met les bords du haut sur une même ligne."),
        "align_middle": _("Met les milieux sur une même ligne."),
        "align_bottom": _("Met les bords du bas sur une même ligne."),
        "spread_h": _("Met le même vide entre eux, de gauche à droite."),
        "spread_v": _("Met le même vide entre eux, de haut en bas."),
        "straighten": _("Rend aux relations les courbes que le programme leur donne."),
        "front": _("Fait passer au-dessus de ce qui se recouvre."),
        "back": _("Fait passer au-dessous de ce qui se recouvre."),
        "photos": _("Pose des photos de murs, sur lesquelles on tape."),
        "photo_next": _("Va à la photo suivante, prêt à taper."),
        "photo_before": _("Revient à la photo précédente."),
        "photos_hide": _("Cache les photos en fond, ou les remontre."),
        "photo_fade": _("Pâlit la photo d’un cran."),
        "photo_corners": _("Remet à plat une feuille photographiée de travers."),
        "photo_whole": _("Revient à la photo comme elle a été prise."),
        "photo_turn": _("Tourne la photo dans le sens des aiguilles d’une montre."),
        "photo_behind": _("Met l’image derrière tout, ou la ramène."),
        "photo_printed": _("Laisse ou non la photo sortir sur l’affiche."),
    }
