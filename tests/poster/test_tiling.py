"""Posters on several sheets: how many, cut where, and that put together they are the poster."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from sysmap.geometry import Box
from sysmap.model import Element, Link, Poster, SystemMap
from sysmap.poster import (
    Printing,
    SheetsError,
    compose,
    export,
    leaves_of,
    paint_sheet,
    picture,
    shared_out,
)
from sysmap.poster.tiling import plan, words_on
from sysmap.poster.tiling.cutting import most_apart
from sysmap.poster.tiling.nudged import nudged
from sysmap.poster.tiling.sheets import kept_box
from sysmap.poster.tiling.tiles import MARGIN, tile_name
from sysmap.poster.tiling.words import Word

A1, A0 = (841.0, 594.0), (1189.0, 841.0)


@pytest.mark.parametrize(("size", "tile", "count"), [
    (A0, "A4", 25), (A1, "A4", 15), (A1, "A3", 8), (A0, "A3", 15), ((420.0, 297.0), "A3", 2),
])  # fmt: skip
def test_an_exact_size_takes_the_sheets_it_needs(size: tuple[float, float], tile: str, count: int) -> None:
    made = plan(*size, [], Printing(tile=tile))
    assert made.scale == 1.0
    assert made.number <= count
    assert made.size == size


@pytest.mark.parametrize(("size", "tile", "sheets", "scale"), [
    (A1, "A4", 8, 0.868), (A0, "A4", 16, 0.868), (A0, "A3", 8, 0.907), ((800.0, 600.0), "A3", 4, 0.907),
])  # fmt: skip
def test_so_many_sheets_give_the_scale(
    size: tuple[float, float], tile: str, sheets: int, scale: float
) -> None:
    made = plan(*size, [], Printing(tile=tile, sheets=sheets))
    assert made.number == sheets
    assert made.scale == pytest.approx(scale, abs=0.006)


@given(
    st.floats(100, 1300), st.floats(100, 1300), st.sampled_from(["A4", "A3"]), st.integers(0, 20),
    st.sampled_from([0.0, 5.0, 10.0, 20.0]),
)  # fmt: skip
@settings(max_examples=15, deadline=None)
def test_sheets_cover_the_poster_once_and_fit_their_paper(
    width: float, height: float, tile: str, sheets: int, overlap: float
) -> None:
    try:
        made = plan(width, height, [], Printing(tile=tile, sheets=sheets, overlap=overlap))
    except SheetsError:
        return
    area = 0.0
    for sheet in made.tiles():
        area += sheet.part.width * sheet.part.height
        printed = sheet.printed
        assert printed.width * made.scale <= made.width - 2 * MARGIN + 0.01
        assert printed.height * made.scale <= made.height - 2 * MARGIN + 0.01
        assert sheet.left * made.scale == pytest.approx(overlap if sheet.column else 0)
    assert area == pytest.approx(width * height)
    assert len({sheet.name for sheet in made.tiles()}) == made.number


def test_seams_run_between_words() -> None:
    words = [Word("mot", Box(x, y, x + 10, y + 8)) for x in range(5, 820, 20) for y in range(5, 580, 30)]
    for printing in (Printing(tile="A4"), Printing(tile="A3"), Printing(tile="A3", sheets=4)):
        assert plan(*A1, words, printing).cut == ()


def test_a_seam_that_cannot_avoid_a_word_says_which() -> None:
    band = [Word("titre", Box(10, 20, 830, 60)), Word("libre", Box(30, 200, 60, 210))]
    assert plan(*A1, band, Printing(tile="A3")).cut == ("titre",)


def test_seams_that_cost_as_little_are_even() -> None:
    found = most_apart(800.0, 4, 300.0, 290.0, [])
    assert found is not None
    assert found.at == (0.0, 200.0, 400.0, 600.0, 800.0)
    assert most_apart(800.0, 2, 300.0, 290.0, []) is None


def test_sheets_are_named_like_the_cells_of_a_table() -> None:
    assert [tile_name(column, row) for column, row in ((0, 0), (1, 0), (0, 1), (26, 2))] == [
        "A1", "B1", "A2", "AA3",
    ]  # fmt: skip


@pytest.mark.parametrize("printing", [
    Printing(tile="A4", sheets=400), Printing(tile="A4", overlap=-1), Printing(tile="B5"),
])  # fmt: skip
def test_impossible_sheets_are_refused(printing: Printing) -> None:
    with pytest.raises(SheetsError):
        plan(*A1, [], printing)


@pytest.mark.parametrize("ink", ["", "copier"])
def test_sheets_put_together_give_the_poster(canteen: SystemMap, ink: str) -> None:
    """Every sheet is drawn, its visible part cut out and laid where it belongs."""
    printing = Printing(tile="A4", sheets=4)
    sheet, tiling = shared_out(compose(canteen, Poster(id="p", view="v", ink=ink)), printing)
    dots = 3.0
    size = [round(side * tiling.scale * dots) for side in (sheet.width, sheet.height)]
    whole = picture(sheet, *size)
    put = QImage(whole.size(), QImage.Format.Format_RGB32)
    put.fill(0xFFFF00FF)
    laying = QPainter(put)
    for tile, leaf in zip(tiling.tiles(), leaves_of(sheet, printing, tiling)[1:], strict=True):
        page = QImage(round(leaf.width * dots), round(leaf.height * dots), QImage.Format.Format_RGB32)
        page.fill(0xFFFFFFFF)
        painter = QPainter(page)
        painter.scale(dots, dots)
        leaf.paint(painter)
        painter.end()
        kept, part, k = kept_box(tiling, tile), tile.part, tiling.scale * dots
        source = QRectF(kept.left * dots, kept.top * dots, kept.width * dots, kept.height * dots)
        laying.drawImage(QRectF(part.left * k, part.top * k, part.width * k, part.height * k), page, source)
    laying.end()
    points = [(x, y) for x in range(0, whole.width(), 2) for y in range(0, whole.height(), 2)]
    far = [abs(put.pixelColor(x, y).lightness() - whole.pixelColor(x, y).lightness()) > 90 for x, y in points]
    assert sum(far) / len(far) < 0.015


def test_running_words_step_aside_and_none_is_lost(canteen: SystemMap) -> None:
    sheet = compose(canteen, Poster(id="p", view="v", size="A1"))
    moved, tiling = shared_out(sheet, Printing(tile="A4"))
    assert sorted(word.text for word in words_on(moved)) == sorted(word.text for word in words_on(sheet))
    before = [word for word in words_on(sheet) if tiling.crosses(word.box)]
    assert len(tiling.cut) <= len(before)
    for word in words_on(moved):
        assert word.box.left >= 0
        assert word.box.right <= sheet.width


@pytest.fixture
def wall() -> SystemMap:
    """110 became 25: elements here and there, thirty relations with their signs."""
    elements = [
        Element(id=f"e{i}", kind=("facteur", "enjeu", "projet")[i % 3], label=f"Élément de la carte {i}",
                x=i % 5 * 330.0 + 37 * i % 60, y=i // 5 * 170.0 + 53 * i % 50)
        for i in range(25)
    ]  # fmt: skip
    links = [Link(id=f"l{i}", source=f"e{i * 7 % 25}", target=f"e{(i * 7 + 1 + i % 5) % 25}",
                  polarity="+-"[i % 2]) for i in range(30)]  # fmt: skip
    return SystemMap(id="m", elements=elements, links=links)  # type: ignore[arg-type]


@pytest.mark.parametrize("printing", [
    Printing(tile="A4", sheets=8), Printing(tile="A3"), Printing(tile="A3", sheets=4),
], ids=lambda p: f"{p.tile} {p.sheets}")  # fmt: skip
def test_a_wall_of_25_elements_has_no_word_under_a_seam(wall: SystemMap, printing: Printing) -> None:
    sheet = compose(wall, Poster(id="p", size="A1", title="Vingt-cinq éléments pour un mur"))
    moved, tiling = shared_out(sheet, printing)
    assert tiling.cut == ()
    assert sorted(word.text for word in words_on(moved)) == sorted(word.text for word in words_on(sheet))


def test_what_steps_aside_stays_near_and_touches_nothing(wall: SystemMap) -> None:
    sheet = compose(wall, Poster(id="p", size="A1"))
    blind = plan(sheet.width, sheet.height, [], Printing(tile="A4", sheets=8))  # seams through anything
    moved = nudged(sheet, blind)
    under = [sum(blind.crosses(word.box) for word in words_on(one)) for one in (sheet, moved)]
    assert under[1] < under[0]
    before, after = sheet.drawn.figure.elements, moved.drawn.figure.elements
    far = [abs(after[id].box.left - before[id].box.left) + abs(after[id].box.top - before[id].box.top)
           for id in before]  # fmt: skip
    assert any(step > 0.01 for step in far)
    assert max(far) * sheet.drawn.scale <= 27
    boxes = [placed.box for placed in after.values()]
    assert not any(a.meets(b) for n, a in enumerate(boxes) for b in boxes[:n])
    assert sheet.map.elements == moved.map.elements  # the map is what it was


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_pdf_says_how_and_then_has_its_sheets(canteen: SystemMap, tmp_path: Path, language: str) -> None:
    done = export(canteen, Poster(id="p", view="v", size="A1"), tmp_path / "a.pdf", language=language,
                  printing=Printing(tile="A4", sheets=8))  # fmt: skip
    reader = PdfReader(tmp_path / "a.pdf")
    assert done.tiling is not None
    assert len(reader.pages) == 1 + 8
    said = " ".join(reader.pages[0].extract_text().split()).replace("\u00a0", " ")
    assert ("taille réelle (100 %)" if language == "fr" else "actual size (100%)") in said
    assert ("à droite et en bas" if language == "fr" else "on the right and at the bottom") in said
    for tile, page in zip(done.tiling.tiles(), reader.pages[1:], strict=True):
        text = " ".join(page.extract_text().split())
        assert f"{tile.name} · {'feuille' if language == 'fr' else 'sheet'}" in text
        sides = sorted(float(side) / 72 * 25.4 for side in page.mediabox[2:])
        assert sides == pytest.approx([210, 297], abs=0.01)
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/PrintScaling"] == "/None"  # type: ignore[index]
    found = "".join("".join(page.extract_text().split()) for page in reader.pages[1:])
    for element in canteen.elements.values():
        assert "".join(element.label.split()) in found


def test_a_part_of_a_sheet_is_the_part_of_its_picture(canteen: SystemMap) -> None:
    sheet = compose(canteen, Poster(id="p", view="v"))
    area = Box(100.0, 60.0, 260.0, 200.0)
    whole = picture(sheet, 840)
    part = QImage(whole.size(), QImage.Format.Format_RGB32)
    painter = QPainter(part)
    painter.scale(2, 2)
    paint_sheet(painter, sheet, per_mm=2.0, area=area)
    painter.end()
    box = (round(area.left * 2), round(area.top * 2), round(area.width * 2), round(area.height * 2))
    assert part.copy(*box) == whole.copy(*box)


def test_a_number_of_sheets_shrinks_a_little_for_the_words() -> None:
    words = [Word("mot", Box(418, y, 424, y + 8)) for y in range(10, 590, 30)]
    made = plan(*A1, words, Printing(tile="A3", sheets=4))
    assert made.cut == ()
    assert made.scale > 0.8
    assert replace(Printing(), tile="A3").tile == "A3"
