"""The window as somebody meets it: first start, saving, searching, closing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QMessageBox

import sysmap
from sysmap.app import settings as stored
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.storage import recoverable, templates, versions
from tests.app.person import Person, press, type_in, until, wait


def controls(widget: object) -> list[object]:
    """What one can use in a window now."""
    found = [*widget.findChildren(QAbstractButton), *widget.findChildren(QLineEdit)]  # type: ignore[attr-defined]
    return [one for one in found if one.isVisible() and not isinstance(one.parent(), QLineEdit)]


def test_the_first_window_has_eighteen_controls_at_most_and_its_keyboard(shell: Shell) -> None:
    page = shell._start
    assert page is not None
    assert page.wording is not None
    assert page.wording.isVisible()  # what is asked once is counted too
    assert len(controls(shell)) == 18
    type_in(page.question, "Qui décide de l’eau ?")
    press(page.question, Qt.Key.Key_Return)
    assert page.cards[0].hasFocus() or not shell.isActiveWindow()
    press(page.cards[0], Qt.Key.Key_Right)
    press(page.cards[1], Qt.Key.Key_Return)
    assert shell.editing
    assert shell.document.editor.map.card.question == "Qui décide de l’eau\u202f?"
    assert shell.document.editor.map.template == "boucles"


def test_a_new_map_is_a_file_at_once_and_has_a_name_that_says_what_it_is(person: Person, home: Path) -> None:
    person.begin(question="Qui décide ?", where="Vimy")
    path = person.shell.document.path
    assert path.is_file()
    assert home in path.parents
    assert "Vimy" in path.name
    assert "Qui décide" in path.name
    assert sysmap.load(path).card.question == "Qui décide ?"


def test_the_window_of_a_map_has_at_most_eighteen_controls(person: Person) -> None:
    for template in templates():
        person.begin(template.id)
        shown = [one for one in controls(person.desk) if one is not person.desk.question.field]
        assert len(shown) <= 18, template.id


def test_a_change_saves_itself_and_says_when(person: Person) -> None:
    person.begin()
    person.write("Marge budgétaire")
    assert person.shell.document.state == "saving"
    person.saved()
    assert "Enregistré à" in person.desk.status.saved.text()
    assert person.in_file() == ["Marge budgétaire"]


def test_closing_asks_nothing_and_everything_is_in_the_file(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked(*_: object) -> None:
        raise AssertionError("a question was asked")

    for name in ("exec", "question", "warning", "information"):
        monkeypatch.setattr(QMessageBox, name, asked)
    person.begin()
    person.write("Dernier mot")
    assert person.shell.close()
    assert person.in_file() == ["Dernier mot"]
    assert not recoverable()


def test_a_failed_save_is_said_and_leaves_the_work_to_be_recovered(person: Person) -> None:
    person.begin()
    path = person.shell.document.path
    path.unlink()
    path.mkdir()  # no file can be written there any more
    person.write("À ne pas perdre")
    until(lambda: person.shell.document.state == "failed")
    assert "Gardé ici seulement" in person.desk.status.saved.text()
    assert person.said()
    assert person.labels() == ["À ne pas perdre"]
    assert not person.shell.close(), "the window stays, and says so"
    buttons = [one for said in person.shell.banners.shown() for one in said.findChildren(QAbstractButton)]
    next(one for one in buttons if one.text() == "Fermer quand même").click()
    assert person.shell.gone
    assert len(recoverable()) == 1


def test_work_found_after_a_fault_is_offered_and_taken_up(person: Person) -> None:
    from sysmap.app.saving.recovering import offer
    from sysmap.model import Element, SystemMap
    from sysmap.storage import Journal

    lost = SystemMap(id="m1", elements=[Element(id="e1", label="Retrouvé")])
    journal = Journal(SystemMap(id="m1"))
    journal.note(lost)
    journal.leave()
    offer(person.shell)
    banner = person.shell.banners.shown()[0]
    assert banner.sentence.startswith("Travail retrouvé")
    assert "1 élément" in banner.sentence
    next(one for one in banner.findChildren(QAbstractButton) if one.text() == "Reprendre").click()
    assert person.labels() == ["Retrouvé"]
    assert person.shell.document.path.is_file()
    assert not [left for left in recoverable() if left.id == "m1"]


def test_a_file_that_is_no_map_leaves_the_open_one_untouched(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.write("Reste là")
    before = person.map
    wrong = tmp_path / "liste.sysmap"
    wrong.write_text("pas une carte", "utf-8")
    assert not person.shell.open(wrong)
    assert person.map is before
    assert person.said()
    assert wrong.read_text("utf-8") == "pas une carte"


def test_an_example_is_never_changed_a_copy_is(person: Person, examples: list[Path]) -> None:
    before = examples[0].read_bytes()
    assert person.shell.open(examples[0])
    assert person.shell.document.state == "lent"
    person.write("Un mot de plus")
    person.saved()
    assert examples[0].read_bytes() == before
    assert person.shell.document.path != examples[0]
    assert "Un mot de plus" in person.shell.document.path.read_text("utf-8")


def test_search_is_blind_to_accents_capitals_and_inclusive_forms(person: Person) -> None:
    person.begin()
    person.write("Marge de manœuvre", "a:Élu·es de la vallée")
    from sysmap.app.finding.search import answers

    for query, label in (("MANOEUVRE", "Marge de manœuvre"), ("elues", "Élu·es de la vallée"),
                         ("élus", "Élu·es de la vallée"), ("vallee", "Élu·es de la vallée")):  # fmt: skip
        assert answers(person.desk, query)[0].title == label, query


def test_enter_in_the_search_goes_to_the_element_or_runs_the_action(person: Person) -> None:
    person.begin()
    person.write("Gaspillage", "Budget")
    field = person.desk.bar.search
    type_in(field, "gaspi")
    press(field, Qt.Key.Key_Return)
    assert person.desk.editor.selection == {person.element("Gaspillage").id}
    type_in(field, "tout selec")
    press(field, Qt.Key.Key_Return)
    assert len(person.desk.editor.selection) == 2


def test_damaged_settings_are_as_at_first(home: Path) -> None:
    for text in ("", "{", "[1]", '{"recent": 3, "language": 4, "motion": "oui", "other": 1}'):
        (home / "settings.json").write_text(text, "utf-8")
        assert stored.load() == Settings()
    (home / "settings.json").write_text('{"language": "en", "recent": ["a", 3]}', "utf-8")
    assert stored.load() == Settings(language="en", recent=["a"], own=["a"])


def test_the_language_changes_at_once_and_the_map_stays(person: Person) -> None:
    person.begin()
    person.write("Budget")
    before = person.map
    person.desk.do("language")
    wait(5)
    assert person.map is before
    french = {"Fichier", "Ranger", "Lire", "Mode salle", "Affiche…", "Élément", "Autres…"}
    shown = {one.text() for one in person.desk.findChildren(QAbstractButton)}
    shown |= {one.text() for one in person.desk.findChildren(QLabel)}
    assert not french & shown


def test_an_error_of_ours_is_a_banner_and_the_map_lives(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    from sysmap.app.saving.mishaps import Mishaps

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(sys, "stderr", None)
    person.begin()
    person.write("Vivant")
    Mishaps(lambda: [person.shell]).listen()
    sys.excepthook(KeyError, KeyError("x"), None)
    assert any("intacte" in said for said in person.said())
    person.desk.do("undo")
    assert person.labels() == []


def test_the_curtain_hides_the_map_and_any_key_of_stepping_back_lifts_it(person: Person) -> None:
    person.begin(question="Que faire ?")
    person.desk.do("curtain")
    assert person.desk.curtain.isVisible()
    assert person.desk.curtain.size() == person.desk.size()
    press(person.desk.curtain, Qt.Key.Key_Escape)
    assert not person.desk.curtain.isVisible()


def test_the_room_mode_keeps_the_question_and_the_line_and_gives_everything_back(person: Person) -> None:
    person.begin()
    person.write("Budget")
    desk = person.desk
    desk.do("room")
    wait(5)
    assert not any(part.isVisible() for part in (desk.bar, desk.left, desk.status, desk.inspector))
    assert desk.question.isVisible()
    assert desk.capture.isVisible()
    height = desk.window().screen().size().height()
    assert desk.view.camera.scale * 15 >= 0.034 * height
    desk.editor.select(())
    desk.step_back()
    wait(5)
    assert desk.bar.isVisible()
    assert not desk.window().isFullScreen()


def test_two_windows_do_not_write_over_each_other(person: Person, tmp_path: Path) -> None:
    from sysmap.model import SystemMap
    from sysmap.storage import Lock

    path = tmp_path / "carte.sysmap"
    sysmap.save(SystemMap(id="m1"), path)
    other = Lock(path)
    other.take()
    person.shell.open(path)
    assert any("déjà ouverte" in said for said in person.said())
    person.write("Ailleurs")
    person.saved()
    assert person.shell.document.path != path
    assert not sysmap.load(path).elements
    other.release()


def test_a_map_changed_by_somebody_else_is_not_written_over(person: Person) -> None:
    person.begin()
    path = person.shell.document.path
    person.write("Commun")
    person.saved()
    (mine,) = person.map.elements.values()
    theirs = person.map.evolve(elements=[mine.evolve(label="Le leur")])
    sysmap.save(theirs, path)
    with person.desk.editor.transaction("") as draft:
        draft.change(mine, label="Le mien")
    until(lambda: person.shell.document.path != path)
    person.saved()
    assert person.in_file() == ["Le mien"]
    assert [one.label for one in sysmap.load(path).elements.values()] == ["Le leur"]
    banner = person.shell.banners.shown()[0]
    next(one for one in banner.findChildren(QAbstractButton) if one.text() == "Garder ma version").click()
    assert person.shell.document.path == path
    assert person.in_file() == ["Le mien"]
    assert [path.name] == [one.name for one in path.parent.glob("*.sysmap")]
    kept = [sysmap.load(one.path) for one in versions(person.map.id, path)]
    assert "Le leur" in [one.label for map in kept for one in map.elements.values()]


def test_recovered_work_goes_on_in_its_own_file_if_that_is_as_it_was(person: Person, tmp_path: Path) -> None:
    from sysmap.app.saving.recovering import offer
    from sysmap.model import Element, SystemMap
    from sysmap.storage import Journal

    path = tmp_path / "carte.sysmap"
    saved = sysmap.save(SystemMap(id="m2"), path)
    journal = Journal(SystemMap(id="m2"), path, saved.digest)
    journal.note(SystemMap(id="m2", elements=[Element(id="e1", label="Retrouvé")]))
    journal.leave()
    offer(person.shell)
    banner = person.shell.banners.shown()[0]
    next(one for one in banner.findChildren(QAbstractButton) if one.text() == "Reprendre").click()
    person.saved()
    assert person.shell.document.path == path
    assert person.in_file() == ["Retrouvé"]


def test_the_version_of_the_file_can_be_taken_instead_of_mine(person: Person) -> None:

    person.begin()
    path = person.shell.document.path
    person.write("Commun")
    person.saved()
    (mine,) = person.map.elements.values()
    sysmap.save(person.map.evolve(elements=[mine.evolve(label="Le leur")]), path)
    with person.desk.editor.transaction("") as draft:
        draft.change(mine, label="Le mien")
    until(lambda: person.shell.document.path != path)
    beside = person.shell.document.path
    banner = person.shell.banners.shown()[0]
    choices = {one.text(): one for one in banner.findChildren(QAbstractButton)}
    choices["Prendre celle du fichier"].click()
    assert person.labels() == ["Le leur"]
    assert person.shell.document.state == "saved"
    assert person.shell.document.path == path
    assert [one.label for one in sysmap.load(beside).elements.values()] == ["Le mien"]


def test_an_example_opens_with_its_loop_told_and_another_can_be_told(
    person: Person, examples: list[Path]
) -> None:
    from PySide6.QtWidgets import QMenu

    from sysmap.app.views.telling import add_views, tell

    person.shell.open(next(path for path in examples if "vimy" in path.name))
    assert "R2" in person.desk.status.told.text()
    menu = QMenu()
    add_views(menu, person.desk)
    assert "Toute la carte" in [action.text() for action in menu.actions()]
    other = next(loop for loop in person.map.loops.values() if loop.letter == "B" or loop.number == 1)
    tell(person.desk, other)
    assert other.name in person.desk.status.told.text()
    assert [loop.id for loop in person.desk.view.figure.loops.values() if loop.told] == [other.id]


def test_the_windows_beside_the_map_open_close_and_leave_nothing_behind(person: Person) -> None:
    person.begin()
    person.write("Budget", "Achats")
    listeners = len(person.desk.editor.listeners)
    for name in ("sentences", "table", "card", "kinds", "frigo", "shortcuts", "about", "versions"):
        person.desk.do(name)
        window = person.desk._windows[name]
        assert window.isVisible(), name
        press(window, Qt.Key.Key_Escape)
        assert name not in person.desk._windows
    wait(5)
    assert len(person.desk.editor.listeners) == listeners


def test_a_window_that_filled_the_screen_fills_it_again_after_the_room(person: Person) -> None:
    person.begin()
    shell = person.shell
    shell.showMaximized()
    wait(5)
    for name in ("room", "full"):
        person.desk.do(name)
        wait(5)
        assert shell.isFullScreen()
        person.desk.do(name)
        wait(5)
        assert shell.isMaximized(), name
        assert not shell.isFullScreen()
