"""The keys on one A4 page, two columns: to lay beside the keyboard. Made from the table of actions."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from sysmap.app.style import INK, LINE, QUIET
from sysmap.drawing import Style, font
from sysmap.i18n import _, language

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

WIDE, HIGH, MARGIN, GAP, TOP = 210.0, 297.0, 12.0, 8.0, 24.0
"""Millimetres: the page, its margin, the room between the columns, the title's height."""
UNIT = 8
"""Fonts are set in eighths of a millimetre: their sizes are whole numbers."""
TALLEST = 5.6


class Row(NamedTuple):
    """A line of the sheet; without keys it is the title of a group."""

    words: str
    keys: str = ""


def rows(desk: Desk) -> list[Row]:
    """Everything that has a key, then the capture line, then the hand on the map."""
    from sysmap.app.keyboard.shortcuts import by_hand, groups, in_table, typed

    parts = [
        *groups(desk.deeds), (_("Ligne de saisie"), typed()), (_("Sur la carte"), by_hand()),
        (_("Tableau"), in_table()),
    ]  # fmt: skip
    return [row for title, lines in parts for row in (Row(title), *(Row(*line) for line in lines))]


def pdf(desk: Desk) -> bytes:
    """The sheet as a PDF."""
    from sysmap.poster import About, draw_document

    about = About(_("Raccourcis de Sysmap"), "Sysmap", "", language(), "", datetime.now().astimezone())
    found = rows(desk)
    return draw_document([(WIDE, HIGH, lambda painter: paint(painter, found))], about)


def paint(painter: QPainter, lines: list[Row]) -> None:
    """Two columns of the same height; a group's title never ends a column."""
    painter.save()
    painter.scale(1 / UNIT, 1 / UNIT)
    head = QRectF(MARGIN, MARGIN - 2, WIDE - 2 * MARGIN, 10)
    _words(painter, head, _("Raccourcis de Sysmap"), 7.0, 700, INK)
    half = (len(lines) + 1) // 2
    while half < len(lines) and not lines[half - 1].keys:
        half += 1
    step = min(TALLEST, (HIGH - TOP - MARGIN) / max(half, 1))
    column = (WIDE - 2 * MARGIN - GAP) / 2
    for left, part in ((MARGIN, lines[:half]), (MARGIN + column + GAP, lines[half:])):
        for place, row in enumerate(part):
            _row(painter, row, QRectF(left, TOP + place * step, column, step))
    painter.restore()


def _row(painter: QPainter, row: Row, room: QRectF) -> None:
    size = room.height() * 0.56
    if not row.keys:
        _words(painter, room, row.words, size * 1.1, 700, INK)
        return
    metrics = QFontMetricsF(font(Style(round(size * UNIT), 600)))
    keys = metrics.horizontalAdvance(row.keys) / UNIT
    _words(painter, room, row.keys, size, 600, INK, Qt.AlignmentFlag.AlignRight)
    _words(painter, room.adjusted(0, 0, -keys - 2, 0), row.words, size, 400, QUIET)
    painter.setPen(QPen(QColor(LINE), 0.15 * UNIT))
    y = room.bottom() * UNIT
    painter.drawLine(round(room.left() * UNIT), round(y), round(room.right() * UNIT), round(y))


def _words(painter: QPainter, room: QRectF, text: str, size: float, weight: int, colour: str,
           side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:  # fmt: skip
    """One line of words; longer ones are set smaller, never cut."""
    style = Style(round(size * UNIT), weight)
    wide = QFontMetricsF(font(style)).horizontalAdvance(text) / UNIT
    if wide > room.width():
        style = Style(max(1, int(style.size * room.width() / wide)), weight)
    painter.setFont(font(style))
    painter.setPen(QColor(colour))
    place = QRectF(room.x() * UNIT, room.y() * UNIT, room.width() * UNIT, room.height() * UNIT)
    painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)
