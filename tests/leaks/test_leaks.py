"""Nothing leaks: secret words in every place a map can hold one, and none in any output by default."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sysmap import interchange, poster
from sysmap.interchange.charters import charter_of
from sysmap.interchange.formats import FORMATS
from sysmap.poster import Printing, closing, compose, export, export_story, handover, sheets
from sysmap.poster.tiling import words_on
from sysmap.storage import SUFFIX, dumps
from tests.leaks.conftest import Planted
from tests.leaks.looking import words_in
from tests.leaks.planting import KEPT, NEVER, SAID, SHOWN
from tests.poster.test_press import profile


def leaked(data: bytes, planted: Planted, rank: int) -> dict[str, str]:
    """Where the words came from that are in this file and should not be."""
    text = "\n".join(words_in(data)).casefold()
    return {word: where for word, where in planted.secrets.beyond(rank).items() if word in text}


def held(data: bytes, planted: Planted, *, within: int) -> set[str]:
    text = "\n".join(words_in(data)).casefold()
    return {w for w, (_where, rank) in planted.secrets.where.items() if rank <= within and w in text}


def everything(planted: Planted) -> set[str]:
    """The words of the map itself, not those of the machine."""
    return {w for w, (where, _) in planted.secrets.where.items()
            if not where.startswith(("path", "user", "name of"))}  # fmt: skip


def poster_of(planted: Planted) -> Any:
    return next(iter(planted.map.posters.values()))


def test_the_map_has_a_secret_everywhere(planted: Planted) -> None:
    """The walk over the model's fields does its work: what is not ranked is planted as well."""
    ranks = [rank for _, rank in planted.secrets.where.values()]
    assert ranks.count(NEVER) > 120
    assert min(ranks.count(rank) for rank in (SHOWN, SAID, KEPT)) > 10
    assert held(dumps(planted.map).encode(), planted, within=NEVER) >= everything(planted)


PRINTS = (
    Printing(), Printing(pdf="A-1b"), Printing(pdf="A-3b"), Printing(pdf="X-4", color="cmyk"),
    Printing(color="gray"), Printing(outlines=True), Printing(tile="A4", sheets=4),
    Printing(bleed=3.0, marks=True),
)  # fmt: skip


@pytest.mark.parametrize("printing", PRINTS, ids=lambda p: f"{p.pdf} {p.color} {p.tile}")
def test_a_poster_as_pdf(planted: Planted, place: Path, printing: Printing) -> None:
    from dataclasses import replace

    if printing.pdf == "X-4":
        (place / "presse.icc").write_bytes(profile())
        printing = replace(printing, profile=str(place / "presse.icc"))
    made = export(planted.map, poster_of(planted), place / "a.pdf", printing=printing)
    data = made.path.read_bytes()
    assert leaked(data, planted, SHOWN) == {}
    if not printing.outlines:
        assert planted.map.elements["a"].label in "\n".join(words_in(data))


@pytest.mark.parametrize("suffix", [".svg", ".png"])
def test_a_poster_as_a_picture(planted: Planted, place: Path, suffix: str) -> None:
    made = export(planted.map, poster_of(planted), place / f"a{suffix}", dpi=60)
    data = made.path.read_bytes()
    assert leaked(data, planted, SHOWN) == {}
    assert planted.map.elements["a"].label in "\n".join(words_in(data))


@pytest.mark.parametrize("size", ["A3", "A0", "rollup", "screen"])
def test_what_is_painted(planted: Planted, size: str) -> None:
    """The words on the sheet itself, which a picture holds as pixels; and what is said to assistive tools."""
    from sysmap.poster import description

    sheet = compose(planted.map, poster_of(planted).evolve(size=size))
    said = " ".join([word.text for word in words_on(sheet)] + [sheet.title, description(sheet)]).casefold()
    assert {where for word, where in planted.secrets.beyond(SHOWN).items() if word in said} == set()


@pytest.mark.parametrize("field", ["said_by", "sources", "visibility", "description"])
def test_what_colours_and_sizes_tell(planted: Planted, place: Path, field: str) -> None:
    """A room may colour its map by who said what; paper tells nobody."""
    map, poster = planted.map, poster_of(planted)
    view = map.views[poster.view].evolve(colour_by=field, size_by=field)
    map = map.evolve(views={**map.views, view.id: view})
    sheet = compose(map, poster)
    said = " ".join([word.text for word in words_on(sheet)]).casefold()
    never = planted.secrets.beyond(SAID if field == "description" else SHOWN)
    assert {where for word, where in never.items() if word in said} == set()
    made = export_story(map, map.stories["s"].pages, place / "a.pdf")
    assert leaked(made.path.read_bytes(), planted, SAID) == {}


