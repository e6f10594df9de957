"""The published schema is that of the records, and what the program writes follows it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from sysmap.model import Element, SystemMap
from sysmap.storage import dumps, loads
from sysmap.storage.schema import PLACE, schema, text
from tests.strategies import maps


def faults(value: Any, rule: dict[str, Any], whole: dict[str, Any], at: str = "") -> list[str]:
    """Where a value departs from a schema; only the words of JSON Schema that ours uses."""
    if "$ref" in rule:
        return faults(value, whole["$defs"][rule["$ref"].rsplit("/", 1)[1]], whole, at)
    if "anyOf" in rule:
        tries = [faults(value, choice, whole, at) for choice in rule["anyOf"]]
        return min(tries, key=len)
    kinds = {
        "object": dict, "array": list, "string": str, "number": (int, float), "integer": int,
        "boolean": bool, "null": type(None),
    }  # fmt: skip
    wanted = rule.get("type")
    if wanted and (not isinstance(value, kinds[wanted]) or (isinstance(value, bool) and wanted != "boolean")):
        return [f"{at}: {value!r} is no {wanted}"]
    if isinstance(value, dict):
        return _object_faults(value, rule, whole, at)
    if isinstance(value, list):
        rules = rule.get("prefixItems") or [rule.get("items", {})] * len(value)
        return [
            fault for n, item in enumerate(value) for fault in faults(item, rules[n], whole, f"{at}[{n}]")
        ]
    return []


def _object_faults(value: dict[str, Any], rule: dict[str, Any], whole: dict[str, Any], at: str) -> list[str]:
    found = [f"{at}.{name} is missing" for name in rule.get("required", []) if name not in value]
    more = rule.get("additionalProperties", True)
    for name, item in value.items():
        inner = rule.get("properties", {}).get(name, more if isinstance(more, dict) else {})
        found += faults(item, inner, whole, f"{at}.{name}")
    return found


def test_the_schema_in_docs_is_that_of_the_records(root: Path) -> None:
    """`python -m sysmap.storage.schema` brings it up to date."""
    assert (root / PLACE).read_text(encoding="utf-8") == text()


def test_examples_and_fossils_follow_it(root: Path, examples: list[Path]) -> None:
    for path in (*examples, *(root / "tests" / "fossils").glob("*.sysmap")):
        assert faults(json.loads(path.read_text(encoding="utf-8")), schema(), schema()) == []


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(maps())
def test_whatever_is_written_follows_it(map: SystemMap) -> None:
    assert faults(json.loads(dumps(map)), schema(), schema()) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"format": 1, "links": []},
        {"format": "1", "elements": [], "links": []},
        {"format": 1, "elements": [{"label": "sans identifiant"}], "links": []},
        {"format": 1, "elements": [], "links": [{"id": "l", "source": "a"}]},
        {"format": 1, "elements": [{"id": "a", "x": "3"}], "links": []},
    ],
)
def test_it_tells_a_wrong_file(wrong: dict[str, Any]) -> None:
    assert faults(wrong, schema(), schema())


def test_every_field_of_an_element_is_described() -> None:
    assert set(schema()["$defs"]["Element"]["properties"]) == set(Element.model_fields)


def test_the_example_of_the_schema_and_of_the_page_is_a_sound_map(root: Path) -> None:
    example = schema()["examples"][0]
    assert faults(example, schema(), schema()) == []
    opened = loads(json.dumps(example))
    assert not opened.notices
    assert len(opened.map.elements) == 2
    page = (root / "docs" / "file-format.md").read_text(encoding="utf-8")
    assert json.loads(page.split("```json\n")[1].split("```")[0]) == example


def test_the_page_of_the_file_names_every_field_of_a_map(root: Path) -> None:
    page = (root / "docs" / "file-format.md").read_text(encoding="utf-8")
    assert [name for name in SystemMap.model_fields if f"`{name}`" not in page] == []
