"""The contract of every template, one by one: what a person who starts from it finds, and prints."""

from __future__ import annotations

import json
import math

import pytest

from sysmap.analysis import check
from sysmap.drawing.emblems import EMBLEMS
from sysmap.editing import Editor, zoning
from sysmap.model import KINDS, LINK_KINDS, Element, Shape, SystemMap, Zone
from sysmap.resources import resource
from sysmap.storage import dumps, find_template, form_of, ghosts_of, loads, new_map, templates
from sysmap.storage.templates import AIMS, FAMILIES, LANGUAGES, PAGE, Template

FIRST = ("fantastiques", "boucles", "frise", "acteurs", "petales", "libre")
SAME_IN_BOTH = {"Horizon", "Interactions", "ARDI", ""}
LONGEST_GHOST = 90

every_template = pytest.mark.parametrize("template", templates(), ids=lambda t: t.id)


def test_the_forms_of_the_first_window_come_first_and_no_two_share_a_rank() -> None:
    assert tuple(t.id for t in templates())[:6] == FIRST
    read = [json.loads(path.read_text(encoding="utf-8")) for path in resource("templates").glob("*.json")]
    assert len({text["rank"] for text in read}) == len(read) == len(templates())


@every_template
def test_a_template_says_itself_in_both_languages(template: Template) -> None:
    assert template.family in FAMILIES
    for words in (template.names, template.taglines, template.purpose, template.questions):
        assert set(words) == set(LANGUAGES)
        assert all(words.values())
    assert template.tagline("fr") != template.tagline("en")
    assert template.question("fr").endswith("?")
    assert template.id in EMBLEMS
    assert template.aims
    assert set(template.aims) <= set(AIMS)


@every_template
def test_its_ghosts_whisper_in_both_languages_where_something_is_expected(template: Template) -> None:
    french, english = (template.ghosts[language] for language in LANGUAGES)
    assert set(french) == set(english) <= {PAGE, *template.map.zones}
    assert french[PAGE]
    for id, words in french.items():
        assert 0 < len(words) <= LONGEST_GHOST
        assert words != english[id]


@every_template
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_found_in_a_new_map_but_that_it_begins(template: Template, language: str) -> None:
    found = check(new_map(template, title="Un titre", question="Où ?", language=language))
    assert {finding.code for finding in found} <= {"empty", "card", "isolated"}


@every_template
def test_its_zones_and_axes_speak_the_language_asked(template: Template) -> None:
    french, english = (new_map(template, language=language) for language in LANGUAGES)
    for name in ("zones", "axes", "elements"):
        for id, record in getattr(french, name).items():
            other = getattr(english, name)[id]
            assert record.label not in SAME_IN_BOTH or other.label == record.label
            assert record.label in SAME_IN_BOTH or other.label != record.label
    assert english.language == "en"


@every_template
def test_its_palette_offers_five_kinds_and_two_or_three_relations(template: Template) -> None:
    kinds = [id for id in template.map.palette if id in KINDS]
    links = [id for id in template.map.palette if id not in KINDS]
    assert len(kinds) == 5
    senses = sum(2 if LINK_KINDS[id].signed else 1 for id in links)
    assert senses in (2, 3)
    assert set(kinds) <= set(template.map.kinds)
    assert set(links) <= set(template.map.link_kinds)


@every_template
def test_a_new_map_is_its_own_and_survives_its_file(template: Template) -> None:
    one, two = (new_map(template.id, title="T", question="Q ?", territory="Vimy") for _ in range(2))
    assert one.id != two.id
    assert (one.card.title, one.card.question, one.card.territory.name) == ("T", "Q ?", "Vimy")
    assert one.template == template.id
    opened = loads(dumps(one))
    assert opened.map == one
    assert not opened.notices


def inside(shape: Shape) -> tuple[float, float]:
    """A place that anybody would say is in the zone."""
    if shape.type == "frame":
        return shape.x + shape.width / 2 - 40, shape.y + shape.height / 2 - 40
    if shape.type == "sector":
        middle = math.radians((shape.start + shape.end) / 2)
        share = (shape.inner + shape.outer) / 2
        return (shape.x + share * shape.width / 2 * math.sin(middle),
                shape.y - share * shape.height / 2 * math.cos(middle))  # fmt: skip
    return shape.x, shape.y


def dropped(map: SystemMap, kind: str, at: tuple[float, float]) -> Element:
    editor = Editor(map)
    with editor.transaction("dépôt") as draft:
        draft.put(Element(id="nouveau", kind=kind, label="Nouveau", x=at[0], y=at[1]))
        zoning.settle(draft, ["nouveau"])
    return editor.map.elements["nouveau"]


ZONES = [(t, zone) for t in templates() for zone in t.map.zones.values() if zone.shape.type != "line"]


@pytest.mark.parametrize(("template", "zone"), ZONES, ids=lambda x: x.id)
def test_a_zone_takes_in_what_falls_in_it_and_writes_what_it_says(template: Template, zone: Zone) -> None:
    kinds = {kind for write in zone.writes for kind in write.kinds} or {template.map.palette[0]}
    for kind in sorted(kinds):
        element = dropped(template.map, kind, inside(zone.shape))
        assert zone.id in element.zones
        for write in zone.writes:
            known = getattr(element, write.attribute, element.attributes.get(write.attribute))
            assert known == write.value
            assert element.written[write.attribute] == zone.id


def test_a_college_writes_on_actors_only() -> None:
    fantastiques = next(t for t in templates() if t.id == "fantastiques").map
    place = inside(fantastiques.zones["elu"].shape)
    assert dropped(fantastiques, "acteur", place).category == "elu"
    project = dropped(fantastiques, "projet", place)
    assert (project.category, project.zones) == ("", ("elu",))


def test_no_petal_holds_the_centre_and_neighbours_share_a_place() -> None:
    petals = next(t for t in templates() if t.id == "petales").map
    assert dropped(petals, "acteur", (0, 0)).zones == ("coeur",)
    places = [(x, y) for x in range(0, 600, 10) for y in range(-430, 0, 10)]
    assert any(set(dropped(petals, "acteur", p).zones) == {"haut", "droite"} for p in places)


def test_the_time_axis_is_read_both_ways() -> None:
    frise = next(t for t in templates() if t.id == "frise").map
    axis = frise.axes["temps"]
    for year in (1990, 2003.5, 2026):
        assert axis.read(axis.place(year)) == pytest.approx(year)


def test_a_template_nobody_knows_gives_the_free_sheet() -> None:
    assert new_map("inconnu").template == "libre"


def test_a_page_of_an_older_version_is_known_by_its_zones() -> None:
    """« matrice » was once the matrix of needs between the four colleges."""
    old = new_map("fantastiques-matrice").evolve(template="matrice")
    assert form_of(old).id == "fantastiques-matrice"
    assert set(ghosts_of(old)) == set(find_template("fantastiques-matrice").ghosts["fr"])
    assert form_of(new_map("matrice")).id == "matrice"
    assert form_of(new_map("matrice").evolve(template="libre")).id == "libre"
    assert ghosts_of(old.evolve(template="atelier-du-pays")) == {}
