"""Pictures come in turned, small and without their secrets; foreign ones come in with a sentence."""

from __future__ import annotations

import base64
import struct
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODeviceBase
from PySide6.QtGui import QColor, QImage

from sysmap.app.incoming.pictures import Refused, take
from tests.app.person import Person, until


def encoded(image: QImage, format: str) -> bytes:
    out = QBuffer()
    out.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    image.save(out, format)  # type: ignore[call-overload]
    return bytes(out.data().data())


def photo(width: int, height: int, turn: int = 1) -> bytes:
    """A JPEG whose EXIF says how it was held, and where (a secret)."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#2F4B9F"))
    data = encoded(image, "JPG")
    entry = struct.pack("<HHIHH", 0x0112, 3, 1, turn, 0)
    secret = b"44.1234N SECRET-PLACE"
    tiff = b"II*\x00\x08\x00\x00\x00" + struct.pack("<H", 1) + entry + b"\x00\x00\x00\x00" + secret
    body = b"Exif\x00\x00" + tiff
    return data[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + data[2:]


def test_a_photo_is_turned_reduced_and_stripped(app: object) -> None:
    data = photo(3000, 1500, turn=6)
    assert b"SECRET-PLACE" in data
    taken = take(data, "Table 1")
    assert (taken.width, taken.height) == (1000, 2000)
    assert taken.reduced
    assert b"SECRET-PLACE" not in base64.b64decode(taken.image.data)
    assert taken.image.name == "Table 1"


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "HEIC"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 60, "image"),
        (b"", "image"),
    ],
)
def test_what_is_no_picture_is_refused_in_a_sentence(app: object, data: bytes, word: str) -> None:
    with pytest.raises(Refused) as refused:
        take(data)
    assert word in str(refused.value)
    assert "Rien n’a été ajouté" in str(refused.value)


def test_dropped_pictures_lie_on_free_paper_and_are_said_once(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.write("Budget")
    for name in ("Table 1.jpg", "Table 2.jpg"):
        (tmp_path / name).write_bytes(photo(2400, 1200))
    person.shell.dropped([str(tmp_path / "Table 1.jpg"), str(tmp_path / "Table 2.jpg")])
    until(lambda: len(person.map.pictures) == 2)
    boxes = [placed.box for placed in person.desk.view.figure.pictures.values()]
    boxes += person.desk.boxes().values()
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    assert len(person.map.images) == 1
    assert all(one.background and one.locked for one in person.map.pictures.values())
    assert sum("2\u202f000 pixels" in said for said in person.said()) == 1
    person.desk.do("undo")
    assert not person.map.pictures
