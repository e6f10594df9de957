"""À relire: what is found, what is left in peace, and that it stays left until its words change."""

from __future__ import annotations

import pytest

from sysmap.analysis import (
    direction,
    is_left,
    leaving,
    left_as_is,
    mend_words,
    row_reason,
    row_sentence,
    shortened,
    speaks,
    to_reread,
)
from sysmap.analysis.checks import count_words
from sysmap.model import Contested, Element, Link, Loop, Reading, SystemMap
from tests.analysis.drawn import complete, five_hundred


def codes(map: SystemMap) -> list[str]:
    return [row.code for row in to_reread(map)]


def of(*elements: Element, links: tuple[Link, ...] = ()) -> SystemMap:
    return SystemMap(elements=elements, links=links)


def joined(*labels: str, kind: str = "facteur") -> SystemMap:
    """These elements in a ring, with signs: nothing else to say of them."""
    elements = [Element(id=f"e{i}", label=label, kind=kind) for i, label in enumerate(labels)]
    n = len(elements)
    links = [Link(id=f"k{i}", source=f"e{i}", target=f"e{(i + 1) % n}", polarity="+") for i in range(n)]
    return SystemMap(elements=elements, links=links)


@pytest.mark.parametrize(("label", "kept", "way"), [
    ("Manque de moyens", "Moyens", "-"), ("Hausse du coût des repas", "Coût des repas", "+"),
    ("Perte de la biodiversité", "Biodiversité", "-"), ("Baisse de l’eau", "Eau", "-"),
    ("Absence d’écoute", "Écoute", "-"), ("augmentation des loyers", "loyers", "+"),
    ("Peu de volonté d’aller loin", "Volonté d’aller loin", "-"), ("Faible densité", "Densité", "-"),
    ("Lack of trust", "Trust", "-"), ("Increase in the rents", "Rents", "+"),
    ("Poor housing", "Housing", "-"),
])  # fmt: skip
def test_a_direction_is_told_from_what_it_speaks_of(label: str, kept: str, way: str) -> None:
    found = direction(label)
    assert found is not None
    assert (found.label.replace("écoute", "Écoute"), found.way) == (kept, way)


@pytest.mark.parametrize("label", [
    "Qualité perçue des repas", "Plus de 50 % du charbon français", "Manque", "Développement durable",
    "Recul", "Moins-value", "Plusieurs tables", "Fortification", "Pouvoir d’achat", "Lower town", "Highway",
    "Perte", "Réduction", "Hausse", "Marge de manœuvre", "", "   ",
])  # fmt: skip
def test_other_labels_are_left_in_peace(label: str) -> None:
    assert direction(label) is None


@pytest.mark.parametrize(("label", "verb"), [
    ("Améliorer l’accueil", "Améliorer"), ("Se réunir plus souvent", "réunir"), ("On ne se parle plus", "On"),
    ("To build trust", "build"), ("We lack time", "We"), ("Atelier cuisine", ""), ("Foncier agricole", ""),
    ("Avenir du bourg", ""), ("Pouvoir d’achat", ""), ("Pouvoir agir ensemble", "Pouvoir"), ("Quartier", ""),
    ("Métier de berger", ""), ("Désir", ""), ("Être", ""), ("", ""), ("Ongles", ""), ("Irrigation", ""),
])  # fmt: skip
def test_a_verb_is_told_from_a_noun(label: str, verb: str) -> None:
    assert speaks(label) == verb


@pytest.mark.parametrize(("label", "short", "rest"), [
    ("Charte du cadre de vie, vote unanime du conseil, 29 mars 1999", "Charte du cadre de vie",
     "vote unanime du conseil, 29 mars 1999"),
    ("Accueil des nouveaux habitants du village pour la rentrée de septembre",
     "Accueil des nouveaux habitants du village", "pour la rentrée de septembre"),
    ("Une longue suite de mots sans aucune coupe naturelle possible ici", "Une longue suite de mots",
     "sans aucune coupe naturelle possible ici"),
    ("un deux trois quatre cinq six sept huit neuf", "", ""),
])  # fmt: skip
def test_a_long_label_is_cut_where_it_breathes(label: str, short: str, rest: str) -> None:
    assert shortened(label) == (short, rest)


def test_cutting_loses_no_word() -> None:
    for map in five_hundred():
        words = " ".join(f"mot{i}" for i in range(len(map.links) + 8)).replace("mot5", "pour", 1)
        short, rest = shortened(words)
        if short:
            assert f"{short} {rest}" == words
            assert count_words(short) <= 7


def test_a_whole_map_has_nothing_to_reread() -> None:
    assert to_reread(joined("Confiance", "Écoute", "Budget")) == ()
    assert to_reread(SystemMap()) == ()
    assert to_reread(of(Element(id="a", label="Seul"))) == ()


