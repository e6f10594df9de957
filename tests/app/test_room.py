"""Mode salle on one mirrored screen: nothing stays stuck, nothing typed is lost, nothing reserved shown."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from sysmap.app import settings as stored
from sysmap.app.room import letters
from sysmap.app.room.pages import Painted, consent, end_page
from sysmap.app.room.words import asked
from sysmap.app.settings import Settings
from sysmap.drawing import ROOM
from sysmap.model import Card, Privacy, SystemMap
from tests.app.person import Person, press, type_in, until, wait

TODAY, TOMORROW = date(2026, 3, 12), date(2026, 3, 13)


def filled(person: Person) -> Person:
    person.begin("boucles", "Que faire ?")
    person.write("Budget", "Cantine", "Repas", "Gaspillage alimentaire des restaurants scolaires")
    return person


def seen(person: Person) -> set[str]:
    return {placed.record.label for placed in person.desk.view.figure.elements.values()}


def test_the_size_chosen_by_the_last_row_lasts_a_day() -> None:
    settings = Settings()
    assert letters.share(settings, TODAY) == letters.SIZES[0]
    letters.choose(settings, letters.SIZES[2], TODAY)
    assert letters.share(settings, TODAY) == letters.SIZES[2]
    assert letters.share(settings, TOMORROW) == letters.SIZES[0]


@pytest.mark.parametrize("damage", [
    {"letters": 40.0, "letters_day": TODAY.isoformat()}, {"letters": "large"}, {"letters": float("nan")},
    {"letters": -1.0, "letters_day": TODAY.isoformat()}, {"letters_day": 12}, {"theme": "neon"},
    {"theme": None},
])  # fmt: skip
def test_damaged_settings_leave_a_room_that_can_be_read(
    person: Person, home: Path, damage: dict[str, Any]
) -> None:
    folder = stored.data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.json").write_text(json.dumps(damage), "utf-8")
    read = stored.load()
    assert letters.share(read, TODAY) == letters.SIZES[0]
    filled(person)
    person.shell.settings = person.desk.settings = read
    person.desk.do("room")
    assert person.desk.view.scene.theme is ROOM
    person.desk.do("room")
    assert person.desk.view.scene.theme.name == "paper"


def test_the_test_page_sets_the_letters_by_a_digit_of_a_french_keyboard(person: Person) -> None:
    filled(person).desk.do("room")
    before = person.desk.room.letters()
    person.desk.do("letters_test")
    press(person.desk.room._cover, Qt.Key.Key_QuoteDbl)
    assert person.desk.room._cover is None
    assert person.desk.room.letters() > 1.5 * before
    assert person.desk.view.camera.scale * ROOM.least >= person.desk.room.letters() * 0.999
    assert stored.load().letters == letters.SIZES[2]


def test_the_test_page_is_left_without_choosing(person: Person) -> None:
    filled(person).desk.do("letters_test")
    press(person.desk.room._cover, Qt.Key.Key_Escape)
    assert person.desk.room._cover is None
    assert person.desk.settings.letters == 0.0


def test_the_curtain_keeps_half_typed_words_and_the_hand_that_typed_them(person: Person) -> None:
    filled(person).desk.do("room")
    person.desk.capture.start()
    type_in(person.desk.capture.field, "Prix des den")
    person.desk.do("curtain")
    assert person.desk.curtain.drawn
    assert person.map.stages  # a pause begins: the map is kept as the room knew it
    type_in(person.desk.curtain, "rées")
    press(person.desk.curtain, Qt.Key.Key_F9)
    assert not person.desk.curtain.drawn
    assert person.desk.capture.field.text() == "Prix des den"
    assert person.desk.capture.field.hasFocus() or not person.shell.isActiveWindow()


def test_the_curtain_covers_the_banners_too(person: Person) -> None:
    filled(person).desk.do("curtain")
    person.shell.banners.say("« Cantine » et « La cantine » se ressemblent.")
    wait(20)
    covers = [w for w in person.shell.children() if w.isWidgetType() and w.isVisible()]
    assert covers[-1] is person.desk.curtain
    person.desk.curtain.lift()


def test_no_mode_is_left_stuck(person: Person) -> None:
    filled(person)
    desk = person.desk
    steps = ("room", "curtain", "curtain", "framing", "end_screen", "opening", "letters_test", "room", "room",
             "framing", "framing", "curtain", "end_screen", "room", "curtain")  # fmt: skip
    for step in steps:
        desk.do(step)
        wait(1)
    desk.room.lift()
    desk.curtain.lift()
    if desk.room.on:
        desk.do("room")
    wait(5)
    assert not desk.room.on
    assert desk.bar.isVisible()
    assert desk.status.isVisible()
    assert desk.left.isVisible()
    assert desk.question.height() == 64
    assert desk.capture.height() == 62
    assert desk.view.scene.survey is None
    assert desk.view.least == 0.0
    assert desk.view.letters == 0.0
    assert not desk.question.framing.isVisible()
    assert desk.question.field.isVisible()
    person.write("Encore un")
    assert "Encore un" in person.labels()


def test_escape_leaves_the_room_after_all_else(person: Person) -> None:
    filled(person).desk.do("room")
    person.select("Budget")
    person.desk.step_back()
    assert person.desk.room.on
    person.desk.step_back()
    assert not person.desk.room.on


def test_what_is_written_is_what_the_room_sees(person: Person) -> None:
    filled(person).desk.settings.motion = False
    desk = person.desk
    desk.do("room")
    for n in range(14):
        person.write(f"Élément numéro {n} de la grande liste")
        box = desk.view.screen_box(desk.box(desk.capture.last))
        assert QRectF(desk.view.rect()).contains(box), n
    assert desk.room.said().startswith("De près")
    desk.do("framing")
    assert desk.room.said().startswith("Ensemble")


def test_the_map_glides_only_where_motion_is_wanted(person: Person) -> None:
    filled(person).desk.settings.motion = True
    desk = person.desk
    for n in range(14):
        person.write(f"Élément numéro {n} de la grande liste")
    desk.do("room")
    wait(400)
    before = desk.view.camera
    far = max(person.map.elements.values(), key=lambda e: abs(e.x - before.x) + abs(e.y - before.y))
    desk.editor.select([far.id])
    assert desk.view.camera == before
    wait(500)
    assert desk.view.camera != before
    desk.do("motion")
    assert not stored.load().motion


def test_a_facilitators_note_is_never_projected(person: Person) -> None:
    filled(person)
    with person.desk.editor.transaction("note") as draft:
        draft.change(draft.elements[person.element("Repas").id], visibility="facilitator")
        draft.change(draft.elements[person.element("Budget").id], visibility="group")
    assert "Repas" in seen(person)
    person.desk.do("room")
    assert "Repas" not in seen(person)
    assert "Budget" in seen(person)
    person.desk.do("room")
    assert "Repas" in seen(person)


def picture(paint: Any) -> QImage:
    image = QImage(1280, 800, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, QRectF(0, 0, 1280, 800))
    painter.end()
    return image


def test_the_end_screen_shows_nothing_reserved(person: Person) -> None:
    filled(person)
    with person.desk.editor.transaction("réservé") as draft:
        draft.change(draft.elements[person.element("Repas").id], visibility="group")
    reserved = picture(end_page(person.map, None, TODAY))
    with person.desk.editor.transaction("sans") as draft:
        draft.change(draft.elements[person.element("Repas").id], label="Autre chose de bien plus long")
    assert picture(end_page(person.map, None, TODAY)) == reserved
    with person.desk.editor.transaction("public") as draft:
        draft.change(draft.elements[person.element("Autre chose de bien plus long").id], visibility="public")
    assert picture(end_page(person.map, None, TODAY)) != reserved


def test_a_click_leaves_the_end_screen(person: Person) -> None:
    filled(person).desk.do("end_screen")
    cover = person.desk.room._cover
    assert cover is not None
    assert cover.findChild(Painted) is not None
    press(cover, Qt.Key.Key_Space)
    assert person.desk.room._cover is None


def test_names_are_not_promised_away_where_the_card_keeps_them() -> None:
    plain = SystemMap(id="m", language="fr", card=Card(question="Que faire ?"))
    assert consent(plain) == ["Nous gardons les mots, pas les noms."]
    assert asked(plain) == "Que faire\u202f?"
    kept = Card(privacy=Privacy(holds_personal_data=True, purpose="inviter", keep_until="2026-12-31"))
    assert consent(plain.evolve(card=kept)) == ["Pourquoi\u00a0: inviter", "Gardé jusqu’au 31 décembre 2026"]
    assert consent(SystemMap(id="m", language="en")) == ["We keep the words, not the names."]


def test_a_banner_lies_over_the_map_and_pushes_nothing(person: Person) -> None:
    filled(person)
    wait(20)
    before = (person.desk.view.geometry(), person.desk.view.camera)
    banner = person.shell.banners.say("Le second écran est revenu.")
    wait(20)
    assert (person.desk.view.geometry(), person.desk.view.camera) == before
    assert banner.isVisible()
    assert banner.height() > 20
    person.shell.banners.clear()
    wait(20)
    assert not person.shell.banners.isVisible()


def test_colours_as_others_see_them_change_the_picture_and_come_back(person: Person) -> None:
    filled(person)
    plain = person.desk.view.scene.theme
    person.desk.do("seen_deuteranopia")
    assert person.desk.view.scene.theme is not plain
    person.desk.do("seen_deuteranopia")
    assert person.desk.view.scene.theme is plain


def test_high_contrast_is_remembered_and_dresses_the_room(person: Person) -> None:
    filled(person).desk.do("theme_contrast")
    assert person.desk.view.scene.theme.name == "contrast"
    person.desk.do("room")
    assert person.desk.view.scene.theme.name == "contrast"
    person.desk.do("room")
    assert stored.load().theme == "contrast"


def test_what_was_just_said_is_seen_beside_a_banner_and_above_its_sentence(person: Person) -> None:
    person.begin("boucles")
    person.write("Cantine", "Budget")
    person.shell.resize(1000, 700)
    person.desk.do("room")
    person.shell.banners.say("L’original reste intact. Votre copie est dans un autre dossier, à côté.")
    wait(30)
    person.write("Gaspillage", "Cantine > Gaspillage +")
    desk, banners = person.desk, person.shell.banners

    def free(label: str) -> bool:
        low = desk.view.mapFromGlobal(banners.mapToGlobal(QPoint(0, banners.height()))).y()
        box = desk.view.screen_box(desk.view.scene.box(person.element(label).id))
        return bool(low <= box.top() and box.bottom() <= desk.capture.slip.y())

    until(lambda: bool(desk.capture.slip.isVisible()))
    until(lambda: free("Cantine") and free("Gaspillage"))
