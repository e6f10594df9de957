"""The capture line: type, Enter, next. The zone and the kind are said before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from sysmap.app import chips
from sysmap.app.brief import Brief
from sysmap.app.controls import flat, words
from sysmap.app.placing import (
    add_zone_named,
    create_captured,
    current_zone,
    next_zone,
    park,
    relate,
    would_say,
)
from sysmap.editing import Typed, read_line
from sysmap.i18n import _, language
from sysmap.model import KINDS, Kind

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


FEMININE = frozenset({
    "action", "ressource", "envie", "crainte", "reussite", "tendance", "rupture", "etoile",
})  # fmt: skip


def invitation(kind: Kind) -> str:
    """« Écrire un facteur, puis Entrée »; no article is guessed for a kind of the map's own."""
    name = kind.name(language())
    known = kind.id in KINDS and name == KINDS[kind.id].name(language())
    if not known:
        return _("Écrire, puis Entrée ({kind})").format(kind=name)
    if kind.id in FEMININE:
        return _("Écrire une {kind}, puis Entrée").format(kind=name.lower())
    return _("Écrire un {kind}, puis Entrée").format(kind=name.lower())


class CaptureLine(QWidget):
    """Sixty-two pixels under the map. What is half typed is never lost."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.zone = ""
        self.last = ""
        self.setObjectName("capture")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(62)
        self.zone_chip = Brief("chip", tip=_("Où s’écrivent les mots : cliquez pour changer de zone"))
        self.kind_chip = Brief("chip", tip=_("Ce qui s’écrit : cliquez pour changer de type"))
        self.zone_chip.pressed.connect(lambda: chips.answer(self.zone_chip, chips.zones(desk)))
        self.kind_chip.pressed.connect(lambda: chips.answer(self.kind_chip, chips.kinds(desk)))
        self.field = QLineEdit()
        self.field.setProperty("look", "capture")
        self.field.setAccessibleName(_("Ligne de saisie"))
        self.hint: QLabel = words("", "quiet", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        layout = QHBoxLayout(self)
        flat(layout, space=12, around=(20, 0, 20, 0))
        for widget in (self.zone_chip, self.kind_chip):
            widget.setCursor(Qt.CursorShape.PointingHandCursor)
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.hint)
        self.field.textEdited.connect(lambda *_: self.refresh())
        self.field.installEventFilter(self)

    def start(self, text: str = "") -> None:
        """Take the focus; letters typed on the map arrive here."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text:
            self.field.insert(text)
            self.refresh()

    @property
    def typed(self) -> Typed:
        return read_line(self._desk.editor.map, self.field.text())

    def refresh(self) -> None:
        """Show where and as what the line will be written."""
        map, typed = self._desk.editor.map, self.typed
        self.zone = current_zone(map, self.zone)
        zone = map.zones.get(self.zone)
        self.zone_chip.setText((zone.label or _("Zone")) if zone else _("Hors zone"))
        self.zone_chip.setVisible(bool(map.zones))
        self.kind_chip.setText(self._kind_words(typed))
        kind = map.kind(self._desk.kind)
        self.field.setPlaceholderText(invitation(kind))
        said = _("Alt + ↑ ↓ : changer de zone") if map.zones else ""
        if typed.link:
            said = would_say(map, self._desk.link_armed()[0], typed.link)
        self.hint.setText(said)
        self._share()

    def _share(self) -> None:
        """The chips and the hint never take the room of the words."""
        wide = self.width()
        for chip in (self.zone_chip, self.kind_chip):
            chip.most = wide // 4
        said = self.hint.fontMetrics().horizontalAdvance(self.hint.text()) + 8
        self.hint.setFixedWidth(min(said, wide * 2 // 5))
        self.hint.setVisible(bool(self.hint.text()) and (wide > 720 or bool(self.typed.link)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _kind_words(self, typed: Typed) -> str:
        if typed.frigo:
            return _("Frigo")
        if typed.zone:
            return _("Zone")
        if typed.link:
            return _("Relation")
        return self._desk.editor.map.kind(typed.kind or self._desk.kind).name(language())

    def accept(self) -> None:
        """Enter: write what was typed; a prefix alone chooses the kind that follows."""
        typed, desk = self.typed, self._desk
        if not typed.words:
            if typed.kind:
                desk.arm_kind(typed.kind)
            self._empty()
            return
        if typed.frigo:
            park(desk, typed.words)
        elif typed.link:
            relate(desk, *typed.link)
        elif typed.zone:
            self.zone = add_zone_named(desk, typed.words)
        else:
            self.last = create_captured(desk, typed.kind or desk.kind, typed.words, self.zone, self.last)
        self._empty()

    def _empty(self) -> None:
        self.field.clear()
        self.refresh()

    def walk(self, step: int) -> None:
        """Another zone: the next one or the one before, then « hors zone »."""
        self.zone = next_zone(self._desk.editor.map, self.zone, step)
        self.last = ""
        self.refresh()
        if self.zone:
            self._desk.show_zone(self.zone)

    def write_in(self, zone: str) -> None:
        """What is typed from now on goes to this zone."""
        self.follow(zone)
        if zone:
            self._desk.show_zone(zone)
        self.start()

    def write_kind(self, kind: str) -> None:
        """What is typed from now on is of this kind."""
        self._desk.arm_kind(kind)
        self.start()

    def follow(self, zone: str) -> None:
        """The hand is in another zone: what is typed goes there."""
        if zone != self.zone:
            self.zone, self.last = zone, ""
            self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter writes, Alt+arrows change the zone, Escape goes to the map and keeps what is typed."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and alt:
            self.walk(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self._desk.step_back()
        else:
            return super().eventFilter(watched, event)
        return True
