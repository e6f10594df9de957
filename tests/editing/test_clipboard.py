"""Copied here, pasted there: pieces of maps between windows, words from and to anywhere."""

import json

import pytest

from sysmap.editing import Editor, clipboard, operations
from sysmap.model import Element, Link, Shape, SystemMap, Zone


@pytest.fixture
def editor() -> Editor:
    return Editor(
        SystemMap(
            elements=[
                Element(id="a", kind="acteur", category="elu", label="Mairie", x=0, y=0, zones=("z",)),
                Element(id="b", label="Budget\ncommunal", x=200, y=0),
                Element(id="c", label="Ailleurs", x=900, y=0),
            ],
            links=[
                Link(id="ab", source="a", target="b", polarity="+"),
                Link(id="bc", source="b", target="c"),
            ],
            zones=[Zone(id="z", label="Cœur", shape=Shape(width=120, height=120))],
        )
    )


def paste(editor: Editor, text: str, at=None) -> dict[str, str]:
    piece = clipboard.parsed(text)
    assert piece is not None
    with editor.transaction("collage") as draft:
        return clipboard.paste(draft, piece, at)


def test_pasted_into_another_map_with_its_relations(editor: Editor) -> None:
    other = Editor(SystemMap())
    names = paste(other, clipboard.copied(editor.map, {"a", "b"}), at=(1000, 500))
    assert [e.label for e in other.map.elements.values()] == ["Mairie", "Budget\ncommunal"]
    assert other.map.links[names["ab"]].source == names["a"]
    assert other.map.elements[names["a"]].zones == ()
    assert (other.map.elements[names["a"]].x, other.map.elements[names["b"]].x) == (900, 1100)


def test_pasted_beside_its_model_under_new_names(editor: Editor) -> None:
    names = paste(editor, clipboard.copied(editor.map, {"a", "b"}))
    assert len(editor.map.elements) == 5
    assert editor.map.elements[names["b"]].x == 224
    assert editor.map.elements[names["b"]].id not in ("a", "b", "c")
    editor.undo()
    assert len(editor.map.elements) == 3


def test_a_copied_zone_brings_its_own_membership(editor: Editor) -> None:
    names = paste(editor, clipboard.copied(editor.map, {"z", "a"}), at=(5000, 0))
    assert editor.map.elements[names["a"]].zones == (names["z"],)
    assert editor.map.elements["a"].zones == ("z",)


def test_the_words_of_a_selection_are_its_labels_and_sentences(editor: Editor) -> None:
    lines = clipboard.words(editor.map, {"a", "b"}, "fr").split("\n")
    said = "«\u00a0Mairie\u00a0» contribue à «\u00a0Budget communal\u00a0»."
    assert lines == ["Mairie", "Budget communal", said]


def test_pasted_lines_become_elements(editor: Editor) -> None:
    with editor.transaction("collage") as draft:
        made = clipboard.paste_words(draft, "Un\n\n  Deux mots \nTrois", "enjeu", 0, 0)
    assert [editor.map.elements[id].label for id in made] == ["Un", "Deux mots", "Trois"]
    assert {editor.map.elements[id].kind for id in made} == {"enjeu"}


@pytest.mark.parametrize(
    "text",
    ["", "bonjour", "[]", "{}", "null", '{"elements": []}', json.dumps({clipboard.MARK: 1}),
     json.dumps({clipboard.MARK: 1, "elements": [{"id": "a", "x": "loin"}]}),
     json.dumps({clipboard.MARK: 1, "elements": 7}), json.dumps({clipboard.MARK: 1, "elements": [{}]}),
     '{"sysmap-piece": 1, "elements": [{"id": "a", "x": NaN}]}', "[" * 100_000],
)  # fmt: skip
def test_what_is_no_piece_of_a_map_is_refused(text: str) -> None:
    assert clipboard.parsed(text) is None


def test_a_relation_without_its_ends_is_not_pasted() -> None:
    text = json.dumps({clipboard.MARK: 1, "elements": [{"id": "a"}],
                       "links": [{"id": "k", "source": "a", "target": "gone"}]})  # fmt: skip
    other = Editor(SystemMap())
    paste(other, text)
    assert len(other.map.elements) == 1
    assert not other.map.links


def test_a_lone_relation_is_copied_as_words_only(editor: Editor) -> None:
    assert clipboard.copied(editor.map, {"ab"}) == ""
    assert "Mairie" in clipboard.words(editor.map, {"ab"})


def test_duplicating_in_place_keeps_a_category_chosen_by_hand(editor: Editor) -> None:
    with editor.transaction("duplication") as draft:
        names = operations.duplicate(draft, ["a"])
    copy = editor.map.elements[names["a"]]
    assert (copy.category, copy.zones) == ("elu", ("z",))
