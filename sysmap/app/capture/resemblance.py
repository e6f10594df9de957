"""« Cantine » et « La cantine » se ressemblent: proposed after writing, never done by itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from sysmap.analysis import similar_to
from sysmap.app.banners import Choice
from sysmap.editing import Change
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

PAUSE = 120
"""Milliseconds until labels are compared: what was written is on the screen first."""


class Resemblance:
    """Hears what is written; « Garder les deux » is remembered until the map is left."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._kept: set[frozenset[str]] = set()
        self._asked: dict[frozenset[str], str] = {}
        self._written = ""
        self._timer = QTimer(desk)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(lambda: self._propose(self._written))

    def heard(self, change: Change) -> None:
        """One new element, or the first words of one, and only as it is committed."""
        if change.origin == "load":
            self._kept.clear()
            self._asked.clear()
            self._timer.stop()
        if change.origin != "commit":
            return
        self._withdraw()
        written = change.of("elements")
        parted = [e.id for e in written.changed if e.merged != change.before.elements[e.id].merged]
        if parted:  # separated on purpose: nobody is asked to merge them again
            self._kept |= {frozenset((e.id, id)) for e in written.added for id in parted}
            return
        named = written.added + [e for e in written.changed if not change.before.elements[e.id].label]
        if len(named) == 1 and named[0].label:
            self._written = named[0].id
            self._timer.start()

    def _propose(self, id: str) -> None:
        map = self._desk.editor.map
        for other in similar_to(map, id):
            pair = frozenset((id, other))
            if pair not in self._kept:
                said = _("« {one} » et « {other} » se ressemblent.").format(
                    one=_short(map.elements[other].label), other=_short(map.elements[id].label))  # fmt: skip
                self._asked[pair] = said
                self._desk.say(said, Choice(_("Fusionner"), partial(self._merge, id, other)),
                               Choice(_("Garder les deux"), partial(self._keep, pair)))  # fmt: skip
                return

    def _withdraw(self) -> None:
        """What was asked of two that are no longer two is asked no more."""
        there = self._desk.editor.map.elements.keys()
        for pair in [pair for pair in self._asked if not pair <= there]:
            self._desk.shell.banners.unsay(self._asked.pop(pair))

    def _merge(self, id: str, other: str) -> None:
        from sysmap.app.commands.gather import merge_these

        if {id, other} <= self._desk.editor.map.elements.keys():
            merge_these(self._desk, (other, id), other)
        self._back()

    def _keep(self, pair: frozenset[str]) -> None:
        self._kept.add(pair)
        self._back()

    def _back(self) -> None:
        """The hands go on where they were: writing."""
        self._desk.capture.start()


def _short(label: str) -> str:
    return " ".join(label.split())
