"""The columns of a table as they were understood, each of which may be told otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sysmap.app.controls import clear, flat, row, words
from sysmap.app.inspector.fields import Pick
from sysmap.app.spoken import apart
from sysmap.app.windows import scrolled
from sysmap.i18n import _, _n, language
from sysmap.interchange import tables

SHOWN = 3
_LONGEST = 40


def roles() -> list[tuple[str, str]]:
    """What a table may be."""
    return [
        ("elements", _("Éléments, un par ligne")), ("links", _("Relations, une par ligne")),
        ("matrix", _("Matrice : une ligne agit sur une colonne")),
        ("answers", _("Réponses : une ligne par participant ou par table")), ("", _("Ne pas reprendre")),
    ]  # fmt: skip


class ColumnsView(QWidget):
    """One table at a time. `changed` is called when somebody says what a column is."""

    def __init__(self, changed: Callable[[], object]) -> None:
        super().__init__()
        self._changed = changed
        self._tables: list[dict[str, Any]] = []
        self._wanted: dict[str, list[str]] = {}
        self.which, self.role = Pick(), Pick()
        self.which.setAccessibleName(_("Tableau"))
        self.role.setAccessibleName(_("Ce que dit ce tableau"))
        self.which.activated.connect(lambda *_: self._show())
        self.role.activated.connect(lambda *_: self._set_role(str(self.role.currentData())))
        self.count = words("", "quiet")
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(6)
        self.picks: list[Pick] = []
        lines = QVBoxLayout()
        flat(lines)
        lines.addLayout(self.grid)
        lines.addStretch(1)
        layout = QVBoxLayout(self)
        flat(layout, space=8)
        layout.addLayout(row(self.which, self.role, self.count, None))
        layout.addWidget(scrolled(lines), 1)
        self.hide()

    def asked(self) -> Mapping[str, Sequence[str]] | None:
        """What somebody has said of each table."""
        return dict(self._wanted) or None

    def show_tables(self, found: list[dict[str, Any]]) -> None:
        """Show what these tables were taken for; the one that was looked at stays in sight."""
        now = self.which.currentIndex()
        self._tables = [table for table in found if table["role"] not in ("zones", "loops", "card")]
        self.which.clear()
        for table in self._tables:
            self.which.addItem(str(table["name"]))
        self.which.setCurrentIndex(now if 0 <= now < len(self._tables) else 0)
        self.which.setVisible(len(self._tables) > 1)
        self._show()

    def _table(self) -> dict[str, Any] | None:
        place = self.which.currentIndex()
        return self._tables[place] if 0 <= place < len(self._tables) else None

    def _show(self) -> None:
        clear(self.grid)
        self.picks = []
        table = self._table()
        if table is None:
            return
        self.role.clear()
        for id, name in roles():
            self.role.addItem(name, id)
        self.role.setCurrentIndex(max(0, self.role.findData(table["role"])))
        self.count.setText(_n("{n} ligne", "{n} lignes", int(table["count"])))
        if table["role"] in ("elements", "links"):
            self._show_columns(table)

    def _show_columns(self, table: dict[str, Any]) -> None:
        for column, text in enumerate((_("Colonne"), _("Exemples"), _("Ce que c’est"))):
            self.grid.addWidget(words(text, "head"), 0, column)
        choices = field_names(str(table["role"]))
        for place, (head, field) in enumerate(zip(table["heads"], table["fields"], strict=True)):
            said = dict.fromkeys(line[place] for line in table["rows"] if place < len(line) and line[place])
            shown = apart(" ".join(one.split())[:_LONGEST] for one in [*said][:SHOWN])
            self.grid.addWidget(words(" ".join(str(head).split())[:_LONGEST]), place + 1, 0)
            self.grid.addWidget(words(shown, "quiet", wrap=True), place + 1, 1)
            self.grid.addWidget(self._pick(place, str(head), field, choices), place + 1, 2)
        self.grid.setColumnStretch(1, 1)

    def _pick(self, place: int, head: str, field: str, choices: Sequence[tuple[str, str]]) -> Pick:
        made = Pick()
        made.setAccessibleName(_("Ce qu’est la colonne « {name} »").format(name=head))
        for id, name in choices:
            made.addItem(name, id)
        made.setCurrentIndex(max(0, made.findData(field)))
        made.activated.connect(lambda *_: self._set_field(place, str(made.currentData())))
        self.picks.append(made)
        return made

    def _set_role(self, role: str) -> None:
        table = self._table()
        if table is not None and role != table["role"]:
            fields = list(table["fields"])
            if role == "elements" and "label" not in fields:
                fields = ["label", *["attribute"] * (len(fields) - 1)]
            if role == "links" and "source" not in fields and len(fields) > 1:
                fields = ["source", "target", *["attribute"] * (len(fields) - 2)]
            self._wanted[str(table["name"])] = [role, *fields]
            self._changed()

    def _set_field(self, place: int, field: str) -> None:
        """A field is in one column: the one that had it before becomes an attribute."""
        table = self._table()
        if table is None:
            return
        taken = field not in ("", "attribute")
        fields = ["attribute" if taken and one == field else one for one in table["fields"]]
        fields[place] = field
        self._wanted[str(table["name"])] = [str(table["role"]), *fields]
        self._changed()


def field_names(role: str) -> list[tuple[str, str]]:
    """What a column of such a table may be."""
    heads = tables.LINK_HEADS if role == "links" else tables.ELEMENT_HEADS
    english = language() == "en"
    named = [(id, pair[english]) for id, pair in heads.items() if id != "sentence"]
    return [*named, ("attribute", _("Un attribut, sous son nom")), ("", _("Ne pas reprendre"))]
