"""What a loop says aloud. The sentences of the examples are in a file that a reader has gone through."""

from __future__ import annotations

from pathlib import Path

import pytest

from sysmap import load
from sysmap.analysis import (
    about_loops,
    loop_sentence,
    loop_title,
    loop_type,
    loops_found,
    loops_read,
    loops_report,
)
from sysmap.model import Contested, Element, Link, Loop, Reading, SystemMap
from sysmap.resources import examples
from tests.analysis.test_loops_found import drawn

READ = Path(__file__).with_name("sentences_loops.txt")


def said_by_the_examples() -> str:
    """Every loop of every example, in both languages, as the file holds them."""
    lines = []
    for path in examples():
        for language in ("fr", "en"):
            map = load(path)
            found = loops_found(map)
            lines.append(f"== {path.stem}, {language}")
            lines += about_loops(map, found, language)
            for loop in loops_read(map, [one.links for one in found.rounds]):
                lines += [f"{loop_title(loop, language)} – {loop_type(loop, language)}",
                          f"    {loop_sentence(map, loop, language)}"]  # fmt: skip
    return "\n".join(lines) + "\n"


def test_every_sentence_of_the_examples_has_been_read() -> None:
    assert said_by_the_examples() == READ.read_text(encoding="utf-8"), "read what is new, then keep it"


def one(*links: Link, kinds: str = "facteur", loops: list[Loop] | None = None) -> SystemMap:
    ends = sorted({end for link in links for end in (link.source, link.target)})
    elements = [Element(id=end, label=end, kind=kinds) for end in ends]
    return SystemMap.model_validate({"elements": elements, "links": links, "loops": loops or []})


def sentence_of(map: SystemMap, language: str = "fr") -> str:
    (loop,) = loops_read(map, [one.links for one in loops_found(map).rounds])
    return loop_sentence(map, loop, language).replace("\u00a0", " ").replace("\u202f", " ")


def arrow(id: str, a: str, b: str, sign: str = "+", **more: object) -> Link:
    return Link(id=id, source=a, target=b, polarity=sign, **more)


def test_a_balancing_loop_comes_back_the_other_way() -> None:
    map = one(arrow("1", "A", "B"), arrow("2", "B", "C", "-", delay=True), arrow("3", "C", "A"))
    assert sentence_of(map) == (
        "Si « A » augmente, « B » augmente aussi, plus tard « C » diminue, et « A » finit par diminuer : "
        "la boucle s’équilibre (B)."
    )


def test_two_delays_are_counted() -> None:
    map = one(arrow("1", "A", "B", delay=True), arrow("2", "B", "A", delay=True))
    assert sentence_of(map).endswith("(R). Deux de ses relations agissent plus tard.")


def test_actors_contribute_and_hold_back() -> None:
    map = one(arrow("1", "A", "B"), arrow("2", "B", "A", "-"), kinds="acteur")
    assert sentence_of(map) == (
        "« A » contribue à « B », qui freine « A ». La boucle s’équilibre (B)."
    )


def test_a_verb_of_its_own_wins() -> None:
    map = one(arrow("1", "A", "B", verb="nourrit"), arrow("2", "B", "A"))
    assert sentence_of(map).startswith("« A » nourrit « B », qui fait augmenter « A ».")


def test_a_sign_nobody_knows_is_said() -> None:
    map = one(arrow("1", "A", "B", ""), arrow("2", "B", "A"))
    assert "sans signe : on ne peut pas dire" in sentence_of(map)
    map = one(arrow("1", "A", "B", "?"), arrow("2", "B", "A"))
    assert "agit selon les cas" in sentence_of(map)


def test_a_contested_sign_leaves_both_readings() -> None:
    both = Contested(readings=(Reading(polarity="+"), Reading(polarity="-")))
    map = one(arrow("1", "A", "B", contested=both), arrow("2", "B", "A"))
    assert sentence_of(map).endswith("selon la lecture, elle s’amplifie (R) ou s’équilibre (B).")
    assert loops_report(map)["loops"][0]["type"] == "?"
    assert loops_report(map)["loops"][0]["either"]


def test_an_element_that_acts_on_itself_is_a_loop() -> None:
    map = one(arrow("1", "A", "A", "-"))
    assert sentence_of(map) == "Si « A » augmente, « A » finit par diminuer : la boucle s’équilibre (B)."
    (loop,) = loops_read(map, [("1",)])
    assert loop_title(loop, "fr") == "Boucle d’un élément sur lui-même"


def test_a_broken_loop_stays_and_says_what_is_gone() -> None:
    named = [Loop(id="o", name="Le cercle", links=("1", "2", "3"))]
    map = one(arrow("1", "A", "B"), arrow("2", "B", "C"), arrow("3", "C", "A"), loops=named)
    links = [link for id, link in map.links.items() if id != "2"]
    assert "relation de « B » vers « C »" in sentence_of(map.evolve(links=links))
    turned = map.evolve(links=[link.evolve(source="C", target="B") if link.id == "2" else link
                               for link in map.links.values()])  # fmt: skip
    (loop,) = loops_read(turned, ())
    assert loop.broken
    assert loop_title(loop, "fr") == "Le cercle"
    assert loops_report(turned)["loops"][0]["broken"]
    bare = map.evolve(links=[])
    assert sentence_of(bare) == "Boucle rompue : plus aucune de ses relations n’est là."


def test_a_loop_whose_sign_is_corrected_changes_its_letter() -> None:
    named = [Loop(id="o", name="Le cercle", letter="R", number=2, links=("1", "2"))]
    map = one(arrow("1", "A", "B"), arrow("2", "B", "A", "-"), loops=named)
    (loop,) = loops_read(map, ())
    assert (loop.way, loop.mark) == ("B", "B1")


@pytest.mark.parametrize(
    ("map", "said"),
    [
        (SystemMap(), "La carte est vide"),
        (SystemMap.model_validate({"elements": [Element(id="A")]}), "Aucune relation"),
        (drawn([(1, 2, ""), (2, 1, "")], "cooperation"), "n’ont pas de direction"),
        (drawn([(1, 2, "+"), (2, 3, "+")]), "on ne revient jamais"),
        (drawn([(1, 2, ""), (2, 1, "+")]), "Aucune de ces boucles n’a tous ses signes"),
        (drawn([(a, (a + 1) % 13, "+") for a in range(13)]), "il y en a de plus longues"),
        (drawn([(a, b, "+") for a in range(60) for b in range(60) if a != b]), "presque tout agit sur tout"),
    ],
)
def test_each_map_gets_an_honest_sentence(map: SystemMap, said: str) -> None:
    assert said in " ".join(about_loops(map, loops_found(map)))
