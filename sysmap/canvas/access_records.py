"""One record of the map for screen readers: what it is called, where it is, what can be done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface

from sysmap import i18n
from sysmap.i18n import _, _n
from sysmap.model import SystemMap, sentence
from sysmap.tools import Target

if TYPE_CHECKING:
    from sysmap.canvas.access import MapAccess

MOST = 5
"""How many relations an element's description says aloud."""
SORTS = ("elements", "links", "zones", "loops", "notes", "pictures")
"""What a reader meets on the map, in this order."""


def name(map: SystemMap, sort: str, record: Any) -> str:
    """« Budget, Facteur »; the sentence of a relation; « Cuisine, zone, 3 éléments »."""
    language = i18n.language()
    if sort == "links":
        return sentence(map, record, language)
    words = " ".join((getattr(record, "label", "") or getattr(record, "text", "")).split())
    words = words or getattr(record, "caption", "") or getattr(record, "name", "") or _("sans texte")
    if sort == "zones":
        held = sum(record.id in element.zones for element in map.elements.values())
        return _n("{words}, zone, {n} élément", "{words}, zone, {n} éléments", held).replace("{words}", words)
    kinds = {"loops": _("boucle"), "notes": _("note"), "pictures": _("image")}
    return f"{words}, {kinds.get(sort) or map.kind(record).name(language)}"


def description(map: SystemMap, sort: str, record: Any) -> str:
    """What an element is related to, and what was written about it."""
    said = [*_doubts(record), getattr(record, "description", "")]
    if sort == "elements":
        said += _more(map, record)
        links = [k for k in map.links.values() if record.id in (k.source, k.target)][:MOST]
        said += [sentence(map, link, i18n.language()) for link in links]
    return " ".join(" ".join(said).split())


def _doubts(record: Any) -> list[str]:
    """What is drawn as a ring or a split disc: not sure, or not agreed upon; and what is not for all."""
    found = [_("Hypothèse.")] if getattr(record, "support", "") == "hypothesis" else []
    found += [_("Contesté.")] if getattr(record, "contested", None) is not None else []
    kept = getattr(record, "visibility", "public")
    return [*found, *([_("Réservé au groupe.")] if kept == "group" else []),
            *([_("Note d’animation.")] if kept == "facilitator" else [])]  # fmt: skip


def _more(map: SystemMap, element: Any) -> list[str]:
    """Its category, its dates, its dots."""
    category = map.category(element)
    dots = _n("{n} gommette.", "{n} gommettes.", element.dots) if element.dots > 0 else ""
    dates = f"{element.dates.text}." if element.dates is not None else ""
    return [f"{category.name(i18n.language())}." if category is not None else "", dates, dots]


class RecordDeeds(QAccessibleActionInterface):
    """Press selects it, and a second time types its words; its menu opens too."""

    def __init__(self, record: RecordAccess) -> None:
        super().__init__()
        self._record = record

    def actionNames(self) -> list[str]:
        return [self.pressAction(), self.showMenuAction(), self.setFocusAction()]

    def keyBindingsForAction(self, action: str) -> list[str]:
        return []

    def doAction(self, action: str) -> None:
        record = self._record
        view, id = record.map.view, record.id
        if not record.isValid():
            return
        if action == self.pressAction() and view.editor.selection == {id}:
            view.edit(id)
            return
        view.setFocus()
        view.editor.select([id])
        view.reveal(id)
        if action == self.showMenuAction():
            view.menu_requested.emit(Target(id, record.sort[:-1], ""), record.rect().center())


class RecordAccess(QAccessibleInterface):
    """After its record is deleted, or the view is gone, it says that it is not valid: Qt goes on asking."""

    def __init__(self, map: MapAccess, sort: str, id: str) -> None:
        super().__init__()
        self.map, self.sort, self.id = map, sort, id
        self._deeds = RecordDeeds(self)

    @property
    def _placed(self) -> Any:
        if self.map.gone:
            return None
        return getattr(self.map.view.figure, self.sort).get(self.id)

    def isValid(self) -> bool:
        return self._placed is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.map if not self.map.gone else None

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        graphic = self.sort == "pictures"
        return QAccessible.Role.Graphic if graphic else QAccessible.Role.ListItem

    def interface_cast(self, what: QAccessible.InterfaceType) -> Any:
        return self._deeds if what == QAccessible.InterfaceType.ActionInterface else None

    def rect(self) -> QRect:
        """Where it is on the screen; a relation is the box round its line."""
        view = self.map.view
        box = view.scene.box(self.id) if self.isValid() else None
        if box is None:
            return QRect()
        found = view.screen_box(box).toAlignedRect()
        return QRect(view.mapToGlobal(found.topLeft()), found.size())

    def text(self, what: QAccessible.Text) -> str:
        placed = self._placed
        if placed is None:
            return ""
        map = self.map.view.editor.map
        if what == QAccessible.Text.Name:
            return name(map, self.sort, placed.record)
        if what == QAccessible.Text.Description:
            said = description(map, self.sort, placed.record)
            whisper = self.map.view.ghosts.said(self.map.view.figure).get(self.id, "")
            return ". ".join(words for words in (said, whisper) if words)
        return ""

    def setText(self, what: QAccessible.Text, text: str) -> None:
        """Words are typed in place, not by the reader."""

    def state(self) -> QAccessible.State:
        state, view = QAccessible.State(), self.map.view
        if self.map.gone:
            state.invalid = True
            return state
        state.selectable = state.focusable = state.multiSelectable = True
        state.selected = self.id in view.editor.selection
        state.focused = state.selected and len(view.editor.selection) == 1 and view.hasFocus()
        state.offscreen = not self.rect().intersects(QRect(view.mapToGlobal(QPoint(0, 0)), view.size()))
        state.invalid = not self.isValid()
        return state
