"""The inline editor of a view: where it opens, what becomes of the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont

from sysmap.canvas.inline import SMALLEST, InlineEdit
from sysmap.canvas.typing_words import Typed, commit, words_of
from sysmap.drawing import font
from sysmap.geometry import Box
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.canvas.view import MapView


class WordsInPlace:
    """One editor, moved to whatever is being typed. Words left with Escape are kept for the next time."""

    def __init__(self, view: MapView) -> None:
        self.view = view
        self.typed: Typed | None = None
        self.half_typed: dict[str, str] = {}
        self.edit = InlineEdit(view)
        self.edit.hide()
        self.edit.committed.connect(self._committed)
        self.edit.left.connect(self._left)

    @property
    def typing(self) -> bool:
        return self.typed is not None

    def start(self, id: str, fresh: str = "") -> bool:
        """Let these words be typed; False when this record has none to type in place."""
        self.finish()
        words = words_of(self.view.editor, id)
        if words is None:
            return False
        self._bring_in_sight(id)
        self.typed = Typed(id, fresh)
        theme = self.view.scene.theme
        text = self.half_typed.get(id, words)
        self.edit.start(text, self._font(id), (theme.ink, theme.white, theme.selection), self._room(id))
        self.view.typing_changed.emit(True)
        self.view.update()
        return True

    def _bring_in_sight(self, id: str) -> None:
        """Move the map as little as shows the words: a zone may be larger than the screen."""
        room, seen = self._room(id).adjusted(-24, -24, 24, 24), self.view.rect()
        dx = max(0.0, seen.left() - room.left()) - max(0.0, room.right() - seen.right())
        dy = max(0.0, seen.top() - room.top()) - max(0.0, room.bottom() - seen.bottom())
        if dx or dy:
            self.view.push(dx, dy)

    def _font(self, id: str) -> QFont:
        """The font the words are drawn with, as large as they are on screen."""
        words = self._words(id)
        style = words.style if words is not None else self.view.scene.theme.style("normal")
        made = QFont(font(style))
        made.setPixelSize(max(1, round(max(style.size * self.view.camera.scale, SMALLEST))))
        return made

    def _words(self, id: str):  # type: ignore[no-untyped-def]
        placed = self.view.scene.placed(id)
        return getattr(placed, "words", None) or getattr(placed, "title", None)

    def _room(self, id: str) -> QRectF:
        words, box = self._words(id), self.view.scene.box(id)
        if words is not None and words.lines.lines:
            box = words.box
        if id in self.view.editor.map.zones and words is None and box is not None:
            box = Box.around(box.centre.x, box.top + 24, 120, 24)
        return self.view.screen_box(box) if box is not None else QRectF()

    def follow(self) -> None:
        """The map moved under the words, or the record is gone."""
        if self.typed is None:
            return
        if words_of(self.view.editor, self.typed.id) is None:
            self.typed = None
            self.edit.hide()
            self.view.typing_changed.emit(False)
            return
        self.edit.setFont(self._font(self.typed.id))
        self.edit.follow(self._room(self.typed.id))

    def finish(self) -> None:
        """Commit what is being typed, if anything is."""
        if self.typed is not None:
            self.edit.finish()

    def _committed(self, text: str) -> None:
        typed = self._end()
        if typed is not None:
            self.half_typed.pop(typed.id, None)
            commit(self.view.editor, typed, text)

    def _left(self, text: str) -> None:
        """Escape: the map stays as it was, and the words are not lost."""
        typed = self._end()
        if typed is None:
            return
        if typed.fresh:  # a new element keeps what was typed; without a word it goes again
            commit(self.view.editor, typed, text)
        elif text != words_of(self.view.editor, typed.id):
            self.half_typed[typed.id] = text
            self.view.status.emit(_("Le texte commencé est gardé : F2 le reprend."))

    def _end(self) -> Typed | None:
        typed, self.typed = self.typed, None
        if typed is not None:
            self.view.typing_changed.emit(False)
            if self.edit.hasFocus() or self.view.isActiveWindow():
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.view.update()
        return typed
