"""Where a second screen exists, the room sees the map there and the facilitator keeps everything here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from sysmap.app.banners import Choice
from sysmap.app.motion import moves
from sysmap.app.room.public import PublicMap
from sysmap.app.room.stage_window import StageWindow, other_screens
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.app.room.mode import Room

SETTLES = 700
"""Milliseconds until a screen that was plugged in has its size."""


class Presenter:
    """The public window and what is in it. Losing its screen loses nothing else."""

    def __init__(self, desk: Desk, room: Room) -> None:
        self._desk, self._room = desk, room
        self.stage: StageWindow | None = None
        self.map: PublicMap | None = None
        self._name = ""
        self._page: QWidget | None = None
        self._missed, self._said = False, ""
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self.screen_added)

    def close(self) -> None:
        """The desk goes."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.disconnect(self.screen_added)
        self.stop()

    @property
    def on(self) -> bool:
        """Whether the room looks at another screen."""
        return self.stage is not None

    def start(self, screen: QScreen) -> None:
        """Show the map on this screen."""
        if self.stage is not None:
            return
        desk, stage = self._desk, StageWindow(_("Sysmap, écran de la salle"))
        self.stage, self._missed = stage, False
        stage.gone.connect(self._gone)
        stage.show_on(screen)
        view = desk.view
        page = self.map = PublicMap(desk.editor, self._room.theme(), self.letters,
                                    lambda: moves(desk.settings), lambda: view.toolbox.busy)  # fmt: skip
        page.loaded = self.follow_view
        stage.put(page)
        page.show_view(view.scene.view)
        page.start()
        desk.lens.shine()
        here = Choice(_("Tout montrer sur cet écran"), self._mirror)
        away = Choice(_("Fermer l’écran de la salle"), self.stop)
        said = _("La salle voit la carte sur l’autre écran. Vous gardez tout ici.")
        self._said = said
        desk.say(said, away, here)

    def follow_view(self) -> None:
        """The public map is seen through the view of the desk."""
        if self.map is not None:
            self.map.show_view(self._desk.view.scene.view)

    def letters(self) -> float:
        """The least size of letters there, in pixels."""
        high = self.stage.height() if self.stage is not None else 0
        return high * self._room.share

    def stop(self) -> None:
        """The room sees nothing any more."""
        if self.stage is not None:
            self.stage.close()

    def _mirror(self) -> None:
        self.stop()
        self._room.enter()

    # What is seen there

    def show_page(self, name: str, page: QWidget) -> None:
        """A page above the map: the curtain, the opening, the end, a story."""
        if self.stage is None:
            return
        self.show_map()
        self._name, self._page = name, page
        self.stage.put(page)

    def show_map(self) -> None:
        """The map again."""
        if self.stage is not None and self._page is not None:
            self.stage.take(self._page)
            if self.map is not None:
                self.stage.put(self.map)
        self._name, self._page = "", None

    def shows(self, name: str) -> bool:
        return self.on and self._name == name

    # Screens come and go

    def screen_added(self, screen: QScreen) -> None:
        """A screen is there (again): it is offered, nothing jumps onto it by itself."""
        QTimer.singleShot(SETTLES, self._desk, lambda: self._offer(screen))

    def _offer(self, screen: QScreen) -> None:
        window = self._desk.window()
        if self.on or not self._desk.shell.editing or screen not in other_screens(window):
            return
        said = _("Le second écran est revenu.") if self._missed else _("Un second écran est branché.")
        self._desk.say(said, Choice(_("Y montrer la carte"), lambda: self._take(screen)))

    def _take(self, screen: QScreen) -> None:
        if screen in other_screens(self._desk.window()):
            self._room.leave()
            self.start(screen)

    def _gone(self, lost: bool) -> None:
        """The window has closed, or its screen was unplugged in the middle of anything."""
        stage, page = self.stage, self.map
        self.stage = self.map = None
        self._name, self._page = "", None
        self._missed = lost
        self._desk.shell.banners.unsay(self._said)
        if page is not None:
            page.close_down()
        if stage is not None:
            stage.deleteLater()
        if lost:
            self._desk.say(_("L’écran de la salle n’est plus là. Rien n’est perdu : tout est ici, et vous "
                             "pourrez y remettre la carte quand il reviendra."),
                           Choice(_("Tout montrer sur cet écran"), self._room.enter))  # fmt: skip
