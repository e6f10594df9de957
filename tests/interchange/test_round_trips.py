"""There and back: each format brings home all that it can hold."""

from __future__ import annotations

from typing import Any

import pytest

import sysmap
from sysmap.interchange import Account, bring, export_to
from sysmap.interchange.formats import FORMATS, Foreign, Format, format_named, recognised
from sysmap.model import SystemMap, parse_dates

BOTH = ("csv", "xlsx", "kumu", "prsm", "drawio", "node_link")
ELEMENT = ("label", "category", "description", "keywords", "support", "visibility", "progress", "scale",
    "dots",
           "number", "sources", "said_by", "original", "x", "y", "locked", "attributes")  # fmt: skip
LINK = ("polarity", "verb", "source", "target")
MORE = ("delay", "strength", "subject", "description", "keywords", "support", "visibility", "sources",
    "dates")
AWKWARD = (
    "Eau & <b>terre</b>", 'dit « "oui" » l\'autre', "deux\nlignes", "=SOMME(A1)",
    "\u202edroite à gauche\u202c",
    "fête 🎉👩‍👩‍👧", "-- ; , | \\ {}", "' apostrophe", "+",
)  # fmt: skip


def there_and_back(map: SystemMap, format: str) -> SystemMap:
    row = format_named(format)
    assert row is not None
    files = export_to(map, row).files
    given = [Foreign(f"carte{tail}{row.suffixes[0]}", data) for tail, data in files.items()]
    found = recognised(given[0])
    assert found is row, "the content says what it is"
    return row.read(given, Account())


def rich() -> SystemMap:
    """A map that says something in every field a format may hold."""
    elements = [
        {"id": f"e{n}", "label": label, "kind": kind, "x": n * 220, "y": (n % 3) * 150}
        for n, (label, kind) in enumerate(zip(AWKWARD, ["acteur", "enjeu", "facteur"] * 3, strict=True))
    ]
    elements[0] |= {
        "category": "elu", "description": "dit & redit\n<i>", "keywords": ["eau", "sol"],
        "support": "hypothesis",
        "visibility": "group", "progress": "study", "scale": "commune", "dots": 3, "number": 12,
        "sources": ["INSEE, 2025", "un entretien"], "said_by": ["Table 1"], "original": "les mots d’avant",
        "dates": parse_dates("oct. 2014"), "zones": ["z1"], "locked": True, "attributes": {"Budget": 12.5,
        "Avis": "=oui"},
    }  # fmt: skip
    links = [
        {"id": f"l{n}", "source": f"e{n}", "target": f"e{(n + 1) % 9}",
        "polarity": "+-?"[n % 3]} for n in range(9)
    ]
    links[0] |= {
        "delay": True, "strength": 2, "description": "un an\n& plus", "keywords": ["lent"], "support": "said",
        "sources": ["ici"], "dates": "2020", "verb": "nourrit <&>",
    }  # fmt: skip
    links.append({"id": "l9", "kind": "cooperation", "source": "e0", "target": "e2", "visibility": "group"})
    links.append({"id": "l10", "kind": "tension", "source": "e1", "target": "e3", "subject": "le prix"})
    return SystemMap.model_validate({
        "id": "m", "card": {"title": "Une carte & ses mots"}, "elements": elements, "links": links,
        "zones": [{"id": "z1", "label": "Dedans, dehors", "shape": {"type": "rect", "width": 400,
        "height": 300}}],
        "loops": [{"id": "o1", "name": "Tout revient", "links": [f"l{n}" for n in range(9)],
        "told": ["un", "deux"]}],
    })  # fmt: skip


@pytest.mark.parametrize("format", BOTH)
def test_every_word_comes_home(format: str) -> None:
    map = rich()
    back = there_and_back(map, format)
    before, after = list(map.elements.values()), list(back.elements.values())
    for field in ELEMENT:
        got = [getattr(e, field) for e in after]
        assert got == [getattr(e, field) for e in before], field
    assert [back.kind(e).name("fr") for e in after] == [map.kind(e).name("fr") for e in before]
    assert [e.dates for e in after] == [e.dates for e in before]
    assert [[back.zones[z].label for z in e.zones] for e in after] == [["Dedans, dehors"], *[[]] * 8]
    links = list(map.links.values())
    for field in LINK if format == "prsm" else (*LINK, *MORE):
        assert [getattr(k, field) for k in back.links.values()] == [getattr(k, field) for k in links], field
    assert [back.link_kind(k).name("fr") for k in back.links.values()] == [
        map.link_kind(k).name("fr") for k in links
    ]


@pytest.mark.parametrize("format", BOTH)
def test_examples_come_home(format: str, examples: list[Any]) -> None:
    for path in examples:
        map = sysmap.load(path)
        back = there_and_back(map, format)
        assert [(e.label, e.x, e.y) for e in back.elements.values()] == [
            (e.label, e.x, e.y) for e in map.elements.values()
        ]
        assert [(k.source, k.target, k.polarity) for k in back.links.values()] == [
            (k.source, k.target, k.polarity) for k in map.links.values()
        ]
        assert sorted(z.label for z in back.zones.values()) == sorted(z.label for z in map.zones.values())


def test_a_workbook_keeps_zones_loops_and_the_card_too() -> None:
    map, back = rich(), there_and_back(rich(), "xlsx")
    assert [z.shape for z in back.zones.values()] == [z.shape for z in map.zones.values()]
    assert [(o.name, o.links, o.told) for o in back.loops.values()] == [
        (o.name, o.links, o.told) for o in map.loops.values()
    ]
    assert back.card.title == map.card.title


def test_signs_are_words_in_a_csv_and_no_cell_runs() -> None:
    row = format_named("csv")
    assert row is not None
    for data in export_to(rich(), row).files.values():
        text = data.decode("utf-8-sig")
        for cell in text.replace("\r\n", ";").split(";"):
            assert not cell.strip('"').lstrip(" \u00a0").startswith(("=", "+", "@", "\t", "\r")), cell


@pytest.mark.parametrize("row", [row for row in FORMATS if row.writes], ids=lambda row: row.id)
def test_an_empty_map_and_one_of_awkward_words_can_be_written(row: Format) -> None:
    for map in (SystemMap(id="m"), rich()):
        made = export_to(map, row)
        assert made.files[""]
    public = export_to(rich(), row, only_public=True)
    assert b"les mots d\xe2\x80\x99avant" not in public.files[""]
    assert public.account.of("left"), "what stays at home is said"


@pytest.mark.parametrize("format", BOTH)
def test_nine_thousand_links_pass_through_the_child(format: str) -> None:
    elements = [{"id": f"n{n}", "label": f"Élément {n}", "x": n % 40 * 200,
        "y": n // 40 * 100} for n in range(1300)]
    links = [{"id": f"k{n}", "source": f"n{n % 1300}", "target": f"n{(n * 7 + 1 + n // 1300) % 1300}",
        "polarity": "+"}
             for n in range(9000)]  # fmt: skip
    map = SystemMap.model_validate({"id": "m", "elements": elements, "links": links})
    row = format_named(format)
    assert row is not None
    files = export_to(map, row).files
    brought = bring([Foreign(f"x{tail}{row.suffixes[0]}", data) for tail, data in files.items()])
    assert (len(brought.map.elements), len(brought.map.links)) == (1300, 9000)


def test_reserved_words_that_leave_are_said() -> None:
    row = format_named("xlsx")
    assert row is not None
    assert any("réservé" in line for line in export_to(rich(), row).account.of("changed"))
