"""Every window, dialog, menu, panel and page of the program, one after the other.

    for name, widget in walk(app, "en"):
        ...  # `widget` is on the screen now: read it, measure it, take its picture

Actions come from the table of actions, in every selection in which they can be done; a window that one
of them opens is walked without a word here. What no action opens (a cover, an import, a story that is
shown, the last window) is in `tests/app/walked_pages.py`. `walk(...)` may be given a folder to work in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QColorDialog,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QToolButton,
    QWidget,
)

from sysmap.app.program import dress
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.i18n import use
from sysmap.model import SystemMap
from tests.app.person import wait
from tests.app.walked_map import files, walked_map

Step = tuple[str, QWidget]

ELSEWHERE = {
    "quit", "quit_clean", "language", "full", "public_screen", "close_map", "close_elsewhere", "new", "start",
    "tour", "exercise", "opening", "letters_test", "end_screen", "present", "curtain", "room",
}  # fmt: skip
"""What ends the walk, changes the language, or covers the rest: `walked_pages` sees to those."""
SELECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("page", ()), ("element", ("e0",)), ("actor", ("e3",)), ("picture of an element", ("e4",)),
    ("link", ("l1",)), ("tension", ("l5",)), ("contested", ("l6",)), ("zone", ("z1",)), ("note", ("n1",)),
    ("picture", ("p1",)), ("photo", ("p2",)), ("two", ("e0", "e2")), ("many", ("e0", "e3", "l1", "z1")),
)  # fmt: skip


class Walk:
    """A program that is being walked through; `seen` are the classes of all that was on the screen."""

    def __init__(self, language: str, folder: Path, map: SystemMap | None, size: tuple[int, int]) -> None:
        self.folder, self.map, self.size, self.language = folder, map, size, language
        self.tongue = map.language if map else language  # of the maps
        self.files = files(folder / "cartes", self.tongue)
        self.seen: set[type] = set()
        self.done: set[str] = set()
        self.asked: list[QWidget] = []
        self._menus: list[QMenu] = []
        self._fields: set[type] = set()
        self.shell = self.opened()

    def opened(self, **settings: Any) -> Shell:
        """A window of the program, as it starts."""
        given = {"language": self.language, "reading_first": False, "motion": False, **settings}
        shell = Shell(Settings(**given))
        shell.resize(*self.size)
        shell.show_start()
        shell.show()
        wait(1)
        return shell

    @property
    def desk(self) -> Any:
        return self.shell.desk

    def begin(self) -> None:
        """The map that is walked, on the desk, in a file of its own."""
        map = self.map or walked_map(self.language)
        self.shell.make(map, self.folder / "Iota.sysmap")
        wait(1)

    # What is on the screen

    def look(self, name: str, *roots: QWidget) -> Iterator[Step]:
        """These; or all that is on the screen, and windows beside the main one are closed afterwards."""
        wait(3)
        for asked in self.asked:
            asked.show()
        found = list(roots) or [self.shell, *self.beside()]
        for widget in found:
            yield from self.step(name, widget)
        for widget in [] if roots else self.beside():
            if widget not in self.asked:
                widget.close()
        for asked in self.asked:
            asked.close()
            asked.deleteLater()
        self.asked = []
        wait(1)

    def step(self, name: str, widget: QWidget) -> Iterator[Step]:
        unfold(widget)
        self.seen |= {type(one) for one in (widget, *widget.findChildren(QWidget))}
        yield name, widget
        for tabs in widget.findChildren(QTabWidget):
            for place in range(1, tabs.count()):
                tabs.setCurrentIndex(place)
                wait(1)
                self.seen |= {type(one) for one in tabs.findChildren(QWidget)}
                yield f"{name}, {tabs.tabText(place)}", widget
            tabs.setCurrentIndex(0)
        for button in [one for one in widget.findChildren(QAbstractButton) if one.isVisible()]:
            made = _menu_of(button)
            if made is not None and made not in self._menus:
                self._menus.append(made)
                yield from self.menu(f"{name}, menu", made)
        yield from self.fields(name, widget)

    def fields(self, name: str, widget: QWidget) -> Iterator[Step]:
        """What a right click offers in a field, once for each sort of field."""
        for field in widget.findChildren(QLineEdit) + widget.findChildren(QPlainTextEdit):
            if field.isVisible() and type(field) not in self._fields:
                self._fields.add(type(field))
                menu = field.createStandardContextMenu()
                yield from self.menu(f"{name}, right click in a field", menu)
                menu.deleteLater()

    def menu(self, name: str, menu: QMenu) -> Iterator[Step]:
        """A menu and the menus in it, filled as if they were shown."""
        menu.aboutToShow.emit()
        menu.adjustSize()
        yield name, menu
        for inner in menu.actions():
            if isinstance(below := inner.menu(), QMenu):
                yield from self.menu(f"{name}, {inner.text()}", below)

    def put_away(self) -> None:
        """Close the windows that are open beside the main one."""
        for window in self.beside():
            window.close()
        wait(1)

    def beside(self) -> list[QWidget]:
        """The windows that are open beside the main one."""
        tops = QApplication.topLevelWidgets()
        return [one for one in tops if one is not self.shell and one.isVisible() and not _passing(one)]

    # The steps

    def steps(self) -> Iterator[Step]:
        from tests.app.walked_forms import forms
        from tests.app.walked_pages import covers, start

        yield from start(self)
        self.begin()
        yield from self.look("desk")
        for name, ids in SELECTIONS:
            yield from self.selected(name, ids)
        yield from forms(self)
        yield from covers(self)

    def selected(self, name: str, ids: tuple[str, ...]) -> Iterator[Step]:
        """With this selected: what is shown of it, its menu, and what can be done to it."""
        from sysmap.app.menus import context

        self.desk.editor.select(ids)
        yield from self.look(f"{name} selected", self.shell)
        what = {"two": "many", "photo": "picture", "actor": "element", "tension": "link"}.get(name, name)
        menu = context(self.desk, what)
        yield from self.menu(f"menu of {name}", menu)
        menu.deleteLater()
        for action in self.desk.deeds:
            if action.id not in self.done | ELSEWHERE:
                yield from self.action(action, ids)

    def action(self, action: Any, ids: tuple[str, ...]) -> Iterator[Step]:
        """Do it, look, and bring back the map and the window."""
        desk = self.desk
        desk.editor.select(ids)
        if not action.when(desk):
            return
        self.done.add(action.id)
        before = desk.editor.map
        desk.do(action.id)
        yield from self.look(action.id)
        self.settle(before)

    def settle(self, before: SystemMap) -> None:
        """Nothing is open, said or half done, and the map is as it was."""
        from sysmap.app.reading.side import reading_now

        desk = self.desk
        desk.view.words.finish()
        if (reading := reading_now(desk)) is not None:
            reading.leave()
        if desk.panel is not None:
            desk.beside()
        for _ in range(3):
            desk.step_back()
        while desk.editor.map is not before and desk.editor.history.can_undo:
            desk.editor.undo()
        for asked in desk.view.findChildren(QWidget, "banner"):
            asked.deleteLater()  # a few words that were being asked over the map
        self.shell.banners.clear()
        wait(1)


def unfold(widget: QWidget) -> None:
    """Open what is folded."""
    from sysmap.app.poster.fold import Fold

    folds = widget.findChildren(Fold)
    for fold in folds:
        fold.open(True)
    if folds:
        wait(1)


def _menu_of(button: QAbstractButton) -> QMenu | None:
    return button.menu() if isinstance(button, QPushButton | QToolButton) else None


def _passing(widget: QWidget) -> bool:
    """Qt's own tips, which come and go."""
    return widget.metaObject().className() in ("QTipLabel",)


