"""Sticks that are pulled and put back, disks that fill up: what is said is true, and goes when it is over."""

from __future__ import annotations

import io
import json
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

import sysmap
from sysmap.app.saving import recovering
from sysmap.app.saving.mishaps import Mishaps
from sysmap.app.shell import HURRY
from sysmap.model import Element, SystemMap
from sysmap.storage import Journal, dumps, recover, recoverable, save, versions
from tests.app.person import Person, until, wait
from tests.faults.test_in_the_window import add, broken_disk, file_of, press

SHORT = 20
"""Milliseconds after which a save begins, and is tried again, for who does not want to wait."""


def on_a_stick(person: Person, tmp_path: Path) -> Path:
    """A map on the desk whose file lies in a folder that may go."""
    path = tmp_path / "cle" / "carte.sysmap"
    path.parent.mkdir()
    save(SystemMap(id="m1", elements=[Element(id="e0", label="Avant")]), path)
    assert person.shell.open(path)
    person.shell.document._again.setInterval(SHORT)
    person.shell.document._saver._timer.setInterval(SHORT)
    return path


def told(person: Person, words: str) -> bool:
    return any(words in said for said in person.said())


def labels(path: Path) -> list[str]:
    return [one.label for one in sysmap.load(path).elements.values()]


def test_a_stick_that_is_put_back_gets_its_map_without_a_question(person: Person, tmp_path: Path) -> None:
    path = on_a_stick(person, tmp_path)
    pulled = path.parent.rename(tmp_path / "tiree")
    add(person, "Un")
    until(lambda: told(person, "la clé ou le dossier qui le contient n’est plus là"))
    assert told(person, "Vos changements sont gardés sur cet ordinateur")
    assert person.shell.document.sentence() == "Gardé ici seulement"
    pulled.rename(path.parent)
    person.saved()
    assert labels(path) == ["Avant", "Un"]
    assert not person.said()


def test_a_file_that_comes_back_is_written_without_a_question(person: Person, tmp_path: Path) -> None:
    path = on_a_stick(person, tmp_path)
    aside = path.rename(path.with_name("ailleurs"))
    add(person, "Un")
    until(lambda: told(person, "n’est plus à sa place"))
    aside.rename(path)
    person.saved()
    assert labels(path) == ["Avant", "Un"]


def test_t41_an_older_state_that_comes_back_takes_nothing_from_the_map(
    person: Person, tmp_path: Path
) -> None:
    """Another stick, or a sync service, puts an older state of ours there: that is nobody's deletion."""
    path = on_a_stick(person, tmp_path)
    older = path.read_bytes()
    add(person, "Un")
    person.saved()
    path.write_bytes(older)
    add(person, "Deux")
    until(lambda: told(person, "Une version plus ancienne avait pris la place"))
    person.saved()
    assert person.labels() == labels(path) == ["Avant", "Un", "Deux"]
    assert older in [version.path.read_bytes() for version in versions("m1", path)]


def test_t41_an_older_state_is_seen_and_named_as_such(person: Person, tmp_path: Path) -> None:
    path = on_a_stick(person, tmp_path)
    older = path.read_bytes()
    add(person, "Un")
    person.saved()
    path.write_bytes(older)
    person.shell.document.others.watch.look()
    until(lambda: told(person, "Une version plus ancienne a pris la place"))
    assert person.labels() == ["Avant", "Un"]
    press(person, "Voir l’ancienne")
    assert person.labels() == ["Avant"]


def test_another_map_in_the_place_of_ours_is_left_alone(person: Person, tmp_path: Path) -> None:
    path = on_a_stick(person, tmp_path)
    ours = path.rename(tmp_path / "ours")
    save(SystemMap(id="m2", elements=[Element(id="x", label="Autre carte")]), path)
    before = path.read_bytes()
    add(person, "Un")
    until(lambda: told(person, "est maintenant une autre carte"))
    assert path.read_bytes() == before
    assert not [one for one in path.parent.glob("*.sysmap") if one != path], "nothing is put beside it"
    ours.replace(path)
    person.saved()
    assert labels(path) == ["Avant", "Un"]


def test_another_map_in_the_place_of_ours_never_comes_on_the_desk(person: Person, tmp_path: Path) -> None:
    path = on_a_stick(person, tmp_path)
    save(SystemMap(id="m2", elements=[Element(id="x", label="Autre carte")]), path)
    person.shell.document.others.watch.look()
    until(lambda: told(person, "Votre version reste à l’écran"))
    press(person, "Voir la nouvelle version")
    assert told(person, "est maintenant une autre carte")
    assert person.labels() == ["Avant"]


