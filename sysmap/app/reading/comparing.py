"""« Comparer » beside the map: what came, went, was renamed or moved since an étape or in another map."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem

from sysmap.analysis import (
    GROUPS,
    Comparison,
    Difference,
    compare,
    comparison_sentence,
    comparison_text,
    difference_mark,
    difference_sentence,
    group_title,
)
from sysmap.app.controls import button, row, words
from sysmap.app.inspector.fields import Pick
from sysmap.app.reading.gone_marks import GoneMarks
from sysmap.app.reading.side import Side
from sysmap.app.stages.window import told
from sysmap.i18n import _, language

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.model import SystemMap

AROUND = 84
"""Pixels of the panel that no words of the list take."""
PLACE = Qt.ItemDataRole.UserRole
OTHER = "another map"


class ComparingPage(Side):
    """↑ and ↓ go through the list, ← and → on the map; what is gone stands dashed where it was."""

    def __init__(
        self, desk: Desk, stage: str = "", other: tuple[str, SystemMap] | None = None, place: int = -1
    ) -> None:
        """Compared with this étape, else with this other map, else with the last étape."""
        body = QListWidget()
        super().__init__(desk, _("Comparer"), body)
        self.list, self.other, self.place = body, other, place
        stages = desk.editor.map.stages
        self.stage = stage if stage in stages else OTHER if other else next(reversed(stages), "")
        self.found: Comparison | None = None
        self.gone: GoneMarks | None = None
        self._build()

    def again(self) -> ComparingPage:
        return ComparingPage(self._desk, self.stage, self.other, self.place)

    def _build(self) -> None:
        self.head.addWidget(words(_("Ce qui a changé depuis"), "head"))
        self.which = Pick()
        self.which.setAccessibleName(_("Comparer avec"))
        self.which.setSizeAdjustPolicy(Pick.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.which.activated.connect(lambda *_: self._choose())
        self.head.addWidget(self.which)
        self.file = button(_("Une autre carte…"), self._choose_file, look="outlined", image="file")
        self.head.addLayout(row(self.file, None))
        self.count: QLabel = words("", "strong", wrap=True)
        self.head.addWidget(self.count)
        self.list.setAccessibleName(_("Ce qui a changé"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.list.setMinimumHeight(160)
        self.list.currentRowChanged.connect(self._turned_to)
        self.list.installEventFilter(self)
        self.all = button(_("Tout voir"), lambda: self.choose(-1), look="outlined", image="eye")
        self.poster = button(_("Affiche avant / après…"), self._poster, look="outlined", image="printer")
        self.copy = button(_("Copier la liste"), self._copy, look="link")
        self.foot.addLayout(row(self.all, self.copy, None))
        self.foot.addLayout(row(self.poster, None))

    def start(self) -> None:
        super().start()
        if not self._desk.room.on:
            self.take_keys()

    def take_keys(self) -> None:
        """The list has the keys; nothing is chosen in it before somebody does."""
        self.list.blockSignals(True)
        self.list.setFocus()
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        self.choose(self.place)

    # What is compared

    def _fill_which(self) -> None:
        self.which.clear()
        if self.other is not None:
            self.which.addItem(self.other[0], OTHER)
        for stage in reversed(self._desk.editor.map.stages.values()):
            said = _("Étape « {name} », {when}").format(name=stage.name, when=told(stage))
            self.which.addItem(said, stage.id)
        self.which.setCurrentIndex(max(0, self.which.findData(self.stage)))
        self.which.setVisible(self.which.count() > 0)

    def _choose(self) -> None:
        self.stage, self.place = self.which.currentData(), -1
        self.read()

    def _choose_file(self) -> None:
        from sysmap.app.commands.compare import choose_map

        choose_map(self._desk, self.with_map)

    def with_map(self, name: str, map: SystemMap) -> None:
        """Compare with another map from now on."""
        self.other, self.stage, self.place = (name, map), OTHER, -1
        self.read()

    def _before(self) -> SystemMap | None:
        """The other state; None when there is none, or when it cannot be read any more."""
        from sysmap.app.stages.picture import past
        from sysmap.storage import StorageError

        if self.stage == OTHER:
            return self.other[1] if self.other is not None else None
        stage = self._desk.editor.map.stages.get(self.stage)
        if stage is None:
            return None
        try:
            return past(stage, self._desk.editor.map)
        except StorageError as error:
            self._desk.say(error.sentence(language()), tone="alert")
            return None

    # What is shown

    def read(self) -> None:
        self._fill_which()
        before = self._before()
        self.found = compare(self._seen(before), self.map) if before is not None else None
        self._mark()
        self._list()
        self.choose(min(self.place, len(self.found.differences) - 1) if self.found else -1)

    def _seen(self, before: SystemMap) -> SystemMap:
        """In front of a room, without what is the facilitator's own."""
        from sysmap.drawing import projected

        return projected(before) if self._desk.room.on else before

    def _mark(self) -> None:
        above = self._desk.view.above
        if self.gone is not None and self.gone.paint in above:
            above.remove(self.gone.paint)
        self.gone = GoneMarks(self._desk, self.found, self.spoken) if self.found is not None else None
        if self.gone is not None:
            above.append(self.gone.paint)
        self._desk.view.update()

    def _list(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        found = self.found
        for group in GROUPS:
            if found is None:
                break
            mine = [(n, one) for n, one in enumerate(found.differences) if one.group == group]
            if mine:
                self._head_line(group_title(group, len(mine), language()))
            for place, one in mine:
                item = QListWidgetItem(difference_sentence(found, one, language()))
                item.setData(PLACE, place)
                self.list.addItem(item)
                self._fit(item)
        self.list.blockSignals(False)
        for widget in (self.all, self.poster, self.copy):
            widget.setEnabled(found is not None and not found.same)

    def _head_line(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = self.list.font()
        font.setBold(True)
        item.setFont(font)
        item.setData(PLACE, -1)
        self.list.addItem(item)
        self._fit(item)

    def _fit(self, item: QListWidgetItem) -> None:
        room = QRect(0, 0, self.width() - AROUND, 10_000)
        wrapped = self.list.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, item.text())
        item.setSizeHint(QSize(room.width(), wrapped.height() + 12))

    def _turned_to(self, line: int) -> None:
        item = self.list.item(line)
        if item is not None and item.data(PLACE) >= 0:
            self.choose(item.data(PLACE))

    def choose(self, place: int) -> None:
        """Light this difference; -1 lights all of them."""
        found, self.place = self.found, place
        if found is None:
            said = _("Pas encore d’étape : choisissez une autre carte, ou gardez une étape (F10).")
            self.count.setText(said)
            self.dim()
            return
        said = comparison_sentence(found, self.spoken)
        self.count.setText(comparison_sentence(found, language()))
        if self.gone is not None:
            self.gone.strong = found.differences[place].before if place >= 0 else ""
        if found.same:
            self.dim()
            return
        title = difference_sentence(found, found.differences[place], self.spoken) if place >= 0 else said
        some = found.differences[place : place + 1] if place >= 0 else found.differences
        self._shine_on(found, some, title)
        self._show_line(place)
        self._desk.view.update()

    def _shine_on(self, found: Comparison, some: tuple[Difference, ...], title: str) -> None:
        elements, links, marks = set[str](), set[str](), dict[str, str]()
        for one in some:
            elements |= self._elements(found, one)
            if one.group.startswith("link") or one.group == "sign":
                links |= {one.after} & found.after.links.keys()
            elif one.after in found.after.elements:
                marks.setdefault(one.after, difference_mark(one, found, self.spoken))
        single = len(some) == 1
        self.shine(elements=elements, links=links, title=title, move=single,
                   marks={id: said for id, said in marks.items() if said})  # fmt: skip
        if single and self.gone is not None and (box := self.gone.box(some[0].before)) is not None:
            self._desk.lens.bring(box)

    def _elements(self, found: Comparison, one: Difference) -> set[str]:
        """What stays in the light: the element, the two ends of a relation, what a zone holds; else all."""
        if one.group == "card":
            return set(found.after.elements)
        if one.group.startswith("zone"):
            return {id for id, e in found.after.elements.items() if one.after and one.after in e.zones}
        if one.group.startswith("link") or one.group == "sign":
            side, id = (found.after, one.after) if one.after else (found.before, one.before)
            ends = (side.links[id].source, side.links[id].target)
            now = {end if one.after else found.pairs.get(end, "") for end in ends}
            return now & found.after.elements.keys()
        return {one.after} & found.after.elements.keys()

    def _show_line(self, place: int) -> None:
        lines = [self.list.item(n) for n in range(self.list.count())]
        line = next((n for n, item in enumerate(lines) if place >= 0 and item.data(PLACE) == place), -1)
        self.list.blockSignals(True)
        self.list.setCurrentRow(line)
        self.list.blockSignals(False)

    def keys(self, event: QKeyEvent) -> Callable[[], object] | None:
        """← and → tell one after the other, on the map too."""
        count = len(self.found.differences) if self.found is not None else 0
        if not count or event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return None
        step = 1 if event.key() == Qt.Key.Key_Right else -1
        return lambda: self.choose((self.place + 1 + step) % (count + 1) - 1)

    # What is kept

    def _copy(self) -> None:
        if self.found is not None:
            QGuiApplication.clipboard().setText(comparison_text(self.found, language()))
            self._desk.status.say(_("Liste copiée."))

    def _poster(self) -> None:
        from sysmap.app.paper.compared_window import ComparedWindow

        if self.found is None:
            return
        stage = self._desk.editor.map.stages.get(self.stage)
        before, day = self.found.before, stage.date[:10] if stage is not None else ""
        opened = self._desk.show_window("compared", lambda desk: ComparedWindow(desk, before, day))
        assert isinstance(opened, ComparedWindow)
        opened.compare_with(before, day)

    def detach(self) -> None:
        above = self._desk.view.above
        if self.gone is not None and self.gone.paint in above:
            above.remove(self.gone.paint)
        super().detach()
        self._desk.view.update()
