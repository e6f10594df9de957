"""A word replaced everywhere: seen first, written in one step, the old one kept as a wording."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sysmap.editing import Editor, replacing
from sysmap.editing.replacing import Asked, places, replace_words, replaced
from sysmap.model import Card, Element, Kind, Link, Loop, Page, Story, SystemMap, Wording, Zone


@pytest.fixture
def map() -> SystemMap:
    elements = [
        Element(id="a", label="Élus à l’écoute", original="les élus", wordings=(Wording(text="Nos élus"),)),
        Element(id="b", label="Élusif", description="Rien des élus.", keywords=("élus", "eau")),
    ]
    return SystemMap(
        card=Card(title="Les ÉLUS d’ici", question="Et les elus ?"), elements=elements,
        links=[Link(id="ab", source="a", target="b", verb="parle aux élus de")],
        zones=[Zone(id="z", label="Les élus")], kinds=[Kind(id="facteur", fr="Facteur des élus")],
        loops=[Loop(id="l", name="Élus", told=("Les élus décident.", "Rien."))],
        stories=[Story(id="h", name="Récit", pages=(Page(sentence="Les élus."), Page(notes="Dire élus."),))],
    )  # type: ignore[arg-type]


def test_every_place_is_found_with_what_it_would_say(map: SystemMap) -> None:
    found = places(map, Asked("élus", "élu·es"))
    assert {(p.where, p.field) for p in found} == {
        ("card", "title"), ("card", "question"), ("elements", "label"), ("elements", "wordings.text"),
        ("elements", "description"), ("elements", "keywords"), ("links", "verb"), ("zones", "label"),
        ("kinds", "fr"), ("loops", "name"), ("loops", "told"), ("stories", "pages.sentence"),
        ("stories", "pages.notes"),
    }  # fmt: skip
    label = next(p for p in found if p.field == "label" and p.where == "elements")
    assert label.after == "Élu·es à l’écoute"  # the capital at the start stays one


def test_accents_and_whole_words_count_when_asked(map: SystemMap) -> None:
    with_accents = {p.field for p in places(map, Asked("élus", "x", accents=True)) if p.where == "card"}
    assert with_accents == {"title"}
    assert not any(p.id == "b" and p.field == "label" for p in places(map, Asked("élus", "x")))
    assert any(p.id == "b" and p.field == "label" for p in places(map, Asked("élus", "x", whole=False)))


def test_one_step_that_can_be_undone_and_the_old_label_stays_findable(map: SystemMap) -> None:
    editor = Editor(map)
    found = places(map, Asked("élus", "élu·es"))
    with editor.transaction("remplacement") as draft:
        assert replace_words(draft, found) == len(found)
    after = editor.map
    assert after.elements["a"].label == "Élu·es à l’écoute"
    assert "Élus à l’écoute" in [wording.text for wording in after.elements["a"].wordings]
    assert after.elements["a"].original == "les élus"  # what was said in the room stays as it was said
    assert after.stories["h"].pages[0].sentence == "Les élu·es."
    assert after.stories["h"].pages[1].notes == "Dire élu·es."
    assert after.loops["l"].told == ("Les élu·es décident.", "Rien.")
    assert after.card.title == "Les Élu·es d’ici"
    editor.undo()
    assert editor.map == map


def test_only_what_is_chosen_and_still_there_is_written(map: SystemMap) -> None:
    editor = Editor(map)
    found = places(map, Asked("élus", "élu·es"))
    chosen = [place for place in found if place.where == "zones"]
    with editor.transaction("autre") as draft:
        draft.change(draft.zones["z"], label="Autrement dit")
    with editor.transaction("remplacement") as draft:
        assert replace_words(draft, chosen) == 0
    assert editor.map.zones["z"].label == "Autrement dit"
    assert editor.map.elements["a"].label == "Élus à l’écoute"


def test_nothing_is_found_when_nothing_is_asked(map: SystemMap) -> None:
    assert places(map, Asked("  ", "x")) == []
    same = places(map, Asked("élus", "élus", accents=True, whole=False))
    assert [place for place in same if place.before == place.after] == []


@pytest.mark.parametrize(("text", "find", "after"), [
    ("œuvre commune", "oeuvre", "X commune"), ("l'eau, l’eau", "l’eau", "X, X"),
    ("e\u0301lus", "elus", "X"), ("aaa", "aa", "aaa"), ("10\u00a0000 habitants", "10 000", "X habitants"),
    ("élu·es", "élu", "élu·es"), ("שלום עולם", "עולם", "שלום X"), ("🌱 eau 🌱", "eau", "🌱 X 🌱"),
])  # fmt: skip
def test_words_are_compared_as_people_read_them(text: str, find: str, after: str) -> None:
    assert replaced(text, Asked(find, "X"))[0] == after


@given(st.text(max_size=60), st.text(min_size=1, max_size=4), st.booleans(), st.booleans())
def test_what_is_not_found_is_left_as_it_was(text: str, find: str, whole: bool, accents: bool) -> None:
    asked = Asked(find, "", whole, accents)
    found = list(replacing.spans(text, asked))
    kept = "".join(c for i, c in enumerate(text) if not any(a <= i < b for a, b in found))
    assert replaced(text, asked) == (kept, len(found))
    assert all(a < b for a, b in found)
