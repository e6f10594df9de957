"""Walls of sticky notes are typed over their photos, and the photos stay at home."""

from __future__ import annotations

import struct
from pathlib import Path
from zipfile import ZipFile
from zlib import compress, crc32

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from sysmap.analysis import text_version
from sysmap.app.incoming.photos import named
from sysmap.app.incoming.pictures import Refused, take
from sysmap.model import Poster, SystemMap
from sysmap.poster import export
from sysmap.storage import load
from tests.app.person import Person, press, until

from .test_pictures import encoded, photo

_KEY, _HELD = Qt.Key, Qt.KeyboardModifier


def walls(person: Person, folder: Path, *names: str) -> None:
    for n, name in enumerate(names):
        (folder / name).write_bytes(photo(1600 + 10 * n, 1200))
    person.shell.dropped([str(folder / name) for name in names])
    until(lambda: len(person.map.pictures) == len(names))


def click(person: Person, at: tuple[float, float]) -> None:
    view = person.desk.view
    place = view.camera.to_screen(*at)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(place.x), round(place.y)))


def test_fourteen_photos_lie_side_by_side_in_one_step(person: Person, tmp_path: Path) -> None:
    person.begin()
    walls(person, tmp_path, *(f"IMG_20260312_1430{n:02d}.jpg" for n in range(14)))
    boxes = [placed.box for placed in person.desk.view.figure.pictures.values()]
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    names = [one.caption for one in person.map.pictures.values()]
    assert names == [f"Table {n}" for n in range(1, 15)]
    assert not any(image.name for image in person.map.images.values())
    person.desk.do("undo")
    assert not person.map.pictures


def test_a_name_that_says_something_is_kept() -> None:
    stems = ["Table du lycée", "IMG-0042", "20260312_143055", "DSC00017", "mur_nord", ""]
    assert named(SystemMap(), stems) == [
        "Table du lycée", "Table 1", "Table 2", "Table 3", "mur nord", "Table 4",
    ]  # fmt: skip


def test_words_land_where_one_clicked_and_the_next_ones_below(person: Person, tmp_path: Path) -> None:
    person.begin()
    walls(person, tmp_path, "Mur.jpg")
    person.desk.editor.select(())
    picture = next(iter(person.map.pictures.values()))
    at = (picture.x + 100, picture.y - 200)
    click(person, at)
    assert not person.desk.editor.selection
    assert person.desk.capture.zone_chip.text() == "Photo\u00a0: Mur"
    person.write("Cantine", "Jardins partagés")
    first, second = person.element("Cantine"), person.element("Jardins partagés")
    assert abs(first.x - at[0]) < 3
    assert abs(first.y - at[1]) < 3
    assert second.x == first.x
    assert 20 < second.y - first.y < 150
    assert next(iter(person.map.pictures.values())) == picture


def test_three_walls_are_typed_one_after_the_other_by_the_keyboard(person: Person, tmp_path: Path) -> None:
    person.begin()
    walls(person, tmp_path, "Mur 1.jpg", "Mur 2.jpg", "Mur 3.jpg")
    where = []
    for n in range(1, 4):
        press(person.desk.capture.field, _KEY.Key_PageDown, _HELD.ControlModifier)
        press(person.desk.capture.field, _KEY.Key_Right, _HELD.AltModifier | _HELD.ShiftModifier)
        person.write(f"Idée {n}")
        where.append((person.element(f"Idée {n}").x, person.element(f"Idée {n}").y))
    boxes = [placed.box for placed in person.desk.view.figure.pictures.values()]
    assert [box.holds(*at) for box, at in zip(boxes, where, strict=True)] == [True, True, True]


def test_one_key_hides_them_all_and_one_fades_by_three_steps(person: Person, tmp_path: Path) -> None:
    person.begin()
    walls(person, tmp_path, "Mur 1.jpg", "Mur 2.jpg")
    press(person.desk.view, _KEY.Key_F12)
    assert not person.desk.view.figure.pictures
    press(person.desk.view, _KEY.Key_F12)
    assert len(person.desk.view.figure.pictures) == 2
    fades = []
    for _n in range(3):
        press(person.desk.view, _KEY.Key_F12, _HELD.ShiftModifier)
        fades.append({picture.fade for picture in person.map.pictures.values()})
    assert fades == [{0.75}, {0.0}, {0.45}]


def test_a_photo_is_straightened_with_the_keyboard_from_the_palette(person: Person, tmp_path: Path) -> None:
    person.begin()
    walls(person, tmp_path, "Mur.jpg")
    view = person.desk.view
    person.desk.do("photo_corners")
    press(view, _KEY.Key_Tab)
    for _n in range(5):
        press(view, _KEY.Key_Left, _HELD.ShiftModifier)
    press(view, _KEY.Key_Return)
    (picture,) = person.map.pictures.values()
    assert picture.corners[1] == (900.0, 0.0)
    person.desk.do("photo_whole")
    (picture,) = person.map.pictures.values()
    assert not picture.corners
    assert picture.width / picture.height == pytest.approx(4 / 3, rel=0.01)


