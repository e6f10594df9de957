"""« Boucles » beside the map: those somebody named, then those there are; each is read, named and told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel

from sysmap.analysis import (
    LoopRead,
    LoopsFound,
    about_loops,
    loop_sentence,
    loop_title,
    loop_type,
    loops_read,
)
from sysmap.app.commands import loops as deeds
from sysmap.app.controls import button, row, words
from sysmap.app.reading.loop_caps import LoopCaps
from sysmap.app.reading.loop_list import LoopList
from sysmap.app.reading.loop_search import LoopSearch
from sysmap.app.reading.loop_sheet import LoopSheet
from sysmap.app.reading.side import Side
from sysmap.drawing import projected
from sysmap.i18n import _, language
from sysmap.model import SystemMap, walked

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class LoopsPage(Side):
    """↑ ↓ walk from loop to loop, Enter names the one that is read."""

    def __init__(self, desk: Desk, key: object = None, search: LoopSearch | None = None) -> None:
        super().__init__(desk, _("Boucles"))
        self._key = key
        self.found = LoopsFound(())
        self.rows: list[LoopRead] = []
        self._stale = True
        self.search = LoopSearch(self)
        if search is not None:
            self.search.longest, self.search.most = search.longest, search.most
        self.search.found.connect(self._take)
        self.search.changed.connect(self._searched)
        self._build()

    def again(self) -> LoopsPage:
        return LoopsPage(self._desk, self._key, self.search)

    def _build(self) -> None:
        self.trace = button(_("Tracer une boucle"), lambda: self._desk.do("trace_loop"), look="outlined",
                            image="waypoints")  # fmt: skip
        self.list = LoopList(self)
        self.about: QLabel = words("", "quiet", wrap=True)
        self.sheet = LoopSheet(self._desk, self)
        self.caps = LoopCaps(self)
        self.head.addLayout(row(self.trace, None))
        self.head.addWidget(self.list)
        self.head.addWidget(self.about)
        self.lines.addWidget(self.sheet)
        self.foot.addWidget(self.caps)
        self.foot.addLayout(row(self.how, None))
        self.computed.setText(_(
            "On suit les flèches depuis chaque élément, jusqu’à revenir à lui, sans passer deux fois par le "
            "même. Un nombre pair de relations de sens inverse fait une boucle qui s’amplifie (R), un nombre "
            "impair une boucle qui s’équilibre (B)."
        ))  # fmt: skip

    # What is found

    def read(self) -> None:
        """The map changed: search again where loops may be others, say the sentences anew."""
        self.search.look(self._desk.editor.map)
        self._fill()

    def _take(self, found: LoopsFound) -> None:
        if not self._gone:
            self.found, self._stale = found, False
            self._fill()

    def _searched(self) -> None:
        if not self._gone:
            self.caps.refresh()

    def _fill(self) -> None:
        map = self._seen()
        self.rows = loops_read(map, self._those(map))
        self.list.fill(self.rows, self._place())
        said = about_loops(map, self.found, language()) if not self._stale else []
        self.about.setText("\n".join(said))
        self.about.setVisible(bool(said))
        self.caps.refresh()
        self._show()

    def _seen(self) -> SystemMap:
        """The map without what is not for a room."""
        return projected(self._desk.editor.map) if self._desk.room.on else self._desk.editor.map

    def _those(self, map: SystemMap) -> list[tuple[str, ...]]:
        """Those found that still close: while a new search runs, and in front of a room."""
        return [one.links for one in self.found.rounds if walked(map, one.links)]

    def search_further(self) -> None:
        """The quick search had to stop: go on in a process of its own."""
        self.search.go_on(self._desk.editor.map)

    # Which one is read

    @property
    def loop(self) -> LoopRead | None:
        """The loop that is read."""
        place = self._place()
        return self.rows[place] if place >= 0 else None

    def _place(self) -> int:
        return next((place for place, one in enumerate(self.rows) if key_of(one) == self._key), -1)

    def choose(self, place: int) -> None:
        """Read the loop of this rank."""
        if 0 <= place < len(self.rows):
            self._key = key_of(self.rows[place])
            self.list.mark(place)
            self._show()

    def choose_links(self, links: tuple[str, ...]) -> None:
        """Read this loop, wherever it is in the list."""
        self._key = frozenset(links)
        self._fill()

    def chosen(self, ids: frozenset[str]) -> None:
        """A ring was clicked on the map: that loop is read."""
        named = [loop for id, loop in self._desk.editor.map.loops.items() if id in ids]
        if len(named) == 1:
            self.choose_links(named[0].links)

    def walk(self, step: int) -> None:
        """The next loop; from none, the first or the last."""
        if self.rows:
            place = self._place()
            start = place if place >= 0 else (-1 if step > 0 else 0)
            self.choose((start + step) % len(self.rows))

    def _show(self) -> None:
        loop = self.loop
        self.sheet.show_loop(loop)
        if loop is None:
            self.dim()
            return
        map = self._seen()
        links = [id for id in loop.links if id in map.links]
        ends = {end for id in links for end in (map.links[id].source, map.links[id].target)}
        whole = not loop.broken
        title = loop_title(loop, self.spoken)
        kind = loop_type(loop, self.spoken)
        self.shine(
            elements=ends, links=links, ribbon=links, numbered=whole, title=f"{title} – {kind}",
            letter=(loop.mark or loop.way) if whole else "", loop=loop.id,
            sentence=loop_sentence(map, loop, self.spoken) if self._desk.room.on or not whole else "",
        )  # fmt: skip

    # What is done with it

    def name(self) -> None:
        """Enter: the name of the loop that is read, in its field."""
        if self.loop is None:
            self.walk(1)
        elif self.isVisible():
            self.sheet.start_naming()
        else:
            deeds.name_in_place(self._desk, self.loop)

    def keys(self, event: QKeyEvent) -> Callable[[], object] | None:
        """↑ ↓ and Enter, from the map too, as long as nothing is selected on it."""
        if self._desk.editor.selection or self._desk.tool != "select":
            return None
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step:
            return partial(self.walk, step)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self.name
        return None

    def detach(self) -> None:
        self.search.close()
        super().detach()


def key_of(loop: LoopRead) -> object:
    """What a loop is known by when the list is made again: its relations, as long as it has some."""
    return frozenset(loop.links)
