"""A piece of a map goes on a stick and comes back: what was done to it is in the map, no more."""

from __future__ import annotations

from sysmap.interchange import given_by, merging, piece_of, taken_back
from sysmap.model import Element, Heard, SystemMap
from sysmap.storage import dumps, loads

NAMES = ("Ici", "Budget")


def the_map() -> SystemMap:
    return SystemMap(
        id="mine", card={"title": "Cantine", "licence": "CC BY-SA 4.0", "participants": {"elu": 3}},
        zones=[{"id": "z", "label": "Budget"}],
        elements=[
            {"id": "a", "label": "Coût matière", "zones": ["z"], "heard": {"count": 3, "of": 5}},
            {"id": "b", "label": "Gaspillage", "zones": ["z"]}, {"id": "c", "label": "Goût", "x": 500},
            {"id": "n", "label": "Pour moi", "zones": ["z"], "visibility": "facilitator"},
        ],
        links=[{"id": "l", "source": "b", "target": "a", "polarity": "+"},
               {"id": "k", "source": "c", "target": "b", "polarity": "-"}],
        frigo=[{"id": "f", "text": "Un potager"}],
        remarks=[{"id": "r", "text": "À vérifier", "on": "a"}, {"id": "s", "text": "Ailleurs", "on": "c"}],
    )  # fmt: skip


def given() -> SystemMap:
    return loads(dumps(piece_of(the_map(), ["z"], id="piece", name="Cantine, Budget"))).map


def test_a_piece_is_what_was_chosen_with_its_lineage() -> None:
    piece = given()
    assert set(piece.elements) == {"a", "b"}
    assert set(piece.links) == {"l"}
    assert set(piece.remarks) == {"r"}
    assert not piece.frigo
    assert piece.id == "piece"
    assert piece.card.lineage[-1].id == "mine"
    assert piece.card.licence == "CC BY-SA 4.0"


def test_what_was_done_to_it_comes_back() -> None:
    piece = given()
    added = Element(id="d", label="Achats groupés", x=10, y=200)
    changed = piece.evolve(
        elements={**piece.elements, "a": piece.elements["a"].evolve(label="Coût par repas"), "d": added},
        links={"l": piece.links["l"].evolve(polarity="-")},
    )
    base = given_by(changed, the_map())
    assert base is not None
    outcome = taken_back(the_map(), changed, base, NAMES)
    made = outcome.map
    assert set(made.elements) == {"a", "b", "c", "n", "d"}
    assert made.elements["a"].label == "Coût par repas"
    assert made.links["l"].polarity == "-"
    assert made.links["l"].contested is None
    assert made.card == the_map().card
    assert made.elements["a"].heard == Heard(count=3, of=5)
    assert made.elements["d"].heard is None
    assert made.elements["c"] == the_map().elements["c"]
    assert set(made.frigo) == {"f"}
    assert not made.stages
    assert not merging.undecided(made)


def test_what_was_removed_from_it_is_asked() -> None:
    piece = given()
    less = piece.evolve(elements={"a": piece.elements["a"]}, links={})
    base = given_by(less, the_map())
    assert base is not None
    waiting = merging.undecided(taken_back(the_map(), less, base, NAMES).map)
    assert [point.matter for point in waiting] == ["gone"]
    assert "b" in waiting[0].ids


def test_an_untouched_piece_changes_nothing() -> None:
    base = given_by(given(), the_map())
    assert base is not None
    assert taken_back(the_map(), given(), base, NAMES).map == the_map()


def test_a_piece_of_another_map_is_none_of_this_one() -> None:
    assert given_by(given(), the_map().evolve(id="other")) is None
    assert given_by(the_map(), the_map()) is None
