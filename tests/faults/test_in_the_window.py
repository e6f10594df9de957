"""What the window says and keeps, in this process: files, journals, shares and other people in trouble."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton

import sysmap
from sysmap.app import program
from sysmap.app.saving import document, recovering
from sysmap.app.saving.mishaps import Mishaps, report
from sysmap.app.saving.saver import Saver
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.model import Element, SystemMap
from sysmap.storage import Journal, Lock, StorageError, recover, recoverable, save, versions
from tests.app.person import Person, until, wait


def press(person: Person, words: str) -> None:
    shown = [one for said in person.shell.banners.shown() for one in said.findChildren(QAbstractButton)]
    next(one for one in shown if one.text() == words).click()


def add(person: Person, label: str) -> None:
    with person.desk.editor.transaction("ajout") as draft:
        draft.put(Element(id=f"e-{label}", label=label))


def file_of(person: Person) -> Path:
    return person.shell.document.path


def theirs(person: Person, change: Callable[[SystemMap], SystemMap]) -> None:
    path = file_of(person)
    save(change(sysmap.load(path)), path)


def test_t04_a_journal_that_cannot_be_written_is_said_and_the_file_is_saved(
    person: Person, home: Path
) -> None:
    (home / "recovery").write_text("in the way", "utf-8")
    person.begin()
    add(person, "Un")
    until(lambda: any("copie de secours" in said for said in person.said()))
    person.saved()
    assert person.in_file() == ["Un"]


def test_t05_a_version_that_could_not_be_kept_is_said_once(person: Person, home: Path) -> None:
    (home / "versions").write_text("in the way", "utf-8")
    person.begin()
    add(person, "Un")
    until(lambda: any("n’a pas pu être gardé" in said for said in person.said()))
    person.saved()


def test_t13_a_map_that_strikes_the_program_is_offered_as_a_file(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal(SystemMap(id="m1"))
    journal.note(SystemMap(id="m1", elements=[Element(id="e", label="x")]))
    journal.leave()

    def strike(*_: object) -> None:
        raise KeyboardInterrupt  # nothing after it runs, as after a crash in C

    monkeypatch.setattr(recovering, "thumbnail", strike)
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt):
            recovering.offer(person.shell)
    recovering.offer(person.shell)
    press(person, "Enregistrer le fichier")
    assert recoverable(), "nothing was taken away"
    saved = [sysmap.load(p) for p in Path(os.environ["HOME"]).rglob("*.sysmap") if "recovery" not in p.parts]
    assert [list(map.elements) for map in saved] == [["e"]]


def test_t15_the_session_ends(person: Person) -> None:
    person.begin()
    add(person, "Un")
    program.session_ends(None)
    assert person.in_file() == ["Un"]
    assert not person.shell.gone, "the user may still cancel"


def test_t16_a_window_whose_map_cannot_be_saved_stays(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.begin()
    person.saved()
    broken_disk(monkeypatch, person)
    add(person, "Un")
    assert not person.shell.close()
    assert any("reste ouverte" in said for said in person.said())
    press(person, "Fermer quand même")
    assert person.shell.gone
    assert [list(recover(left.folder).opened.map.elements) for left in recoverable()] == [["e-Un"]]


def broken_disk(monkeypatch: pytest.MonkeyPatch, person: Person) -> dict[str, bool]:
    on, real = {"broken": True}, save

    def write(*arguments: Any, **named: Any) -> Any:
        if on["broken"]:
            raise StorageError("write_failed", 4, name="carte.sysmap", error=OSError(28, "full"))
        return real(*arguments, **named)

    monkeypatch.setattr(document, "save", write)
    person.shell.document._saver._write = write
    return on


def test_t17_an_exception_while_closing_closes_nothing(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.begin()
    heard: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *found: heard.append(found[1]))
    with monkeypatch.context() as patched:
        patched.setattr(person.shell.document, "close", lambda **_: {}["absent"])
        with suppress(KeyError):  # Python hands it on to whoever asked to close
            person.shell.close()
            assert heard
    assert person.shell.isVisible()
    assert not person.shell.gone


def test_t18_a_report_holds_nothing_of_the_map_and_can_be_read(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    person.begin()
    try:
        raise ValueError("Le secret") from OSError(28, "full", "/home/mairie/secret.sysmap")
    except ValueError as error:
        text = report(error)
        Mishaps(lambda: [person.shell]).caught(ValueError, error, error.__traceback__)
    assert "secret" not in text.lower()
    assert "mairie" not in text
    assert "builtins.ValueError" in text
    press(person, "Lire le rapport…")
    shown = [w for w in person.shell.findChildren(object) if type(w).__name__ == "ReportWindow"]  # type: ignore[type-var]
    assert shown[0].text.toPlainText() == text.replace("\r", "")  # type: ignore[attr-defined]
    shown[0].close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("step", range(6))
def test_t19_an_exception_in_a_compound_command_rolls_it_back(person: Person, step: int) -> None:
    person.begin()
    add(person, "Un")
    before = person.map
    with suppress(RuntimeError), person.desk.editor.transaction("long") as draft:
        for number in range(6):
            if number == step:
                raise RuntimeError
            draft.put(Element(id=f"x{number}", label="x"))
    assert person.map is before
    assert person.desk.editor.shown is before


def test_t26_t27_a_file_that_is_gone_is_asked_about(person: Person) -> None:
    person.begin()
    person.saved()
    path = file_of(person)
    path.unlink()
    person.shell.document.others.watch.look()
    until(lambda: any("plus à sa place" in said for said in person.said()))
    assert not path.exists()
    press(person, "L’enregistrer de nouveau ici")
    person.saved()
    assert path.exists()


def test_t32_what_somebody_else_wrote_is_offered_and_ours_is_kept(person: Person) -> None:
    person.begin()
    add(person, "Un")
    person.saved()
    theirs(person, lambda map: map.evolve(elements=[Element(id="z", label="Le leur")]))
    person.shell.document.others.watch.look()
    until(lambda: any("quelqu’un d’autre" in said for said in person.said()))
    assert person.labels() == ["Un"], "nothing changes before one says so"
    press(person, "Voir la nouvelle version")
    assert person.labels() == ["Le leur"]
    kept = [sysmap.load(v.path) for v in versions(person.map.id, file_of(person))]
    assert ["Un"] in [[e.label for e in map.elements.values()] for map in kept]
    person.desk.do("undo")
    assert person.labels() == ["Un"]


def test_t33_changes_of_both_sides_come_together(person: Person) -> None:
    person.begin()
    add(person, "Commun")
    person.saved()
    path = file_of(person)
    more = Element(id="z", label="Le leur")
    theirs(person, lambda map: map.evolve(elements=[*map.elements.values(), more]))
    add(person, "Le mien")
    until(lambda: sorted(person.in_file()) == ["Commun", "Le leur", "Le mien"])
    assert sorted(person.labels()) == ["Commun", "Le leur", "Le mien"]
    assert file_of(person) == path
    assert any("quelqu’un d’autre" in said for said in person.said())


def test_t38_two_windows_on_one_file_lose_nothing(person: Person) -> None:
    person.begin()
    person.saved()
    path = file_of(person)
    other = Shell(Settings(language="fr", reading_first=False))
    other.open(path)
    second = Person(other)
    press(second, "Travailler quand même dedans")
    try:
        for number in range(6):
            add(person, f"A{number}")
            add(second, f"B{number}")
            wait(20)
            for one in (person, second):
                one.shell.document._saver.go()
        for _ in range(3):
            person.shell.document.finish()
            other.document.finish()
        found = {e.label for p in path.parent.glob("*.sysmap") for e in sysmap.load(p).elements.values()}
        assert found >= {f"{side}{n}" for side in "AB" for n in range(6)}
    finally:
        other.leave()
        other.deleteLater()
        wait(1)


def test_t40_a_lock_of_another_computer_names_it_and_never_blocks(person: Person, tmp_path: Path) -> None:
    path = tmp_path / "carte.sysmap"
    save(SystemMap(id="m1"), path)
    lock = Lock(path)
    lock.take()
    said = json.loads(lock.file.read_text("utf-8"))
    said |= {"host": "accueil-02", "user": "mairie", "since": "2099-01-01T10:12+01:00", "token": "x"}
    lock.file.write_text(json.dumps(said), "utf-8")
    assert person.shell.open(path)
    (told,) = [one for one in person.said() if "déjà ouverte" in one]
    assert "accueil-02" in told
    assert "mairie" in told
    assert "10\u00a0h\u00a012" in told


def test_t41_work_from_one_computer_never_lands_on_the_newer_file_of_another(
    person: Person, tmp_path: Path
) -> None:
    path = tmp_path / "carte.sysmap"
    first = save(SystemMap(id="m1"), path)
    journal = Journal(SystemMap(id="m1"), path, first.digest)
    journal.note(SystemMap(id="m1", elements=[Element(id="old", label="du premier ordinateur")]))
    journal.leave()
    save(SystemMap(id="m1", elements=[Element(id="new", label="du second")]), path)
    newer = path.read_bytes()
    recovering.offer(person.shell)
    press(person, "Reprendre")
    person.saved()
    add(person, "suite")
    person.saved()
    assert path.read_bytes() == newer
    assert person.labels() == ["du premier ordinateur", "suite"]


def test_t41_plus_tard_takes_nothing_away_and_another_map_keeps_its_window(person: Person) -> None:
    journal = Journal(SystemMap(id="m9"))
    journal.note(SystemMap(id="m9", elements=[Element(id="e", label="Retrouvé")]))
    journal.leave()
    recovering.offer(person.shell)
    press(person, "Plus tard")
    assert recoverable()
    person.begin()
    add(person, "Ouvert")
    recovering.offer(person.shell)
    press(person, "Reprendre")
    assert person.labels() == ["Ouvert"]
    (made,) = person.shell._others
    try:
        assert Person(made).labels() == ["Retrouvé"]
    finally:
        made.leave()
        made.deleteLater()
        wait(1)


def test_t43_a_share_that_hangs_holds_nobody_up(person: Person) -> None:
    person.begin()
    person.saved()
    go = threading.Event()
    running: list[int] = []

    def slow(*arguments: Any, **named: Any) -> Any:
        running.append(1)
        assert len(running) == 1, "one save at a time"
        go.wait(20)
        running.pop()
        return save(*arguments, **named)

    saver: Saver = person.shell.document._saver
    saver._write, before = slow, saver._late.interval()
    saver._late.setInterval(100)
    add(person, "Un")
    until(lambda: person.shell.document.state == "failed")
    assert "Gardé ici seulement" in person.desk.status.saved.text()
    add(person, "Deux")
    assert person.labels() == ["Un", "Deux"]
    clock = time.monotonic()
    assert not person.shell._leave(patience=0.1)
    assert time.monotonic() - clock < 15
    go.set()
    saver._late.setInterval(before)
    person.saved()
    until(lambda: person.in_file() == ["Un", "Deux"])


def test_t44_a_stick_that_comes_back_is_written_again_by_itself(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.begin()
    person.saved()
    on = broken_disk(monkeypatch, person)
    person.shell.document._again.setInterval(50)
    add(person, "Un")
    until(lambda: person.shell.document.state == "failed")
    assert any("plein" in said for said in person.said())
    on["broken"] = False
    person.saved()
    assert person.in_file() == ["Un"]
    assert not person.said(), "what is over is not shown any more"


def test_t61_without_a_home_the_program_runs_and_says_so(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    monkeypatch.setenv("SYSMAP_HOME", str(tmp_path / "file" / "home"))
    path = tmp_path / "carte.sysmap"
    save(SystemMap(id="m1"), path)
    assert person.shell.open(path)
    add(person, "Un")
    until(lambda: any("copie de secours" in said for said in person.said()))
    until(lambda: person.in_file() == ["Un"])


def test_t69_saving_twice_while_a_save_runs_leaves_the_last_words(person: Person) -> None:
    person.begin()
    for number in range(5):
        add(person, str(number))
        person.shell.document.save_now()
        person.shell.document.save_now()
    person.saved()
    until(lambda: person.in_file() == list("01234"))


