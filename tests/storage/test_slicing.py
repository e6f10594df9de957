"""A long text is parsed in slices, and says what it would say in one piece, or is refused alike."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import from_json

from sysmap.model import Element, Link, Note, SystemMap
from sysmap.storage import dumps, loads, slicing

WORDS = ("Eau", "a,\nb", "],", "\n]", '"elements": [', "é\U0001f333", "\\", "list-0", "}\n,{")


@pytest.fixture(autouse=True, scope="module")
def short() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(slicing, "SLICE", 120)
        yield


def chart() -> SystemMap:
    elements = [Element(id=f"e{n}", label=WORDS[n % len(WORDS)], x=n) for n in range(60)]
    links = [Link(id=f"l{n}", source=f"e{n}", target=f"e{n + 1}", polarity="+") for n in range(59)]
    return SystemMap(id="m", elements=elements, links=links, notes=[Note(id="n", text="x" * 300)])


TEXT = dumps(chart())


def told(work: Callable[[str], Any], text: str) -> Any:
    try:
        return work(text)
    except ValueError:
        return "refused"


def whole(text: str) -> Any:
    return from_json(text, allow_inf_nan=False)


def test_a_map_is_read_in_slices_and_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    longest = 0

    def measured(text: str) -> Any:
        nonlocal longest
        longest = max(longest, len(text))
        return whole(text)

    monkeypatch.setattr(slicing, "_parsed", measured)
    assert slicing.tree_of(TEXT) == json.loads(TEXT)
    assert longest < 600 < len(TEXT)
    assert loads(TEXT).map == chart()


PIECES = ('"', "[", "]", "{", "}", ",", "\n", ",\n", "\n]", "[\n", '"elements": [\n', " ", "\\", "1", "NaN",
          "é", '\n"links": [\n 1\n],', "[]", "{}")  # fmt: skip


@given(seed=st.integers(0, 2**32), changes=st.integers(1, 4))
def test_what_is_damaged_is_refused_as_in_one_piece(seed: int, changes: int) -> None:
    drawn, text = random.Random(seed), TEXT
    for _ in range(changes):
        at = drawn.randrange(len(text))
        text = text[:at] + drawn.choice(PIECES) + text[at + drawn.choice((0, 1, 3, 200)) :]
    assert told(slicing.tree_of, text) == told(whole, text)


LONG = ",\n ".join(f'{{"id": "e{n}"}}' for n in range(40))


@pytest.mark.parametrize("text", [
    f'{{\n"elements": [\n {LONG}\n],\n"elements": [\n {LONG},\n 1\n]\n}}',
    f'{{\n"elements": [],\n"x": {{\n"elements": [\n {LONG}\n]\n}}\n}}',
    f'{{\n"elements": [\n {LONG},\n\n {LONG}\n]\n}}',
    f'{{\n"elements": [\n {LONG},\n,\n {LONG}\n]\n}}',
    f'{{\n"elements": [\n {LONG},\n]\n}}',
    f'{{\n"elements": [\n {LONG}\n, [\n1\n]\n]\n}}',
    f'{{\n"elements": [\n {LONG}\n]\n}} x',
    f'[\n"elements": [\n {LONG}\n]\n]',
    f'[{{\n"elements": [\n {LONG}\n]\n}}]',
    f'{{\n"elements": [\n {LONG}\n',
], ids=["twice", "elsewhere", "empty lines", "two commas", "comma at the end", "lists in lists", "more after",
        "no object", "object in a list", "cut"])  # fmt: skip
def test_what_is_written_otherwise(text: str) -> None:
    assert told(slicing.tree_of, text) == told(whole, text)
