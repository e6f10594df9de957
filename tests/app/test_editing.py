"""Relations, fields and selections through the window."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from sysmap.app.inspector.fields import Lines
from tests.app.person import Person, type_in, wait


def texts(person: Person) -> list[str]:
    found = person.desk.inspector.findChildren(QLabel)
    return [label.text() for label in found if label.isVisibleTo(person.desk)]


def field(person: Person, name: str) -> Any:
    panel = person.desk.inspector
    found = [w for kind in (QLineEdit, Lines, QAbstractButton) for w in panel.findChildren(kind)]
    return [w for w in found if w.accessibleName() == name][-1]


def related(person: Person) -> Any:
    person.begin()
    person.write("Coopération", "Isolement")
    person.select("Coopération", "Isolement")
    person.desk.do("join")
    wait(5)
    (link,) = person.map.links.values()
    return link


def test_a_relation_is_drawn_from_a_handle_reversed_undone_and_redone(person: Person) -> None:
    person.begin()
    person.write("Coopération", "Isolement")
    person.hand.link("Coopération", "Isolement")
    (link,) = person.map.links.values()
    a, b = person.element("Coopération").id, person.element("Isolement").id
    assert (link.source, link.target) == (a, b)
    person.desk.editor.select([link.id])
    person.desk.do("reverse")
    assert (person.map.links[link.id].source, person.map.links[link.id].target) == (b, a)
    assert "inversion" in person.desk.bar.undo.toolTip()
    person.desk.do("undo")
    assert person.map.links[link.id].source == a
    person.desk.do("redo")
    assert person.map.links[link.id].source == b


def test_the_inspector_says_the_relation_and_its_sign_changes_the_sentence(person: Person) -> None:
    link = related(person)
    assert person.desk.inspector.isVisible()
    person.desk.do("minus")
    wait(2)
    assert person.map.links[link.id].polarity == "-"
    assert any("diminue" in text for text in texts(person))
    person.desk.do("plus")
    wait(2)
    assert any("augmente aussi" in text for text in texts(person))


def test_support_and_delay_are_one_step_each(person: Person) -> None:
    link = related(person)
    steps = len(person.desk.editor.history.steps)
    field(person, "Appui, Hypothèse").click()
    field(person, "Effet différé, Oui").click()
    now = person.map.links[link.id]
    assert (now.support, now.delay) == ("hypothesis", True)
    assert len(person.desk.editor.history.steps) == steps + 2
    said = " ".join(person.desk.question.caption.text().split())
    assert said == "1 relation sur 1 est une hypothèse"


def test_typing_in_a_field_is_one_step(person: Person) -> None:
    person.begin()
    person.write("Budget")
    person.select("Budget")
    steps = len(person.desk.editor.history.steps)
    type_in(field(person, "Intitulé"), "s communs")
    assert sorted(person.labels()[0]) == sorted("Budgets communs")
    assert len(person.desk.editor.history.steps) == steps + 1


def test_more_shows_the_further_fields_and_they_write(person: Person) -> None:
    person.begin()
    person.write("Budget")
    person.select("Budget")
    person.desk.inspector._switch()
    wait(5)
    type_in(field(person, "Dates"), "v. 2014")
    type_in(field(person, "Mots-clés"), "eau, forêt")
    element = person.element("Budget")
    assert element.dates.start == "2014"
    assert element.dates.fuzzy
    assert element.keywords == ("eau", "forêt")


def test_several_elements_change_their_kind_together(person: Person) -> None:
    person.begin()
    person.write("Un", "Deux", "Trois")
    person.select("Un", "Deux", "Trois")
    person.desk.arm_kind("levier")
    person.desk.editor.select([e.id for e in person.map.elements.values()])
    from sysmap.app.commands import edit

    edit.retype(person.desk, "levier")
    assert {e.kind for e in person.map.elements.values()} == {"levier"}
    person.desk.do("undo")
    assert {e.kind for e in person.map.elements.values()} == {"facteur"}


def test_removing_overlaps_moves_only_what_overlaps(person: Person) -> None:
    person.begin()
    person.write("Seul, au loin", "Dessus", "Dessous")
    above, below = person.element("Dessus"), person.element("Dessous")
    with person.desk.editor.transaction("x") as draft:
        draft.change(below, x=above.x + 3, y=above.y + 3)
    alone = person.element("Seul, au loin")
    person.desk.do("unclutter")
    boxes = person.desk.boxes()
    assert not boxes[above.id].meets(boxes[below.id])
    assert person.element("Seul, au loin") is alone


def test_every_action_has_words_and_can_be_asked_for_on_an_empty_map(person: Person) -> None:
    person.begin()
    names = [action.id for action in person.desk.deeds]
    assert len(names) == len(set(names))
    for action in person.desk.deeds:
        assert action.words
        assert action.text(person.desk)
        action.when(person.desk)
    taken = [key for action in person.desk.deeds for key in action.keys]
    assert len(taken) == len(set(taken))
    assert not any("AltGr" in key or "Meta" in key for key in taken)


def test_a_right_click_always_answers(person: Person) -> None:
    from sysmap.app.menus import context

    person.begin("fantastiques")
    person.write("a:Mairie")
    person.select("Mairie")
    for what in ("element", "link", "zone", "note", "picture", "loop", "page"):
        assert any(one.text() for one in context(person.desk, what).actions()), what


def test_a_kind_is_renamed_and_a_new_one_added_for_this_map_alone(person: Person) -> None:
    person.begin()
    person.desk.do("kinds")
    window = person.desk._windows["kinds"]
    from sysmap.app.notation.window import RowList

    kinds = next(one for one in window.findChildren(RowList) if one._collection == "kinds")
    row = kinds._rows["frein"]
    row.name.selectAll()
    type_in(row.name, "Nœud")
    assert person.map.kinds["frein"].name("fr") == "Nœud"
    assert any(offer._name == "Nœud" for offer in person.desk.left.offers)
    before = len(person.map.kinds)
    kinds.add()
    assert len(person.map.kinds) == before + 1


def test_a_kind_clicked_at_the_left_is_made_by_a_click_on_the_map(person: Person) -> None:
    person.begin()
    offer = next(one for one in person.desk.left.offers if one.id == "levier")
    offer.click()
    assert person.desk.capture.kind_chip.text() == "Levier"
    hand = person.hand
    hand.click((0.0, 0.0))
    hand.type("Soutien entre pairs")
    hand.key("Return")
    (element,) = person.map.elements.values()
    assert (element.label, element.kind) == ("Soutien entre pairs", "levier")


def test_double_click_changes_the_words_in_their_place(person: Person) -> None:
    person.begin()
    person.write("Budget")
    hand = person.hand
    hand.double_click("Budget")
    hand.type("Recettes")
    hand.key("Return")
    assert person.labels() == ["Recettes"]
    person.desk.do("undo")
    assert person.labels() == ["Budget"]


def test_copied_elements_keep_their_relations(person: Person) -> None:
    related(person)
    person.desk.do("select_all")
    person.desk.do("copy")
    person.desk.do("paste")
    assert len(person.map.elements) == 4
    assert len(person.map.links) == 2


def test_a_disagreement_keeps_its_two_readings_and_who_holds_them(person: Person) -> None:
    link = related(person)
    person.desk.inspector._switch()
    person.desk.do("contest")
    wait(5)
    type_in(field(person, "Lecture A"), "Cela aide")
    type_in(field(person, "Lecture B"), "Cela retarde")
    readings = person.map.links[link.id].contested.readings
    assert [reading.text for reading in readings] == ["Cela aide", "Cela retarde"]
