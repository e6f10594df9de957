"""Painting the small marks of a frise: marker, words at its side, period, pebble."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from sysmap.drawing import outlines
from sysmap.drawing.frise import MARK
from sysmap.drawing.icons import icon
from sysmap.drawing.outlines import PEBBLE
from sysmap.drawing.patterns import patterned
from sysmap.drawing.pens import disc, draw, mix, pen, polygon, rounded
from sysmap.drawing.placed import Bar, PlacedElement
from sysmap.drawing.strokes import PROGRESS, progress_of
from sysmap.drawing.theme import Theme, Tones
from sysmap.drawing.words import draw_lines
from sysmap.geometry import Box

STEPS = 14
"""Opaque steps that make a period's end fade."""


def paint_small(painter: QPainter, placed: PlacedElement, theme: Theme, tones: Tones, words: bool) -> None:
    record, k = placed.record, placed.k or placed.words.style.size / 15
    if placed.leader:
        painter.setPen(pen(theme.faded(theme.secondary, "context"), 1.2 * theme.heavier))
        painter.drawLine(QPointF(*placed.leader[0]), QPointF(*placed.leader[1]))
    if placed.mark == "pebble":
        disc(
            painter,
            record.x,
            record.y,
            PEBBLE * k,
            tones.light,
            pen(theme.faded(theme.line, placed.prominence), 1.8 * theme.heavier),
        )
    else:
        progress = progress_of(placed.look.shape, record.progress)
        small_mark(
            painter, placed.look.shape, record.x, record.y, k, tones, theme, placed.look.icon, progress
        )
    if words:
        for block, colour in ((placed.words, tones.text), (placed.date, tones.quiet)):
            if block:
                draw_lines(painter, block.lines, block.x, block.y, block.style, colour, block.align)


def small_mark(
    painter: QPainter,
    shape: str,
    x: float,
    y: float,
    k: float,
    tones: Tones,
    theme: Theme,
    icon_name: str = "",
    progress: str = "",
) -> None:
    """The mark of a kind, about 20 across: what the shape would be with nothing to say."""
    half = MARK * k
    edge = pen(tones.edge, 1.7 * k * theme.heavier)
    if progress:
        edge = PROGRESS[progress].pen(tones.edge, 0.8 * k * theme.heavier)
    if shape == "pill":
        disc(painter, x, y, half, tones.edge)
        icon(painter, icon_name, x - 6 * k, y - 6 * k, 12 * k, tones.light, 2.2)
        return
    if shape in ("words", "bracket"):
        disc(painter, x, y, 5 * k, tones.fill, edge)
        return
    path = _small_path(shape, x, y, half, k)
    draw(painter, path, tones.edge if shape == "diamond" else tones.fill, edge)
    if tones.pattern:
        patterned(painter, path, edge, tones, theme)
    if shape == "tray":
        painter.setPen(edge)
        painter.drawLine(QPointF(x - 8.5 * k, y + 4.6 * k), QPointF(x + 8.5 * k, y + 4.6 * k))
    elif shape == "project":
        draw(painter, rounded(Box(x - 9 * k, y - 8.5 * k, x - 4.5 * k, y + 8.5 * k), 2 * k), tones.edge)
    elif shape == "barred":
        painter.setPen(edge)
        painter.drawLine(QPointF(x - 5.6 * k, y + 5.6 * k), QPointF(x + 5.6 * k, y - 5.6 * k))
    elif shape not in ("diamond", "hexagon", "arrow") and icon_name:
        shift = 2 * k if shape == "project" else 0.0
        icon(painter, icon_name, x + shift - 5.5 * k, y - 5.5 * k, 11 * k, tones.edge, 2.0)


def _small_path(shape: str, x: float, y: float, half: float, k: float) -> QPainterPath:
    box = Box.around(x, y, 18 * k, 17 * k)
    if shape == "diamond":
        r = 8 * k
        return polygon([(x, y - r), (x + r, y), (x, y + r), (x - r, y)])
    if shape == "hexagon":
        w, h, q = 10.5 * k, 9 * k, 5 * k
        return polygon(
            [
                (x - w + q, y - h),
                (x + w - q, y - h),
                (x + w, y),
                (x + w - q, y + h),
                (x - w + q, y + h),
                (x - w, y),
            ]
        )
    if shape == "octagon":
        return outlines.octagon(Box.around(x, y, 19 * k, 18 * k), 0.45 * k)
    if shape == "arrow":
        return outlines.arrow(Box.around(x, y, 21 * k, 20 * k), k)
    if shape in ("barred", "circle"):
        return outlines.oval(Box.around(x, y, 18 * k, 18 * k), k)
    if shape in ("rounded", "dotted"):
        return rounded(box, 5.5 * k)
    return rounded(box, 2 * k)


def paint_bar(
    painter: QPainter, bar: Bar, hue: str, theme: Theme, ground: str, prominence: str = "normal"
) -> None:
    """A period: its ends are round, or fade by opaque steps into the ground when they are fuzzy."""
    body = bar_colour(theme, hue, prominence)
    box = bar.box
    plain = Box(box.left + bar.fade_start, box.top, box.right - bar.fade_end, box.bottom)
    if not bar.fade_start and not bar.fade_end:
        draw(painter, rounded(plain, box.height / 2), body)
        return
    for start, width, rising in ((box.left, bar.fade_start, True), (plain.right, bar.fade_end, False)):
        for step in range(STEPS if width else 0):
            share = (step + 0.5) / STEPS
            tint = mix(ground, body, share if rising else 1 - share)
            x = start + width * step / STEPS
            # Steps overlap by half a unit so that no hairline of ground shows between them.
            draw(painter, rounded(Box(x, box.top, x + width / STEPS + 0.5, box.bottom), 0), tint)
    if bar.fade_start and bar.fade_end:
        draw(painter, rounded(plain, 0), body)
    else:
        draw(painter, _one_round_end(plain, right=not bar.fade_end), body)


def _one_round_end(b: Box, right: bool) -> QPainterPath:
    """A bar cut square at one end and round at the other, as one outline: uniting two may lose a part."""
    flat, tip = (b.left, b.right) if right else (b.right, b.left)
    r = min(b.height / 2, b.width) * (1 if right else -1)
    path = QPainterPath()
    path.moveTo(flat, b.top)
    path.lineTo(tip - r, b.top)
    path.arcTo(min(tip, tip - 2 * r), b.top, 2 * abs(r), b.height, 90, -180 if right else 180)
    path.lineTo(flat, b.bottom)
    path.closeSubpath()
    return path


def bar_colour(theme: Theme, hue: str, prominence: str = "normal") -> str:
    row = theme.hue(hue)
    if theme.bar:
        return theme.faded(theme.bar, prominence)
    if row.id in ("ink", "grey"):
        return theme.faded(mix(theme.zone_fill, theme.line, 0.09), prominence)
    return theme.faded(mix(row.tint, row.strong, 0.10), prominence)
