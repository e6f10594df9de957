"""« Comparer »: what changed since an étape, line by line; what is gone is dashed; the day to look again."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from sysmap.app.commands import compare
from sysmap.app.paper.compared_window import ComparedWindow
from sysmap.app.reading.comparing import ComparingPage
from sysmap.app.reading.side import reading_now
from sysmap.model import Element, SystemMap
from tests.app.person import Person, press, wait

K = Qt.Key


@pytest.fixture
def later(person: Person) -> Person:
    """An étape, then a name changed, an element gone, another one come."""
    person.begin()
    person.write("f: Aide", "f: Budget", "f: Confiance")
    person.write("Aide > Budget +")
    person.desk.do("stage")
    person.select("Confiance")
    person.desk.do("delete")
    person.write("f: Durée")
    aide = person.element("Aide")
    with person.desk.editor.transaction("mots") as draft:
        draft.change(aide, label="Entraide")
    person.desk.view.setFocus()
    wait(10)
    return person


def page(person: Person) -> Any:
    return reading_now(person.desk)


def lines(person: Person) -> list[str]:
    found = page(person).list
    return [found.item(n).text() for n in range(found.count())]


def test_what_changed_is_listed_grouped_and_counted(later: Person) -> None:
    later.desk.do("compare")
    assert isinstance(page(later), ComparingPage)
    assert page(later).count.text() == "1 élément ajouté, 1 disparu, 1 renommé."
    heads = [line for line in lines(later) if line.endswith(")")]
    assert heads == ["Ajoutés (1)", "Disparus (1)", "Renommés (1)"]
    light = later.desk.lens.light
    assert {later.map.elements[id].label for id in light.elements} == {"Entraide", "Durée"}
    assert set(light.marks.values()) == {"+", "renommé"}


def test_what_is_gone_is_drawn_where_it_was_and_no_more_afterwards(later: Person) -> None:
    before = len(later.desk.view.above)
    later.desk.do("compare")
    (ghost,) = page(later).gone.placed.values()
    assert ghost.record.label == "Confiance"
    assert len(later.desk.view.above) == before + 1
    later.desk.view.grab()
    press(later.desk.view, K.Key_Escape)
    wait(20)
    assert page(later) is None
    assert len(later.desk.view.above) == before


def test_arrows_tell_one_after_the_other(later: Person) -> None:
    later.desk.do("compare")
    later.desk.view.setFocus()
    press(later.desk.view, K.Key_Right)
    assert "Durée" in later.desk.lens.title
    press(later.desk.view, K.Key_Right)
    assert "Confiance" in later.desk.lens.title
    assert page(later).gone.strong
    press(later.desk.view, K.Key_Left)
    press(later.desk.view, K.Key_Left)
    assert later.desk.lens.title.startswith("1 élément ajouté")


def test_it_follows_what_is_written_and_undone(later: Person) -> None:
    later.desk.do("compare")
    later.desk.do("undo")
    assert page(later).count.text() == "1 élément ajouté, 1 disparu."
    assert page(later).which.count() == 1


def test_another_map_and_no_stage(person: Person) -> None:
    person.begin()
    person.write("f: Aide")
    person.desk.do("compare")
    assert "Pas encore d’étape" in page(person).count.text()
    page(person).with_map("autre.sysmap", SystemMap(elements=[Element(id="q", label="Vent")]))
    assert {one.group for one in page(person).found.differences} >= {"added", "gone"}


def test_the_poster_opens_on_both_states(later: Person) -> None:
    later.desk.do("compare")
    page(later)._poster()
    window = later.desk._windows["compared"]
    assert isinstance(window, ComparedWindow)
    made = window.make(later.map)()
    assert len(made.leaves) == 1
    window.close()


def test_a_day_that_has_passed_brings_one_quiet_banner(later: Person) -> None:
    desk = later.desk
    with desk.editor.transaction("date") as draft:
        draft.set(card=draft.card.evolve(review_date="2026-03-12"))
    compare.remind(desk, date(2026, 3, 11))
    assert not later.shell.banners.shown()
    compare.remind(desk, date(2026, 3, 12))
    (banner,) = later.shell.banners.shown()
    assert "revoir cette carte le 12 mars 2026" in banner.sentence
    compare.show(desk, next(iter(later.map.stages)))
    assert isinstance(page(later), ComparingPage)


@pytest.mark.parametrize("words", ["", "bientôt", "2026-13-40", "12/03/2026"])
def test_words_that_are_no_day_remind_of_nothing(words: str) -> None:
    map = SystemMap()
    assert compare.due(map.evolve(card=map.card.evolve(review_date=words)), date(2030, 1, 1)) is None
