"""Unusual files open: nothing in them is dropped, and what was unusual is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sysmap.model import Element, SystemMap, Zone
from sysmap.storage import Opened, StorageError, dumps, loads, read, save


def opened(**fields: Any) -> Opened:
    return loads(json.dumps({"format": 1, "elements": [], "links": [], **fields}))


def said(found: Opened) -> set[str]:
    return {notice.what for notice in found.notices}


def test_an_ordinary_map_says_nothing() -> None:
    assert opened(elements=[{"id": "a", "label": "Cantine"}]).notices == ()


def test_fields_kinds_shapes_and_words_of_a_newer_version_are_kept_and_told() -> None:
    found = opened(
        format=7, readable_from=1, weather={"sky": ["blue", 1.5]},
        card={"title": "T", "tempo": 3},
        elements=[{"id": "a", "kind": "planète", "visibility": "martiens", "glow": True}],
        links=[{"id": "l", "source": "a", "target": "a", "polarity": "±", "bend": {"twist": 2}}],
        zones=[{"id": "z", "shape": {"type": "spiral", "turns": 3}}],
    )  # fmt: skip
    assert said(found) == {"newer", "unknown_fields", "unknown_kinds", "unknown_shapes", "unknown_words"}
    written = json.loads(dumps(found.map))
    assert written["format"] == 7
    assert written["weather"] == {"sky": ["blue", 1.5]}
    assert written["card"]["tempo"] == 3
    assert written["elements"] == [{"id": "a", "kind": "planète", "visibility": "martiens", "glow": True}]
    assert written["links"][0]["bend"] == {"twist": 2}
    assert written["zones"][0]["shape"] == {"type": "spiral", "turns": 3}


def test_the_second_of_two_equal_ids_gets_a_new_one() -> None:
    found = opened(
        elements=[{"id": "a", "label": "un"}, {"id": "a", "label": "deux"}],
        links=[{"id": "l", "source": "a", "target": "a"}],
    )
    assert [element.label for element in found.map.elements.values()] == ["un", "deux"]
    assert found.map.elements["a"].label == "un"
    assert said(found) == {"duplicate_ids"}


def test_an_element_without_id_gets_one_and_a_number_becomes_words() -> None:
    found = opened(elements=[{"label": "sans"}, {"id": 12, "label": "douze"}])
    assert {element.label for element in found.map.elements.values()} == {"sans", "douze"}
    assert found.map.elements["12"].label == "douze"
    assert said(found) == {"missing_ids"}


def test_relations_that_lead_nowhere_wait_and_come_back_with_their_ends() -> None:
    link = {"id": "l", "source": "a", "target": "ghost", "verb": "attend", "mood": 1}
    found = opened(elements=[{"id": "a"}], links=[link])
    assert found.map.links == {}
    assert found.map.unresolved == (link,)
    assert said(found) == {"dangling"}
    text = dumps(found.map)
    assert dumps(loads(text).map) == text

    tree = json.loads(text)
    tree["elements"].append({"id": "ghost"})
    again = loads(json.dumps(tree))
    assert again.map.links["l"].verb == "attend"
    assert again.map.unresolved == ()
    assert said(again) == {"resolved", "unknown_fields"}


def test_huge_places_and_sizes_come_back_on_the_page() -> None:
    found = loads('{"format":1,"links":[],"elements":[{"id":"a","x":1e999,"y":-7e12,"width":9e9}]}')
    element = found.map.elements["a"]
    assert (element.x, element.y, element.width) == (1e6, -1e6, 1e5)
    (notice,) = found.notices
    assert (notice.what, notice.times >= 3) == ("clamped", True)


def test_a_field_of_the_wrong_type_costs_only_itself() -> None:
    found = opened(elements=[{"id": "a", "label": "Cantine", "x": "à gauche", "dots": [1]}, {"id": "b"}])
    assert found.map.elements["a"].label == "Cantine"
    assert set(found.map.elements) == {"a", "b"}
    assert said(found) == {"unreadable_fields"}
    written = json.loads(dumps(found.map))
    assert written["elements"][0]["unreadable"] == {"x": "à gauche", "dots": [1]}


def test_what_is_no_record_is_kept_aside() -> None:
    found = opened(elements=[{"id": "a"}, 7, "mot"], links="rien", pictures=[{"id": "p"}], card=[1])
    assert set(found.map.elements) == {"a"}
    assert said(found) == {"unreadable"}
    aside = json.loads(dumps(found.map))["unreadable"]
    assert {"in": "elements", "value": 7} in aside
    assert {"in": "links", "value": "rien"} in aside
    assert {"in": "pictures", "value": {"id": "p"}} in aside


def test_fields_of_the_map_itself_of_the_wrong_type_are_kept_aside() -> None:
    found = opened(language=12, palette={"a": 1}, elements=[{"id": "a"}])
    assert found.map.language == "fr"
    assert set(found.map.elements) == {"a"}
    aside = json.loads(dumps(found.map))["unreadable"]
    assert {"in": "language", "value": 12} in aside


def test_a_key_written_twice_is_told_and_the_first_value_kept() -> None:
    found = loads('{"format":1,"links":[],"elements":[{"id":"a","label":"un","label":"deux"}]}')
    assert found.map.elements["a"].label == "deux"
    assert said(found) == {"duplicate_keys"}
    assert {"in": "label (1)", "value": "un"} in json.loads(dumps(found.map))["unreadable"]


@pytest.mark.parametrize("label", ['": "', "a : b", '\\":', "\\\\"])
def test_words_that_look_like_keys_are_not_taken_for_repeated_ones(label: str) -> None:
    assert opened(elements=[{"id": "a", "label": label}]).notices == ()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"\ud800", "\ufffd"),
        (r"\udc00\ud800", "\ufffd\ufffd"),
        (r"\ud83d\ude00", "😀"),
        (r"\\ud800", "\\ud800"),
        (r"\u0000", "\ufffd"),
        ("\x7f", "\ufffd"),
    ],
)
def test_characters_that_no_file_can_hold_are_replaced_and_told(written: str, read: str) -> None:
    words = f'"label":"{written}","extra":"{written}"'
    found = loads('{"format":1,"links":[],"elements":[{"id":"a",' + words + "}]}")
    assert found.map.elements["a"].label == read
    assert ("surrogates" in said(found)) == ("\ufffd" in read)
    dumps(found.map).encode()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_programs_unicode_is_understood(encoding: str) -> None:
    bom = "\ufeff" if encoding.endswith(("le", "be")) else ""
    text = bom + '{"format":1,"elements":[{"id":"a","label":"Évaluée à « 40 % »"}],"links":[]}'
    assert loads(text.encode(encoding)).map.elements["a"].label == "Évaluée à « 40 % »"


def test_a_mark_of_byte_order_in_words_is_no_part_of_them() -> None:
    assert loads('\ufeff{"format":1,"elements":[],"links":[]}').notices == ()


def test_ten_thousand_characters_stay_ten_thousand_characters() -> None:
    label = "très long " * 1000
    assert opened(elements=[{"id": "a", "label": label}]).map.elements["a"].label == label


def test_every_notice_is_a_sentence_in_both_languages() -> None:
    found = opened(elements=[{"id": "a", "x": "?", "glow": 1}, {"id": "a"}, 3, {}], unresolved=[{"id": "l"}])
    assert len(found.notices) == 6
    for notice in found.notices:
        assert notice.sentence("fr").endswith(".")
        assert notice.sentence("en").endswith(".")
        assert notice.sentence("fr") != notice.sentence("en")


def test_two_things_on_the_page_never_share_an_id() -> None:
    found = opened(
        elements=[{"id": "a", "label": "Cantine", "zones": ["a"], "category": "elu",
                   "written": {"category": "a"}}],
        zones=[{"id": "a", "label": "Ici"}],
        links=[{"id": "a", "source": "a", "target": "a"}],
        loops=[{"id": "b", "links": ["a"]}],
        views=[{"id": "v", "filter": {"zones": ["a"]}, "trail": ["a"], "prominence": {"a": "essential"}}],
    )  # fmt: skip
    (element,), (zone,), (link,) = (list(c.values()) for c in (found.map.elements, found.map.zones,
                                                               found.map.links))  # fmt: skip
    assert said(found) == {"shared_ids"}
    assert element.id == "a"
    assert len({"a", zone.id, link.id}) == 3
    assert (element.zones, dict(element.written)) == ((zone.id,), {"category": zone.id})
    assert (link.source, link.target) == ("a", "a")
    assert found.map.loops["b"].links == (link.id,)
    view = found.map.views["v"]
    assert (view.filter.zones, view.trail) == ((zone.id,), (link.id,))
    assert dict(view.prominence) == {"a": "essential"}, "what may name anything names the first"
    assert loads(dumps(found.map)).notices == ()


def test_records_written_under_their_id_are_called_by_it() -> None:
    found = opened(
        elements={"a": {"label": "Cantine"}, "b": {"id": "x", "label": "Champ"}},
        links={"l": {"source": "b", "target": "a"}},
    )
    assert list(found.map.elements) == ["a", "b"] == [e.id for e in found.map.elements.values()]
    assert (found.map.links["l"].source, found.map.links["l"].target) == ("b", "a")
    assert said(found) == {"unreadable"}, "the other id is kept aside"
    assert loads(dumps(found.map)).map == found.map


def test_numbers_for_ids_join_as_words_do() -> None:
    found = opened(elements=[{"id": 1}, {"id": 2}], links=[{"id": 3, "source": 1, "target": 2}])
    assert (found.map.links["3"].source, found.map.links["3"].target) == ("1", "2")


@pytest.mark.parametrize("depth", [150, 187, 188, 190, 197, 198])
def test_what_is_kept_aside_never_makes_a_map_that_cannot_be_read_again(depth: int) -> None:
    text = '{"format":1,"elements":[{"id":"a","label":' + "[" * depth + "]" * depth + '}],"links":[]}'
    if depth < 188:
        map = loads(text).map
        assert loads(dumps(map)).map == map
    else:
        with pytest.raises(StorageError, match="niveaux"):
            loads(text)


def test_a_map_made_by_a_program_can_be_saved_even_where_ids_are_shared(tmp_path: Path) -> None:
    """The library writes what it is given; opening puts it in order."""
    map = SystemMap(elements=[Element(id="a", label="Cantine")], zones=[Zone(id="a", label="Ici")])
    save(map, tmp_path / "a.sysmap")
    found = read(tmp_path / "a.sysmap")
    assert said(found) == {"shared_ids"}
    assert found.map.elements["a"].label == "Cantine"
    assert [zone.label for zone in found.map.zones.values()] == ["Ici"]
