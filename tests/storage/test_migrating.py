"""Files of every past format open, and the way from one format to the next is walked step by step."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sysmap.model import FORMAT
from sysmap.storage import dumps, read
from sysmap.storage.migrating import MIGRATIONS, migrate

FOSSILS = Path(__file__).parent.parent / "fossils"


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_a_file_of_each_past_format_opens_without_a_word_lost(number: int) -> None:
    opened = read(FOSSILS / f"v{number}.sysmap")
    map = opened.map
    assert map.format == FORMAT
    assert map.card.title == "Cantine du bourg"
    labels = [element.label for element in map.elements.values()]
    assert labels == ["Élu·es", "Produits locaux", "Coût du repas"]
    assert [link.polarity for link in map.links.values()] == ["+", "-"]
    assert map.zones["z1"].shape.type == "ellipse"
    assert map.elements["e1"].unknown == {"humeur": "bonne"}
    assert {notice.what for notice in opened.notices} == {"unknown_fields"} | (
        set() if number == FORMAT else {"migrated"}
    )


def test_the_fossil_of_this_format_is_what_this_program_writes() -> None:
    path = FOSSILS / f"v{FORMAT}.sysmap"
    assert dumps(read(path).map) == path.read_text(encoding="utf-8")


def test_every_past_format_has_its_step() -> None:
    assert set(MIGRATIONS) == set(range(1, FORMAT))


def test_steps_are_walked_in_order_and_the_file_says_so() -> None:
    def rename(tree: dict[str, Any]) -> dict[str, Any]:
        return {**{k: v for k, v in tree.items() if k != "nodes"}, "elements": tree["nodes"]}

    def label(tree: dict[str, Any]) -> dict[str, Any]:
        return {**tree, "elements": [{**e, "label": e["name"]} for e in tree["elements"]]}

    old = {"format": 1, "nodes": [{"id": "a", "name": "A"}]}
    new = migrate(old, {1: rename, 2: label}, to=3)
    assert new["format"] == 3
    assert new["elements"][0]["label"] == "A"
    assert old == {"format": 1, "nodes": [{"id": "a", "name": "A"}]}
    assert migrate(new, {1: rename, 2: label}, to=3) is new
