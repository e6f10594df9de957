"""Types et couleurs: the map's own kinds and categories, renamed, recoloured, added and removed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from sysmap.app.controls import button, clear, flat
from sysmap.app.notation.rows import CategoryRow, KindRow, LinkKindRow
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.editing import Change
from sysmap.i18n import _, language
from sysmap.model import Category, Kind, LinkKind, new_id

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

ROWS: dict[str, type[Any]] = {"kinds": KindRow, "categories": CategoryRow, "link_kinds": LinkKindRow}


class NotationWindow(SideWindow):
    """Three lists; each row is a kind with its picture. Everything here belongs to this map alone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Types et couleurs"), 900, 640)
        said = _("Ces mots, ces formes et ces couleurs sont ceux de cette carte : changez-les librement.")
        self.body.addWidget(paragraph(said, "quiet"))
        tabs = QTabWidget()
        for collection, name in (
            ("kinds", _("Types")), ("categories", _("Catégories")), ("link_kinds", _("Relations")),
        ):  # fmt: skip
            tabs.addTab(RowList(desk, collection, self), name)
        self.body.addWidget(tabs, 1)


class RowList(QWidget):
    def __init__(self, desk: Desk, collection: str, window: SideWindow) -> None:
        super().__init__()
        self._desk, self._collection = desk, collection
        self._rows: dict[str, Any] = {}
        self._lines = QVBoxLayout()
        flat(self._lines, space=2)
        layout = QVBoxLayout(self)
        flat(layout, space=8, around=(0, 10, 0, 0))
        layout.addWidget(scrolled(self._lines), 1)
        names = {"kinds": _("Ajouter un type"), "categories": _("Ajouter une catégorie"),
                 "link_kinds": _("Ajouter un type de relation")}  # fmt: skip
        layout.addWidget(button(names[collection], self.add, look="outlined", image="plus"))
        window.follow(desk.editor, self._heard)
        self._build()

    def _heard(self, change: Change) -> None:
        if change.touches(self._collection, "elements", "links"):
            records = getattr(self._desk.editor.map, self._collection)
            if list(records) != list(self._rows):
                self._build()
            else:
                for row in self._rows.values():
                    row.refresh()

    def _build(self) -> None:
        clear(self._lines)
        self._rows = {}
        make = ROWS[self._collection]
        for id in getattr(self._desk.editor.map, self._collection):
            row = self._rows[id] = make(self._desk, id)
            self._lines.addWidget(row)
        self._lines.addStretch(1)

    def add(self) -> None:
        """A new row, ready to be named."""
        map, spoken = self._desk.editor.map, language()
        taken = getattr(map, self._collection)
        row: Kind | Category | LinkKind
        if self._collection == "kinds":
            row = Kind(id=new_id("k", taken), names={spoken: _("Nouveau type")}, shape="box")
        elif self._collection == "categories":
            row = Category(id=new_id("c", taken), names={spoken: _("Nouvelle catégorie")}, hue="grey")
        else:
            row = LinkKind(id=new_id("r", taken), names={spoken: _("Nouvelle relation")})
        with self._desk.editor.transaction(_("types et couleurs")) as draft:
            draft.put(row)
        self._rows[row.id].name.setFocus()
        self._rows[row.id].name.selectAll()
