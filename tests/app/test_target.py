"""A target with as many rings and sectors as the group wants; who was somewhere stays there."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sysmap.app.forms.target import has_target
from sysmap.drawing import lay_out, legend
from sysmap.editing import Editor, operations, targets
from sysmap.model import CLEAR, SystemMap
from sysmap.storage import dumps, loads, new_map
from tests.app.person import Person

COLLEGES = ("Élu·es", "Agent·es des collectivités", "Acteurs socio-économiques", "État territorial")


@pytest.fixture(autouse=True)
def _ink(app: object) -> None:
    from sysmap.drawing import prepare

    prepare()


def begun() -> Editor:
    editor = Editor(new_map("cible"))
    for label, x, y, category in (
        ("Maire", -60, -40, "elu"), ("Cuisinières", 60, 60, "agent"), ("Maraîchers", 60, -210, "socioeco"),
        ("Sous-préfecture", 480, 40, "etat"), ("Comité des fêtes", 0, 380, ""),
    ):  # fmt: skip
        with editor.transaction("mot") as draft:
            made = operations.create(draft, "acteur", label, x, y)
            if category:
                operations.set_category(draft, [made.id], category)
    return editor


def drawn(editor: Editor, rings: tuple[str, ...], sectors: tuple[str, ...] = ()) -> SystemMap:
    boxes = {id: placed.box for id, placed in lay_out(editor.map).elements.items()}
    with editor.transaction("cible") as draft:
        targets.draw_target(draft, rings, sectors, boxes)
    return editor.map


def lies(map: SystemMap) -> dict[str, set[str]]:
    return {e.label: {map.zones[z].label for z in e.zones} for e in map.elements.values()}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("many", [3, 4, 5])
def test_as_many_rings_as_asked_without_room_between(many: int, language: str) -> None:
    editor = Editor(new_map("cible", language=language))
    map = drawn(editor, targets.RINGS[language][many])
    found = targets.target_of(map)
    assert found is not None
    assert [zone.label for zone in found.rings] == list(targets.RINGS[language][many])
    outer = [zone.shape for zone in found.rings[1:]]
    assert all(0 < b.inner - a.outer < 0.02 for a, b in pairwise(outer))
    assert outer[-1].outer == 1.0
    assert len(list(map.zones)) == many
    assert loads(dumps(map)).map == map


def test_a_ring_more_moves_nobody_out_of_the_ring_it_is_in() -> None:
    editor = begun()
    before = lies(editor.map)
    after = lies(drawn(editor, targets.RINGS["fr"][4]))
    assert after == before
    back = lies(drawn(editor, targets.RINGS["fr"][3]))
    assert back == before


def test_sectors_named_as_the_colleges_take_everybody_to_theirs() -> None:
    editor = begun()
    map = drawn(editor, targets.RINGS["fr"][4], COLLEGES)
    found = lies(map)
    assert found["Sous-préfecture"] == {"Concerné·es de loin", "État territorial"}
    assert found["Maraîchers"] == {"Associé·es", "Acteurs socio-économiques"}
    assert found["Maire"] >= {"Au cœur"}
    (strip,) = [zone.label for zone in map.zones.values() if zone.waits]
    assert found["Comité des fêtes"] == {strip}
    assert {e.label: e.category for e in map.elements.values()}["Comité des fêtes"] == ""
    target = targets.target_of(map)
    assert target is not None
    assert sum(targets.counts(map, target.rings)) == 4
    assert targets.counts(map, target.sectors)[2:] == [1, 1]


def test_what_is_put_in_a_sector_takes_it_and_its_ring() -> None:
    editor = begun()
    drawn(editor, targets.RINGS["fr"][3], ("Manger", "Se loger"))
    with editor.transaction("mot") as draft:
        made = operations.create(draft, "acteur", "Bailleur", -300, 60)
    now = editor.map.elements[made.id]
    assert now.attributes[targets.SECTOR] == "se loger"
    assert now.attributes[targets.RING] == "autour"


def test_a_new_name_for_a_ring_keeps_its_members() -> None:
    editor = begun()
    map = drawn(editor, ("Nous", "Associé·es", "Concerné·es de loin"))
    assert lies(map)["Maire"] == {"Nous"}
    assert next(e for e in map.elements.values() if e.label == "Maire").attributes[targets.RING] == "coeur"


def test_nobody_overlaps_and_the_legend_names_the_sectors(app: object) -> None:
    editor = begun()
    figure = lay_out(drawn(editor, targets.RINGS["fr"][5], COLLEGES))
    boxes = [placed.box for placed in figure.elements.values()]
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert "zone:clear" in [row.key for group in legend(figure) for row in group.rows]
    assert all(z.hue == CLEAR for z in figure.map.zones.values() if z.label in COLLEGES)


def test_a_page_without_a_target_is_left_alone() -> None:
    editor = Editor(new_map("boucles"))
    assert targets.target_of(editor.map) is None
    before = editor.map
    drawn(editor, targets.RINGS["fr"][3])
    assert editor.map == before


def test_the_window_draws_it_anew_in_one_step(person: Person) -> None:
    person.begin("boucles")
    assert not has_target(person.desk)
    person.begin("cible")
    assert has_target(person.desk)
    person.write("Maire")
    person.desk.do("target")
    window = person.desk._windows["target"]
    window.many.button("4").click()
    assert window.rings.toPlainText().splitlines() == list(targets.RINGS["fr"][4])
    window.usual.button("colleges").click()
    steps = len(person.desk.editor.history.steps)
    window.draw.click()
    assert len(person.desk.editor.history.steps) == steps + 1
    target = targets.target_of(person.map)
    assert target is not None
    assert (len(target.rings), len(target.sectors)) == (4, 4)
    assert "Concerné·es de loin" in window.counts.text()
    assert "Élu·es : 0" in window.counts.text().replace("\u00a0", " ")
    window.sectors.setPlainText("Un seul")
    assert not window.draw.isEnabled()
    assert "trois à cinq" in window.counts.text()
    person.desk.do("undo")
    assert len(person.map.zones) == 3
