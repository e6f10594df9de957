"""Numbers: in reading order, for good, and found again after a merge."""

from __future__ import annotations

from sysmap.model import (
    Changed,
    Element,
    Merged,
    Shape,
    SystemMap,
    Zone,
    by_number,
    next_number,
    reading_order,
    unnumbered,
)


def _map(*elements: Element, zones: tuple[Zone, ...] = ()) -> SystemMap:
    return SystemMap(id="m", elements=list(elements), zones=list(zones))  # type: ignore[arg-type]


def _names(elements: list[Element]) -> str:
    return "".join(one.id for one in elements)


def test_one_reads_zone_by_zone_then_from_top_to_bottom_then_what_is_outside() -> None:
    zones = (Zone(id="z"), Zone(id="y"))
    map = _map(
        Element(id="o", x=0, y=-900),
        Element(id="c", x=0, y=100, zones=("y",)), Element(id="b", x=90, y=12, zones=("z",)),
        Element(id="a", x=0, y=20, zones=("z",)), Element(id="d", x=50, y=300, zones=("y", "z")),
        zones=zones,
    )  # fmt: skip
    assert _names(reading_order(map)) == "abdco"


def test_a_lane_is_read_along_time() -> None:
    lane = Zone(id="z", shape=Shape(type="lane"))
    later, sooner = (Element(id=id, x=x, y=y, zones=("z",)) for id, x, y in (("b", 10, 0), ("a", 0, 80)))
    map = _map(later, sooner, zones=(lane,))
    assert _names(reading_order(map)) == "ab"


def test_a_number_that_a_merge_took_in_is_found_and_never_given_again() -> None:
    gone = Changed(where="elements", id="x", before={"label": "X", "number": 12}, gone=True)
    map = _map(Element(id="a", number=3, merged=(Merged(into="a", count=1, changes=(gone,)),)))
    found = by_number(map, 12)
    assert found is not None
    assert found.id == "a"
    assert next_number(map.elements.values()) == 13
    assert by_number(map, 4) is None
    assert by_number(map, 0) is None


def test_of_two_that_bear_a_number_the_second_lacks_one() -> None:
    map = _map(*(Element(id=id, y=y, number=n) for id, y, n in (("a", 0, 5), ("b", 99, 5), ("c", 200, -1))))
    assert _names(unnumbered(map)) == "bc"
