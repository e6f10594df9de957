"""Whatever is done to a map's file, reading it ends in a map that can be saved or in a sentence."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sysmap.storage import StorageError, dumps, loads

FOSSIL = (Path(__file__).parent.parent / "fossils" / "v1.sysmap").read_bytes()
JUNK = [None, True, 7, -1, 1e300, "", "x", "\ud800", "\x00", [], {}, [1], [[]], {"a": 1}, 10**20]


def spots(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of the data: what holds it, and under which key or number."""
    if isinstance(tree, (dict, list)):
        for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield tree, key
            yield from spots(value)


def assert_survives(data: str | bytes) -> None:
    try:
        opened = loads(data)
    except StorageError:
        return
    for notice in opened.notices:
        assert notice.sentence("fr") != notice.sentence("en")
    text = dumps(opened.map)
    text.encode()
    assert loads(text).map == opened.map
    assert dumps(loads(text).map) == text


@settings(max_examples=150)
@given(st.data())
def test_any_value_may_be_replaced_removed_or_repeated(data: st.DataObject) -> None:
    tree = json.loads(FOSSIL)
    for _ in range(data.draw(st.integers(1, 3))):
        places = list(spots(tree))
        holder, key = places[data.draw(st.integers(0, len(places) - 1))]
        deed = data.draw(st.sampled_from(["replace", "replace", "remove", "repeat"]))
        if deed == "replace":
            holder[key] = copy.deepcopy(data.draw(st.sampled_from(JUNK)))
        elif deed == "remove":
            del holder[key]
        elif isinstance(holder, list):
            holder.append(copy.deepcopy(holder[key]))
        else:
            holder[data.draw(st.sampled_from(["id", "x", "label", "neuf"]))] = copy.deepcopy(holder[key])
    assert_survives(json.dumps(tree))


@settings(max_examples=150)
@given(st.integers(0, len(FOSSIL) - 1), st.binary(max_size=6), st.integers(0, 40))
def test_any_bytes_may_be_overwritten(at: int, bytes: bytes, gone: int) -> None:
    assert_survives(FOSSIL[:at] + bytes + FOSSIL[at + gone :])


@settings(max_examples=100)
@given(st.binary(max_size=200) | st.text(max_size=100))
def test_anything_may_be_called_a_map(data: bytes | str) -> None:
    assert_survives(data)
