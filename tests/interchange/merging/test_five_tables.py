"""At 21 h 15 five tables are one map, and next morning each finds its words."""

from __future__ import annotations

from itertools import permutations

import pytest

from sysmap.editing import Draft, Editor
from sysmap.interchange.merging import Table, answers, decide, join, named, undecided, unite
from sysmap.model import Element, Link, OpenPoint, SystemMap
from sysmap.storage import dumps, loads
from tests.interchange.merging.five import everything_said, five, relations


def by_label(map: SystemMap, label: str) -> Element:
    return next(e for e in map.elements.values() if e.label == label)


def points(map: SystemMap, matter: str) -> list[OpenPoint]:
    return [point for point in map.open_points.values() if point.matter == matter]


def test_a_word_one_table_changed_is_taken_without_a_question() -> None:
    base, tables = five()
    merged = unite(tables, base).map
    echo = merged.elements["e4"]
    assert echo.label == "Écho à la table 4"
    assert {w.text for w in echo.wordings} == {"Facteur numéro écho"}
    assert not [point for point in points(merged, "label") if "e4" in point.ids]


def test_two_new_words_for_one_thing_are_asked_and_both_kept() -> None:
    base, tables = five()
    merged = unite(tables, base).map
    (point,) = points(merged, "label")
    assert point.ids == ("e0",)
    assert set(point.options) == {"Alpha dit autrement", "Premier facteur de tous"}
    draft = Draft(merged)
    decide(draft, point.id, "Premier facteur de tous")
    element = draft.finish().elements["e0"]
    assert element.label == "Premier facteur de tous"
    assert "Alpha dit autrement" in {w.text for w in element.wordings}


def test_opposite_signs_become_two_readings_with_their_tables() -> None:
    base, tables = five()
    two = (Table("A", tables[0].map), Table("B", _signed(tables[0].map, "l3", "-")))
    three = (*two, Table("C", _signed(tables[0].map, "l3", "?")))
    link = unite(three, base).map.links["l3"]
    assert link.contested is not None
    held = {r.polarity: r.held_by for r in link.contested.readings}
    assert held == {"-": ("B",), "?": ("C",), "+": ("A",)}


def test_an_update_from_the_origin_brings_its_new_sign() -> None:
    base, tables = five()
    merged = unite((tables[0], tables[4]), base, update=True).map
    assert merged.links["l5"].polarity == "-"
    assert merged.links["l5"].contested is None


@pytest.mark.parametrize("known", [True, False])
def test_a_sign_that_two_tables_turned_round_is_contested_with_the_seed_or_without(known: bool) -> None:
    base, tables = five()
    link = unite(tables, base if known else None).map.links["l3"]
    assert link.polarity == "?"
    assert link.contested is not None
    assert {r.polarity: r.held_by for r in link.contested.readings} == {
        "+": ("Table 1", "Table 3", "Table 4"),
        "-": ("Table 2", "Table 5"),
    }


def test_what_a_table_removed_is_asked() -> None:
    base, tables = five()
    merged = unite(tables, base).map
    (point,) = points(merged, "gone")
    assert point.ids == ("e9",)
    assert point.tables == ("Table 3",)
    assert point.others == ("Table 1", "Table 2", "Table 4", "Table 5")
    draft = Draft(merged)
    decide(draft, point.id, "remove")
    assert "e9" not in draft.elements
    assert "l8" not in draft.links


def test_what_half_of_the_tables_removed_does_not_come_back_by_itself() -> None:
    base, tables = five()
    merged = unite((tables[2], tables[0]), base).map
    assert "e9" not in merged.elements
    (point,) = points(merged, "gone")
    draft = Draft(merged)
    decide(draft, point.id, "keep")
    assert draft.elements["e9"].label == base.elements["e9"].label
    assert draft.links["l8"].target == "e9"


def test_the_same_words_are_one_thing_and_count_their_tables() -> None:
    base, tables = five()
    merged = unite(tables, base).map
    budget = by_label(merged, "Le budget communal")
    assert budget.heard is not None
    assert (budget.heard.count, budget.heard.of) == (2, 5)
    assert budget.heard.tables == ("Table 1", "Table 3")
    assert {w.text: w.by for w in budget.wordings}.get("Budget communal") is not None


def test_words_that_look_alike_and_kinds_that_differ_are_asked_in_rows() -> None:
    base, tables = five()
    merged = unite(tables, base).map
    (alike,) = points(merged, "similar")
    assert {merged.elements[id].label for id in alike.ids} >= {"Budget de la commune"}
    (kinds,) = points(merged, "kind")
    assert set(kinds.options) == {"facteur", "ressource"}
    draft = Draft(merged)
    decide(draft, kinds.id, "ressource")
    decide(draft, alike.id, "one")
    kept = [e for e in draft.elements.values() if "budget" in e.label.casefold()]
    assert len(kept) == 1
    assert kept[0].kind == "ressource"
    assert kept[0].heard is not None
    assert kept[0].heard.count == 4


def test_an_answer_can_be_undone_and_the_rest_waits_in_the_file() -> None:
    base, tables = five()
    editor = Editor(unite(tables, base).map)
    first = undecided(editor.map)[0]
    with editor.transaction("fusion décidée") as draft:
        decide(draft, first.id, answers(first)[0])
    later = loads(dumps(editor.map)).map
    assert len(undecided(later)) == len(undecided(editor.map))
    editor.undo()
    assert not editor.map.open_points[first.id].decided


