"""Three ways of writing the names of groups of people; a name somebody wrote herself is hers."""

from __future__ import annotations

import pytest

from sysmap.analysis.missing_words import college_words
from sysmap.editing import Editor
from sysmap.editing.records import adopt_category
from sysmap.model import CATEGORIES, WORDINGS, Element, reworded, worded, wording_of
from sysmap.poster.sheets.kit import kit_canvases
from sysmap.storage import ghosts_of, kit_of, new_map, templates

NAMES = {
    "point": ["Élu·es", "Agent·es des collectivités", "Habitant·es"],
    "both": ["Élues et élus", "Agentes et agents des collectivités", "Habitantes et habitants"],
    "short": ["Élus", "Agents des collectivités", "Habitants"],
}


@pytest.mark.parametrize("wording", WORDINGS)
def test_a_new_map_is_written_in_the_chosen_wording(wording: str) -> None:
    map = new_map("fantastiques", wording=wording)
    assert [map.categories[id].name("fr") for id in ("elu", "agent", "habitant")] == NAMES[wording]
    assert map.zones["elu"].label == NAMES[wording][0]
    assert map.zones["couronne"].note.count(NAMES[wording][2].lower()) == 1
    assert wording_of(map) == wording
    assert map.categories["elu"].name("en") == "Elected officials"


@pytest.mark.parametrize("wording", ["both", "short"])
def test_no_middle_dot_is_left_in_any_form_nor_on_its_paper(wording: str) -> None:
    for form in templates():
        map = new_map(form, wording=wording)
        said = [row.name("fr") for row in map.categories.values()]
        said += [words for zone in map.zones.values() for words in (zone.label, zone.note)]
        if wording_of(map):
            said += [*ghosts_of(map).values(), str(kit_of(map, "fr"))]
            said += [canvas.name for canvas in kit_canvases(map, "fr")]
        assert not [words for words in said if "·e" in words], form.id


def test_the_wording_of_a_map_changes_there_and_back_and_elements_stay() -> None:
    first = new_map("fantastiques")
    mine = Element(id="e1", label="Les élu·es de Vimy", kind="acteur", category="elu")
    map = first.evolve(elements=[mine])
    there = reworded(map, "short", first)
    assert there.elements["e1"] is mine
    assert there.zones["elu"].label == "Élus"
    assert reworded(there, "point", first) == map
    assert reworded(map, "point", first) is map


def test_a_name_of_ones_own_is_never_touched() -> None:
    first = new_map("fantastiques")
    named = first.categories["elu"].evolve(names={"fr": "Mandataires"})
    zone = first.zones["agent"].evolve(label="Les services")
    map = first.evolve(categories={**first.categories, "elu": named}, zones={**first.zones, "agent": zone})
    after = reworded(map, "both", first)
    assert after.categories["elu"] is named
    assert after.zones["agent"] is zone
    assert after.categories["agent"].name("fr") == "Agentes et agents des collectivités"


def test_what_comes_later_and_what_is_asked_follow_the_map() -> None:
    map = new_map("fantastiques", wording="both")
    editor = Editor(map.evolve(categories={"elu": map.categories["elu"]}))
    with editor.transaction("un habitant") as draft:
        adopt_category(draft, "habitant")
    assert editor.map.categories["habitant"].name("fr") == "Habitantes et habitants"
    assert college_words(map, "elu", "fr") == ("les élues et élus", "aux élues et élus")


def test_capitals_are_kept_and_unknown_wordings_change_nothing() -> None:
    assert worded("Élu·es et agent·es", "both") == "Élues et élus et agentes et agents"
    assert worded("Élu·es", "elvish") == "Élu·es" == CATEGORIES["elu"].name("fr")
