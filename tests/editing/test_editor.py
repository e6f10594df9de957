"""The editor: one map, its history, its one signal; and drafts, which cost nothing when nothing changed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from pydantic import ValidationError

from sysmap.editing import Change, Draft, Editor
from sysmap.model import Card, Element, Link, SystemMap, Zone

A = Element(id="a", label="Cantine")
B = Element(id="b", label="Parents")
MAP = SystemMap(elements={"a": A, "b": B}, links={"l": Link(id="l", source="a", target="b")})


@pytest.fixture
def editor() -> Editor:
    return Editor(MAP)


@pytest.fixture
def heard(editor: Editor) -> list[Change]:
    changes: list[Change] = []
    editor.listeners.append(changes.append)
    return changes


def rename(editor: Editor, label: str, merge: str | None = None) -> None:
    with editor.transaction(f"saisie de {label}", merge) as draft:
        draft.change(draft.elements["a"], label=label)


# Drafts


def test_a_draft_that_changes_nothing_is_the_same_map() -> None:
    draft = Draft(MAP)
    draft.put(A.evolve(label="Cantine"))
    draft.order("elements", ["a", "b"])
    draft.set(language="fr")
    draft.drop(Element(id="gone"))
    assert draft.finish() is MAP


def test_what_is_not_touched_is_shared() -> None:
    draft = Draft(MAP)
    draft.change(A, x=10)
    after = draft.finish()
    assert after.elements["b"] is B
    assert after.links is MAP.links
    assert MAP.elements["a"].x == 0


def test_a_draft_reads_what_it_wrote() -> None:
    draft = Draft(MAP)
    draft.change(A, x=10)
    draft.put(Zone(id="z"))
    assert draft.elements["a"].x == 10
    assert list(draft.map().zones) == ["z"]
    draft.set(language="en")
    assert draft.language == "en"


def test_a_draft_refuses_what_a_record_cannot_hold() -> None:
    with pytest.raises(ValidationError):
        Draft(MAP).change(A, x=float("inf"))


def test_a_new_map_is_as_read_only_as_the_old() -> None:
    draft = Draft(MAP)
    draft.change(A, x=10)
    with pytest.raises(TypeError):
        draft.finish().elements["c"] = A  # type: ignore[index]


def test_the_drawing_order_can_be_changed_and_misses_nobody() -> None:
    draft = Draft(MAP)
    draft.order("elements", ["b", "gone"])
    assert list(draft.finish().elements) == ["b", "a"]


def test_replacing_a_record_keeps_its_place() -> None:
    draft = Draft(MAP)
    draft.change(A, label="La cantine")
    assert list(draft.finish().elements) == ["a", "b"]


def test_fields_of_a_newer_version_survive_every_edit() -> None:
    old = SystemMap.model_validate({"mood": "warm", "elements": [{"id": "a", "weight": 3}]})
    editor = Editor(old)
    rename(editor, "Cantine")
    assert editor.map.unknown == {"mood": "warm"}
    assert editor.map.elements["a"].unknown == {"weight": 3}


# Undo and redo


def test_undo_and_redo_say_what_they_will_do(editor: Editor) -> None:
    rename(editor, "La cantine")
    assert (editor.history.undo_label, editor.history.redo_label) == ("saisie de La cantine", "")
    editor.undo()
    assert (editor.history.undo_label, editor.history.redo_label) == ("", "saisie de La cantine")
    assert editor.map is MAP
    editor.redo()
    assert editor.map.elements["a"].label == "La cantine"


def test_undoing_more_than_there_is_does_nothing(editor: Editor, heard: list[Change]) -> None:
    editor.undo()
    editor.redo()
    assert editor.map is MAP
    assert heard == []


def test_a_new_step_forgets_what_was_undone(editor: Editor) -> None:
    rename(editor, "un")
    editor.undo()
    rename(editor, "deux")
    editor.redo()
    assert editor.map.elements["a"].label == "deux"
    assert not editor.history.can_redo


def test_a_transaction_without_effect_is_no_step(editor: Editor, heard: list[Change]) -> None:
    rename(editor, "Cantine")
    assert not editor.history.can_undo
    assert heard == []


def test_a_word_typed_letter_by_letter_is_one_step(editor: Editor) -> None:
    for length in range(1, 8):
        rename(editor, "Cantine scolaire"[: 7 + length], merge="label a")
    editor.undo()
    assert editor.map is MAP


def test_another_gesture_ends_a_run_of_letters(editor: Editor) -> None:
    rename(editor, "C1", merge="label a")
    with editor.transaction("déplacement") as draft:
        draft.change(draft.elements["a"], x=50)
    rename(editor, "C2", merge="label a")
    editor.undo()
    assert editor.map.elements["a"].label == "C1"


@pytest.mark.parametrize("between", [lambda e: e.history.seal(), lambda e: (e.undo(), e.redo())])
def test_letters_after_a_pause_or_an_undo_are_a_step_of_their_own(editor: Editor, between) -> None:
    rename(editor, "C1", merge="label a")
    between(editor)
    rename(editor, "C2", merge="label a")
    editor.undo()
    assert editor.map.elements["a"].label == "C1"


def test_hundreds_of_steps_are_all_undone(editor: Editor) -> None:
    for number in range(600):
        rename(editor, f"n° {number}")
    for _ in range(600):
        editor.undo()
    assert editor.map is MAP


# Mistakes


def test_an_error_in_a_transaction_leaves_everything_as_it_was(editor: Editor, heard: list[Change]) -> None:
    def stumble() -> None:
        with editor.transaction("ratage") as draft:
            draft.drop(A)
            draft.set(card=Card(title=str(1 / 0)))

    with pytest.raises(ZeroDivisionError):
        stumble()
    assert editor.map is MAP
    assert editor.shown is MAP
    assert not editor.history.can_undo
    assert heard == []


def test_an_error_takes_the_preview_away(editor: Editor) -> None:
    editor.preview(lambda draft: draft.change(A, x=99))
    with pytest.raises(ZeroDivisionError), editor.transaction("ratage"):
        raise ZeroDivisionError
    assert editor.shown is MAP


# The signal


def test_listeners_learn_what_came_changed_and_went(editor: Editor, heard: list[Change]) -> None:
    with editor.transaction("tout à la fois") as draft:
        draft.put(Element(id="c"))
        draft.change(A, x=5)
        draft.drop(draft.links["l"])
    (change,) = heard
    assert change.origin == "commit"
    elements = change.of("elements")
    assert ([e.id for e in elements.added], [e.id for e in elements.changed]) == (["c"], ["a"])
    assert elements.removed == []
    assert [link.id for link in change.of("links").removed] == ["l"]
    assert not change.of("zones")
    assert change.touches("elements", "card")
    assert not change.touches("card", "zones")


def test_each_change_says_why(editor: Editor, heard: list[Change]) -> None:
    rename(editor, "un")
    editor.undo()
    editor.redo()
    editor.preview(lambda draft: draft.change(A, x=1))
    editor.preview(None)
    editor.load(SystemMap())
    assert [change.origin for change in heard] == ["commit", "undo", "redo", "preview", "preview", "load"]


def test_one_change_follows_from_the_other(editor: Editor, heard: list[Change]) -> None:
    editor.preview(lambda draft: draft.change(A, x=1))
    editor.preview(lambda draft: draft.change(A, x=2))
    rename(editor, "un")
    editor.undo()
    assert heard[0].before is MAP
    assert all(one.after is other.before for one, other in pairwise(heard))
    assert heard[-1].after is editor.shown


def test_a_listener_may_leave_while_it_is_called(editor: Editor) -> None:
    heard: list[str] = []

    def once(change: Change) -> None:
        heard.append(change.origin)
        editor.listeners.remove(once)

    editor.listeners.append(once)
    editor.listeners.append(lambda change: heard.append("other"))
    rename(editor, "un")
    rename(editor, "deux")
    assert heard == ["commit", "other", "other"]


# Previews


def test_a_preview_is_shown_and_not_kept(editor: Editor) -> None:
    editor.preview(lambda draft: draft.change(A, x=42))
    assert editor.shown.elements["a"].x == 42
    assert editor.map is MAP
    editor.preview(None)
    assert editor.shown is MAP


def test_a_preview_starts_from_the_map_each_time(editor: Editor) -> None:
    for _ in range(3):
        editor.preview(lambda draft: draft.change(draft.elements["a"], x=draft.elements["a"].x + 10))
    assert editor.shown.elements["a"].x == 10


def test_opening_a_map_forgets_the_former_one(editor: Editor) -> None:
    rename(editor, "un")
    editor.select(["a"])
    other = SystemMap(elements={"z": Element(id="z")})
    editor.load(other)
    assert editor.map is editor.shown is other
    assert not editor.history.can_undo
    assert editor.selection == frozenset()


# The selection


def test_only_what_exists_is_selected_and_it_is_said_once(editor: Editor) -> None:
    heard: list[frozenset[str]] = []
    editor.on_select.append(heard.append)
    editor.select(["a", "l", "nobody"])
    editor.select(["l", "a"])
    assert editor.selection == {"a", "l"}
    assert heard == [frozenset({"a", "l"})]


def test_the_selection_is_no_step(editor: Editor) -> None:
    editor.select(["a"])
    assert not editor.history.can_undo


def test_what_is_deleted_is_no_longer_selected(editor: Editor) -> None:
    editor.select(["a", "b"])
    with editor.transaction("suppression") as draft:
        draft.drop(A)
        draft.drop(draft.links["l"])
    assert editor.selection == {"b"}


def test_what_undo_takes_away_is_no_longer_selected(editor: Editor) -> None:
    with editor.transaction("création") as draft:
        draft.put(Element(id="c"))
    editor.select(["c"])
    editor.undo()
    assert editor.selection == frozenset()
