"""A stage gives the map back as it was, and the stages stay."""

import json

from sysmap.editing import Draft, Editor, arrangements, operations, staging
from sysmap.model import Element, Image, Picture, SystemMap
from sysmap.storage import dumps, find_template, loads


def form(map: SystemMap) -> dict:
    return json.loads(dumps(staging.bare(map)))


def test_restoring_is_one_step_and_keeps_the_stages() -> None:
    editor = Editor(SystemMap(elements=[Element(id="a", label="Cantine"), Element(id="b", label="Budget")]))
    before = editor.map
    with editor.transaction("étape") as draft:
        stage = staging.add_stage(draft, "14 h 32", "2026-03-12T14:32:00", form(before))
    assert "stages" not in stage.map
    with editor.transaction("suite") as draft:
        operations.delete(draft, ["a"])
        operations.create(draft, "facteur", "Confiance", 0, 0)
    with editor.transaction("retour") as draft:
        staging.restore(draft, loads(json.dumps(stage.map)).map)
    assert editor.map.evolve(stages={}) == before
    assert list(editor.map.stages) == [stage.id]
    editor.undo()
    assert [e.label for e in editor.map.elements.values()] == ["Budget", "Confiance"]


def test_a_stage_gives_back_every_way_of_looking_and_the_page_that_was_open() -> None:
    editor = Editor(SystemMap(elements=[Element(id="a", kind="acteur", label="Maire", category="elu")]))
    for template in ("fantastiques", "cible"):
        with editor.transaction(template) as draft:
            arrangements.lay_zones(draft, find_template(template).map, template, first="Réseau")
    before = editor.map
    with editor.transaction("étape") as draft:
        stage = staging.add_stage(draft, "14 h 32", "2026-03-12T14:32:00", form(before))
    with editor.transaction("suite") as draft:
        arrangements.arrange_as(draft, list(draft.arrangements)[1])
        arrangements.remove(draft, list(draft.arrangements)[2])
    with editor.transaction("retour") as draft:
        staging.restore(draft, loads(json.dumps(stage.map)).map)
    assert editor.map.evolve(stages={}) == before


def test_a_picture_deleted_since_comes_back_with_its_stage() -> None:
    image = Image(id="i", data="aGVsbG8=")
    draft = Draft(SystemMap(images=[image], pictures=[Picture(id="p", image="i")]))
    stage = staging.add_stage(draft, "14 h 32", "", form(draft.map()))
    assert "images" not in stage.map
    operations.delete(draft, ["p"])
    staging.restore(draft, SystemMap.model_validate(stage.map))
    assert draft.finish().pictures["p"].image in draft.finish().images


def test_many_stages_thin_out_and_those_asked_for_stay() -> None:
    draft = Draft(SystemMap())
    asked = staging.add_stage(draft, "Avant la pause", "", {})
    first = staging.add_stage(draft, "14 h 00", "", {}, auto=True)
    for _ in range(staging.MOST):
        staging.add_stage(draft, "plus tard", "", {}, auto=True)
    assert len(draft.stages) == staging.MOST
    assert asked.id in draft.stages
    assert first.id not in draft.stages
