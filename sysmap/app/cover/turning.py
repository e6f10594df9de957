"""The cover in the window: shown when a map comes from elsewhere, turned when it is read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.cover.page import CoverPage
    from sysmap.app.shell import Shell


class Received:
    """What the window does with a map that somebody else made."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.page: CoverPage | None = None

    @property
    def covered(self) -> bool:
        return self.page is not None

    def show(self) -> None:
        """Present the map, before it is read."""
        from sysmap.app.cover.page import CoverPage

        self.turn()
        self._shell.banners.clear()
        page = self.page = CoverPage(self._shell.document, writable=self.may_edit())
        page.wanted.connect(self._wanted)
        self._shell.put(page)
        self._shell.retitle()
        page.read.setFocus()

    def _wanted(self, id: str) -> None:
        if id not in ("read_story", "start_from"):
            self._shell.show_desk()
            self._news()
        if id != "explore":
            self._shell.desk.do(id)

    def _news(self) -> None:
        """What an update brought was not said over the cover."""
        from sysmap.app.learning.news import tell

        tell(self._shell)

    def turn(self) -> None:
        """The cover goes."""
        page, self.page = self.page, None
        if page is not None:
            page.leave()
            self._shell.take_away(page)

    def close(self) -> None:
        """The window goes: the page goes with it, and nothing else comes to its place."""
        if self.page is not None:
            self.page.leave()
            self.page = None

    def may_edit(self) -> bool:
        """Whether the file that is read could be worked on in its place."""
        document = self._shell.document
        carried = document.opened is None or document.opened.carrier != "map"
        return document.received and not carried and os.access(document.path, os.W_OK)

    def open_to_edit(self) -> None:
        """Work on the file itself, from now on."""
        from sysmap.app.saving.opening import read_calmly

        path = self._shell.document.path
        opened = read_calmly(self._shell, path)
        if opened is not None:
            self._shell.take(opened, path)

    def keep_copy(self) -> None:
        """A copy among our own maps, with the same identity: remarks and versions find their way back."""
        from sysmap.storage import free_path

        shell = self._shell
        map = shell.document.editor.map
        if shell.make(map, free_path(map)):
            said = _("L’original reste intact. Votre copie : {name}")
            shell.banners.say(said.format(name=shell.document.path.name))
