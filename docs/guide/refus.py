"""Draw the picture of the page « refus »: what three systems say of a program that nobody signed.

    python docs/guide/refus.py

Nobody's screen is copied: these are sketches of ours, with the words that the systems use.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import NamedTuple

os.environ["QT_QPA_PLATFORM"] = "offscreen"
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from PySide6.QtCore import QPointF, QRectF, Qt  # noqa: E402
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen  # noqa: E402

from sysmap.drawing import prepare  # noqa: E402

WIDE, HIGH, SCALE = 1200, 452, 1.0
PAPER, INK, QUIET, LINE, HERE_COLOUR = "#FCFAF6", "#1E232B", "#6B6A63", "#C9C4B6", "#B4401F"
WORDS = {
    "fr": {
        "windows": ("Windows", "Windows a protégé\nvotre ordinateur",
                    "Microsoft Defender SmartScreen a empêché\nle démarrage d’une application non reconnue.",
                    "Informations complémentaires", "Exécuter quand même", "Ne pas exécuter"),
        "mac": ("macOS", "« Sysmap » n’a pas été ouvert", "Terminé", "Confidentialité et sécurité",
                "« Sysmap » a été bloqué\npour protéger votre Mac.", "Ouvrir quand même"),
        "linux": ("Linux", "Propriétés de « sysmap »", "Général", "Permissions",
                  "Exécutable comme\nun programme"),
    },
    "en": {
        "windows": ("Windows", "Windows protected\nyour PC",
                    "Microsoft Defender SmartScreen prevented\nan unrecognized app from starting.",
                    "More info", "Run anyway", "Don’t run"),
        "mac": ("macOS", "“Sysmap” Not Opened", "Done", "Privacy & Security",
                "“Sysmap” was blocked\nto protect your Mac.", "Open Anyway"),
        "linux": ("Linux", "“sysmap” Properties", "Basic", "Permissions", "Executable as\nProgram"),
    },
}  # fmt: skip


class Sketch(NamedTuple):
    """A painter and the place of the panel that it is drawing."""

    ink: QPainter
    left: float

    def box(
        self, x: float, y: float, w: float, h: float, fill: str, edge: str = LINE, round: float = 8
    ) -> None:
        self.ink.setPen(QPen(QColor(edge), 1.5))
        self.ink.setBrush(QColor(fill))
        self.ink.drawRoundedRect(QRectF(self.left + x, y, w, h), round, round)

    def say(
        self, text: str, x: float, y: float, size: int = 16, weight: int = 400, colour: str = INK
    ) -> None:
        """Words from their upper left corner."""
        self.ink.setFont(_font(size, weight))
        self.ink.setPen(QColor(colour))
        self.ink.drawText(QRectF(self.left + x, y, 360, 120), int(Qt.AlignmentFlag.AlignLeft), text)

    def button(
        self, text: str, x: float, y: float, w: float, fill: str, colour: str, edge: str = LINE
    ) -> None:
        self.box(x, y, w, 36, fill, edge, 6)
        self.ink.setFont(_font(14, 600))
        self.ink.setPen(QColor(colour))
        self.ink.drawText(QRectF(self.left + x, y, w, 36), int(Qt.AlignmentFlag.AlignCenter), text)

    def number(self, n: int, x: float, y: float) -> None:
        """Where to press, and in which order."""
        self.ink.setPen(Qt.PenStyle.NoPen)
        self.ink.setBrush(QColor(HERE_COLOUR))
        self.ink.drawEllipse(QPointF(self.left + x, y), 14, 14)
        self.ink.setFont(_font(16, 700))
        self.ink.setPen(QColor("#FFFFFF"))
        place = QRectF(self.left + x - 14, y - 14, 28, 28)
        self.ink.drawText(place, int(Qt.AlignmentFlag.AlignCenter), str(n))


def _font(size: int, weight: int) -> QFont:
    made = QFont("Inter")
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    return made


def windows(on: Sketch, words: tuple[str, ...]) -> None:
    name, title, said, more, run, leave = words
    on.say(name, 0, 24, 20, 700)
    on.box(0, 66, 360, 356, "#1F5FA8", "#1F5FA8", 4)
    on.say(title, 24, 88, 24, 600, "#FFFFFF")
    on.say(said, 24, 168, 15, 400, "#FFFFFF")
    on.say(more, 24, 224, 15, 600, "#FFFFFF")
    wide = on.ink.fontMetrics().horizontalAdvance(more)
    on.ink.drawLine(QPointF(on.left + 24, 245), QPointF(on.left + 24 + wide, 245))
    on.number(1, 24 + wide + 24, 234)
    on.button(run, 24, 362, 174, "#FFFFFF", "#1F5FA8", "#FFFFFF")
    on.button(leave, 210, 362, 130, "#1F5FA8", "#FFFFFF", "#FFFFFF")
    on.number(2, 24, 362)


def mac(on: Sketch, words: tuple[str, ...]) -> None:
    name, title, done, place, said, run = words
    on.say(name, 0, 24, 20, 700)
    on.box(0, 66, 360, 128, "#FFFFFF", LINE, 12)
    on.say(title, 24, 88, 16, 600)
    on.button(done, 226, 138, 110, "#E9E6DD", INK, "#E9E6DD")
    on.number(1, 226, 138)
    on.box(0, 214, 360, 208, "#FFFFFF", LINE, 12)
    on.say(place, 24, 232, 17, 700)
    on.number(2, 326, 244)
    on.box(24, 270, 312, 130, "#F4F2EC", LINE, 8)
    on.say(said, 40, 284, 15)
    on.button(run, 144, 350, 178, "#FFFFFF", INK)
    on.number(3, 144, 350)


def linux(on: Sketch, words: tuple[str, ...]) -> None:
    name, title, first, second, run = words
    on.say(name, 0, 24, 20, 700)
    on.box(0, 66, 360, 238, "#FFFFFF", LINE, 12)
    on.say(title, 24, 88, 16, 600)
    on.number(1, 326, 98)
    on.say(first, 24, 142, 15, 400, QUIET)
    on.say(second, 130, 142, 15, 600)
    on.ink.setPen(QPen(QColor(INK), 2))
    on.ink.drawLine(QPointF(on.left + 130, 168), QPointF(on.left + 224, 168))
    on.ink.setPen(QPen(QColor(LINE), 1.5))
    on.ink.drawLine(QPointF(on.left, 176), QPointF(on.left + 360, 176))
    on.box(24, 204, 312, 76, "#F4F2EC", LINE, 8)
    on.say(run, 40, 220, 15, 600)
    on.box(270, 228, 50, 28, "#2F7D4F", "#2F7D4F", 14)
    on.ink.setBrush(QColor("#FFFFFF"))
    on.ink.setPen(Qt.PenStyle.NoPen)
    on.ink.drawEllipse(QPointF(on.left + 306, 242), 11, 11)
    on.number(2, 270, 222)


def picture(language: str) -> QImage:
    """The three sketches side by side."""
    made = QImage(round(WIDE * SCALE), round(HIGH * SCALE), QImage.Format.Format_RGB32)
    made.fill(QColor(PAPER))
    ink = QPainter(made)
    ink.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink.scale(SCALE, SCALE)
    words = WORDS[language]
    for left, draw, name in ((30, windows, "windows"), (420, mac, "mac"), (810, linux, "linux")):
        draw(Sketch(ink, left), words[name])
    ink.end()
    return made


def main() -> None:
    app = QGuiApplication([])
    prepare()
    for language in WORDS:
        target = HERE / "pictures" / language / "refus.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        picture(language).save(str(target))
    del app


if __name__ == "__main__":
    main()
