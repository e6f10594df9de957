"""What a map is: elements, links, zones, views, notation, rules. Values only."""

from sysmap.model.addresses import Address, leads_astray, web_address
from sysmap.model.arrangements import Arrangement, Bent, Place
from sysmap.model.asked import TO_COMPLETE, TRUE, Answer
from sysmap.model.card import Card, Origin, Privacy, Territory
from sysmap.model.charters import Charter
from sysmap.model.conditions import (
    FIELDS,
    NOTHING,
    NUMBERS,
    OWN,
    Fields,
    as_number,
    folded,
    meeting,
    passes,
    settled,
)
from sysmap.model.dates import Dates, decimal_year, parse_dates
from sysmap.model.days import date_words
from sysmap.model.elements import (
    PROGRESS,
    SUPPORTS,
    VISIBILITIES,
    Contested,
    Element,
    Reading,
    Wording,
)
from sysmap.model.experience import EFFECTS, QUESTIONS, Experience, asked, effect_name
from sysmap.model.field_words import FIELD_NAMES, counted, field_name, value_words
from sysmap.model.indirect import Way, indirect_links, indirect_ways, is_indirect, through
from sysmap.model.links import POLARITIES, Bend, Link
from sysmap.model.map import COLLECTIONS, FORMAT, ON_THE_PAGE, READS, SystemMap
from sysmap.model.merged import Changed, Heard, Merged, OpenPoint, Said
from sysmap.model.notation import (
    CATEGORIES,
    COLLEGES,
    ELEMENT_SHAPES,
    FACTORS,
    INDIRECTS,
    KINDS,
    LINK_KINDS,
    STROKES,
    Category,
    Kind,
    LinkKind,
)
from sysmap.model.numbers import by_number, next_number, reading_order, taken_in, unnumbered
from sysmap.model.patterns import Pattern
from sysmap.model.record import Identified, Record, new_id
from sysmap.model.rules import Verdict, can_link, can_move
from sysmap.model.scores import BEFORE, MOST_SCORE, SCORE, bears_score, score, scored, theme_sectors
from sysmap.model.sentences import is_amount, quoted, sentence
from sysmap.model.sheet import Image, Note, Parked, Picture, Remark
from sysmap.model.telling import at_step, reached, shown_loops, steps, told_by, told_elements, told_links
from sysmap.model.text import LARGEST, LIMIT, clean, one_line
from sysmap.model.themes import Themes
from sysmap.model.told import PROMINENCES, Condition, Filter, Loop, Page, Poster, Stage, Story, View
from sysmap.model.turning import (
    AMPLIFIES,
    BALANCES,
    EITHER,
    UNKNOWN,
    closed,
    gaps,
    loop_names,
    open_to_reading,
    turn,
    turn_of,
    walked,
)
from sysmap.model.wishes import WISHED, Plan, plan_of, wish_at, wished_at
from sysmap.model.wording import WORDINGS, reworded, variants, worded, worded_category, wording_of
from sysmap.model.zones import CLEAR, SHAPES, Axis, Shape, Stop, Write, Zone

__all__ = [
    "AMPLIFIES", "BALANCES", "BEFORE", "CATEGORIES", "CLEAR", "COLLECTIONS", "COLLEGES", "EFFECTS",
    "EITHER", "ELEMENT_SHAPES", "FACTORS", "FIELDS", "FIELD_NAMES", "FORMAT", "INDIRECTS", "KINDS",
    "LARGEST", "LIMIT", "LINK_KINDS", "MOST_SCORE", "NOTHING", "NUMBERS", "ON_THE_PAGE", "OWN",
    "POLARITIES", "PROGRESS", "PROMINENCES", "QUESTIONS", "READS", "SCORE", "SHAPES", "STROKES",
    "SUPPORTS", "TO_COMPLETE", "TRUE", "UNKNOWN", "VISIBILITIES", "WISHED", "WORDINGS", "Address",
    "Answer", "Arrangement", "Axis", "Bend", "Bent", "Card", "Category", "Changed", "Charter",
    "Condition", "Contested", "Dates", "Element", "Experience", "Fields", "Filter", "Heard",
    "Identified", "Image", "Kind", "Link", "LinkKind", "Loop", "Merged", "Note", "OpenPoint",
    "Origin", "Page", "Parked", "Pattern", "Picture", "Place", "Plan", "Poster", "Privacy",
    "Reading", "Record", "Remark", "Said", "Shape", "Stage", "Stop", "Story", "SystemMap",
    "Territory", "Themes", "Verdict", "View", "Way", "Wording", "Write", "Zone", "as_number",
    "asked", "at_step", "bears_score", "by_number", "can_link", "can_move", "clean", "closed",
    "counted", "date_words", "decimal_year", "effect_name", "field_name", "folded", "gaps", "indirect_links",
    "indirect_ways", "is_amount", "is_indirect", "leads_astray", "loop_names", "meeting", "new_id",
    "next_number", "one_line", "open_to_reading", "parse_dates", "passes", "plan_of", "quoted",
    "reached", "reading_order", "reworded", "score", "scored", "sentence", "settled", "shown_loops",
    "steps", "taken_in", "theme_sectors", "through", "told_by", "told_elements", "told_links",
    "turn", "turn_of", "unnumbered", "value_words", "variants", "walked", "web_address", "wish_at",
    "wished_at", "worded", "worded_category", "wording_of",
]  # fmt: skip
