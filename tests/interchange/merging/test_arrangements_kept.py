"""Ways of looking of two tables come along when their maps are merged: nothing of either is lost."""

from __future__ import annotations

import pytest

from sysmap.editing import Editor, arrangements
from sysmap.interchange.merging import Table, unite
from sysmap.model import Element, SystemMap
from sysmap.storage import find_template


def base() -> SystemMap:
    return SystemMap(id="m", elements=[
        Element(id=f"e{i}", kind="acteur", label=f"Acteur {i}", category=("elu", "etat")[i % 2], x=i * 180)
        for i in range(6)])  # fmt: skip


def table(name: str, *templates: str, page: int | None = None) -> Table:
    """The same map, on which a table has laid these templates, and turned to one of its pages."""
    editor = Editor(base())
    for template in templates:
        with editor.transaction(template) as draft:
            arrangements.lay_zones(draft, find_template(template).map, template, first="Réseau")
    if page is not None:
        with editor.transaction("page") as draft:
            arrangements.arrange_as(draft, list(draft.arrangements)[page])
    return Table(name, editor.map)


def page_of(map: SystemMap, name: str) -> tuple[set[str], dict[str, tuple[float, float]]]:
    """The zones' names of this way of looking, and where its elements stand."""
    editor = Editor(map)
    id = next(id for id, one in map.arrangements.items() if one.name == name)
    with editor.transaction(name) as draft:
        arrangements.arrange_as(draft, id)
    shown = editor.map
    return {zone.label for zone in shown.zones.values()}, {
        e.label: (e.x, e.y) for e in shown.elements.values()}  # fmt: skip


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("second", [0, 1])
def test_each_table_s_own_way_of_looking_is_there_whole(first: int, second: int) -> None:
    one, two = table("a", "fantastiques", page=first), table("b", "cible", page=second)
    merged = unite([one, two]).map
    for source, name in ((one, "fantastiques"), (two, "cible")):
        assert page_of(merged, name) == page_of(source.map, name)
    assert len(merged.elements) == 6


def test_a_map_without_ways_of_looking_receives_those_of_the_other() -> None:
    plain, other = Table("a", base()), table("b", "fantastiques")
    merged = unite([plain, other]).map
    assert page_of(merged, "fantastiques") == page_of(other.map, "fantastiques")
    assert not merged.zones, "the page that was open stays as it was"


def test_what_the_other_added_has_its_place_in_a_way_of_looking_of_both() -> None:
    both = table("a", "fantastiques")
    grown = Editor(both.map)
    with grown.transaction("ajout") as draft:
        draft.put(Element(id="new", kind="acteur", label="Lycée", category="etat", x=300, y=300))
    merged = unite([both, Table("b", grown.map)]).map
    zones, places = page_of(merged, "fantastiques")
    assert "Lycée" in places
    assert zones == page_of(both.map, "fantastiques")[0] | (zones & {"À placer"})
