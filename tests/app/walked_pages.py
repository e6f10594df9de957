"""Pages that no action of the table opens: first page, covers, projection, what comes from others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget

from sysmap.app.start import Asked
from sysmap.model import Territory
from tests.app.person import press, type_in, until, wait

if TYPE_CHECKING:
    from tests.app.walking import Step, Walk


def start(walk: Walk) -> Iterator[Step]:
    """The first page, its other face, and their menus."""
    from sysmap.app.start.cards import FormCard
    from sysmap.app.start.model_card import ModelCard

    shell = walk.shell
    yield from walk.look("start")
    yield from _right_click(walk, "form", shell.findChildren(FormCard)[0])
    shell.show_start(every=True)
    wait(1)
    shell.findChildren(ModelCard)[0].click()
    yield from walk.look("models")
    yield from _right_click(walk, "model", shell.findChildren(ModelCard)[-1])
    shell._kit(Asked("boucles", "Omicron ?", Territory(name="Sigma")))
    yield from walk.look("kit of a model")
    shell.choose_file()
    yield from walk.look("open")
    shell._help()
    yield from walk.look("help of the first page")


def _right_click(walk: Walk, name: str, widget: QWidget) -> Iterator[Step]:
    middle = widget.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, widget.mapToGlobal(middle))
    QApplication.sendEvent(widget, event)
    yield from walk.look(f"menu of a {name}")


def covers(walk: Walk) -> Iterator[Step]:
    """Everything else, from a map on the desk."""
    for page in (
        _capture, _offers, _search, _room, _presented, _second_screen, _said, _table, _poster, _foreign,
        _merged, _learning, _library, _received, _last,
    ):  # fmt: skip
        yield from page(walk)


def _capture(walk: Walk) -> Iterator[Step]:
    """Words half typed: an element, a relation, what resembles, a list, a menu of its chips."""
    from sysmap.app.capture import chips
    from sysmap.app.capture.listing import ListPreview

    desk = walk.desk
    for typed in ("a:Psi", "Alpha > Beta", "Alpha + Beta", "z:Pi", "g:Psi", "Alpha"):
        desk.capture.start(typed)
        yield from walk.look(f"typed {typed}", walk.shell)
        desk.capture.field.clear()
    for menu in (chips.zones(desk), chips.kinds(desk)):
        yield from walk.menu("menu of a chip", menu)
        menu.deleteLater()
    QApplication.clipboard().setText("Rho\nPhi\nKhi")
    desk.capture.start()
    desk.capture.field.paste()
    yield from walk.look("a list is pasted")
    for preview in desk.findChildren(ListPreview):
        preview.hide()
        preview.deleteLater()
    before = desk.editor.map
    desk.capture.start("Alphas")
    press(desk.capture.field, Qt.Key.Key_Return)
    desk.resemblance.look() if hasattr(desk.resemblance, "look") else None
    yield from walk.look("an element that resembles another", walk.shell)
    walk.settle(before)


def _offers(walk: Walk) -> Iterator[Step]:
    from sysmap.app.menus import offers

    desk = walk.desk
    for offer in desk.left.offers:
        if offer.what != "more":
            menu = offers(desk, offer.what, offer.id)
            yield from walk.menu(f"menu of {offer.what}", menu)
            menu.deleteLater()
    desk.left._press(desk.left.offers[-1])
    yield from walk.look("others")
    yield from _right_click(walk, "small map", desk.minimap)


def _search(walk: Walk) -> Iterator[Step]:
    desk = walk.desk
    for typed in ("a", "psi", "zzzz"):
        desk.do("search")
        desk.bar.search.clear()
        type_in(desk.bar.search, typed)
        yield from walk.look(f"search for {typed}", walk.shell, *walk.beside())
    desk.bar.search.clear()
    desk.view.setFocus()


def _room(walk: Walk) -> Iterator[Step]:
    """What covers the map for a room, and room mode itself."""
    desk = walk.desk
    for name in ("opening", "letters_test", "end_screen", "curtain"):
        desk.do(name)
        yield from walk.look(name, walk.shell)
        desk.curtain.toggle() if name == "curtain" else desk.room.lift()
        wait(1)
    desk.do("room")
    desk.capture.start("Psi")
    yield from walk.look("room", walk.shell)
    desk.capture.field.clear()
    desk.room.leave()
    wait(1)


def _presented(walk: Walk) -> Iterator[Step]:
    desk = walk.desk
    desk.do("present")
    yield from walk.look("present", *walk.beside())
    if desk.presented is not None:
        from sysmap.app.story.presenting import NotesWindow

        notes = NotesWindow(desk, desk.presented)
        notes.show()
        notes.turn(0)
        yield from walk.look("notes of a story", notes)
        desk.presented.end()
    wait(1)


def _second_screen(walk: Walk) -> Iterator[Step]:
    """As if the only screen were the second one."""
    desk = walk.desk
    desk.room.presenter.start(QApplication.primaryScreen())
    yield from walk.look("public screen", walk.shell, *walk.beside())
    desk.room.test_letters()
    yield from walk.look("letters of the day", *walk.beside())
    desk.room.presenter.stop()
    wait(1)


def _said(walk: Walk) -> Iterator[Step]:
    """What is only said when something goes wrong, or afterwards."""
    from sysmap.app.saving.mishaps import report, show_report
    from sysmap.storage import Holder, StorageError

    shell = walk.shell
    trouble, path = shell._trouble, shell.document.path
    sentences: list[Any] = [
        lambda: trouble.leaving(StorageError("full", path)),
        lambda: trouble.failed(StorageError("vanished", path)),
        partial(_unkept, shell),
        lambda: trouble._shared(Holder()) if _fits(Holder) else None,
        *(partial(trouble._newer, earlier) for earlier in (False, True)),
        trouble._rejoined, lambda: trouble._parted(path),
        lambda: shell.desk.closing._show(1, 5, "Pi"), shell.desk.closing._hide,
        lambda: shell.desk.closing._failed(ValueError()),
    ]  # fmt: skip
    for say in sentences:
        say()
        yield from walk.look("said", shell)
        shell.banners.clear()
    try:
        raise ValueError("x")
    except ValueError as error:
        show_report(shell, report(error))
    yield from walk.look("report of a mishap")


def _unkept(shell: Any) -> None:
    """As if the journal could not be written, and nothing else was wrong."""
    journal = shell.document._journal
    shell._trouble._mended()
    if journal is not None:
        journal.error = OSError(28, "x")
        shell._trouble._unkept()
        journal.error = None


def _fits(kind: Any) -> bool:
    try:
        kind()
    except TypeError:
        return False
    return True


def _table(walk: Walk) -> Iterator[Step]:
    """Each page of the table, its menus, and what is pasted in it."""
    from sysmap.app.table.toolbar import context

    desk = walk.desk
    desk.do("table")
    window = desk._windows["table"]
    for place in range(window.tabs.count()):
        window.tabs.setCurrentIndex(place)
        wait(1)
        grid = window.grid
        grid.selectAll()
        menu = context(grid, desk, window.paste, window._say)
        yield from walk.menu("menu of the table", menu)
        menu.deleteLater()
        window.ask_filter()
        yield from walk.look("filter of a column", *[one for one in walk.beside() if one is not window])
        press(QApplication.activePopupWidget() or window, Qt.Key.Key_Escape)
        window.add_row()
        yield from walk.look("a new line of the table", window)
    QApplication.clipboard().setText("Psi\tXi\nRho\tPi")
    before = desk.editor.map
    window.show()
    window.tabs.setCurrentIndex(0)
    window.paste()
    yield from walk.look("pasted in the table", window)
    window.close()
    walk.settle(before)


def _poster(walk: Walk) -> Iterator[Step]:
    desk = walk.desk
    desk.do("preflight")
    window = desk._windows["poster"]
    wait(300)
    yield from walk.look("poster", window)
    window.close()


def _foreign(walk: Walk) -> Iterator[Step]:
    from sysmap.app.foreign import bring_in

    window = bring_in(walk.shell, [walk.files["table"]])
    until(lambda: window.new.isEnabled())
    yield from walk.look("import", window)
    window.close()
    broken = walk.folder / "Xi.csv"
    broken.write_bytes(b"\x00\x01\x02")
    window = bring_in(walk.shell, [broken])
    wait(700)
    yield from walk.look("import of nothing")


def _merged(walk: Walk) -> Iterator[Step]:
    """Choosing, deciding, and the report."""
    from sysmap.app.merging.choosing import window_for

    window_for(walk.desk, [walk.files["other"], walk.folder / "Xi.csv"])
    window = walk.desk._windows["merge"]
    until(lambda: len(window.came) == 2)
    yield from walk.look("merge", window)
    window.close()
    walk.shell.open(walk.files["merged"])
    yield from walk.look("merged map")
    for name in ("review", "merge_report", "said_by"):
        if name in walk.desk.actions_by_id:
            walk.desk.do(name)
            yield from walk.look(name)
    walk.desk.beside()
    walk.begin()


def _learning(walk: Walk) -> Iterator[Step]:
    """The tour and the exercise, which open maps of their own."""
    walk.settle(walk.desk.editor.map)
    for name in ("tour", "exercise"):
        walk.desk.do(name)
        yield from walk.look(name)
        walk.begin()


def _library(walk: Walk) -> Iterator[Step]:
    shell = walk.shell
    shell.settings.shelf_folder = str(walk.files["own"].parent)
    shell.show_library()
    library: Any = shell._library
    until(lambda: len(library.found.entries) >= 3)
    yield from walk.look("library", library)
    library.tabs.setCurrentWidget(library.crossed)
    wait(200)
    yield from walk.look("library, across", library)
    library._choose_folder()
    library._choose_page()
    library._choose_contact()
    yield from walk.look("files of the library")


def _received(walk: Walk) -> Iterator[Step]:
    """A map that somebody else made: its cover, then the strip above it."""
    other = walk.opened(reading_first=True)
    other.open(walk.files["other"])
    yield from walk.look("cover", other)
    other.received._wanted("explore")
    yield from walk.look("reading a received map", other)
    other.close()
    other.deleteLater()


def _last(walk: Walk) -> Iterator[Step]:
    from sysmap.app.saving.leaving import Farewell

    last = Farewell([])
    last.show()
    yield from walk.look("farewell", last)
    last.close()
    last.deleteLater()
