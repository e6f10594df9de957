"""The guide in the program: contents and answers at the left, the page at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sysmap.app.controls import button, flat, harmless, row, words
from sysmap.app.helping.finding import Hit, found
from sysmap.app.helping.page_view import PageView
from sysmap.app.helping.pages import INDEX, guide
from sysmap.app.typesetting import literal
from sysmap.app.windows import SideWindow
from sysmap.i18n import _, _n, language, spaced

NAME = Qt.ItemDataRole.UserRole


class GuideWindow(SideWindow):
    """Beside the map. Where one has been is forgotten with the window."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, _("Guide"), 1060, 760)
        self.guide = guide(language())
        self.name, self.open = "", True
        self._before: list[str] = []
        self._after: list[str] = []
        self._hits: list[Hit] = []
        self._build()
        self._bind()
        self._beside(owner)

    def _build(self) -> None:
        flat(self.body, space=10, around=(16, 14, 16, 12))
        self.back = button("", self.go_back, image="arrow-left", tip=_("Page précédente (Alt+←)"))
        self.forth = button("", self.go_forth, image="arrow-right", tip=_("Page suivante (Alt+→)"))
        smaller = button("", self._smaller, image="zoom-out", tip=_("Lettres plus petites (Ctrl+-)"))
        larger = button("", self._larger, image="zoom-in", tip=_("Lettres plus grandes (Ctrl++)"))
        self.field = QLineEdit()
        literal(self.field)
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(_("Chercher dans le guide"))
        self.field.setAccessibleName(_("Chercher dans le guide"))
        self.field.setToolTip(_("Un mot, et la phrase qui le dit, dans toutes les pages (Ctrl+F)."))
        self.field.setMinimumWidth(280)
        self.field.textChanged.connect(lambda *_: self._look())
        self.field.returnPressed.connect(lambda: self._open_hit(max(0, self.answers.currentRow())))
        self.body.addLayout(row(self.field, None, self.back, self.forth, smaller, larger, space=4))
        self.page = PageView()
        self.page.asked.connect(self.go)
        self.page.told.connect(self._tell)
        self._left = QStackedWidget()
        self._left.addWidget(self._contents())
        self._left.addWidget(self._found())
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.addWidget(self._left)
        sides.addWidget(self.page)
        sides.setSizes([300, 740])
        sides.setStretchFactor(1, 1)
        self.body.addWidget(sides, 1)
        self.said = words("", "quiet", wrap=True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.hide()
        self.body.addWidget(self.said)

    def _contents(self) -> QWidget:
        self.contents = tree = QTreeWidget()
        tree.setObjectName("contents")
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setIndentation(14)
        tree.setAccessibleName(_("Pages du guide"))
        tree.setMinimumWidth(230)
        heads: dict[str, QTreeWidgetItem] = {}
        tree.addTopLevelItem(self._line(self.guide.title, INDEX))
        for entry in self.guide.entries:
            if entry.group not in heads:
                heads[entry.group] = head = QTreeWidgetItem([entry.group])
                head.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = tree.font()
                font.setBold(True)
                head.setFont(0, font)
                tree.addTopLevelItem(head)
            heads[entry.group].addChild(self._line(entry.title, entry.name))
        tree.expandAll()
        tree.currentItemChanged.connect(lambda item, _old: self._chosen(item))
        return tree

    def _line(self, title: str, name: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([title])
        item.setData(0, NAME, name)
        item.setToolTip(0, harmless(title))
        return item

    def _found(self) -> QWidget:
        self.answers = QListWidget()
        self.answers.setAccessibleName(_("Réponses du guide"))
        self.answers.setWordWrap(True)
        self.answers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.answers.itemClicked.connect(lambda item: self._open_hit(self.answers.row(item)))
        self.answers.itemActivated.connect(lambda item: self._open_hit(self.answers.row(item)))
        self.count = words("", "quiet")
        side = QWidget()
        lines = QVBoxLayout(side)
        flat(lines, space=6)
        lines.addWidget(self.count)
        lines.addWidget(self.answers, 1)
        return side

    def _bind(self) -> None:
        for keys, run in (
            ("Alt+Left", self.go_back), ("Alt+Right", self.go_forth), ("Ctrl+F", self._seek),
            ("Ctrl+K", self._seek), ("Ctrl++", self._larger),
            ("Ctrl+=", self._larger), ("Ctrl+-", self._smaller),
            ("Ctrl+0", lambda: self.page.zoom(0)), ("Alt+Home", lambda: self.go(INDEX)),
        ):  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(run)

    def _beside(self, owner: QWidget) -> None:
        """At the right of the map when there is room, else over its right side."""
        room, main = owner.screen().availableGeometry(), owner.window().frameGeometry()
        left = min(main.right() + 8, room.right() - self.width() - 8)
        self.move(max(room.left(), left), max(room.top(), main.top()))

    # Pages

    def go(self, name: str) -> None:
        """Open a page; where one was can be gone back to."""
        if self.name and name != self.name and self.guide.has(name):
            self._before.append(self.name)
            self._after.clear()
        self._show(name)

    def go_back(self) -> None:
        if self._before:
            self._after.append(self.name)
            self._show(self._before.pop())

    def go_forth(self) -> None:
        if self._after:
            self._before.append(self.name)
            self._show(self._after.pop())

    def _show(self, name: str) -> None:
        if not self.guide.has(name):
            self._tell(name)
            return
        self.name = name
        text = self.guide.text(name) or _("Cette page du guide n’est pas avec le programme.")
        self.page.show_text(text, self.guide.folder)
        self.page.setAccessibleDescription(self.guide.title_of(name))
        self.setWindowTitle(_("Guide : {title}").format(title=self.guide.title_of(name)))
        self.back.setEnabled(bool(self._before))
        self.forth.setEnabled(bool(self._after))
        self._tell("")
        self._mark(name)

    def _mark(self, name: str) -> None:
        """The line of the contents that is open."""
        for item in self.contents.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
            if item.data(0, NAME) == name:
                self.contents.blockSignals(True)
                self.contents.setCurrentItem(item)
                self.contents.blockSignals(False)

    def _chosen(self, item: QTreeWidgetItem | None) -> None:
        name = item.data(0, NAME) if item is not None else None
        if name and name != self.name:
            self.go(name)

    def _smaller(self) -> None:
        self.page.zoom(-1)

    def _larger(self) -> None:
        self.page.zoom(1)

    def _tell(self, address: str) -> None:
        """A link that leads outside is words, to be copied."""
        self.said.setText(address)
        self.said.setVisible(bool(address))

    # Looking for words

    def _seek(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _look(self) -> None:
        query = self.field.text().strip()
        self._left.setCurrentIndex(1 if query else 0)
        self._hits = found(self.guide, query) if query else []
        self.answers.clear()
        for hit in self._hits:
            text = f"{hit.entry.title}\n{self._as_printed(hit.sentence)}" if hit.sentence else hit.entry.title
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
            self.answers.addItem(item)
        self.answers.setCurrentRow(0)
        self.count.setText(self._counted())

    def _as_printed(self, sentence: str) -> str:
        """With the no-break spaces that Qt takes out of a page's words."""
        return spaced(sentence) if self.guide.folder.name == "fr" else sentence

    def _counted(self) -> str:
        if not self._hits:
            return _("Rien de tel dans le guide : essayez un mot voisin.")
        return _n("{n} réponse", "{n} réponses", len(self._hits))

    def _open_hit(self, place: int) -> None:
        if 0 <= place < len(self._hits):
            hit = self._hits[place]
            self.go(hit.entry.name)
            self.page.light(hit.sentence)
            self.answers.setCurrentRow(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the search before the window; arrows in the field go through the answers."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        elif step is not None and self.field.hasFocus() and self._hits:
            self.answers.setCurrentRow((self.answers.currentRow() + step) % len(self._hits))
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.open = False
        super().closeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(1060, 760)
