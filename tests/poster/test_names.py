"""Odd names and odd numbers, said and written all the same."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from sysmap.model import Card, Element, Link, Poster, SystemMap
from sysmap.poster import compose, export
from sysmap.poster.errors import ExportError
from sysmap.poster.sheet import Words
from sysmap.storage import load

MAP = SystemMap(elements=[Element(id="a", label="Un mot")])


@pytest.mark.parametrize("suffix", [".pdf", ".svg", ".png"])
def test_a_name_with_stray_bytes_is_written(app: Any, tmp_path: Path, suffix: str) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9" + suffix.encode())
    export(MAP, Poster(id="p", size="A4"), path, language="fr", dpi=50)
    assert load(path).elements["a"].label == "Un mot"


def test_numbers_are_written_as_the_language_does() -> None:
    assert "0,5 points" in ExportError("dpi", "0.5").sentence("fr")
    assert "0.5 dots" in ExportError("dpi", "0.5").sentence("en")


def test_a_map_without_a_title_is_titled_by_its_question(app: Any) -> None:
    asked = "Comment garder nos commerces\u202f?"
    sheet = compose(MAP.evolve(card=Card(question=asked)), Poster(id="p"), "fr")
    assert (sheet.title, sheet.question) == (asked, "")
    named = compose(MAP.evolve(card=Card(title="Le bourg", question=asked)), Poster(id="p"), "fr")
    assert (named.title, named.question) == ("Le bourg", asked)


def test_a_sermon_is_no_example_of_how_to_read(app: Any) -> None:
    sermon = "mot " * 2500
    pair = SystemMap(
        elements=[Element(id="a", label=sermon), Element(id="b", label="Budget", x=600)],
        links=[Link(id="l", source="a", target="b", polarity="+")],
    )
    words = " ".join(item.text for item in compose(pair, Poster(id="p"), "fr").of(Words))
    assert "mot mot mot mot" not in words
