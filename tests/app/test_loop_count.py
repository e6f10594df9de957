"""The status line counts the loops nobody has named yet."""

from __future__ import annotations

from itertools import pairwise

from sysmap.resources import examples
from tests.app.person import Person, until


def joined(person: Person, *labels: str) -> None:
    """Each one acts on the next."""
    for a, b in pairwise(labels):
        person.select(a)
        person.hand.link(a, b)


def test_the_first_loop_that_closes_is_said_and_leaves_when_it_opens(person: Person) -> None:
    person.begin()
    person.write("Un", "Deux")
    joined(person, "Un", "Deux")
    counts = person.desk.status.counts
    assert counts.text() == "2 éléments, 1 relation"
    joined(person, "Deux", "Un")
    until(lambda: counts.text().endswith("2 relations, 1 boucle"))
    assert "boucle" in counts.tip
    person.desk.do("undo")
    until(lambda: counts.text() == "2 éléments, 1 relation")


def test_another_map_says_its_own_loops(person: Person) -> None:
    vimy = next(path for path in examples() if "vimy" in path.name)
    person.shell.open(vimy)
    counts = person.desk.status.counts
    until(lambda: counts.text().endswith("8 boucles"))
    assert counts.tip.startswith("6 boucles s’amplifient (R), 2 boucles s’équilibrent (B)")
    person.begin()
    assert "boucle" not in counts.text()
