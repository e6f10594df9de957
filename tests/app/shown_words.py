"""Everything that a widget says, shown or on hover or read aloud, and the languages it is said in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QTabBar,
    QWidget,
)

ASKING = ("text", "title", "toolTip", "placeholderText", "windowTitle", "accessibleName", "statusTip",
          "accessibleDescription")  # fmt: skip
MOST_ROWS = 60


def shown_words(root: QWidget) -> Iterator[str]:
    """Each piece of words, as it is shown, once."""
    parts = (root, *root.findChildren(QWidget), *root.findChildren(QAction))
    for words in dict.fromkeys(words for part in parts for words in _of(part)):
        if words.strip():
            yield words.split("\t")[0].replace("&", "")


@cache
def _asking(kind: type) -> tuple[str, ...]:
    """What can be asked of this class; asking in vain costs more than an answer."""
    names = [name for name in ASKING if callable(getattr(kind, name, None))]
    return tuple(name for name in names if name != "text" or not issubclass(kind, QComboBox | QLineEdit))


def _of(part: Any) -> Iterator[str]:
    for name in _asking(type(part)):
        ask = getattr(part, name)  # a part of its own may have the name
        if callable(ask) and isinstance(found := ask(), str):
            yield found
    if isinstance(part, QComboBox):
        yield from (part.itemText(rank) for rank in range(part.count()))
    elif isinstance(part, QTabBar):
        yield from (part.tabText(rank) + "" for rank in range(part.count()))
    elif isinstance(part, QHeaderView) and part.model() is not None:
        yield from _heads(part)
    elif isinstance(part, QAbstractItemView) and not isinstance(part.window(), QFileDialog):
        yield from _rows(part.model())


def _heads(header: QHeaderView) -> Iterator[str]:
    model, way = header.model(), header.orientation()
    for place in range(min(header.count(), MOST_ROWS)):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield str(model.headerData(place, way, role) or "")


def _rows(model: QAbstractItemModel | None) -> Iterator[str]:
    if model is None:
        return
    for row in range(min(model.rowCount(QModelIndex()), MOST_ROWS)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole,
                         Qt.ItemDataRole.AccessibleTextRole):  # fmt: skip
                found = model.data(model.index(row, column), role)
                yield found if isinstance(found, str) else ""


def plain(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()


FRENCH = re.compile(
    r"[àâçèêëîïôûùœÀÂÇÈÊÎÔÛÙŒ«»\u202f]"
    r"|\b(le|la|les|des|du|est|sont|pour|avec|sans|dans|sur|une|aux|ou|et|puis|vous|votre|cette|rien|carte|élément)\b",
    re.IGNORECASE,
)
ENGLISH = re.compile(
    r"\b(the|of|and|is|are|with|this|that|these|from|file|map|not|your|to|by|it|which|files?|cancel|open|save|"
    r"undo|redo|cut|copy|paste|delete|select all|elements?|links?|nothing|untitled)\b",
    re.IGNORECASE,
)
