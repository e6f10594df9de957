"""What a map is: elements, links, zones, views, notation, rules. Values only."""

from sysmap.model.card import Card, Origin, Privacy, Territory
from sysmap.model.dates import Dates, decimal_year, parse_dates
from sysmap.model.elements import (
    PROGRESS,
    SUPPORTS,
    VISIBILITIES,
    Contested,
    Element,
    Reading,
    Wording,
)
from sysmap.model.links import POLARITIES, Bend, Link
from sysmap.model.map import COLLECTIONS, FORMAT, ON_THE_PAGE, READS, SystemMap
from sysmap.model.merged import Changed, Heard, Merged, OpenPoint
from sysmap.model.notation import (
    CATEGORIES,
    COLLEGES,
    ELEMENT_SHAPES,
    FACTORS,
    KINDS,
    LINK_KINDS,
    STROKES,
    Category,
    Kind,
    LinkKind,
)
from sysmap.model.numbers import by_number, next_number, reading_order, taken_in, unnumbered
from sysmap.model.record import Identified, Record, new_id
from sysmap.model.rules import Verdict, can_link, can_move
from sysmap.model.sentences import quoted, sentence
from sysmap.model.sheet import Image, Note, Parked, Picture, Remark
from sysmap.model.telling import at_step, reached, shown_loops, steps, told_by, told_elements, told_links
from sysmap.model.text import LARGEST, LIMIT, clean, one_line
from sysmap.model.told import PROMINENCES, Filter, Loop, Page, Poster, Stage, Story, View
from sysmap.model.zones import SHAPES, Axis, Shape, Stop, Write, Zone

__all__ = [
    "CATEGORIES", "COLLECTIONS", "COLLEGES", "ELEMENT_SHAPES", "FACTORS", "FORMAT", "KINDS", "LARGEST",
    "LIMIT", "LINK_KINDS", "ON_THE_PAGE", "POLARITIES", "PROGRESS", "PROMINENCES", "READS", "SHAPES",
    "STROKES", "SUPPORTS", "VISIBILITIES",
    "Axis", "Bend", "Card", "Category", "Changed", "Contested", "Dates", "Element", "Filter",
    "Heard", "Identified", "Image", "Kind", "Link", "LinkKind", "Loop", "Merged", "Note", "OpenPoint", "Origin", "Page",
    "Parked", "Picture", "Poster", "Privacy", "Reading", "Record", "Remark", "Shape", "Stage", "Stop",
    "Story", "SystemMap", "Territory", "Verdict", "View", "Wording", "Write", "Zone",
    "at_step", "by_number", "can_link", "can_move", "clean", "decimal_year", "new_id", "next_number", "one_line",
    "parse_dates", "quoted", "reached", "reading_order", "sentence", "shown_loops", "steps",
    "taken_in", "told_by", "told_elements", "told_links", "unnumbered",
]  # fmt: skip
