"""Pictures inside maps: what their first bytes say, how much they may be, and kept as they came."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QImage, QPainter

from sysmap.drawing import held, lay_out, paint, prepare
from sysmap.drawing.images import MOST_TOGETHER, beyond, decoded, fresh
from sysmap.model import SystemMap
from sysmap.storage import dumps, loads
from tests.hostile.making import FAMILIES, Bait, drawings, pictured, png

BAIT = Bait("/nowhere/bait.png", "http://127.0.0.1:9")


@pytest.fixture(autouse=True)
def _words(app: Any) -> None:
    prepare()


def painted(map: SystemMap) -> None:
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, lay_out(map))
    painter.end()


def coded(data: bytes) -> str:
    return base64.b64encode(data).decode()


@pytest.mark.parametrize(
    "data",
    [
        *drawings(BAIT).values(),
        b"/* XPM */",
        b"BM" + b"\0" * 60,
        b"II*\0" + b"\0" * 60,
        b"\0\0\1\0",
        b"P6 9 9 255\n",
        b"",
        b"\x89PNG\r\n\x1a\n" + drawings(BAIT)["local"],
    ],
    ids=lambda data: repr(data[:9]),
)
def test_what_is_no_picture_of_ours_is_none(data: bytes) -> None:
    assert fresh(coded(data)) is None
    painted(loads(pictured(data)).map)


def test_bombs_are_refused_before_they_are_decoded() -> None:
    assert fresh(coded(png(40_000, 40_000))) is None
    small = fresh(coded(png(7_000, 1_000)))
    assert small is not None
    assert small.width() <= 4_000


def test_all_pictures_together_have_a_limit() -> None:
    map = loads(pictured(*[png(7_000, 7_000 + n) for n in range(9)])).map
    assert 0 < len(beyond(map)) < 9
    assert (9 - len(beyond(map))) * 7_000 * 7_000 <= MOST_TOGETHER
    assert beyond(loads(pictured(png(90, 90))).map) == frozenset()


def test_decoded_pictures_have_a_limit_together() -> None:
    for n in range(30):
        assert decoded(coded(png(2_000, 2_000 + n))) is not None
    assert 0 < held.taken() <= held.ROOM


@pytest.fixture
def mute() -> Iterator[None]:
    """Qt's readers complain of pictures that are made to be wrong."""
    before = qInstallMessageHandler(lambda *_: None)
    yield
    qInstallMessageHandler(before)


@pytest.mark.usefixtures("mute")
def test_corrupt_pictures_are_kept_byte_for_byte() -> None:
    for name, data in FAMILIES["corrupt_image"](BAIT):
        if name.endswith(".sysmap"):
            map = loads(data).map
            painted(map)
            again = loads(dumps(map)).map
            assert {id: image.data for id, image in again.images.items()} == {
                id: image.data for id, image in map.images.items()
            }
