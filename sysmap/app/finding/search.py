"""The search field, which is also the palette of actions."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from sysmap.app.actions.tips import tip_of
from sysmap.app.controls import harmless
from sysmap.app.finding import find
from sysmap.app.finding.reasons import why_not
from sysmap.app.icons import icon
from sysmap.app.keyboard.keys import shown_keys
from sysmap.app.style import QUIET
from sysmap.i18n import _, language
from sysmap.model import LINK_KINDS

if TYPE_CHECKING:
    from sysmap.app.actions import Action
    from sysmap.app.desk import Desk

_ICONS = {"element": "tag", "zone": "square-dashed", "note": "sticky-note", "link": "spline"}
SHOWN, ROW, HELPED = 12, 36, 2
GAP, ICON_ROOM = 34, 48
"""Pixels between words and detail (and at its right), and for the icon with its margins."""
NARROWEST, WIDEST = 420, 720
DETAIL = Qt.ItemDataRole.UserRole


class Answer(NamedTuple):
    """A line of the list: what it says and what it does."""

    title: str
    detail: str
    icon: str
    run: Callable[[], object]
    tip: str = ""


def answers(desk: Desk, query: str) -> list[Answer]:
    """What is found on the map, then the actions; actions first when nothing is typed."""
    here = [
        Answer(found.title, found.detail, _ICONS[found.what], partial(desk.go_to, found.id))
        for found in find.in_map(desk.editor.map, query, SHOWN)
    ]
    there = [_acting(desk, action) for action in _ranked(desk, query)[: max(4, SHOWN - len(here))]]
    there += _kinds(desk, query)[: max(2, SHOWN - len(here) - len(there))]
    there += _helped(desk, query)
    return here[: SHOWN - min(len(there), 4)] + there


def named(desk: Desk, query: str, what: str, choose: Callable[[str], object]) -> list[Answer]:
    """The things of this sort whose words answer, to be chosen among."""
    found = find.in_map(desk.editor.map, query, 4 * SHOWN)
    mine = [one for one in found if one.what == what][:SHOWN]
    return [Answer(one.title, one.detail, _ICONS[one.what], partial(choose, one.id)) for one in mine]


def _ranked(desk: Desk, query: str) -> list[Action]:
    """The actions that answer, in either language, those that can be done now first."""
    ranked, other = [], in_the_other_language()
    for action in desk.deeds:
        words = f"{action.text(desk)} {action.also} {action.group} {other.get(action.id, '')}"
        place = find.rank(query, words) if query else 0
        possible = action.when(desk)
        if place >= 0 and (query or possible):
            ranked.append((not possible, place, action))
    return [action for _no, _place, action in sorted(ranked, key=lambda row: row[:2])]


def _kinds(desk: Desk, query: str) -> list[Answer]:
    """Every kind of element and of relation: given to the selection, or taken in hand."""
    from sysmap.app.commands import edit

    if len(query) < 2:
        return []
    map, chosen = desk.editor.map, edit.has_elements(desk)
    found = []
    for id in desk.every_kind():
        row = map.kind(id)
        if find.matches(query, f"{_('Type')} {' '.join(row.names.values())}"):
            run = partial(edit.retype, desk, id) if chosen else partial(desk.arm_kind, id)
            found.append(Answer(_("Type : {name}").format(name=row.name(language())),
                                f"{row.key}:" if row.key else "", "tag", run))  # fmt: skip
    for id in {**LINK_KINDS, **map.link_kinds}:
        tie = map.link_kind(id)
        if find.matches(query, f"{_('Relation')} {' '.join(tie.names.values())}"):
            found.append(Answer(_("Relation : {name}").format(name=tie.name(language())), "", "spline",
                                partial(desk.arm_link, id)))  # fmt: skip
    return found


def _helped(desk: Desk, query: str) -> list[Answer]:
    """Two pages of the guide, when their title answers: « Aide : Les boucles »."""
    from sysmap.app.helping import guide, open_guide
    from sysmap.app.helping.finding import titled

    pages = titled(guide(language()), query)[:HELPED] if len(query) > 2 else []
    return [
        Answer(_("Aide : {title}").format(title=page.title), "", "circle-help",
               partial(open_guide, desk, page.name))
        for page in pages
    ]  # fmt: skip


def in_the_other_language() -> dict[str, str]:
    """The words of each action in the language that is not spoken: people think in either."""
    from sysmap import i18n

    return _spoken_in("en" if i18n.language() == "fr" else "fr")


@cache
def _spoken_in(tongue: str) -> dict[str, str]:
    from sysmap import i18n
    from sysmap.app.actions import table

    before = i18n.tongue()
    i18n.use(tongue)
    try:
        return {action.id: f"{action.words} {action.also} {action.group}" for action in table()}
    finally:
        i18n.use(before)


def _acting(desk: Desk, action: Action) -> Answer:
    icon = action.icon or "chevron-right"
    if action.when(desk):
        tip = tip_of(action.id)
        return Answer(action.text(desk), shown_keys(action), icon, lambda: desk.do(action.id), tip)
    reason = why_not(action)
    said = _("« {action} » : {reason}.").format(action=action.words, reason=reason)
    return Answer(action.text(desk), reason, icon, lambda: desk.status.say(said))


class _Two(QStyledItemDelegate):
    """The words at the left, what they are at the right, quieter, and never one over the other."""

    _kept = 0

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        room = option.rect.width() - ICON_ROOM - self._kept
        option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        detail = index.data(DETAIL) or ""
        self._kept = option.fontMetrics.horizontalAdvance(detail) + GAP if detail else 0
        super().paint(painter, option, index)
        if detail:
            room = option.rect.adjusted(0, 0, -12, 0)
            painter.save()
            painter.setPen(QColor(QUIET))
            painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, detail)
            painter.restore()


class SearchField(QLineEdit):
    """Type a word: elements, then actions. Enter goes to the first; Escape steps back to the map."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._answers: list[Answer] = []
        self._asked_for: tuple[str, Callable[[str], object], str] | None = None
        self._list = QListWidget(desk.shell)
        self._list.setObjectName("popup")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(_Two(self._list))
        self._list.hide()
        self._list.itemClicked.connect(lambda item: self._run(self._list.row(item)))
        self.setPlaceholderText(_("Chercher un mot ou une action"))
        self.setAccessibleName(_("Chercher un mot ou une action"))
        self.addAction(icon("search", 18, QUIET), QLineEdit.ActionPosition.LeadingPosition)
        self.setMinimumWidth(150)
        self.setMaximumWidth(420)
        self.setMinimumHeight(36)
        self.textEdited.connect(lambda *_: self._look())

    def start(self) -> None:
        """Take the focus, with what was searched selected."""
        self.leave()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._look()

    def ask(self, prompt: str, choose: Callable[[str], object], what: str) -> None:
        """Let one element (or relation) be named here instead; Escape leaves."""
        self._asked_for = (prompt, choose, what)
        self.clear()
        self.setPlaceholderText(prompt)
        self.setAccessibleName(prompt)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Search again, as ever."""
        if self._asked_for is not None:
            self._asked_for = None
            self.clear()
            self._invite()
            self.setAccessibleName(_("Chercher un mot ou une action"))
        self._list.hide()

    def _look(self) -> None:
        query = self.text().strip()
        if self._asked_for is None:
            self._answers = answers(self._desk, query)
        else:
            _prompt, choose, what = self._asked_for
            self._answers = named(self._desk, query, what, choose)
        self._list.clear()
        for answer in self._answers:
            item = QListWidgetItem(icon(answer.icon, 18, QUIET), answer.title)
            item.setData(DETAIL, answer.detail)
            item.setToolTip(harmless(answer.tip))
            item.setSizeHint(QSize(100, ROW))
            self._list.addItem(item)
        if not self._answers:
            nothing = _("Rien de tel sur la carte, ni parmi les actions.")
            self._list.addItem(nothing if self._asked_for is None else _("Rien de tel sur la carte."))
        self._list.setCurrentRow(0)
        self._place()

    def _place(self) -> None:
        shell = self._desk.shell
        at = self.mapTo(shell, QPoint(0, self.height() + 4))
        wide = max(self.width(), min(self._asked(), WIDEST, shell.width() - 16))
        tall = 6 + ROW * max(1, self._list.count())
        left = min(at.x(), shell.width() - wide - 8)
        self._list.setGeometry(left, at.y(), wide, min(tall, shell.height() - at.y() - 40))
        self._list.show()
        self._list.raise_()

    def _asked(self) -> int:
        """The room of the longest line."""
        metrics = self._list.fontMetrics()
        said = [metrics.horizontalAdvance(a.title + a.detail) for a in self._answers]
        return max([NARROWEST, *(wide + GAP + ICON_ROOM + 12 for wide in said)])

    def _run(self, place: int) -> None:
        self._list.hide()
        if 0 <= place < len(self._answers):
            answer = self._answers[place]
            self.clear()
            self.leave()
            self._desk.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            answer.run()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the field says less; its name and its tip say all."""
        super().resizeEvent(event)
        if self._asked_for is None:
            self._invite()

    def _invite(self) -> None:
        said = _("Chercher un mot ou une action")
        fits = self.fontMetrics().horizontalAdvance(said) < self.width() - ICON_ROOM
        self.setPlaceholderText(said if fits else _("Chercher"))
        self.setToolTip(harmless(_("{what} (Ctrl+F)").format(what=said)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self._list.isVisible():
            count = max(1, self._list.count())
            self._list.setCurrentRow((self._list.currentRow() + step) % count)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(max(0, self._list.currentRow()))
        elif event.key() == Qt.Key.Key_Escape:
            if self._asked_for is not None:
                self._desk.view.use("select")
            self.leave()
            self._desk.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._list.hide()
