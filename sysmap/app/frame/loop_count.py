"""How many loops the map holds: counted a moment after a relation changed, in a thread."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject, QTimer, Signal

from sysmap.analysis import LoopsFound, loops_found
from sysmap.app.jobs import Job
from sysmap.editing import Editor
from sysmap.i18n import _, _n
from sysmap.model import SystemMap

PAUSE = 300
"""Milliseconds of quiet before loops are counted."""


class LoopCount(QObject):
    """What the status line says of loops. `counted` tells that it is another thing."""

    counted = Signal()

    def __init__(self, editor: Editor, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._asked: tuple[object, ...] = (None, None, None)
        self._found = LoopsFound((), True)
        self._job = Job(self)
        self._job.done.connect(self._take)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._count)

    def look(self) -> None:
        """Count again soon, if anything that makes loops has changed."""
        matter = _matter(self._editor.map)
        if any(now is not before for now, before in zip(matter, self._asked, strict=True)):
            self._asked = matter
            self._timer.start()

    def restart(self) -> None:
        """Another map: what was counted says nothing of it."""
        self._found = LoopsFound((), True)
        self.look()

    def _count(self) -> None:
        map = self._editor.map
        self._job.ask(lambda: loops_found(map))

    def _take(self, found: LoopsFound) -> None:
        self._found = found
        self.counted.emit()

    def sentence(self) -> str:
        """« 8 boucles », « plus de 200 boucles »; nothing when there is none."""
        number, complete = len(self._found.rounds), self._found.complete
        if not number:
            return ""
        if complete:
            return _n("{n} boucle", "{n} boucles", number)
        return _n("plus de {n} boucle", "plus de {n} boucles", number)

    def tip(self) -> str:
        """« 6 boucles s’amplifient (R), 2 boucles s’équilibrent (B) »"""
        ways = Counter(one.way for one in self._found.rounds)
        open_yet = ways.total() - ways["R"] - ways["B"]
        said = [
            ways["R"] and _n("{n} boucle s’amplifie (R)", "{n} boucles s’amplifient (R)", ways["R"]),
            ways["B"] and _n("{n} boucle s’équilibre (B)", "{n} boucles s’équilibrent (B)", ways["B"]),
            open_yet and _n("{n} boucle reste à lire (un signe manque ou se discute)",
                            "{n} boucles restent à lire (un signe manque ou se discute)", open_yet),
        ]  # fmt: skip
        every = ", ".join(one for one in said if one)
        return "\n".join([every, _("Cliquez pour les lire (Ctrl+B)")]) if every else ""

    def close(self) -> None:
        self._timer.stop()
        self._job.close()


def _matter(map: SystemMap) -> tuple[object, ...]:
    return map.links, map.link_kinds, map.loops
