"""Présenter: the whole screen, a remote control, and on the laptop the notes and the page to come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sysmap.app.controls import button, flat, row, words
from sysmap.app.motion import moves
from sysmap.app.room import StageWindow, other_screens
from sysmap.app.story.show import Show
from sysmap.app.style import LINE
from sysmap.app.windows import SideWindow, paragraph
from sysmap.drawing import ROOM
from sysmap.i18n import _
from sysmap.model import Page, SystemMap
from sysmap.poster import scenes, slide_picture, slides_of

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

_ON = (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return,
       Qt.Key.Key_Enter, Qt.Key.Key_N)  # fmt: skip
_BACK = (Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace, Qt.Key.Key_P)
_DARK = (Qt.Key.Key_B, Qt.Key.Key_Period)
_OURS = frozenset((*_ON, *_BACK, *_DARK, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Escape))
_HELD = (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
         | Qt.KeyboardModifier.MetaModifier)  # fmt: skip


class Presenting:
    """A story being shown. It ends by Escape, or when its last window is closed."""

    def __init__(self, desk: Desk, map: SystemMap, pages: Sequence[Page], place: int = 0) -> None:
        self._desk = desk
        self.telling = scenes(map, pages, map.language, ROOM)
        ranks = [scene.place for scene in self.telling.scenes]
        first = next((rank for rank, one in enumerate(ranks) if one >= place), 0)
        self.show = Show(self.telling, first, gently=lambda: moves(desk.settings))
        self._other = next(iter(other_screens(desk.window())), None)
        self.notes: NotesWindow | None = None
        self._over = False
        self.window: StageWindow | _Whole = (
            StageWindow(_("Récit"), self.answers) if self._other is not None else _Whole(self)
        )

    def start(self) -> None:
        """Fill the screen: the second one when there is one, and then the notes stay on this one."""
        if isinstance(self.window, StageWindow) and self._other is not None:
            self.window.put(self.show)
            self.window.gone.connect(lambda lost: self.end())
            self.window.show_on(self._other)
            self.notes = NotesWindow(self._desk, self)
            self.show.turned = self.notes.turn
            self.notes.show()
            self.notes.turn(self.show.place)
        else:
            self.window.setScreen(self._desk.window().screen())
            self.window.setGeometry(self._desk.window().screen().geometry())
            self.window.showFullScreen()
            self.window.activateWindow()
            self.show.setFocus()

    def wants(self, event: QEvent) -> bool:
        """Whether this key is ours, before it means anything on the map: « B » darkens, and folds no zone."""
        return (event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
                and Qt.Key(event.key()) in _OURS and not event.modifiers() & _HELD)  # fmt: skip

    def answers(self, event: QKeyEvent) -> bool:
        """Keys and remote controls, which send PageUp and PageDown."""
        key, show = Qt.Key(event.key()), self.show
        if key == Qt.Key.Key_Escape:
            self.end()
        elif key in _DARK:
            show.darken(not show.dark)
        elif key in _ON or key in _BACK:
            show.go(show.place + (1 if key in _ON else -1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            show.go(0 if key == Qt.Key.Key_Home else show.count - 1)
        else:
            return False
        return True

    def end(self) -> None:
        """The map is there again, as it was."""
        if self._over:
            return
        self._over = True
        for window in (self.window, self.notes):
            if window is not None:
                window.close()
                window.deleteLater()
        self._desk.window().activateWindow()
        self._desk.view.setFocus()
        self._desk.presented = None


AROUND = 100
"""Pixels of a small screen that are not for the picture of a page."""


class _Whole(QWidget):
    """The one screen there is."""

    def __init__(self, presenting: Presenting) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._presenting = presenting
        self.setWindowTitle(_("Récit"))
        layout = QVBoxLayout(self)
        flat(layout)
        layout.addWidget(presenting.show)
        self.setFocusProxy(presenting.show)

    def event(self, event: QEvent) -> bool:
        if self._presenting.wants(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._presenting.answers(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self._presenting.end()


class NotesWindow(SideWindow):
    """What who presents sees: the page, the notes in large letters, the page to come, the time gone by."""

    _built = False

    def __init__(self, desk: Desk, presenting: Presenting) -> None:
        super().__init__(desk, _("Présenter"), 1180, 720)
        self._presenting, self._built = presenting, True
        self._slides = slides_of(presenting.telling)
        room = self.screen().availableGeometry().width() - AROUND
        self.now, self.next = _Preview(min(620, room)), _Preview(min(360, room))
        self.rank = words("", "head")
        self.clock = words("", "head")
        self.text: QLabel = words("", "sentence", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text.setStyleSheet("font-size: 24px;")
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        right = QVBoxLayout()
        flat(right, space=10)
        right.addWidget(words(_("Ensuite"), "head"))
        right.addWidget(self.next)
        right.addWidget(words(_("Notes de présentation"), "head"))
        right.addWidget(self.text, 1)
        left = QVBoxLayout()
        flat(left, space=10)
        left.addWidget(self.now)
        keys = _("Page suivante ou flèche : avancer. B : écran noir. Échap : finir.")
        left.addWidget(paragraph(keys, "quiet"))
        left.addStretch(1)
        body = QHBoxLayout()
        flat(body, space=24)
        body.addLayout(left, 3)
        body.addLayout(right, 2)
        self.body.addLayout(body, 1)
        back = button(_("Page précédente"), lambda: self._step(-1), look="outlined")
        on = button(_("Page suivante"), lambda: self._step(1), look="strong")
        end = button(_("Finir"), presenting.end, look="outlined")
        self.body.addLayout(row(back, on, None, self.rank, self.clock, end, space=12))
        self._gone = QElapsedTimer()
        self._gone.start()
        tick = QTimer(self)
        tick.timeout.connect(self._tell_time)
        tick.start(1000)
        self._tell_time()
        self.at_close(presenting.end)

    def _step(self, by: int) -> None:
        self._presenting.show.go(self._presenting.show.place + by)

    def turn(self, place: int) -> None:
        """Show this page, what to say of it, and the one after."""
        count = self._presenting.show.count
        self.now.put(slide_picture(self._slides[place], 2 * self.now.width_))
        last = place + 1 >= count
        self.next.put(None if last else slide_picture(self._slides[place + 1], 2 * self.next.width_))
        self.text.setText(self._presenting.telling.scenes[place].notes or _("Pas de note pour cette page."))
        self.rank.setText(f"{place + 1} / {count}")

    def _tell_time(self) -> None:
        seconds = self._gone.elapsed() // 1000
        self.clock.setText(f"{seconds // 60:d} min {seconds % 60:02d}")

    def event(self, event: QEvent) -> bool:
        if self._built and self._presenting.wants(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._presenting.answers(event):
            super().keyPressEvent(event)


class _Preview(QLabel):
    """A small picture of a page."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.width_ = width
        self.setFixedSize(QSize(width, round(width * 9 / 16)))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setStyleSheet(f"border: 1px solid {LINE};")

    def put(self, image: object) -> None:
        from PySide6.QtGui import QImage

        if not isinstance(image, QImage):
            self.setPixmap(QPixmap())
            self.setText(_("C’est la dernière page."))
            return
        image.setDevicePixelRatio(2.0)
        self.setPixmap(QPixmap.fromImage(image))
