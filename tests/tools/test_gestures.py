"""Gestures without a screen: which state follows which, what is shown meanwhile, what is committed."""

import pytest

from sysmap.editing import Editor
from sysmap.geometry import Box, Point
from sysmap.model import Element, Link, Shape, SystemMap, Zone
from sysmap.tools import Walker, grip, handles, nearest, neighbour_place
from tests.tools.paper import Hand, Paper


@pytest.fixture
def paper() -> Paper:
    return Paper(
        Editor(
            SystemMap(
                elements=[Element(id="a", label="A"), Element(id="b", label="B", x=300)],
                links=[Link(id="ab", source="a", target="b")],
                zones=[Zone(id="z", shape=Shape(x=0, y=400, width=400, height=200))],
            )
        )
    )


@pytest.fixture
def hand(paper: Paper) -> Hand:
    return Hand(paper)


def test_a_small_tremble_is_still_a_click(hand: Hand, paper: Paper) -> None:
    hand.drag((0, 0), (2, 2))
    assert paper.editor.selection == {"a"}
    assert not paper.editor.history.can_undo


def test_the_tremble_is_measured_on_screen(hand: Hand, paper: Paper) -> None:
    paper.scale = 0.1
    hand.drag((0, 0), (20, 0))
    assert not paper.editor.history.can_undo
    paper.scale = 4.0
    hand.drag((0, 0), (2, 0), alt=True)
    assert paper.editor.map.elements["a"].x == 2


def test_a_drag_is_a_preview_until_the_hand_lets_go(hand: Hand, paper: Paper) -> None:
    before = paper.editor.map
    hand.drag((0, 0), (50, 60), (70, 90), let_go=False, alt=True)
    assert paper.editor.map is before
    assert paper.editor.shown.elements["a"].y == 90
    hand.escape()
    assert paper.editor.shown is before
    assert not hand.box.busy


def test_shift_keeps_to_one_direction(hand: Hand, paper: Paper) -> None:
    paper.editor.select(["a"])
    hand.drag((0, 0), (10, 200), shift=True)
    assert (paper.editor.map.elements["a"].x, paper.editor.map.elements["a"].y) == (0, 200)


def test_guides_line_up_what_is_nearly_in_line(hand: Hand, paper: Paper) -> None:
    hand.drag((300, 0), (3, 200), let_go=False)
    assert hand.box.overlay().guides
    assert paper.editor.shown.elements["b"].x == 0


def test_pulling_back_to_the_start_is_no_step(hand: Hand, paper: Paper) -> None:
    hand.drag((0, 0), (60, 60), (0, 0), alt=True)
    assert not paper.editor.history.can_undo


def test_an_undo_in_the_middle_of_a_drag_harms_nothing(hand: Hand, paper: Paper) -> None:
    hand.drag((0, 0), (0, 90), alt=True)
    hand.drag((0, 90), (50, 120), let_go=False, alt=True)
    paper.editor.undo()
    hand.box.cancel()
    assert paper.editor.shown is paper.editor.map
    assert paper.editor.map.elements["a"].y == 0


def test_what_is_deleted_under_a_drag_stays_deleted(hand: Hand, paper: Paper) -> None:
    hand.drag((0, 0), (50, 120), let_go=False, alt=True)
    with paper.editor.transaction("suppression") as draft:
        draft.drop(draft.links["ab"])
        draft.drop(draft.elements["a"])
    from sysmap.tools import Release

    hand.box.release(Release(Point(50, 120)))
    assert "a" not in paper.editor.map.elements


def test_one_element_offers_four_arrows_and_two_offer_none(hand: Hand, paper: Paper) -> None:
    hand.click((0, 0))
    assert sorted(h.part for h in handles(paper)) == ["down", "left", "right", "up"]
    paper.editor.select(["a", "b"])
    assert handles(paper) == []


def test_handles_keep_their_size_on_screen(hand: Hand, paper: Paper) -> None:
    hand.click((0, 0))
    near = next(h for h in handles(paper) if h.part == "left").at.x
    paper.scale = 0.5
    far = next(h for h in handles(paper) if h.part == "left").at.x
    assert far + 50 == pytest.approx(2 * (near + 50))
    assert grip(paper, far, 0) is not None


def test_a_click_on_an_arrow_makes_a_linked_neighbour_on_free_paper(hand: Hand, paper: Paper) -> None:
    hand.click((0, 0))
    arrow = next(h for h in handles(paper) if h.part == "right")
    hand.click(arrow.at)
    made = paper.editor.map.elements[paper.edited[0]]
    assert any(k.source == "a" and k.target == made.id for k in paper.editor.map.links.values())
    assert not Box.around(made.x, made.y, 150, 44).meets(paper.boxes()["b"])
    paper.editor.undo()
    assert len(paper.editor.map.elements) == 2


def test_an_arrow_dropped_on_an_element_shows_the_relation_beforehand(hand: Hand, paper: Paper) -> None:
    hand.click((300, 0))
    arrow = next(h for h in handles(paper) if h.part == "left")
    hand.drag(arrow.at, (150, 100), let_go=False)
    assert hand.box.overlay().line is not None
    hand.drag(arrow.at, (100, 60), (0, 0), let_go=False)
    hand.escape()
    hand.click((300, 0))
    hand.drag(arrow.at, (100, 60), (0, 0), let_go=False)
    assert hand.box.overlay().goal == "a"
    assert len(paper.editor.shown.links) == 2
    assert len(paper.editor.map.links) == 1