@pytest.mark.parametrize("suffix", [".pdf", ".svg", ".png"])
def test_a_photo_leaves_only_when_it_was_placed_on_purpose(
    person: Person, tmp_path: Path, suffix: str
) -> None:
    person.begin()
    walls(person, tmp_path, "SECRET-WALL.jpg")
    person.desk.editor.select(())
    person.write("Cantine")
    path = tmp_path / f"affiche{suffix}"
    assert not export(person.map, Poster(id="p"), path).sheet.drawn.figure.pictures
    assert not load(path).images
    assert b"SECRET-WALL" not in path.read_bytes()
    assert "SECRET-WALL" not in text_version(person.map)
    person.desk.editor.select(person.map.pictures)
    person.desk.do("photo_printed")
    assert len(export(person.map, Poster(id="p"), path).sheet.drawn.figure.pictures) == 1


def test_a_straightened_photo_gives_away_only_its_sheet(person: Person, tmp_path: Path) -> None:
    """What lay round the paper, a face perhaps, is not in the map that a poster carries."""
    person.begin()
    walls(person, tmp_path, "Mur.jpg")
    (picture,) = person.map.pictures.values()
    with person.desk.editor.transaction("coins") as draft:
        corners = ((200, 200), (800, 200), (800, 800), (200, 800))
        draft.change(picture, corners=corners, ratio=4 / 3, printed=True)
    path = tmp_path / "affiche.png"
    export(person.map, Poster(id="p"), path)
    carried = load(path)
    assert carried.images
    assert not carried.images.keys() & person.map.images.keys()
    assert not any(one.corners for one in carried.pictures.values())


def bomb() -> bytes:
    """A small PNG that claims 40,000 × 40,000 pixels."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", crc32(name + body))

    head = struct.pack(">IIBBBBB", 40000, 40000, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", compress(b"\0" * 4000)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def test_a_bomb_is_refused_and_a_cut_photo_shows_what_it_has(app: object) -> None:
    with pytest.raises(Refused):
        take(bomb())
    whole = photo(1600, 1200)
    taken = take(whole[: len(whole) // 2])
    assert (taken.width, taken.height) == (1600, 1200)


def test_senseless_exif_and_printers_colours_come_in_as_plain_pictures(app: object) -> None:
    assert (take(photo(300, 200, turn=77)).width, take(photo(300, 200, turn=77)).height) == (300, 200)
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#2F4B9F"))
    taken = take(encoded(image.convertToFormat(QImage.Format.Format_CMYK8888), "JPG"))
    from sysmap.drawing.images import decoded

    back = decoded(taken.image.data)
    assert back is not None
    assert abs(back.pixelColor(30, 20).blue() - 0x9F) < 24


def test_a_photo_that_was_just_dropped_is_typed_over_at_once(person: Person, tmp_path: Path) -> None:
    """It is selected, so that it can be straightened; letters are words all the same."""
    person.begin()
    walls(person, tmp_path, "Mur.jpg")
    person.desk.view.setFocus()
    QTest.keyClick(person.desk.view, _KEY.Key_B)
    assert person.desk.capture.field.text() == "b"
    person.desk.capture.field.clear()
    person.write("Cantine")
    (box,) = [placed.box for placed in person.desk.view.figure.pictures.values()]
    assert box.holds(person.element("Cantine").x, person.element("Cantine").y)


@pytest.mark.parametrize("suffix", [".pdf", ".html", ".pptx"])
def test_a_story_tells_nothing_of_photos_and_remarks(person: Person, tmp_path: Path, suffix: str) -> None:
    from sysmap.model import Page, Remark
    from sysmap.poster import export_story

    person.begin()
    walls(person, tmp_path, "SECRET-WALL.jpg")
    person.desk.editor.select(())
    person.write("Cantine")
    with person.desk.editor.transaction("remarque") as draft:
        draft.put(Remark(id="r", text="SECRET-REMARK", on=person.element("Cantine").id))
    path = tmp_path / f"recit{suffix}"
    export_story(person.map, [Page(sentence="Voici")], path)
    data = path.read_bytes()
    if suffix == ".pptx":
        with ZipFile(path) as packed:
            data = b"".join(packed.read(name) for name in packed.namelist())
            assert not [name for name in packed.namelist() if "media" in name and name.endswith("jpeg")]
    assert b"SECRET" not in data
    assert len(data) < 3_000_000
