"""« À relire » at the keyboard: each row mends in one step, and what is left as it is stays left."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from sysmap.editing import operations
from tests.app.person import Person, press, wait

K = Qt.Key


@pytest.fixture
def reader(person: Person) -> Person:
    person.begin()
    person.write("f: Confiance partagée", "f: Manque de moyens")
    person.write("Confiance partagée > Manque de moyens -", "Manque de moyens > Confiance partagée -")
    wait(10)
    return person


def write(person: Person, *elements: dict[str, Any]) -> list[str]:
    with person.desk.editor.transaction("écrit") as draft:
        return [operations.create(draft, e.pop("kind", "facteur"), e.pop("label"), 0, 400, **e).id
                for e in elements]  # fmt: skip


def open_list(person: Person) -> Any:
    person.desk.do("reread")
    wait(10)
    return person.desk.panel


def row(person: Person, code: str) -> Any:
    """Go to the row of this code."""
    page = person.desk.panel
    page.list.setCurrentRow([one.code for one in page.rows].index(code))
    return page.current


def test_a_lack_becomes_a_presence_and_its_signs_turn(reader: Person) -> None:
    page = open_list(reader)
    assert [one.code for one in page.rows] == ["direction"]
    assert reader.desk.actions_by_id["reread"].text(reader.desk) == "À relire (1)"
    press(page.list, K.Key_1)
    element = reader.element("Moyens")
    assert element.original == "Manque de moyens"
    assert [k.polarity for k in reader.map.links.values()] == ["+", "+"]
    assert "Rien à relire" in page.count.text()
    reader.desk.do("undo")
    assert reader.element("Manque de moyens").original != "Moyens"
    assert [k.polarity for k in reader.map.links.values()] == ["-", "-"]


def test_what_is_left_as_it_is_stays_and_can_be_looked_at_again(reader: Person) -> None:
    page = open_list(reader)
    press(page.list, K.Key_0)
    assert page.rows == ()
    reader.saved()
    import sysmap
    from sysmap.analysis import to_reread

    assert to_reread(sysmap.load(reader.shell.document.path)) == ()
    page.again_button.click()
    assert [one.code for one in page.rows] == ["direction"]


def test_a_missing_sign_is_given_by_its_key(reader: Person) -> None:
    with reader.desk.editor.transaction("sans signe") as draft:
        draft.change(next(iter(draft.links.values())), polarity="")
    page = open_list(reader)
    row(reader, "no_sign")
    press(page.list, K.Key_Plus)
    assert next(iter(reader.map.links.values())).polarity == "+"
    assert "no_sign" not in [one.code for one in page.rows]


def test_a_long_label_is_shortened_and_nothing_is_lost(reader: Person) -> None:
    label = "Charte du cadre de vie, vote unanime du conseil, 29 mars 1999"
    (id,) = write(reader, {"label": label, "description": "Déjà dit."})
    page = open_list(reader)
    row(reader, "long_label")
    press(page.list, K.Key_1)
    made = reader.map.elements[id]
    assert (made.label, made.original) == ("Charte du cadre de vie", label)
    assert made.description == "vote unanime du conseil, 29 mars 1999\n\nDéjà dit."


def test_what_looks_alike_is_merged_and_what_is_alone_goes_to_the_frigo(reader: Person) -> None:
    write(reader, {"label": "Accueil des familles"}, {"label": "L’accueil des familles"})
    page = open_list(reader)
    row(reader, "similar")
    press(page.list, K.Key_1)
    assert sum(e.times for e in reader.map.elements.values()) == 4
    row(reader, "isolated")
    press(page.list, K.Key_2)
    assert [one.text for one in reader.map.frigo.values()] == ["Accueil des familles"]


def test_a_relation_drawn_twice_or_both_ways_is_one_again(reader: Person) -> None:
    a, b = write(reader, {"label": "Mairie", "kind": "acteur", "category": "elu"},
                 {"label": "École", "kind": "acteur", "category": "agent"})  # fmt: skip
    with reader.desk.editor.transaction("relations") as draft:
        operations.connect(draft, a, b, "cooperation", sources=("Compte rendu",))
        operations.connect(draft, b, a, "cooperation", sources=("Entretien",))
        operations.connect(draft, a, b, "financement")
        operations.connect(draft, b, a, "financement")
    page = open_list(reader)
    row(reader, "twice")
    press(page.list, K.Key_1)
    (kept,) = [k for k in reader.map.links.values() if k.kind == "cooperation"]
    assert kept.sources == ("Compte rendu", "Entretien")
    row(reader, "both_ways")
    press(page.list, K.Key_2)
    (kept,) = [k for k in reader.map.links.values() if k.kind == "financement"]
    assert (kept.source, kept.target) == (b, a)


def test_every_mend_of_every_row_can_be_done_and_undone(reader: Person) -> None:
    write(reader, {"label": "Améliorer l’accueil"}, {"label": "Du temps", "kind": "besoin"},
          {"label": "Mairie", "kind": "acteur"}, {"label": "Dit", "support": "sourced"},
          {"label": "Une longue suite de mots sans aucune coupe naturelle possible"},
          {"label": ""}, {"label": "Faible densité"})  # fmt: skip
    page = open_list(reader)
    reader.desk.do("reread")
    before = reader.map
    for place in range(len(page.rows)):
        for number in range(len(page.rows[place].mends)):
            page.list.setCurrentRow(place)
            page.do(number)
            reader.desk.view.words.finish()
            reader.desk.view.use("select")
            while reader.map != before:
                reader.desk.do("undo")
            assert reader.desk.panel is page
    assert {one.code for one in page.rows} >= {"verb", "need", "no_category", "unsourced", "empty_label"}


def test_rows_of_one_sort_are_left_together(reader: Person) -> None:
    write(reader, *({"label": label} for label in ("Abeilles", "Forêt", "Rivière", "Sentier")))
    page = open_list(reader)
    one = row(reader, "isolated")
    page.leave_it(*[other for other in page.rows if other.code == one.code])
    assert [left.code for left in page.rows] == ["direction"]
    reader.desk.do("undo")
    assert len(page.rows) == 5


def test_a_map_that_is_only_read_is_not_mended(reader: Person) -> None:
    page = open_list(reader)
    before = reader.map
    reader.desk.editor.closed = True
    press(page.list, K.Key_1)
    press(page.list, K.Key_0)
    assert reader.map is before
    reader.desk.editor.closed = False


def test_it_says_how_it_is_computed_for_whoever_asks(reader: Person) -> None:
    page = open_list(reader)
    assert not page.computed.isVisible()
    page.how.setFocus()
    press(page.how, K.Key_Space)
    assert page.computed.isVisible()
    assert page.computed.text().startswith("Le programme lit les mots")