@pytest.mark.parametrize("attach", ["shown", "none"])
def test_what_is_attached_is_what_is_shown(planted: Planted, place: Path, attach: str) -> None:
    made = export(planted.map, poster_of(planted), place / "a.pdf", attach=attach)
    assert leaked(made.path.read_bytes(), planted, SHOWN) == {}


@pytest.mark.parametrize(("name", "shapes"), [
    ("a.pdf", False), ("a.html", False), ("a.pptx", False), ("a.pptx", True),
])  # fmt: skip
def test_a_story(planted: Planted, place: Path, name: str, shapes: bool) -> None:
    pages = planted.map.stories["s"].pages
    made = export_story(planted.map, pages, place / name, shapes=shapes)
    # A web page has cards that say what elements are.
    rank = SAID if name.endswith("html") else SHOWN
    assert leaked(made.path.read_bytes(), planted, rank) == {}


@pytest.mark.parametrize("make", [
    sheets.element_cards, sheets.numbered_sheets, sheets.matrix_sheet, sheets.table_sheet, sheets.paper_kit,
    sheets.influence_sheet, sheets.reading_sheet,
])  # fmt: skip
def test_sheets(planted: Planted, make: Callable[..., Any]) -> None:
    made = make(planted.map, "fr")
    assert leaked(sheets.as_pdf(planted.map, made), planted, SAID) == {}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_that_reads_the_map(planted: Planted, language: str) -> None:
    assert leaked(sheets.reading_docx(planted.map, language), planted, SAID) == {}


@pytest.mark.parametrize("suffix", [".txt", ".html", ".docx"])
def test_the_map_in_words(planted: Planted, suffix: str) -> None:
    assert leaked(interchange.text_in_form(planted.map, "fr", suffix), planted, SAID) == {}


def test_the_public_version(planted: Planted) -> None:
    assert leaked(dumps(interchange.public(planted.map).map).encode(), planted, KEPT) == {}


def test_the_charter_of_a_house(planted: Planted) -> None:
    assert leaked(dumps(charter_of(planted.map, "Maison")).encode(), planted, KEPT) == {}


def test_what_a_notebook_shows(planted: Planted) -> None:
    assert leaked(poster.show(planted.map).svg.encode(), planted, SAID) == {}
    assert leaked(poster.show(planted.map, "v").svg.encode(), planted, SHOWN) == {}


def test_started_from_somebody_s_map(planted: Planted) -> None:
    for how in (interchange.FRAME, interchange.SUGGESTIONS, interchange.EVERYTHING):
        made = interchange.start_from(planted.map, how, id="n")
        assert leaked(dumps(made).encode(), planted, KEPT) == {}


@pytest.mark.parametrize("row", [row for row in FORMATS if row.writes], ids=lambda row: row.id)
def test_other_programs(planted: Planted, row: Any) -> None:
    try:
        row._module()
    except ImportError:
        pytest.skip("not there yet")
    map = interchange.public(planted.map).map
    account = interchange.Account()
    files = [row.write(map, account), *row.write_beside(map, account).values()]
    for data in files:
        assert leaked(data, planted, KEPT) == {}


def test_the_folder_of_a_closing(planted: Planted, place: Path) -> None:
    """Everything but the complete copy of the map, which is one on purpose; the minutes are the group's."""
    done = closing.close_map(planted.map, place, stem="carte")
    for path in done.files:
        if path.suffix == ".pdf" or path.name.startswith("Texte"):
            assert leaked(path.read_bytes(), planted, SAID) == {}, path.name


def test_the_folder_for_somebody_elsewhere(planted: Planted, place: Path) -> None:
    done = handover.hand_over(planted.map, place, stem="carte")
    assert len(done.files) > 4
    for path in done.files:
        # The readme says whom to ask and when to look again, the tables every field.
        rank = KEPT if path.suffix in (SUFFIX, ".csv", ".xlsx") or "LISEZ" in path.name else SAID
        assert leaked(path.read_bytes(), planted, rank) == {}, path.name


def test_the_complete_file_has_them_all(planted: Planted, place: Path) -> None:
    """Asked for by name, nothing is lost."""
    whole = everything(planted)
    assert held(dumps(planted.map).encode(), planted, within=NEVER) >= whole
    for name in ("a.pdf", "a.svg", "a.png"):
        made = export(planted.map, poster_of(planted), place / name, attach="full", dpi=60)
        assert held(made.path.read_bytes(), planted, within=NEVER) >= whole
    done = closing.close_map(planted.map, place, stem="carte")
    copy = next(path for path in done.files if path.suffix == SUFFIX)
    assert held(copy.read_bytes(), planted, within=NEVER) >= whole
