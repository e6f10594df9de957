"""Pictures: decoded when they are some, a quiet placeholder when they are not."""

from __future__ import annotations

import base64
from collections.abc import Callable

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODeviceBase
from PySide6.QtGui import QColor, QImage

from sysmap.drawing import lay_out
from sysmap.drawing.images import decoded, faded, format_of
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


def test_fading_is_mixed_with_the_paper_beforehand() -> None:
    image = faded(text_of(bytes_of("PNG")), 0.5, "#FFFFFF")
    assert image is not None
    assert not image.hasAlphaChannel()
    assert image.pixelColor(5, 5).lightness() > QColor("#123456").lightness()


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
