"""Zones take in what lies in them, write on it, and take back only what they wrote."""

from pathlib import Path

import pytest

from sysmap.editing import Editor, operations, zoning
from sysmap.model import Element, Shape, SystemMap, Write, Zone
from sysmap.storage import load

EXAMPLES = sorted(Path(__file__).parents[2].joinpath("examples").glob("*.sysmap"))


def quarters() -> Editor:
    """Two halves of the 4 Fantastiques side by side, and an actor and a project outside."""
    writes = lambda category: (Write(attribute="category", value=category, kinds=("acteur",)),)  # noqa: E731
    return Editor(
        SystemMap(
            elements=[
                Element(id="maire", kind="acteur", x=0, y=900),
                Element(id="projet", kind="projet", x=40, y=900),
            ],
            zones=[
                Zone(id="elus", shape=Shape(x=0, y=0, width=400, height=400), writes=writes("elu")),
                Zone(id="etat", shape=Shape(x=400, y=0, width=400, height=400), writes=writes("etat")),
            ],
        )
    )


def move(editor: Editor, id: str, dx: float, dy: float) -> Element:
    with editor.transaction("déplacement") as draft:
        operations.move(draft, [id], dx, dy)
    return editor.map.elements[id]


def test_a_zone_writes_only_on_the_kinds_it_names() -> None:
    editor = quarters()
    actor, project = move(editor, "maire", 0, -900), move(editor, "projet", 0, -900)
    assert (actor.zones, actor.category) == (("elus",), "elu")
    assert (project.zones, project.category) == (("elus",), "")
    assert "elu" in editor.map.categories


def test_moving_out_clears_only_what_the_zone_had_written() -> None:
    editor = quarters()
    move(editor, "maire", 0, -900)
    with editor.transaction("appui") as draft:
        operations.set_fields(draft, ["maire"], support="sourced")
    actor = move(editor, "maire", 0, 900)
    assert (actor.category, actor.support, actor.zones, dict(actor.written)) == ("", "sourced", (), {})


def test_a_category_chosen_by_hand_survives_moving_out() -> None:
    editor = quarters()
    move(editor, "maire", 0, -900)
    with editor.transaction("catégorie") as draft:
        operations.set_category(draft, ["maire"], "agent")
    assert move(editor, "maire", 10, 0).category == "agent"
    assert move(editor, "maire", 0, 900).category == "agent"


def test_from_one_quarter_to_the_next() -> None:
    editor = quarters()
    move(editor, "maire", 0, -900)
    actor = move(editor, "maire", 400, 0)
    assert (actor.zones, actor.category, dict(actor.written)) == (("etat",), "etat", {"category": "etat"})


def test_a_new_kind_in_a_zone_gets_what_the_zone_writes_for_it() -> None:
    editor = quarters()
    move(editor, "projet", 0, -900)
    with editor.transaction("type") as draft:
        operations.retype(draft, ["projet"], "acteur")
    assert editor.map.elements["projet"].category == "elu"
    with editor.transaction("type") as draft:
        operations.retype(draft, ["projet"], "projet")
    assert editor.map.elements["projet"].category == ""


def test_a_zone_may_write_any_attribute() -> None:
    zone = Zone(
        id="z",
        shape=Shape(width=100, height=100),
        writes=(Write(attribute="niveau", value="fort"), Write(attribute="keywords", value="eau")),
    )
    editor = Editor(SystemMap(zones=[zone], elements=[Element(id="e", x=500)]))
    inside = move(editor, "e", -500, 0)
    assert (dict(inside.attributes), inside.keywords) == ({"niveau": "fort"}, ("eau",))
    outside = move(editor, "e", 500, 0)
    assert (dict(outside.attributes), outside.keywords) == ({}, ())


def test_petals_overlap() -> None:
    shapes = [Shape(type="ellipse", x=60 * i, width=200, height=200) for i in range(2)]
    petals = [Zone(id=f"p{i}", shape=shape) for i, shape in enumerate(shapes)]
    editor = Editor(SystemMap(zones=petals, elements=[Element(id="e", x=30, y=500)]))
    assert move(editor, "e", 0, -500).zones == ("p0", "p1")


def test_a_folded_zone_neither_gains_nor_loses() -> None:
    editor = quarters()
    move(editor, "maire", 0, -900)
    with editor.transaction("repli") as draft:
        operations.fold(draft, ["elus"])
    assert move(editor, "projet", 0, -900).zones == ()
    assert move(editor, "maire", 0, -900).zones == ("elus",)


def test_a_zone_that_opens_holds_what_lies_in_it() -> None:
    """Else it would take it in later, when something far away is touched."""
    editor = quarters()
    for folded in (True, False):
        with editor.transaction("repli") as draft:
            operations.fold(draft, ["elus"], folded)
        if folded:
            move(editor, "maire", 0, -900)
    assert editor.map.elements["maire"].category == "elu"
    with editor.transaction("repli") as draft:
        operations.set_fields(draft, ["etat"], folded=True)
    move(editor, "maire", 400, 0)
    with editor.transaction("repli") as draft:
        operations.set_fields(draft, ["etat"], folded=False)
    assert editor.map.elements["maire"].category == "etat"


