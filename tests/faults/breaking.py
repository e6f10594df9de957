"""Runs of the zygote in which one place of the program breaks: what is done there, what must hold after."""

from __future__ import annotations

import importlib
import inspect
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from sysmap.app.saving.mishaps import Mishaps, reports_folder
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.model import Element
from sysmap.storage import dumps, loads
from tests.app.person import Person, press, type_in, until, wait
from tests.faults.acting import Asked, a_run, say

NONE = Qt.KeyboardModifier.NoModifier
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def add(person: Person, label: str) -> None:
    with person.desk.editor.transaction("ajout") as draft:
        draft.put(Element(id=f"e-{label}", label=label))


def send(widget: QWidget, event: QEvent) -> None:
    QApplication.sendEvent(widget, event)


def carried(person: Person) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(person.shell.document.path))])
    return data


# What a hand does


def edits(person: Person) -> None:
    add(person, "Pendant")


def looks(person: Person) -> None:
    person.desk.view.repaint()
    person.shell.grab()


def drags(person: Person) -> None:
    person.hand.press("Avant")
    for step in range(1, 6):
        person.hand.move((step * 20.0, step * 15.0))
    person.hand.release((100.0, 75.0))


def rolls(person: Person) -> None:
    view, at = person.desk.view, QPointF(200, 200)
    send(view, QWheelEvent(at, at, QPoint(0, 120), QPoint(0, 120), NO_BUTTON, NONE,
                           Qt.ScrollPhase.NoScrollPhase, False))  # fmt: skip


def keys(person: Person) -> None:
    person.select("Avant")
    send(person.desk.view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, NONE))


def asks_menu(person: Person) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(900, 500))
    send(person.desk.view, event)


def leaves(person: Person) -> None:
    send(person.desk.view, QFocusEvent(QEvent.Type.FocusOut))


def drops(widget: Callable[[Person], QWidget]) -> Callable[[Person], None]:
    def deed(person: Person) -> None:
        data, at = carried(person), QPoint(300, 200)
        copy = Qt.DropAction.CopyAction
        widget(person).dragEnterEvent(QDragEnterEvent(at, copy, data, LEFT, NONE))
        widget(person).dropEvent(QDropEvent(QPointF(at), copy, data, LEFT, NONE))

    return deed


def resizes(person: Person) -> None:
    for side in (900, 1366):
        person.shell.resize(side, 700)
        wait(10)
    send(person.desk, QResizeEvent(person.desk.size(), person.desk.size()))


def writes(person: Person) -> None:
    person.write("Budget")


def does(action: str) -> Callable[[Person], None]:
    def deed(person: Person) -> None:
        person.select("Avant")
        person.desk.do(action)
        wait(60)

    return deed


def closes_card(person: Person) -> None:
    person.desk.do("card")
    wait(10)
    person.desk._windows["card"].close()


def inspects(person: Person) -> None:
    person.select("Avant")
    wait(10)
    for field in person.desk.inspector.findChildren(QPlainTextEdit):
        if field.isVisible() and field.toPlainText() == "Avant":
            type_in(field, "!")
            person.desk.view.setFocus()
            send(field, QFocusEvent(QEvent.Type.FocusOut))


def searches(person: Person) -> None:
    person.desk.do("search")
    wait(10)
    for field in person.shell.findChildren(QLineEdit):
        if type(field).__name__ == "SearchField":
            type_in(field, "Av")
            press(field, Qt.Key.Key_Escape)


def imports(person: Person) -> None:
    table = person.shell.document.path.with_suffix(".csv")
    table.write_text("Intitulé;Note\nEau;x\nSol;y\n", "utf-8")
    from sysmap.app.foreign import bring_in

    window = bring_in(person.shell, [table])
    until(lambda: not window._job.busy)
    wait(60)
    if window.isVisible():
        window.close()


