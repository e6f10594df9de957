"""Paper, and maps that leave. One sentence each."""

from __future__ import annotations

from sysmap.i18n import _


def tips() -> dict[str, str]:
    return {
        "kit": _("Feuilles vierges et cartes numérotées, pour un atelier sur papier."),
        "preflight": _("Dit ce qui gênerait sur l’affiche, et le répare."),
        "sheets": _("Imprime des fiches, la carte numérotée, la matrice ou le tableau."),
        "number": _("Donne un numéro à chaque élément, une fois pour toutes."),
        "entry": _("Retape ce qui revient du papier, numéro par numéro."),
        "copy_map": _("Copie toute la carte comme une image."),
        "copy_poster": _("Copie l’affiche comme une image."),
        "cover": _("Revient à la page qui présente cette carte."),
        "read_story": _("Raconte la carte page par page."),
        "start_from": _("Commence votre carte à partir de celle-ci, en citant l’origine."),
        "keep_copy": _("Ouvre une copie à vous ; l’original reste intact."),
        "open_to_edit": _("Ouvre cette carte pour la changer dans son fichier."),
        "handover": _("Un dossier pour quelqu’un qui n’a pas Sysmap."),
        "experience": _("Ce que le groupe a appris, pour ceux qui feront leur carte."),
        "experience_sheet": _("Une page à imprimer, avec des lignes pour écrire à la main."),
        "library": _("Cherche parmi les cartes d’un dossier."),
        "give": _("Donne une partie de la carte à un groupe, en un fichier."),
        "take_back": _("Réunit un morceau rendu avec la carte."),
    }
