"""The map for screen readers: a list of its elements, relations, zones and loops, each by its words.

The table remains the full way to work without seeing; this is the map itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget

from sysmap.canvas.access_records import SORTS, RecordAccess
from sysmap.canvas.ghosts import PAGE
from sysmap.editing import Change
from sysmap.i18n import _, _n

if TYPE_CHECKING:
    from sysmap.canvas.view import MapView

_EVENT = QAccessible.Event


class MapAccess(QAccessibleWidget):
    """The map: a list whose items are what is drawn, elements first."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self.view = view
        # Qt keeps what it was once given: an item lives as long as the view, valid or not.
        self._items: dict[str, RecordAccess] = {}
        self._of: object = None
        self._order: dict[str, int] = {}
        self._ids: list[tuple[str, str]] = []
        self._gone = gone = list[bool]()
        view.destroyed.connect(lambda: gone.append(True))  # it must not hold the view

    @property
    def gone(self) -> bool:
        """Whether the view is no more."""
        return bool(self._gone)

    def _listed(self) -> list[tuple[str, str]]:
        """(sort, id) of all that is drawn, found once for each figure."""
        figure = self.view.figure
        if figure is not self._of:
            self._of = figure
            self._ids = [(sort, id) for sort in SORTS for id in getattr(figure, sort)]
            self._order = {id: place for place, (_sort, id) in enumerate(self._ids)}
        return self._ids

    def item(self, id: str) -> RecordAccess | None:
        """The item of this record; None when it is not drawn."""
        ids = self._listed()
        place = self._order.get(id)
        if place is None:
            return None
        if id not in self._items:
            self._items[id] = RecordAccess(self, *ids[place])
        return self._items[id]

    def childCount(self) -> int:
        return len(self._listed())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        ids = self._listed()
        return self.item(ids[index][1]) if 0 <= index < len(ids) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        self._listed()
        return self._order.get(getattr(child, "id", ""), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        at = self.view.mapFromGlobal(QPoint(x, y))
        target = self.view.desk.at(*self.view.camera.to_map(at.x(), at.y()))
        return self.item(target.id) if target is not None else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.item(self.view.walker.here)

    def text(self, what: QAccessible.Text) -> str:
        if what == QAccessible.Text.Name:
            count = len(self.view.figure.elements)
            return self.view.accessibleName() or _n("Carte : {n} élément", "Carte : {n} éléments", count)
        if what == QAccessible.Text.Description:
            elements, links = len(self.view.figure.elements), len(self.view.figure.links)
            said = _("Éléments : {elements}, relations : {links}").format(elements=elements, links=links)
            whisper = self.view.ghosts.said(self.view.figure).get(PAGE, "")
            return f"{said}. {whisper}" if whisper else said
        return super().text(what)


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


def listened() -> bool:
    """Whether a screen reader is there."""
    return bool(QAccessible.isActive())


def send(event: QAccessibleEvent) -> None:
    QAccessible.updateAccessibility(event)


def tell_selection(view: MapView) -> None:
    """Say that the selection changed, when anybody listens: the one that is chosen, or how many are."""
    if not listened():
        return
    send(QAccessibleEvent(view, _EVENT.Selection))
    count = len(view.editor.selection)
    item = view.access.item(view.walker.here) if view.access is not None else None
    if item is not None and view.hasFocus():
        send(QAccessibleEvent(item, _EVENT.Focus))
    elif count > 1:
        said = _n("{n} objet choisi", "{n} objets choisis", count)
        send(QAccessibleAnnouncementEvent(view, said))


def tell_change(view: MapView, change: Change) -> None:
    """Say that things came, went, or have other words, when anybody listens."""
    if change.origin == "preview" or not listened():
        return
    if any(change.of(sort).added or change.of(sort).removed for sort in SORTS):
        send(QAccessibleEvent(view, _EVENT.ObjectReorder))
    here = view.access.item(view.walker.here) if view.access is not None else None
    if here is not None and any(one.id == here.id for one in change.of(here.sort).changed):
        send(QAccessibleEvent(here, _EVENT.NameChanged))
