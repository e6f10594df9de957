"""Six months later, elsewhere: a map that was received has a cover, is read, and its file never changes."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

import sysmap
from sysmap.app import settings as stored
from sysmap.app.cover import facts
from sysmap.app.program import dress
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.interchange import EVERYTHING, FRAME
from sysmap.model import Poster, SystemMap
from sysmap.poster import export
from tests.app.person import Person, press, until, wait


@pytest.fixture
def reader(app: Any) -> Iterator[Person]:
    """Somebody else's computer: nothing was ever opened there."""
    dress(app)
    window = Shell(Settings(language="fr"))
    window.resize(1366, 768)
    window.show_start()
    window.show()
    wait(5)
    yield Person(window)
    window.close()
    window.deleteLater()
    wait(1)


@pytest.fixture
def received(tmp_path: Path, examples: list[Path]) -> Path:
    """The canteen of Vimy, written by a newer version, in a mail."""
    path = tmp_path / "mail" / "cantine.sysmap"
    path.parent.mkdir()
    data = json.loads(next(p for p in examples if "vimy" in p.name).read_bytes())
    data["from_the_future"] = {"kept": True}
    data["card"] |= {
        "weather": "beau", "authors": ["Chargée de mission restauration"], "participants": {"elu": 4},
        "review_date": "2020-01-01", "workshop_date": "2025-11-14",
    }  # fmt: skip
    path.write_text(json.dumps(data), "utf-8")
    return path


def traces(home: Path) -> list[str]:
    """Journals and locks, wherever they are."""
    return [p.name for p in home.rglob("*") if "recovery" in p.parts and p.is_file()]


def test_it_opens_on_its_cover(reader: Person, received: Path) -> None:
    assert reader.shell.open(received)
    page = reader.shell.received.page
    assert page is not None
    assert not reader.shell.editing
    map = reader.map
    assert facts.headline(map)[0].startswith("Qu’est-ce qui fait avancer")
    assert facts.place_and_date(map) == "Vimy · 14 novembre 2025"
    assert facts.who(map) == ["Chargée de mission restauration", "4 élu·es"]
    assert "22 relations sur 32 sont des hypothèses" in facts.sure(map)
    assert facts.terms(map)[0].endswith("CC BY-SA 4.0")
    assert any("À revoir depuis" in line for line in facts.terms(map))
    assert any("gardé" in line for line in facts.notices(reader.shell.document.opened))
    assert len(page.loops) >= 3


def test_a_loop_of_the_cover_is_lit_and_put_out(reader: Person, received: Path) -> None:
    reader.shell.open(received)
    page = reader.shell.received.page
    assert page is not None
    page.loops[1].click()
    view = page.surface.scene.view
    assert view is not None
    assert view.loop == page.loops[1].told.loop.id
    page.loops[1].click()
    assert page.surface.scene.view is None


