"""Words from strangers: one edge that all pass, drawn in time, looked for as words, in our own fonts."""

from __future__ import annotations

import time
from typing import Any

from sysmap.drawing import lay_out, prepare
from sysmap.editing import Editor, clipboard
from sysmap.model import Element, SystemMap, clean
from sysmap.storage import dumps, loads
from tests.hostile.making import FAMILIES, Bait

BAIT = Bait("/nowhere/bait.png", "http://127.0.0.1:9")
BAD = "a\ud800b\x00c\x1b\ufffe\x85d"


def test_words_pass_one_edge() -> None:
    """Typed, pasted, imported or read: the same words, which every file can hold."""
    cleaned = clean(BAD)
    assert not any(c in cleaned for c in "\ud800\x00\x1b\ufffe\x85")
    typed = Element(id="a", label=BAD)
    editor = Editor(SystemMap(elements=[typed]))
    with editor.transaction("x") as draft:
        draft.change(typed, label=BAD + "z", attributes={BAD: BAD}, description=BAD)
    map = editor.map
    assert map.elements["a"].label == cleaned + "z"
    assert loads(dumps(map)).map == map
    pasted = clipboard.parsed(clipboard.copied(map, ["a"]).replace("z", "\\ud800"))
    assert pasted is None or "\ud800" not in next(iter(pasted.elements.values())).label


def test_long_words_are_drawn_in_time(app: Any) -> None:
    prepare()
    for _name, data in FAMILIES["long_words"](BAIT):
        map = loads(data).map
        start = time.process_time()
        lay_out(map)
        assert time.process_time() - start < 8
        assert loads(dumps(map)).map == map, "shown in part, kept whole"


def test_searching_takes_words_for_words() -> None:
    """What is looked for is never a pattern: one that would run for ever is only words."""
    from sysmap.editing.replacing import Asked, replaced

    start = time.process_time()
    assert replaced("a" * 20_000, Asked("(a+)+$", "b"))[1] == 0
    assert replaced("(a+)+$ ici", Asked("(a+)+$", "b")) == ("b ici", 1)
    assert time.process_time() - start < 4


def test_fonts_come_from_the_program_alone(app: Any, root: Any) -> None:
    """A font that a map names is never looked for: no field of ours reaches a font database."""
    from PySide6.QtGui import QFontDatabase

    prepare()
    before = set(QFontDatabase.families())
    for _name, data in FAMILIES["fonts"](BAIT):
        lay_out(loads(data).map)
    assert set(QFontDatabase.families()) == before
    callers = [
        path.name
        for path in (root / "sysmap").rglob("*.py")
        if "addApplicationFont" in path.read_text("utf-8")
    ]
    assert callers == ["fonts.py"]