def walk(app: QApplication, language: str = "fr", *, map: SystemMap | None = None, folder: Path | None = None,
         size: tuple[int, int] = (1366, 768), seen: set[type] | None = None) -> Iterator[Step]:  # fmt: skip
    """Open everything; `seen` is filled with the classes of what was on the screen."""
    use(language)
    dress(app)
    with pytest.MonkeyPatch.context() as patch:
        walking = Walk(language, folder or Path(mkdtemp()), map, size)
        _answer_dialogs(patch, lambda one: walking.asked.append(one))
        try:
            yield from walking.steps()
        finally:
            if seen is not None:
                seen |= walking.seen
            _close(walking)


def _close(walking: Walk) -> None:
    walking.shell.close()
    for widget in QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wait(1)


def _answer_dialogs(patch: pytest.MonkeyPatch, seen: Callable[[QWidget], object]) -> None:
    """Dialogs of Qt's that would wait for an answer are put aside, to be looked at, and given up."""

    def file_dialog(nothing: Any, *, many: bool = False, save: bool = False, folder: bool = False) -> Any:
        def ask(*given: Any, **_more: Any) -> Any:
            made = QFileDialog(*given[:4])
            made.setOption(QFileDialog.Option.DontUseNativeDialog)
            if save:
                made.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            if folder:
                made.setFileMode(QFileDialog.FileMode.Directory)
            seen(made)
            return nothing

        return staticmethod(ask)

    patch.setattr(QFileDialog, "getOpenFileName", file_dialog(("", "")))
    patch.setattr(QFileDialog, "getOpenFileNames", file_dialog(([], ""), many=True))
    patch.setattr(QFileDialog, "getSaveFileName", file_dialog(("", ""), save=True))
    patch.setattr(QFileDialog, "getExistingDirectory", file_dialog("", folder=True))
    for kind in (QPrintDialog, QColorDialog, QMessageBox, QDialog):
        patch.setattr(kind, "exec", lambda self: (seen(self), 0)[1])
