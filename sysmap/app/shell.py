"""The window: the first page or the desk, the banners above, and the map's comings and goings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from sysmap.app import settings as stored
from sysmap.app.banners import Banners
from sysmap.app.controls import flat
from sysmap.app.cover.turning import Received
from sysmap.app.qtwords import speak_qt
from sysmap.app.saving.document import FAILED, LENT, SAVED, Document
from sysmap.app.saving.mishaps import calmly
from sysmap.app.saving.saver import PATIENCE
from sysmap.app.saving.trouble import Trouble
from sysmap.app.scaling import LEAST_HIGH, LEAST_WIDE
from sysmap.app.settings import Settings
from sysmap.app.start import Asked, StartPage
from sysmap.app.typesetting import Typesetter
from sysmap.i18n import _, language
from sysmap.i18n import use as speak
from sysmap.model import SystemMap
from sysmap.storage import Opened, StorageError, put_maps_in

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.app.library import LibraryWindow


HURRY = 1.2
"""Seconds that a save may take when the system asks the program to end."""
CLOSING = 1.6
"""Seconds that a window waits for its save when it is closed; after that, it closes by itself in the end."""


class Shell(QWidget):
    """One window, one map. Closing saves and asks nothing."""

    def __init__(self, settings: Settings, document: Document | None = None) -> None:
        super().__init__()
        self.settings = settings
        put_maps_in(Path(settings.maps_folder) if settings.maps_folder else None)
        self.document = document or Document()
        self.guests: list[QWidget] = []  # what lies over the window for a while, and F6 goes to
        self.document.settled.connect(self._settled)
        self._trouble = Trouble(self)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.setMinimumSize(LEAST_WIDE, LEAST_HIGH)
        self._stack = QStackedLayout()
        self._start: StartPage | None = None
        self._desk: Desk | None = None
        self.received = Received(self)
        self._library: LibraryWindow | None = None
        self._gone = False
        self._stumbled: SystemMap | None = None  # the map whose last words could not be written
        self._closing: object = None  # the map with which the window was to be closed
        self.document.changed_state.connect(self._perhaps_close)
        self._others: list[Shell] = []
        self.parting: Callable[[], object] | None = None  # what is done when nothing writes any more
        layout = QVBoxLayout(self)
        flat(layout)
        layout.addLayout(self._stack, 1)
        self.banners = Banners(self, lambda: self._desk.view if self._desk and self.editing else None)
        self.typesetter = Typesetter(self)
        self.retitle()

    @property
    def desk(self) -> Desk:
        """The editor's page, loaded and made with the first map."""
        from sysmap.app.desk import Desk

        if self._desk is None:
            self._desk = Desk(self, self.document)
            self._stack.addWidget(self._desk)
        return self._desk

    @property
    def editing(self) -> bool:
        """Whether a map is on the desk."""
        return self._desk is not None and self._stack.currentWidget() is self._desk

    # The two pages

    def _write_words(self) -> None:
        """Words being typed in their place belong to the map before it is saved or left."""
        if self._desk is not None:
            self._desk.view.words.finish()

    def show_start(self, *, every: bool = False) -> StartPage:
        """The first window: a question and forms. The map that is open is saved, and may be resumed."""
        self._write_words()
        self.document.finish()
        self.received.turn()
        if self._start is not None:
            self._stack.removeWidget(self._start)
            self._start.deleteLater()
        self.banners.turn_page()
        page = self._start = StartPage(self.settings.recents(), every=every, wording=self.settings.wording)
        page.begun.connect(self.begin)
        page.opened.connect(self.open)
        page.looked_for.connect(self.choose_file)
        page.kit_asked.connect(self._kit)
        page.helped.connect(self._help)
        page.toured.connect(self._tour)
        page.worded.connect(self._word)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.question.setFocus()
        self.retitle()
        return page

    def show_desk(self) -> None:
        """The map, to be worked on or read."""
        desk = self.desk
        self.received.turn()
        self._stack.setCurrentWidget(desk)
        desk.opened()
        self.retitle()
        desk.view.setFocus()

    def _help(self) -> None:
        from sysmap.app.helping import open_guide

        open_guide(self, "reprendre" if self.received.covered else "premiere-carte")

    def _tour(self) -> None:
        from sysmap.app.learning.tour import begin

        begin(self)

    def _word(self, wording: str) -> None:
        self.settings.wording = wording
        stored.save(self.settings)

    def _kit(self, asked: Asked) -> None:
        from sysmap.app.paper.kit_window import kit_of_template

        kit_of_template(self, self.settings, asked).show()

    # Maps come

    def begin(self, asked: Asked) -> None:
        """A new map that is a file at once."""
        from sysmap.app.start.first_map import first_map

        map = first_map(asked, self.settings)
        self.settings.adopt(map.id)
        if self.make(map):
            self.desk.capture.start()

    def make(self, map: SystemMap, path: Path | None = None) -> bool:
        """Put this map on the desk, in a new file of its own: this one, or one where maps go."""
        from sysmap.storage import free_path

        self._write_words()
        if not self._free():
            return False
        self._expect(map)
        done = self.attempt(lambda: self.document.create(map, path or free_path(map)))
        if done:
            self._came(self.document.path)
        return done

    def open(self, path: Path, *, lent: bool = False) -> bool:
        """Open the map in this file; what is open stays when it cannot be read.

        A `lent` file is never written: its map gets another one at its first change.
        """
        from sysmap.app.saving.opening import open_file

        return (not lent and self._is_open(path)) or open_file(self, path, lent=lent)

    def choose_file(self) -> None:
        """Ask for a file to open."""
        from sysmap.app.saving.opening import choose_file

        choose_file(self)

    def _is_open(self, path: Path) -> bool:
        """Whether this very map is on the desk: it stays there, with what is not written yet."""
        document = self.document
        same = self.editing and document.state != LENT and path.absolute() == document.path
        if same:
            self._write_words()
            document.save_now()
        return same

    def take(self, opened: Opened, path: Path, *, lent: bool = False, received: bool = False) -> None:
        self._write_words()
        if not self._free():
            return
        self._expect(opened.map)
        self.document.open(opened, path.absolute(), lent=lent, received=received)
        self._came(path.absolute() if not lent else None)
        if received:
            self.received.show()
            return
        for notice in opened.notices:
            self.banners.say(notice.sentence(language()))

    def _free(self) -> bool:
        """Whether the map on the desk is in its file, so that another may take its place."""
        error = self.document.finish()
        if error is not None:
            self._trouble.failed(error)
        return error is None

    def take_recovered(self, map: SystemMap, path: Path | None, digest: str) -> bool:
        """Go on with a map found in a journal: in its own file if that is as it was, else in a new one."""
        from sysmap.storage import free_path, unchanged

        self._expect(map)
        if path is not None and unchanged(path, digest):
            self.document.resume(map, path, digest)
            self._came(path)
            return True
        done = self.attempt(lambda: self.document.create(map, free_path(map)))
        if done:
            self._came(self.document.path)
            self._trouble.apart(path)
        return done

    def another(self, document: Document | None = None) -> Shell:
        """A window for another map, beside this one."""
        made = Shell(self.settings, document)
        self._others.append(made)
        made.resize(self.size())
        made.showMaximized() if self.isMaximized() else made.show()
        return made

    def _expect(self, map: SystemMap) -> None:
        """This map comes next: what was said of the other goes before anything is said of this one."""
        self.banners.turn_page(another=True)
        self.desk.expect(map)

    def _came(self, path: Path | None) -> None:
        if path is not None:
            from sysmap.app.saving.opening import file_key

            self.settings.remember(path)
            if not self.document.received:
                self.settings.adopt(file_key(path))
            stored.save(self.settings)
        self.show_desk()

    def put(self, page: QWidget) -> None:
        """Show this page in the place of the desk."""
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def take_away(self, page: QWidget) -> None:
        self._stack.removeWidget(page)
        page.deleteLater()

    def show_library(self) -> None:
        """The maps of a folder, in a window that stays when another map is opened."""
        from sysmap.app.library import LibraryWindow

        if self._library is None:
            self._library = LibraryWindow(self)
            self._library.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._library.at_close(self._forget_library)
        self._library.show()
        self._library.raise_()
        self._library.activateWindow()

    def _forget_library(self) -> None:
        self._library = None

    # What is said

    def attempt(self, work: Callable[[], object], done: str = "", path: Path | None = None) -> bool:
        """Do something with files; a failure is one calm sentence, and False."""
        try:
            work()
        except StorageError as error:
            self.banners.say(error.sentence(language()), tone="alert")
            return False
        except OSError as error:
            said = _("Cela n’a pas pu se faire : {reason}.").format(reason=error.strerror)
            self.banners.say(said, tone="alert")
            return False
        if done:
            self.banners.say(done.format(name=path or ""))
        return True

    def _settled(self, path: Path) -> None:
        self.settings.remember(path)
        stored.save(self.settings)
        self.retitle()
        self.banners.say(_("L’original reste intact. Votre copie : {name}").format(name=path.name))

    def retitle(self) -> None:
        """« La cantine de Vimy – Sysmap, l’éditeur de cartes systémiques »."""
        program = _("Sysmap, l’éditeur de cartes systémiques")
        card = self.document.editor.map.card
        shown = self.editing or self.received.covered
        name = (card.title or card.question or self.document.path.stem) if shown else ""
        self.setWindowTitle(f"{name} – {program}" if name else program)

    def speak(self, tongue: str) -> None:
        """Change the language of the program, at once."""
        self.settings.language = tongue
        stored.save(self.settings)
        speak(tongue)
        speak_qt()
        was_editing, half, covered = self.editing, "", self.received.covered
        self.received.turn()
        self._write_words()
        if self._desk is not None:
            half = self._desk.capture.field.text()
            self._desk.leave()
            self._stack.removeWidget(self._desk)
            self._desk.deleteLater()
            self._desk = None
        if covered:
            self.received.show()
        else:
            self.show_desk() if was_editing else self.show_start()
        if was_editing and half:
            self.desk.capture.start(half)

    # Leaving, and what is dropped

    @property
    def gone(self) -> bool:
        """Whether the window has been closed, its work in its file or kept."""
        return self._gone

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # first: an exception below must not close the window
        patience = PATIENCE if self.parting is not None else CLOSING
        if self.document.state == FAILED:  # a folder that does not answer is not waited for twice
            patience = HURRY
        if self._gone or self._leave(patience=patience):
            event.accept()

    def _perhaps_close(self) -> None:
        """What the window waited for, when it was to be closed, is in its file."""
        if self._closing is None or self.document.state != SAVED:
            return
        if self._closing is self.document.editor.map:
            QTimer.singleShot(0, self, self.close)
        self._closing = None

    def stay(self) -> None:
        """It is not to be closed after all."""
        self._closing = None

    def keep(self) -> None:
        """Everything in the journal and in the file, now: the session may end at any moment."""
        calmly(self._write_words)
        self.document.keep(HURRY)

    def leave(self) -> bool:
        """Close, in little time and without a question, if the work is in the file or in the journal."""
        if self._gone or self._leave(insist=True, patience=HURRY):
            self.close()
        return self._gone

    def _parts(self) -> Iterator[Callable[[], object]]:
        """How each part of the window goes."""
        yield self.typesetter.close
        if self._desk is not None:
            yield self._desk.leave
        yield self.received.close
        if self._library is not None:
            yield self._library.close

    def _last_words(self) -> None:
        self._write_words()
        if self._desk is not None and self.editing:
            self._desk.capture.set_aside()

    def _leave(self, *, insist: bool = False, patience: float = PATIENCE) -> bool:
        asked_again = self._stumbled is self.document.editor.map
        if not (calmly(self._last_words) or insist or asked_again):
            self._stumbled = self.document.editor.map  # who asks again means it: all but these words is kept
            return False
        if (error := self.document.close(insist=insist, patience=patience)) is not None:
            self._not_yet(error)
            return False
        self._gone = True
        for part in self._parts():
            calmly(part)
        stored.save(self.settings)
        if self.parting is not None:
            self.parting()
        return True

    def _not_yet(self, error: StorageError) -> None:
        """The first time it may only be slow; who asks again has a folder that does not answer."""
        first = self._closing is None and not self._trouble.known
        slow = error.what == "slow" and self.parting is None
        if slow:
            self._closing = self.document.editor.map
        self._trouble.still_saving() if slow and first else self._trouble.leaving(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F6 goes round the parts from a banner too, which stands above the desk; F1 helps on every page."""
        if event.key() == Qt.Key.Key_F6 and self.editing:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.desk.do("previous_part" if back else "next_part")
        elif event.key() == Qt.Key.Key_F1:
            self.desk.do("help") if self.editing else self._help()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.dropped([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def dropped(self, names: list[str], at: object = None) -> None:
        """Files dropped on the window: pictures go on the map, a map is opened."""
        from sysmap.app.incoming.pasting import drop_files

        drop_files(self, [Path(name) for name in names], at)


