"""The contract of every template on paper: poster, blank sheets and running order, in both languages."""

from __future__ import annotations

from itertools import combinations

import pytest

from sysmap.geometry import Box
from sysmap.model import Poster, SystemMap
from sysmap.poster import compose, sheets
from sysmap.poster.extent import extent
from sysmap.poster.preflight import inspect
from sysmap.poster.sheet import Sheet, Words
from sysmap.storage import new_map, templates
from sysmap.storage.templates import LANGUAGES, Template

UNWANTED = {"overflow", "outside", "covered", "crowded", "small_text", "small_head"}
A3 = Poster(id="p", size="A3")

every_template = pytest.mark.parametrize("template", templates(), ids=lambda t: t.id)
both_languages = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture(autouse=True)
def _ink(app: object) -> None:
    from sysmap.drawing import prepare

    prepare()


def begun(template: Template, language: str) -> SystemMap:
    return new_map(template, title=template.name(language), question=template.question(language),
                   language=language)  # fmt: skip


def held(sheet: Sheet) -> bool:
    """Whether the map is inside its frame."""
    drawn = sheet.drawn
    box, k = extent(drawn.figure), drawn.scale
    sides = Box(*((drawn.dy if n % 2 else drawn.dx) + x * k for n, x in enumerate(box)))
    return within(sides, drawn.frame.grown(0.5))


def within(box: Box, room: Box) -> bool:
    return room.holds(box.left, box.top) and room.holds(box.right, box.bottom)


def whole(words: list[Words], page: Box) -> None:
    """All of it is on the page, and nothing is written over something else."""
    for one in words:
        assert within(one.box, page), one.text
    for one, other in combinations(words, 2):
        assert not one.box.grown(-0.4).meets(other.box.grown(-0.4)), (one.text, other.text)


@every_template
@both_languages
def test_the_empty_form_fills_an_a3(template: Template, language: str) -> None:
    sheet = compose(begun(template, language), A3, language)
    assert held(sheet)
    whole(sheet.of(Words), Box(0, 0, sheet.width, sheet.height))
    found = inspect(sheet, A3)
    assert not UNWANTED & {finding.code for finding in found}


@every_template
@both_languages
def test_every_blank_sheet_is_one_page(template: Template, language: str) -> None:
    map = begun(template, language)
    made = sheets.paper_kit(map, language, sheets.KitOrder(cards=0, guide=False))
    assert len(made.leaves) == len(sheets.kit_canvases(map, language)) >= 1
    for leaf in made.leaves:
        assert (leaf.width, leaf.height) == (420.0, 297.0)
        whole(leaf.of(Words), Box(0, 0, leaf.width, leaf.height))


@every_template
@both_languages
def test_its_running_order_is_one_page_with_minutes_sentences_and_traps(
    template: Template, language: str
) -> None:
    (leaf,) = sheets.running_order(begun(template, language), language).leaves
    assert (leaf.width, leaf.height) == (210.0, 297.0)
    whole(leaf.of(Words), Box(0, 0, leaf.width, leaf.height))
    said = "\n".join(words.text for words in leaf.of(Words))
    kit = template.kits[language]
    assert said.count(" min\n") >= len(kit["steps"]) >= 3
    assert kit["traps"]
    assert all(step["say"] for step in kit["steps"])
