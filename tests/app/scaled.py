"""A child with a small screen of its own: at one scale, what of the windows is cut, hidden or too large.

    python -m tests.app.scaled 200 fr      # the faults, one a line; nothing when all is well

Qt reads the scale when it starts, so that each scale needs a process.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

SCREEN = """{"synchronousWindowSystemEvents": false, "windowFrameMargins": true, "screens": [{"name": "small",
"x": 0, "y": 0, "width": 1366, "height": 728, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}"""
"""1366 × 768 without the system's own bar."""
ALIKE = {
    "sheets", "experience_sheet", "measures", "story_loops", "story_stages", "new_view", "remark",
    "preflight", "read_story", "present", "photos", "image", "from_origin",
}  # fmt: skip
"""Actions whose window another one opens too, and those that open Qt's own."""


def main(scale: str, language: str) -> None:
    home = Path(mkdtemp())
    (home / "screen.json").write_text(SCREEN, "utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={home / 'screen.json'}"
    os.environ["QT_SCALE_FACTOR"] = str(int(scale) / 100)
    os.environ["SYSMAP_HOME"] = os.environ["HOME"] = str(home)
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    try:
        found = dict.fromkeys(faults(app, language, home))
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    print("\n".join(found), flush=True)
    os._exit(0)  # nothing is kept of it: no need to take it down with care


def faults(app: object, language: str, home: Path) -> Iterator[str]:
    import pytest
    from PySide6.QtWidgets import QApplication

    from sysmap.app.program import dress
    from sysmap.i18n import use
    from tests.app.walking import Walk, _answer_dialogs

    assert isinstance(app, QApplication)
    use(language)
    dress(app)
    room = app.primaryScreen().availableGeometry()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("tests.app.walking.wait", lambda _ms: _wait_a_little())
        walking = Walk(language, home, None, (room.width(), room.height()))
        _answer_dialogs(patch, walking.asked.append)
        for name, widget in _looked_at(walking):
            yield from (f"{name}: {why}" for why in wrong(widget))


def _wait_a_little() -> None:
    from tests.app.person import wait

    for _ in range(3):
        wait(0)


def _looked_at(walking: object) -> Iterator[tuple[str, object]]:
    """The first page, the desk with each sort of thing selected, then every window, once each."""
    from PySide6.QtWidgets import QFileDialog, QMenu

    from tests.app.walked_forms import forms
    from tests.app.walked_pages import covers
    from tests.app.walking import ELSEWHERE, Walk

    assert isinstance(walking, Walk)
    _wait_a_little()
    yield "start", walking.shell
    walking.shell.show_start(every=True)
    _wait_a_little()
    yield "models", walking.shell
    walking.begin()
    desk, met = walking.desk, set()
    desk.shell.banners.clear()
    for ids in ((), ("e0",), ("l1",), ("z1",)):
        desk.editor.select(ids)
        _wait_a_little()
        yield f"desk {ids}", walking.shell
    for action in desk.deeds:
        if action.id in ELSEWHERE | ALIKE or not action.when(desk):
            continue
        before, panel = desk.editor.map, desk.panel
        desk.do(action.id)
        _wait_a_little()
        windows = [one for one in walking.beside() if one not in walking.asked]
        if desk.panel is not panel and type(desk.panel) not in met:
            met.add(type(desk.panel))
            yield f"{action.id}, beside the map", walking.shell
        for window in windows:
            if type(window) not in met:
                met.add(type(window))
                yield action.id, window
            window.close()
        walking.asked.clear()
        walking.settle(before)
        desk.editor.select(["e0"])
    for pages in (forms, covers):
        for name, widget in pages(walking):
            if not isinstance(widget, QMenu | QFileDialog):
                yield name, widget


def wrong(window: object) -> list[str]:
    from PySide6.QtWidgets import QWidget

    from tests.app.cut_words import cut_words

    assert isinstance(window, QWidget)
    _wait_a_little()  # what came meanwhile takes its place
    return [*_too_large(window), *cut_words(window), *_overlapping(window)]


def _too_large(window: object) -> Iterator[str]:
    from PySide6.QtWidgets import QWidget

    assert isinstance(window, QWidget)
    room = window.screen().availableGeometry()
    if window.width() > room.width() or window.height() > room.height():
        yield f"{window.size().toTuple()} is larger than the screen, {room.size().toTuple()}"


def _overlapping(window: object) -> Iterator[str]:
    """Controls of one layout that lie over one another."""
    from itertools import combinations

    from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

    assert isinstance(window, QWidget)
    for holder in (window, *window.findChildren(QWidget)):
        layout = holder.layout()
        if layout is None or not holder.isVisible():
            continue
        inside = [one for one in holder.children() if isinstance(one, QAbstractButton | QLabel | QLineEdit)]
        laid = [one for one in inside if one.isVisible() and layout.indexOf(one) >= 0]
        for a, b in combinations(laid, 2):
            over = a.geometry().intersected(b.geometry())
            if over.width() > 3 and over.height() > 3:
                yield f"{type(a).__name__} {_said(a)} lies over {type(b).__name__} {_said(b)}"


def _said(widget: object) -> str:
    return repr(getattr(widget, "text", str)() or getattr(widget, "accessibleName", str)())


if __name__ == "__main__":
    main(*sys.argv[1:3])
