"""However far back, a map is what it was; and what it shares with its neighbours stays the same objects."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from sysmap.editing import Draft, past
from sysmap.editing.past import Past
from sysmap.editing.patches import Patch
from sysmap.model import COLLECTIONS, Card, Dates, Element, Image, Link, Note, SystemMap

START = SystemMap(
    id="m",
    card=Card(title="Eau"),
    elements=[Element(id=f"e{n}", label=f"Élément {n}", x=n) for n in range(30)],
    links=[Link(id=f"l{n}", source=f"e{n}", target=f"e{n + 1}") for n in range(29)],
    images=[Image(id="i", media="image/png", data="A" * 5000)],
)


def edited(map: SystemMap, drawn: Random) -> SystemMap:
    """One thing that a hand might do, small or all over the map."""
    draft = Draft(map)
    ids = list(draft.elements) or ["none"]
    one = drawn.choice(ids)
    match drawn.randrange(9):
        case 0:
            draft.put(Element(id=f"n{drawn.random()}", label="Neuf", inconnu=3))
        case 1 if one in draft.elements:
            draft.drop(draft.elements[one])
        case 2:
            for element in list(draft.elements.values()):
                draft.change(element, x=element.x + 3.5, y=drawn.uniform(-9, 9))
        case 3 if one in draft.elements:
            draft.change(draft.elements[one], label="é" * drawn.randrange(9), inconnu=drawn.random())
        case 4:
            drawn.shuffle(ids)
            draft.order("elements", ids)
        case 5:
            draft.set(card=draft.card.evolve(title=str(drawn.random())))
        case 6:
            for link in list(draft.links.values())[:: drawn.randrange(1, 9)]:
                draft.drop(link)
        case 7:
            draft.put(Note(id=f"o{drawn.random()}", text="Dit"))
            draft.set(language=drawn.choice(("fr", "en")))
        case _ if one in draft.elements:
            draft.change(draft.elements[one], dates=Dates(text=drawn.choice(("2024", "demain"))))
    return draft.finish()


def same(one: SystemMap, other: SystemMap) -> bool:
    """Equal, in the same order too."""
    orders = [list(getattr(one, name)) == list(getattr(other, name)) for name in COLLECTIONS.values()]
    return one == other and all(orders)


@pytest.mark.parametrize("seed", range(40))
def test_both_ways_between_any_two_maps(seed: int) -> None:
    drawn = Random(seed)
    before, after = START, START
    for _ in range(drawn.randrange(1, 6)):
        before, after = after, edited(after, drawn)
    way = Patch(before, after)
    back, there = way.before(after), way.after(before)
    assert same(back, before)
    assert same(there, after)
    for name in COLLECTIONS.values():
        kept, was, now = getattr(back, name), getattr(before, name), getattr(after, name)
        assert all(kept[id] is now[id] for id in kept if id in now and was[id] is now[id])


def test_a_whole_map_moved_is_kept_as_places() -> None:
    moved = START.evolve(elements=[one.evolve(x=one.x + 9, y=7) for one in START.elements.values()])
    way = Patch(START, moved)
    assert way.weight < way.saved / 8


@pytest.mark.parametrize("seed", range(6))
def test_every_map_is_what_it_was(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """Against a plain list of maps, through work that is done, undone, redone and done otherwise."""
    monkeypatch.setattr(past, "WHOLE", 150_000)
    drawn, held = Random(seed), Past(START)
    maps: list[SystemMap] = [START]
    for _ in range(250):
        deed = drawn.choice((*("put",) * 8, "instead", "back", "forth", "far"))
        if deed in ("put", "instead"):
            map = edited(held.shown, drawn)
            instead = deed == "instead" and held.at > 0
            maps[held.at + 1 - instead :] = [map]
            held.put(map, instead=instead)
        else:
            step = {"back": -1, "forth": 1, "far": drawn.randrange(-9, 9)}[deed]
            held.go(min(max(held.at + step, 0), len(maps) - 1))
        assert len(held) == len(maps)
        assert same(held.shown, maps[held.at])
        assert held.before is None if held.at == 0 else same(held.before, maps[held.at - 1])  # type: ignore[arg-type]
    for number in (*range(held.at, -1, -1), *range(len(maps))):
        held.go(number)
        assert same(held.shown, maps[number])
    whole = [map for map in held._maps if map is not None]
    assert len(whole) < len(maps) * 0.8


def test_only_the_oldest_steps_go_and_never_the_latest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(past, "WHOLE", 0)
    monkeypatch.setattr(past, "KEPT", 20_000)
    held, gone = Past(START), 0
    maps: list[Any] = [START]
    for number in range(300):
        maps.append(held.shown.evolve(card=Card(title=str(number))))
        gone += held.put(maps[-1])
    assert gone
    assert len(held) == len(maps) - gone >= past.LEAST
    for number in range(len(held) - 1, -1, -1):
        held.go(number)
        assert same(held.shown, maps[gone + number])
    assert held.before is None
