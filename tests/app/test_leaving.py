"""« Quitter sans laisser de trace »: the stick holds the map, no word of it is found on the computer."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication, QFileDialog

from sysmap.app import settings as stored
from sysmap.app.saving import leaving
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.interchange.shelf import Shelf
from sysmap.model import Card, Element, SystemMap
from sysmap.storage import StorageError, default_folder, load, save, traces
from tests.app.person import Person, wait
from tests.leaks.looking import words_in

SECRET = "zqplantezq"


def planted() -> SystemMap:
    card = Card(title=f"Carte {SECRET}", authors=(f"Chargée de {SECRET}",), licence="CC BY")
    return SystemMap(id="mz5eau", card=card, elements=[Element(id="e1", label=f"Budget {SECRET}")])


@pytest.fixture
def stick(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that counts as another disk than the home."""
    monkeypatch.setattr(traces, "on_this_computer", lambda path: home in (path, *path.parents))
    folder = tmp_path / "cle"
    folder.mkdir()
    return folder


def found_in(folder: Path) -> list[str]:
    """The files whose name or content, unpacked, holds the planted word or names the map."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [
        str(path)
        for path in files
        if SECRET in str(path)
        or any(SECRET in said or "mz5eau" in said for said in words_in(path.read_bytes()))
    ]


def work(shell: Shell, person: Person, path: Path) -> None:
    """Everything that leaves traces: versions, journal, recent files, library, cartouche, clipboard."""
    assert shell.open(path)
    person.write(f"Cantine {SECRET}")
    shell.document.finish()
    person.write(f"Marché {SECRET}")
    wait(700)
    from sysmap.app.poster import remembered
    from sysmap.model import Poster

    remembered.remember(shell.document.editor.map, Poster(id="p1", mention=f"Avec {SECRET}"))
    Shelf(path.parent).refresh()
    held = QMimeData()
    held.setText(f"copié {SECRET}")
    QApplication.clipboard().setMimeData(held)
    (stored.data_folder() / "last-error.txt").write_text(f"open {path}", "utf-8")


def desktop(home: Path, path: Path) -> None:
    """What desktops note by themselves."""
    (home / ".config").mkdir()
    (home / ".config" / "QtProject.conf").write_text(
        f"[FileDialog]\nhistory=file://{path.parent}\nlastVisited=file://{path.parent}\nviewMode=List\n",
        "utf-8",
    )
    recent = home / ".local" / "share"
    documents = recent / "RecentDocuments"
    documents.mkdir(parents=True)
    documents.joinpath("1.desktop").write_text(f"[Desktop Entry]\nURL[$e]={path.as_uri()}\n", "utf-8")
    documents.joinpath("2.desktop").write_text("[Desktop Entry]\nURL[$e]=file:///autre.odt\n", "utf-8")
    links = home / "AppData" / "Microsoft" / "Windows" / "Recent"
    links.mkdir(parents=True)
    links.joinpath(f"{path.name}.lnk").write_bytes(b"L\0")
    links.joinpath("autre.odt.lnk").write_bytes(b"L\0")
    failed = home / ".cache" / "thumbnails" / "fail" / "a-viewer"
    failed.mkdir(parents=True)
    named = hashlib.md5(path.as_uri().encode(), usedforsecurity=False).hexdigest()
    failed.joinpath(f"{named}.png").write_text(f"not made of {path}", "utf-8")
    recent.joinpath("recently-used.xbel").write_text(
        f'<xbel>\n<bookmark href="{path.as_uri()}" added="x">\n<info/></bookmark>\n'
        '<bookmark href="file:///autre.odt">\n<info/></bookmark>\n</xbel>\n',
        "utf-8",
    )


def test_the_whole_home_holds_no_word_of_the_map(
    shell: Shell, person: Person, stick: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = default_folder() / f"Atelier {SECRET}"
    folder.mkdir(parents=True)
    path = save(planted(), folder / f"Carte {SECRET}.sysmap").path
    work(shell, person, path)
    desktop(home, path)
    monkeypatch.setenv("APPDATA", str(home / "AppData"))
    conflict = save(planted(), folder / "Carte (conflit).sysmap").path
    other = save(
        SystemMap(id="other", elements=[Element(id="x", label="Une autre")]), folder / "B.sysmap"
    ).path
    shell.settings.closing_folder = str(folder)
    after = shell.document.editor.map
    assert len(found_in(home)) > 5, "the test plants what it looks for"

    assert other.exists()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))
    shell.desk.do("quit_clean")
    wait(5)

    assert not shell.isVisible()
    folder_alone = [name for name in found_in(home) if not name.endswith(("B.sysmap",))]
    assert folder_alone == []
    assert other.exists(), "another map stays"
    assert not conflict.exists()
    assert load(stick / f"Carte {SECRET}.sysmap") == after
    assert load(stick / "Carte (conflit).sysmap").id == "mz5eau"
    assert "autre.odt" in (home / ".local/share/recently-used.xbel").read_text("utf-8")
    assert (home / ".local/share/RecentDocuments/2.desktop").exists()
    assert [one.name for one in (home / "AppData").rglob("*.lnk")] == ["autre.odt.lnk"]
    assert "viewMode" in (home / ".config/QtProject.conf").read_text("utf-8")
    assert QApplication.clipboard().text() == ""
    (said,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, leaving.Farewell) and w.isVisible()]
    assert said.sentence == "Copie vérifiée sur la clé. Cet ordinateur ne garde rien de cette carte."
    said.close()


def test_its_other_places_are_forgotten_too(
    shell: Shell, person: Person, stick: Path, home: Path, tmp_path: Path
) -> None:
    """The file on the stick, then one in the documents (work that was found), then one anywhere here."""
    first = save(planted(), stick / f"Carte {SECRET}.sysmap").path
    work(shell, person, first)
    here = home / "ailleurs" / f"Copie {SECRET}.sysmap"
    here.parent.mkdir()
    shell.document.move_to(here)
    shell.settings.remember(here)
    shell.settings.adopt(str(first), str(here))
    person.write("Une ligne")
    shell.document.finish()
    again = save(shell.document.editor.map, default_folder().parent / "Carte retrouvée.sysmap").path
    assert shell.open(again)
    before = first.read_bytes() if first.exists() else b""
    assert leaving.leave(shell, stick)
    wait(5)
    assert found_in(home) == []
    assert load(stick / f"Copie {SECRET}.sysmap").id == "mz5eau"
    assert (first.read_bytes() if first.exists() else b"") == before


def test_a_map_that_lies_on_the_stick_is_verified_there(
    shell: Shell, person: Person, stick: Path, home: Path
) -> None:
    path = save(planted(), stick / "Carte.sysmap").path
    work(shell, person, path)
    after = shell.document.editor.map
    shell.desk.do("quit_clean")
    wait(5)
    assert found_in(home) == []
    assert load(path) == after
    assert [one.name for one in stick.iterdir()] == ["Carte.sysmap"], "no lock, no second copy"


@pytest.mark.parametrize("broken", ["save_atomically", "_from_the_medium"])
def test_a_copy_that_cannot_be_verified_erases_nothing(
    shell: Shell, person: Person, stick: Path, home: Path, broken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save(planted(), default_folder().parent / "Carte.sysmap").path
    work(shell, person, path)
    shell.document.finish()
    before = {one: one.read_bytes() for one in home.rglob("*") if one.is_file()}

    def fails(*_: Any) -> Any:
        if broken == "_from_the_medium":
            return b"{}"
        raise StorageError("write_failed", 4, name="Carte", error=OSError(28, "plein"))

    monkeypatch.setattr(traces, broken, fails)
    assert not leaving.leave(shell, stick)
    assert shell.isVisible()
    assert "rien n’a été effacé" in shell.banners.shown()[0].sentence
    assert [one for one, data in before.items() if not one.exists() or one.read_bytes() != data] == []


def test_a_folder_of_this_computer_is_no_stick(shell: Shell, person: Person, stick: Path, home: Path) -> None:
    path = save(planted(), home / "Carte.sysmap").path
    assert shell.open(path)
    assert not leaving.leave(shell, home)
    assert "sur cet ordinateur" in shell.banners.shown()[0].sentence
    assert path.exists()


def test_nothing_on_the_stick_is_written_over(shell: Shell, stick: Path, home: Path) -> None:
    path = save(planted(), home / "Carte.sysmap").path
    theirs = save(SystemMap(id="theirs"), stick / "Carte.sysmap").path
    assert shell.open(path)
    assert leaving.leave(shell, stick)
    assert load(theirs).id == "theirs"
    assert load(stick / "Carte (2).sysmap").id == "mz5eau"


def test_settings_forget_the_map_and_keep_the_others() -> None:
    kept = Settings(
        recent=["/a/x.sysmap", "/b/y.sysmap"], own=["mz5eau", "m2"], shelf_folder="/c", folder="/a"
    )
    leaving.scrub(kept, planted(), Path("/a/x.sysmap"))
    assert kept == Settings(recent=["/b/y.sysmap"], own=["m2"], shelf_folder="/c")


def test_the_choice_of_the_stick_begins_on_a_stick(
    tmp_path: Path, stick: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    media = tmp_path / "media"
    monkeypatch.setattr(leaving, "STICKS", (media,))
    monkeypatch.setattr(leaving, "getuser", lambda: "agent")
    assert leaving._first_folder([str(home / "carte.sysmap")]) == default_folder().parent
    assert leaving._first_folder([str(home / "carte.sysmap"), str(stick / "carte.sysmap")]) == stick
    (media / "agent").mkdir(parents=True)
    assert leaving._first_folder([]) == default_folder().parent
    here = media / "agent" / "CLE"
    here.mkdir()
    monkeypatch.setattr(leaving.traces, "on_this_computer", lambda path: path != here)
    assert leaving._first_folder([str(stick / "carte.sysmap")]) == here