def test_a_relation_that_the_rules_refuse_is_not_made(hand: Hand, paper: Paper) -> None:
    paper.link_kind = "cooperation"
    hand.box.use("link")
    hand.drag((0, 0), (80, 80), (0, 0))
    assert len(paper.editor.map.links) == 1


def test_the_middle_of_a_relation_follows_the_hand(hand: Hand, paper: Paper) -> None:
    hand.drag((150, 0), (150, -40))
    bend = paper.editor.map.links["ab"].bend
    assert bend is not None
    route = paper.route("ab")
    assert route is not None
    assert route.spine.point(0.5).y == pytest.approx(-40, abs=1)


def test_bending_straight_again_snaps_to_straight(hand: Hand, paper: Paper) -> None:
    hand.drag((150, 0), (150, -40))
    middle = paper.route("ab").curve.point(0.5)  # type: ignore[union-attr]
    hand.drag(middle, (150, 1 + middle.y + 40))
    assert paper.editor.map.links["ab"].bend.offset == 0  # type: ignore[union-attr]


def test_a_zone_moves_by_its_title_or_when_selected(hand: Hand, paper: Paper) -> None:
    hand.drag((0, 310), (100, 310), alt=True)
    assert paper.editor.map.zones["z"].shape.x == 100
    hand.drag((100, 450), (150, 450), alt=True)
    assert paper.editor.map.zones["z"].shape.x == 150


def test_a_corner_is_pulled_and_never_turned_inside_out(hand: Hand, paper: Paper) -> None:
    hand.click((0, 450))
    hand.drag((200, 500), (-900, -900))
    shape = paper.editor.map.zones["z"].shape
    assert (shape.width, shape.height) == (24, 24)
    assert (shape.x - 12, shape.y - 12) == (-200, 300)


def test_the_zone_tool_takes_in_what_it_surrounds_and_is_put_down(hand: Hand, paper: Paper) -> None:
    hand.box.use("zone")
    hand.drag((-100, -100), (400, 100))
    assert hand.box.tool == "select"
    zone = paper.edited[-1]
    assert paper.editor.map.elements["a"].zones == (zone,)
    assert paper.editor.selection == {zone}


def test_escape_steps_back_once_from_a_rectangle_then_from_the_tool(hand: Hand, paper: Paper) -> None:
    hand.box.use("zone")
    hand.drag((600, 600), (700, 700), let_go=False)
    hand.escape()
    assert hand.box.tool == "zone"
    hand.escape()
    assert hand.box.tool == "select"
    assert not paper.editor.history.can_undo


def test_the_hand_pushes_by_screen_pixels(hand: Hand, paper: Paper) -> None:
    paper.scale = 2.0
    hand.box.use("hand")
    hand.drag((600, 600), (610, 620))
    assert paper.pushed == (20, 40)


def test_walking_goes_to_what_lies_ahead(paper: Paper) -> None:
    paper.editor.select(["a"])
    walker = Walker(paper)
    assert walker.go("right") == "b"
    assert walker.go("right") == ""
    assert paper.editor.selection == {"b"}
    boxes = {"far": Box.around(500, 0, 10, 10), "near": Box.around(100, 90, 10, 10)}
    assert nearest(boxes, Point(0, 0), "right", None) == "near"
    assert nearest(boxes, Point(0, 0), "left", None) is None


def test_relations_are_walked_along_and_gone_through(paper: Paper) -> None:
    with paper.editor.transaction("deux de plus") as draft:
        draft.put(Element(id="near", label="N", x=150, y=10))
        draft.put(Element(id="c", label="C", y=-200))
        draft.put(Link(id="ca", source="c", target="a"))
    walker = Walker(paper)
    paper.editor.select(["a"])
    assert walker.along("right") == "b"  # the related one, not the nearest
    assert walker.along("left") == "a"
    assert walker.through(1) == "ca"  # from the top, as a clock's hand
    assert walker.through(1) == "ab"
    assert walker.through(1) == "ca"
    assert walker.go("up") == "c"
    paper.editor.select(["ab"])
    assert walker.go("right") == "b"


def test_zones_are_reached_from_elements_by_their_sort(paper: Paper) -> None:
    walker = Walker(paper)
    paper.editor.select(["a"])
    assert walker.turn(1) == "ab"
    assert walker.turn(1) == "z"
    assert walker.turn(1) in ("a", "b")
    assert walker.turn(-1) == "z"


def test_neighbours_lie_on_the_side_asked_for(paper: Paper) -> None:
    assert neighbour_place(paper, "a", "up").y < -60
    assert neighbour_place(paper, "a", "left").x < -120


def test_create_arrows_leave_signs_and_lines_visible() -> None:
    elements = [Element(id="a", label="A"), Element(id="b", label="B", y=200)]
    desk = Paper(Editor(SystemMap(elements=elements, links=[Link(id="l", source="b", target="a")])))
    desk.editor.select(["a"])
    at = {handle.part: handle.at for handle in handles(desk)}
    lines = list(desk.ink(Box(-100, -100, 100, 100)))
    assert lines
    assert not any(Box.around(*place, 22, 22).meets(line) for place in at.values() for line in lines)
    assert at["down"].y > 20
    assert at["up"] == (0, -38)
