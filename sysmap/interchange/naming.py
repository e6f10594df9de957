"""Types of other programs as kinds of ours: one we know by its name, else a new row of the map."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sysmap.editing import folded
from sysmap.i18n import _, _n, language
from sysmap.interchange.colours import hue_of
from sysmap.model import CATEGORIES, KINDS, LINK_KINDS, Category, Kind, LinkKind

MOST = 60
"""New rows; what has more types than this has none."""
UNDIRECTED = "lien"
_SHAPES = {
    "ellipse": "pill", "circle": "circle", "dot": "circle", "box": "box", "rect": "box", "rectangle": "box",
    "square": "box", "diamond": "diamond", "rhombus": "diamond", "star": "star", "hexagon": "hexagon",
    "octagon": "octagon", "text": "words", "cloud": "dotted", "rounded": "rounded",
    "roundrectangle": "rounded",
}  # fmt: skip


class Names:
    """The rows a map will need."""

    def __init__(self) -> None:
        self.kinds: dict[str, Kind] = {}
        self.categories: dict[str, Category] = {}
        self.link_kinds: dict[str, LinkKind] = {}
        self._kind_names = _known(KINDS.values(), plural=True)
        self._category_names = _known(CATEGORIES.values())
        self._category_types = _known(CATEGORIES.values(), ids=False)
        self._link_names = _known(LINK_KINDS.values())
        self._new: list[str] = []

    def kind(self, type: str, category: str = "", colour: str = "", shape: str = "") -> tuple[str, str]:
        """The ids of the kind and the category that these words mean."""
        wanted = folded(type)
        own = self._category(category)
        if not wanted:
            return (self.categories[own].kind if own else "facteur"), own
        if wanted in self._kind_names:
            return self._kind_names[wanted], own
        if wanted in self._category_types and not category:
            own = self._category(type)
            return self.categories[own].kind, own
        if len(self.kinds) >= MOST:
            return "facteur", own
        id = self._kind_names[wanted] = _id("k", type, {*self.kinds, *KINDS})
        names = {language(): " ".join(type.split())}
        self.kinds[id] = Kind(
            id=id, names=names, plurals=names, shape=_SHAPES.get(shape.lower(), "rounded"), hue=hue_of(colour)
        )
        self._new.append(" ".join(type.split()))
        return id, own

    def _category(self, words: str) -> str:
        wanted = folded(words)
        if not wanted:
            return ""
        id = self._category_names.get(wanted)
        if id is None:
            id = self._category_names[wanted] = _id("c", words, {*self.categories, *CATEGORIES})
            self.categories[id] = Category(id=id, names={language(): " ".join(words.split())}, hue="grey")
        elif id not in self.categories:
            self.categories[id] = CATEGORIES[id]
        return id

    def link_kind(self, type: str, signed: bool, undirected: bool, colour: str = "") -> str:
        """The id of the kind of relation that these words mean."""
        wanted = folded(type)
        if not wanted:
            if undirected:
                self._undirected()
                return UNDIRECTED
            return "influence" if signed else "relation"
        if (id := self._link_names.get(wanted)) and (id not in LINK_KINDS or not undirected
                                                     or LINK_KINDS[id].symmetric):  # fmt: skip
            return id
        if len(self.link_kinds) >= MOST:
            return "influence" if signed else "relation"
        id = self._link_names[wanted] = _id("r", type, {*self.link_kinds, *LINK_KINDS})
        self.link_kinds[id] = LinkKind(
            id=id, names={language(): " ".join(type.split())}, head=not undirected, symmetric=undirected,
            signed=not undirected, hue=hue_of(colour) if colour else "ink",
        )  # fmt: skip
        self._new.append(" ".join(type.split()))
        return id

    def _undirected(self) -> None:
        if UNDIRECTED not in self.link_kinds:
            self.link_kinds[UNDIRECTED] = LinkKind(
                id=UNDIRECTED, names={"fr": "Lien sans sens", "en": "Undirected link"}, head=False,
                symmetric=True, verbs={"fr": "{a} et {b} sont liés", "en": "{a} and {b} are linked"},
            )  # fmt: skip

    def take(self, row: Kind | Category | LinkKind) -> None:
        """A row as it is, under its own id (a file that we wrote ourselves)."""
        tables: dict[Any, tuple[Any, dict[str, str]]] = {
            Kind: (self.kinds, self._kind_names), Category: (self.categories, self._category_names),
            LinkKind: (self.link_kinds, self._link_names),
        }  # fmt: skip
        held, known = tables[type(row)]
        held[row.id] = row
        known |= _known([row], plural=isinstance(row, Kind))

    def rows(self) -> dict[str, Any]:
        return {"kinds": self.kinds, "categories": self.categories, "link_kinds": self.link_kinds}

    def told(self) -> Iterator[str]:
        """What was made of words nobody knew."""
        if self._new:
            count = _n("{n} type de plus", "{n} types de plus", len(self._new))
            listed = ", ".join(_("« {label} »").format(label=name[:60]) for name in self._new[:8])
            yield _("{what} : {names}").format(what=count, names=listed)


def _known(rows: Any, plural: bool = False, ids: bool = True) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in rows:
        plurals = row.plurals.values() if plural else ()
        for name in (*([row.id] if ids else []), *row.names.values(), *plurals):
            found.setdefault(folded(name), row.id)
    return found


def _id(prefix: str, words: str, taken: set[str]) -> str:
    """An id that says what it is: « k-espace-naturel »."""
    stem = f"{prefix}-" + (re.sub(r"[^a-z0-9]+", "-", folded(words)).strip("-")[:40] or "x")
    name, rank = stem, 2
    while name in taken:
        name, rank = f"{stem}-{rank}", rank + 1
    return name
