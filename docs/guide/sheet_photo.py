"""A photograph of a wall, as a phone takes it: a sheet askew, sticky notes, a shadow. Drawn, not taken."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter, QPolygonF, QTransform

WIDE, HIGH = 1600, 1150
SHEET = (1200, 850)
CORNERS = [QPointF(190, 150), QPointF(1390, 90), QPointF(1480, 1010), QPointF(120, 930)]
NOTES = {
    "fr": ("Cuisine\nsur place", "Goût", "Prix des\nrepas", "Producteurs\nproches", "Restes",
           "Cuisiniers\nformés"),
    "en": ("Cooking\non site", "Taste", "Price of\nmeals", "Growers\nnearby", "Leftovers", "Trained\ncooks"),
}  # fmt: skip
COLOURS = ("#F7E27C", "#F2B4C4", "#A9D8F0", "#F7E27C", "#BFE3A8", "#F2B4C4")


def wall(language: str) -> QImage:
    """The picture; its sheet stands askew."""
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    light = QLinearGradient(0, 0, WIDE, HIGH)
    light.setColorAt(0, QColor("#B9AE9C"))
    light.setColorAt(1, QColor("#8C8273"))
    painter.fillRect(0, 0, WIDE, HIGH, light)
    flat = QPolygonF([QPointF(0, 0), QPointF(SHEET[0], 0), QPointF(*SHEET), QPointF(0, SHEET[1])])
    askew = QTransform()
    if QTransform.quadToQuad(flat, QPolygonF(CORNERS), askew):
        painter.setTransform(askew)
    painter.fillRect(QRectF(0, 0, *SHEET), QColor("#F4F1EA"))
    for place, words in enumerate(NOTES[language]):
        _note(painter, words, COLOURS[place], 110 + place % 3 * 360, 120 + place // 3 * 360)
    painter.end()
    return image


def _note(painter: QPainter, words: str, colour: str, x: float, y: float) -> None:
    box = QRectF(x, y, 250, 230)
    painter.fillRect(box.translated(7, 9), QColor(0, 0, 0, 40))
    painter.fillRect(box, QColor(colour))
    font = QFont("Inter")
    font.setPixelSize(44)
    font.setItalic(True)
    painter.setFont(font)
    painter.setPen(QColor("#2B2B33"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
