"""What the pointer rests on says more: the original words, and how else it was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from sysmap.app.controls import harmless
from sysmap.drawing import Figure, PlacedLink, indirect_at, passes
from sysmap.geometry import Point
from sysmap.i18n import _, _n, language
from sysmap.model import Element, SystemMap, indirect_ways, one_line, sentence

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


REACH = 7.0
"""Screen pixels from a line within which it is told."""


def wordings_of(element: Element) -> list[str]:
    """« La cantine », Table 2."""
    said = [element.original] if element.original and element.original != element.label else []
    found = [_("« {label} »").format(label=words) for words in said]
    for wording in element.wordings:
        quoted = _("« {label} »").format(label=wording.text)
        found.append(_("{words}, {by}").format(words=quoted, by=wording.by) if wording.by else quoted)
    return found


def tip_of(element: Element) -> str:
    """« Dit 3 fois », then each wording on its line."""
    head = [_n("Dit {n} fois", "Dit {n} fois", element.times)] if element.times > 1 else []
    said = "\n".join([*head, *wordings_of(element)])
    return harmless(said)


def indirect_tip(map: SystemMap, figure: Figure, placed: PlacedLink) -> str:
    """What an indirect relation says, then « via Recettes, Budget » for each way."""
    link, shown = placed.record, {*figure.elements, *figure.hosts}
    ways = indirect_ways(map, shown, [k for k in map.links.values() if passes(figure.view, k)])
    way = next((way for way in ways if way.id == link.id), None)
    lines = [sentence(map, link, language())]
    for path in way.paths if way is not None else ():
        names = ", ".join(one_line(map.elements[id].label) for id in path)
        lines.append(_("via {names}").format(names=names))
    return "\n".join(lines).replace("<", "‹").replace(">", "›")


class Tips(QObject):
    """Shows them over the map."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().eventFilter(watched, event)
        at = self._desk.view.camera.to_map(event.pos().x(), event.pos().y())
        target = self._desk.view.desk.at(at.x, at.y)
        element = self._desk.editor.map.elements.get(target.id) if target is not None else None
        said = tip_of(element) if element is not None else self._indirect(at)
        if not said:
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPos(), said, self._desk.view)
        return True

    def _indirect(self, at: Point) -> str:
        """What an indirect relation under the pointer says."""
        view = self._desk.view
        placed = indirect_at(view.figure, at.x, at.y, REACH / view.camera.scale)
        return indirect_tip(view.figure.map, view.figure, placed) if placed is not None else ""
