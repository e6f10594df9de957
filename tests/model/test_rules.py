"""What may be done: relations have two ends, and what is locked stays."""

from __future__ import annotations

import pytest

from sysmap.model import LINK_KINDS, Element, Note, Picture, SystemMap, Zone, can_link, can_move

MAP = SystemMap(
    elements={"a": Element(id="a"), "b": Element(id="b"), "fixed": Element(id="fixed", locked=True)},
    zones={"z": Zone(id="z"), "walled": Zone(id="walled", locked=True)},
    notes={"n": Note(id="n")},
    pictures={"p": Picture(id="p", image="h", locked=True)},
)


@pytest.mark.parametrize("kind", LINK_KINDS)
def test_every_kind_of_relation_may_join_two_elements(kind: str) -> None:
    assert can_link(MAP, kind, "a", "b")


@pytest.mark.parametrize(("source", "target"), [("a", "gone"), ("gone", "a"), ("a", "z"), ("gone", "gone")])
def test_a_relation_joins_elements_that_are_there(source: str, target: str) -> None:
    verdict = can_link(MAP, "influence", source, target)
    assert not verdict
    assert verdict.reason


@pytest.mark.parametrize("row", LINK_KINDS.values(), ids=lambda row: row.id)
def test_only_a_relation_with_a_direction_may_come_back_to_its_element(row) -> None:
    assert bool(can_link(MAP, row.id, "a", "a")) is not row.symmetric


def test_a_kind_nobody_knows_may_join() -> None:
    assert can_link(MAP, "tisse", "a", "b")


@pytest.mark.parametrize("id", ["a", "z", "n"])
def test_what_is_free_moves(id: str) -> None:
    assert can_move(MAP, id)


@pytest.mark.parametrize("id", ["fixed", "walled", "p", "gone"])
def test_what_is_locked_or_gone_does_not_move(id: str) -> None:
    verdict = can_move(MAP, id)
    assert not verdict
    assert verdict.reason
