"""« À relire » beside the map: one list, each row with its reason and its mends. Never a score."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sysmap.analysis import Row, how, left_as_is, mend_words, row_reason, row_sentence, to_reread
from sysmap.app.announcing import announce
from sysmap.app.controls import button, clear, flat, row, words
from sysmap.app.merging.keys import digit
from sysmap.app.reading.mending import leave_as_is, mend
from sysmap.app.reading.side import Side
from sysmap.i18n import _, _n, language

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

AROUND = 84
"""Pixels of the panel that no words of the list take."""
SIGNS = {"+": 0, "=": 0, "-": 1, "−": 1, "6": 1, "?": 2, ",": 2}
"""The keys of the map's signs, for a relation that has none."""


class RereadingPage(Side):
    """↑ and ↓ go through the rows, digits mend, 0 leaves as it is. Ctrl+Z takes any of it back."""

    in_room = False

    def __init__(self, desk: Desk) -> None:
        body = QListWidget()
        super().__init__(desk, _("À relire"), body)
        self.list = body
        self.rows: tuple[Row, ...] = ()
        self._at = 0
        self._build()

    def _build(self) -> None:
        self.count: QLabel = words("", "quiet", wrap=True)
        self.head.addWidget(self.count)
        self.list.setAccessibleName(_("À relire"))
        self.list.setWordWrap(True)
        self.list.setSpacing(1)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(140)
        self.list.currentRowChanged.connect(self._turned_to)
        self.list.itemActivated.connect(lambda *_: self.do(0))
        self.list.installEventFilter(self)
        self.void = QWidget()  # takes the room of the list when there is none
        self.stack.insertWidget(self.stack.indexOf(self.list) + 1, self.void, 1)
        self.reason: QLabel = words("", "", wrap=True)
        self.mends = QVBoxLayout()
        flat(self.mends, space=6)
        self.note: QLabel = words("", "quiet", wrap=True)
        self.foot.addWidget(self.reason)
        self.foot.addLayout(self.mends)
        self.foot.addWidget(self.note)
        self.again_button = button("", self.bring_back, look="link")
        self.foot.addLayout(row(self.again_button, None))
        self.explains(how("reread", language()))

    def start(self) -> None:
        super().start()
        self.list.setFocus()

    # What there is

    def read(self) -> None:
        map = self._desk.editor.map
        self.rows = to_reread(map)
        self._at = max(0, min(self._at, len(self.rows) - 1))
        spoken = language()
        self.list.blockSignals(True)
        self.list.clear()
        for one in self.rows:
            self.list.addItem(self._item(row_sentence(one, spoken)))
        self.list.setCurrentRow(self._at if self.rows else -1)
        self.list.blockSignals(False)
        self.list.setVisible(bool(self.rows))
        self.void.setVisible(not self.rows)
        n = len(self.rows)
        said = _n("{n} chose à relire, si vous voulez.", "{n} choses à relire, si vous voulez.", n)
        self.count.setText(said if n else _("Rien à relire : chaque mot et chaque relation se tient."))
        left = len(left_as_is(map))
        self.again_button.setText(
            _n("Revoir {n} chose laissée ainsi", "Revoir {n} choses laissées ainsi", left))
        self.again_button.setVisible(bool(left))
        self._show()

    def _item(self, said: str) -> QListWidgetItem:
        """As high as its words take."""
        item = QListWidgetItem(said)
        room = QRect(0, 0, self.width() - AROUND, 10_000)
        wrapped = self.list.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, said)
        item.setSizeHint(QSize(room.width(), wrapped.height() + 14))
        return item

    @property
    def current(self) -> Row | None:
        return self.rows[self._at] if self._at < len(self.rows) else None

    def _turned_to(self, place: int) -> None:
        if place >= 0:
            self._at = place
            self.note.setText("")
            self._show()

    def _show(self) -> None:
        one, map, spoken = self.current, self._desk.editor.map, language()
        clear(self.mends)
        self.reason.setText(row_reason(one, spoken) if one is not None else "")
        self.note.setVisible(bool(self.note.text()))
        if one is None:
            self.dim()
            return
        for place, each in enumerate(one.mends):
            said = mend_words(map, each, spoken)
            made = button(said, partial(self.do, place), look="outlined", tip=f"{said} ({place + 1})")
            self._fit(made)
            self.mends.addWidget(made)
        alike = [other for other in self.rows if other.code == one.code]
        self.mends.addWidget(button(_("Laisser ainsi"), self.leave_it, look="row", image="check",
                                    tip=_("Laisser ainsi : gardé dans la carte (0)")))  # fmt: skip
        if len(alike) > 2:
            many = _n("Laisser ainsi cette ligne", "Laisser ainsi les {n} lignes de cette sorte", len(alike))
            self.mends.addWidget(button(many, partial(self.leave_it, *alike), look="row"))
        along = [link for id in one.ids if id in map.loops for link in map.loops[id].links]
        links = [id for id in (*one.ids, *along) if id in map.links]
        ends = [end for id in links for end in (map.links[id].source, map.links[id].target)]
        self.shine(elements=[*(id for id in one.ids if id in map.elements), *ends], links=links,
                   title=row_sentence(one, spoken))  # fmt: skip

    def _fit(self, made: QPushButton) -> None:
        """Long words stand on two lines; what is longer still is whole in the tip."""
        metrics, most = made.fontMetrics(), self.width() - 84
        said = made.text()
        if metrics.horizontalAdvance(said) <= most:
            return
        spaces = [at for at, letter in enumerate(said) if letter == " "]
        cut = max((at for at in spaces if metrics.horizontalAdvance(said[:at]) <= most), default=0)
        lines = [said[:cut], said[cut + 1 :]] if cut else [said]
        made.setText("\n".join(
            metrics.elidedText(line, Qt.TextElideMode.ElideRight, most) for line in lines))  # fmt: skip

    # What is done

    def do(self, place: int) -> None:
        """The mend of this place; the next row comes up by itself."""
        one = self.current
        if one is None or not 0 <= place < len(one.mends):
            return
        said = mend(self._desk, one.mends[place])
        self.note.setText(said)
        self.note.setVisible(bool(said))
        if said:
            announce(self, said)

    def leave_it(self, *rows: Row) -> None:
        """Leave as it is: this row, or all of these."""
        one = self.current
        if one is not None:
            leave_as_is(self._desk, *(rows or (one,)))

    def bring_back(self) -> None:
        """What was left as it is can be looked at again; one step."""
        map, editor = self._desk.editor.map, self._desk.editor
        if editor.closed:
            editor.refuse()
            return
        with editor.transaction(_("à relire de nouveau")) as draft:
            for one in left_as_is(map):
                draft.drop(map.answers[one.key])

    def keys(self, event: QKeyEvent) -> Callable[[], object] | None:
        one = self.current
        if one is not None and one.code == "no_sign" and event.text() in SIGNS:
            return partial(self.do, SIGNS[event.text()])
        if self._desk.view.hasFocus():
            return None
        number = digit(event)
        if number == "0":
            return self.leave_it
        if number:
            return partial(self.do, int(number) - 1)
        return None
