"""The quiet bar above the map: Fichier, undo, redo, Ranger, Lire, search, Mode salle, Affiche…"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from sysmap.app.actions import Action
from sysmap.app.controls import button, flat, hint, menu_button
from sysmap.app.finding.search import SearchField
from sysmap.app.frame.folding import Folding
from sysmap.app.icons import icon
from sysmap.app.keyboard.keys import shown_keys
from sysmap.app.menus import fill, plain
from sysmap.app.views.telling import add_views
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

_FILE = (
    "new", "start", "open", "RECENT", "library", "merge_maps", "start_from", "keep_template", "", "copy_as",
    "rename_file", "versions", "", "card", "kinds", "poster", "text", "close_map", "handover", "experience",
    "", "settings", "language", "HELP", "", "quit_clean", "quit",
)  # fmt: skip
_TIDY = (
    "unclutter", "tighten", "place_new", "", "simplify", "", "align_left", "align_center", "align_right",
    "", "align_top", "align_middle", "align_bottom", "", "spread_h", "spread_v", "", "straighten", "",
    "rearrange",
)  # fmt: skip
_READ = (
    "loops", "trace_loop", "questions", "follow", "missing", "reread", "", "sentences", "reading", "table",
    "crossing", "frigo", "remarks", "stages", "", "ways", "simplify", "close_map", "VIEWS",
)  # fmt: skip


class Bar(QWidget):
    """Eight controls."""

    def __init__(self, desk: Desk, recents: Callable[[], list[Path]]) -> None:
        super().__init__()
        self._desk, self._recents = desk, recents
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("side", "top")
        self.setFixedHeight(54)
        layout = QHBoxLayout(self)
        flat(layout, space=4, around=(18, 0, 14, 0))
        self.undo = self._acting("undo", "undo-2")
        self.redo = self._acting("redo", "redo-2")
        self.search = SearchField(desk)
        self.setMinimumWidth(300)
        file = self._menu(_("Fichier"), "file", _FILE)
        tidy = self._menu(_("Ranger"), "wand-sparkles", _TIDY)
        read = self._menu(_("Lire"), "book-open", _READ)
        layout.addWidget(file)
        layout.addWidget(self.undo)
        layout.addWidget(self.redo)
        layout.addWidget(_separator())
        layout.addWidget(tidy)
        layout.addWidget(read)
        layout.addStretch(3)
        layout.addWidget(self.search, 6)
        layout.addStretch(3)
        self.room = button(_("Mode salle"), lambda: desk.do("room"), look="outlined", image="projector")
        self.poster = button(_("Affiche…"), lambda: desk.do("poster"), look="strong", image="printer")
        hint(self.room, _("Mode salle : de grandes lettres pour une salle, F8"))
        hint(self.poster, _("Affiche : mettre la carte en page, l’imprimer, l’exporter, Ctrl+P"))
        layout.addWidget(self.room)
        layout.addSpacing(8)
        layout.addWidget(self.poster)
        self._folding = Folding(self, (self.room, self.poster, read, tidy, file))
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._folding.fit(self.width())

    def _acting(self, id: str, image: str) -> QPushButton:
        return button("", lambda: self._desk.do(id), image=image)

    def _menu(self, text: str, image: str, ids: tuple[str, ...]) -> QToolButton:
        made = menu_button(text, image=image)
        menu = QMenu(made)
        further = {"RECENT": self._add_recents, "HELP": self._add_help,
                   "VIEWS": lambda menu: add_views(menu, self._desk)}  # fmt: skip
        menu.aboutToShow.connect(lambda: fill(menu, self._desk, ids, further))
        made.setMenu(menu)
        return made

    def _add_recents(self, menu: QMenu) -> None:
        inner = menu.addMenu(_("Ouvrir récent"))
        for path in self._recents():
            inner.addAction(plain(path.stem), partial(self._desk.shell.open, path))
        inner.setEnabled(bool(inner.actions()))

    def _add_help(self, menu: QMenu) -> None:
        inner = menu.addMenu(icon("circle-help", 18), _("Aide"))
        fill(inner, self._desk, [action.id for action in self._desk.deeds if "help" in action.where])

    def refresh(self) -> None:
        """Undo and redo say what they would do."""
        empty = _("Rien à annuler pour l’instant"), _("Rien à rétablir pour l’instant")
        for made, id, nothing in ((self.undo, "undo", empty[0]), (self.redo, "redo", empty[1])):
            action: Action = self._desk.actions_by_id[id]
            made.setEnabled(action.when(self._desk))
            said = action.text(self._desk) if made.isEnabled() else nothing
            hint(made, f"{said} ({shown_keys(action)})")


def _separator() -> QFrame:
    line = QFrame()
    line.setFixedSize(1, 24)
    line.setStyleSheet("background: #DDD9CE; margin: 0;")
    return line
