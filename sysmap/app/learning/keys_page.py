"""The keys one needs first, on one A5 page to lay beside the keyboard. Made from the table of actions."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from sysmap.app.actions import table
from sysmap.app.keyboard.keys import shown_keys
from sysmap.app.style import INK, LINE, SAND
from sysmap.drawing import Style, font
from sysmap.i18n import _, language
from sysmap.model import KINDS

WIDE, HIGH = 148.0, 210.0
"""Millimetres of a standing A5."""
MARGIN, TITLE, HEAD, ROW = 10.0, 13.0, 7.2, 4.9
"""Millimetres: round the page, of its title, of a heading, of a line."""
COLUMN, CAPS = 38.0, 2.75
"""Millimetres of the keys at the left, and of their letters."""
UNIT = 16
"""Fonts are set in sixteenths of a millimetre: their sizes are whole numbers."""
LEAST = 2.5
"""Millimetres: 7 points, the smallest letter of the page."""


class Line(NamedTuple):
    """Without keys it is a heading."""

    words: str
    keys: str = ""


def lines() -> list[Line]:
    """Writing, relating, undoing, reading, in a room, leaving: in the language spoken now."""
    known = {action.id: action for action in table()}

    def of(*ids: str) -> list[Line]:
        return [Line(known[id].words, shown_keys(known[id])) for id in ids]

    return [
        Line(_("Écrire, dans la ligne du bas")), *_typed(),
        Line(_("Sur la carte")), *of("rename", "join", "plus", "minus", "reverse", "delay", "enter_zone"),
        Line(_("Se reprendre")), *of("undo", "redo", "delete"),
        Line(_("Regarder et lire")), *of("search", "fit", "loops", "missing", "reread", "table"),
        Line(_("En salle")), *of("room", "curtain", "framing"),
        Line(_("Sortir")), *of("poster", "help", "shortcuts"),
    ]  # fmt: skip


def _typed() -> list[Line]:
    enter = _("Entrée")
    kinds = "  ".join(f"{KINDS[id].key}:" for id in ("acteur", "enjeu", "facteur", "levier", "frein"))
    return [
        Line(_("Un élément"), _("les mots, {enter}").format(enter=enter)),
        Line(_("Acteur, enjeu, facteur, levier, frein"), kinds),
        Line(_("L’élément, relié au précédent"), "Tab"),
        Line(_("Une relation entre deux éléments déjà là"), _("Un > Autre +")),
        Line(_("Une zone, ou le frigo pour plus tard"), "z:  g:"),
        Line(_("Changer de zone"), "Alt+↑  Alt+↓"),
    ]


def title() -> str:
    return _("Les touches de Sysmap")


def pdf() -> bytes:
    """The page as a PDF."""
    from sysmap.poster import About, draw_document

    about = About(title(), "Sysmap", "", language(), "", datetime.now().astimezone())
    return draw_document([(WIDE, HIGH, page())], about)


def page() -> Page:
    """What paints it, in millimetres."""
    return Page(lines())


class Page:
    """Paints the lines, one under the other."""

    def __init__(self, rows: list[Line]) -> None:
        self._rows = rows

    def __call__(self, painter: QPainter) -> None:
        painter.save()
        painter.scale(1 / UNIT, 1 / UNIT)
        wide = WIDE - 2 * MARGIN
        _words(painter, QRectF(MARGIN, MARGIN - 2, wide, 9), title(), 5.6, 700, INK)
        top = MARGIN + TITLE - 4
        for row in self._rows:
            high = ROW if row.keys else HEAD
            _row(painter, row, QRectF(MARGIN, top, wide, high))
            top += high
        painter.restore()


def height(rows: list[Line]) -> float:
    """Millimetres that the page takes, to its last line."""
    return MARGIN + TITLE - 4 + sum(ROW if row.keys else HEAD for row in rows)


def _row(painter: QPainter, row: Line, room: QRectF) -> None:
    if not row.keys:
        _words(painter, room.adjusted(0, 1.6, 0, 0), row.words, 3.3, 700, INK)
        return
    style = Style(round(CAPS * UNIT), 600)
    keys = QFontMetricsF(font(style)).horizontalAdvance(row.keys) / UNIT
    cap = QRectF(room.left(), room.top() + 0.45, keys + 4, room.height() - 0.9)
    painter.setPen(QPen(QColor(LINE), 0.2 * UNIT))
    painter.setBrush(QColor(SAND))
    painter.drawRoundedRect(_large(cap), 1.2 * UNIT, 1.2 * UNIT)
    _words(painter, cap, row.keys, CAPS, 600, INK, Qt.AlignmentFlag.AlignHCenter)
    _words(painter, room.adjusted(COLUMN, 0, 0, 0), row.words, 3.15, 400, INK)


def _words(painter: QPainter, room: QRectF, text: str, size: float, weight: int, colour: str,
           side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:  # fmt: skip
    """One line of words; longer ones are set smaller, never under 7 points."""
    wide = QFontMetricsF(font(Style(round(size * UNIT), weight))).horizontalAdvance(text) / UNIT
    fitted = min(size, size * room.width() / wide) if wide else size
    painter.setFont(font(Style(round(max(fitted, LEAST) * UNIT), weight)))
    painter.setPen(QColor(colour))
    painter.drawText(_large(room), side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)


def _large(room: QRectF) -> QRectF:
    return QRectF(room.x() * UNIT, room.y() * UNIT, room.width() * UNIT, room.height() * UNIT)
