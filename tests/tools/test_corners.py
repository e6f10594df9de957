"""Straightening a photo: four clicks or the keyboard alone, one step, and the photo is never lost."""

from __future__ import annotations

import pytest

from sysmap.editing import Editor
from sysmap.geometry import form, in_order, is_sheet
from sysmap.model import Picture, SystemMap
from sysmap.tools import Key, Mods

from .paper import Hand, Paper

PHOTO = {"id": "p", "image": "i", "x": 0, "y": 0, "width": 400, "height": 300, "fade": 0.4,
         "background": True}  # fmt: skip


@pytest.fixture
def hand() -> Hand:
    editor = Editor(SystemMap(pictures=[PHOTO]))
    editor.select(["p"])
    made = Hand(Paper(editor))
    made.box.use("corners")
    return made


def photo(hand: Hand) -> Picture:
    return hand.desk.editor.map.pictures["p"]


def test_four_clicks_in_any_order_straighten_the_sheet_in_one_step(hand: Hand) -> None:
    for at in ((-150, -100), (160, -110), (-170, 120), (150, 100)):
        hand.click(at)
    hand.box.key(Key("Return"))
    assert hand.box.tool == "select"
    assert [round(x) for at in photo(hand).corners for x in at] == [125, 167, 900, 133, 875, 833, 75, 900]
    assert photo(hand).fade == 0.4
    hand.desk.editor.undo()
    assert photo(hand) == Picture(**PHOTO)


def test_the_keyboard_alone_moves_a_corner(hand: Hand) -> None:
    hand.box.key(Key("Tab"))
    hand.box.key(Key("Left", Mods(shift=True)))
    hand.box.key(Key("Down"))
    hand.box.key(Key("Return"))
    assert photo(hand).corners[1] == (980.0, 2.0)


def test_escape_leaves_the_photo_as_it_was(hand: Hand) -> None:
    hand.click((-150, -100))
    hand.escape()
    assert hand.box.tool == "select"
    assert photo(hand) == Picture(**PHOTO)
    assert hand.desk.editor.shown is hand.desk.editor.map


def test_another_tool_leaves_no_half_straightened_photo(hand: Hand) -> None:
    hand.click((-150, -100))
    hand.box.use("note")
    assert hand.desk.editor.shown is hand.desk.editor.map


def test_corners_on_one_line_are_refused_in_a_sentence(hand: Hand) -> None:
    hand.box.state.corners = [(100, 500), (500, 501), (900, 500), (500, 499)]  # type: ignore[attr-defined]
    hand.box.key(Key("Return"))
    assert hand.box.tool == "corners"
    assert "feuille" in hand.desk.said[-1]
    assert not photo(hand).corners


def test_corners_kept_can_be_moved_again_and_taken_away(hand: Hand) -> None:
    hand.click((-150, -100))
    hand.box.key(Key("Return"))
    first = photo(hand)
    hand.box.use("corners")
    hand.click((-200, -150))
    hand.box.key(Key("Return"))
    again = photo(hand)
    assert first.corners
    assert not again.corners
    assert abs(again.width / again.height - 4 / 3) < 0.01


def test_a_sheet_nearly_like_an_a3_is_taken_for_one() -> None:
    askew = in_order([(880, 820), (110, 150), (60, 900), (920, 120)])
    assert askew[0] == (110, 150)
    assert is_sheet(askew)
    assert form(askew, 4 / 3) == pytest.approx(2**0.5)


def test_a_click_on_a_locked_photo_is_a_place_for_words_not_a_selection() -> None:
    editor = Editor(SystemMap(pictures=[PHOTO | {"locked": True}]))
    desk = Paper(editor)
    Hand(desk).click((10, 20))
    assert desk.pointed == (10, 20)
    assert not editor.selection
