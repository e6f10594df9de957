"""One row of the notation: its picture, its name, its form, its colour, its icon, its key."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from sysmap.app.controls import button, flat, harmless
from sysmap.app.icons import icon
from sysmap.app.inspector.fields import Pick
from sysmap.app.notation.house_colour import hue_pick
from sysmap.app.notation.specimens import draw_category, draw_kind, draw_link_row
from sysmap.app.notation.words import icon_words, shape_names, stroke_names
from sysmap.i18n import _, _n, language

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


Rows = list[tuple[Any, str, QIcon | None]]
"""Value, words, picture."""


class Specimen(QWidget):
    """The row as it is drawn."""

    def __init__(self, draw: Callable[[QPainter, QRectF], None]) -> None:
        super().__init__()
        self._draw = draw
        self.setFixedSize(64, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, QRectF(6, 5, 52, 26))
        painter.end()


class Row(QWidget):
    """What every sort of row has: picture, name, count of uses, removal when nobody uses it."""

    collection = ""

    def __init__(self, desk: Desk, id: str) -> None:
        super().__init__()
        self._desk, self._id = desk, id
        self._shows: list[Callable[[], object]] = []
        self._line = QHBoxLayout(self)
        flat(self._line, space=6, around=(0, 2, 4, 2))
        self._line.addWidget(Specimen(self.draw))
        self.name = QLineEdit()
        self.name.setAccessibleName(_("Nom"))
        self.name.textEdited.connect(self._rename)
        self.name.editingFinished.connect(lambda: desk.editor.history.seal())
        self._line.addWidget(self.name, 2)
        self.fields()
        self._remove = button("", self._drop, image="trash-2", tip=_("Retirer ce type de la carte"))
        self._line.addWidget(self._remove)
        self.refresh()

    @property
    def record(self) -> Any:
        return getattr(self._desk.editor.map, self.collection)[self._id]

    def fields(self) -> None:
        """The fields of this sort of row."""

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """The row's picture."""

    def used(self) -> int:
        """How many records of the map are of this row."""
        return 0

    def write(self, merge: str = "", **fields: Any) -> None:
        run = f"{merge} {self._id}" if merge else None
        with self._desk.editor.transaction(_("types et couleurs"), merge=run) as draft:
            draft.change(self.record, **fields)

    def _rename(self, text: str) -> None:
        names = {**self.record.names, language(): text}
        fields: dict[str, Any] = {"names": names}
        if hasattr(self.record, "plurals"):
            fields["plurals"] = {k: v for k, v in self.record.plurals.items() if k != language()}
        self.write("name", **fields)

    def _drop(self) -> None:
        with self._desk.editor.transaction(_("types et couleurs")) as draft:
            draft.drop(self.record)
            draft.set(palette=tuple(id for id in draft.palette if id != self._id))

    def refresh(self) -> None:
        if not self.name.hasFocus():
            self.name.setText(self.record.name(language()))
        for show in self._shows:
            show()
        count = self.used()
        self._remove.setEnabled(not count)
        said = _n("Utilisé par {n} élément : il ne peut pas être retiré",
                  "Utilisé par {n} éléments : il ne peut pas être retiré", count)  # fmt: skip
        self._remove.setToolTip(harmless(said if count else _("Retirer ce type de la carte")))
        self.update()

    def pick(self, name: str, field: str, rows: Rows, width: int = 132) -> Pick:
        made = Pick()
        made.setAccessibleName(name)
        made.setToolTip(harmless(_("{name} : cliquez pour choisir").format(name=name)))
        made.setFixedWidth(width)
        made.setIconSize(QSize(18, 18))
        for value, text, image in rows:
            made.addItem(image, text, value) if image is not None else made.addItem(text, value)
        made.activated.connect(lambda *_: self.write(**{field: made.currentData()}))
        self._line.addWidget(made)
        self._shows.append(lambda: made.setCurrentIndex(made.findData(getattr(self.record, field))))
        return made

    def shows(self, show: Callable[[], object]) -> None:
        """Do this whenever the row is shown anew, and now."""
        self._shows.append(show)

    def key(self) -> None:
        """The letter that types it."""
        made = QLineEdit()
        made.setMaxLength(1)
        made.setFixedWidth(38)
        made.setAccessibleName(_("Lettre qui le tape"))
        made.setToolTip(_("Lettre qui le tape dans la ligne de saisie"))
        made.textEdited.connect(lambda text: self.write(key=text.strip().lower()))
        self._line.addWidget(made)
        self._shows.append(lambda: made.setText(self.record.key))


class KindRow(Row):
    collection = "kinds"

    def fields(self) -> None:
        self.pick(_("Forme"), "shape", [(id, name, None) for id, name in shape_names()], 170)
        hue_pick(self)
        self.pick(_("Icône"), "icon", icons(), 128)
        self.key()

    def draw(self, painter: QPainter, room: QRectF) -> None:
        draw_kind(painter, self.record, room)

    def used(self) -> int:
        return sum(e.kind == self._id for e in self._desk.editor.map.elements.values())


class CategoryRow(Row):
    collection = "categories"

    def fields(self) -> None:
        kinds: Rows = [(row.id, row.name(language()), None) for row in self._desk.editor.map.kinds.values()]
        self.pick(_("Type"), "kind", kinds)
        hue_pick(self)
        self.pick(_("Icône"), "icon", icons(), 128)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        draw_category(painter, self._desk.editor.map.kind(self.record.kind), self.record, room)

    def used(self) -> int:
        return sum(e.category == self._id for e in self._desk.editor.map.elements.values())


class LinkKindRow(Row):
    collection = "link_kinds"

    def fields(self) -> None:
        self.pick(_("Trait"), "stroke", [(id, name, None) for id, name in stroke_names()])
        self.pick(_("Pointe"), "head", [(True, _("Flèche"), None), (False, _("Aucune"), None)], 100)

    def draw(self, painter: QPainter, room: QRectF) -> None:
        draw_link_row(painter, self.record, "", room)

    def used(self) -> int:
        return sum(k.kind == self._id for k in self._desk.editor.map.links.values())


def icons() -> Rows:
    """The icons that mean something on a map."""
    return [("", _("Sans"), None), *((name, text, icon(name, 18)) for name, text in icon_words())]
