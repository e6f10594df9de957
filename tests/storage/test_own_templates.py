"""Templates of one's own: kept, begun from, renamed, taken away and brought back."""

from __future__ import annotations

from pathlib import Path

import pytest

from sysmap.interchange import merging, seeds_of, template_of
from sysmap.model import Card, Element, Link, Poster, SystemMap, Territory, View
from sysmap.storage import (
    as_template,
    begin,
    dumps,
    keep_template,
    loads,
    new_map,
    own_templates,
    put_back,
    read_template,
    remove_template,
    rename_template,
    save,
    template_named,
)


@pytest.fixture
def workshop() -> SystemMap:
    """A map with what one workshop said, and a frame worth keeping."""
    base = new_map("fantastiques", title="Notre marché", question="Qui tient le marché ?", territory="Vimy")
    seed = Element(id="seed", kind="acteur", label="La commune", locked=True)
    said = Element(id="said", label="Une querelle entre nous", visibility="group")
    plain = Element(id="plain", label="Le marché du samedi")
    card = base.card.evolve(
        keywords=("alimentation",), authors=("Atelier du 12 mars",), licence="CC BY-SA 4.0"
    )
    return base.evolve(
        card=card, elements=[seed, said, plain], links=[Link(id="k", source="seed", target="plain")],
        views=[View(id="v", name="Vue")],
        posters=[Poster(id="p", view="v", size="A1", title="Notre affiche")],
    )  # fmt: skip


def test_the_frame_stays_and_what_was_said_goes(workshop: SystemMap) -> None:
    made = template_of(workshop, "Marchés de pays", seeds=True)
    assert list(made.elements) == ["seed"]
    assert not made.links
    assert made.zones.keys() == workshop.zones.keys()
    assert made.kinds == workshop.kinds
    assert made.palette == workshop.palette
    assert made.card == Card(keywords=("alimentation",), licence="CC BY-SA 4.0")
    assert made.posters["p"].size == "A1"
    assert not made.posters["p"].title
    text = dumps(made)
    for words in ("querelle", "samedi", "Notre", "Vimy", "12 mars"):
        assert words not in text


def test_without_seeds_nothing_of_the_elements_stays(workshop: SystemMap) -> None:
    assert seeds_of(workshop) == ("seed",)
    assert not template_of(workshop, "Marchés").elements


def test_maps_of_a_cohort_share_all_ids_but_their_own(workshop: SystemMap, tmp_path: Path) -> None:
    path = tmp_path / "kit.sysmap"
    save(template_of(workshop, "Kit", seeds=True), path)
    own = read_template(path)
    assert own is not None
    places = (Territory(name=name) for name in ("Loos", "Barjac"))
    one, two = (begin(own.template, question="Et ici ?", territory=where) for where in places)
    assert one.id != two.id
    assert one.cohort == two.cohort == own.template.id
    assert one.pattern is None
    assert one.zones == two.zones
    assert one.elements == two.elements
    assert (one.card.question, one.card.territory.name) == ("Et ici ?", "Loos")
    assert one.card.keywords == ("alimentation",)
    assert loads(dumps(one)).map == one


def test_a_template_is_kept_renamed_removed_and_brought_back(workshop: SystemMap, tmp_path: Path) -> None:
    keep_template(template_of(workshop, "Marchés: le gabarit"), tmp_path)
    (own,) = own_templates(tmp_path)
    assert own.template.name("en") == "Marchés: le gabarit"
    renamed = rename_template(own, "Foires")
    assert [one.template.name("fr") for one in own_templates(tmp_path)] == ["Foires"]
    assert renamed.template.id == own.template.id
    waiting = remove_template(renamed)
    assert own_templates(tmp_path) == ()
    put_back(waiting)
    assert [one.template.id for one in own_templates(tmp_path)] == [own.template.id]


def test_the_same_template_kept_twice_is_one(workshop: SystemMap, tmp_path: Path) -> None:
    made = template_of(workshop, "Marchés")
    keep_template(made, tmp_path)
    keep_template(made, tmp_path)
    keep_template(template_of(workshop, "Marchés"), tmp_path)
    assert len(own_templates(tmp_path)) == 2


def test_what_is_no_template_is_passed_by(workshop: SystemMap, tmp_path: Path) -> None:
    save(workshop, tmp_path / "carte.sysmap")
    (tmp_path / "abîmé.sysmap").write_bytes(b"{")
    assert own_templates(tmp_path) == ()
    assert own_templates(tmp_path / "absent") == ()
    assert read_template(tmp_path / "carte.sysmap") is None


def test_a_template_is_found_by_its_name_or_its_file(workshop: SystemMap, tmp_path: Path) -> None:
    path = tmp_path / "kit de cohorte.sysmap"
    save(template_of(workshop, "Kit du pays"), path)
    found = template_named(str(path))
    assert found is not None
    assert found.template.name("fr") == "Kit du pays"
    assert template_named("inconnu") is None
    keep_template(found.template.map)
    assert template_named("Kit du pays") is not None


def test_maps_of_a_cohort_are_merged_without_doubling_what_they_share(workshop: SystemMap) -> None:
    own = as_template(template_of(workshop, "Kit", seeds=True))
    tables = []
    for name in ("Loos", "Barjac"):
        map = begin(own, title=name, territory=name)
        said = Element(id=f"e-{name}", kind="acteur", label=f"Acteur de {name}")
        tables.append((name, map.evolve(elements={**map.elements, said.id: said})))
    merged = merging.unite(merging.named(tables)).map
    assert [e.label for e in merged.elements.values()] == ["La commune", "Acteur de Loos", "Acteur de Barjac"]
    assert merged.zones.keys() == own.map.zones.keys()
    assert merged.pattern is None
    assert merged.cohort == own.id
