"""« élu·es », « élu.e.s », « élus et élues », « élus » are one word, for who searches and who merges."""

from __future__ import annotations

import pytest

from sysmap.analysis import words_of
from sysmap.drawing.wrapping import wrap

FORMS = {
    "élus": (
        "Élu·es",
        "élu.e.s",
        "élu·e·s",
        "élu(e)s",
        "élus et élues",
        "élues et élus",
        "les élues et les élus",
    ),
    "acteurs": ("acteur·trices", "acteur·rices", "acteurs et actrices", "actrices et acteurs"),
    "habitants": ("habitant·es", "habitantes et habitants", "Les habitant.e.s"),
    "animateurs": ("animateur·rices", "animatrices et animateurs"),
    "chercheurs": ("chercheur·euses", "chercheuses et chercheurs"),
}


@pytest.mark.parametrize(
    ("plain", "form"), [(plain, form) for plain, forms in FORMS.items() for form in forms]
)
def test_every_inclusive_form_is_the_same_word_when_maps_are_merged(plain: str, form: str) -> None:
    assert words_of(form) == words_of(plain)


@pytest.mark.parametrize(
    "words", ["eau et terre", "parents et enseignants", "port et porte-voix", "élus et agents"]
)
def test_two_words_stay_two(words: str) -> None:
    assert len(words_of(words)) > 1


@pytest.mark.parametrize("form", FORMS["élus"][:4])
def test_search_finds_every_form(form: str) -> None:
    from sysmap.app.finding.find import matches

    for asked in ("élus", "élu·es", "élu.e.s", "élues"):
        assert matches(asked, form)


def test_no_line_ends_at_a_middle_dot_when_the_word_fits() -> None:
    label = "Les agent·es et élu·es d’ici"
    widest = max(len(word) for word in label.split())
    for limit in range(widest, 40):
        lines = wrap(label, lambda words: float(len(words)), float(limit)).lines
        assert not [line for line in lines if line.endswith("·")]
