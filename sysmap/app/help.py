"""Help: eight ideas in the order in which they are met. Short enough to be read standing."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sysmap.app.controls import flat
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.i18n import _


def chapters() -> list[tuple[str, str]]:
    """(title, words) of each idea."""
    question = _(
        "Une carte répond à une question. Écrivez-la d’abord ; elle reste au-dessus de la carte "
        "et se change d’un clic."
    )
    elements = _(
        "Écrivez dans la ligne du bas, puis Entrée. Chaque ligne devient un élément, à une place libre : "
        "rien ne bouge, rien ne se recouvre. Un double-clic change les mots."
    )
    kinds = _(
        "Acteur, facteur, enjeu, levier, frein… Cliquez un type à gauche, ou tapez sa lettre et "
        "deux-points au début de la ligne, « a: » pour un acteur, « e: » pour un enjeu. "
        "Le reste de ce que vous tapez reste des mots."
    )
    links = _(
        "Choisissez un élément : de petites flèches apparaissent. Tirez-en une jusqu’à un autre élément. "
        "Deux éléments choisis ensemble se relient aussi par Ctrl+L."
    )
    senses = _(
        "Même sens : quand l’un augmente, l’autre augmente. Sens inverse : quand l’un augmente, l’autre "
        "diminue. La phrase, à droite, le dit tout haut ; « Inverser le sens » retourne la flèche."
    )
    zones = _(
        "Une zone rassemble ce qui va ensemble. Tirez un rectangle après avoir choisi « Zone », "
        "ou tapez « z: » et son nom."
    )
    poster = _(
        "« Affiche… » met la carte en page, du A4 au A0, et l’enregistre en PDF, SVG ou PNG. "
        "Ce qui est réservé n’y figure pas, et c’est dit."
    )
    saving = _(
        "La carte s’enregistre toute seule, après chaque geste. Ctrl+Z annule, autant de fois qu’il le faut. "
        "Rien n’est demandé en quittant."
    )
    titles = (
        _("La question"), _("Les éléments"), _("Les types"), _("Les relations"), _("Le sens"),
        _("Les zones"), _("L’affiche"), _("Enregistrer"),
    )  # fmt: skip
    texts = (question, elements, kinds, links, senses, zones, poster, saving)
    return list(zip(titles, texts, strict=True))


class HelpWindow(SideWindow):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("Aide"), 620, 720)
        lines = QVBoxLayout()
        flat(lines, space=4)
        for title, text in chapters():
            lines.addWidget(paragraph(title, "title"))
            lines.addWidget(paragraph(text))
            lines.addSpacing(10)
        lines.addStretch(1)
        self.body.addWidget(scrolled(lines))