def browse(reader: Person) -> None:
    """What an hour of curiosity does: every tool, every key, every drag."""
    desk = reader.desk
    hand, element = reader.hand, next(iter(reader.map.elements.values()))
    at = (element.x, element.y)
    hand.click(at)
    hand.drag(at, (at[0] + 90, at[1] + 60))
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_A,
                Qt.Key.Key_Left, Qt.Key.Key_Escape):  # fmt: skip
        desk.editor.select([element.id])
        press(desk.view, key)
    QTest.keyClick(desk.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    screen = QPointF(*desk.view.camera.to_screen(*at)).toPoint()
    QTest.mouseDClick(desk.view, Qt.MouseButton.LeftButton, pos=screen)
    for action in desk.deeds:
        if action.id in ("delete", "undo", "duplicate", "unclutter", "lock", "kind_1", "front", "stage"):
            desk.editor.select([element.id])
            desk.do(action.id)
    desk.do("curtain")
    desk.do("curtain")
    desk.do("sentences")
    desk.do("table")
    desk.editor.select([next(iter(reader.map.links))])
    desk.inspector.more = True
    desk.inspector.refresh()
    wait(30)


def test_after_an_hour_of_browsing_the_file_is_the_same(reader: Person, received: Path, home: Path) -> None:
    before, status = received.read_bytes(), received.stat()
    reader.shell.open(received)
    map = reader.map
    reader.shell.received.page.explore.click()
    browse(reader)
    reader.shell.document.save_now()
    assert reader.map is map
    assert reader.shell.close()
    assert received.read_bytes() == before
    assert received.stat().st_mtime_ns == status.st_mtime_ns
    assert [p.name for p in received.parent.iterdir()] == [received.name]
    assert traces(home) == []


def test_editing_gestures_are_answered_gently(reader: Person, received: Path) -> None:
    reader.shell.open(received)
    reader.shell.show_desk()
    desk = reader.desk
    assert not desk.capture.isVisible()
    assert not desk.left.isVisible()
    assert desk.strip.isVisible()
    desk.editor.select([next(iter(reader.map.elements))])
    desk.do("delete")
    assert "Cette carte est reçue : partir d’elle ou en faire ma copie." in [
        said.replace("\u00a0", " ") for said in reader.said()
    ]


def test_how_it_is_printed_may_be_tried(reader: Person, received: Path) -> None:
    before = received.read_bytes()
    reader.shell.open(received)
    reader.shell.show_desk()
    greeted = reader.said()  # the day on which it was to be looked at again has passed
    with reader.desk.editor.transaction("format") as draft:
        draft.put(Poster(id="essai", size="A4"))
    assert reader.map.posters["essai"].size == "A4"
    assert reader.said() == greeted
    with reader.desk.editor.transaction("format et mots") as draft:
        draft.put(Poster(id="essai", size="A1"))
        draft.set(card=draft.card.evolve(title="Autre"))
    assert reader.map.posters["essai"].size == "A4"
    assert reader.shell.close()
    assert received.read_bytes() == before


def test_a_drag_moves_the_paper_and_a_click_chooses(reader: Person, received: Path) -> None:
    reader.shell.open(received)
    reader.shell.show_desk()
    wait(10)
    view, element = reader.desk.view, next(iter(reader.map.elements.values()))
    at, camera = (element.x, element.y), view.camera
    reader.hand.click(at)
    assert reader.desk.editor.selection == {element.id}
    reader.hand.drag(at, (at[0] + 80, at[1] + 40))
    assert view.camera != camera
    assert reader.map.elements[element.id] is element


def test_a_copy_of_mine_is_one_click_away(reader: Person, received: Path) -> None:
    before = received.read_bytes()
    reader.shell.open(received)
    reader.shell.received.page.copy.click()
    assert reader.shell.document.path != received
    reader.write("Un mot à moi")
    reader.shell.document.finish()
    assert "Un mot à moi" in reader.in_file()
    copy = json.loads(reader.shell.document.path.read_bytes())
    assert copy["from_the_future"] == {"kept": True}
    assert copy["card"]["weather"] == "beau"
    assert received.read_bytes() == before


def test_opened_to_be_changed_it_is_ours_from_then_on(reader: Person, received: Path) -> None:
    reader.shell.open(received)
    reader.shell.received.page.edit.click()
    assert reader.shell.editing
    assert reader.desk.capture.isVisible()
    reader.write("Une idée")
    reader.shell.document.finish()
    assert "Une idée" in reader.in_file()
    assert reader.shell.document.path == received
    reader.shell.show_start()
    reader.shell.open(received)
    assert not reader.shell.received.covered


def test_what_a_poster_carries_is_received(reader: Person, tmp_path: Path) -> None:
    map = SystemMap(id="m", card={"title": "Portée"}, elements=[{"id": "a", "label": "Cantine"}])
    export(map, Poster(id="p"), tmp_path / "affiche.png", dpi=40)
    before = (tmp_path / "affiche.png").read_bytes()
    reader.shell.open(tmp_path / "affiche.png")
    assert reader.shell.received.covered
    assert not reader.shell.received.may_edit()
    reader.shell.show_desk()
    reader.desk.do("delete")
    assert (tmp_path / "affiche.png").read_bytes() == before


def test_our_own_maps_open_to_be_worked_on(reader: Person, tmp_path: Path) -> None:
    reader.begin()
    reader.write("Cantine")
    path = reader.shell.document.path
    reader.shell.document.finish()
    shutil.copy(path, tmp_path / "copie.sysmap")  # the stick of the workshop: the map is still ours
    for each in (path, tmp_path / "copie.sysmap"):
        reader.shell.show_start()
        reader.shell.open(each)
        assert not reader.shell.received.covered


def test_examples_are_lent_as_before(reader: Person, examples: list[Path]) -> None:
    reader.shell.open(examples[0])
    assert not reader.shell.received.covered
    assert reader.desk.capture.isVisible()


def test_maps_opened_before_there_were_covers_are_ours(home: Path) -> None:
    home.mkdir(exist_ok=True)
    (home / "settings.json").write_text(json.dumps({"recent": ["/somewhere/cantine.sysmap"]}))
    assert stored.load().own == ["/somewhere/cantine.sysmap"]


def test_the_cover_speaks_both_languages_and_stays(reader: Person, received: Path) -> None:
    reader.shell.open(received)
    reader.shell.speak("en")
    page = reader.shell.received.page
    assert page is not None
    assert page.explore.text() == "Explore"
    reader.shell.speak("fr")


def test_an_empty_map_has_a_cover_too(reader: Person, tmp_path: Path) -> None:
    sysmap.save(SystemMap(id="vide"), tmp_path / "vide.sysmap")
    reader.shell.open(tmp_path / "vide.sysmap")
    assert reader.shell.received.covered
    reader.shell.received.page.read.click()
    wait(10)
    if reader.desk.presented is not None:
        reader.desk.presented.end()


@pytest.mark.parametrize("how", [FRAME, EVERYTHING])
def test_starting_from_it_makes_a_map_of_ones_own(reader: Person, received: Path, how: str) -> None:
    before = received.read_bytes()
    reader.shell.open(received)
    reader.desk.do("start_from")
    window: Any = reader.desk._windows["start_from"]
    until(lambda: all(card._image is not None for card in window.cards))
    next(card for card in window.cards if card.id == how).setChecked(True)
    window.territory.setText("Le Vigan")
    window.question.setText("Et chez nous ?")
    window.begin.click()
    map = reader.map
    assert reader.shell.editing
    assert (map.card.territory.name, map.card.question) == ("Le Vigan", "Et chez nous ?")
    assert map.card.lineage[-1].title.startswith("La cantine")
    assert map.card.licence == "CC BY-SA 4.0"
    assert bool(map.elements) == (how == EVERYTHING)
    assert reader.shell.document.path.exists()
    assert not reader.desk.editor.closed
    reader.write("Convives")
    assert "Convives" in reader.labels()
    assert received.read_bytes() == before


def test_a_file_that_cannot_be_written_is_only_read(reader: Person, received: Path, monkeypatch: Any) -> None:
    reader.shell.settings.adopt(str(received))
    monkeypatch.setattr(os, "access", lambda *_: False)
    reader.shell.open(received)
    assert reader.shell.received.covered
    assert not reader.shell.received.may_edit()


def test_the_licence_is_seen_without_scrolling(reader: Person, received: Path) -> None:
    reader.shell.resize(1366, 700)
    reader.shell.open(received)
    wait(5)
    page = reader.shell.received.page
    assert page is not None
    (shown,) = (one for one in page.findChildren(QLabel) if one.text().startswith("Licence"))
    assert shown.visibleRegion().boundingRect() == shown.rect()
