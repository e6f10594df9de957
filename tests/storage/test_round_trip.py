"""Load, save and load again: the same map, the same bytes."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from sysmap.model import COLLECTIONS, SystemMap
from sysmap.storage import dumps, loads
from tests.strategies import maps


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(maps())
def test_a_map_read_back_is_the_same_map_and_the_same_bytes(map: SystemMap) -> None:
    text = dumps(map)
    again = loads(text).map
    assert again == map
    for name in COLLECTIONS.values():
        assert list(getattr(again, name)) == list(getattr(map, name)), "drawing order"
    assert dumps(again) == text
    text.encode()


def test_the_text_is_one_record_a_line_in_a_stable_order() -> None:
    map = loads(
        '{"links":[{"source":"a","id":"l","target":"a","zest":2.0}],"nouveau":[1],"id":"m",'
        '"elements":[{"x":3.0,"label":"Élu·es\\nd’ici","y":0.5,"id":"a"}],"format":1,"card":{"title":"T","tempo":1}}'
    ).map
    assert dumps(map) == (
        "{\n"
        '"format": 1,\n"readable_from": 1,\n"id": "m",\n"language": "fr",\n"template": "libre",\n'
        '"card": {\n "title": "T",\n "tempo": 1\n},\n'
        '"elements": [\n {"id":"a","label":"Élu·es\\nd’ici","x":3,"y":0.5}\n],\n'
        '"links": [\n {"id":"l","source":"a","target":"a","zest":2}\n],\n'
        '"nouveau": [1]\n'
        "}\n"
    )


def test_a_map_can_always_be_written() -> None:
    """Values that never passed the model's edge do not make a map that cannot be saved."""
    map = SystemMap.model_validate({"odd": float("nan"), "words": "\ud800", "most": float("inf")})
    text = dumps(map)
    text.encode()
    assert '"odd": null' in text


def test_the_examples_are_written_as_they_lie(examples: list[Path]) -> None:
    for path in examples:
        text = path.read_text(encoding="utf-8")
        assert dumps(loads(text).map) == text


def test_a_difference_of_one_word_is_one_line(examples: list[Path]) -> None:
    map = loads(examples[0].read_bytes()).map
    first = next(iter(map.elements.values()))
    changed = map.evolve(elements={**map.elements, first.id: first.evolve(label="Autre")})
    before, after = dumps(map).splitlines(), dumps(changed).splitlines()
    assert sum(a != b for a, b in zip(before, after, strict=True)) == 1


def test_the_text_is_json() -> None:
    assert json.loads(dumps(SystemMap()))["elements"] == []
