"""Petals for other themes, a tree turned over, an axis that rises: nothing of what was said is lost."""

from __future__ import annotations

import pytest

from sysmap.editing import Editor, operations, petals, turning_over
from sysmap.model import Themes
from sysmap.storage import dumps, loads, new_map, theme_lists


def test_a_theme_that_leaves_the_wheel_stays_when_something_was_said_of_it() -> None:
    editor = Editor(new_map("fleur"))
    said = editor.map.elements["alimenter"]
    with editor.transaction("pétales") as draft:
        draft.change(said, attributes={"score": 4})
        petals.lay_petals(draft, ["Énergie", "se loger", "Eau", "Sols"])
    labels = [one.label for one in editor.map.elements.values()]
    assert sorted(labels) == sorted(["Manger", "Se loger", "Énergie", "Eau", "Sols"])
    assert not editor.map.elements["alimenter"].zones
    assert editor.map.elements["habiter"].zones
    assert len(editor.map.zones) == 4


def test_the_turned_tree_has_the_same_structure_and_a_view_of_its_own() -> None:
    editor = Editor(new_map("arbre"))
    with editor.transaction("mots") as draft:
        a = operations.create(draft, "probleme", "Loyers hauts", -100, 180).id
        b = operations.create(draft, "probleme", "Départs", 0, 0).id
        operations.connect(draft, a, b, "contribution")
    with editor.transaction("retourner") as draft:
        first, second = turning_over.turn_over(draft, {b: "On reste", a: "Loyers doux"})
    made = editor.map.elements
    assert [made[first].label, made[second].label] == ["On reste", "Loyers doux"]
    assert made[second].y == made[a].y
    assert {(link.source, link.target) for link in editor.map.links.values()} == {(a, b), (second, first)}
    problems, objectives = editor.map.views.values()
    assert set(problems.filter.only) == {a, b}
    assert set(objectives.filter.only) == {first, second}
    assert turning_over.problems(editor.map)[0].id == b, "objectives are no problems to be turned again"


def test_an_axis_that_rises_is_read_both_ways() -> None:
    axis = new_map("pouvoir").axes["pouvoir"]
    for value in (0, 3, 10):
        assert axis.read(axis.place(value)) == pytest.approx(value)
    assert axis.place(10) < axis.place(0)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_list_of_themes_speaks_and_is_kept_in_the_file(language: str) -> None:
    lists = theme_lists(language)
    assert [one.id for one in lists][:2] == ["fonctions-de-vie", "fondamentaux"]
    for one in lists:
        assert one.name
        assert one.source
        assert len(set(one.words)) == len(one.words) >= 3
        map = new_map("libre").evolve(themes=one)
        assert loads(dumps(map)).map.themes == one


def test_lists_are_told_in_another_language_word_for_word() -> None:
    for french, english in zip(theme_lists("fr"), theme_lists("en"), strict=True):
        assert len(french.words) == len(english.words)
        assert french.name != english.name or french.id == "donut"
    assert not Themes().words
