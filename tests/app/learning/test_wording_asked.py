"""How groups of people are written: asked once, quietly, in French only; changed later in one step."""

from __future__ import annotations

import pytest

from sysmap.app import settings as stored
from sysmap.app.learning.wording import Sample, asked_now, choices, sample
from sysmap.app.shell import Shell
from sysmap.app.start import StartPage
from sysmap.i18n import use
from sysmap.model import WORDINGS, wording_of
from tests.app.person import Person, wait


def page(shell: Shell) -> StartPage:
    assert shell._start is not None
    return shell._start


def test_the_choice_is_kept_and_the_next_map_is_written_so(person: Person) -> None:
    row = page(person.shell).wording
    assert row is not None
    next(one for one in row.menu.actions() if one.data() == "both").trigger()
    assert row.choice.text() == "élues et élus"
    assert "élues et élus" in row.choice.accessibleName()
    assert stored.load().wording == "both"
    person.begin("fantastiques")
    assert person.map.zones["elu"].label == "Élues et élus"
    assert wording_of(person.map) == "both"
    person.shell.show_start()
    assert page(person.shell).wording is None


def test_putting_it_away_keeps_the_dot_and_asks_no_more(person: Person) -> None:
    row = page(person.shell).wording
    assert row is not None
    row.menu.actions()[-1].trigger()
    assert stored.load().wording == "point"
    assert not row.isVisible()


def test_it_is_no_wall_the_map_begins_without_an_answer(person: Person) -> None:
    person.begin("fantastiques")
    assert person.map.zones["elu"].label == "Élu·es"


def test_in_english_nothing_is_asked() -> None:
    use("en")
    assert not asked_now("")
    use("fr")
    assert asked_now("")
    assert not any(asked_now(wording) for wording in WORDINGS)


def test_the_preview_says_what_the_map_will(app: object) -> None:
    shown = Sample()
    for wording, words in choices():
        shown.show_wording(wording)
        assert words[1:] in shown.accessibleName()
        assert wording_of(sample(wording)) == wording


@pytest.mark.parametrize("wording", ["both", "short"])
def test_the_map_on_the_desk_changes_in_one_step_that_can_be_undone(person: Person, wording: str) -> None:
    person.begin("fantastiques")
    person.write("a: Les élu·es de Vimy")
    before = person.map
    person.desk.do("wording")
    wait(2)
    window = person.desk._windows["wording"]
    window.choice.button(wording).click()
    assert wording_of(person.map) == wording
    assert person.map.elements == before.elements
    assert person.desk.editor.history.undo_label == "écriture des catégories"
    person.desk.do("undo")
    assert person.map == before
    window.close()


def test_a_map_without_groups_says_so(person: Person) -> None:
    person.begin("boucles")
    with person.desk.editor.transaction("sans catégories") as draft:
        draft.become(person.map.evolve(categories={}))
    said: list[str] = []
    person.desk.view.status.connect(said.append)
    from sysmap.app.learning.wording_window import write

    write(person.desk, "short")
    assert said
