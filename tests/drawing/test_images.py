"""Pictures: decoded when they are some, a quiet placeholder when they are not."""

from __future__ import annotations

import base64
from collections.abc import Callable

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODeviceBase, QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF

from sysmap.drawing import lay_out
from sysmap.drawing.images import decoded, format_of
from sysmap.drawing.photos import photo_of
from sysmap.model import Picture as Photo
from sysmap.model import SystemMap

from .conftest import Picture, element

Chart = Callable[..., SystemMap]


def bytes_of(format: str, width: int = 40, height: int = 30) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    assert image.save(buffer, format)
    return bytes(held.data())


def text_of(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


@pytest.mark.parametrize("format", ["PNG", "JPG"])
def test_a_picture_is_decoded_whatever_its_name_says(format: str) -> None:
    image = decoded(text_of(bytes_of(format)))
    assert image is not None
    assert (image.width(), image.height()) == (40, 30)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "pas du base64 !",
        text_of(b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        text_of(b"\x89PNG\r\n\x1a\nrien"),
        text_of(b"RIFF\0\0\0\0WAVE"),
        text_of(b"%PDF-1.4"),
    ],
)
def test_what_is_no_picture_is_none(data: str) -> None:
    assert decoded(data) is None


def test_a_large_picture_is_reduced_while_decoding() -> None:
    image = decoded(text_of(bytes_of("PNG", 6000, 20)))
    assert image is not None
    assert image.width() == 4000


def test_the_format_comes_from_the_first_bytes() -> None:
    assert format_of(bytes_of("PNG")) == "png"
    assert format_of(b"GIF89a...") == "gif"
    assert format_of(b"RIFF\x10\0\0\0WEBPVP8 ") == "webp"
    assert format_of(b"II*\0") == ""


def shown(data: bytes, pixels: float = 1e9, **fields: object) -> QImage | None:
    photo = photo_of(text_of(data), Photo(id="p", image="i", **fields), "#FFFFFF")
    return photo.at(pixels) if photo is not None else None


def test_fading_is_mixed_with_the_paper_beforehand() -> None:
    image = shown(bytes_of("PNG"), fade=0.5)
    assert image is not None
    assert not image.hasAlphaChannel()
    assert image.pixelColor(5, 5).lightness() > QColor("#123456").lightness()


def test_a_photo_has_no_more_pixels_than_are_seen() -> None:
    large = bytes_of("PNG", 1600, 1200)
    widths = [image.width() for pixels in (1600, 700, 300, 90) if (image := shown(large, pixels))]
    assert widths == [1600, 800, 400, 100]


def test_a_sheet_of_paper_is_straightened_by_its_four_corners() -> None:
    """A white sheet held askew on a dark wall fills the picture, and nothing of the wall is left."""
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    painter = QPainter(image)
    corners = [(80, 60), (330, 30), (370, 260), (40, 240)]
    painter.setBrush(QColor("#FFFFFF"))
    painter.setPen(QColor("#FFFFFF"))
    painter.drawPolygon(QPolygonF([QPointF(*at) for at in corners]))
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    thousandths = tuple((x / 400 * 1000, y / 300 * 1000) for x, y in corners)
    flat = shown(bytes(held.data()), corners=thousandths)
    assert flat is not None
    spots = [(x, y) for x in (6, flat.width() // 2, flat.width() - 7) for y in (6, flat.height() - 7)]
    assert {flat.pixelColor(*spot).name() for spot in spots} == {"#ffffff"}


def test_corners_that_are_no_sheet_leave_the_photo_whole() -> None:
    crossed = ((0.0, 0.0), (1000.0, 1000.0), (1000.0, 0.0), (0.0, 1000.0))
    image = shown(bytes_of("PNG"), corners=crossed)
    assert image is not None
    assert (image.width(), image.height()) == (40, 30)


def test_a_broken_image_leaves_its_place_and_the_rest_alone(chart: Chart, picture: Picture) -> None:
    map = chart(
        elements=[element("a", image="broken"), element("b", 300)],
        pictures=[
            {"id": "p", "image": "absent", "x": 0, "y": 200},
            {"id": "q", "image": "good", "x": 300, "y": 200},
        ],
        images=[{"id": "broken", "data": text_of(b"rien")}, {"id": "good", "data": text_of(bytes_of("PNG"))}],
    )
    figure = lay_out(map)
    assert figure.pictures["p"].image is None
    assert figure.pictures["q"].image is not None
    assert figure.elements["a"].box.height > figure.elements["b"].box.height + 60
    shot = picture(figure)
    left = shot.pixelColor(round(300 - figure.bounds.left), round(200 - figure.bounds.top))
    assert left.name() == "#123456"
    placeholder = shot.pixelColor(round(-80 - figure.bounds.left), round(150 - figure.bounds.top))
    assert placeholder.name() != "#123456"


def test_a_hidden_picture_takes_no_room(chart: Chart) -> None:
    map = chart(elements=[element("a")], pictures=[{"id": "p", "image": "x", "x": 9000, "hidden": True}])
    assert lay_out(map).bounds.right < 1000
