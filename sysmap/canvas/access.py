"""The map for screen readers: each element by its words, its kind, its place, and whether it is selected.

The outline table remains the full way to work without seeing; this is the map itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from sysmap import i18n
from sysmap.i18n import _, _n
from sysmap.model import sentence

if TYPE_CHECKING:
    from sysmap.canvas.view import MapView

MOST = 5
"""How many relations an element's description says aloud."""


class MapAccess(QAccessibleWidget):
    """The map: a list whose items are its elements, in drawing order."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self.view = view
        # Qt keeps what it was once given: an item lives as long as the view, valid or not.
        self._items: dict[str, ElementAccess] = {}

    def _item(self, id: str) -> ElementAccess:
        if id not in self._items:
            self._items[id] = ElementAccess(self, id)
        return self._items[id]

    def childCount(self) -> int:
        return len(self.view.figure.elements)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        ids = list(self.view.figure.elements)
        return self._item(ids[index]) if 0 <= index < len(ids) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        ids = list(self.view.figure.elements)
        id = getattr(child, "id", None)
        return ids.index(id) if id in ids else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        at = self.view.mapFromGlobal(QPoint(x, y))
        target = self.view.desk.at(*self.view.camera.to_map(at.x(), at.y()))
        return self._item(target.id) if target is not None and target.what == "element" else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        chosen = [id for id in self.view.editor.selection if id in self.view.figure.elements]
        return self._item(chosen[0]) if len(chosen) == 1 else None

    def text(self, what: QAccessible.Text) -> str:
        if what == QAccessible.Text.Name:
            count = len(self.view.figure.elements)
            return self.view.accessibleName() or _n("Carte : {n} élément", "Carte : {n} éléments", count)
        return super().text(what)


class ElementAccess(QAccessibleInterface):
    """One element. After it is deleted it answers that it is not valid."""

    def __init__(self, map: MapAccess, id: str) -> None:
        super().__init__()
        self.map, self.id = map, id

    @property
    def _placed(self) -> Any:
        return self.map.view.figure.elements.get(self.id)

    def isValid(self) -> bool:
        return self._placed is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface:
        return self.map

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        placed, view = self._placed, self.map.view
        if placed is None:
            return QRect()
        box = view.screen_box(placed.box).toRect()
        return QRect(view.mapToGlobal(box.topLeft()), box.size())

    def text(self, what: QAccessible.Text) -> str:
        placed = self._placed
        if placed is None:
            return ""
        map, language = self.map.view.editor.map, i18n.language()
        if what == QAccessible.Text.Name:
            kind = map.kind(placed.record).name(language)
            words = " ".join(placed.record.label.split()) or _("sans texte")
            return f"{words}, {kind}"
        if what == QAccessible.Text.Description:
            said = [k for k in map.links.values() if self.id in (k.source, k.target)][:MOST]
            return " ".join(sentence(map, link, language) for link in said)
        return ""

    def setText(self, what: QAccessible.Text, text: str) -> None:
        """Words are typed in place, not by the reader."""

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        view = self.map.view
        state.selectable = state.focusable = True
        state.selected = self.id in view.editor.selection
        state.focused = state.selected and len(view.editor.selection) == 1 and view.hasFocus()
        state.offscreen = not self.rect().intersects(QRect(view.mapToGlobal(QPoint(0, 0)), view.size()))
        return state


def _made(name: str, widget: QObject) -> QAccessibleInterface | None:
    from sysmap.canvas.view import MapView

    if isinstance(widget, MapView):
        if widget.access is None:
            widget.access = MapAccess(widget)
        return widget.access
    return None


_installed: list[bool] = []


def install() -> None:
    """Teach Qt to ask us about our view; once for the process."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_made)


def tell_selection(view: MapView) -> None:
    """Say that the selection changed, when anybody listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.Selection))
