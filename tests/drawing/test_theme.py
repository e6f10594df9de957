"""Colours: readable in every theme, and faded without transparency."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from sysmap.drawing import CONTRAST, PAPER, ROOM, Theme
from sysmap.drawing.hues import PAPER_HUES

THEMES = [PAPER, ROOM, CONTRAST]


def luminance(name: str) -> float:
    parts = []
    for value in (QColor(name).redF(), QColor(name).greenF(), QColor(name).blueF()):
        parts.append(value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("colour", "least"),
    [("ink", 15.2), ("line", 12.1), ("secondary", 6.3), ("selection", 3.9)],
)
def test_the_paper_theme_has_the_contrasts_that_were_decided(colour: str, least: float) -> None:
    assert contrast(getattr(PAPER, colour), PAPER.paper) >= least - 0.05


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
def test_words_are_readable_on_all_they_stand_on(theme: Theme) -> None:
    for ground in (theme.paper, theme.white, theme.panel, theme.zone_fill, theme.told_fill, theme.note_fill):
        assert contrast(theme.ink, ground) >= 11
    for hue in theme.hues.values():
        assert contrast(theme.ink, hue.tint) >= 11, hue.id
    assert contrast(theme.zone_text, theme.zone_fill) >= 5.5
    assert contrast(theme.told_text, theme.told_fill) >= 5.5
    assert contrast(theme.told_text, theme.white) >= 7


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
def test_strong_hues_carry_a_white_icon_and_stand_out_of_the_paper(theme: Theme) -> None:
    for hue in theme.hues.values():
        if hue.id != "yellow":  # the star's edge is decoration
            assert contrast(hue.strong, theme.paper) >= 4.8, hue.id
            assert contrast(theme.white, hue.strong) >= 4.8, hue.id


def test_the_four_colleges_have_four_hues_and_each_a_name_in_both_languages() -> None:
    assert [PAPER_HUES[id].fr for id in ("blue", "turquoise", "orange", "plum")] == [
        "bleu", "turquoise", "orange", "prune"]  # fmt: skip
    assert all(hue.fr and hue.en for hue in PAPER_HUES.values())


def test_the_high_contrast_theme_is_stronger_everywhere() -> None:
    for id, hue in CONTRAST.hues.items():
        assert contrast(hue.strong, CONTRAST.paper) >= contrast(PAPER.hues[id].strong, PAPER.paper), id


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name)
def test_fading_gives_opaque_colours_nearer_to_the_paper(theme: Theme) -> None:
    normal = contrast(theme.tones("ink").text, theme.paper)
    context = contrast(theme.tones("ink", "context").text, theme.paper)
    background = contrast(theme.tones("ink", "background").text, theme.paper)
    assert normal > context > background
    assert context >= 4.5  # context can still be read
    assert QColor(theme.tones("plum", "background").edge).alpha() == 255
