"""Views, the story and its presentation, words replaced: in the window, by keyboard."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from sysmap.app.finding.search import answers
from sysmap.app.story import making
from sysmap.app.views.fields import audiences
from sysmap.model import Wording
from tests.app.person import Person, press, type_in, until, wait


@pytest.fixture
def map(person: Person, examples: list[Path]) -> Any:
    person.shell.open(next(path for path in examples if "vimy" in path.name), lent=True)
    wait(20)
    return person.map


def window(person: Person, name: str) -> Any:
    return person.desk._windows[name]


def view_names(person: Person) -> list[str]:
    return [view.name for view in person.map.views.values()]


def test_the_tab_comes_with_the_first_view_and_leads_back_to_the_whole_map(person: Person) -> None:
    person.begin()
    assert not person.desk.view_tab.isVisible()
    person.write("Eau", "Air", "Terre")
    person.select("Eau")
    person.desk.do("view_only")
    wait(20)
    tab = person.desk.view_tab
    assert tab.isVisible()
    assert tab.which.text() == "Vue\u00a0: Vue 1"
    assert list(person.desk.view.figure.elements) == [person.element("Eau").id]
    tab.whole.click()
    assert len(person.desk.view.figure.elements) == 3
    assert tab.which.text() == "Toute la carte"


def test_what_is_written_outside_a_view_is_said(person: Person) -> None:
    person.begin()
    person.write("Eau", "Air")
    person.select("Eau")
    person.desk.do("view_only")
    person.write("Terre")
    assert person.desk.status.remark.text() == "Écrit, mais cette vue ne le montre pas."
    assert "Terre" in person.labels()


def test_undo_takes_a_new_view_away_and_the_map_is_whole(person: Person, map: Any) -> None:
    person.select("Coopération entre acteurs")
    person.desk.do("view_fade")
    faded = person.desk.view.figure.elements
    assert sum(placed.prominence == "context" for placed in faded.values()) == 22
    person.desk.do("undo")
    assert view_names(person) == ["Affiche"]
    assert all(one.prominence == "normal" for one in person.desk.view.figure.elements.values())


def test_prominence_by_key_and_beside_the_selection(person: Person, map: Any) -> None:
    person.desk.do("new_view")
    person.select("Découragement")
    id = person.element("Découragement").id
    person.desk.do("prominence_essential")
    assert person.desk.view.figure.elements[id].prominence == "essential"
    assert person.desk.inspector.standing.levels.button("essential").isChecked()
    person.desk.inspector.standing.levels.button("background").click()
    assert person.desk.view.figure.elements[id].prominence == "background"
    person.desk.do("hide_in_view")
    assert id not in person.desk.view.figure.elements
    person.desk.do("show_all")
    assert id in person.desk.view.figure.elements
    person.desk.do("whole_map")
    assert not person.desk.actions_by_id["prominence_essential"].when(person.desk)


def test_views_are_named_filtered_copied_ordered_and_dropped(person: Person, map: Any) -> None:
    person.desk.do("views")
    views = window(person, "views")
    press(views.list, Qt.Key.Key_F2)
    views.fields.name.clear()
    type_in(views.fields.name, "Pour le conseil")
    press(views.fields.name, Qt.Key.Key_Return)
    assert view_names(person) == ["Pour le conseil"]
    tick = next(row for row in views.fields._ticks if row[:2] == ("kinds", "levier"))[2]
    tick.click()
    assert {e.record.kind for e in person.desk.view.figure.elements.values()} == {"levier"}
    assert views.fields.count.text() == "2 éléments sur 23"
    views.duplicate()
    assert view_names(person) == ["Pour le conseil", "Pour le conseil 2"]
    views.activateWindow()
    views.list.setFocus()
    wait(20)
    press(views.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert view_names(person) == ["Pour le conseil 2", "Pour le conseil"]
    press(views.list, Qt.Key.Key_Delete)
    assert view_names(person) == ["Pour le conseil"]
    assert len(person.desk.view.figure.elements) == 23  # the view that went was the one on the map


def test_a_zone_folds_in_one_view_only(person: Person, map: Any) -> None:
    person.desk.do("views")
    tick = next(tick for field, _id, tick in window(person, "views").fields._ticks if field == "folded")
    tick.click()
    assert any(zone.folded for zone in person.desk.view.figure.zones.values())
    person.desk.do("whole_map")
    assert not any(zone.folded for zone in person.desk.view.figure.zones.values())


def test_a_view_speaks_the_words_of_its_audience(person: Person, map: Any) -> None:
    editor = person.shell.document.editor
    one = person.element("Découragement")
    with editor.transaction("mots") as draft:
        draft.change(one, wordings=(Wording(text="On baisse les bras", audience="Familles"),))
    assert audiences(person.map) == ["Familles"]
    person.desk.do("views")
    fields = window(person, "views").fields
    fields.audience.setCurrentText("Familles")
    fields._speak_to()
    assert " ".join(person.desk.view.figure.elements[one.id].words.lines.lines) == "On baisse les bras"


def test_a_story_is_made_of_the_loops_in_one_action_and_undone_in_one(person: Person, map: Any) -> None:
    person.desk.do("story_loops")
    story = window(person, "story")
    assert story.pages.count() == 6
    assert person.map.stories[story.id].pages[2].step == 1
    until(lambda: not story.pages.item(5).icon().isNull())
    person.desk.do("undo")
    assert not person.map.stories
    assert story.pages.count() == 0


def test_pages_are_written_moved_and_dropped_by_keyboard(person: Person, map: Any) -> None:
    person.desk.do("story_loops")
    story = window(person, "story")
    press(story.pages, Qt.Key.Key_Down)
    press(story.pages, Qt.Key.Key_Return)
    story.sentence.selectAll()
    type_in(story.sentence, "Ici, tout part")
    story.sentence.settle()
    assert person.map.stories[story.id].pages[1].sentence == "Ici, tout part"
    type_in(story.notes, "Attendre.")
    story.notes.settle()
    press(story.pages, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    pages = person.map.stories[story.id].pages
    assert (pages[0].sentence, pages[0].notes) == ("Ici, tout part", "Attendre.")
    assert story.place == 0
    story.add()
    assert len(person.map.stories[story.id].pages) == 7
    story.pages.setFocus()
    wait(20)
    press(story.pages, Qt.Key.Key_Delete)
    assert len(person.map.stories[story.id].pages) == 6


def test_half_typed_words_are_kept_when_the_window_closes(person: Person, map: Any) -> None:
    person.desk.do("story_loops")
    story = window(person, "story")
    story.sentence.selectAll()
    type_in(story.sentence, "Presque")
    id = story.id
    story.close()
    assert person.map.stories[id].pages[0].sentence == "Presque"


def test_presenting_turns_by_remote_control_darkens_and_ends(person: Person, map: Any) -> None:
    person.desk.settings.motion = False
    person.desk.do("present")
    shown = person.desk.presented
    assert not person.map.stories  # nothing is kept of a story nobody asked to keep
    window, show = shown.window, shown.show
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Right):
        press(window, key)
    assert show.place == 3
    press(window, Qt.Key.Key_PageUp)
    assert show.place == 2
    assert "On" in show.accessibleDescription() or show.accessibleDescription()
    press(window, Qt.Key.Key_B)
    show.resize(400, 250)
    assert show.grab().toImage().pixelColor(200, 120).value() == 0
    press(window, Qt.Key.Key_PageDown)
    assert show.grab().toImage().pixelColor(200, 10).value() > 200
    press(window, Qt.Key.Key_End)
    press(window, Qt.Key.Key_PageDown)
    assert show.place == show.count - 1
    press(window, Qt.Key.Key_Escape)
    assert person.desk.presented is None


def test_a_move_between_pages_ends_where_it_must(person: Person, map: Any) -> None:
    person.desk.do("present")
    show = person.desk.presented.show
    show.resize(640, 400)
    show.grab()
    show.go(2)
    wait(80)
    show.grab()
    until(lambda: show._from is None)
    moved = show.grab().toImage()
    show._rest = None
    assert show.grab().toImage() == moved
    person.desk.presented.end()


def test_the_notes_window_follows_the_page(person: Person, map: Any) -> None:
    from sysmap.app.story.presenting import NotesWindow

    person.desk.do("story_loops")
    story = next(iter(person.map.stories.values()))
    editor = person.shell.document.editor
    with editor.transaction("notes") as draft:
        pages = [page.evolve(notes=f"Dire {place}") for place, page in enumerate(story.pages)]
        draft.change(story, pages=tuple(pages))
    making.present(person.desk, person.map.stories[story.id])
    shown = person.desk.presented
    notes = NotesWindow(person.desk, shown)
    shown.show.turned = notes.turn
    press(notes, Qt.Key.Key_PageDown)
    assert notes.text.text() == "Dire 1"
    assert notes.rank.text() == "2 / 6"
    notes.close()
    assert person.desk.presented is None


def test_a_story_is_saved_and_says_what_stays_out(person: Person, map: Any, tmp_path: Path) -> None:
    person.desk.do("story_loops")
    editor = person.shell.document.editor
    with editor.transaction("réserver") as draft:
        draft.change(draft.elements[person.element("Découragement").id], visibility="group")
    story = next(iter(person.map.stories.values()))
    making.write(person.desk, story, tmp_path / "recit.html")
    until(lambda: any("enregistré" in said for said in person.said()))
    said = next(said for said in person.said() if "enregistré" in said)
    assert "réservés n’y figurent pas" in said
    assert "Découragement" not in (tmp_path / "recit.html").read_text(encoding="utf-8")
    making.write(person.desk, story, tmp_path / "nowhere" / "recit.pdf")
    until(lambda: any("n’existe pas" in said for said in person.said()))
    assert not (tmp_path / "nowhere").exists()


def test_a_word_is_replaced_where_it_is_ticked_and_the_old_one_is_found(person: Person, map: Any) -> None:
    person.desk.do("replace")
    replace = window(person, "replace")
    type_in(replace.sought, "découragement")
    type_in(replace.put, "lassitude")
    replace.look()
    assert replace.places
    replace._tick_all(False)
    assert not replace.go.isEnabled()
    for row, place in enumerate(replace.places):
        if place.where == "elements" and place.field == "label":
            replace.list.item(row).setCheckState(Qt.CheckState.Checked)
    assert replace.go.text() == "Remplacer à 1 endroit"
    replace.go.click()
    assert "Lassitude" in person.labels()
    found = answers(person.desk, "découragement")
    assert any(answer.title == "Lassitude" for answer in found)
    person.desk.do("undo")
    assert "Découragement" in person.labels()


def test_an_empty_map_has_views_a_story_and_words_to_replace(person: Person) -> None:
    person.begin()
    for name in ("views", "story", "replace"):
        person.desk.do(name)
        wait(5)
    window(person, "story").add()
    window(person, "story").present()
    person.desk.presented.end()
    person.desk.do("new_view")
    assert view_names(person) == ["Vue 1"]
    person.desk.do("story_stages")  # nothing to make one of: nothing happens
    person.desk.do("present")
    person.desk.presented.end()


def test_the_tab_of_views_lies_on_nothing_of_a_map_seen_whole(person: Person, examples: list[Path]) -> None:
    for width, height in ((1366, 768), (1920, 1080)):
        person.shell.resize(width, height)
        for file in examples:
            person.shell.open(file)
            wait(5)
            desk = person.desk
            if not desk.view_tab.isVisible():
                continue
            tab = desk.view_tab.geometry()
            desk.view.fit()
            _left, _top, right, bottom = desk.view.camera.box_to_screen(desk.view.figure.bounds)
            assert right < tab.left() or bottom < tab.top(), (file.name, width)
