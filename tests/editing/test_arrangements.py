"""The same elements through several templates: everything comes back as it was left, in one step."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sysmap.analysis import check
from sysmap.editing import Editor, arrangements, operations
from sysmap.geometry import ways
from sysmap.geometry.strip import box_of
from sysmap.model import Axis, Element, Link, Shape, Stop, SystemMap, View, Write, Zone
from sysmap.storage import dumps, find_template, load, loads

EXAMPLES = sorted(Path(__file__).parents[2].joinpath("examples").glob("*.sysmap"))
PAGE = ("zones", "axes", "notes", "pictures", "elements", "links", "loops", "palette", "template")
HALVES = SystemMap(
    template="moities",
    zones=[
        Zone(id=value, label=value, shape=Shape(x=x, width=600, height=600),
             writes=[Write(attribute="category", value=value, kinds=("acteur",))])
        for value, x in (("elu", -300), ("etat", 300))
    ] + [Zone(id="centre", shape=Shape(y=600, width=1200, height=500), gathers=("projet",))],
)  # fmt: skip
_STOPS = [Stop(at=0, value=0), Stop(at=800, value=100)]
SCALE = SystemMap(template="echelle", axes=[Axis(id="cout", attribute="cout", end=800, stops=_STOPS)])


def people(n: int = 6) -> SystemMap:
    return SystemMap(
        elements=[
            Element(id=f"e{i}", kind="acteur", label=f"Acteur {i}", category=("elu", "etat", "")[i % 3],
                    attributes={"cout": 10 * i} if i % 2 else {}, x=i * 160, y=0) for i in range(n)
        ] + [Element(id="p", kind="projet", label="Charte", x=0, y=200)],
        links=[Link(id="l", source="e0", target="e1")],
    )  # fmt: skip


def lay(editor: Editor, base: SystemMap, name: str = "Moitiés") -> str:
    with editor.transaction(name) as draft:
        return arrangements.lay_zones(draft, base, name, first="Réseau").id


def page(map: SystemMap) -> dict[str, object]:
    return {name: getattr(map, name) for name in PAGE}


def strip(map: SystemMap) -> list[str]:
    waits = {zone.id for zone in map.zones.values() if zone.waits}
    return [e.id for e in map.elements.values() if waits & set(e.zones)]


def test_everybody_goes_to_the_zone_that_says_the_same_and_the_others_wait() -> None:
    editor = Editor(people())
    lay(editor, HALVES)
    map = editor.map
    assert {id: e.zones for id, e in map.elements.items() if e.category == "elu"} == {
        "e0": ("elu",), "e3": ("elu",)}  # fmt: skip
    assert map.elements["p"].zones == ("centre",)
    assert strip(map) == ["e2", "e5"]
    assert map.template == "moities"
    assert not any(zone.printed for zone in map.zones.values() if zone.waits)


def test_what_was_placed_by_what_it_says_is_not_the_zone_s_word() -> None:
    editor = Editor(people())
    lay(editor, HALVES)
    element = editor.map.elements["e0"]
    with editor.transaction("dehors") as draft:
        operations.move(draft, ["e0"], 0, -900)
    assert editor.map.elements["e0"].category == element.category == "elu"


@given(st.integers(0, 40), st.sampled_from([HALVES, SCALE]))
@settings(max_examples=20, deadline=None)
def test_nobody_lies_over_another_wherever_there_is_room(n: int, base: SystemMap) -> None:
    made = ways.laid_on(people(n), base, "x")
    boxes = [box_of(e) for e in made.elements.values()]
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1:])


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_there_and_back_restores_every_place_zone_and_written_field(data: st.DataObject) -> None:
    editor = Editor(people())
    lay(editor, HALVES)
    lay(editor, SCALE, "Coût")
    for _ in range(data.draw(st.integers(1, 6))):
        if data.draw(st.booleans()):
            id = data.draw(st.sampled_from(sorted(editor.map.elements)))
            x, y = data.draw(st.integers(-900, 900)), data.draw(st.integers(-900, 900))
            with editor.transaction("geste") as draft:
                operations.move(draft, [id], x, y)
        before, here = page(editor.map), editor.map.arrangement
        said = {id: (e.category, dict(e.attributes)) for id, e in editor.map.elements.items()}
        away = data.draw(st.sampled_from([one for one in editor.map.arrangements if one != here]))
        with editor.transaction("là") as draft:
            arrangements.arrange_as(draft, away)
        assert {id: (e.category, dict(e.attributes)) for id, e in editor.map.elements.items()} == said
        with editor.transaction("ici") as draft:
            arrangements.arrange_as(draft, here)
        assert page(editor.map) == before


def test_turning_is_one_step_and_undo_gives_the_very_map_back() -> None:
    editor = Editor(people())
    first = editor.map
    lay(editor, HALVES)
    laid = editor.map
    with editor.transaction("retour") as draft:
        operations.arrange_as(draft, next(iter(laid.arrangements)))
    assert {name: value for name, value in page(editor.map).items()} == page(first)  # noqa: C416
    editor.undo()
    assert editor.map is laid
    editor.undo()
    assert editor.map is first


def test_who_comes_later_gets_a_place_elsewhere_and_who_goes_is_gone_everywhere() -> None:
    editor = Editor(people())
    laid = lay(editor, HALVES)
    first = next(iter(editor.map.arrangements))
    with editor.transaction("réseau") as draft:
        arrangements.arrange_as(draft, first)
    with editor.transaction("ajouts") as draft:
        operations.create(draft, "acteur", "Maire", 900, 900, id="m", category="elu")
        operations.create(draft, "acteur", "Qui ?", 900, 700, id="q")
        operations.delete(draft, ["e0"])
    kept = {place.id: (place.x, place.y) for place in editor.map.arrangements[laid].places}
    with editor.transaction("moitiés") as draft:
        arrangements.arrange_as(draft, laid)
    map = editor.map
    assert map.elements["m"].zones == ("elu",)
    assert "q" in strip(map)
    assert "e0" not in map.elements
    assert all((map.elements[id].x, map.elements[id].y) == at for id, at in kept.items()
               if id in map.elements and id not in strip(map))  # fmt: skip


def test_who_says_something_else_by_now_goes_where_that_is_said() -> None:
    editor = Editor(people())
    laid = lay(editor, HALVES)
    with editor.transaction("réseau") as draft:
        arrangements.arrange_as(draft, next(iter(draft.arrangements)))
        operations.set_category(draft, ["e0"], "etat")
    with editor.transaction("moitiés") as draft:
        arrangements.arrange_as(draft, laid)
    assert editor.map.elements["e0"].zones == ("etat",)


def test_who_waits_goes_in_as_soon_as_it_says_where_and_the_strip_closes() -> None:
    editor = Editor(people())
    lay(editor, HALVES)
    for id in ("e2", "e5"):
        with editor.transaction("catégorie") as draft:
            operations.set_category(draft, [id], "etat")
        assert editor.map.elements[id].zones == ("etat",)
    assert not any(zone.waits for zone in editor.map.zones.values())


def test_removing_one_keeps_its_elements_and_frees_its_views() -> None:
    editor = Editor(people())
    laid = lay(editor, HALVES)
    with editor.transaction("vue") as draft:
        draft.put(View(id="v", arrangement=laid))
    with editor.transaction("suppression") as draft:
        arrangements.remove(draft, laid)
    map = editor.map
    assert map.elements.keys() == people().elements.keys()
    assert map.views["v"].arrangement == ""
    assert (dict(map.arrangements), map.arrangement) == ({}, "")
    assert page(map) == page(people())


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_seen_otherwise_is_sound_and_is_saved_whole(path: Path) -> None:
    editor = Editor(load(path))
    for template in ("cible", "fantastiques", "frise", "acteurs"):
        lay(editor, find_template(template).map, template)
    assert len(editor.map.elements) == len(load(path).elements)
    opened = loads(dumps(editor.map))
    assert opened.map == editor.map
    assert not opened.notices
    assert [one.code for one in check(editor.map) if one.level == "error"] == []
    with editor.transaction("retour") as draft:
        arrangements.arrange_as(draft, next(iter(draft.arrangements)))
    assert page(editor.map) == page(load(path))


def test_put_into_a_zone_each_finds_a_free_place_and_the_zone_writes_only_on_its_kinds() -> None:
    editor = Editor(people())
    lay(editor, HALVES)
    with editor.transaction("dans l’État") as draft:
        left = arrangements.put_in(draft, ["e0", "e2", "p"], "etat")
    map = editor.map
    assert not left
    assert {map.elements[id].zones for id in ("e0", "e2", "p")} == {("etat",)}
    assert [map.elements[id].category for id in ("e0", "e2", "p")] == ["etat", "etat", ""]
    boxes = [box_of(e) for e in map.elements.values()]
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1:])
    editor.undo()
    assert editor.map.elements["e0"].category == "elu"


def test_who_finds_no_room_in_a_zone_stays_where_it_was() -> None:
    map = people(6)
    tiny = Zone(id="petite", label="", shape=Shape(x=2000, y=2000, width=160, height=60))
    editor = Editor(map.evolve(zones={"petite": tiny}))
    with editor.transaction("trop") as draft:
        left = arrangements.put_in(draft, list(map.elements), "petite")
    inside = [e.id for e in editor.map.elements.values() if "petite" in e.zones]
    assert len(inside) == 1
    assert set(left) == map.elements.keys() - set(inside)
    assert all(editor.map.elements[id] == map.elements[id] for id in left)


def test_many_are_laid_on_a_page_that_grows_and_none_overlap() -> None:
    made = ways.laid_on(people(160), find_template("fantastiques").map, "x")
    boxes = [box_of(e) for e in made.elements.values()]
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1:])
    assert {made.elements[id].category for id in strip(made)} <= {""}, "only those who say nothing wait"