def test_a_wrong_pairing_is_taken_apart_again() -> None:
    base, tables = five()
    merged = unite(tables, base).map
    (point,) = points(merged, "same")
    draft = Draft(merged)
    decide(draft, point.id, "apart")
    assert {e.label for e in draft.elements.values()} >= {"Le budget communal", "Budget communal"}


def test_no_word_is_lost_whatever_is_answered() -> None:
    base, tables = five()
    said = set().union(*(everything_said(table.map) for table in tables))
    for choice in range(3):
        draft = Draft(unite(tables, base).map)
        for point in undecided(draft):
            if point.matter != "gone":
                possible = answers(point)
                decide(draft, point.id, possible[choice % len(possible)])
        assert said <= everything_said(draft.finish())


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_the_tables_changes_no_content(order: tuple[int, ...]) -> None:
    base, tables = five()
    there = unite([tables[place] for place in (0, 1, 2)], base).map
    here = unite([tables[place] for place in order], base).map
    assert everything_said(here) == everything_said(there)
    assert relations(here) == relations(there)
    assert sorted(p.matter for p in here.open_points.values()) == sorted(
        p.matter for p in there.open_points.values()
    )


def test_the_receiving_map_does_not_move_and_nobody_is_covered() -> None:
    base, tables = five()
    merged = unite(tables, base).map
    for id, element in tables[0].map.elements.items():
        if id in merged.elements:
            assert (merged.elements[id].x, merged.elements[id].y) == (element.x, element.y)
    places = [(e.x, e.y) for e in merged.elements.values()]
    assert len(set(places)) == len(places)


def test_maps_of_other_programs_that_both_count_from_one_stay_apart() -> None:
    one = SystemMap(id="a", elements=[Element(id="1", label="Eau")], links=[])
    other = SystemMap(id="b", elements=[Element(id="1", label="Train")], links=[])
    merged = unite(named([("carte", one), ("carte", other)])).map
    assert {e.label for e in merged.elements.values()} == {"Eau", "Train"}


def test_relations_of_the_same_words_at_two_tables_are_one() -> None:
    one = _linked("a", "Eau", "Santé", "+")
    other = _linked("b", "L’eau", "Santé", "-")
    merged = unite(named([("Table 1", one), ("Table 2", other)])).map
    (link,) = merged.links.values()
    assert link.contested is not None
    assert {r.held_by for r in link.contested.readings} == {("Table 1",), ("Table 2",)}
    assert link.heard is not None
    assert link.heard.count == 2


def test_two_maps_are_needed() -> None:
    with pytest.raises(ValueError, match="two"):
        unite([Table("seule", SystemMap())])


def _linked(prefix: str, source: str, target: str, polarity: str) -> SystemMap:
    ends = [Element(id=f"{prefix}1", label=source), Element(id=f"{prefix}2", label=target, x=300)]
    link = Link(id=f"{prefix}l", source=f"{prefix}1", target=f"{prefix}2", polarity=polarity)
    return SystemMap(id=prefix, elements=ends, links=[link])


def _signed(map: SystemMap, id: str, polarity: str) -> SystemMap:
    draft = Draft(map)
    draft.change(map.links[id], polarity=polarity)
    return draft.finish()


def test_what_was_removed_by_an_answer_comes_back_by_another() -> None:
    base, tables = five()
    merged = unite(tables, base).map
    (point,) = points(merged, "gone")
    draft = Draft(merged)
    decide(draft, point.id, "remove")
    decide(draft, point.id, "keep")
    assert draft.elements["e9"] == merged.elements["e9"]
    assert draft.links["l8"] == merged.links["l8"]


def test_a_relation_that_two_tables_drew_counts_both_once_their_ends_are_one() -> None:
    one, other = _linked("a", "Eau", "Santé", "+"), _linked("b", "L’eau", "Santé", "+")
    (link,) = unite(named([("Table 1", one), ("Table 2", other)])).map.links.values()
    assert link.polarity == "+"
    assert link.heard is not None
    assert link.heard.tables == ("Table 1", "Table 2")


def test_opposite_signs_meet_when_a_hand_joins_their_ends() -> None:
    one, other = _linked("a", "Eau", "Santé", "+"), _linked("b", "Pluie", "Santé", "-")
    merged = unite(named([("Table 1", one), ("Table 2", other)])).map
    draft = Draft(merged)
    join(draft, [by_label(merged, "Eau").id, by_label(merged, "Pluie").id])
    (link,) = draft.links.values()
    assert link.contested is not None
    assert {r.polarity: r.held_by for r in link.contested.readings} == {"+": ("Table 1",), "-": ("Table 2",)}
    (point,) = [p for p in draft.open_points.values() if p.matter == "same" and len(p.said) == 2
                and {s.label for s in p.said} == {"Eau", "Pluie"}]  # fmt: skip
    decide(draft, point.id, "apart")
    assert sorted(k.polarity for k in draft.links.values()) == ["+", "-"]


def test_a_merged_map_speaks_for_its_tables() -> None:
    base, tables = five()
    evening = unite(tables[:3], base).map
    again = unite([Table("soir", evening), tables[3], tables[4]], base).map
    heard = again.elements["e5"].heard
    assert heard is not None
    assert heard.tables == ("Table 1", "Table 2", "Table 3", "Table 4", "Table 5")
    assert heard.of == 5
