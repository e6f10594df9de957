"""The capture line: type, Enter, next. What would be written is said before anything is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from sysmap.app.capture import chips, linking
from sysmap.app.capture.field import CaptureField
from sysmap.app.capture.listing import ListPreview
from sysmap.app.capture.placing import add_zone_named, create_captured, current_zone, next_zone, park
from sysmap.app.capture.slip import Slip
from sysmap.app.capture.words import hint_for, invitation, kind_words
from sysmap.app.controls import flat, harmless, restyle, words
from sysmap.app.frame.brief import Brief
from sysmap.app.zone_names import zone_name
from sysmap.editing import Guess, Typed, being_named, guesses, read_line, read_target
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

_KEY = Qt.Key
_ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
_PUSHES = {_KEY.Key_Left: (-1, 0), _KEY.Key_Right: (1, 0), _KEY.Key_Up: (0, -1), _KEY.Key_Down: (0, 1)}
"""With Alt and Shift, the arrows push the place on a photo where the words will land."""


class CaptureLine(QWidget):
    """Sixty-two pixels under the map. What is half typed is never lost.

    `last` is the element written or taken last; `source` is where a relation begins whose other
    end is being typed; `made` the relation written last, which one key turns round.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.zone = self.last = self.source = self.made = ""
        self._chosen_then: frozenset[str] = frozenset()
        self.setObjectName("capture")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(62)
        self.zone_chip = Brief("chip", tip=_("Où s’écrivent les mots : cliquez pour changer de zone"))
        self.kind_chip = Brief("chip", tip=_("Ce qui s’écrit : cliquez pour changer de type"))
        self.zone_chip.press = lambda: chips.answer(self.zone_chip, chips.zones(desk))
        self.kind_chip.press = lambda: chips.answer(self.kind_chip, chips.kinds(desk))
        self.field = CaptureField(self._guess, self.offer_list)
        self.field.setProperty("look", "capture")
        self.field.setProperty("prefixes", True)
        self.field.setAccessibleName(_("Ligne de saisie"))
        self.field.setToolTip(harmless(_("{key} écrit le point médian : élu·es").format(key="Ctrl+:")))
        self.hint: QLabel = words("", "quiet", wrap=True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.slip = Slip(desk.view)
        self._arrange()
        self.field.textEdited.connect(lambda *_: self.refresh())
        self.field.installEventFilter(self)

    def be_low(self, low: bool) -> None:
        """Where the window is low, the line is."""
        self.setFixedHeight(46 if low else 62)

    def _arrange(self) -> None:
        layout = QHBoxLayout(self)
        flat(layout, space=12, around=(20, 0, 20, 0))
        for widget in (self.zone_chip, self.kind_chip):
            widget.setCursor(Qt.CursorShape.PointingHandCursor)
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.hint)

    # What is read

    @property
    def typed(self) -> Typed:
        map, text = self._desk.editor.map, self.field.text()
        if self.source in map.elements:
            return Typed(text.strip(), link=read_target(map, self.source, text))
        return read_line(map, text, self.selected)

    @property
    def selected(self) -> str:
        """The one element that is selected."""
        chosen = self._desk.editor.selection
        one = next(iter(chosen)) if len(chosen) == 1 else ""
        return one if one in self._desk.editor.map.elements else ""

    @property
    def before(self) -> str:
        """The element written or selected last: where Tab begins its relation."""
        map = self._desk.editor.map
        newer = self._desk.editor.selection != self._chosen_then and self.selected
        return self.source or newer or (self.last if self.last in map.elements else "") or self.selected

    def _guess(self, text: str) -> tuple[int, tuple[Guess, ...]]:
        map = self._desk.editor.map
        start = 0 if self.source else being_named(map, text, self.selected)
        if not start and not self.source and self.typed.prefix:
            return 0, ()
        return start, guesses(map, text[start:])

    # What is shown

    def start(self, text: str = "") -> None:
        """Take the focus; letters typed on the map arrive here."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text:
            self.field.insert(text)
            self.refresh()

    def refresh(self) -> None:
        """Show where and as what the line will be written."""
        map = self._desk.editor.map
        self.field.propose()
        if self.source not in map.elements:
            self.source = ""
        self.zone, typed = current_zone(map, self.zone), self.typed
        over = self._desk.landing.name()
        self.zone_chip.setText(over or zone_name(map, self.zone) or _("Hors zone"))
        self.zone_chip.setVisible(bool(map.zones or over))
        self.kind_chip.setText(kind_words(self, self._desk, typed))
        self._invite()
        self.hint.setText(hint_for(self, self._desk, typed))
        self._share()
        linking.announce(self, self._desk, typed)

    def _invite(self) -> None:
        """What to do here, in as few words as there is room for."""
        said, least = invitation(self, self._desk), _("Écrire…")
        ways = [said] if self.source else [said, _("Écrire, puis Entrée")]
        room, wide = self.field.width() - 16, self.field.fontMetrics().horizontalAdvance
        fits = next((one for one in ways if wide(one) <= room), ways[0] if self.source else least)
        self.field.setPlaceholderText(fits)

    def _share(self) -> None:
        """The chips and the hint never take the room of the words."""
        wide = self.width()
        self.zone_chip.most, self.kind_chip.most = wide // 3, wide // 4
        said = self.hint.fontMetrics().horizontalAdvance(self.hint.text()) + 8
        self.hint.setFixedWidth(min(said, wide * 2 // 5))
        fits = wide > 720 and said < wide // 4
        self.hint.setVisible(bool(self.hint.text()) and (fits or bool(self.typed.link)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    # What is written

    def accept(self) -> None:
        """Enter: write what was typed; a prefix alone chooses the kind that follows."""
        typed, desk = self.typed, self._desk
        if self.source:
            linking.finish(self, desk, typed)
        elif not typed.words:
            if typed.kind and not typed.category:
                desk.arm_kind(typed.kind)
            self.empty()
        elif typed.link:
            linking.relate_typed(self, desk, typed.link)
        elif self.field.taken:
            self._choose(self.field.taken)
        else:
            self._write(typed)

    def _choose(self, id: str) -> None:
        """It is there already, and was taken: select it."""
        self.empty()
        self._desk.editor.select([id])
        self._desk.reveal([id])
        self.wrote([id])
        self.field.setFocus()

    def _write(self, typed: Typed, source: str = "") -> None:
        desk, self.made = self._desk, ""
        self.slip.hide()
        if typed.frigo:
            park(desk, typed.words)
        elif typed.zone:
            self.zone = add_zone_named(desk, typed.words)
        else:
            kind = typed.kind or desk.kind
            raw = desk.shell.typesetter.as_were_typed(typed.words)
            self.wrote([create_captured(
                desk, kind, raw, self.zone, self.last, source, typed.category, self._seen(typed.words)
            )])
        self.empty()

    def _seen(self, said: str) -> str | None:
        """The words as they stand in the field, when typography was at work in it."""
        setter = self._desk.shell.typesetter
        return setter.finished(said) if setter.follows(self.field) else None

    def wrote(self, ids: list[str]) -> None:
        """These are what was written last."""
        self.last = ids[-1] if ids else self.last
        self._chosen_then = self._desk.editor.selection

    def follow_on(self) -> None:
        """Tab: write it, related to the element before it."""
        typed, source = self.typed, self.before
        if not typed.words or typed.frigo or typed.zone or typed.link or not source:
            self.accept()
        elif self.field.taken:
            linking.relate_typed(self, self._desk, (source, self.field.taken, ""))
        else:
            self.source = ""
            self._write(typed, source)
            linking.tell_between(self, self._desk, source, self.last)

    def empty(self) -> None:
        """The line is written; ↑ brings it back."""
        self.field.remember()
        self.field.clear()
        self.refresh()

    def set_aside(self) -> None:
        """Words that nobody entered are kept in the frigo when the map is left."""
        if words := self.field.text().strip():
            park(self._desk, words)
            self.field.clear()

    def offer_list(self, text: str) -> None:
        """Several lines: shown first."""
        self.slip.hide()
        ListPreview(self._desk, text)

    # Where it goes

    def walk(self, step: int) -> None:
        """Another zone: the next one or the one before, then « hors zone »."""
        self._desk.landing.leave()
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
        if zone:
            self._desk.landing.leave()
        if zone != self.zone:
            self.zone, self.last = zone, ""
            self.refresh()

    def step_back(self) -> None:
        """Escape: what was taken, then the relation begun, then the line itself; the words stay."""
        if self.field.give_back():
            self.refresh()
        elif self.source:
            linking.leave(self, self._desk)
        else:
            self.field.remember()
            self._desk.step_back()

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Tab write, arrows remember or change the zone, Escape goes to the map."""
        if event.type() == QEvent.Type.Resize:
            self._invite()
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            restyle(self, "typed", event.type() == QEvent.Type.FocusIn)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key, alt = _KEY(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (_KEY.Key_Return, _KEY.Key_Enter):
            self.accept()
        elif key in _PUSHES and event.modifiers() == _ALT_SHIFT and self._desk.landing.nudge(*_PUSHES[key]):
            pass
        elif key in (_KEY.Key_Up, _KEY.Key_Down):
            step = 1 if key == _KEY.Key_Down else -1
            self.walk(step) if alt else self.field.walk(step)
        elif key == _KEY.Key_Escape:
            self.step_back()
        elif key == _KEY.Key_Tab and self.field.text().strip():
            self.follow_on()
        elif key == _KEY.Key_I and alt:
            linking.reverse_made(self, self._desk)
        else:
            return super().eventFilter(watched, event)
        return True
