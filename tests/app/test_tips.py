"""Whoever rests the pointer on something is told in one sentence what it does."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget

from sysmap import i18n
from sysmap.app.actions import table
from sysmap.app.actions.tips import tip_of
from sysmap.app.finding.search import answers
from sysmap.app.menus import context
from tests.app.person import Person

LONGEST = 110
WINDOWS = (
    "poster", "views", "story", "table", "frigo", "remarks", "stages", "kinds", "card", "ways", "simplify",
    "kit",
    "sheets", "handover", "experience", "library", "public", "merge_maps", "versions", "settings", "charter",
    "replace", "themes", "rearrange", "shortcuts", "help", "reading", "crossing", "entry", "export_other",
)  # fmt: skip
PANELS = "loops", "missing", "reread", "questions", "showing", "compare", "effects", "follow"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_action_has_a_tip_of_one_sentence(language: str) -> None:
    i18n.use(language)
    for action in table():
        tip = tip_of(action.id)
        assert tip, action.id
        assert tip.endswith("."), tip
        assert tip.count(". ") == 0, tip
        assert len(tip) <= LONGEST, tip
        assert tip[0].isupper(), tip


def test_a_tip_says_more_than_the_name() -> None:
    assert not [action.id for action in table() if tip_of(action.id).rstrip(".") == action.words.rstrip("….")]


def test_menus_and_the_palette_show_them(person: Person) -> None:
    person.begin()
    person.write("f: Un")
    person.select("Un")
    menu = context(person.desk, "element")
    assert menu.toolTipsVisible()
    rows = [row for row in menu.actions() if row.text().startswith("Gommettes")]
    assert [row.toolTip() for row in rows] == [tip_of("dots")]
    found = {answer.title: answer.tip for answer in answers(person.desk, "rideau")}
    assert found["Rideau"] == tip_of("curtain")


@pytest.mark.parametrize("id", WINDOWS + PANELS)
def test_a_button_without_words_says_what_it_does(person: Person, id: str) -> None:
    person.begin()
    person.write("f: Un", "f: Deux", "Un > Deux +", "Deux > Un +")
    person.select("Un")
    person.desk.do(id)
    silent = [button for button in _buttons(person.shell) if not button.text() and not button.toolTip()]
    assert not silent
    for button in _buttons(person.shell):
        assert "\n" not in button.toolTip()
        assert len(button.toolTip()) <= 2 * LONGEST, button.toolTip()


def test_the_first_page_and_the_editor_too(person: Person) -> None:
    for begin in (lambda: None, person.begin):
        begin()
        assert not [one for one in _buttons(person.shell) if not one.text() and not one.toolTip()]


def _buttons(root: QWidget) -> list[Any]:
    """Those that can be seen, in the window and in all that stand beside it; Qt's own are Qt's matter."""
    found = [one for one in root.findChildren(QAbstractButton) if one.isVisible() and one.accessibleName()]
    return [one for one in found if not type(one).__name__.startswith("QLineEdit")]
