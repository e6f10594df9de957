"""What a paste would write, shown before it is: Enter writes, Escape writes nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from sysmap.app.controls import button, flat, row, words
from sysmap.app.table.columns import Columns
from sysmap.app.table.pasting import Plan
from sysmap.app.windows import scrolled
from sysmap.i18n import _, _n

EDGE, WIDEST, LINE, SHOWN = 24, 980, 26, 200
"""Pixels: from the edge of the window, across, for each new row; new rows shown, the rest being counted."""


def heading(plan: Plan) -> str:
    """« 5 éléments nouveaux, 12 cellules changées »."""
    new = len(plan.fresh)
    if plan.collection == "elements":
        made = _n("{n} élément nouveau", "{n} éléments nouveaux", new)
    else:
        made = _n("{n} relation nouvelle", "{n} relations nouvelles", new)
    changed = _n("{n} cellule à changer", "{n} cellules à changer", len(plan.cells))
    return ", ".join(said for said, some in ((made, new), (changed, plan.cells)) if some) or changed


class PastePreview(QWidget):
    """Over the table, in its window. `accepted` writes."""

    def __init__(
        self, over: QWidget, columns: Columns, plan: Plan, notices: list[str], ends: list[str],
        accepted: Callable[[], object], left: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__(over)
        self._plan = plan
        self._over, self._accepted, self._left = over, accepted, left
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(heading(plan))
        layout = QVBoxLayout(self)
        flat(layout, space=10, around=(20, 16, 20, 14))
        layout.addWidget(words(heading(plan), "title"))
        for said in _said(plan, notices, ends):
            layout.addWidget(words(said, "alert" if said in notices else "", wrap=True))
        lines = QVBoxLayout()
        flat(lines)
        lines.addSpacing(6)
        lines.addLayout(_grid(columns, plan))
        lines.addStretch(1)
        layout.addWidget(scrolled(lines), 1)
        self.write = button(_("Écrire (Entrée)"), self.accept, look="strong")
        self.put_away = button(_("Ne rien écrire (Échap)"), self.leave, look="outlined")
        layout.addLayout(row(None, self.put_away, self.write))
        over.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self.setFocus()

    def _place(self) -> None:
        over = self._over
        wide, room = min(over.width() - 2 * EDGE, WIDEST), over.height() - 2 * EDGE
        asked = self.heightForWidth(wide) if self.hasHeightForWidth() else self.sizeHint().height()
        tall = min(room, max(asked, self.sizeHint().height()) + LINE * min(SHOWN, len(self._plan.fresh)))
        self.setGeometry((over.width() - wide) // 2, over.height() - EDGE - tall, wide, tall)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round its two buttons: what lies under it waits."""
        order = [self.put_away, self.write]
        here = order.index(self.focusWidget()) if self.focusWidget() in order else (-1 if next else 0)  # type: ignore[arg-type]
        order[(here + (1 if next else -1)) % 2].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def accept(self) -> None:
        self._close()
        self._accepted()

    def leave(self) -> None:
        self._close()
        self._left()

    def _close(self) -> None:
        self._over.removeEventFilter(self)
        self.hide()
        self.deleteLater()


def _said(plan: Plan, notices: list[str], ends: list[str]) -> list[str]:
    found = []
    if ends and plan.collection == "links":
        listed = ", ".join(_("« {label} »").format(label=label) for label in ends[:8])
        count = _n("{n} élément sera créé avec elles", "{n} éléments seront créés avec elles", len(ends))
        found.append(_("{count} : {names}").format(count=count, names=listed))
    shown = notices[:6]
    found += shown
    if len(notices) > len(shown):
        more = len(notices) - len(shown)
        found.append(_n("Et {n} autre remarque.", "Et {n} autres remarques.", more))
    return found


def _grid(columns: Columns, plan: Plan) -> QGridLayout:
    """The new rows, their columns named."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(6)
    used = [c for c in range(len(columns)) if any(c in line for line in plan.fresh[:SHOWN])]
    for place, column in enumerate(used):
        grid.addWidget(words(columns[column].name, "head"), 0, place)
        grid.setColumnStretch(place, 3 if columns[column].long else 1)
    for place, line in enumerate(plan.fresh[:SHOWN], start=1):
        for across, column in enumerate(used):
            grid.addWidget(words(line.get(column, ""), wrap=True), place, across)
    more = len(plan.fresh) - SHOWN
    if more > 0 and used:
        said = _n("Et {n} ligne de plus.", "Et {n} lignes de plus.", more)
        grid.addWidget(words(said, "quiet"), SHOWN + 1, 0, 1, len(used))
    return grid
