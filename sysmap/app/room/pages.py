"""Whole pages for a room: the question, the opening, the end. Painted, without any control."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sysmap.app.room.words import asked, said
from sysmap.app.spoken import day
from sysmap.canvas import fitted
from sysmap.drawing import ROOM, Style, Theme, draw_lines, lay_out, measure, paint
from sysmap.geometry import ways
from sysmap.model import SystemMap, View

Paint = Callable[[QPainter, QRectF], None]
SHARE = 0.76
"""The part of the width that words fill at most."""
WORDS = {
    "fr": {
        "kept": "Nous gardons les mots, pas les noms.",
        "discussed": "Cette carte se discute",
        "purpose": "Pourquoi : {said}",
        "until": "Gardé jusqu’au {said}",
        "contact": "Contact : {said}",
    },
    "en": {
        "kept": "We keep the words, not the names.",
        "discussed": "This map is open to discussion",
        "purpose": "What for: {said}",
        "until": "Kept until {said}",
        "contact": "Contact: {said}",
    },
}


class Painted(QWidget):
    """A page that is nothing but what `paint` leaves on it."""

    def __init__(self, name: str, paint: Paint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paint = paint
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint(painter, QRectF(self.rect()))
        painter.end()


def question_page(map: SystemMap, theme: Theme = ROOM) -> Paint:
    """The question alone, as large as it fits."""

    def draw(painter: QPainter, room: QRectF) -> None:
        painter.fillRect(room, QColor(theme.paper))
        words = asked(map)
        _block(painter, words, room.adjusted(0, room.height() * 0.12, 0, -room.height() * 0.12), 0.11,
               theme.ink, 700)  # fmt: skip

    return draw


def opening_page(map: SystemMap, letters: float, theme: Theme = ROOM) -> Paint:
    """The question, and below it what will be kept of what is said."""

    def draw(painter: QPainter, room: QRectF) -> None:
        painter.fillRect(room, QColor(theme.paper))
        high = room.height()
        words = asked(map)
        _block(painter, words, room.adjusted(0, high * 0.08, 0, -high * 0.42), 0.1, theme.ink, 700)
        kept = "\n".join(consent(map))
        least = max(letters, 0.035)
        foot = room.adjusted(0, high * 0.62, 0, -high * 0.06)
        _block(painter, kept, foot, max(0.055, least), theme.secondary, 600, least)

    return draw


def consent(map: SystemMap) -> list[str]:
    """What the card says of the words that are kept. Where names are kept, nobody says that they are not."""
    table, privacy = WORDS.get(map.language, WORDS["fr"]), map.card.privacy
    lines = [] if privacy.holds_personal_data else [table["kept"]]
    if privacy.purpose:
        lines.append(table["purpose"].format(said=privacy.purpose))
    if privacy.keep_until:
        lines.append(table["until"].format(said=told_day(privacy.keep_until)))
    if privacy.contact:
        lines.append(table["contact"].format(said=privacy.contact))
    return [said(map, line) for line in lines]


def end_page(map: SystemMap, view: View | None, today: date, theme: Theme = ROOM) -> Paint:
    """The map with its title and its date, for those who photograph the screen. Nothing reserved."""
    from sysmap.poster import printable

    shown = printable(ways.seen_in(map, view.arrangement) if view is not None else map, view)
    figure = lay_out(shown, view=view, theme=theme)

    def draw(painter: QPainter, room: QRectF) -> None:
        painter.fillRect(room, QColor(theme.paper))
        high = room.height()
        title = said(map, map.card.title or map.card.question)
        head = QRectF(0, high * 0.025, room.width(), high * 0.11)
        bottom = _block(painter, title, head, 0.05, theme.ink, 700)
        foot = high * 0.075
        inside = QRectF(0, bottom + high * 0.01, room.width(), high - foot - bottom - high * 0.02)
        painter.save()
        camera = fitted(figure.bounds, inside.width(), inside.height(), margin=high * 0.015, largest=4.0)
        painter.translate(inside.topLeft())
        painter.scale(camera.scale, camera.scale)
        painter.translate(-camera.x, -camera.y)
        paint(painter, figure, scale=camera.scale)
        painter.restore()
        discussed = said(map, WORDS.get(map.language, WORDS["fr"])["discussed"])
        when = told_day(map.card.workshop_date) or day(datetime(today.year, today.month, today.day))
        _block(painter, f"{when} · {discussed}", QRectF(0, high - foot, room.width(), foot * 0.9), 0.038,
               theme.ink, 600)  # fmt: skip

    return draw


def told_day(iso: str) -> str:
    """« 12 mars 2026 »; what is no day stays as it was written."""
    try:
        return day(datetime.fromisoformat(iso))
    except ValueError:
        return iso


def _block(
    painter: QPainter, words: str, room: QRectF, size: float, colour: str, weight: int, least: float = 0.0
) -> float:
    """Words in the middle of their room, their em a share of the whole height; returns their lower edge.

    They are smaller where they would not fit, but for those that must be read by all.
    """
    high = painter.device().height() / painter.device().devicePixelRatioF()
    style = Style(high * size, weight)
    wide = room.width() * SHARE
    floor = high * max(least, 0.02)
    while (lines := measure(words, style, wide)).height > room.height() and style.size > floor:
        style = style._replace(size=style.size * 0.94)
    top = room.center().y() - lines.height / 2
    draw_lines(painter, lines, room.center().x(), top, style, colour)
    return top + lines.height
