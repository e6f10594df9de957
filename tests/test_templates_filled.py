"""Each form filled as a group fills it: zones write, the poster holds, and the picture is looked at once.

After a wanted change: `SYSMAP_GOLDEN=write python -m pytest tests/test_templates_filled.py`, then look at
what changed in tests/golden before committing it.
"""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage, QPainter

from sysmap.analysis import WARNING, check
from sysmap.drawing import lay_out
from sysmap.editing import Editor, operations
from sysmap.model import Poster, SystemMap
from sysmap.poster import compose, paint_sheet
from sysmap.poster.preflight import inspect
from sysmap.storage import dumps, loads, new_map, templates
from tests.drawing.test_golden import check as golden
from tests.filled import SAMPLES, filled

A3 = Poster(id="p", size="A3")
WIDTH = 720
FAMILY = ("fantastiques", "fantastiques-coins", "fantastiques-matrice")
every_form = pytest.mark.parametrize("form", SAMPLES)


@pytest.fixture(autouse=True)
def _ink(app: object) -> None:
    from sysmap.drawing import prepare

    prepare()


def picture(map: SystemMap) -> QImage:
    sheet = compose(map, A3, map.language)
    scale = WIDTH / sheet.width
    image = QImage(WIDTH, round(sheet.height * scale), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_sheet(painter, sheet, per_mm=scale)
    painter.end()
    return image


def test_every_form_of_ours_has_its_sample() -> None:
    assert set(SAMPLES) <= {template.id for template in templates()}


@every_form
def test_the_poster_of_a_filled_form_is_as_it_was_looked_at(form: str) -> None:
    golden(picture(filled(form)), f"template-{form}")


@every_form
def test_a_filled_form_is_sound_and_its_poster_holds(form: str) -> None:
    map = filled(form)
    assert loads(dumps(map)).map == map
    assert not [finding for finding in check(map) if finding.level == WARNING]
    found = {finding.code for finding in inspect(compose(map, A3), A3)}
    assert not found & {"overflow", "outside", "covered", "crowded", "small_text", "small_head", "low_image"}


@every_form
def test_every_word_is_in_the_zone_where_it_was_said(form: str) -> None:
    map = filled(form)
    named = {one.label: one for one in map.elements.values()}
    for said in SAMPLES[form].said:
        if said.zone:
            assert said.zone in named[said.label].zones, said.label


@pytest.mark.parametrize("form", FAMILY)
def test_actors_of_each_college_take_its_category_in_all_three_forms(form: str) -> None:
    actors = [one for one in filled(form).elements.values() if one.kind == "acteur"]
    assert {one.category for one in actors} == {"elu", "agent", "socioeco", "etat"}
    assert all("category" in one.written for one in actors)


@pytest.mark.parametrize("form", FAMILY[1:])
def test_a_need_between_two_colleges_says_who_asks_whom(form: str) -> None:
    map = filled(form)
    for said in SAMPLES[form].said:
        if said.kind in ("besoin", "ressource"):
            asks, answers = said.zone.split("-")
            element = next(one for one in map.elements.values() if one.label == said.label)
            assert (element.attributes["de"], element.attributes["envers"]) == (asks, answers)


@pytest.mark.parametrize(("one", "other"), [(a, b) for a in FAMILY for b in FAMILY if a != b])
def test_one_form_of_the_family_laid_over_another_keeps_who_is_who(one: str, other: str) -> None:
    editor = Editor(filled(one))
    before = {e.label: (e.category, dict(e.attributes)) for e in editor.map.elements.values()}
    with editor.transaction("façon de voir") as draft:
        operations.lay_zones(draft, new_map(other), "Autrement")
    after = {e.label: (e.category, dict(e.attributes)) for e in editor.map.elements.values()}
    assert after == before
    assert editor.map.template == other
    actors = [e for e in editor.map.elements.values() if e.kind == "acteur"]
    assert all(editor.map.zones[zone].writes for e in actors for zone in e.zones)
    assert all(e.zones for e in actors)


def test_between_two_petals_is_in_both() -> None:
    both = next(one for one in filled("petales").elements.values() if one.label == "Assemblée des alliés")
    assert set(both.zones) == {"haut", "droite"}


@pytest.mark.parametrize("form", ["arbre", "objectifs"])
def test_a_tree_has_square_turns_until_somebody_asks_for_arcs(form: str) -> None:
    editor = Editor(filled(form))
    routes = [link.route for link in lay_out(editor.map).links.values()]
    assert routes
    assert all(route.bend.form == "tree" for route in routes)
    boxes = {id: placed.anchor for id, placed in lay_out(editor.map).elements.items()}
    with editor.transaction("tracé") as draft:
        for id, route in zip(editor.map.links, routes, strict=True):
            draft.change(draft.links[id], bend=route.bend)
        operations.set_form(draft, editor.map.links, "", boxes)
    assert all(not link.route.bend.form for link in lay_out(editor.map).links.values())


def test_who_leaves_a_tree_or_comes_into_one_is_drawn_as_on_paper() -> None:
    """However it came there: a relation follows the levels its ends lie on now."""
    inside = filled("arbre")
    outside = inside.evolve(elements=[e.evolve(zones=(), x=e.x + 5) for e in inside.elements.values()])
    for before, after, form in ((inside, outside, ""), (outside, inside, "tree")):
        links = lay_out(after, previous=lay_out(before)).links.values()
        assert {link.route.bend.form for link in links} == {form}
