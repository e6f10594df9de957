"""A map as sheets of ours: elements, relations, zones, loops, card; read back, they make the same map."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from sysmap.analysis import turn
from sysmap.editing import folded
from sysmap.i18n import _n
from sysmap.interchange.account import Account
from sysmap.interchange.losses import not_held
from sysmap.interchange.tables import vocabulary as words
from sysmap.model import Dates, Element, Link, SystemMap, parse_dates, sentence

Cell = str | int | float


class Written(NamedTuple):
    """A sheet to write: its role, its name, its heads and its rows, as long as the heads."""

    role: str
    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def our_sheets(map: SystemMap, language: str) -> list[Written]:
    """The five sheets, those without a row left out."""
    makers: tuple[Callable[[SystemMap, str], Written], ...] = (_elements, _links, _zones, _loops, _card)
    return [sheet for make in makers if (sheet := make(map, language)).rows or sheet.role == "elements"]


def left_behind(map: SystemMap, account: Account, *, whole: bool) -> None:
    """What sheets cannot hold; a pair of tables (not `whole`) holds neither shapes of zones nor loops."""
    not_held(map, account, "notes pictures views remarks frigo stages contested bends")
    if not whole:
        account.left(_n("{n} boucle", "{n} boucles", len(map.loops)), len(map.loops))
        shaped = sum(zone.shape.type != "hull" for zone in map.zones.values())
        account.left(_n("Le contour de {n} zone", "Le contour de {n} zones", shaped), shaped)


def ends_of(map: SystemMap) -> Callable[[str], str]:
    """How to name an element in the other tables: by its label, or its id when the label is not its own."""
    count = Counter(folded(e.label) for e in map.elements.values())

    def name(id: str) -> str:
        label = map.elements[id].label
        plain = folded(label)
        own = count[plain] == 1 and plain and "|" not in label and label == label.strip()
        return label if own else id

    return name


def _sheet(role: str, language: str, heads: Mapping[str, words.Pair], records: Iterable[Mapping[str, Cell]],
           always: Iterable[str], extra: Iterable[str] = ()) -> Written:  # fmt: skip
    """Columns that say something somewhere, and those that are always there."""
    rows = list(records)
    used = [
        field for field in heads if field in always or any(row.get(field) not in ("", None) for row in rows)
    ]
    names = [words.head(heads, field, language) for field in used]
    more = list(extra)
    keys = [*used, *(f"+{name}" for name in more)]
    body = tuple(tuple(row.get(key, "") for key in keys) for row in rows)
    return Written(role, words.SHEETS[role][language == "en"], (*names, *more), body)


def _extra(records: Iterable[Any]) -> list[str]:
    """Attributes, which have columns of their own."""
    return list(dict.fromkeys(name for record in records for name in record.attributes if name.strip()))


def _elements(map: SystemMap, language: str) -> Written:
    zones = {zone.id: zone.label or zone.id for zone in map.zones.values()}
    rows = [element_row(map, e, zones, language) for e in map.elements.values()]
    extra = _extra(map.elements.values())
    return _sheet("elements", language, words.ELEMENT_HEADS, rows, ("id", "label", "kind", "x", "y"), extra)


def _attributes(record: Element | Link) -> dict[str, Cell]:
    return {f"+{name}": int(v) if isinstance(v, bool) else v for name, v in record.attributes.items()}


def element_row(map: SystemMap, e: Element, zones: Mapping[str, str], language: str) -> dict[str, Cell]:
    category = map.category(e)
    return {
        **_shared(e, language), **_attributes(e), "label": e.label, "kind": map.kind(e).name(language),
        "category": category.name(language) if category else "",
        "zone": " | ".join(zones[id] for id in e.zones if id in zones),
        **_years(e.dates), "progress": words.value("progress", e.progress, language),
        "scale": e.scale, "dots": e.dots or "", "number": e.number or "", "original": e.original,
        "wordings": "\n".join(one.text for one in e.wordings),
        "locked": words.YES[language == "en"] if e.locked else "",
        "x": e.x, "y": e.y, "width": e.width or "", "height": e.height or "",
    }  # fmt: skip


def _years(dates: Dates | None) -> dict[str, Cell]:
    """The words of a date; its years too when the words do not say them."""
    if dates is None:
        return {}
    told = parse_dates(dates.text) == dates
    about = "~" if dates.fuzzy else ""
    years = {name: about + year for name in ("start", "end") if (year := getattr(dates, name)) and not told}
    return {"dates": dates.text, **years}


def _shared(record: Element | Link, language: str) -> dict[str, Cell]:
    visible = record.visibility if record.visibility != "public" else ""
    return {
        "id": record.id, "description": record.description, "keywords": " | ".join(record.keywords),
        "support": words.value("support", record.support, language),
        "visibility": words.value("visibility", visible, language), "sources": "\n".join(record.sources),
        "said_by": " | ".join(record.said_by),
        "contested": words.YES[language == "en"] if record.contested else "",
    }  # fmt: skip


def _links(map: SystemMap, language: str) -> Written:
    name = ends_of(map)
    rows = [link_row(map, k, name, language) for k in map.links.values()]
    always = ("id", "source", "target", "kind", "polarity", "sentence")
    extra = _extra(map.links.values())
    return _sheet("links", language, words.LINK_HEADS, rows, always, extra)


def link_row(map: SystemMap, k: Link, name: Callable[[str], str], language: str) -> dict[str, Cell]:
    return {
        **_shared(k, language), **_attributes(k), "source": name(k.source), "target": name(k.target),
        "kind": map.link_kind(k).name(language), "polarity": words.value("polarity", k.polarity, language),
        "delay": words.YES[language == "en"] if k.delay else "", "delay_text": k.delay_text, "verb": k.verb,
        "strength": k.strength or "", "subject": k.subject, "dates": k.dates,
        "sentence": sentence(map, k, language),
    }  # fmt: skip


def _zones(map: SystemMap, language: str) -> Written:
    rows = []
    for zone in map.zones.values():
        default = type(zone.shape)()
        shape = {field: value for field, value in zone.shape.model_dump().items()
                 if field == "type" or value != getattr(default, field)}  # fmt: skip
        shape["points"] = " ".join(f"{x:g},{y:g}" for x, y in zone.shape.points)
        members = " | ".join(e.label for e in map.elements.values() if zone.id in e.zones)
        rows.append({**shape, "id": zone.id, "label": zone.label or zone.id, "note": zone.note,
            "hue": zone.hue,
                     "members": members})  # fmt: skip
    return _sheet("zones", language, words.ZONE_HEADS, rows, ("id", "label", "members"))


def _loops(map: SystemMap, language: str) -> Written:
    rows = []
    for loop in map.loops.values():
        links = [map.links[id] for id in loop.links if id in map.links]
        path = " → ".join(map.elements[k.source].label for k in links)
        rows.append({"name": loop.name, "letter": loop.letter, "number": loop.number or "", "path": path,
            "turn": turn(map, loop),
                     "links": " | ".join(loop.links), "told": "\n".join(loop.told)})  # fmt: skip
    return _sheet("loops", language, words.LOOP_HEADS, rows, ("name", "turn", "path", "links"))


def _card(map: SystemMap, language: str) -> Written:
    card = map.card
    said: dict[str, str] = {}
    for field in words.CARD_HEADS:
        value = card.territory.name if field == "territory" else getattr(card, field)
        said[field] = " | ".join(value) if isinstance(value, tuple) else value
    rows = tuple(
        (words.head(words.CARD_HEADS, field, language), value) for field, value in said.items() if value
    )
    heads = tuple(pair[language == "en"] for pair in words.CARD_COLUMNS)
    return Written("card", words.SHEETS["card"][language == "en"], heads, rows)
