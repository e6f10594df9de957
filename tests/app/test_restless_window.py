"""A robot at the real window: no exception, no stuck mode, no map that breaks its own rules.

SYSMAP_ROBOT=20 is twenty times as long, with other steps at each run.
"""

from __future__ import annotations

import os
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from PySide6.QtWidgets import QColorDialog, QDialog, QFileDialog, QInputDialog, QMessageBox

from sysmap.analysis import ERROR, check
from sysmap.app.actions import table
from sysmap.app.program import dress
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.app.start import Asked
from sysmap.model import can_link
from sysmap.storage import dumps, loads
from tests.app.person import wait
from tests.robot import WindowRobot

LONGER = int(os.environ.get("SYSMAP_ROBOT", "0"))
SHARE = st.floats(0.02, 0.98)
PLACE = st.tuples(SHARE, SHARE)
HELD = st.sampled_from([(), (), (), ("shift",), ("ctrl",), ("alt",)])
LINES = st.sampled_from([
    "Budget", "a:Mairie", "e: Qualité des repas", "Budget > Mairie", "Mairie > Budget -", "> budget +",
    "Parents + enseignants", "z:Cuisine", "g:plus tard", "l:", "Élu·es", "a/b - c: d", "« Oui »", "x" * 60,
    "budget", "?", "!", "12 : 30", "Un\tdeux",
])  # fmt: skip
KEYS = st.sampled_from([
    "Escape", "Escape", "Return", "Tab", "Shift+Tab", "F6", "Shift+F6", "F2", "F3", "F5", "F7", "F8", "F9",
    "F10", "Delete", "Backspace",
    "Ctrl+Z", "Ctrl+Y", "Ctrl+D", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+L",
    "Left", "Right", "Up", "Down", "Alt+Left", "Alt+Up", "Alt+Shift+Down", "Ctrl+Right", "PgDown", "PgUp",
    "Ctrl+PgDown", "Shift+PgDown", "L", "M", "G", "I", "D", "!", "+", "-", "?", "1", "3", "Home",
    "Ctrl+F", "Ctrl+0", "Space",
    "Shift+F5", "F4", "Menu", "Ins",
])  # fmt: skip