def test_a_full_disk_tried_again_and_again_pushes_no_version_out(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A save that fails while it writes has kept the version before: once, not each time."""
    path = on_a_stick(person, tmp_path)
    tried: list[int] = []

    def full(*_: Any) -> None:
        tried.append(1)
        raise OSError(28, "full")

    with monkeypatch.context() as patched:
        patched.setattr("sysmap.storage.saving.write_all", full)
        add(person, "Un")
        until(lambda: len(tried) > 3)
    person.saved()
    assert len(versions("m1", path)) == 1


def test_what_keeps_the_window_open_is_one_sentence_which_goes(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.begin()
    person.saved()
    on = broken_disk(monkeypatch, person)
    add(person, "Un")
    assert not person.shell.close()
    (said,) = person.said()
    assert "le disque est plein" in said
    assert "vous proposera vos changements au prochain démarrage" in said
    on["broken"] = False
    press(person, "Réessayer")
    person.saved()
    assert not person.said()


def test_t04_neither_file_nor_journal_is_said_as_it_is(
    person: Person, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is promised that is not kept, and the window cannot be closed over it."""
    (home / "recovery").write_text("in the way", "utf-8")
    person.begin()
    person.saved()
    on = broken_disk(monkeypatch, person)
    add(person, "Un")
    until(lambda: told(person, "Vos derniers changements ne sont que dans cette fenêtre"))
    assert not told(person, "s’enregistrent toujours")
    assert person.shell.document.sentence() == "Pas encore enregistré"
    assert not person.shell.close()
    assert not told(person, "au prochain démarrage")
    assert not told(person, "gardés sur cet ordinateur")
    (home / "recovery").unlink()
    until(lambda: person.shell.document.safe)
    until(lambda: told(person, "au prochain démarrage"))
    on["broken"] = False
    press(person, "Réessayer")
    person.saved()
    assert not person.said()


def test_t04_a_journal_that_can_be_written_again_is_no_news_any_more(person: Person, home: Path) -> None:
    (home / "recovery").write_text("in the way", "utf-8")
    person.begin()
    add(person, "Un")
    until(lambda: told(person, "copie de secours"))
    person.saved()
    (home / "recovery").unlink()
    until(lambda: not person.said())
    person.shell.document._journal.flush()  # type: ignore[union-attr]
    assert person.shell.document.safe


def test_another_map_waits_until_this_one_is_somewhere(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its journal is its only copy: it is not put away as if all were in the file."""
    person.begin()
    person.saved()
    path = file_of(person)
    broken_disk(monkeypatch, person)
    add(person, "Un")
    until(lambda: told(person, "le disque est plein"))
    person.shell.show_start()
    person.begin(question="Et ensuite ?")
    assert told(person, "le disque est plein")
    assert file_of(person) == path
    assert person.shell.document.kept()

    assert person.shell.leave()
    assert [list(recover(left.folder).opened.map.elements) for left in recoverable()] == [["e-Un"]]


def test_the_way_out_leaves_the_earlier_file_where_it_is(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was not moved: it holds the state before, or what somebody else wrote."""
    path = on_a_stick(person, tmp_path)
    on = broken_disk(monkeypatch, person)
    add(person, "Un")
    until(lambda: told(person, "le disque est plein"))
    proposed: list[str] = []

    def ask(_parent: object, _title: str, at: str, _kinds: str) -> tuple[str, str]:
        proposed.append(at)
        on["broken"] = False
        return str(tmp_path / "ailleurs.sysmap"), ""

    monkeypatch.setattr("sysmap.app.commands.files.QFileDialog.getSaveFileName", ask)
    monkeypatch.setattr(type(person.shell.document), "finish", lambda *_: ValueError("still full"))
    press(person, "Choisir un autre endroit…")
    assert Path(proposed[0]).parent != path.parent, "where nothing can be written is not proposed"
    assert labels(tmp_path / "ailleurs.sysmap") == ["Avant", "Un"]
    assert labels(path) == ["Avant"]
    assert not told(person, "plein")


def test_what_was_refused_is_not_said_over_the_next_map(person: Person, tmp_path: Path) -> None:
    bad = tmp_path / "abime.sysmap"
    bad.write_text("{", "utf-8")
    person.begin()
    assert not person.shell.open(bad)
    assert told(person, "abime.sysmap")
    person.begin(question="Et ensuite ?")
    assert not told(person, "abime.sysmap")


def test_both_versions_cannot_be_answered_for_over_another_map(person: Person, tmp_path: Path) -> None:
    """« Garder ma version » would put the map that came meanwhile in the place of somebody else's."""
    path = on_a_stick(person, tmp_path)
    save(SystemMap(id="m1", elements=[Element(id="e0", label="Le leur")]), path)
    with person.desk.editor.transaction("mien") as draft:
        draft.put(Element(id="e0", label="Le mien"))
    until(lambda: told(person, "Les deux versions sont gardées"))
    person.begin(question="Et ensuite ?")
    assert not told(person, "Les deux versions sont gardées")


def test_their_side_is_called_by_its_time_when_both_versions_are_brought_together(
    person: Person, tmp_path: Path
) -> None:
    """Nobody's name: the map's file keeps these words. And it is no « origin »."""
    path = on_a_stick(person, tmp_path)
    save(SystemMap(id="m1", elements=[Element(id="e0", label="Le leur")]), path)
    with person.desk.editor.transaction("mien") as draft:
        draft.put(Element(id="e0", label="Le mien"))
    until(lambda: told(person, "Les deux versions sont gardées"))
    press(person, "Réunir les deux…")
    until(lambda: "L’autre version (" in dumps(person.map))
    assert "L’origine" not in dumps(person.map)


@pytest.mark.parametrize(("change", "said"), [
    ("newer", "a changé depuis, et reste comme il est. Vous continuez dans"),
    ("gone", "n’est pas là. Vous continuez dans"),
])  # fmt: skip
def test_t41_work_taken_up_apart_from_its_file_says_where_it_goes_on(
    person: Person, tmp_path: Path, change: str, said: str
) -> None:
    path = tmp_path / "carte.sysmap"
    save(SystemMap(id="m1"), path)
    journal = Journal(SystemMap(id="m1"), path, "0" * 64)
    journal.note(SystemMap(id="m1", elements=[Element(id="e", label="Trouvé")]))
    journal.leave()
    if change == "gone":
        path.unlink()
    recovering.offer(person.shell)
    press(person, "Reprendre")
    assert person.labels() == ["Trouvé"]
    assert told(person, said)
    assert told(person, file_of(person).name)


def test_what_others_did_is_said_once_as_it_is_now(person: Person, tmp_path: Path) -> None:
    """Their changes came, then they and we changed the same thing: the later sentence is the true one."""
    path = on_a_stick(person, tmp_path)
    theirs = sysmap.load(path)
    save(theirs.evolve(elements=[*theirs.elements.values(), Element(id="t", label="Le leur")]), path)
    add(person, "Un")
    until(lambda: told(person, "sont maintenant sur la carte, avec les vôtres"))
    person.saved()
    theirs = sysmap.load(path)
    save(theirs.evolve(elements=[e.evolve(label="Autrement") for e in theirs.elements.values()]), path)
    with person.desk.editor.transaction("mien") as draft:
        draft.put(Element(id="t", label="À ma façon"))
    until(lambda: told(person, "Les deux versions sont gardées"))
    assert len(person.said()) == 1


def test_what_came_from_others_is_taken_back_alone(person: Person, tmp_path: Path) -> None:
    path = on_a_stick(person, tmp_path)
    theirs = sysmap.load(path)
    save(theirs.evolve(elements=[*theirs.elements.values(), Element(id="t", label="Le leur")]), path)
    add(person, "Un")
    until(lambda: told(person, "sont maintenant sur la carte, avec les vôtres"))
    add(person, "Deux")
    press(person, "Annuler")
    assert set(person.labels()) == {"Avant", "Le leur", "Un", "Deux"}, "what was done since stays"
    assert told(person, "La carte a changé depuis")


def test_t40_a_lock_of_another_day_says_its_day(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "carte.sysmap"
    save(SystemMap(id="m1"), path)
    held = {"host": "MAIRIE-PC-12", "user": "accueil", "pid": 1, "boot": "x", "token": "abc",
            "since": "2026-03-12T09:12+01:00"}  # fmt: skip
    path.with_name(f".{path.name}.lock").write_text(json.dumps(held), "utf-8")
    assert person.shell.open(path)
    assert told(person, "« MAIRIE-PC-12 » (accueil) depuis le 12 mars 2026 à 9 h 12")
    assert person.shell.document.sentence().startswith("Original intact")


@pytest.mark.parametrize("watched", [True, False], ids=["terminal", "written down"])
def test_t18_what_the_system_writes_down_of_an_error_holds_nothing_of_the_map(
    monkeypatch: pytest.MonkeyPatch, watched: bool
) -> None:
    """A desktop keeps what its programs say in a journal of its own, which nothing of ours clears."""
    heard = io.StringIO()
    monkeypatch.setattr(heard, "isatty", lambda: watched)
    monkeypatch.setattr(sys, "stderr", heard)
    try:
        raise KeyError("Le secret de la cantine")
    except KeyError as error:
        Mishaps(list).caught(KeyError, error, error.__traceback__)
    assert "KeyError" in heard.getvalue()
    assert ("Le secret" in heard.getvalue()) == watched


def stumbling(person: Person, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Everything that hears of a change raises, and something is left to be written when the window goes."""
    heard: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *found: heard.append(found[1]))
    person.begin()
    add(person, "Un")
    person.saved()

    def bad(_change: object) -> None:
        raise KeyError("x")

    person.desk.editor.listeners.append(bad)
    person.desk.capture.field.setText("une ligne commencée")
    return heard


def test_t14_asked_to_end_an_error_of_ours_holds_nothing_up(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = stumbling(person, monkeypatch)
    path = file_of(person)
    assert person.shell.leave()
    assert heard
    assert "Un" in labels(path)


def test_t17_a_window_that_stumbles_over_its_last_words_closes_when_asked_again(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = stumbling(person, monkeypatch)
    assert not person.shell.close()
    assert heard, "it was told"
    assert person.shell.close()
    assert "Un" in labels(file_of(person))


def test_t17_who_works_on_after_such_a_stumble_is_told_of_the_next_one_too(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = stumbling(person, monkeypatch)
    assert not person.shell.close()
    bad = person.desk.editor.listeners.pop()
    add(person, "Deux")
    person.desk.editor.listeners.append(bad)
    person.desk.capture.field.setText("une autre ligne")
    before = len(heard)
    assert not person.shell.close()
    assert len(heard) > before
    assert person.shell.close()


def stuck(person: Person, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """A saved map whose folder answers again when this event is set."""
    person.begin()
    person.saved()
    over = threading.Event()

    def hang(*given: Any, **named: Any) -> Any:
        over.wait(60)
        return save(*given, **named)

    monkeypatch.setattr(person.shell.document._saver, "_write", hang)
    return over


def test_t43_a_folder_known_to_hang_does_not_freeze_the_window_that_is_closed(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its save has been given five seconds already; the window is not dead for ten more."""
    over = stuck(person, monkeypatch)
    person.shell.document._saver._late.setInterval(SHORT)
    add(person, "Un")
    until(lambda: told(person, "le dossier ne répond pas"))
    waited: list[float] = []
    close = person.shell.document.close
    monkeypatch.setattr(
        person.shell.document, "close",
        lambda *, insist=False, patience=0.0: waited.append(patience) or close(insist=insist, patience=0.01),
    )  # fmt: skip
    assert not person.shell.close()
    assert waited == [HURRY]
    assert told(person, "La fenêtre reste ouverte")
    over.set()


def hanging(person: Person, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """The same with a change on its way, and a window that does not wait when it is closed."""
    over = stuck(person, monkeypatch)
    monkeypatch.setattr("sysmap.app.shell.CLOSING", 0.01)
    add(person, "Un")
    assert not person.shell.close()
    return over


def test_t43_a_window_closed_on_a_slow_folder_says_so_and_closes_by_itself(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = hanging(person, monkeypatch)
    assert told(person, "s’enregistre encore. La fenêtre se fermera d’elle-même")
    over.set()
    until(lambda: person.shell.gone)
    assert "Un" in labels(file_of(person))


def test_t43_a_window_that_is_not_to_be_closed_after_all_stays(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = hanging(person, monkeypatch)
    press(person, "Ne pas fermer")
    over.set()
    person.saved()
    wait(20)
    assert not person.shell.gone


def test_t43_who_goes_on_working_keeps_the_window_and_who_insists_closes_it(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = hanging(person, monkeypatch)
    add(person, "Deux")
    over.set()
    person.saved()
    wait(20)
    assert not person.shell.gone
    assert {"Un", "Deux"} <= set(labels(file_of(person)))


def test_t43_a_second_close_says_that_the_folder_does_not_answer(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = hanging(person, monkeypatch)
    monkeypatch.setattr("sysmap.app.shell.HURRY", 0.01)
    assert not person.shell.close()
    assert told(person, "le dossier ne répond pas")
    assert told(person, "La fenêtre reste ouverte")
    over.set()