def prints(person: Person) -> None:
    person.desk.do("poster")
    window = person.desk._windows["poster"]
    until(lambda: not window.page._job.busy if hasattr(window.page, "_job") else True)
    window.write(Path(person.shell.document.path.with_suffix(".png")))
    until(lambda: not window.making._job.busy)
    wait(40)
    window.close()


def begins(person: Person) -> None:
    person.shell.open(person.shell.document.path.with_name("rien.sysmap"))


def begins_anew(person: Person) -> None:
    person.begin()


def waits(person: Person) -> None:
    """A change is written down, in the journal and in the file."""
    add(person, "Pendant")
    document = person.shell.document
    document._journal.flush()
    document.save_now()
    wait(150)


def watches(person: Person) -> None:
    """The file is looked at, which was touched by somebody."""
    os.utime(person.shell.document.path)
    person.shell.document.others.watch.look()
    wait(150)


def warned(person: Person) -> None:
    person.shell.document._noted.clear()
    person.shell.document._note("Un mot.")


class Place(NamedTuple):
    """A function or method of the program, what is done so that it is called."""

    name: str
    deed: Callable[[Person], None]


VIEW, SHELL = "sysmap.canvas.view.MapView", "sysmap.app.shell.Shell"
PLACES = [
    Place("sysmap.app.frame.listening._changed", edits),  # slots
    Place("sysmap.app.frame.listening.told_again", edits),
    Place("sysmap.app.saving.document.Document._heard", edits),
    Place("sysmap.app.saving.document.Document._saved", waits),
    Place("sysmap.app.saving.document.Document.sentence", edits),
    Place("sysmap.app.saving.trouble.Trouble._noted", warned),
    Place("sysmap.canvas.surface.Surface._changed", edits),
    Place("sysmap.canvas.view.MapView._selected", keys),
    Place("sysmap.canvas.surface.Surface.paintEvent", looks),  # paint
    Place("sysmap.canvas.view.MapView._paint_above", looks),
    Place("sysmap.app.frame.leftside.Offer.paintEvent", looks),
    Place(f"{VIEW}.mousePressEvent", drags),  # a drag
    Place(f"{VIEW}.mouseMoveEvent", drags),
    Place(f"{VIEW}.mouseReleaseEvent", drags),
    Place(f"{VIEW}.wheelEvent", rolls),
    Place(f"{VIEW}.keyPressEvent", keys),
    Place(f"{VIEW}.contextMenuEvent", asks_menu),
    Place(f"{VIEW}.focusOutEvent", leaves),
    Place(f"{VIEW}.event", leaves),
    Place(f"{VIEW}.dragEnterEvent", drops(lambda person: person.desk.view)),  # a drop
    Place(f"{SHELL}.dragEnterEvent", drops(lambda person: person.shell)),
    Place(f"{SHELL}.dropEvent", drops(lambda person: person.shell)),
    Place("sysmap.app.desk.Desk.resizeEvent", resizes),
    Place("sysmap.app.frame.bar.Bar.resizeEvent", resizes),
    Place("sysmap.app.capture.field.CaptureField.keyPressEvent", writes),
    Place("sysmap.app.capture.line.CaptureLine.eventFilter", writes),  # event filters
    Place("sysmap.app.gliding.Glider.eventFilter", rolls),
    Place("sysmap.app.saving.watching.Watch.look", watches),  # timers
    Place("sysmap.app.saving.saver.Saver.go", waits),
    Place("sysmap.app.saving.watching.Watch._look", watches),  # threads
    Place("sysmap.app.saving.saver.Saver._attempt", waits),
    Place("sysmap.storage.journal.Journal._write_change", waits),  # the journal
    Place("sysmap.app.inspector.panel.Inspector.refresh", inspects),  # the inspector
    Place("sysmap.app.inspector.element.first", inspects),
    Place("sysmap.app.card.window.CardWindow._about", does("card")),  # windows
    Place("sysmap.app.windows.SideWindow.closeEvent", closes_card),
    Place("sysmap.app.windows.SideWindow.showEvent", does("card")),
    Place("sysmap.app.table.grid.Grid.resizeEvent", does("table")),
    Place("sysmap.app.finding.search.SearchField.keyPressEvent", searches),
    Place("sysmap.app.foreign.import_window.ImportWindow._arrived", imports),
    Place("sysmap.app.poster.window.export", prints),
    Place("sysmap.app.poster.window.PosterWindow._made", prints),
    Place("sysmap.storage.lock.Lock.take", begins_anew),
    Place("sysmap.app.saving.opening.read_calmly", begins),
    Place("sysmap.app.incoming.copying.Copied.__init__", does("copy")),
    Place("sysmap.editing.editor.Editor.undo", does("undo")),
]


