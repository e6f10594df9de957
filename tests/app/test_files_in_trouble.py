"""The file is renamed, deleted, made read-only or opened twice while one works: said once, nothing lost."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton

import sysmap
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from tests.app.person import Person, until, wait


def press_banner(person: Person, words: str) -> None:
    found = [one for banner in person.shell.banners.shown() for one in banner.findChildren(QAbstractButton)
             if one.text() == words]  # fmt: skip
    found[0].click()


def labels_in(path: Path) -> list[str]:
    return [one.label for one in sysmap.load(path).elements.values()]


def test_a_deleted_file_is_written_again(person: Person) -> None:
    person.begin()
    person.write("Un")
    person.saved()
    path = person.shell.document.path
    path.unlink()
    person.write("Deux")
    until(lambda: bool(person.said()))
    assert not path.exists(), "whoever deleted it may have meant it"
    press_banner(person, "L’enregistrer de nouveau ici")
    person.saved()
    assert labels_in(path) == ["Un", "Deux"]
    assert not person.said()


def test_a_renamed_file_leaves_the_work_where_it_was(person: Person) -> None:
    person.begin()
    person.write("Un")
    person.saved()
    path = person.shell.document.path
    path.rename(path.with_name("autre.sysmap"))
    person.write("Deux")
    until(lambda: person.shell.document.state == "failed")
    assert labels_in(path.with_name("autre.sysmap")) == ["Un"]
    assert "Gardé ici seulement" in person.desk.status.saved.text()
    assert not person.shell.close()
    press_banner(person, "L’enregistrer de nouveau ici")
    person.saved()
    assert labels_in(path) == ["Un", "Deux"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions are not those of a user")
def test_a_folder_that_cannot_be_written_is_said_and_the_window_stays(person: Person) -> None:
    person.begin()
    person.saved()
    folder = person.shell.document.path.parent
    folder.chmod(0o500)
    try:
        person.write("Un")
        until(lambda: person.shell.document.state == "failed")
        assert person.said()
    finally:
        folder.chmod(0o700)


def test_the_same_file_in_two_windows_makes_a_copy_of_the_second(person: Person, app: object) -> None:
    person.begin()
    person.write("Un")
    person.saved()
    path = person.shell.document.path
    other = Shell(Settings(language="fr", reading_first=False))
    other.show()
    try:
        assert other.open(path)
        second = Person(other)
        assert any("déjà ouverte" in said for said in second.said())
        second.write("Deux")
        until(lambda: other.document.state == "saved")
        assert other.document.path != path
        assert labels_in(path) == ["Un"]
    finally:
        other.close()
        other.deleteLater()
        wait(1)


def test_opening_again_what_is_open_changes_nothing(person: Person) -> None:
    person.begin()
    person.write("Un")
    path = person.shell.document.path
    assert person.shell.open(path)
    assert person.labels() == ["Un"]
    person.write("Deux")
    person.saved()
    assert labels_in(path) == ["Un", "Deux"]
    assert person.shell.document.path == path


JUNK = [b"", b"\x00\x01junk", b"{", b"[]", b'{"elements": 3}', b"\xff\xfe{}"]


@pytest.mark.parametrize("content", JUNK)
def test_junk_is_refused_in_one_sentence_and_the_map_stays(
    person: Person, tmp_path: Path, content: bytes
) -> None:
    person.begin()
    person.write("Un")
    junk = tmp_path / "vide.sysmap"
    junk.write_bytes(content)
    assert not person.shell.open(junk)
    assert len(person.said()) == 1
    assert person.labels() == ["Un"]
    assert not person.shell.open(tmp_path / "absent.sysmap")
    assert not person.shell.open(tmp_path)
    assert person.labels() == ["Un"]


def test_junk_dropped_on_the_map_is_said(person: Person, tmp_path: Path) -> None:
    person.begin()
    junk = tmp_path / "notes.docx"
    junk.write_bytes(b"PK\x03\x04 rien")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(junk))])
    event = QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier)  # fmt: skip
    person.desk.view.dropEvent(event)
    assert len(person.said()) == 1
    assert not person.map.elements
    assert not person.map.pictures
