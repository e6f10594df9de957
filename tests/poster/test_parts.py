"""What may be put around a map: QR code, notes, lineage, logos, order and place; and what hands may do."""

from __future__ import annotations

import base64

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from sysmap.model import Image, Origin, Poster, SystemMap
from sysmap.poster import Sheet, compose, digest, hands, outdated, picture
from sysmap.poster.codes import across, modules
from sysmap.poster.logos import logo, trimmed
from sysmap.poster.sheet import Code, Logo, Rule, Sample, Words

ADDRESS = "https://exemple.org/carte/vimy"


def said(sheet: Sheet, role: str) -> str:
    words = " ".join(item.text for item in sheet.of(Words) if item.role == role)
    return " ".join(words.replace("\u00a0", " ").replace("\u202f", " ").split())


def png(width: int, height: int, margin: int = 0) -> str:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    painter.fillRect(margin, margin, width - 2 * margin, height - 2 * margin, QColor("#336699"))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return base64.b64encode(bytes(buffer.data().data())).decode()


def with_logos(map: SystemMap, **data: str) -> SystemMap:
    images = [Image(id=name, name=f"{name}.png", data=held) for name, held in data.items()]
    return map.evolve(images=images, card=map.card.evolve(logos=tuple(data)))


def test_a_link_becomes_a_code_with_its_caption(canteen: SystemMap, poster: Poster) -> None:
    sheet = compose(canteen, poster.evolve(link=ADDRESS, link_words="La carte en ligne"))
    (code,) = sheet.of(Code)
    assert code.rows == modules(ADDRESS)
    assert across(code.rows) == len(code.rows) + 8
    assert code.side / across(code.rows) >= 0.39
    assert "La carte en ligne" in said(sheet, "link")
    assert ADDRESS in said(sheet, "link")


def test_the_code_is_painted_dark_on_white(canteen: SystemMap, poster: Poster) -> None:
    sheet = compose(canteen, poster.evolve(link=ADDRESS))
    (code,) = sheet.of(Code)
    per_mm = 12.0
    image = picture(sheet, round(sheet.width * per_mm))
    step = code.side / across(code.rows)
    for row, column in ((0, 0), (0, 7), (3, 3), (7, 7), (len(code.rows) - 1, 0)):
        x, y = (code.x + (column + 4.5) * step) * per_mm, (code.y + (row + 4.5) * step) * per_mm
        dark = QColor(image.pixel(round(x), round(y))).lightness() < 128
        assert dark == (code.rows[row][column] == "1")
    quiet = image.pixel(round((code.x + step) * per_mm), round((code.y + step) * per_mm))
    assert QColor(quiet).lightness() > 250


def test_an_address_too_long_for_a_code_is_said(canteen: SystemMap, poster: Poster) -> None:
    sheet = compose(canteen, poster.evolve(link="https://exemple.org/" + "a" * 900))
    assert not sheet.of(Code)
    assert any("QR code" in notice for notice in sheet.notices)


def test_lines_for_handwriting_are_as_far_apart_as_a_hand_needs(canteen: SystemMap, poster: Poster) -> None:
    plain, noted = (compose(canteen, poster.evolve(notes=count)) for count in (0, 4))
    rules = [rule for rule in noted.of(Rule) if rule.width == noted.regions["notes"].width]
    assert len(rules) == 4
    assert rules[1].y - rules[0].y >= 7
    assert "notes" not in plain.regions


def test_the_map_it_came_from_is_named(canteen: SystemMap, poster: Poster) -> None:
    origin = Origin(id="o", title="La cantine de demain", date="2025-03", licence="CC BY-SA 4.0")
    map = canteen.evolve(card=canteen.card.evolve(lineage=(origin,)))
    assert "D’après « La cantine de demain », mars 2025, CC BY-SA 4.0." in said(compose(map, poster), "foot")
    assert "After “La cantine de demain”" in said(compose(map, poster, "en"), "foot")


def test_logos_lose_their_empty_margins_and_look_as_large(canteen: SystemMap, poster: Poster) -> None:
    map = with_logos(canteen, a=png(1200, 1200, 300), b=png(2400, 600))
    one, two = compose(map, poster).of(Logo)
    assert one.width / one.height == pytest.approx(1.0, abs=0.02)
    assert two.width / two.height == pytest.approx(4.0, abs=0.05)
    assert two.height < one.height
    assert 0.4 < (one.width * one.height) / (two.width * two.height) < 1.6


def test_an_empty_logo_is_not_cut_to_nothing() -> None:
    blank = QImage(30, 20, QImage.Format.Format_RGB32)
    blank.fill(0xFFFFFFFF)
    assert trimmed(blank).width() == 30


@pytest.mark.parametrize("data", [base64.b64encode(b"<svg/>").decode(), "pas du base64", ""])
def test_a_logo_that_is_no_picture_is_written_instead(canteen: SystemMap, poster: Poster, data: str) -> None:
    map = with_logos(canteen, mairie=data)
    sheet = compose(map, poster)
    assert not sheet.of(Logo)
    assert "Partenaires : mairie." in said(sheet, "foot")
    assert any("mairie" in notice for notice in sheet.notices)


