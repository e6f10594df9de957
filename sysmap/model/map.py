"""The map: one immutable value."""

from __future__ import annotations

from types import MappingProxyType
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer

from sysmap.model import notation
from sysmap.model.arrangements import Arrangement
from sysmap.model.asked import Answer
from sysmap.model.card import Card
from sysmap.model.charters import Charter
from sysmap.model.elements import Element
from sysmap.model.links import Link
from sysmap.model.merged import OpenPoint
from sysmap.model.notation import Category, Kind, LinkKind
from sysmap.model.patterns import Pattern
from sysmap.model.record import Identified, Record, by_id, frozen
from sysmap.model.sheet import Image, Note, Parked, Picture, Remark
from sysmap.model.text import Text
from sysmap.model.themes import Themes
from sysmap.model.told import Loop, Poster, Stage, Story, View
from sysmap.model.zones import Axis, Zone

FORMAT = 1
"""The format this program writes."""
READS = 1
"""The oldest format whose readers can open what this program writes."""


def _values(collection: Any) -> list[Any]:
    return list(collection.values())


_LISTED = (BeforeValidator(by_id), AfterValidator(frozen), PlainSerializer(_values))
_NONE: Any = Field(default_factory=lambda: MappingProxyType({}))

Kinds = Annotated[dict[str, Kind], *_LISTED]
Categories = Annotated[dict[str, Category], *_LISTED]
LinkKinds = Annotated[dict[str, LinkKind], *_LISTED]
Elements = Annotated[dict[str, Element], *_LISTED]
Links = Annotated[dict[str, Link], *_LISTED]
Zones = Annotated[dict[str, Zone], *_LISTED]
Axes = Annotated[dict[str, Axis], *_LISTED]
Arrangements = Annotated[dict[str, Arrangement], *_LISTED]
Notes = Annotated[dict[str, Note], *_LISTED]
Pictures = Annotated[dict[str, Picture], *_LISTED]
Images = Annotated[dict[str, Image], *_LISTED]
Remarks = Annotated[dict[str, Remark], *_LISTED]
Frigo = Annotated[dict[str, Parked], *_LISTED]
Loops = Annotated[dict[str, Loop], *_LISTED]
Views = Annotated[dict[str, View], *_LISTED]
Stages = Annotated[dict[str, Stage], *_LISTED]
Stories = Annotated[dict[str, Story], *_LISTED]
Posters = Annotated[dict[str, Poster], *_LISTED]
OpenPoints = Annotated[dict[str, OpenPoint], *_LISTED]
Answers = Annotated[dict[str, Answer], *_LISTED]


class SystemMap(Record):
    """A systemic map: records in read-only dicts by id, in drawing order.

    An edit makes a new map (see `sysmap.editing`); unchanged records are shared, so that
    « what changed » is a comparison by identity. `readable_from` is the oldest format
    whose readers can open this file. `unresolved` keeps relations whose ends are missing.
    `quadrants` are the names given to the four corners of the plan of influence and dependence, from the
    top left onwards as one reads; an empty one is the usual name. A map with a `pattern` is a template,
    one with a `charter` the look of an organisation;
    `cohort` is the id of the one it was begun from, so that maps of several territories find each other.
    `typography` says how what is typed is set: « french », « close » (no space before ; : ! ?), « manual »;
    empty, the program's settings decide.
    """

    format: int = FORMAT
    readable_from: int = READS
    id: Text = ""
    language: Text = "fr"
    template: Text = "libre"
    card: Card = Card()
    kinds: Kinds = _NONE
    categories: Categories = _NONE
    link_kinds: LinkKinds = _NONE
    palette: tuple[Text, ...] = ()
    themes: Themes = Themes()
    axes: Axes = _NONE
    zones: Zones = _NONE
    arrangement: Text = ""
    arrangements: Arrangements = _NONE
    elements: Elements = _NONE
    links: Links = _NONE
    notes: Notes = _NONE
    pictures: Pictures = _NONE
    images: Images = _NONE
    remarks: Remarks = _NONE
    frigo: Frigo = _NONE
    loops: Loops = _NONE
    views: Views = _NONE
    stages: Stages = _NONE
    stories: Stories = _NONE
    posters: Posters = _NONE
    open_points: OpenPoints = _NONE
    answers: Answers = _NONE
    quadrants: tuple[Text, ...] = ()
    pattern: Pattern | None = None
    charter: Charter | None = None
    cohort: Text = ""
    typography: Text = ""
    unresolved: tuple[dict[str, Any], ...] = ()

    def kind(self, record: Element | str) -> Kind:
        """The kind's row: the map's own, else the program's, else a plain one by its id."""
        name = record if isinstance(record, str) else record.kind
        return self.kinds.get(name) or notation.KINDS.get(name) or Kind(id=name)

    def category(self, record: Element | str) -> Category | None:
        """The category's row, or None when there is none."""
        name = record if isinstance(record, str) else record.category
        if not name:
            return None
        return self.categories.get(name) or notation.CATEGORIES.get(name) or Category(id=name)

    def link_kind(self, record: Link | str) -> LinkKind:
        """The relation kind's row: the map's own, else the program's, else a plain one."""
        name = record if isinstance(record, str) else record.kind
        known = self.link_kinds.get(name) or notation.LINK_KINDS.get(name) or notation.INDIRECTS.get(name)
        return known or LinkKind(id=name)


COLLECTIONS: dict[type[Identified], str] = {
    Kind: "kinds", Category: "categories", LinkKind: "link_kinds", Axis: "axes", Zone: "zones",
    Arrangement: "arrangements",
    Element: "elements", Link: "links", Note: "notes", Picture: "pictures", Image: "images",
    Remark: "remarks", Parked: "frigo", Loop: "loops", View: "views", Stage: "stages",
    Story: "stories", Poster: "posters",
    OpenPoint: "open_points", Answer: "answers",
}  # fmt: skip
"""Where each record type lives in the map."""

ON_THE_PAGE = ("elements", "links", "zones", "notes", "pictures", "loops")
"""Collections a hand can select from, by id alone: no two things in them may share one."""
