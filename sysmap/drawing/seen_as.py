"""How others see the same colours: three colour-vision deficiencies, and a grey copier.

The matrices are those of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, « A Physiologically-based
Model for Simulation of Color Vision Deficiency », IEEE Transactions on Visualization and Computer
Graphics 15(6), 2009, table of severity 1.0. They act on linear RGB.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import fields, replace
from functools import cache, lru_cache

from PySide6.QtGui import QColor, QImage

from sysmap.drawing.hues import Hue
from sysmap.drawing.theme import Theme

Row = tuple[float, float, float]
Matrix = tuple[Row, Row, Row]
EYES: Mapping[str, Matrix] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900),
    ),
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}  # fmt: skip
"""What becomes of linear red, green and blue; « grey » is their luminance (Rec. 709)."""


def seen_as(image: QImage, eyes: str) -> QImage:
    """The same picture for these eyes; for others than those of `EYES`, the picture itself."""
    if eyes not in EYES or image.isNull():
        return image
    found = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = memoryview(found.constBits()).cast("I")
    table = {colour: _seen_pixel(colour, eyes) for colour in set(pixels)}
    changed = array("I", map(table.__getitem__, pixels))
    made = QImage(changed.tobytes(), found.width(), found.height(), found.bytesPerLine(),
                  QImage.Format.Format_ARGB32).copy()  # fmt: skip
    made.setDevicePixelRatio(image.devicePixelRatio())
    return made


@lru_cache(maxsize=65536)
def _seen_pixel(colour: int, eyes: str) -> int:
    red, green, blue = seen_colour(colour >> 16 & 255, colour >> 8 & 255, colour & 255, eyes)
    return colour & 0xFF000000 | red << 16 | green << 8 | blue


def seen_colour(red: int, green: int, blue: int, eyes: str) -> tuple[int, int, int]:
    """One colour (0 to 255) for these eyes."""
    a, b, c = (_linear()[value] for value in (red, green, blue))
    found = tuple(_coded(r * a + g * b + v * c) for r, g, v in EYES[eyes])
    return found[0], found[1], found[2]


@lru_cache(maxsize=32)
def theme_seen_as(theme: Theme, eyes: str) -> Theme:
    """The theme in these eyes' colours: what is drawn with it needs no picture to be changed."""
    if eyes not in EYES:
        return theme
    plain = {
        f.name: _seen_name(value, eyes) for f in fields(theme)
        if isinstance(value := getattr(theme, f.name), str) and value.startswith("#")
    }  # fmt: skip
    hues = {id: _seen_hue(hue, eyes) for id, hue in theme.hues.items()}
    return replace(theme, hues=hues, **plain)  # type: ignore[arg-type]


def _seen_hue(hue: Hue, eyes: str) -> Hue:
    changes = {
        name: _seen_name(value, eyes) for name, value in hue._asdict().items()
        if isinstance(value, str) and value.startswith("#")
    }  # fmt: skip
    return hue._replace(**changes)


def _seen_name(name: str, eyes: str) -> str:
    colour = QColor(name)
    return "#{:02X}{:02X}{:02X}".format(*seen_colour(colour.red(), colour.green(), colour.blue(), eyes))


@cache
def _linear() -> tuple[float, ...]:
    """What each of the 256 values of sRGB is in light."""
    shares = (value / 255 for value in range(256))
    return tuple(s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)


def _coded(light: float) -> int:
    light = min(max(light, 0.0), 1.0)
    share = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return round(share * 255)
