"""Copied here, pasted there: another map, a text, a picture; and what cannot be pasted is said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from sysmap.app.incoming.copying import PNG, SVG
from sysmap.editing import clipboard
from tests.app.person import Person, until, wait


def board() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def put(**forms: bytes) -> None:
    data = QMimeData()
    for form, value in forms.items():
        data.setData({"ours": clipboard.MIME, "odd": "application/x-odd"}[form], QByteArray(value))
    QGuiApplication.clipboard().setMimeData(data)


def test_a_copy_holds_the_piece_its_words_and_its_picture(person: Person) -> None:
    person.begin()
    person.write("Budget", "Cantine", "Budget > Cantine +")
    person.select("Budget", "Cantine")
    person.desk.do("copy")
    assert clipboard.parsed(bytes(board().data(clipboard.MIME).data()).decode()) is not None
    assert board().text().splitlines()[:2] == ["Budget", "Cantine"]
    assert "augmente" in board().text()
    drawn = bytes(board().data(SVG).data()).decode()
    assert drawn.startswith("<?xml")
    assert "Cantine" in drawn
    picture = QImage.fromData(board().data(PNG), "PNG")
    assert picture.width() > 150
    assert board().hasImage()


@pytest.mark.parametrize(
    ("deed", "text", "image"), [("copy_words", True, False), ("copy_picture", False, True)]
)
def test_only_the_words_or_only_the_picture(person: Person, deed: str, text: bool, image: bool) -> None:
    person.begin()
    person.write("Budget")
    person.select("Budget")
    person.desk.do(deed)
    assert (board().hasText(), board().hasImage()) == (text, image)
    assert not board().hasFormat(clipboard.MIME)


def test_pasted_at_the_pointer_keeping_places_and_relations(person: Person) -> None:
    person.begin()
    person.write("Budget", "Cantine", "Budget > Cantine +")
    a, b = person.element("Budget"), person.element("Cantine")
    person.select("Budget", "Cantine")
    person.desk.do("copy")
    view = person.desk.view
    view.pointer = view.rect().center().toPointF()
    at = view.camera.to_map(view.pointer.x(), view.pointer.y())
    person.desk.do("paste")
    made = [person.map.elements[id] for id in person.desk.editor.selection]
    assert len(made) == 2
    assert {e.id for e in made}.isdisjoint({a.id, b.id})
    assert len(person.map.links) == 2
    first, second = sorted(made, key=lambda e: e.label)
    assert (second.x - first.x, second.y - first.y) == pytest.approx((b.x - a.x, b.y - a.y))
    assert ((first.x + second.x) / 2, (first.y + second.y) / 2) == pytest.approx(tuple(at), abs=2)
    person.desk.do("paste")
    again = {person.map.elements[id].x for id in person.desk.editor.selection}
    assert again.isdisjoint({e.x for e in made})


def test_our_piece_through_a_text_field_is_still_a_piece(person: Person) -> None:
    person.begin()
    person.write("Budget")
    person.select("Budget")
    text = clipboard.copied(person.map, person.desk.editor.selection)
    QGuiApplication.clipboard().setText(text)
    person.desk.do("paste")
    assert person.labels() == ["Budget", "Budget"]


@pytest.mark.parametrize("bad", [{"ours": b"{"}, {"ours": b'{"sysmap-piece": 1, "elements": [1]}'},
                                 {"ours": b"\xff\xfe"}, {"odd": b"whatever"}, {}])  # fmt: skip
def test_a_bad_clipboard_changes_nothing_and_is_said(person: Person, bad: dict[str, bytes]) -> None:
    person.begin()
    person.write("Budget")
    before = person.map
    put(**bad)
    person.desk.do("paste")
    assert person.map is before
    assert person.said()


def test_a_picture_lands_where_the_pointer_is(person: Person) -> None:
    person.begin()
    person.write("Budget")
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    QGuiApplication.clipboard().setImage(image)
    view = person.desk.view
    view.pointer = view.rect().center().toPointF()
    at = view.camera.to_map(view.pointer.x(), view.pointer.y())
    person.desk.do("paste")
    until(lambda: bool(person.map.pictures))
    wait(2)
    (picture,) = person.map.pictures.values()
    assert abs(picture.x - at.x) + abs(picture.y - at.y) < 400
