"""The matrix of relations: what crosses where, totals, empty cells, an order that shows who is alike."""

from sysmap.analysis import crossing
from sysmap.model import Element, Link, SystemMap, Zone


def allies() -> SystemMap:
    people = [Element(id=a, kind="acteur", x=i * 10, zones=("z",) if a == "a" else ()) for i, a in
              enumerate("abcd")]  # fmt: skip
    aims = [Element(id=o, kind="enjeu", x=i * 10, y=500) for i, o in enumerate("123")]
    pairs = ["a1", "a2", "c1", "c2", "b3", "d3"]
    links = [Link(id=p, source=p[0], target=p[1], kind="contribution") for p in pairs]
    back = Link(id="1a", source="1", target="a", polarity="+")
    return SystemMap(elements=[*people, *aims], links=[*links, back], zones=[Zone(id="z", label="Z")])


def test_every_group_of_the_map_can_be_chosen() -> None:
    assert crossing.groups(allies()) == [("kind", "acteur"), ("kind", "enjeu"), ("zone", "z")]


def test_marks_totals_and_empty_cells() -> None:
    map = allies()
    found = crossing.crossing(map, ("kind", "acteur"), ("kind", "enjeu"))
    assert (found.rows, found.columns) == (("a", "b", "c", "d"), ("1", "2", "3"))
    assert crossing.mark(map, "a", found.cells["a", "1"]) == "●○"
    turned = crossing.crossing(map, ("kind", "enjeu"), ("kind", "acteur"))
    assert crossing.mark(map, "1", turned.cells["1", "a"]) == "○+"
    assert found.row_total("a") == 3
    assert found.column_total("3") == 2
    assert found.empty == 12 - 6


def test_rows_joined_to_the_same_stand_side_by_side() -> None:
    found = crossing.alike(crossing.crossing(allies(), ("kind", "acteur"), ("kind", "enjeu")))
    assert found.rows in (("a", "c", "b", "d"), ("a", "c", "d", "b"))
    assert crossing.by_total(found).rows[0] == "a"


def test_a_symmetric_relation_is_the_same_from_both_sides() -> None:
    map = SystemMap(elements=[Element(id="a"), Element(id="b")],
                    links=[Link(id="l", source="a", target="b", kind="cooperation")])  # fmt: skip
    found = crossing.crossing(map, ("", ""), ("", ""))
    assert {crossing.mark(map, pair[0], links) for pair, links in found.cells.items()} == {"●"}
    assert found.empty == 0


def test_an_empty_map_has_an_empty_matrix() -> None:
    assert crossing.crossing(SystemMap(), ("", ""), ("", "")).empty == 0
