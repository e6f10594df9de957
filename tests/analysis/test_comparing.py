"""Two states of a map compared: every difference once, nothing invented, in words that can be read."""

from __future__ import annotations

import random

import pytest

from sysmap.analysis import compare, comparison_sentence, comparison_text, difference_sentence
from sysmap.model import Element, Link, SystemMap, Zone


def small() -> SystemMap:
    return SystemMap(
        id="m",
        zones=[Zone(id="z1", label="Nord"), Zone(id="z2", label="Sud")],
        elements=[
            Element(id="a", kind="acteur", label="Cantine", zones=("z1",)),
            Element(id="b", kind="projet", label="Potager", progress="idea"),
            Element(id="c", kind="facteur", label="Confiance"),
        ],
        links=[Link(id="l", source="b", target="c", polarity="+")],
    )


def changed(**records: object) -> SystemMap:
    map = small()
    elements = {**map.elements, **{id: r for id, r in records.items() if isinstance(r, Element)}}
    return map.evolve(elements=elements)


def test_a_map_is_the_same_as_itself_and_as_itself_tidied_up() -> None:
    map = small()
    moved = map.evolve(elements={id: e.evolve(x=e.x + 50) for id, e in map.elements.items()})
    assert compare(map, map).same
    assert compare(map, moved).same
    assert comparison_sentence(compare(map, moved), "fr") == "Rien de ce qui est comparé n’a changé."


@pytest.mark.parametrize(("id", "fields", "group", "said"), [
    ("a", {"label": "La cuisine"}, "renamed", "« Cantine » s’appelle maintenant « La cuisine »."),
    ("a", {"zones": ("z2",)}, "moved", "« Cantine » passe de « Nord » à « Sud »."),
    ("a", {"zones": ()}, "moved", "« Cantine » sort de « Nord »."),
    ("b", {"progress": "done"}, "progress", "« Potager » : de « idée » à « réalisé »."),
    ("c", {"support": "hypothesis"}, "support", "« Confiance » : « hypothèse »."),
    ("a", {"category": "elu"}, "category", "« Cantine » : « Élu·es »."),
    ("c", {"description": "mots", "dots": 3}, "other", "« Confiance » : description, gommettes."),
])  # fmt: skip
def test_each_difference_has_its_group_and_its_sentence(
    id: str, fields: dict[str, object], group: str, said: str
) -> None:
    before = small()
    found = compare(before, changed(**{id: before.elements[id].evolve(**fields)}))
    assert [one.group for one in found.differences] == [group]
    assert difference_sentence(found, found.differences[0], "fr") == said


def test_added_and_gone_with_their_relations() -> None:
    before = small()
    after = before.evolve(
        elements=[before.elements["a"], before.elements["b"], Element(id="d", label="Joie")],
        links={},
    )
    found = compare(before, after)
    assert [(one.group, one.before, one.after) for one in found.differences] == [
        ("added", "", "d"), ("gone", "c", ""), ("link_gone", "l", ""),
    ]  # fmt: skip
    back = compare(after, before)
    assert [one.group for one in back.differences] == ["added", "gone", "link_added"]


def test_a_sign_that_turned() -> None:
    before = small()
    after = before.evolve(links={"l": before.links["l"].evolve(polarity="-", delay=True)})
    found = compare(before, after)
    assert [one.group for one in found.differences] == ["sign", "link_other"]
    assert "« − »" in difference_sentence(found, found.differences[0], "fr")


def test_maps_made_apart_pair_by_words_and_kind() -> None:
    before = small()
    names = {"a": "q1", "b": "q2", "c": "q3"}
    after = SystemMap(
        id="other",
        zones=[Zone(id="n", label="Le nord"), Zone(id="s", label="Sud")],
        elements=[e.evolve(id=names[id], label=e.label.upper(), zones=("n",) if e.zones else ())
                  for id, e in before.elements.items()],
        links=[Link(id="x", source="q2", target="q3", polarity="+")],
    )  # fmt: skip
    found = compare(before, after)
    assert dict(found.pairs) == names
    assert dict(found.link_pairs) == {"l": "x"}
    assert {one.group for one in found.differences} <= {"renamed", "zone_renamed"}


def test_ids_of_unrelated_maps_mean_nothing() -> None:
    kitchen = Element(id="b", label="Cantine", kind="acteur")
    after = SystemMap(id="o", elements=[Element(id="a", label="Vent"), kitchen])
    found = compare(small(), after)
    assert found.pairs == {"a": "b"}


def test_both_ways_agree_on_random_maps() -> None:
    draw = random.Random(5)
    for _round in range(60):
        before, after = (_random(draw) for _side in range(2))
        there, back = compare(before, after), compare(after, before)
        assert len(there.of("added")) == len(back.of("gone"))
        assert len(there.of("link_added")) == len(back.of("link_gone"))
        assert len(set(there.pairs.values())) == len(there.pairs)
        text = comparison_text(there, "en")
        assert "{" not in text
        assert text.count("\n  ") == len(there.differences)


def _random(draw: random.Random) -> SystemMap:
    ids = draw.sample("abcdefgh", draw.randint(0, 7))
    words = ["Eau", "Sol", "Air", "Feu", "Vie"]
    kinds = ["acteur", "facteur"]
    elements = [Element(id=id, label=draw.choice(words), kind=draw.choice(kinds)) for id in ids]
    links = [
        Link(id=f"l{n}", source=draw.choice(ids), target=draw.choice(ids), polarity=draw.choice("+-?"))
        for n in range(draw.randint(0, 6) if ids else 0)
    ]  # fmt: skip
    return SystemMap(id="m", elements=elements, links=links)


def test_empty_maps() -> None:
    assert compare(SystemMap(), SystemMap()).same
    assert len(compare(SystemMap(), small()).of("added")) == 3
