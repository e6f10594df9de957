"""Clôture from the window: no question asked, a folder beside the map, and a way to stop."""

from __future__ import annotations

from pathlib import Path

from tests.app.person import Person, until


def ended(person: Person) -> list[str]:
    """Close, wait, and what is said then."""
    done: list[bool] = []
    person.desk.closing.ended.connect(lambda: done.append(True))
    person.desk.do("close_map")
    until(lambda: bool(done))
    return person.said()


def test_one_action_makes_a_dated_folder_beside_the_map(person: Person) -> None:
    person.begin()
    person.write("Cantine", "g: Un potager")
    said = ended(person)
    assert any("Clôture relue et rangée" in words for words in said)
    folders = [path for path in person.shell.document.path.parent.iterdir() if path.is_dir()]
    made = next(path for path in folders if path.name.startswith("Clôture"))
    assert "Un potager" in (made / "Compte rendu.txt").read_text("utf-8")


def test_it_goes_where_it_was_chosen_to_go_while_that_is_there(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.desk.settings.closing_folder = str(tmp_path)
    ended(person)
    assert len(list(tmp_path.iterdir())) == 1
    person.desk.settings.closing_folder = str(tmp_path / "pulled stick")
    assert person.desk.closing.place() == person.shell.document.path.parent


def test_it_says_what_stays_out_and_shows_which(person: Person) -> None:
    person.begin()
    person.write("Cantine", "Secret")
    with person.desk.editor.transaction("réservé") as draft:
        draft.change(person.element("Secret"), visibility="group")
    assert any("1 élément ou relation réservé" in words for words in ended(person))
    person.desk.closing._which((person.element("Secret").id,))
    assert person.desk.editor.selection == {person.element("Secret").id}


def test_stopped_it_says_so_and_leaves_nothing(person: Person) -> None:
    person.begin()
    person.desk.closing.told.connect(lambda *_: person.desk.closing.stop())
    person.desk.closing.told.connect(lambda *_: None)
    stop = person.desk.closing
    done: list[bool] = []
    stop.ended.connect(lambda: done.append(True))
    stop.begin()
    stop.stop()
    until(lambda: bool(done))
    folder = person.shell.document.path.parent
    assert not [path for path in folder.iterdir() if path.is_dir() and "Clôture" in path.name]
    assert any("abandonnée" in words for words in person.said())


def test_a_folder_that_is_gone_is_said_calmly(person: Person, tmp_path: Path) -> None:
    person.begin()
    done: list[bool] = []
    person.desk.closing.ended.connect(lambda: done.append(True))
    person.desk.closing.begin(tmp_path / "gone")
    until(lambda: bool(done))
    assert any("La clôture n’a pas pu se faire, et rien n’en reste." in words for words in person.said())
