"""What some forms can do, through the window: a tree turned over, wished places, petals, themes, verbs."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from sysmap.app.inspector.keywords import KeywordCompleter
from sysmap.app.notation.pictograms import PictogramWindow
from sysmap.app.notation.themes import ThemesWindow
from sysmap.app.workshop.asking import Asking
from sysmap.drawing import legend
from sysmap.editing import operations
from sysmap.model import score
from tests.app.person import Person, press, type_in, wait


def window(person: Person, name: str) -> Any:
    return person.desk._windows[name]


def put(person: Person, label: str, kind: str, x: float, y: float) -> str:
    with person.desk.editor.transaction("mot") as draft:
        return operations.create(draft, kind, label, x, y).id


def asked(person: Person) -> Asking:
    wait(20)
    (found,) = [one for one in person.desk.view.findChildren(Asking) if one.isVisible()]
    return found


def answer(person: Person, words: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    field = asked(person).fields[0]
    type_in(field, words)
    press(field, key)


def test_a_tree_is_turned_over_problem_by_problem_in_one_step(person: Person) -> None:
    person.begin("arbre")
    put(person, "Repas jetés", "probleme", 0, 0)
    put(person, "Portions identiques", "probleme", -200, 180)
    put(person, "Goûts inconnus", "probleme", 200, 180)
    steps = len(person.desk.editor.history.steps)
    person.desk.do("turn_over")
    answer(person, "Assiettes finies")
    answer(person, "")
    answer(person, "Goûts découverts")
    assert {"Assiettes finies", "Goûts découverts"} <= set(person.labels())
    made = person.element("Assiettes finies")
    assert (made.kind, made.original, made.attributes["niveau"]) == ("objectif", "Repas jetés", "0")
    assert [one.text for one in person.map.frigo.values()] == ["Portions identiques"]
    assert len(person.desk.editor.history.steps) == steps + 1
    person.desk.do("undo")
    assert person.labels() == ["Repas jetés", "Portions identiques", "Goûts inconnus"]
    assert not person.map.frigo


def test_turning_over_can_be_left_half_way(person: Person) -> None:
    person.begin("arbre")
    put(person, "Repas jetés", "probleme", 0, 0)
    put(person, "Portions identiques", "probleme", 0, 180)
    person.desk.do("turn_over")
    answer(person, "Assiettes finies")
    answer(person, "", Qt.Key.Key_Escape)
    assert "Assiettes finies" in person.labels()
    assert not person.map.frigo


def test_nothing_said_turns_nothing_over(person: Person) -> None:
    person.begin("arbre")
    put(person, "Repas jetés", "probleme", 0, 0)
    before = person.map
    person.desk.do("turn_over")
    answer(person, "", Qt.Key.Key_Escape)
    assert person.map is before


def test_what_was_drawn_to_its_wished_place_goes_back_with_an_arrow(person: Person) -> None:
    person.begin("pouvoir")
    id = put(person, "Parents", "acteur", 300, 200)
    person.desk.editor.select([id])
    with person.desk.editor.transaction("déplacement") as draft:
        operations.move(draft, [id], 0, -400)
    person.desk.do("wish")
    now = person.map.elements[id]
    assert (now.x, now.y) == (300, 200)
    assert now.attributes["strategie"] == "ecouter"
    assert now.attributes["pouvoir_souhaite"] > 5 > now.attributes.get("pouvoir", 0)
    wait(20)
    rows = [row.key for group in legend(person.desk.view.figure) for row in group.rows]
    assert "wish" in rows
    person.desk.do("no_wish")
    assert "pouvoir_souhaite" not in person.map.elements[id].attributes


def test_zones_take_their_classic_names_and_ours_again_but_no_name_of_the_group(person: Person) -> None:
    person.begin("pouvoir")
    with person.desk.editor.transaction("nom") as draft:
        operations.set_fields(draft, ["ecouter"], label="Premiers concernés")
    names = {zone.id: zone.label for zone in person.map.zones.values()}
    person.desk.do("zone_names")
    assert person.map.zones["associer"].label == "Gérer de près"
    assert person.map.zones["ecouter"].label == "Premiers concernés"
    person.desk.do("zone_names")
    assert {zone.id: zone.label for zone in person.map.zones.values()} == names


def test_a_list_of_themes_makes_the_petals_and_completes_keywords(person: Person) -> None:
    person.begin("fleur")
    person.select("Se soigner")
    with person.desk.editor.transaction("note") as draft:
        draft.change(draft.elements[person.element("Se soigner").id], attributes={"score": 3})
    person.desk.do("themes")
    themes: ThemesWindow = window(person, "themes")
    themes.take.click()
    assert person.map.themes.words[0] == "s’alimenter"
    person.desk.do("petals_themes")
    wheel = [zone for zone in person.map.zones.values() if zone.mark == "petal"]
    assert len(wheel) == 12
    assert score(person.element("Se soigner")) == 3
    assert person.element("Démocratie").zones
    person.desk.do("keep_scores")
    assert person.element("Se soigner").attributes["score_avant"] == 3


def test_keywords_are_written_as_the_list_writes_them(person: Person, monkeypatch: Any) -> None:
    monkeypatch.setattr(KeywordCompleter, "complete", lambda *_: None)  # no keyboard to grab here
    person.begin()
    person.write("Cantine")
    person.desk.do("themes")
    window(person, "themes").take.click()
    person.select("Cantine")
    person.desk.inspector.more = True
    person.desk.inspector._build()
    field = next(one for one in person.desk.inspector.findChildren(QLineEdit)
                 if one.accessibleName() == "Mots-clés")  # fmt: skip
    type_in(field, "ENERGIE, vélo")
    assert person.element("Cantine").keywords == ("énergie", "vélo")
    (completer,) = field.findChildren(KeywordCompleter)
    completer._offer("énergie, demo")
    assert completer.model().stringList() == ["démocratie"]


def test_a_pictogram_is_found_by_a_neighbouring_word_and_enters_the_legend(person: Person) -> None:
    person.begin("image-riche")
    person.write("Le lavoir")
    person.select("Le lavoir")
    person.desk.do("pictogram")
    choice: PictogramWindow = window(person, "pictograms")
    type_in(choice.field, "fleuve")
    QTest.keyClick(choice.field, Qt.Key.Key_Return)
    assert person.element("Le lavoir").pictogram == "riviere"
    wait(20)
    rows = [row.name for group in legend(person.desk.view.figure) for row in group.rows]
    assert "Rivière, mer" in rows
    person.desk.do("undo")
    assert not person.element("Le lavoir").pictogram


def test_in_ardi_a_relation_is_asked_for_its_verb(person: Person) -> None:
    person.begin("ardi")
    a, b = put(person, "Pêcheurs", "acteur", -400, -100), put(person, "Courlis", "vivant", 460, -100)
    person.desk.view.setFocus()
    with person.desk.editor.transaction("relation") as draft:
        operations.connect(draft, a, b, "relation")
    answer(person, "dérangent")
    (link,) = person.map.links.values()
    assert link.verb == "dérangent"
