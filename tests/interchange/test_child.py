"""A stranger's file is read by a process of its own, and costs a sentence at worst."""

from __future__ import annotations

import json

import pytest

from sysmap.interchange import bring
from sysmap.interchange.formats import FORMATS, Foreign, UnknownFormat
from sysmap.interchange.polarity import sign_of, sign_of_colour


def test_a_network_comes_with_its_account() -> None:
    data = {
        "nodes": [{"id": 1, "label": "Eau", "x": 10, "y": -20}, {"id": 2, "label": "=SOMME(A1)"}],
        "links": [{"source": 1, "target": 2, "sign": "\u2212"}, {"source": 1, "target": 9}],
    }
    brought = bring([Foreign("reseau.json", json.dumps(data).encode())])
    assert brought.format == "node_link"
    water, sum_of = brought.map.elements.values()
    assert (water.label, water.x, water.y) == ("Eau", 10, -20)
    assert sum_of.label == "=SOMME(A1)"
    assert abs(sum_of.y - water.y) > 100, "what has no place lies on nobody"
    assert [k.polarity for k in brought.map.links.values()] == ["-"]
    assert brought.account.as_data()["left"][0]["count"] == 1


def test_bytes_of_no_format_are_refused_in_a_sentence() -> None:
    with pytest.raises(UnknownFormat, match="Rien"):
        bring([Foreign("x.bin", b"\x00\x01\x02" * 200)])


def test_a_reader_that_does_not_end_is_stopped() -> None:
    with pytest.raises(TimeoutError):
        bring([Foreign("x.json", b"{}")], seconds=0.01)


def test_a_file_nested_without_end_is_refused() -> None:
    with pytest.raises((UnknownFormat, ValueError)):
        bring([Foreign("x.json", b'{"nodes":' + b"[" * 200_000)])


@pytest.mark.parametrize("row", FORMATS, ids=lambda row: row.id)
def test_every_row_has_its_module(row) -> None:  # type: ignore[no-untyped-def]
    module = row._module()
    assert not row.reads or (callable(module.read) and callable(module.is_mine))
    assert not row.writes or callable(module.write)
    assert module.__doc__


def test_signs_however_they_are_written() -> None:
    said = ("+", "\u2212", "\u2013", "++", "+-", "--", "+?", "+ | delay", "renforce")
    assert "".join(sign_of(words) for words in said) == "+--+-+?++"
    assert [sign_of(w) for w in ("coopération", "", "solide", "opération")] == [""] * 4


def test_green_is_plus_and_red_is_minus() -> None:
    assert [sign_of_colour(c) for c in ("rgb(0,204,0)", "#ff0000", "#00f", "#888888", "vert", "")] == [
        "+", "-", "", "", "+", "",
    ]  # fmt: skip
