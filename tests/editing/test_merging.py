"""Merging keeps everything that was said; separating gives it back, even from the file."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sysmap.editing import Draft, operations, zoning
from sysmap.model import Contested, Element, Link, Loop, Reading, Remark, SystemMap, View, Wording
from sysmap.storage import dumps, loads
from tests.strategies import maps


def merged(map: SystemMap, *ids: str, into: str = "") -> SystemMap:
    draft = Draft(map)
    operations.merge(draft, ids or map.elements, into)
    return draft.finish()


def separated(map: SystemMap, id: str) -> SystemMap:
    draft = Draft(map)
    operations.split(draft, id)
    return draft.finish()


def same(a: SystemMap, b: SystemMap) -> bool:
    return all(getattr(a, name) == getattr(b, name) for name in SystemMap.model_fields)


def canteen(*links: dict[str, Any], **more: Any) -> SystemMap:
    return SystemMap(
        elements=[
            Element(id="a", label="Cantine", said_by=["Table 1"], dots=3, x=0),
            Element(id="b", label="La cantine", said_by=["Table 2"], sources=["Bilan 2024"], x=300,
                    description="Deux services", keywords=["repas"], support="said"),
            Element(id="c", label="Le repas à l’école", original="on mange à l’école", dots=2, x=600,
                    visibility="group", wordings=[Wording(text="Le self")]),
            Element(id="d", label="Budget", x=900),
        ],
        links=[Link(**link) for link in links], **more,
    )  # fmt: skip


def test_one_element_keeps_all_that_was_said() -> None:
    (a, budget) = merged(canteen(), "a", "b", "c", into="a").elements.values()
    assert (a.label, a.times, budget.times) == ("Cantine", 3, 1)
    said = [(w.text, w.by) for w in a.wordings]
    assert said == [("La cantine", "Table 2"), ("Le repas à l’école", ""), ("on mange à l’école", ""),
                    ("Le self", "")]  # fmt: skip
    assert a.said_by == ("Table 1", "Table 2")
    assert (a.dots, a.description, a.sources, a.keywords) == (5, "Deux services", ("Bilan 2024",), ("repas",))
    assert (a.visibility, a.support) == ("group", "said")


def test_the_most_linked_keeps_its_words_and_the_first_among_equals() -> None:
    assert operations.most_linked(canteen(), ["b", "c"]) == "b"
    assert operations.most_linked(canteen({"id": "l", "source": "c", "target": "d"}), ["b", "c"]) == "c"


def test_relations_follow_and_only_those_that_say_the_same_are_united() -> None:
    map = canteen(
        {"id": "1", "source": "a", "target": "d", "polarity": "+", "sources": ["Table 1"]},
        {"id": "2", "source": "b", "target": "d", "polarity": "+", "sources": ["Table 2"]},
        {"id": "3", "source": "c", "target": "d", "polarity": "-"},
        {"id": "4", "source": "a", "target": "b"},
    )
    draft = Draft(map)
    fused = operations.merge(draft, ["a", "b", "c"])
    assert fused == ("a", 1, 1)
    now = draft.finish().links
    assert [(k.id, k.source, k.target, k.polarity) for k in now.values()] == [
        ("1", "a", "d", "+"), ("3", "a", "d", "-"),
    ]  # fmt: skip
    assert now["1"].sources == ("Table 1", "Table 2")


def test_a_reserved_relation_is_not_united_with_a_public_one() -> None:
    map = canteen(
        {"id": "1", "source": "a", "target": "d"},
        {"id": "2", "source": "b", "target": "d", "visibility": "group", "description": "entre nous"},
    )
    now = merged(map, "a", "b").links
    assert len(now) == 2
    assert now["1"].description == ""


def test_loops_views_and_remarks_follow() -> None:
    map = canteen(
        {"id": "1", "source": "a", "target": "b"}, {"id": "2", "source": "b", "target": "d"},
        {"id": "3", "source": "d", "target": "a"},
        loops=[Loop(id="o", links=["1", "2", "3"], told=["un", "deux", "trois"])],
        views=[View(id="v", prominence={"b": "essential"}, trail=["2"])],
        remarks=[Remark(id="r", text="à vérifier", on="b")],
    )  # fmt: skip
    now = merged(map, "a", "b")
    assert now.loops["o"].links == ("2", "3")
    assert now.loops["o"].told == ("deux", "trois")
    assert now.views["v"].prominence == {"a": "essential"}
    assert now.remarks["r"].on == "a"


def test_every_reading_of_a_disagreement_is_kept() -> None:
    one, two = Reading(text="trop cher", held_by=["elu"]), Reading(text="juste", held_by=["habitant"])
    map = canteen().evolve(
        elements={"a": Element(id="a", contested=Contested(readings=(one,))),
                  "b": Element(id="b", contested=Contested(readings=(two, one)))}
    )  # fmt: skip
    (only,) = merged(map, "a", "b").elements.values()
    assert only.contested is not None
    assert only.contested.readings == (one, two)


def test_separating_after_the_file_gives_the_map_back() -> None:
    map = canteen(
        {"id": "1", "source": "a", "target": "d", "polarity": "+", "bend": {"offset": 0.3, "auto": True}},
        {"id": "2", "source": "b", "target": "d", "polarity": "+", "bend": {"offset": -0.4}},
        {"id": "4", "source": "a", "target": "b"},
        {"id": "5", "source": "c", "target": "b", "bend": {"auto": True}},
    )
    once = merged(map, "a", "b", into="a")
    twice = merged(once, "a", "c", into="a")
    assert twice.elements["a"].times == 3
    again = loads(dumps(twice)).map
    assert same(separated(again, "a"), map)


def test_what_was_changed_since_stays_changed() -> None:
    one = merged(canteen({"id": "1", "source": "b", "target": "d"}), "a", "b", into="a")
    draft = Draft(one)
    draft.change(draft.elements["a"], label="Restauration scolaire", dots=9)
    draft.drop(draft.elements["d"])
    draft.drop(draft.links["1"])
    now = separated(draft.finish(), "a")
    assert (now.elements["a"].label, now.elements["a"].dots) == ("Restauration scolaire", 9)
    assert now.elements["a"].wordings == ()
    assert now.elements["b"].label == "La cantine"
    assert not now.links


def test_a_copy_gives_its_elements_back_under_names_of_their_own() -> None:
    one = merged(canteen({"id": "1", "source": "b", "target": "d"}), "a", "b", into="a")
    draft = Draft(one)
    (copy,) = operations.duplicate(draft, ["a"]).values()
    both = separated(separated(draft.finish(), "a"), copy)
    assert sorted(e.label for e in both.elements.values()).count("La cantine") == 2
    assert [(k.source, k.target) for k in both.links.values()] == [("b", "d")]


def test_what_somebody_wrote_by_hand_breaks_nothing() -> None:
    change = {"where": "elements", "id": "z", "gone": True, "before": {"x": "là-bas"}}
    odd = {"where": "stages", "id": "a", "before": {"label": 3}, "after": {"label": ""}}
    wrong = {"where": "elements", "id": "a", "before": {"label": 3}, "after": {"label": ""}}
    map = SystemMap(elements=[{"id": "a", "merged": [{"into": "a", "changes": [change, odd, wrong]}]}])
    now = separated(map, "a")
    assert list(now.elements) == ["a"]
    assert now.elements["a"].times == 1


def settled(map: SystemMap) -> SystemMap:
    """Without what elements say of zones that do not hold them, and merges that never happened."""
    draft = Draft(map)
    for element in map.elements.values():
        draft.change(element, zones=(), written={}, merged=())
    zoning.settle(draft)
    return draft.finish()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_merging_then_separating_is_nothing(data: st.DataObject) -> None:
    map = settled(data.draw(maps()))
    ids = data.draw(st.lists(st.sampled_from([*map.elements]), unique=True)) if map.elements else []
    draft = Draft(map)
    fused = operations.merge(draft, ids)
    if fused is None:
        assert len(ids) < 2
        return
    one = draft.finish()
    assert all(k.source in one.elements and k.target in one.elements for k in one.links.values())
    assert one.elements[fused.id].times == len(ids)
    assert same(separated(loads(dumps(one)).map, fused.id), loads(dumps(map)).map)
