"""What is dictated is written as it was said."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

import sysmap
from sysmap.app.shell import Shell
from sysmap.editing import operations
from sysmap.geometry import Box, extent
from sysmap.model import parse_dates
from tests.app.person import Person, press, type_in

TRAPS = [
    "Parents + enseignants",
    "Cantine - budget",
    "Ni oui / ni non",
    "élu·es et agent·es",
    "horaires 7:30",
    "on a dit a: non",
    "E: majuscule",
    "http://exemple.fr",
    "Pourquoi → parce que",
    "q: qui décide",
]


@pytest.mark.parametrize("said", TRAPS)
def test_speech_stays_words(person: Person, said: str) -> None:
    person.begin()
    person.write(said)
    (element,) = person.map.elements.values()
    assert (element.label, element.original, element.kind) == (said, said, "facteur")
    assert not person.map.links


def test_a_letter_and_a_colon_name_the_kind_and_the_chip_says_so_first(person: Person) -> None:
    person.begin()
    field = person.desk.capture.field
    type_in(field, "l: Diagnostic")
    assert person.desk.capture.kind_chip.text() == "Levier"
    assert not person.map.elements
    press(field, Qt.Key.Key_Return)
    (element,) = person.map.elements.values()
    assert (element.label, element.kind) == ("Diagnostic", "levier")
    assert person.desk.capture.kind_chip.text() == "Facteur"


def test_words_to_keep_for_later_go_to_the_frigo(person: Person) -> None:
    person.begin()
    person.write("g: refaire le parking")
    assert [parked.text for parked in person.map.frigo.values()] == ["refaire le parking"]
    assert not person.map.elements


def test_nothing_moves_and_nothing_overlaps_while_writing(person: Person) -> None:
    person.begin()
    person.write("Premier")
    before = person.map.elements
    person.write(*(f"Un facteur dit par le groupe, numéro {n}" for n in range(14)))
    assert all(person.map.elements[id] is element for id, element in before.items())
    boxes: list[Box] = list(person.desk.boxes().values())
    assert len(boxes) == 15
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_the_zone_changes_with_alt_and_arrows_and_takes_the_words_in(person: Person) -> None:
    person.begin("fantastiques")
    capture = person.desk.capture
    seen = set()
    for _ in range(len(person.map.zones) + 1):
        press(capture.field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        if not capture.zone:
            continue
        person.write(f"a:dans {capture.zone}")
        written = person.element(f"dans {capture.zone}")
        assert capture.zone in written.zones, capture.zone_chip.text()
        seen.add(written.category)
    assert {"elu", "agent", "socioeco", "etat"} <= seen


def test_escape_never_loses_what_is_half_typed(person: Person) -> None:
    person.begin()
    type_in(person.desk.capture.field, "Découragem")
    press(person.desk.capture.field, Qt.Key.Key_Escape)
    assert person.desk.capture.field.text() == "Découragem"


def test_french_typography_is_a_step_that_one_undo_takes_away(person: Person) -> None:
    person.begin()
    person.write('Le "bien manger" : pour qui ?')
    (element,) = person.map.elements.values()
    assert element.label == "Le «\u00a0bien manger\u00a0»\u00a0: pour qui\u202f?"
    person.desk.do("undo")
    assert person.labels() == ['Le "bien manger" : pour qui ?']
    person.desk.do("undo")
    assert not person.map.elements


def test_new_words_cover_no_relation_and_stay_out_of_zones_when_asked(
    person: Person, examples: list[Path]
) -> None:
    person.shell.open(next(path for path in examples if "vimy" in path.name))
    capture, view = person.desk.capture, person.desk.view
    capture.zone = ""
    person.write("Un mot de plus", "Et encore un")
    for label in ("Un mot de plus", "Et encore un"):
        element = person.element(label)
        assert not element.zones
        box = person.desk.box(element.id)
        for link in view.figure.links.values():
            points = [link.route.at(link.route.length() * i / 40)[0] for i in range(41)]
            assert not any(box.holds(*point) for point in points), (label, link.id)


def test_a_relation_is_typed_only_between_elements_that_are_there_and_is_said_first(person: Person) -> None:
    person.begin()
    person.write("Budget", "Gaspillage")
    field = person.desk.capture.field
    type_in(field, "gaspillage > Budget -")
    assert person.desk.capture.kind_chip.text() == "Relation"
    assert "diminue" in person.desk.capture.slip.sentence
    press(field, Qt.Key.Key_Return)
    (link,) = person.map.links.values()
    assert link.source == person.element("Gaspillage").id
    assert link.target == person.element("Budget").id
    assert link.polarity == "-"
    person.write("Budget > Horizon", "Budget - Gaspillage", "Budget + Gaspillage")
    assert len(person.map.links) == 1
    assert len(person.map.elements) == 5


def test_words_with_a_date_stand_at_it_in_the_lane(person: Person) -> None:
    person.begin("frise")
    person.write("Fermeture de la mine, 1986", "a:Mairie depuis 2001",
                 "années 1990 : repas cuisinés sur place", "Un autre en 1986")  # fmt: skip
    lane = next(zone for zone in person.map.zones.values() if zone.shape.type == "lane")
    ground, axis = extent(lane.shape), person.map.axes["temps"]
    said = [element for element in person.map.elements.values() if element.original]
    assert [one.label for one in said] == ["Fermeture de la mine", "Mairie", "repas cuisinés sur place",
                                           "Un autre"]  # fmt: skip
    boxes = [person.desk.view.figure.elements[one.id].box for one in said]
    for element, words, year in zip(said, boxes, (1986, 2001, 1990, 1986), strict=True):
        assert element.zones == (lane.id,)
        assert element.x == pytest.approx(axis.place(year), abs=0.01)
        assert ground.top <= words.top
        assert words.bottom <= ground.bottom, element.label
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert said[0].original == "Fermeture de la mine, 1986"


def test_words_without_a_date_wait_beside_the_frise_until_they_have_one(person: Person) -> None:
    person.begin("frise")
    for _ in range(2):
        press(person.desk.capture.field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    person.write("Jardin partagé")
    (strip,) = [zone for zone in person.map.zones.values() if zone.waits]
    element = person.element("Jardin partagé")
    assert element.zones == (strip.id,)
    zones = []
    for _ in range(8):
        press(person.desk.capture.field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        zones.append(person.desk.capture.zone)
    assert strip.id not in zones
    assert "" in zones
    assert element.dates is None
    steps = len(person.desk.editor.history.steps)
    with person.desk.editor.transaction("date") as draft:
        operations.set_fields(draft, [element.id], dates=parse_dates("2014"))
    now = person.element("Jardin partagé")
    assert now.zones == ("realisations",)
    assert now.x == pytest.approx(person.map.axes["temps"].place(2014), abs=0.01)
    assert not [zone for zone in person.map.zones.values() if zone.waits]
    assert len(person.desk.editor.history.steps) == steps + 1


def test_pebbles_lie_on_a_path_that_rises_towards_the_star(person: Person) -> None:
    person.begin("frise")
    for _ in range(2):
        press(person.desk.capture.field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    person.write("t:Éco-construction 1997", "t:Mine de Soleil 2019", "t:Réhafutur v. 2014",
                 "t:Toit solaire 2014")  # fmt: skip
    pebbles = sorted((e for e in person.map.elements.values() if "realisations" in e.zones and e.original),
                     key=lambda e: e.x)  # fmt: skip
    assert pebbles[0].label == "Éco-construction"
    assert [one.y for one in pebbles] == sorted((one.y for one in pebbles), reverse=True)
    assert all(b.x - a.x >= 20 for a, b in pairwise(pebbles))
    assert person.desk.view.figure.zones["realisations"].trail is not None


def test_words_nobody_entered_wait_in_the_frigo(person: Person, shell: Shell) -> None:
    person.begin()
    path = shell.document.path
    type_in(person.desk.capture.field, "La cour d’école, à rep")
    shell.close()
    assert path is not None
    assert [parked.text for parked in sysmap.load(path).frigo.values()] == ["La cour d’école, à rep"]
