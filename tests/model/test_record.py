"""Records: values that cannot change, that keep what they do not know, and that hold nothing impossible."""

from __future__ import annotations

import copy

import pytest
from pydantic import ValidationError

from sysmap.model import COLLECTIONS, Card, Element, Link, Note, SystemMap, Zone, new_id

RECORDS = sorted(COLLECTIONS, key=lambda record: record.__name__)
NEEDED = {"source": "a", "target": "b", "image": "h"}


def one(record: type, **more: object):
    """A record of this type with nothing but what it must have."""
    fields = {name: value for name, value in NEEDED.items() if name in record.model_fields}
    return record(id="x", **{**fields, **more})


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_a_record_cannot_be_changed_in_place(record: type) -> None:
    value = one(record)
    with pytest.raises(ValidationError):
        value.id = "y"


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_what_a_newer_version_wrote_is_kept_through_an_edit(record: type) -> None:
    value = record.model_validate({**one(record).model_dump(), "mood": {"colour": "warm"}})
    changed = value.evolve(id="y")
    assert changed.unknown == {"mood": {"colour": "warm"}}
    assert changed.model_dump()["mood"] == {"colour": "warm"}


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_a_record_survives_its_own_json(record: type) -> None:
    value = one(record)
    assert record.model_validate_json(value.model_dump_json()) == value


@pytest.mark.parametrize("record", RECORDS, ids=lambda r: r.__name__)
def test_every_record_type_has_its_collection_in_the_map(record: type) -> None:
    name = COLLECTIONS[record]
    value = one(record)
    map = SystemMap.model_validate({name: [value.model_dump()]})
    assert getattr(map, name) == {"x": value}
    with pytest.raises(TypeError):
        getattr(map, name)["y"] = value


def test_every_record_with_an_id_is_in_the_table() -> None:
    listed = {
        name
        for name, field in SystemMap.model_fields.items()
        if "dict" in str(field.annotation) and name != "unresolved"
    }
    assert set(COLLECTIONS.values()) == listed


def test_evolving_checks_the_new_value() -> None:
    with pytest.raises(ValidationError):
        Element(id="a").evolve(x=float("nan"))
    with pytest.raises(ValidationError):
        Element(id="a").evolve(label=None)


def test_evolving_into_the_same_leaves_an_equal_record() -> None:
    element = Element(id="a", label="Cantine", keywords=("repas",))
    assert element.evolve(label="Cantine") == element
    assert element.evolve(label="La cantine") != element


def test_a_deep_copy_is_the_value_itself() -> None:
    map = SystemMap(elements={"a": Element(id="a")})
    assert copy.deepcopy(map) is map


def test_writing_into_a_copy_leaves_the_value_alone() -> None:
    map = SystemMap(elements={"a": Element(id="a")})
    assert map.model_copy(update={"elements": {}}).elements == {}
    assert list(map.elements) == ["a"]


def test_mappings_inside_records_are_read_only() -> None:
    element = Element(id="a", attributes={"surface": 12.5, "ouvert": True})
    with pytest.raises(TypeError):
        element.attributes["surface"] = 1  # type: ignore[index]
    with pytest.raises(TypeError):
        Card().participants["elu"] = 3  # type: ignore[index]


def test_yes_and_one_stay_two_things() -> None:
    element = Element(id="a", attributes={"ouvert": True, "nombre": 1, "part": 0.5, "mot": "oui"})
    back = Element.model_validate_json(element.model_dump_json())
    assert [type(value) for value in back.attributes.values()] == [bool, int, float, str]


@pytest.mark.parametrize(
    ("given", "kept"),
    [(12.3456, 12.35), (-0.0, 0.0), (1e300, 1e6), (-5e7, -1e6), (3, 3.0)],
)
def test_a_coordinate_is_rounded_and_kept_on_the_page(given: float, kept: float) -> None:
    x = Note(id="n", x=given).x
    assert str(x) == str(kept)


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), -float("inf")])
@pytest.mark.parametrize("field", ["x", "y", "width"])
def test_a_number_that_is_none_is_refused(field: str, bad: float) -> None:
    with pytest.raises(ValidationError):
        Element(id="a", **{field: bad})


@pytest.mark.parametrize(("given", "kept"), [(0, 1.0), (-40, 1.0), (1e9, 1e5), (150, 150.0)])
def test_a_size_is_neither_nothing_nor_endless(given: float, kept: float) -> None:
    assert Element(id="a", width=given).width == kept


def test_no_size_means_that_the_words_decide() -> None:
    assert Element(id="a").width is None


def test_new_ids_are_never_taken_and_say_what_they_name() -> None:
    taken = {new_id("e") for _ in range(200)}
    assert len(taken) == 200
    assert all(name.startswith("e") for name in taken)
    assert new_id("z", taken) not in taken


def test_a_map_accepts_lists_and_mappings_alike() -> None:
    element = Element(id="a", label="Parents")
    listed = SystemMap.model_validate({"elements": [element]})
    mapped = SystemMap.model_validate({"elements": {"a": element}})
    assert listed == mapped


def test_the_order_of_records_is_kept() -> None:
    ids = ["c", "a", "b"]
    map = SystemMap(zones={i: Zone(id=i) for i in ids})
    assert list(SystemMap.model_validate_json(map.model_dump_json()).zones) == ids


def test_a_relation_needs_both_its_ends() -> None:
    with pytest.raises(ValidationError):
        Link(id="l", source="a")  # type: ignore[call-arg]
