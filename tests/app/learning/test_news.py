"""What is new is said once after an update; two versions of the program on one computer do no harm."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sysmap import __version__, load
from sysmap.app import settings as stored
from sysmap.app.learning import news
from sysmap.app.settings import Settings
from sysmap.model import Element
from sysmap.storage import Journal, Lock, new_map, recover, recoverable
from sysmap.versions import numbers
from tests.app.person import Person, wait

ROOT = Path(__file__).parents[3]


def said(person: Person) -> list[str]:
    news.tell(person.shell)
    wait(2)
    return [sentence for sentence in person.said() if "changé" in sentence]


def test_nothing_is_said_at_a_first_start(person: Person) -> None:
    assert said(person) == []
    assert person.shell.settings.seen == __version__
    assert stored.load().seen == __version__


def test_after_an_update_it_is_said_once(person: Person) -> None:
    person.shell.settings.seen = "0.0.9"
    assert len(said(person)) == 1
    assert __version__ in said(person)[0]
    person.shell.banners.clear()
    wait(2)
    assert said(person) == []


def test_a_program_used_before_versions_were_noted_is_an_update_too(person: Person) -> None:
    person.shell.settings.recent = ["/une/carte.sysmap"]
    assert len(said(person)) == 1


def test_it_waits_until_the_cover_of_a_received_map_is_turned(person: Person, tmp_path: Path) -> None:
    received = tmp_path / "recue.sysmap"
    received.write_bytes(next((ROOT / "examples").glob("*vimy*.sysmap")).read_bytes())
    person.shell.settings.seen, person.shell.settings.reading_first = "0.0.9", True
    person.shell.open(received)
    assert person.shell.received.covered
    assert said(person) == []
    assert person.shell.received.page is not None
    person.shell.received.page.explore.click()
    wait(2)
    assert len([sentence for sentence in person.said() if "changé" in sentence]) == 1


def test_an_older_program_leaves_the_mark_of_a_newer_one(person: Person) -> None:
    person.shell.settings.seen = "99.0"
    assert said(person) == []
    assert person.shell.settings.seen == "99.0"


def test_every_released_version_has_its_sentences() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    released = [line[4 : line.index("]")] for line in text.splitlines() if line.startswith("## [")]
    versions = [version for version in released if numbers(version)]
    assert set(versions) <= news.news().keys()
    assert set(news.news()) <= {*versions, __version__}
    assert list(news.news()) == sorted(news.news(), key=numbers, reverse=True)
    assert all(sentences for sentences in news.news().values())


# Two versions of the program, one computer


def test_an_older_program_keeps_what_a_newer_one_wrote_in_its_settings(home: Path) -> None:
    stored.save(Settings(language="fr", seen="99.0"))
    path = stored.place()
    newer = {**json.loads(path.read_text("utf-8")), "dreams": ["a", {"b": 1}]}
    path.write_text(json.dumps(newer), "utf-8")
    settings = stored.load()
    settings.remember(Path("/une/carte.sysmap"))
    stored.save(settings)
    again = json.loads(path.read_text("utf-8"))
    assert again["dreams"] == ["a", {"b": 1}]
    assert again["seen"] == "99.0"
    assert again["recent"] == ["/une/carte.sysmap"]


@pytest.mark.parametrize("version", ["0.0.1", "99.0", "what?"])
def test_the_journal_of_another_version_is_offered(home: Path, version: str, tmp_path: Path) -> None:
    map = new_map("libre", question="Que faire ?")
    journal = Journal(map, tmp_path / "carte.sysmap")
    journal.note(map.evolve(elements=[Element(id="e1", label="Écrit avant la coupure")]))
    journal.leave()
    base = journal.folder / "base.json"
    kept = json.loads(base.read_text("utf-8"))
    base.write_text(json.dumps({**kept, "program": version, "version": version, "dreams": 1}), "utf-8")
    (left,) = recoverable()
    found = recover(left.folder).opened.map
    assert [element.label for element in found.elements.values()] == ["Écrit avant la coupure"]


def test_a_lock_of_another_version_is_understood(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "carte.sysmap"
    path.write_text("{}")
    lock = Lock(path)
    assert lock.take() is None
    (sign,) = (one for one in tmp_path.iterdir() if one != path)
    newer = {**json.loads(sign.read_text("utf-8")), "host": "autre", "dreams": 1}
    sign.write_text(json.dumps(newer), "utf-8")
    holder = Lock(path).take()
    assert holder is not None

    lock.release()


def test_a_newer_file_opens_with_one_sentence_and_stays_as_it_was(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.write("Un")
    person.saved()
    read = json.loads(person.shell.document.path.read_text("utf-8"))
    read["format"], read["dreams"] = 99, {"a": 1}
    path = tmp_path / "plus-recente.sysmap"
    path.write_text(json.dumps(read), "utf-8")
    before = path.read_bytes()
    assert person.shell.open(path)
    wait(5)
    assert any("plus récente" in sentence for sentence in person.said())
    assert path.read_bytes() == before
    person.write("Deux")
    person.saved()
    assert json.loads(path.read_text("utf-8"))["dreams"] == {"a": 1}
    assert [element.label for element in load(path).elements.values()] == ["Un", "Deux"]