def test_each_thing_is_found_once_with_its_mends() -> None:
    contested = Contested(readings=[Reading()])
    map = of(
        Element(id="a", label="Manque de confiance"), Element(id="b", label="Accueillir les familles"),
        Element(id="c", label="Mairie", kind="acteur"), Element(id="d", label="La mairie", kind="acteur"),
        Element(id="n", label="Du temps", kind="besoin"), Element(id="o", label="Loin de tout"),
        Element(id="s", label="Sourcé", support="sourced"),
        Element(id="x", label="Contesté", contested=contested),
        links=(
            Link(id="1", source="a", target="b"), Link(id="2", source="b", target="a", polarity="+"),
            Link(id="3", source="c", target="n", kind="besoin"),
            Link(id="4", source="d", target="s", kind="cooperation"),
            Link(id="5", source="s", target="d", kind="cooperation"),
            Link(id="6", source="x", target="a", polarity="+"),
        ),
    )  # fmt: skip
    rows = to_reread(map)
    assert [(row.code, row.ids) for row in rows] == [
        ("no_sign", ("1",)), ("similar", ("c", "d")), ("twice", ("4", "5")), ("both_ways", ("1", "2")),
        ("direction", ("a",)), ("verb", ("b",)), ("need", ("n",)), ("no_category", ("c",)),
        ("no_category", ("d",)), ("unsourced", ("s",)), ("contested", ("x",)), ("isolated", ("o",)),
    ]
    assert all(row.mends for row in rows)
    for row in rows:
        for language in ("fr", "en"):
            assert row_sentence(row, language).endswith((".", "?"))
            assert row_reason(row, language)
            assert all(mend_words(map, mend, language) for mend in row.mends)


def test_a_small_loop_with_its_signs_is_meant() -> None:
    map = of(Element(id="a", label="A"), Element(id="b", label="B"),
             links=(Link(id="1", source="a", target="b", polarity="+"),
                    Link(id="2", source="b", target="a", polarity="-")))  # fmt: skip
    assert codes(map) == []


def test_a_lack_and_what_is_lacking_are_no_duplicate() -> None:
    trust = "Confiance entre les acteurs"
    assert "similar" not in codes(joined(trust, "Manque de confiance entre les acteurs"))
    assert "similar" in codes(joined(trust, "Confiance entre acteurs"))


def test_a_verb_whose_relation_has_its_own_words_is_not_turned() -> None:
    map = joined("Manque de moyens", "Fatigue", "Retards")
    spoken = map.evolve(links=[k.evolve(verb="pèse sur") for k in map.links.values()])
    (before,), (after,) = ([r for r in to_reread(m) if r.code == "direction"] for m in (map, spoken))
    assert [mend.deed for mend in before.mends] == ["turn", "edit"]
    assert [mend.deed for mend in after.mends] == ["edit"]


def test_what_is_left_as_it_is_stays_left_until_its_words_change() -> None:
    map = joined("Manque de moyens", "Fatigue", "Retards")
    (row,) = to_reread(map)
    left = map.evolve(answers=[leaving(map, row, "2026-03-12")])
    assert to_reread(left) == ()
    assert left_as_is(left) == (row,)
    assert is_left(left, row)
    again = SystemMap.model_validate(left.model_dump())
    assert to_reread(again) == ()
    other = left.evolve(elements=[left.elements["e0"].evolve(label="Manque de temps"),
                                  left.elements["e1"], left.elements["e2"]])  # fmt: skip
    assert codes(other) == ["direction"]
    assert not any("moyens" in text for text in left.answers[row.key].model_dump_json().split('"'))


def test_bad_maps_answer_too() -> None:
    for map in five_hundred():
        for row in to_reread(map):
            assert row_sentence(row, "fr")
            assert row_sentence(row, "en")
    assert set(codes(complete(60))) <= {"both_ways"}
    weird = of(Element(id="a", label="«»"), Element(id="b", label="\u200b {0} %s"),
               links=(Link(id="k", source="a", target="gone"),))  # fmt: skip
    for row in to_reread(weird):
        assert row_sentence(row, "fr")


def test_an_arrow_without_a_verb_is_reread_where_each_says_one() -> None:
    map = joined("Éleveurs", "Prairie").evolve(template="ardi")
    assert codes(map) == ["no_verb", "no_verb"]
    row = to_reread(map)[0]
    assert row_sentence(row, "fr") == "«\xa0Éleveurs\xa0» → «\xa0Prairie\xa0»\xa0: sans verbe."
    assert mend_words(map, row.mends[0], "en") == "Say it with a verb"
    assert codes(map.evolve(template="boucles")) == []


def test_a_named_loop_that_lost_a_relation_is_reread() -> None:
    loop = Loop(id="b", name="Le cercle", links=("k0", "k1", "k2"))
    map = joined("Un", "Deux", "Trois").evolve(loops=[loop])
    assert codes(map) == []
    broken = map.evolve(links=[map.links["k0"], map.links["k1"]])
    row = next(row for row in to_reread(broken) if row.code == "broken_loop")
    assert row_sentence(row, "fr") == "«\xa0Le cercle\xa0»\xa0: boucle rompue."
    assert [mend_words(broken, one, "fr") for one in row.mends] == ["Voir la boucle"]
