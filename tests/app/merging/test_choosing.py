"""Choosing the maps of a merge: bad files are said, names are one's own, licences that clash are told."""

from __future__ import annotations

from pathlib import Path

import sysmap
from sysmap.editing import Draft, operations
from sysmap.interchange import merging
from sysmap.model import Card, Element, Link, Remark, SystemMap
from sysmap.storage import save
from tests.app.person import Person, until, wait


def map_of(id: str, *labels: str, licence: str = "") -> SystemMap:
    elements = [Element(id=f"{id}{n}", label=label, x=200.0 * n) for n, label in enumerate(labels)]
    return SystemMap(id=id, card=Card(licence=licence), elements=elements)


def window(person: Person, *files: Path):  # type: ignore[no-untyped-def]
    from sysmap.app.merging.choosing import window_for

    person.begin()
    window_for(person.desk, list(files))
    found = person.desk._windows["merge"]
    until(lambda: len(found.came) == len(files))
    return found


def test_a_bad_file_gets_a_sentence_and_the_others_go_on(person: Person, tmp_path: Path) -> None:
    bad = tmp_path / "abîmé.sysmap"
    bad.write_text("pas une carte", encoding="utf-8")
    one = save(map_of("a", "Eau"), tmp_path / "Un.sysmap").path
    two = save(map_of("b", "Eau", "Train"), tmp_path / "Deux.sysmap").path
    made = window(person, bad, one, two)
    (sentence,) = [came.error for _name, came in made.came if came.map is None]
    assert "abîmé" in sentence
    assert [table.name for table in made.tables()] == ["Un", "Deux"]
    made.merge()
    until(lambda: "Train" in person.labels())
    assert sorted(person.labels()) == ["Eau", "Train"]


def test_tables_bear_the_names_they_are_given(person: Person, tmp_path: Path) -> None:
    one = save(map_of("a", "Eau"), tmp_path / "1.sysmap").path
    two = save(map_of("b", "Eau"), tmp_path / "2.sysmap").path
    made = window(person, one, two)
    made.came[0][0].setText("Les élu·es")
    made.came[1][0].setText("Les habitant·es")
    made.merge()
    until(lambda: person.labels() == ["Eau"])
    assert person.element("Eau").heard.tables == ("Les élu·es", "Les habitant·es")


def test_licences_that_do_not_fit_are_said_before(person: Person, tmp_path: Path) -> None:
    one = save(map_of("a", "Eau", licence="CC BY-SA 4.0"), tmp_path / "1.sysmap").path
    two = save(map_of("b", "Eau", licence="CC BY-NC 4.0"), tmp_path / "2.sysmap").path
    made = window(person, one, two)
    wait(5)
    assert "CC BY-NC 4.0" in made.alert.text()
    assert made.alert.isVisibleTo(made)


def test_into_the_open_map_nothing_of_it_moves_and_one_undo_is_enough(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.write("Eau", "Santé")
    before = person.map
    other = save(map_of("b", "L’eau", "Train"), tmp_path / "Table 2.sysmap").path
    from sysmap.app.merging.choosing import window_for

    window_for(person.desk, [other])
    made = person.desk._windows["merge"]
    until(lambda: len(made.came) == 1)
    assert [table.name for table in made.tables()] == ["Cette carte", "Table 2"]
    made.merge()
    until(lambda: "Train" in person.labels())
    for id, element in before.elements.items():
        assert (person.map.elements[id].x, person.map.elements[id].y) == (element.x, element.y)
    assert person.element("Eau").heard.count == 2
    assert [stage.name for stage in person.map.stages.values()] == ["Avant la fusion"]
    person.desk.editor.undo()
    assert person.map.elements == before.elements
    assert person.map.stages == before.stages


def test_two_equal_maps_ask_nothing(person: Person, tmp_path: Path) -> None:
    one = save(map_of("a", "Eau", "Train"), tmp_path / "1.sysmap").path
    two = save(map_of("a", "Eau", "Train"), tmp_path / "2.sysmap").path
    made = window(person, one, two)
    made.merge()
    until(lambda: len(person.labels()) == 2)
    until(lambda: bool(person.said()))
    assert person.desk.panel is None
    assert any("Fusion terminée" in said and "2 éléments." in said for said in person.said())


def test_empty_maps_are_brought_together_too(person: Person, tmp_path: Path) -> None:
    one = save(map_of("a"), tmp_path / "1.sysmap").path
    two = save(map_of("b"), tmp_path / "2.sysmap").path
    made = window(person, one, two)
    made.merge()
    until(lambda: any("Fusion terminée" in said for said in person.said()))
    assert person.labels() == []


def test_a_newer_version_of_the_origin_brings_its_changes(person: Person, tmp_path: Path) -> None:
    from sysmap.app.merging.origin import update_from

    seed = map_of("g", "Eau", "Train").evolve(links=[Link(id="l1", source="g0", target="g1", polarity="+")])
    save(seed, tmp_path / "version 1.sysmap")
    draft = Draft(seed)
    operations.relabel(draft, "g0", "L’eau potable")
    operations.create(draft, "facteur", "Vélo", 500.0, 300.0)
    operations.set_polarity(draft, ["l1"], "-")
    newer = save(draft.finish(), tmp_path / "version 2.sysmap").path
    mine = Draft(seed)
    operations.create(mine, "facteur", "Marche", 500.0, 500.0)
    person.shell.open(save(mine.finish(), tmp_path / "la mienne.sysmap").path)
    if person.desk.editor.closed:
        person.shell.received.open_to_edit()
    update_from(person.desk, newer)
    until(lambda: "Vélo" in person.labels())
    assert sorted(person.labels()) == ["L’eau potable", "Marche", "Train", "Vélo"]
    assert person.map.links["l1"].polarity == "-"
    assert person.element("Train").heard is None
    person.desk.editor.undo()
    assert sorted(person.labels()) == ["Eau", "Marche", "Train"]


def test_a_stranger_is_no_newer_version(person: Person, tmp_path: Path) -> None:
    from sysmap.app.merging.origin import update_from

    person.begin()
    person.write("Eau")
    update_from(person.desk, save(map_of("z", "Train"), tmp_path / "autre.sysmap").path)
    until(lambda: bool(person.said()))
    assert any("n’a rien de commun" in said for said in person.said())
    assert person.labels() == ["Eau"]


def test_remarks_alone_come_back_from_a_copy(person: Person, tmp_path: Path) -> None:
    from sysmap.app.merging.origin import remarks_from

    person.begin()
    person.write("Eau")
    person.saved()
    copy = sysmap.load(person.shell.document.path)
    on = person.element("Eau").id
    draft = Draft(copy)
    draft.put(Remark(id="r1", text="Et la nappe ?", on=on))
    operations.relabel(draft, on, "Autre chose")
    remarks_from(person.desk, save(draft.finish(), tmp_path / "relue.sysmap").path)
    until(lambda: bool(person.map.remarks))
    assert person.labels() == ["Eau"]
    assert [(r.text, r.on) for r in person.map.remarks.values()] == [("Et la nappe ?", on)]
    person.desk.editor.undo()
    assert not person.map.remarks


def test_maps_in_two_languages_keep_the_words_of_both(person: Person, tmp_path: Path) -> None:
    one = save(map_of("a", "Eau"), tmp_path / "1.sysmap").path
    two = save(map_of("b", "Water").evolve(language="en"), tmp_path / "2.sysmap").path
    made = window(person, one, two)
    made.merge()
    until(lambda: len(person.labels()) == 2)
    assert person.map.language == "fr"
    assert not merging.undecided(person.map)
