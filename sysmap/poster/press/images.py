"""Pictures of a finished page: in the printer's inks, and without transparency where it is forbidden."""

from __future__ import annotations

from typing import Any

from pypdf.generic import DictionaryObject, NameObject, NumberObject, StreamObject
from PySide6.QtGui import QColorSpace, QImage, QPainter

from sysmap.poster.press.inks import colour_space

_SPACES = {"gray": "/DeviceGray", "cmyk": "/DeviceCMYK", "rgb": "/DeviceRGB"}
_FORMATS = {
    "gray": (QImage.Format.Format_Grayscale8, 1),
    "cmyk": (QImage.Format.Format_CMYK8888, 4),
    "rgb": (QImage.Format.Format_RGB888, 3),
}


def convert_images(resources: DictionaryObject, color: str, profile: bytes, opaque: bool) -> None:
    """Put every picture of a page into these inks; `opaque` lays the transparent ones on white."""
    for held in resources.get("/XObject", {}).values():
        image = held.get_object()
        if image.get("/Subtype") != "/Image":
            continue
        masked = "/SMask" in image
        if color == "rgb" and not (masked and opaque):
            continue
        seen = _seen(image)
        if opaque and masked:
            seen = _on_white(seen, _seen(image["/SMask"].get_object()))
            del image["/SMask"]
        _replace(image, _converted(seen, color, profile), color)


def _seen(image: StreamObject) -> QImage:
    """The picture as Qt wrote it: raw rows, or a JPEG."""
    if "/DCTDecode" in str(image.get("/Filter")):
        return QImage.fromData(image._data)
    wide, high, data = int(image["/Width"]), int(image["/Height"]), image.get_data()  # type: ignore[call-overload]
    if image.get("/ImageMask") or int(image.get("/BitsPerComponent", 8)) == 1:
        return QImage(data, wide, high, (wide + 7) // 8, QImage.Format.Format_Mono).copy()
    grey = image.get("/ColorSpace") == "/DeviceGray"
    form, step = _FORMATS["gray" if grey else "rgb"]
    return QImage(data, wide, high, wide * step, form).copy()


def _on_white(image: QImage, mask: QImage) -> QImage:
    clear = image.convertToFormat(QImage.Format.Format_ARGB32)
    clear.setAlphaChannel(mask.convertToFormat(QImage.Format.Format_Grayscale8))
    white = QImage(image.size(), QImage.Format.Format_RGB32)
    white.fill(0xFFFFFFFF)
    painter = QPainter(white)
    painter.drawImage(0, 0, clear)
    painter.end()
    return white


def _converted(image: QImage, color: str, profile: bytes) -> QImage:
    form = _FORMATS[color][0]
    space = colour_space(profile) if color == "cmyk" and profile else None
    if space is None:
        return image.convertToFormat(form)
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image.convertedToColorSpace(space, form)


def _replace(held: Any, image: QImage, color: str) -> None:
    step = _FORMATS[color][1] * image.width()
    raw, line = image.constBits(), image.bytesPerLine()
    rows = b"".join(bytes(raw[at * line : at * line + step]) for at in range(image.height()))
    for name in ("/Filter", "/DecodeParms", "/Decode", "/ImageMask"):
        held.pop(name, None)
    held[NameObject("/ColorSpace")] = NameObject(_SPACES[color])
    held[NameObject("/BitsPerComponent")] = NumberObject(8)
    held._data = rows
    packed = held.flate_encode()
    held.clear()
    held.update(packed)
    held._data = packed._data
