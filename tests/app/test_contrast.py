"""What is read is 4.5 to 1 with its ground, what is only seen 3 to 1: computed, in each theme."""

from __future__ import annotations

import re
from typing import Any

import pytest

from sysmap.app.program import dress
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.app.style import _SHEET, colours, sheet
from sysmap.drawing import THEMES
from tests.drawing.test_theme import contrast

GROUNDS = ("PAPER", "PANEL", "FIELD", "SAND", "HOVER", "CHOSEN", "ALERT_TINT", "TOLD")
READ = {
    "INK": GROUNDS, "QUIET": GROUNDS, "ALERT": ("PAPER", "PANEL", "FIELD", "ALERT_TINT"),
    "AZURE_INK": ("PAPER", "PANEL", "FIELD"), "SAND_INK": ("SAND", "PAPER", "FIELD"),
    "TOLD_INK": ("TOLD", "PAPER", "FIELD"), "HINT": ("PAPER", "FIELD"), "FIELD": ("INK", "AZURE_INK"),
}  # fmt: skip
"""Colours of words, and the grounds on which the windows set them."""
SEEN = {
    "AZURE": (*GROUNDS, "INK"), "EDGE": ("PAPER", "PANEL", "FIELD", "SAND", "HOVER"),
    "PALE": ("PAPER", "PANEL", "FIELD", "SAND", "HOVER"), "TOLD_EDGE": (), "INK": GROUNDS, "QUIET": GROUNDS,
}  # fmt: skip
"""Focus, edges of fields, what cannot be done now: no words to read, yet something to know."""


@pytest.mark.parametrize("theme", THEMES)
def test_words_and_signs_of_the_windows_stand_out(theme: str) -> None:
    named = colours(theme)
    pale = [
        f"{colour} on {ground}: {contrast(named[colour], named[ground]):.2f}, not {least}"
        for table, least in ((READ, 4.5), (SEEN, 3.0))
        for colour, grounds in table.items()
        for ground in grounds
        if contrast(named[colour], named[ground]) < least
    ]  # fmt: skip
    assert "\n".join(pale) == ""


def test_the_sheet_names_its_colours() -> None:
    """A colour written in the sheet by its number would escape the table above; two are decoration."""
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", _SHEET)) <= {"#323B46", "#FFFEFB", "#ECE9E1", "#DCE9FD"}
    assert contrast("#FFFFFF", "#323B46") >= 4.5
    assert contrast(colours()["INK"], "#DCE9FD") >= 4.5


def test_high_contrast_is_stronger_everywhere() -> None:
    plain, strong = colours(), colours("contrast")
    for colour, grounds in READ.items():
        for ground in grounds:
            assert contrast(strong[colour], strong[ground]) >= min(
                7.0, contrast(plain[colour], plain[ground])
            ), (colour, ground)  # fmt: skip
    assert "#000000" in sheet(theme="contrast")
    assert sheet(theme="room") == sheet()


def test_the_theme_of_the_last_time_paints_the_map_at_once(app: Any) -> None:
    dress(app)
    shell = Shell(Settings(language="fr", theme="contrast"))
    assert shell.desk.view.scene.theme.name == "contrast"
    shell.close()
    shell.deleteLater()


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: str(theme.name))
def test_what_carries_meaning_on_the_map_stands_out(theme: Any) -> None:
    """Lines, signs and outlines at 3 to 1 on the paper and on zones; words at 4.5."""
    for ground in (theme.paper, theme.white, theme.zone_fill, theme.told_fill):
        assert contrast(theme.line, ground) >= 3.0
        assert contrast(theme.selection, ground) >= 3.0
        assert contrast(theme.secondary, ground) >= 4.5
    for hue in theme.hues.values():
        if hue.id != "yellow":  # its edge is decoration: the words beside it say it
            for ground in (theme.paper, theme.zone_fill, hue.tint):
                assert contrast(hue.strong, ground) >= 3.0, (hue.id, ground)
        for prominence in ("normal", "context"):
            tones = theme.tones(hue.id, prominence)
            assert contrast(tones.text, tones.fill) >= 4.5, (hue.id, prominence)
