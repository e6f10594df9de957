"""« Contrôle avant impression » in the poster window: said while one works, shown, mended in one step."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton

from sysmap.model import Image
from sysmap.poster import preflight
from tests.app.person import Person, until, wait


def checked(person: Person) -> Any:
    """The poster window with what its check found."""
    person.desk.do("preflight")
    window = person.desk._windows["poster"]
    until(lambda: window._image is not None)
    settled(window)
    return window


def settled(window: Any) -> None:
    until(lambda: not window._timer.isActive() and not window._showing.busy and not window.control.busy)
    wait(20)
    until(lambda: not window._timer.isActive() and not window._showing.busy and not window.control.busy)
    wait(20)


def finding(window: Any, code: str) -> preflight.Finding:
    return next(one for one in window.control.findings if one.code == code)


def codes(window: Any) -> set[str]:
    return {one.code for one in window.control.findings}


def test_it_is_said_while_one_works_and_mended_in_one_step(person: Person) -> None:
    person.begin()
    person.write("a: Camille Exemple", "Budget")
    window = checked(person)
    assert window.control.fold.is_open
    assert "à corriger" in window.control.fold.head.text()
    person_found = finding(window, "person")
    before = person.map
    window._mend(person_found.mends[0])  # made reserved
    settled(window)
    assert person.element("Camille Exemple").visibility == "group"
    assert "person" not in codes(window)
    assert {"reserved"} <= codes(window)
    person.desk.editor.undo()
    settled(window)
    assert person.map == before
    assert "person" in codes(window)


@pytest.mark.parametrize("what", ["hide", "size", "show", "doubt"])
def test_each_mend_is_one_step_back(person: Person, what: str) -> None:
    person.begin()
    person.write("a: Camille Exemple", "22 % de bio à la cantine")
    window = checked(person)
    window._writing.change(without=("legend",))
    window._writing.seal()
    settled(window)
    ids = " ".join(person.map.elements)
    value = {"hide": ids, "size": "A1", "show": "legend", "doubt": ids}[what]
    before = person.map
    window._mend(preflight.Mend(what, value))
    settled(window)
    assert person.map != before
    if what == "hide":
        assert window.page.sheet.drawn.figure.elements == {}
    if what == "size":
        assert window.page.sheet.width == 841
    person.desk.editor.undo()
    assert person.map == before


def test_where_it_is_is_shown_on_the_page(person: Person) -> None:
    person.begin()
    person.write("a: Camille Exemple", "Budget", "Repas")
    window = checked(person)
    whole = window.page.sight.scale
    one = finding(window, "person")
    buttons = [b for b in window.control.findChildren(QPushButton) if b.text() == "Voir"]
    assert buttons
    assert all(b.accessibleName().startswith("Voir") for b in buttons)
    window._see(one)
    settled(window)
    assert window.page.sight.scale > whole
    middle = one.boxes[0].centre
    x, y = window.page._pixel(middle.x, middle.y)
    assert 0 < x < window.page.width()
    assert 0 < y < window.page.height()


def test_a_first_poster_alarms_nobody_and_advice_may_be_left(person: Person) -> None:
    person.begin(where="")
    person.write("Budget", "Cantine", "Repas")
    window = checked(person)
    assert window.control.fold.head.text().startswith("Contrôle\u00a0: rien à corriger")
    advised = [one for one in window.control.findings if one.level == preflight.ADVICE]
    assert {one.code for one in advised} >= {"no_title", "no_sources", "no_authors"}
    said = "Laisser ainsi\u00a0: " + finding(window, "no_sources").sentence()
    before = person.map
    next(b for b in window.control.findChildren(QPushButton) if b.accessibleName() == said).click()
    settled(window)
    assert "no_sources" not in codes(window)
    assert [one.code for one in window.control.left] == ["no_sources"]
    again = next(b for b in window.control.findChildren(QPushButton) if b.text() == "Revoir")
    again.click()
    settled(window)
    assert "no_sources" in codes(window)
    person.desk.editor.undo()
    person.desk.editor.undo()
    assert person.map == before


def test_what_is_left_so_comes_back_for_another_element(person: Person) -> None:
    person.begin()
    person.write("a: Camille Exemple", "Budget")
    window = checked(person)
    window._mend(preflight.Mend("accept", finding(window, "person").key))
    settled(window)
    assert "person" not in codes(window)
    person.write("a: Dominique Modèle")
    settled(window)
    assert "person" in codes(window)


def test_the_card_opens_at_the_field_and_the_words_of_the_poster_too(person: Person) -> None:
    person.begin()
    person.write("Budget")
    window = checked(person)
    window._mend(finding(window, "no_authors").mends[0])
    card = person.desk._windows["card"]
    assert card.focusWidget() is card.fields["authors"]
    for what, name in (("sources", "sources"), ("link", "link")):
        window._mend(preflight.Mend(what))
        assert window.more.folds["cartouche" if what == "sources" else "link"].is_open
        assert window.focusWidget() is window.more.fields[name]
    window._mend(preflight.Mend("copier"))
    assert window.poster.ink == "copier"


def test_a_picture_is_replaced_wherever_it_stands(person: Person, tmp_path: Path) -> None:
    from sysmap.app.poster.mending import replaced

    person.begin()
    person.write("Budget")
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("#2F7A4B"))
    image.save(str(tmp_path / "grande.png"))
    small = Image(id="vieille", name="vieille", data=base64.b64encode(b"rien").decode())
    element = next(iter(person.map.elements.values()))
    with person.desk.editor.transaction("x") as draft:
        draft.put(small)
        draft.set(card=draft.card.evolve(logos=("vieille",)))
        draft.change(element, image="vieille")
    before = person.map
    replaced(person.desk, "vieille", tmp_path / "grande.png")
    fresh = person.map.card.logos[0]
    assert fresh != "vieille"
    assert person.map.elements[element.id].image == fresh
    person.desk.editor.undo()
    assert person.map == before
    window = checked(person)
    window._mend(preflight.Mend("drop", "vieille"))
    assert person.map.card.logos == ()
    assert person.map.elements[element.id].image == ""
