"""A restless hand: any run of presses, moves, keys and wheels, and the map is still a map."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from sysmap.canvas import MapView
from sysmap.editing import Editor
from sysmap.model import SystemMap
from tests.canvas.conftest import small_map
from tests.robot import Robot

PIXELS = st.tuples(st.integers(0, 999), st.integers(0, 699))
HELD = st.sampled_from([(), (), ("shift",), ("ctrl",), ("alt",)])
BUTTON = st.sampled_from(["left", "left", "left", "middle"])
KEYS = st.sampled_from(
    ["Escape", "Delete", "Ctrl+Z", "Ctrl+Y", "Ctrl+D", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "F2", "Return",
     "Left", "Right", "Up", "Down", "Alt+Left", "Alt+Down", "Home", "Ctrl+0", "Shift+Return", "Tab", "Space"]
)  # fmt: skip


class RestlessHand(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.view = MapView(Editor(small_map()))
        self.view.resize(1000, 700)
        self.view.show()
        self.robot = Robot(self.view)
        self.robot.look()

    def _at(self, pixel: tuple[int, int]) -> tuple[float, float]:
        at = self.view.camera.to_map(*pixel)
        return at.x, at.y

    @rule(pixel=PIXELS, held=HELD, button=BUTTON)
    def press(self, pixel, held, button) -> None:
        self.robot.press(self._at(pixel), *held, button=button)

    @rule(pixel=PIXELS, held=HELD)
    def move(self, pixel, held) -> None:
        self.robot.move(self._at(pixel), *held)

    @rule(pixel=PIXELS, button=BUTTON)
    def release(self, pixel, button) -> None:
        self.robot.release(self._at(pixel), button=button)

    @rule(pixel=PIXELS)
    def double_click(self, pixel) -> None:
        self.robot.double_click(self._at(pixel))

    @rule(pixel=PIXELS, end=PIXELS)
    def drag(self, pixel, end) -> None:
        self.robot.drag(self._at(pixel), self._at(end))

    @rule(thing=st.sampled_from(["a", "b", "c", "z", "ab"]), end=PIXELS)
    def drag_thing(self, thing, end) -> None:
        if self.view.scene.placed(thing) is not None:
            self.robot.drag(thing, self._at(end))

    @rule(key=KEYS)
    def key(self, key) -> None:
        self.robot.key(key)

    @rule(words=st.text("abé œ«", max_size=4))
    def type(self, words) -> None:
        self.robot.type(words)

    @rule(notches=st.sampled_from([-3, -1, 1, 3]), held=HELD)
    def wheel(self, notches, held) -> None:
        self.robot.wheel(notches, None, *held)

    @rule(tool=st.sampled_from(["select", "hand", "link", "zone", "note", "element"]))
    def use(self, tool) -> None:
        self.view.use(tool)

    @rule()
    def look(self) -> None:
        self.robot.look()

    @invariant()
    def the_map_is_sound(self) -> None:
        map = self.view.editor.map
        assert all(k.source in map.elements and k.target in map.elements for k in map.links.values())
        assert self.view.editor.selection <= self.view.editor.map.elements.keys() | map.links.keys() | (
            map.zones.keys() | map.notes.keys() | map.pictures.keys() | map.loops.keys()
        )

    def teardown(self) -> None:
        self.robot.look()
        editor = self.view.editor
        last = SystemMap.model_validate_json(editor.map.model_dump_json())
        assert last == editor.map
        while editor.history.can_undo:
            editor.undo()
        assert editor.map == small_map()
        self.robot.look()
        self.view.detach()
        self.view.close()
        self.view.deleteLater()


TestRestlessHand = pytest.mark.usefixtures("app")(RestlessHand.TestCase)
TestRestlessHand.settings = settings(max_examples=12, stateful_step_count=40, deadline=None)
