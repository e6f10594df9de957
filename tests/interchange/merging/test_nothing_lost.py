"""Random maps, changed at random at two to five tables: whatever comes out, every word is still there."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from sysmap.analysis import ERROR, check
from sysmap.editing import Draft, operations
from sysmap.interchange.merging import Table, answers, asks, decide, join, undecided, unite
from sysmap.model import Element, Link, SystemMap
from tests.interchange.merging.five import everything_said, relations

WORDS = st.sampled_from((
    "Eau", "L’eau", "Les eaux", "Budget", "budget communal", "Le budget de la commune", "Élu·es", "Élus",
    "Santé", "Sante", "Non-recours", "Recours", "Table 1", "Table 2", "", "<b>gras</b>", "=SOMME(A1)",
    "هواء", "🌱",
))  # fmt: skip
KINDS = st.sampled_from(("facteur", "acteur", "projet"))
SIGNS = st.sampled_from(("+", "-", "?", ""))


@st.composite
def seeds(draw: st.DrawFn) -> SystemMap:
    labels = draw(st.lists(WORDS, min_size=1, max_size=6))
    elements = [
        Element(id=f"e{n}", label=label, kind=draw(KINDS), x=200.0 * n) for n, label in enumerate(labels)
    ]
    names = st.sampled_from([e.id for e in elements])
    ends = draw(st.lists(st.tuples(names, names, SIGNS), max_size=6))
    links = [Link(id=f"l{n}", source=a, target=b, polarity=s) for n, (a, b, s) in enumerate(ends)]
    return SystemMap(id="seed", elements=elements, links=links)


@st.composite
def changed(draw: st.DrawFn, seed: SystemMap) -> SystemMap:
    draft = Draft(seed)
    for _ in range(draw(st.integers(0, 4))):
        deed = draw(st.sampled_from(("relabel", "delete", "add", "sign", "retype", "link")))
        ids, links = list(draft.elements), list(draft.links)  # new ids are random, their order is not
        if deed == "relabel" and ids:
            operations.relabel(draft, draw(st.sampled_from(ids)), draw(WORDS))
        elif deed == "delete" and ids:
            operations.delete(draft, [draw(st.sampled_from(ids))])
        elif deed == "add":
            operations.create(draft, draw(KINDS), draw(WORDS), draw(st.integers(0, 900)), 300.0)
        elif deed == "sign" and links:
            operations.set_polarity(draft, [draw(st.sampled_from(links))], draw(SIGNS))
        elif deed == "retype" and ids:
            operations.retype(draft, [draw(st.sampled_from(ids))], draw(KINDS))
        elif deed == "link" and len(ids) > 1:
            operations.connect(draft, ids[0], ids[-1], "influence", polarity=draw(SIGNS))
    return draft.finish()


@st.composite
def workshops(draw: st.DrawFn) -> tuple[SystemMap, list[Table]]:
    seed = draw(seeds())
    count = draw(st.integers(2, 5))
    return seed, [Table(f"Table {n + 1}", draw(changed(seed))) for n in range(count)]


@settings(max_examples=80, deadline=None)
@given(workshops(), st.booleans(), st.integers(0, 2**32).map(Random))
def test_no_word_and_no_sign_is_lost(workshop, known, random) -> None:  # type: ignore[no-untyped-def]
    seed, tables = workshop
    base = seed if known else None
    merged = unite(tables, base).map
    said = set().union(*(everything_said(table.map) for table in tables))
    assert said <= everything_said(merged)
    assert all(k.source in merged.elements and k.target in merged.elements for k in merged.links.values())
    assert not [finding for finding in check(merged) if finding.level == ERROR]
    draft = Draft(merged)
    while rest := undecided(draft):
        decide(draft, rest[0].id, random.choice([a for a in answers(rest[0]) if a != "remove"]))
    assert said <= everything_said(draft.finish())


@settings(max_examples=60, deadline=None)
@given(workshops(), st.booleans())
def test_whoever_receives_the_content_is_the_same(workshop, known) -> None:  # type: ignore[no-untyped-def]
    seed, tables = workshop
    base = seed if known else None
    one, other = unite(tables, base).map, unite(tables[::-1], base).map
    assert everything_said(one) == everything_said(other)
    assert len(one.elements) == len(other.elements)
    assert relations(one) == relations(other)


@settings(max_examples=80, deadline=None)
@given(workshops(), st.integers(0, 2**32).map(Random))
def test_minds_may_change_and_hands_may_join(workshop, random) -> None:  # type: ignore[no-untyped-def]
    """Answers given, given again, taken apart, joined by hand: no word goes, and counts stay counts."""
    seed, tables = workshop
    merged = unite(tables, seed).map
    said = set().union(*(everything_said(table.map) for table in tables))
    draft = Draft(merged)
    for _ in range(8):
        points = [point for point in draft.open_points.values() if asks(draft, point)]
        elements = sorted(draft.elements)
        if len(elements) > 1 and random.random() < 0.3:
            join(draft, random.sample(elements, 2))
        elif points:
            point = random.choice(points)
            answer = random.choice([a for a in answers(point) if a != "remove"])
            ids = [one.id for one in point.said]
            decide(draft, point.id, answer, keep=random.choice([*ids, ""]))
    made = draft.finish()
    assert said <= everything_said(made)
    assert not [finding for finding in check(made) if finding.level == ERROR]
    for record in (*made.elements.values(), *made.links.values()):
        assert record.heard is not None
        assert 0 < record.heard.count == len(set(record.heard.tables)) <= record.heard.of == len(tables)
