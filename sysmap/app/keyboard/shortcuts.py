"""The shortcut sheet, made from the table of actions."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout

from sysmap.app.controls import button, flat, words
from sysmap.app.keyboard.keys import key_name, shown_keys
from sysmap.app.windows import SideWindow, scrolled
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.actions import Action
    from sysmap.app.desk import Desk


class ShortcutsWindow(SideWindow):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Raccourcis"), 620, 760)
        lines = QVBoxLayout()
        flat(lines, space=6, around=(8, 4, 8, 4))
        for title, rows in groups(desk.deeds):
            lines.addSpacing(8)
            lines.addWidget(words(title, "title"))
            lines.addLayout(_grid(rows))
        lines.addSpacing(8)
        lines.addWidget(words(_("Ligne de saisie"), "title"))
        lines.addLayout(_grid(typed()))
        lines.addSpacing(8)
        lines.addWidget(words(_("Sur la carte"), "title"))
        lines.addLayout(_grid(by_hand()))
        lines.addSpacing(8)
        lines.addWidget(words(_("Tableau"), "title"))
        lines.addLayout(_grid(in_table()))
        lines.addStretch(1)
        self.body.addWidget(scrolled(lines))
        save = button(_("Enregistrer la feuille en PDF…"), lambda: save_sheet(desk), image="printer")
        self.body.addWidget(save, 0, Qt.AlignmentFlag.AlignRight)


def groups(actions: tuple[Action, ...]) -> list[tuple[str, list[tuple[str, str]]]]:
    """The actions that have a key, by group: (words, keys)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for action in actions:
        if action.keys:
            found.setdefault(action.group, []).append((action.words, shown_keys(action, every=True)))
    return list(found.items())


def typed() -> list[tuple[str, str]]:
    """What the capture line understands."""
    return [
        (_("Acteur, enjeu, facteur, levier, frein…"), "a:  e:  f:  l:  r: …"),
        (_("Au frigo, à garder pour plus tard"), "g:"),
        (_("Nouvelle zone"), "z:"),
        (_("Relier deux éléments qui sont déjà là"), _("Un > Autre +")),
        (_("Relier depuis l’élément sélectionné"), _("> Autre +")),
        (_("Reprendre un élément qui est déjà là, puis le suivant qui y ressemble"), "→"),
        (_("Écrire l’élément et le relier au précédent"), "Tab"),
        (_("Inverser la relation qui vient d’être écrite"), "Alt+I"),
        (_("Retrouver ce qui a été tapé"), "↑  ↓"),
        (_("Changer de zone"), "Alt+↑  Alt+↓"),
        (_("Point médian, dans tous les champs : élu·es"), "Ctrl+:"),
        (_("Écrire l’élément, puis le suivant"), _("Entrée")),
    ]


def by_hand() -> list[tuple[str, str]]:
    """What the mouse does on the map, and the keys that no action owns."""
    return [
        (_("Nouvel élément ici"), _("double clic")),
        (_("Nouvel élément relié, ou relation"), _("flèche autour de l’élément")),
        (_("Choisir plusieurs choses"), _("glisser sur le papier")),
        (_("Choisir au lasso"), _("Alt+glisser")),
        (_("Ajouter à ce qui est choisi"), _("Maj+clic")),
        (_("Déplacer sans s’aligner"), _("Alt pendant le geste")),
        (_("Déplacer tout droit"), _("Maj pendant le geste")),
        (_("Pousser la carte"), _("molette, Espace+glisser")),
        (_("Agrandir, réduire"), _("Ctrl+molette")),
        (_("Aller d’un élément à l’autre"), "← ↑ → ↓"),
        (_("Suivre une relation"), _("Ctrl+flèche")),
        (_("Passer d’une relation de l’élément à l’autre"), key_name("PgDown  PgUp")),
        (_("Passer aux relations, aux zones, aux boucles"), key_name("Shift+PgDown  Shift+PgUp")),
        (_("Déplacer un peu, davantage"), _("Alt+flèche, Alt+Maj+flèche")),
        (_("Élément relié suivant"), "Tab"),
        (_("Reculer d’un pas, sans rien perdre"), _("Échap")),
    ]


def in_table() -> list[tuple[str, str]]:
    """The keys of the table."""
    rows = (
        (_("Écrire dans la cellule"), "F2"),
        (_("Écrire dans toutes les cellules choisies"), _("Ctrl+Entrée")),
        (_("Aller à la ligne dans une cellule"), _("Alt+Entrée")), (_("Recopier vers le bas"), "Ctrl+D"),
        (_("Filtrer la colonne"), "Alt+Down"), (_("Choisir les lignes entières"), "Shift+Space"),
        (_("Nouvelle ligne"), "Ins"), (_("Supprimer les lignes"), "Ctrl+-"),
    )  # fmt: skip
    return [(said, key_name(keys)) for said, keys in rows]


def save_sheet(desk: Desk) -> None:
    """The sheet as a PDF of two columns, to print and lay beside the keyboard."""
    from sysmap.app.keyboard.sheet import pdf
    from sysmap.storage import save_atomically

    at = str(desk.document.path.parent / f"{_('Raccourcis de Sysmap')}.pdf")
    name, _kind = QFileDialog.getSaveFileName(desk.window(), _("Enregistrer la feuille"), at, "PDF (*.pdf)")
    if name:
        path = Path(name).with_suffix(".pdf")
        desk.shell.attempt(lambda: save_atomically(path, pdf(desk)), _("Feuille enregistrée : {name}"), path)


def _grid(rows: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setColumnStretch(0, 1)
    for place, (text, keys) in enumerate(rows):
        grid.addWidget(words(text, wrap=True), place, 0)
        cap = words(keys, "cap")
        grid.addWidget(cap, place, 1, Qt.AlignmentFlag.AlignRight)
    return grid
