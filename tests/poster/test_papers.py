"""Papers: sizes in millimetres as printers know them."""

from __future__ import annotations

import pytest

from sysmap.model import Poster
from sysmap.poster import PAPERS, PaperError, page
from sysmap.poster.papers import METRES_PER_POINT

KNOWN = {
    "A4": (297, 210), "A3": (420, 297), "A2": (594, 420), "A1": (841, 594), "A0": (1189, 841),
    "60x80": (800, 600), "80x120": (1200, 800), "rollup": (2000, 850), "screen": (508, 285.75),
}  # fmt: skip


def test_every_paper_has_its_size() -> None:
    assert {row.id: (row.long, row.short) for row in PAPERS.values()} == KNOWN


@pytest.mark.parametrize("size", sorted(set(KNOWN) - {"rollup"}))
def test_orientation_turns_the_page(size: str) -> None:
    wide, tall = (page(Poster(id="p", size=size, orientation=way)) for way in ("landscape", "portrait"))
    assert (wide.width, wide.height) == KNOWN[size] == (tall.height, tall.width)


def test_a_roll_up_always_stands() -> None:
    found = page(Poster(id="p", size="rollup", orientation="landscape"))
    assert (found.width, found.height) == (850, 2000)


def test_the_title_of_an_a1_is_64_points_and_halves_on_an_a3() -> None:
    assert PAPERS["A1"].type.title == 64
    assert PAPERS["A3"].type.title == 32


@pytest.mark.parametrize("row", PAPERS.values(), ids=lambda row: row.id)
def test_words_on_the_map_are_larger_than_the_legend_and_the_legend_than_the_foot(row) -> None:  # type: ignore[no-untyped-def]
    assert row.type.title > row.type.question > row.type.heading > row.type.legend > row.type.foot
    assert row.type.node > row.type.legend


def test_small_print_on_an_a3_stays_readable_at_a_table() -> None:
    assert min(PAPERS["A3"].type) >= 8
    assert PAPERS["A3"].type.node * METRES_PER_POINT > 0.6


def test_a_free_page_takes_its_sides() -> None:
    found = page(Poster(id="p", size="free", width=1500, height=400))
    assert (found.width, found.height) == (1500, 400)


@pytest.mark.parametrize("sides", [(10, 300), (6000, 300), (300, 5001)])
def test_an_impossible_page_is_refused(sides: tuple[float, float]) -> None:
    with pytest.raises(PaperError):
        page(Poster(id="p", size="free", width=sides[0], height=sides[1]))


def test_an_unknown_size_of_a_newer_file_is_an_a3() -> None:
    assert page(Poster(id="p", size="B2")).width == 420


def test_the_sides_of_a_free_page_are_said_in_its_language() -> None:
    names = page(Poster(id="p", size="free", width=210.5, height=300)).paper.names
    assert names == {"fr": "210,5 × 300 mm", "en": "210.5 × 300 mm"}
