"""The notation tables: every row complete, and every map free to write its own over it."""

from __future__ import annotations

from collections import Counter

import pytest

from sysmap.model import (
    CATEGORIES,
    COLLEGES,
    FACTORS,
    KINDS,
    LINK_KINDS,
    Category,
    Element,
    Kind,
    Link,
    LinkKind,
    SystemMap,
)
from sysmap.model.notation import ELEMENT_SHAPES, STROKES

ROWS = [*KINDS.values(), *CATEGORIES.values(), *LINK_KINDS.values()]


def name(row: Kind | Category | LinkKind) -> str:
    return f"{type(row).__name__}-{row.id}"


@pytest.mark.parametrize("row", ROWS, ids=name)
def test_every_row_has_its_names_in_both_languages(row: Kind | Category | LinkKind) -> None:
    assert row.names["fr"]
    assert row.names["en"]
    assert row.name("fr") == row.names["fr"]
    assert row.name("en") == row.names["en"]
    assert row.name("de") == row.names["fr"]


@pytest.mark.parametrize("row", KINDS.values(), ids=name)
def test_every_kind_has_a_known_shape_and_a_plural(row: Kind) -> None:
    assert row.shape in ELEMENT_SHAPES
    assert row.plural("fr")
    assert row.plural("en")


@pytest.mark.parametrize("row", LINK_KINDS.values(), ids=name)
def test_every_relation_is_drawn_and_said(row: LinkKind) -> None:
    assert row.stroke in STROKES
    for language in ("fr", "en"):
        assert "{a}" in row.verb(language)
        assert "{b}" in row.verb(language)
    assert not (row.symmetric and row.head), "an arrow head gives a direction"
    assert not (row.symmetric and row.signed), "a sign needs a direction"


@pytest.mark.parametrize("row", CATEGORIES.values(), ids=name)
def test_every_category_is_of_a_known_kind(row: Category) -> None:
    assert row.kind in KINDS


@pytest.mark.parametrize("table", [KINDS, CATEGORIES, LINK_KINDS])
def test_rows_stand_under_their_own_id(table: dict) -> None:
    assert all(key == row.id for key, row in table.items())


@pytest.mark.parametrize("table", [KINDS, LINK_KINDS])
def test_no_two_rows_are_typed_with_the_same_letter(table: dict) -> None:
    counted = Counter(row.key for row in table.values() if row.key)
    assert counted == Counter(set(counted))
    assert "g" not in counted, "g: is the frigo's"


@pytest.mark.parametrize("table", [KINDS, CATEGORIES, LINK_KINDS])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_two_rows_have_the_same_name(table: dict, language: str) -> None:
    counted = Counter(row.name(language) for row in table.values())
    assert [word for word, times in counted.items() if times > 1] == []


def test_the_four_colleges_have_four_hues_of_their_own() -> None:
    hues = [CATEGORIES[name].hue for name in COLLEGES]
    assert len(set(hues)) == 4
    others = {row.hue for row in CATEGORIES.values() if row.id not in COLLEGES}
    assert not others & set(hues)


def test_only_the_lever_is_green_and_only_the_brake_vermilion() -> None:
    rows = [*KINDS.values(), *CATEGORIES.values()]
    assert [row.id for row in rows if row.hue == "green"] == ["levier"]
    assert [row.id for row in rows if row.hue == "vermilion"] == ["frein"]


def test_what_can_grow_is_a_kind() -> None:
    assert set(KINDS) >= FACTORS


def test_a_map_may_rename_a_kind_and_add_its_own() -> None:
    mine = Kind(id="enjeu", names={"fr": "Nœud"}, shape="hexagon")
    added = LinkKind(id="troc", names={"fr": "Troque avec"})
    map = SystemMap(kinds={"enjeu": mine}, link_kinds={"troc": added})
    assert map.kind(Element(id="a", kind="enjeu")) is mine
    assert map.kind("acteur") is KINDS["acteur"]
    assert map.link_kind(Link(id="l", source="a", target="b", kind="troc")) is added


def test_a_kind_nobody_knows_is_drawn_plainly_under_its_id() -> None:
    map = SystemMap()
    kind = map.kind(Element(id="a", kind="totem"))
    assert (kind.id, kind.shape, kind.name("fr"), kind.plural("en")) == ("totem", "plain", "totem", "totem")
    assert map.link_kind("tisse").name("fr") == "tisse"
    assert map.category(Element(id="a", category="clan")).name("fr") == "clan"  # type: ignore[union-attr]
    assert map.category(Element(id="a")) is None
