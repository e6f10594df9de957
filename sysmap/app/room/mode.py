"""Mode salle: the whole screen, bigger letters, heavier lines, nothing but the map and what is typed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from sysmap.app.motion import moves
from sysmap.app.room import letters
from sysmap.app.room.cover import Cover
from sysmap.app.room.framing import Framing
from sysmap.app.room.letters_test import Answering, LettersTest, LettersWindow
from sysmap.app.room.pages import Paint, Painted, end_page, opening_page
from sysmap.app.room.presenter import Presenter
from sysmap.app.room.stage_window import other_screens
from sysmap.app.style import sheet
from sysmap.drawing import CONTRAST, ROOM, THEMES, Theme, theme_seen_as
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

TYPED = 36 / 28
"""The line being typed, in letters' sizes."""


class Room(QObject):
    """On or off. Panels step back; the capture line and the question stay, in large letters.

    Where a second screen exists the room looks at that one (`presenter`), and the desk stays as it is.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.on, self.eyes = False, ""
        self._before = desk.windowState()
        self._framing: Framing | None = None
        self.presenter = Presenter(desk, self)
        self._cover: Cover | None = None

    # Letters and colours

    @property
    def share(self) -> float:
        """The least size of a letter, as a share of the height of the screen."""
        return letters.share(self._desk.settings)

    def letters(self) -> float:
        """The same in pixels, on this screen."""
        window = self._desk.window()
        high = window.height() if window.isFullScreen() else window.screen().size().height()
        return high * self.share

    def theme(self) -> Theme:
        """The theme of what a room sees: heavier lines, or the high contrast that was chosen."""
        return CONTRAST if self._desk.settings.theme == CONTRAST.name else ROOM

    def look_as(self, eyes: str) -> None:
        """Show the colours as these eyes see them, on the facilitator's screen only; "" as they are."""
        self.eyes = "" if eyes == self.eyes else eyes
        self.dress()

    def dress(self) -> None:
        """Paint the map in the theme that was chosen."""
        desk = self._desk
        chosen = self.theme() if self.on else THEMES.get(desk.settings.theme, THEMES["paper"])
        desk.view.set_theme(theme_seen_as(chosen, self.eyes))
        if self.presenter.map is not None:
            self.presenter.map.view.set_theme(self.theme())
        for framing in self.framings():
            framing.refresh()

    # On and off

    def toggle(self) -> None:
        """Enter the room mode or leave it; with a second screen, open or close what the room sees there."""
        if self.on:
            self.leave()
        elif self.presenter.on:
            self.presenter.stop()
        elif others := other_screens(self._desk.window()):
            self.presenter.start(others[0])
        else:
            self.enter()

    def enter(self) -> None:
        if self.on:
            return
        desk, window = self._desk, self._desk.window()
        self.on, self._before = True, window.windowState()
        if desk.panel is not None:
            desk.beside()
        for part in (desk.bar, desk.left, desk.status, desk.inspector):
            part.hide()
        desk.shell.banners.clear()
        window.setWindowState(window.windowState() | Qt.WindowState.WindowFullScreen)
        window.installEventFilter(self)
        desk.view.scene.public = True
        self.dress()
        self._letters()
        read = sorted(desk.lens.light.elements) if desk.lens.light is not None else ()
        self.framing.start(read or [id for id in (desk.capture.last, *desk.editor.selection) if id])
        desk.refresh()
        if desk.lens.on:
            self.framing.refresh()  # what is said of the reading has its letters now
        desk.view.setFocus()

    @property
    def framing(self) -> Framing:
        """How the desk's own map is framed in this mode."""
        if self._framing is None:
            view = self._desk.view
            self._framing = Framing(view, self.letters, lambda: moves(self._desk.settings),
                                    lambda: view.toolbox.busy or view.words.typing,
                                    self._desk.capture.refresh, self._covered)  # fmt: skip
        return self._framing

    def _covered(self) -> tuple[int, int]:
        """How much of the map lies under banners, and under the sentence above the capture line."""
        view, banners, slip = self._desk.view, self._desk.shell.banners, self._desk.capture.slip
        foot = view.height() - slip.y() if slip.isVisible() else 0
        if not banners.isVisible():
            return min(self._desk.lens.covers, view.height()), foot
        low = view.mapFromGlobal(banners.mapToGlobal(banners.rect().bottomLeft())).y()
        return max(0, min(low, view.height())), foot

    def framings(self) -> list[Framing]:
        """Those that frame something now."""
        found = [self.framing] if self.on else []
        return found + ([self.presenter.map.framing] if self.presenter.map is not None else [])

    def leave(self) -> None:
        if not self.on:
            return
        desk, window = self._desk, self._desk.window()
        self.on = False
        window.removeEventFilter(self)
        self.framing.stop()
        desk.view.scene.public = False
        desk.setStyleSheet("")
        desk.question.normal()
        desk.capture.be_low(False)
        desk.shell.banners.enlarge(0)
        for part in (desk.bar, desk.left, desk.status):
            part.show()
        window.setWindowState(self._before)
        self.dress()
        desk.refresh()
        desk.view.fit()

    def close(self) -> None:
        """The desk goes."""
        self.lift()
        self.presenter.close()
        if self._framing is not None:
            self._framing.close()

    def _letters(self) -> None:
        """The words of the desk as large as those of the map."""
        desk, least = self._desk, self.letters()
        big = _BIG.format(typed=round(least * TYPED), chip=round(least))
        desk.setStyleSheet(sheet(theme=desk.settings.theme) + big)
        desk.capture.setFixedHeight(round(least * 2.7))
        desk.question.enlarge(least)
        desk.shell.banners.enlarge(round(least))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another screen, another size: letters follow."""
        if event.type() == QEvent.Type.Resize and self.on:
            self._letters()
            self.framing.refresh()
            self._desk.capture.refresh()
        return super().eventFilter(watched, event)

    def follow_view(self) -> None:
        """Another view is on the desk: the room sees that one."""
        self.presenter.follow_view()
        for framing in self.framings():
            framing.refresh()

    # De près, ensemble

    def switch(self) -> None:
        """The other framing, on whatever screen the room looks at."""
        for framing in self.framings():
            framing.show(not framing.whole)
        self._desk.question.refresh()
        self._desk.capture.refresh()

    @property
    def whole(self) -> bool:
        """Whether the room sees the whole map."""
        return any(framing.whole for framing in self.framings())

    def said(self) -> str:
        """« De près : 5 sur 23 »."""
        found = self.framings()
        if not found:
            return ""
        seen, every = found[-1].seen()
        words = _("Ensemble : {n} sur {total}") if self.whole else _("De près : {n} sur {total}")
        return words.format(n=seen, total=every)

    # Whole pages

    def open(self) -> None:
        """The opening page: the question, and what will be kept."""
        self._page("opening", _("Page d’ouverture"), opening_page(self._desk.editor.map, self.share))

    def end(self) -> None:
        """The end screen: the map, its title and its date."""
        view = self._desk.view.scene.view
        page = end_page(self._desk.editor.map, view, date.today(), self.theme())
        self._page("end", _("Écran de fin"), page)

    def _page(self, name: str, said: str, paint: Paint) -> None:
        presenter = self.presenter
        if presenter.shows(name):
            presenter.show_map()
        elif presenter.on:
            presenter.show_page(name, Painted(said, paint))
        else:
            self.cover(Painted(said, paint))

    def cover(self, page: QWidget) -> None:
        """This page over everything, until a key lifts it."""
        self.lift()
        self._cover = Cover(self._desk.shell, page, self._lifted)
        self._cover.draw()

    def lift(self) -> None:
        if self._cover is not None:
            self._cover.lift()

    def _lifted(self) -> None:
        if self._cover is not None:
            self._cover.deleteLater()
            self._cover = None

    # Letters of the day

    def test_letters(self) -> None:
        """The page of four sizes; on two screens, the choice is made on this one."""
        now = self.share
        if not self.presenter.on:
            page = LettersTest(now, self.choose_letters)
            self.cover(page)
            if self._cover is not None:
                Answering(self._cover, page, self.lift)
            return
        self.presenter.show_page("letters", LettersTest(now, self.choose_letters, asks=False))
        window = LettersWindow(self._desk, self.choose_letters, self.presenter.show_map)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()

    def choose_letters(self, size: float) -> None:
        """The last row reads this: such letters for the day."""
        from sysmap.app.settings import save

        letters.choose(self._desk.settings, size)
        save(self._desk.settings)
        if self.on:
            self._letters()
        for framing in self.framings():
            framing.refresh()


_BIG = """
QLineEdit[look="capture"] {{ font-size: {typed}px; }}
QLabel[role="chip"], QWidget#capture QLabel[role="quiet"] {{ font-size: {chip}px; }}
QWidget[slip="true"] QLabel, QWidget[slip="true"] QPushButton {{ font-size: {chip}px; }}
"""
