"""« Jeu de thèmes »: the list of words that this map uses as keywords."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from sysmap.app.controls import button, row, words
from sysmap.app.inspector.fields import Lines, by_lines
from sysmap.app.windows import SideWindow
from sysmap.i18n import _, _n
from sysmap.model import Themes
from sysmap.storage import theme_lists

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def open_themes(desk: Desk) -> None:
    desk.show_window("themes", ThemesWindow)


class ThemesWindow(SideWindow):
    """The lists at the left, the words of one at the right: they can be changed before they are taken."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Jeu de thèmes"), 760, 520)
        self._desk = desk
        about = _("Les mots-clés se complètent d’après ce jeu. Un seul à la fois ; la carte garde le sien.")
        self.body.addWidget(words(about, "quiet", wrap=True))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Jeux de thèmes"))
        self.list.setMinimumWidth(330)
        self.list.setMaximumWidth(330)
        self.words = Lines(_("Mots du jeu, un par ligne"), 12)
        self.source = words("", "quiet", wrap=True)
        right = QVBoxLayout()
        right.addWidget(self.words)
        right.addWidget(self.source)
        right.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        self.body.addLayout(middle, 1)
        self.take = button(_("Prendre ce jeu"), self._take, look="strong")
        self.away = button(_("Sans jeu de thèmes"), self._drop, look="link")
        self.body.addLayout(row(self.away, None, self.take))
        self._fill()
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.list.itemActivated.connect(lambda *_: self._take())
        self._show()
        self.list.setFocus()

    def _fill(self) -> None:
        """The map's own list first when it is not one of the program's as it came."""
        now = self._desk.editor.map.themes
        lists = theme_lists(self._desk.editor.map.language)
        own = [now] if now.words and now not in lists else []
        for one in (*own, *lists):
            name = _("{name} (cette carte)").format(name=one.name) if one in own else one.name
            item = QListWidgetItem(name)
            item.setData(Qt.ItemDataRole.UserRole, one)
            self.list.addItem(item)
            if one == now:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None:
            self.list.setCurrentRow(0)

    def _chosen(self) -> Themes:
        item = self.list.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else Themes()
        assert isinstance(found, Themes)
        return found

    def _show(self) -> None:
        chosen = self._chosen()
        self.words.show_text("\n".join(chosen.words))
        self.source.setText(_("Source : {source}").format(source=chosen.source) if chosen.source else "")
        self.away.setEnabled(bool(self._desk.editor.map.themes.words))

    def _take(self) -> None:
        """The words as they stand now are the map's."""
        chosen = self._chosen()
        said = tuple(by_lines(self.words.toPlainText()))
        if not said:
            self._desk.status.say(_("Ce jeu n’a aucun mot : rien n’a changé."))
            return
        self._put(chosen.evolve(words=said))
        self._desk.status.say(_n("« {name} » : {n} mot pour les mots-clés de cette carte.",
                                 "« {name} » : {n} mots pour les mots-clés de cette carte.",
                                 len(said)).format(name=chosen.name))  # fmt: skip
        self.close()

    def _drop(self) -> None:
        self._put(Themes())
        self.close()

    def _put(self, themes: Themes) -> None:
        if themes != self._desk.editor.map.themes:
            with self._desk.editor.transaction(_("jeu de thèmes")) as draft:
                draft.set(themes=themes)
