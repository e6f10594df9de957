"""Run by a test in a process of its own, on screens of a given size: what a room sees, measured.

`python -m tests.app.projected letters` prints a line of JSON for each example; `… two` works with a
second screen and prints « good ».
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sysmap import i18n
from sysmap.app.program import dress
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.resources import examples
from tests.app.person import Person, until, wait


def words_of(figure: Any) -> Iterator[Any]:
    """Every block of words that is drawn."""
    for group, names in (
        (figure.elements, ("words", "date")), (figure.links, ("words",)), (figure.loops, ("name",)),
        (figure.zones, ("title", "second")), (figure.notes, ("words",)), (figure.pictures, ("caption",)),
    ):  # fmt: skip
        for placed in group.values():
            yield from (w for name in names if (w := getattr(placed, name)) is not None and w.lines.lines)
    for axis in figure.axes.values():
        yield from axis.labels


def capital(image: QImage, view: Any, placed: Any) -> int:
    """How many rows of pixels the first letter of a label takes."""
    words = placed.words
    left = words.x - {"centre": 0.5, "right": 1.0}.get(words.align, 0.0) * line_width(words)
    x, y = view.camera.to_screen(left, words.y)
    em = words.style.size * view.camera.scale
    ink = QImage(image).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = [
        row for row in range(int(y), int(y + em * 1.24))
        if any(ink.pixelColor(column, row).value() < 110 for column in range(int(x), int(x + em * 0.55)))
    ]  # fmt: skip
    return len(rows)


def line_width(words: Any) -> float:
    from sysmap.drawing import word_width

    return word_width(words.lines.lines[0], words.style)


def measured(view: Any, height: int) -> dict[str, Any]:
    """The smallest em in pixels, from the figure; and capitals of whole labels, from the picture."""
    until(lambda: view.backing.settled)
    image = view.grab().toImage()
    area = view.camera.area(view.width(), view.height())
    whole = [
        p for p in view.figure.elements.values()
        if p.words.lines.lines and area.left < p.words.box.left and area.top < p.words.box.top
        and p.words.box.right < area.right and p.words.box.bottom < area.bottom
        and p.words.lines.lines[0][0].isupper() and p.id not in view.editor.selection
    ]  # fmt: skip
    least = min(w.style.size for w in words_of(view.figure)) * view.camera.scale
    covered = [
        (a.id, b.id) for i, a in enumerate(whole) for b in whole[:i]
        if a.words.box.grown(-1).meets(b.words.box.grown(-1))
    ]  # fmt: skip
    return {"least": least / height, "capital": [capital(image, view, p) / height for p in whole],
            "read": len(whole), "covered": covered}  # fmt: skip


def letters(shell: Shell) -> None:
    for path in examples():
        shell.open(path)
        wait(30)
        desk = shell.desk
        desk.do("room")
        wait(30)
        elements = list(desk.editor.map.elements)
        found: dict[str, Any] = {"name": path.stem, "close": [], "height": shell.height()}
        for id in elements[:: max(1, len(elements) // 4)]:
            desk.editor.select([id])
            wait(10)
            box = desk.view.scene.box(id)
            area = desk.view.camera.area(desk.view.width(), desk.view.height())
            close = measured(desk.view, shell.height())
            close["seen"] = area.holds(*box.centre)
            found["close"].append(close)
        desk.editor.select(())
        desk.do("framing")
        wait(10)
        found["whole"] = measured(desk.view, shell.height())
        parts = [getattr(desk.question, name) for name in ("asked", "framing", "curtain")]
        found["cut"] = [p.accessibleName() for p in parts if not desk.question.rect().contains(p.geometry())]
        desk.do("room")
        sys.stdout.write(json.dumps(found) + "\n")


def two(shell: Shell) -> None:
    person = Person(shell)
    person.begin("boucles")
    person.write("Budget", "Cantine", "Note secrète")
    with person.desk.editor.transaction("secret") as draft:
        draft.change(draft.elements[person.element("Note secrète").id], visibility="facilitator")
    desk = person.desk
    desk.do("room")
    wait(20)
    presenter = desk.room.presenter
    screen = QGuiApplication.screens()[1]
    assert presenter.on
    assert not desk.room.on
    assert desk.bar.isVisible()
    assert presenter.stage.geometry() == screen.geometry()
    shown = presenter.map.view.figure
    assert {e.record.label for e in shown.elements.values()} == {"Budget", "Cantine"}
    assert len(desk.view.figure.elements) == 3
    desk.do("curtain")
    wait(10)
    assert desk.curtain.drawn
    assert not desk.curtain.isVisible()
    assert person.map.stages
    person.write("Écrit derrière le rideau")
    desk.do("curtain")
    assert not desk.curtain.drawn
    assert presenter.stage.page() is presenter.map
    view = desk.view
    box = view.screen_box(view.scene.box(person.element("Budget").id)).center().toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, box)
    for step in (12, 30, 60):
        QTest.mouseMove(view, box + box.__class__(step, step))
        wait(5)
    assert view.toolbox.busy
    before = person.map
    presenter.stage.screen_removed(screen)
    wait(20)
    assert not presenter.on
    assert view.toolbox.busy
    assert person.map is before
    assert any("n’est plus là" in said for said in person.said())
    away = box + box.__class__(60, 60)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, away)
    assert person.map is not before
    assert len(person.labels()) == 4
    presenter.screen_added(screen)
    wait(900)
    assert any("revenu" in said for said in person.said())
    desk.do("public_screen")
    for name in ("opening", "end_screen"):
        desk.do(name)
        assert presenter.stage.page() is not presenter.map
        desk.do(name)
        assert presenter.stage.page() is presenter.map
    desk.do("framing")
    assert presenter.map.framing.whole
    desk.do("public_screen")
    assert not presenter.on
    sys.stdout.write("good\n")


def main() -> None:
    application = QApplication(["sysmap", "-style", "Fusion"])
    i18n.use("fr")
    dress(application)
    shell = Shell(Settings(language="fr", motion=False, reading_first=False))
    shell.show_start()
    shell.show()
    {"letters": letters, "two": two}[sys.argv[1]](shell)
    shell.close()


if __name__ == "__main__":
    main()
