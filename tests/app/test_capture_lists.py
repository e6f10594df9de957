"""A list that is pasted is seen before it is written, as one step; put away, it is found again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sysmap.app.capture.listing import ListPreview
from tests.app.person import Person, press, wait

LIST = "• Budget\n• Un temps de repas trop court\n• Parents + enseignants"
TABLE = "Type\tÉlément\tNote\nacteur\tMairie\tdit deux fois\nlevier\tDiagnostic\t\ninconnu\tDivers\t"
CTRL = Qt.KeyboardModifier.ControlModifier


def pasted(person: Person, text: str) -> ListPreview:
    person.begin()
    person.desk.capture.start()
    QApplication.clipboard().setText(text)
    press(person.desk.capture.field, Qt.Key.Key_V, CTRL)
    return shown(person)


def shown(person: Person) -> Any:
    return next(one for one in person.desk.findChildren(ListPreview) if one.isVisible())


def test_enter_writes_the_list_as_one_step_without_overlap(person: Person) -> None:
    preview = pasted(person, LIST)
    assert not person.map.elements
    press(preview, Qt.Key.Key_Return)
    assert person.labels() == ["Budget", "Un temps de repas trop court", "Parents + enseignants"]
    boxes = list(person.desk.boxes().values())
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    assert person.desk.capture.field.hasFocus()
    person.desk.do("undo")
    assert not person.map.elements


def test_a_table_gives_kinds_and_notes_and_keeps_every_word(person: Person) -> None:
    press(pasted(person, TABLE), Qt.Key.Key_Return)
    found = [(e.label, e.kind, e.description) for e in person.map.elements.values()]
    assert found == [
        ("Mairie", "acteur", "dit deux fois"), ("Diagnostic", "levier", ""), ("Divers", "facteur", "inconnu"),
    ]  # fmt: skip


def test_escape_writes_nothing_and_the_arrow_up_shows_the_list_again(person: Person) -> None:
    press(pasted(person, LIST), Qt.Key.Key_Escape)
    wait(1)
    assert not person.map.elements
    press(person.desk.capture.field, Qt.Key.Key_Up)
    press(shown(person), Qt.Key.Key_Return)
    assert len(person.map.elements) == 3


@pytest.mark.parametrize("lines", [1, 40])
def test_the_list_stays_in_the_window_and_its_buttons_are_seen(person: Person, lines: int) -> None:
    long = "Un intitulé bien plus long que les autres, qui se plie dans la fenêtre sans rien perdre"
    preview = pasted(person, "\n".join([long] * lines + ["Fin"]))
    wait(5)
    assert person.desk.rect().contains(preview.geometry())
    assert preview.write.width() >= preview.write.sizeHint().width()
    preview.write.click()
    assert len(person.map.elements) == lines + 1


def test_a_list_pasted_on_the_map_is_shown_first_too(person: Person) -> None:
    person.begin()
    QApplication.clipboard().setText(LIST)
    person.desk.do("paste")
    assert not person.map.elements
    press(shown(person), Qt.Key.Key_Return)
    assert len(person.map.elements) == 3


def test_a_list_covers_no_relation_even_where_the_zone_is_full(person: Person, examples: list[Path]) -> None:
    person.shell.open(next(path for path in examples if "vimy" in path.name))
    zone = next(id for id, zone in person.map.zones.items() if zone.label.startswith("Portage"))
    person.desk.capture.write_in(zone)
    before = person.map.elements
    QApplication.clipboard().setText("\n".join(f"a: Une organisation, la {n}e" for n in range(9)))
    person.desk.do("paste")
    press(shown(person), Qt.Key.Key_Return)
    made = [person.desk.box(id) for id in person.map.elements if id not in before]
    assert len(made) == 9
    for link in person.desk.view.figure.links.values():
        points = [link.route.at(link.route.length() * i / 40)[0] for i in range(41)]
        assert not any(box.holds(*point) for box in made for point in points), link.id
    assert all(person.map.elements[id] is element for id, element in before.items())
