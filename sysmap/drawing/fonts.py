"""Inter, bundled: loaded once, and turned into fonts that measure the same on every device."""

from __future__ import annotations

import threading
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from sysmap.resources import resource

FAMILY = "Inter"


class Style(NamedTuple):
    """How words are set: size in map units, weight 400 to 800."""

    size: float
    weight: int = 600
    italic: bool = False


class FontsMissing(RuntimeError):
    """The bundled fonts could not be loaded: the installation is incomplete."""


@lru_cache(maxsize=1)
def _load(application: int) -> None:
    # The number of the application is the key: a second QGuiApplication starts without our fonts.
    for file in sorted(resource("fonts").glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FontsMissing(file.name)


def prepare() -> None:
    """Load the bundled fonts. Needs a QGuiApplication; calling it again costs nothing."""
    application = QGuiApplication.instance()
    if application is None:
        raise RuntimeError("prepare() needs a QGuiApplication")
    _load(id(application))


class _Local(threading.local):
    """Fonts of one thread: Qt's font engines must not be shared between threads."""

    def __init__(self) -> None:
        self.fonts: dict[Style, QFont] = {}
        self.metrics: dict[Style, QFontMetricsF] = {}


_local = _Local()


def pixels(style: Style) -> int:
    """Qt sets whole pixel sizes only; the remainder is a scale (see `draw_lines`)."""
    return max(1, round(style.size))


def font(style: Style) -> QFont:
    """The font of this style at its whole pixel size."""
    known = _local.fonts.get(style)
    if known is None:
        prepare()  # words measured before would keep the widths of another font
        known = QFont(FAMILY)
        known.setPixelSize(pixels(style))
        if style.weight > QFont.Weight.Bold:
            known.setStyleName("ExtraBold")  # by its weight, Qt's PDF strikes it twice to embolden it
        else:
            known.setWeight(QFont.Weight(style.weight))
        known.setItalic(style.italic)
        known.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        known.setFeature(QFont.Tag("calt"), 0)  # contextual forms change widths between devices
        _local.fonts[style] = known
    return known


def advance(text: str, style: Style) -> float:
    """The width of a line of words, in map units."""
    metrics = _local.metrics.get(style)
    if metrics is None:
        metrics = _local.metrics[style] = QFontMetricsF(font(style))
    return metrics.horizontalAdvance(text) * style.size / pixels(style)
