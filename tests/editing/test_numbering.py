"""Numbering a map, and words that come back from paper."""

from __future__ import annotations

from sysmap.editing import Editor, operations
from sysmap.model import Element, SystemMap


def _editor(*elements: Element) -> Editor:
    return Editor(SystemMap(id="m", elements=list(elements)))  # type: ignore[arg-type]


def _numbers(editor: Editor) -> dict[str, int]:
    return {id: one.number for id, one in editor.map.elements.items()}


def _number(editor: Editor) -> int:
    with editor.transaction("numérotation") as draft:
        return operations.number(draft)


def test_numbers_given_stay_and_new_elements_take_the_next() -> None:
    editor = _editor(Element(id="a", y=0), Element(id="b", y=100, number=7), Element(id="c", y=200))
    assert _number(editor) == 2
    assert _numbers(editor) == {"a": 8, "b": 7, "c": 9}
    with editor.transaction("ajout") as draft:
        operations.create(draft, "facteur", "Neuf", 0, -500, id="d")
    assert _number(editor) == 1
    assert _numbers(editor) == {"a": 8, "b": 7, "c": 9, "d": 10}
    editor.undo()
    assert _numbers(editor)["d"] == 0


def test_a_map_already_numbered_gets_no_step() -> None:
    editor = _editor(Element(id="a", number=1))
    assert _number(editor) == 0
    assert not editor.history.can_undo


def test_a_copy_has_no_number_of_another() -> None:
    editor = _editor(Element(id="a", number=4, label="Mairie"))
    with editor.transaction("copie") as draft:
        copy = operations.duplicate(draft, ["a"])["a"]
    assert editor.map.elements[copy].number == 0


def test_what_was_cut_and_put_back_keeps_its_number() -> None:
    from sysmap.editing import clipboard

    editor = _editor(Element(id="a", number=4, label="Mairie"))
    piece = clipboard.parsed(clipboard.copied(editor.map, ["a"]))
    assert piece is not None
    with editor.transaction("coupe") as draft:
        operations.delete(draft, ["a"])
    with editor.transaction("colle") as draft:
        clipboard.paste(draft, piece)
    assert [one.number for one in editor.map.elements.values()] == [4]


def test_merging_keeps_a_number_and_separating_gives_both_back() -> None:
    editor = _editor(Element(id="a", label="Mairie"), Element(id="b", label="La mairie", number=9))
    with editor.transaction("fusion") as draft:
        operations.merge(draft, ["a", "b"], into="a")
    assert _numbers(editor) == {"a": 9}
    with editor.transaction("séparation") as draft:
        operations.split(draft, "a")
    assert _numbers(editor) == {"a": 0, "b": 9}


def test_a_correction_keeps_every_word_said_before() -> None:
    editor = _editor(Element(id="a", label="Les repas sont bons"))
    with editor.transaction("correction") as draft:
        operations.correct(draft, "a", "Repas appréciés")
    with editor.transaction("correction") as draft:
        operations.correct(draft, "a", "Qualité des repas")
    a = editor.map.elements["a"]
    assert a.label == "Qualité des repas"
    assert {"Les repas sont bons", "Repas appréciés"} <= {a.original, *(said.text for said in a.wordings)}
