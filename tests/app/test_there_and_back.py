"""Every gesture of the window is undone to the very map it began with, and redone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.storage import dumps
from tests.app.person import Person, type_in, wait

Gesture = Callable[[Person], object]


def do(*names: str) -> Gesture:
    return lambda person: [person.desk.do(name) for name in names]


def on(*labels: str) -> Gesture:
    return lambda person: person.select(*labels)


def related(person: Person) -> None:
    person.desk.editor.select(list(person.map.links))


def retyped(person: Person) -> None:
    from sysmap.app.commands import edit

    person.select("Budget")
    edit.retype(person.desk, "levier")


def in_place(person: Person) -> None:
    person.hand.double_click("Achats")
    person.hand.type("Achats locaux")
    person.hand.key("Return")


def by_a_click_on_an_arrow(person: Person) -> None:
    person.hand.click("Budget")
    person.hand.click("handle right")
    person.hand.type("Voisin")
    person.hand.key("Return")


def bent(person: Person) -> None:
    (link,) = person.map.links
    person.hand.drag_by(link, 20, -80)


def zone_drawn(person: Person) -> None:
    person.desk.arm_zone()
    person.hand.drag((-300.0, -300.0), (300.0, 200.0))
    person.hand.type("Cuisine")
    person.hand.key("Return")


def note(person: Person) -> None:
    person.desk.do("note")
    person.hand.click((200.0, 200.0))
    person.hand.type("À vérifier")
    person.hand.key("Return")


GESTURES: dict[str, list[Gesture]] = {
    "write": [lambda p: p.write("e:Qualité", "z:Cuisine", "g:plus tard")],
    "relate by typing": [lambda p: p.write("Achats > Marchés +")],
    "retype": [retyped],
    "in place": [in_place],
    "arrow": [by_a_click_on_an_arrow],
    "handle": [lambda p: p.hand.link("Achats", "Marchés")],
    "reverse": [related, do("reverse", "minus", "delay", "contest")],
    "bend": [bent],
    "zone": [zone_drawn],
    "note": [note],
    "move": [lambda p: p.hand.drag_by("Budget", 170, 90)],
    "align": [do("select_all", "spread_h", "align_left")],
    "duplicate": [on("Budget", "Achats"), do("duplicate")],
    "delete": [on("Budget"), do("delete")],
    "cut and paste": [on("Budget", "Achats"), do("cut", "paste")],
    "lock": [on("Budget"), do("lock")],
    "delay and straighten": [related, do("straighten", "delay")],
    "question": [lambda p: type_in(p.desk.question.field, " vraiment")],
}


@pytest.mark.parametrize("name", GESTURES)
def test_there_and_back(person: Person, name: str) -> None:
    person.begin()
    person.write("Budget", "Achats", "Marchés")
    person.select("Budget", "Achats")
    person.desk.do("join")
    person.desk.editor.select(())
    editor = person.desk.editor
    before, steps = dumps(editor.map), len(editor.history.steps)
    for gesture in GESTURES[name]:
        gesture(person)
        wait(2)
    after = dumps(editor.map)
    assert after != before
    done = len(editor.history.steps) - steps
    assert done >= 1
    for _ in range(done):
        person.desk.do("undo")
    assert dumps(editor.map) == before
    for _ in range(done):
        person.desk.do("redo")
    assert dumps(editor.map) == after
    while editor.history.can_undo:
        person.desk.do("undo")
    assert not person.map.elements


def test_a_piece_copied_in_one_window_is_pasted_in_another(person: Person, app: QApplication) -> None:
    person.begin()
    person.write("a:Mairie", "Achats", "Mairie > Achats +")
    person.desk.do("select_all")
    person.desk.do("copy")
    other = Shell(Settings(language="fr", reading_first=False))
    other.resize(1200, 700)
    other.show()
    second = Person(other)
    try:
        second.begin("fantastiques", "Qui ?")
        second.desk.do("paste")
        assert sorted(second.labels()) == ["Achats", "Mairie"]
        assert [link.polarity for link in second.map.links.values()] == ["+"]
        assert second.element("Mairie").kind == "acteur"
        second.desk.do("undo")
        assert second.labels() == []
    finally:
        other.close()
        other.deleteLater()
        wait(1)
