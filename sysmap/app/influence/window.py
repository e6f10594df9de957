"""The plan as it will be printed, beside it the names of its corners; the same numbers as a table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QLineEdit, QTableWidget, QTableWidgetItem

from sysmap.analysis import corner_names, influence
from sysmap.app.controls import Segments, harmless, row, words
from sysmap.app.paper.sheets_window import SheetsWindow
from sysmap.editing import Change
from sysmap.i18n import _, language
from sysmap.model import SystemMap, one_line
from sysmap.poster import sheets

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class PlanWindow(SheetsWindow):
    """Follows the map; only the names of the corners are written."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            desk, _("Influence et dépendance"), desk.settings, lambda: desk.editor.map,
            desk.document.path.parent,
            says=lambda path: desk.status.say(_("Enregistré : {path}").format(path=path)),
        )  # fmt: skip
        self._desk, self.sheet_size = desk, "A4"
        self.seen = Segments((("plan", _("Plan")), ("table", _("Tableau"))), _("Montrer"))
        self.seen.show_value("plan")
        self.seen.chosen.connect(self._turn_to)
        self.paper_size = Segments((("A4", "A4"), ("A3", "A3")), _("Papier"))
        self.paper_size.show_value("A4")
        self.paper_size.chosen.connect(self._resized)
        self.names = [self._field(at) for at in range(4)]
        self.grid = self._grid()
        quiet = words(_("Ce plan décrit le dessin : il ne classe ni les personnes, ni les organisations."),
                      "quiet", wrap=True)  # fmt: skip
        self.build([
            words(_("Montrer"), "head"), self.seen, words(_("Papier"), "head"), self.paper_size,
            words(_("Nom des quatre quadrants"), "head"), row(*self.names[:2]), row(*self.names[2:]), quiet,
        ])  # fmt: skip
        _beside(self.body, self.paper, self.grid)
        self._read()
        self.follow(desk.editor, self._heard)

    def make(self, map: SystemMap) -> Callable[[], sheets.Printed]:
        return partial(sheets.influence_sheet, map, map.language, paper_name=self.sheet_size)

    # The corners

    def _field(self, at: int) -> QLineEdit:
        made = QLineEdit()
        place = (_("en haut à gauche"), _("en haut à droite"), _("en bas à gauche"), _("en bas à droite"))[at]
        made.setAccessibleName(_("Nom du quadrant {place}").format(place=place))
        made.setToolTip(harmless(place))
        made.setMaxLength(60)
        made.editingFinished.connect(partial(self._name, at))
        return made

    def _name(self, at: int) -> None:
        """One step of the map; an emptied name is the usual one again."""
        desk, given = self._desk, one_line(self.names[at].text())
        map = desk.editor.map
        if given == corner_names(map, map.language)[at]:
            return
        if desk.editor.closed:
            desk.editor.refuse()
            self._read()
            return
        names = [*map.quadrants, "", "", "", ""][:4]
        names[at] = given
        with desk.editor.transaction(_("nom d’un quadrant")) as draft:
            draft.set(quadrants=tuple(names) if any(names) else ())

    def _read(self) -> None:
        map = self._desk.editor.map
        for field, name in zip(self.names, corner_names(map, map.language), strict=True):
            if not field.hasFocus() or not field.isModified():
                field.setText(name)
        if self.grid.isVisible():
            self._fill()

    # The table

    def _grid(self) -> QTableWidget:
        made = QTableWidget()
        made.setAccessibleName(_("Influence et dépendance"))
        made.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        made.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        made.setTabKeyNavigation(False)
        made.verticalHeader().hide()
        made.itemActivated.connect(lambda item: self._desk.go_to(item.data(Qt.ItemDataRole.UserRole)))
        made.hide()
        return made

    def _fill(self) -> None:
        """In the order of the map: nobody is ranked. Enter goes to the element."""
        from sysmap.poster import printable

        spoken, map = language(), printable(self._desk.editor.map)
        found = influence(map)
        rows = sheets.plan_rows(map, found, spoken)
        titles = sheets.plan_titles(spoken)
        self.grid.setColumnCount(len(titles))
        self.grid.setHorizontalHeaderLabels(list(titles))
        self.grid.setRowCount(len(rows))
        for at, (place, cells) in enumerate(zip(found.places, rows, strict=True)):
            for column, text in enumerate(cells[1:]):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.UserRole, place.id)
                self.grid.setItem(at, column, item)
        self.grid.resizeColumnsToContents()
        self.grid.setColumnWidth(0, min(self.grid.columnWidth(0), 300))

    def _turn_to(self, seen: str) -> None:
        plan = seen != "table"
        for part in (self.paper, self.before, self.after, self.count):
            part.setVisible(plan)
        self.grid.setVisible(not plan)
        if not plan:
            self._fill()

    def _resized(self, size: str) -> None:
        self.sheet_size = size
        self.again()

    def _heard(self, change: Change) -> None:
        if change.origin != "preview":
            self._read()
            self.again()


def _beside(layout: QLayout, there: object, made: QTableWidget) -> bool:
    """Put the table where the preview is."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner = item.layout() if item is not None else None
        if item is not None and item.widget() is there:
            layout.insertWidget(at, made, 1)  # type: ignore[attr-defined]
            return True
        if inner is not None and _beside(inner, there, made):
            return True
    return False
