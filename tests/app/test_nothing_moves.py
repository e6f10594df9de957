"""Adding moves nothing: not an element, not a relation that nobody came in the way of."""

from __future__ import annotations

from tests.app.person import Person


def test_five_more_elements_move_none(person: Person) -> None:
    person.begin()
    person.write("Budget", "Cantine", "Repas", "Confiance", "Budget > Cantine +", "Cantine > Repas +",
                 "Repas > Confiance +", "Confiance > Budget +")  # fmt: skip
    before = {e.id: (e.x, e.y) for e in person.map.elements.values()}
    bends = {k.id: k.bend for k in person.map.links.values()}
    camera = person.desk.view.camera.scale
    person.write("Un", "Deux", "Trois", "Quatre", "Cinq")
    assert len(person.map.elements) == 9
    assert {id: (person.map.elements[id].x, person.map.elements[id].y) for id in before} == before
    assert {id: person.map.links[id].bend for id in bends} == bends
    assert person.desk.view.camera.scale == camera


def test_on_a_full_map_what_is_added_covers_nothing(person: Person) -> None:
    person.begin()
    with person.desk.editor.transaction("beaucoup") as draft:
        from sysmap.editing import operations

        for i in range(120):
            operations.create(draft, "facteur", f"Mot {i}", i % 12 * 150.0, i // 12 * 60.0)
    person.desk.view.fit()
    old = {id: person.desk.box(id) for id in person.map.elements}
    person.write("De plus")
    new = person.desk.box(person.element("De plus").id)
    assert not any(box.meets(new) for box in old.values())