class Broken:
    """A place that raises while it is told to, and as often as it did."""

    def __init__(self, real: Callable[..., Any]) -> None:
        self.on, self.times = False, 0
        takes = inspect.signature(real).parameters.values()
        several = any(one.kind is one.VAR_POSITIONAL for one in takes)
        most = None if several else sum(one.kind < one.VAR_POSITIONAL for one in takes)

        def call(*given: Any, **named: Any) -> Any:
            if not self.on:
                return real(*given[:most], **named)
            self.times += 1
            return int("Le secret de la carte")  # raised by C code: not an object yet while it leaves

        self.call = call


def broken(name: str) -> Broken:
    """Broken before the window is made, so that what is connected to it is what breaks."""
    owner, _, last = name.rpartition(".")
    module, _, kind = owner.rpartition(".")
    place = importlib.import_module(module if kind[0].isupper() else owner)
    place = getattr(place, kind) if kind[0].isupper() else place
    made = Broken(getattr(place, last))
    setattr(place, last, made.call)
    return made


@a_run
def breaks(app: QApplication, asked: Asked) -> None:
    """The place number `place` of the table breaks once; says what was not as it should be."""
    place = PLACES[asked["place"]]
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - the process ends soon
    try:
        _broken_and_whole(place, broken(place.name))
        say("FINE")
    except BaseException as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        say("WRONG", type(error).__name__, str(error).replace("\n", " ")[:400], where.name, where.lineno)


def _broken_and_whole(place: Place, fault: Broken) -> None:
    shells: list[Shell] = []
    mishaps = Mishaps(lambda: shells)
    mishaps.listen()  # as the program does: before there is a window
    shell = Shell(Settings(language="fr", reading_first=False))
    shells.append(shell)
    shell.resize(1366, 768)
    shell.show_start()
    shell.show()
    person = Person(shell)
    person.begin()
    add(person, "Avant")
    wait(20)
    person.saved()
    fault.on = True
    try:
        place.deed(person)
        wait(30)
    except ValueError as error:  # Python hands it to whoever called; Qt's loop, to the hook
        mishaps.caught(type(error), error, error.__traceback__)
    fault.on = False
    assert fault.times, "it was not called"
    wait(10)
    said = sum("pas marché" in one for one in person.said())
    assert said == 1 or (not said and person.said()), person.said()
    goes_on(person)
    for one in reports_folder().glob("*.txt"):
        assert "secret" not in one.read_text("utf-8")


def goes_on(person: Person) -> None:
    """Nothing of the gesture remains; a further edit is made, saved and undone; the map is sound."""
    editor = person.desk.editor
    add(person, "Après")
    person.shell.document.save_now()
    until(lambda: person.shell.document.state == "saved" and not person.shell.document._saver.pending)
    assert person.in_file() == person.labels()
    assert person.labels()[0].startswith("Avant")
    assert person.labels()[-1] == "Après"
    assert loads(dumps(editor.map)).map == editor.map
    assert editor.shown is editor.map
    editor.undo()
    assert "Après" not in person.labels()
    while editor.history.can_undo:
        editor.undo()
    assert "Avant" not in person.labels()
    assert person.shell.isVisible()
