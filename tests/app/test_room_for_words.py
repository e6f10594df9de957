"""Long words never push the window apart, run into each other or hide what they say."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QStyleOptionViewItem

from sysmap.app.capture import chips
from sysmap.resources import examples
from tests.app.person import Person, type_in, wait

LONG = "Les commissions de restauration scolaire des communes voisines, réunies deux fois par an depuis 2014"
SHORTER = "Commissions de restauration scolaire des communes voisines"


def example(name: str) -> object:
    return next(path for path in examples() if name in path.name)


def test_the_way_to_another_zone_is_said_as_soon_as_a_map_with_zones_is_open(person: Person) -> None:
    person.shell.open(example("vimy"))
    wait(5)
    assert person.desk.capture.hint.isVisible()
    assert "changer de zone" in person.desk.capture.hint.text()


def test_a_zone_with_a_long_name_leaves_room_for_what_is_typed(person: Person) -> None:
    person.begin()
    person.write(f"z: {LONG}", "Cantine", LONG)
    person.shell.resize(1100, 700)
    wait(5)
    capture = person.desk.capture
    assert person.shell.width() == 1100
    assert capture.zone_chip.text() == LONG
    assert capture.zone_chip.shown().endswith("…")
    assert capture.field.width() > 220
    where = QPoint(4, 4)
    QApplication.sendEvent(capture.zone_chip, QHelpEvent(QEvent.Type.ToolTip, where, where))
    assert LONG in capture.zone_chip.toolTip()


def test_a_long_relation_being_typed_is_read_whole_and_the_window_keeps_its_size(person: Person) -> None:
    person.begin()
    person.write(SHORTER, "Qualité perçue des repas par les enfants et les parents")
    person.shell.resize(1000, 700)
    wait(5)
    type_in(person.desk.capture.field, f"{SHORTER} > Qualité perçue des repas par les enfants et les parents")
    wait(5)
    capture = person.desk.capture
    assert capture.kind_chip.text() == "Relation"
    assert person.shell.width() == 1000
    assert capture.hint.isVisible()
    assert capture.hint.heightForWidth(capture.hint.width()) <= capture.height()


def test_the_chips_answer_a_click_with_the_other_zones_and_kinds(person: Person) -> None:
    person.begin("fantastiques")
    person.desk.capture.write_in("")
    menu = chips.zones(person.desk)
    first = next(iter(person.map.zones.values()))
    next(one for one in menu.actions() if one.text() == first.label).trigger()
    assert person.desk.capture.zone == first.id
    kinds = chips.kinds(person.desk)
    next(one for one in kinds.actions() if one.text() == "Projet").trigger()
    assert person.desk.capture.kind_chip.text() == "Projet"
    assert person.desk.capture.field.hasFocus()


def test_found_words_never_run_into_what_they_are(person: Person) -> None:
    person.begin()
    person.write(f"a:{LONG}")
    search = person.desk.bar.search
    type_in(search, "commissions")
    wait(5)
    shown = search._list
    item = shown.item(0)
    option = QStyleOptionViewItem()
    option.rect = shown.visualItemRect(item)
    option.font, option.fontMetrics = shown.font(), shown.fontMetrics()
    shown.grab()
    shown.itemDelegate().initStyleOption(option, shown.indexFromItem(item))
    room = option.rect.width() - shown.fontMetrics().horizontalAdvance("Acteur") - 60
    assert shown.fontMetrics().horizontalAdvance(option.text) <= room
    assert shown.geometry().right() < person.shell.width()


def test_the_invitation_is_never_cut(person: Person) -> None:
    person.begin("fantastiques")
    capture = person.desk.capture
    whole = capture.field.placeholderText()
    person.shell.resize(900, 600)
    person.write("a:Mairie")
    person.select("Mairie")
    wait(10)
    said = capture.field.placeholderText()
    assert capture.field.fontMetrics().horizontalAdvance(said) <= capture.field.width()
    person.desk.editor.select(())
    person.shell.resize(1366, 768)
    wait(10)
    assert capture.field.placeholderText() == whole


def test_no_side_window_cuts_its_words_at_the_side(person: Person) -> None:
    person.begin()
    person.write("Budget", "g: plus tard")
    for name in ("shortcuts", "help", "kinds", "frigo", "card", "versions"):
        if name in person.desk.actions_by_id:
            person.desk.do(name)
    wait(20)
    seen = 0
    for window in QApplication.topLevelWidgets():
        for area in window.findChildren(QScrollArea) if window.isVisible() else ():
            if area.widget() is not None and area.isVisible() and not area.isAncestorOf(person.desk.view):
                seen += 1
                assert area.widget().width() <= area.viewport().width(), window.windowTitle()
    assert seen >= 3
