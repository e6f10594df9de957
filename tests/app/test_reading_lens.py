"""What is read stays as it is, the rest of the map steps back, and Escape ends it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from sysmap.resources import examples
from tests.app.person import Person, press, until, wait


def vimy(person: Person) -> Any:
    person.shell.open(next(path for path in examples() if "vimy" in path.name), lent=True)
    wait(5)
    return person.desk


def read(desk: Any, id: str = "R2") -> Any:
    """Throw the light on a named loop."""
    loop = desk.editor.map.loops[id]
    links = [desk.editor.map.links[one] for one in loop.links]
    ends = {end for link in links for end in (link.source, link.target)}
    desk.lens.show(ends, loop.links, title="Boucle R2", ribbon=loop.links, letter="R2", loop=id)
    return ends


def levels(desk: Any) -> dict[str, str]:
    return {id: placed.prominence for id, placed in desk.view.figure.elements.items()}


def test_the_rest_steps_back_and_nothing_is_hidden_or_moved(person: Person) -> None:
    desk = vimy(person)
    before, map = desk.view.figure, desk.editor.map
    lit = read(desk)
    now = levels(desk)
    assert {id for id, level in now.items() if level != "background"} == lit
    assert now.keys() == before.elements.keys()
    assert all(placed.box == before.elements[id].box for id, placed in desk.view.figure.elements.items())
    assert desk.editor.map is map


def test_escape_ends_it_and_a_selection_stays(person: Person) -> None:
    desk = vimy(person)
    lit = read(desk)
    chosen = next(iter(lit))
    desk.editor.select([chosen])
    press(desk.view, Qt.Key.Key_Escape)
    assert not desk.lens.on
    assert "background" not in levels(desk).values()
    assert desk.editor.selection == {chosen}


def test_what_is_written_meanwhile_is_seen_as_it_is(person: Person) -> None:
    desk = vimy(person)
    read(desk)
    person.write("Un mot de plus")
    made = person.element("Un mot de plus").id
    assert levels(desk)[made] == "normal"


def test_another_map_is_not_read(person: Person) -> None:
    desk = vimy(person)
    read(desk)
    person.begin()
    assert not desk.lens.on
    assert desk.view.scene.lamp is None


def test_the_room_sees_it_in_both_framings_and_the_file_holds_nothing(person: Person) -> None:
    desk = vimy(person)
    map = desk.editor.map
    lit = read(desk)
    desk.do("room")
    wait(30)
    try:
        assert {id for id, level in levels(desk).items() if level != "background"} == lit
        desk.do("framing")
        wait(30)
        named = [id for id, p in desk.view.figure.elements.items() if p.words.lines.lines]
        assert named
        assert set(named) <= lit
        assert desk.editor.map is map
    finally:
        desk.room.leave()


def test_a_hand_that_moves_an_element_keeps_the_light(person: Person) -> None:
    desk = vimy(person)
    lit = read(desk)
    other = next(id for id in desk.editor.map.elements if id not in lit)
    seen = []
    desk.view.scene.editor.listeners.append(
        lambda change: seen.append(desk.view.scene.live) if change.origin == "preview" else None
    )
    person.hand.drag_by(desk.editor.map.elements[other].label, 30, 20)
    lives = [live for live in seen if live is not None]
    assert lives
    assert lives[-1].figure.elements[other].prominence == "background"
    assert levels(desk)[other] == "background"


def test_the_ribbon_follows_an_element_of_the_loop_with_all_of_the_loop_above_it(person: Person) -> None:
    desk = vimy(person)
    lit = read(desk)
    loop, before = desk.editor.map.loops["R2"], desk.view.figure.loops["R2"]
    moved = desk.editor.map.elements[next(iter(lit))]
    desk.lens.show(lit, loop.links, title="Sans nom", ribbon=loop.links, letter="R")
    person.hand.drag(moved.label, (moved.x + 60, moved.y - 40), let_go=False)
    live = desk.view.scene.live
    told = live.figure.loops[desk.view.scene.lamp.told]
    assert {*lit, *loop.links, desk.view.scene.lamp.told} <= live.ids
    assert told.told
    assert told.ribbon != before.ribbon
    person.hand.release((moved.x + 60, moved.y - 40))


def test_from_one_light_to_the_next_only_what_differs_is_drawn_anew(person: Person) -> None:
    desk = vimy(person)
    read(desk)
    first = dict(desk.view.figure.elements)
    other = read(desk, "R5")
    now = desk.view.figure.elements
    same = [id for id in now if now[id] is first[id]]
    assert len(same) > len(now) / 2
    assert not other & set(same) - {id for id in other if first[id].prominence != "background"}


def test_the_title_is_said_on_the_map(person: Person) -> None:
    desk = vimy(person)
    read(desk)
    until(lambda: desk.lens.covers > 0)
    assert desk.lens.title == "Boucle R2"