def test_a_huge_logo_is_refused_before_any_pixel_is_read(canteen: SystemMap, poster: Poster) -> None:
    raw = bytearray(base64.b64decode(png(8, 8)))
    raw[16:24] = (40_000).to_bytes(4, "big") * 2  # what its header claims
    import zlib

    raw[29:33] = zlib.crc32(bytes(raw[12:29])).to_bytes(4, "big")
    map = with_logos(canteen, region=base64.b64encode(bytes(raw)).decode())
    assert logo(map, "region") is None
    sheet = compose(map, poster)
    assert any("40" in notice and "pixels" in notice for notice in sheet.notices)
    assert "Partenaires : region." in said(sheet, "foot")


def test_a_logo_too_small_says_the_size_it_needs(canteen: SystemMap, poster: Poster) -> None:
    sheet = compose(with_logos(canteen, petit=png(40, 40)), poster.evolve(size="A0"))
    assert not sheet.of(Logo)
    assert "Partenaires : petit." in said(sheet, "foot")
    assert any("petit" in notice and "pixels" in notice for notice in sheet.notices)


def test_words_stand_where_they_are_asked(canteen: SystemMap, poster: Poster) -> None:
    sheets = {place: compose(canteen, poster.evolve(place=place)) for place in ("left", "right", "below")}
    assert sheets["left"].regions["words"].right < sheets["left"].regions["map"].left
    assert sheets["right"].regions["words"].left > sheets["right"].regions["map"].right
    assert sheets["below"].regions["words"].top > sheets["below"].regions["map"].bottom
    for sheet in sheets.values():
        assert sheet.share >= 0.65


def test_a_narrower_column_gives_its_room_to_the_map(canteen: SystemMap, poster: Poster) -> None:
    wide, narrow = (compose(canteen, poster.evolve(place="right", column=share)) for share in (0.0, 0.7))
    assert narrow.regions["words"].width == pytest.approx(wide.regions["words"].width * 0.7)
    assert narrow.share > wide.share


def test_parts_come_in_the_order_asked_and_may_be_left_out(canteen: SystemMap, poster: Poster) -> None:
    sheet = compose(canteen, poster.evolve(order=("legend", "tale"), without=("reading",)))
    assert hands.order_of(sheet)[:2] == ("legend", "tale")
    assert not said(sheet, "reading")
    bare = compose(canteen, poster.evolve(without=("legend", "cartouche", "question")))
    assert not bare.of(Sample)
    assert not said(bare, "foot")
    assert not bare.question


def test_a_hand_finds_the_part_under_it_and_where_it_may_go(canteen: SystemMap, poster: Poster) -> None:
    sheet = compose(canteen, poster.evolve(place="right"))
    boxes = hands.parts(sheet)
    for name in ("title", "question", "tale", "reading", "legend", "foot"):
        assert hands.part_at(sheet, boxes[name].centre.x, boxes[name].centre.y) == name
    top, bottom = boxes["tale"], boxes["legend"]
    assert hands.moved_to(sheet, "legend", top.centre.x, top.top)[0] == "legend"
    assert hands.moved_to(sheet, "tale", bottom.centre.x, bottom.bottom)[-1] == "tale"
    assert hands.stepped(sheet, "legend", -1).index("legend") == hands.order_of(sheet).index("legend") - 1
    map = sheet.regions["map"]
    assert hands.side_at(sheet, map.left + 3, map.centre.y) == "left"
    assert hands.side_at(sheet, map.centre.x, map.bottom - 3) == "below"
    border = hands.divider(sheet)
    assert border is not None
    assert hands.on_divider(sheet, border, map.centre.y)
    share = hands.share_at(sheet, poster, border + 10)
    assert 0.5 <= share < 1


def test_a_poster_says_that_its_map_has_changed_since(canteen: SystemMap, poster: Poster) -> None:
    printed = poster.evolve(printed=digest(compose(canteen, poster)), printed_on="2026-03-12")
    assert outdated(compose(canteen, printed), printed) == ""
    assert outdated(compose(canteen, printed.evolve(size="A0")), printed) == ""
    first = canteen.elements["a"]
    later = canteen.evolve(elements={**canteen.elements, "a": first.evolve(label="Le goût des repas")})
    assert "12\u00a0mars\u00a02026" in outdated(compose(later, printed), printed)
    hidden = canteen.evolve(elements={**canteen.elements, "a": first.evolve(description="Rien de visible")})
    assert outdated(compose(hidden, printed), printed) == ""


@pytest.mark.parametrize(("template", "words"), [
    ("cible", "Plus on est près de « Au cœur »"), ("matrice", "une case vide est une question"),
    ("frise", "Chaque couloir suit un sujet"), ("fantastiques", "Chaque secteur rassemble des acteurs"),
    ("petales", "aucun n’est au-dessus d’un autre"),
])  # fmt: skip
def test_how_to_read_says_what_a_place_means(template: str, words: str) -> None:
    from sysmap.storage import new_map

    assert words in said(compose(new_map(template), Poster(id="p")), "reading")