def test_a_deleted_zone_leaves_what_people_said() -> None:
    editor = quarters()
    move(editor, "maire", 0, -900)
    with editor.transaction("suppression") as draft:
        operations.delete(draft, ["elus"])
    actor = editor.map.elements["maire"]
    assert (actor.zones, actor.category, dict(actor.written)) == ((), "elu", {})


def hull_of_three() -> Editor:
    places = {"a": (0, 0), "b": (200, 0), "c": (100, 150)}
    return Editor(
        SystemMap(
            elements=[
                *(Element(id=id, x=x, y=y, zones=("h",)) for id, (x, y) in places.items()),
                Element(id="d", x=900, y=900),
            ],
            zones=[Zone(id="h", shape=Shape(type="hull"))],
        )
    )


def test_a_hull_stretches_some_way_and_then_lets_go() -> None:
    editor = hull_of_three()
    assert move(editor, "c", 0, 60).zones == ("h",)
    assert move(editor, "c", 0, 600).zones == ()


def test_a_hull_that_is_moved_keeps_everybody() -> None:
    editor = hull_of_three()
    with editor.transaction("déplacement") as draft:
        operations.move(draft, ["h"], 2000, 0)
    assert all(editor.map.elements[id].zones == ("h",) for id in "abc")
    assert editor.map.elements["a"].x == 2000


def test_what_is_dropped_into_a_hull_joins_it() -> None:
    assert move(hull_of_three(), "d", -800, -850).zones == ("h",)


def test_settling_again_changes_nothing() -> None:
    editor = quarters()
    move(editor, "maire", 0, -900)
    before = editor.map
    with editor.transaction("rien") as draft:
        zoning.settle(draft)
    assert editor.map is before


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_settling_an_example_changes_nothing(path: Path) -> None:
    editor = Editor(load(path))
    before = editor.map
    with editor.transaction("rien") as draft:
        zoning.settle(draft)
    assert editor.map is before
    for id in before.elements:
        with editor.transaction("rien") as draft:
            zoning.settle(draft, [id])
    assert editor.map is before


def with_one_far_away() -> Editor:
    map = hull_of_three().map
    lonely = Element(id="far", x=1500, y=-900, zones=("h",))
    return Editor(map.evolve(elements={**map.elements, "far": lonely}))


def test_a_hull_keeps_the_member_that_stands_far_from_the_others() -> None:
    editor = with_one_far_away()
    for id in "abcd":
        move(editor, id, 7, 3)
    with editor.transaction("zone") as draft:
        operations.add_zone(draft, zoning.box_of(editor.map.elements["a"]))
    assert editor.map.elements["far"].zones == ("h",)
    assert move(editor, "far", 20, 20).zones == ("h",), "a little way is no leaving"
    assert move(editor, "far", 900, -900).zones == ()


def test_nobody_joins_a_hull_because_its_members_move_round_them() -> None:
    editor = hull_of_three()
    map = editor.map
    beside = Element(id="beside", x=100, y=230)
    editor = Editor(map.evolve(elements={**map.elements, "beside": beside}))
    assert move(editor, "c", 0, 80).zones == ("h",)
    with editor.transaction("tout") as draft:
        zoning.settle(draft)
    assert editor.map.elements["beside"].zones == ()
    assert move(editor, "beside", 1, -100).zones == ("h",), "put there by hand, it is a member"


def test_a_free_zone_without_members_takes_in_what_is_put_on_its_place() -> None:
    zone = Zone(id="h", shape=Shape(type="hull", width=300, height=200))
    editor = Editor(SystemMap(zones=[zone], elements=[Element(id="e", x=900)]))
    assert move(editor, "e", -900, 0).zones == ("h",)


def test_a_zone_of_a_shape_from_the_future_keeps_its_members() -> None:
    zone = Zone(id="z", shape=Shape(type="spirale"))
    editor = Editor(SystemMap(zones=[zone], elements=[Element(id="e", zones=("z", "later"))]))
    assert move(editor, "e", 5000, 0).zones == ("z", "later")


def test_a_rupture_stays_in_the_lane_where_it_is_told() -> None:
    lanes = [Zone(id=f"l{i}", shape=Shape(type="lane", y=200 * i, width=900, height=200)) for i in range(2)]
    editor = Editor(SystemMap(zones=lanes, elements=[Element(id="r", kind="rupture", x=0, y=900)]))
    assert move(editor, "r", 0, -900).zones == ("l0",)
    assert move(editor, "r", 50, 200).zones == ("l0",), "its line goes through both"
    with editor.transaction("type") as draft:
        operations.retype(draft, ["r"], "projet")
    assert editor.map.elements["r"].zones == ("l1",)
