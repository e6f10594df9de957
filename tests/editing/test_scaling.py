"""Axes give numbers and dates: dropping writes, writing moves, going out takes back only what was written."""

from sysmap.editing import Editor, operations
from sysmap.model import Axis, Element, Shape, Stop, SystemMap, Write, Zone, parse_dates

YEARS = Axis(id="t", across=300, start=0, end=1000,
             stops=[Stop(at=0, value=2000), Stop(at=1000, value=2020)])  # fmt: skip


def plan() -> Editor:
    """Influence upwards, dependence to the right; an actor beside the plan."""
    stops = lambda a, b: [Stop(at=a, value=0), Stop(at=b, value=10)]  # noqa: E731
    return Editor(
        SystemMap(
            axes=[
                Axis(id="dep", attribute="dependance", across=600, start=0, end=600, stops=stops(0, 600)),
                Axis(id="inf", attribute="influence", horizontal=False, across=0, start=0, end=600,
                     stops=stops(600, 0)[::-1]),
            ],
            zones=[Zone(id="q", label="Relais", shape=Shape(x=450, y=150, width=300, height=300),
                        writes=[Write(attribute="quadrant", value="relais")])],
            elements=[Element(id="a", kind="acteur", x=-300, y=0),
                      Element(id="b", kind="acteur", x=300, y=300)],
        )
    )  # fmt: skip


def drag(editor: Editor, id: str, x: float, y: float) -> Element:
    element = editor.map.elements[id]
    with editor.transaction("déplacement") as draft:
        operations.move(draft, [id], x - element.x, y - element.y)
    return editor.map.elements[id]


def test_dropping_on_a_plan_writes_both_numbers_and_the_zone_in_one_step() -> None:
    editor = plan()
    before = editor.map
    dropped = drag(editor, "a", 480, 120)
    assert dict(dropped.attributes) == {"dependance": 8, "influence": 8, "quadrant": "relais"}
    editor.undo()
    assert editor.map is before


def test_going_out_takes_back_what_the_axes_wrote_and_nothing_else() -> None:
    editor = plan()
    drag(editor, "a", 480, 120)
    with editor.transaction("attribut") as draft:
        element = draft.elements["a"]
        operations.set_fields(draft, ["a"], attributes={**element.attributes, "note": "gardée"})
    out = drag(editor, "a", -300, 900)
    assert dict(out.attributes) == {"note": "gardée"}
    assert dict(out.written) == {}


def test_a_number_typed_by_hand_moves_the_element_and_survives_going_out() -> None:
    editor = plan()
    drag(editor, "a", 480, 120)
    with editor.transaction("attribut") as draft:
        now = draft.elements["a"].attributes
        operations.set_fields(draft, ["a"], attributes={**now, "dependance": "2,5"})
    moved = editor.map.elements["a"]
    assert (moved.x, moved.y) == (150.0, 120.0)
    assert moved.zones == ()
    assert "quadrant" not in moved.attributes


def test_while_the_hand_moves_the_zone_s_colour_is_shown_and_escape_forgets_it() -> None:
    editor = plan()
    before = editor.map
    editor.preview(lambda draft: operations.move(draft, ["b"], 150, -150, settle=False))
    assert editor.shown.elements["b"].attributes["quadrant"] == "relais"
    editor.preview(None)
    assert editor.map is before


def test_moving_up_a_lane_leaves_the_date_alone_and_moving_along_it_writes() -> None:
    lanes = [Zone(id=n, shape=Shape(type="lane", x=500, y=y, width=1000, height=100)) for n, y in
             (("haut", 50), ("bas", 150))]  # fmt: skip
    dated = Element(id="a", kind="evenement", x=700, y=50, dates=parse_dates("2014"))
    editor = Editor(SystemMap(axes=[YEARS], zones=lanes, elements=[dated, Element(id="n", x=500, y=900)]))
    assert drag(editor, "a", 701, 150).dates == dated.dates
    assert editor.map.elements["a"].zones == ("bas",)
    later = drag(editor, "a", 800, 150).dates
    assert later is not None
    assert later.text == "2016"
    fresh = drag(editor, "n", 252, 50).dates
    assert fresh is not None
    assert fresh.text == "2005"
    assert drag(editor, "n", 252, 900).dates is None


def test_a_date_typed_moves_the_element_along_the_frise() -> None:
    lane = Zone(id="l", shape=Shape(type="lane", x=500, y=50, width=1000, height=100))
    placed = Element(id="a", x=700, y=40, zones=("l",))
    editor = Editor(SystemMap(axes=[YEARS], zones=[lane], elements=[placed]))
    with editor.transaction("dates") as draft:
        operations.set_fields(draft, ["a"], dates=parse_dates("2002"))
    assert (editor.map.elements["a"].x, editor.map.elements["a"].y) == (100.0, 40.0)


def test_what_the_program_places_is_not_given_a_date() -> None:
    editor = Editor(SystemMap(axes=[YEARS]))
    with editor.transaction("ajout") as draft:
        made = operations.create(draft, "evenement", "Charte", 500, 50)
    assert editor.map.elements[made.id].dates is None
