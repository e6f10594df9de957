"""Whole maps, drawn at random: every field of every record, unknown ones too."""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Any, Union, get_args, get_origin

from hypothesis import strategies as st

from sysmap.model import COLLECTIONS, ON_THE_PAGE, Link, Record, SystemMap, clean

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8).map(clean)
"""Anything a person may type or paste, as the model keeps it."""
ids = st.text(min_size=1, max_size=6).map(clean)
numbers = st.floats(-1e6, 1e6) | st.integers(-1000, 1000)

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=3,
)


def unknown_fields(kind: type[Record]) -> st.SearchStrategy[dict[str, Any]]:
    """Fields a newer version might have added; most often none."""
    names = words.filter(lambda name: name not in kind.model_fields and name not in _OURS)
    return st.just({}) | st.dictionaries(names, json_values, max_size=2)


_OURS = {"unreadable", "model_config", "unknown", "evolve"}


def records(kind: type[Record], **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Records of this type, valid as the model makes them."""
    fields = {
        name: given[name] if name in given else values(field.annotation)
        for name, field in kind.model_fields.items()
    }
    required = {name: fields.pop(name) for name, field in kind.model_fields.items() if field.is_required()}
    if "id" in required:
        required["id"] = given.get("id", ids)
    if given:
        required |= {name: fields.pop(name) for name in given if name in fields}
    known = st.fixed_dictionaries(required, optional=fields)
    return st.builds(lambda a, b: kind.model_validate(a | b), known, unknown_fields(kind))


def values(annotation: Any) -> st.SearchStrategy[Any]:
    """Values for a field of this type."""
    origin, args = get_origin(annotation), get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        return values(args[0])
    if origin in (Union, types.UnionType):
        return st.one_of([values(arg) for arg in args])
    if origin is tuple:
        if args[-1] is Ellipsis:
            return st.lists(values(args[0]), max_size=3)
        return st.tuples(*map(values, args))
    if origin in (dict, Mapping):
        return st.dictionaries(values(args[0]), values(args[1]), max_size=3)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return records(annotation)
    return {
        str: words, bool: st.booleans(), int: st.integers(-9, 9), float: numbers,
        type(None): st.none(), Any: json_values,
    }[annotation]  # fmt: skip


_RECORDS = {kind: records(kind) for kind in COLLECTIONS}


@st.composite
def maps(draw: st.DrawFn) -> SystemMap:
    """Whole maps whose relations join elements that are there, and where an id means one thing."""
    taken: set[str] = set()
    given: dict[str, Any] = {
        "format": draw(st.integers(1, 9)),
        "unresolved": draw(st.lists(_dangling, max_size=2)),
    }
    for kind, name in COLLECTIONS.items():
        if kind is Link:
            ends = list(given["elements"])
            found = draw(st.lists(_links(ends), max_size=3)) if ends else []
        else:
            found = draw(st.lists(_RECORDS[kind], max_size=3 if name == "elements" else 2))
        given[name] = {record.id: record for record in found if record.id not in taken}
        if name in ON_THE_PAGE:
            taken.update(given[name])
    for name, field in SystemMap.model_fields.items():
        if name not in given and name != "readable_from" and draw(st.booleans()):
            given[name] = draw(values(field.annotation))
    return SystemMap.model_validate(given | draw(unknown_fields(SystemMap)))


_dangling = st.fixed_dictionaries(
    {"source": st.just("nobody"), "target": st.just("nothing")}, optional={"id": ids, "autre": json_values}
)


def _links(ends: list[str]) -> st.SearchStrategy[Link]:
    return records(Link, source=st.sampled_from(ends), target=st.sampled_from(ends))
