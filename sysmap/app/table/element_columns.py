"""The columns of the elements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from sysmap.app.inspector.fields import (
    by_commas,
    by_lines,
    joined_commas,
    joined_lines,
    progresses,
    supports,
    visibilities,
)
from sysmap.app.inspector.values import give
from sysmap.app.table.collating import Key
from sysmap.app.table.columns import Column, Columns, Refused, Write, chosen, count, refuse, yes, yes_no
from sysmap.app.table.zone_cells import write_zones, zone_names, zones_of
from sysmap.editing import Draft, kind_named, operations
from sysmap.i18n import _, language
from sysmap.model import CATEGORIES, Axis, Contested, parse_dates, scales

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

Convert = Callable[[str], Any]


def field(name: str, convert: Convert = str) -> Write:
    """Write one field of the record."""
    return lambda draft, record, text: operations.set_fields(draft, [record.id], **{name: convert(text)})


def columns(desk: Desk) -> Columns:
    """Words, kind, category and zone; what is known of them; what they count."""
    return (*_named(desk), *_standing(), *_said(), *_along(desk), *_counted(desk), *_quieter())


def _along(desk: Desk) -> Iterator[Column]:
    """What the axes of the page measure, with its unit."""
    spoken = language()
    for axis in desk.editor.map.axes.values():
        if axis.attribute not in ("", scales.DATES):
            name = scales.heading(axis) or axis.attribute
            yield Column(f"axis_{axis.attribute}", name, 110, partial(_value_on, axis, spoken),
                         partial(_write_value, axis), rank=partial(_rank_on, axis))  # fmt: skip


def _value_on(axis: Axis, spoken: str, element: Any) -> str:
    return scales.element_says(axis, element, spoken) if scales.concerns(axis, element) else ""


def _write_value(axis: Axis, draft: Draft, element: Any, text: str) -> None:
    give(draft, element.id, axis, text)


def _rank_on(axis: Axis, element: Any) -> Key:
    value = scales.measured(axis, element)
    return (value is None, value or 0.0)


def _named(desk: Desk) -> Iterator[Column]:
    spoken = language()

    def category(element: Any) -> str:
        row = desk.editor.map.category(element)
        return row.name(spoken) if row else ""

    yield Column("label", _("Intitulé"), 280, lambda e: e.label, _write_label, long=True)
    yield Column("kind", _("Type"), 110, lambda e: desk.editor.map.kind(e).name(spoken), _write_kind,
                 lambda _e: [desk.editor.map.kind(id).name(spoken) for id in desk.every_kind()])  # fmt: skip
    yield Column("category", _("Catégorie"), 170, category, _write_category,
                 lambda e: [name for _id, name in _categories(desk.editor.map, e)])  # fmt: skip
    yield Column("zones", _("Zones"), 170, lambda e: zones_of(desk, e), write_zones(desk),
                 lambda _e: zone_names(desk))  # fmt: skip


def _standing() -> Iterator[Column]:
    yield choice("support", _("Appui"), 110, supports)
    yield choice("visibility", _("Visibilité"), 130, visibilities, empty="public")


def choice(id: str, name: str, width: int, pairs: Any, empty: str = "") -> Column:
    """A column that says one word of a few."""
    what = _("ce n’est pas un choix de cette colonne")

    def write(draft: Draft, record: Any, text: str) -> None:
        value = chosen(text, pairs(), what) or empty
        operations.set_fields(draft, [record.id], **{id: value})

    def read(record: Any) -> str:
        value = getattr(record, id)
        return dict(pairs()).get(value, value) if value else ""

    return Column(id, name, width, read, write, lambda _r: [said for value, said in pairs() if value])


def _said() -> Iterator[Column]:
    yield Column("keywords", _("Mots-clés"), 140, lambda e: joined_commas(e.keywords),
                 field("keywords", by_commas), many=True)  # fmt: skip
    yield Column("dates", _("Dates"), 100, lambda e: e.dates.text if e.dates else "",
                 field("dates", lambda text: parse_dates(text) if text.strip() else None),
                 rank=_when)  # fmt: skip
    yield choice("progress", _("Avancement"), 110, progresses)
    yield Column("dots", _("Gommettes"), 95, lambda e: str(e.dots) if e.dots else "", field("dots", count),
                 rank=lambda e: (e.dots,))  # fmt: skip


def _counted(desk: Desk) -> Iterator[Column]:
    degrees = Degrees(desk)
    yield Column("times", _("Dit × fois"), 90, lambda e: f"×{e.times}" if e.times > 1 else "",
                 rank=lambda e: (e.times,))  # fmt: skip
    yield Column("degree", _("Relations"), 85, lambda e: str(degrees.of(e.id) or ""),
                 rank=lambda e: (degrees.of(e.id),))  # fmt: skip
    yield Column("sources", _("Sources"), 200, lambda e: joined_lines(e.sources),
                 field("sources", by_lines), long=True)  # fmt: skip
    yield Column(
        "description", _("Description"), 300, lambda e: e.description, field("description"), long=True
    )


def _quieter() -> Iterator[Column]:
    """What is there when it is asked for."""
    yield Column("contested", _("Contesté"), 90, lambda e: _("Oui") if e.contested else "", write_contested,
                 lambda _e: yes_no(), first=False)  # fmt: skip
    yield Column("original", _("Mots d’origine"), 220, lambda e: e.original, field("original"), long=True,
                 first=False)  # fmt: skip
    yield Column("said_by", _("Dit par"), 140, lambda e: joined_commas(e.said_by),
                 field("said_by", by_commas), many=True, first=False)  # fmt: skip
    yield Column("scale", _("Échelle"), 110, lambda e: e.scale, field("scale"), first=False)
    yield Column("locked", _("Verrouillé"), 95, lambda e: _("Oui") if e.locked else "", field("locked", yes),
                 lambda _e: yes_no(), first=False)  # fmt: skip


def _write_label(draft: Draft, element: Any, text: str) -> None:
    if not text.strip():
        raise Refused(_("Un élément garde ses mots : pour l’enlever, supprimez sa ligne."))
    operations.relabel(draft, element.id, text)


def _write_kind(draft: Draft, element: Any, text: str) -> None:
    found = kind_named(draft, text)  # type: ignore[arg-type]
    if not found:
        raise refuse(text, _("ce n’est pas un type de cette carte"))
    operations.retype(draft, [element.id], found)


def _categories(map: Any, element: Any) -> list[tuple[str, str]]:
    """The categories that this element may have; all of them when it is not there yet."""
    rows = {**map.categories, **{id: row for id, row in CATEGORIES.items() if id not in map.categories}}
    wanted = [row for row in rows.values() if element is None or row.kind == element.kind]
    return [(row.id, row.name(language())) for row in wanted]


def _write_category(draft: Draft, element: Any, text: str) -> None:
    what = _("ce n’est pas une catégorie de ce type")
    operations.set_category(draft, [element.id], chosen(text, _categories(draft, element), what))


def write_contested(draft: Draft, record: Any, text: str) -> None:
    """A disagreement that is there keeps its readings."""
    value = (record.contested or Contested()) if yes(text) else None
    operations.set_fields(draft, [record.id], contested=value)


def _when(element: Any) -> Key:
    """Undated ones last, words that are no date before them."""
    start, end = element.dates.span if element.dates else (None, None)
    year = start if start is not None else end
    return (year is None, year or 0.0)


class Degrees:
    """How many relations each element has, counted once for each state of the relations."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._of: Any = None
        self._counts: dict[str, int] = {}

    def of(self, id: str) -> int:
        links = self._desk.editor.map.links
        if links is not self._of:
            self._of, self._counts = links, {}
            for link in links.values():
                for end in {link.source, link.target}:
                    self._counts[end] = self._counts.get(end, 0) + 1
        return self._counts.get(id, 0)