class RestlessPerson(RuleBasedStateMachine):
    """`shell` is a whole program in an empty home."""

    template = "boucles"

    @initialize()
    def begin(self) -> None:
        self.shell = Shell(Settings(language="fr", reading_first=False))
        self.shell.resize(1280, 800)
        self.shell.show()
        self.robot = WindowRobot(self.shell)
        self.shell.begin(Asked(self.template, "Que faire ?", "Vimy"))
        wait(1)

    @property
    def map(self) -> Any:
        return self.shell.document.editor.map

    @rule(line=LINES, end=st.sampled_from(["Return", "Return", "Return", "Tab", "Escape", "Down"]))
    def say(self, line: str, end: str) -> None:
        self.robot.say(line, end)

    @rule(key=KEYS)
    def key(self, key: str) -> None:
        self.robot.key(key)

    @rule(keys=st.lists(KEYS, min_size=2, max_size=6))
    def keys(self, keys: list[str]) -> None:
        for key in keys:
            self.robot.key(key)

    @rule(words=st.sampled_from(["a", "Éco", "« x", "12", "s"]))
    def type(self, words: str) -> None:
        self.robot.type(words)

    @rule(start=PLACE, end=PLACE, held=HELD, let_go=st.sampled_from([True, True, False]))
    def drag(self, start: Any, end: Any, held: tuple[str, ...], let_go: bool) -> None:
        self.robot.hand.drag(self.robot.at(*start), self.robot.at(*end), *held, let_go=let_go)

    @rule(data=st.data(), end=PLACE)
    def drag_thing(self, data: Any, end: Any) -> None:
        thing = self._one(data, "elements", "zones", "notes")
        if thing:
            self.robot.hand.drag(thing, self.robot.at(*end))

    @rule(data=st.data(), held=HELD)
    def click_thing(self, data: Any, held: tuple[str, ...]) -> None:
        thing = self._one(data, "elements", "links", "zones", "notes")
        if thing:
            at = self.robot.hand.place(thing)
            self.robot.hand.click((at.x, at.y), *held)  # the press may take an empty element away

    def _one(self, data: Any, *sorts: str) -> str:
        """One of the things that are drawn."""
        scene = self.robot.desk.view.scene
        ids = [id for sort in sorts for id in getattr(self.map, sort) if scene.placed(id) is not None]
        return str(ids[data.draw(st.integers(0, len(ids) - 1))]) if ids else ""

    @rule(at=PLACE)
    def double_click(self, at: Any) -> None:
        self.robot.hand.double_click(self.robot.at(*at))

    @rule(notches=st.sampled_from([-4, -1, 1, 4]), held=HELD)
    def wheel(self, notches: int, held: tuple[str, ...]) -> None:
        self.robot.hand.wheel(notches, None, *held)

    @rule(place=st.integers(0, 400))
    def act(self, place: int) -> None:
        ids = [action.id for action in table()]
        self.robot.do(ids[place % len(ids)])

    @rule(words=st.sampled_from(["budg", "relier", "rideau", "tableau", "zzz", "inverser", "note"]))
    def look_for(self, words: str) -> None:
        if not self.robot.desk.room.on:
            self.robot.palette(words)

    @rule(row=st.integers(0, 4), column=st.integers(0, 6), text=st.sampled_from(["Budget", "oui", "3", ""]))
    def edit_a_cell(self, row: int, column: int, text: str) -> None:
        self.robot.do("table")
        grid = self.robot.desk._windows["table"].grid
        if row < len(grid.rows.ids):
            grid.setCurrentIndex(grid.rows.index(row, column))
            grid.write_chosen(text)

    @rule(across=st.booleans())
    def resize(self, across: bool) -> None:
        self.shell.resize(1024 if across else 1366, 768)

    @rule(times=st.integers(1, 6))
    def undo(self, times: int) -> None:
        for _turn in range(times):
            self.robot.do("undo")

    @rule()
    def calm(self) -> None:
        self.robot.hand.release((0.0, 0.0))
        self.robot.calm()
        assert self.robot.stuck() == []

    @invariant()
    def nothing_went_wrong(self) -> None:
        if not hasattr(self, "robot"):
            return
        assert "\n".join(self.robot.faults) == ""
        map = self.map
        assert [one.sentence("fr") for one in check(map) if one.level == ERROR] == []
        for link in map.links.values():
            assert can_link(map, link.kind, link.source, link.target), link

    def teardown(self) -> None:
        if not hasattr(self, "robot"):
            return
        try:
            self._end()
        finally:
            self.robot.leave()
            self.shell.close()
            self.shell.deleteLater()
            wait(1)

    def _end(self) -> None:
        """All modes end by Escape; the file says the same map; all is undone to the first one."""
        self.calm()
        text = dumps(self.map)
        assert dumps(loads(text).map) == text
        editor = self.shell.document.editor
        while editor.history.can_undo:
            editor.undo()
        assert editor.map == editor.history.first
        self.nothing_went_wrong()


@pytest.fixture(autouse=True)
def nobody_answers(app: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks for a file, a colour or a number gets no answer."""
    dress(app)
    for kind in (QFileDialog, QMessageBox, QDialog, QInputDialog, QColorDialog):
        monkeypatch.setattr(kind, "exec", lambda *_a, **_k: 0, raising=False)
        monkeypatch.setattr(kind, "open", lambda *_a, **_k: None, raising=False)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        answer: Any = ([], "") if name.endswith("Names") else "" if name.endswith("Directory") else ("", "")
        monkeypatch.setattr(QFileDialog, name, lambda *_a, answer=answer, **_k: answer)


def restless(template: str) -> Any:
    """The robot on a map of this template."""
    found: Any = type(f"Restless{template.title()}", (RestlessPerson,), {"template": template}).TestCase
    found.settings = settings(
        max_examples=8 * max(1, LONGER), stateful_step_count=50, deadline=None, derandomize=not LONGER,
        suppress_health_check=list(HealthCheck), report_multiple_bugs=False,
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
    )  # fmt: skip
    return found


TestOnLoops = restless("boucles")
TestOnPetals = restless("fantastiques")
TestOnYears = restless("frise")
