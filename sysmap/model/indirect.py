"""Indirect relations: what still acts between two elements when those in between are not shown.

They belong to a view and are worked out each time; the map never holds one. Only what is public is
walked through, on paper and on screen alike: what is reserved is not guessed from a dotted line.

- A way goes through elements that are not shown, at most `MOST` of them; only the shortest count, and
  those of the same length are gathered in one.
- Its sense is the product of the signs on the way; « ? » when one is missing, contested or « it depends »,
  or when two ways disagree. Relations that have no sense (funding, information…) give a way without one.
- What acts follows what acts. Needs, memberships, successions and cooperations follow their own kind
  alone: being part of something that acts is not acting. Tensions, echoes, weak and broken relations
  lead nowhere.
- Where a relation is drawn between the two, a way is told only when it says the opposite.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from sysmap.model.links import Link
from sysmap.model.map import SystemMap
from sysmap.model.notation import INDIRECT, INDIRECTS, MUTUAL, LinkKind

MOST = 3
"""Elements a way goes through: a longer one would be told to nobody."""
PATHS = 3
"""Ways between the same two that are named one by one."""
NEAR = 2
EACH, LEAST = 2, 12
PUBLIC = ("public", "")
_ACTS, _NONE = "acts", ""
_ALONE = frozenset({"besoin", "appartenance", "suite"})
_BOTH_WAYS = frozenset({"cooperation"})


class Way(NamedTuple):
    """From `source` to `target` through `via` elements; `paths` names those of the first ways.

    `polarity` is that of a relation, the empty word where the relations have no sense.
    """

    source: str
    target: str
    via: int
    polarity: str
    delay: bool
    mutual: bool
    paths: tuple[tuple[str, ...], ...]

    @property
    def id(self) -> str:
        return f"indirect:{self.source}:{self.target}"

    def link(self) -> Link:
        """As the relation that is drawn."""
        kind = MUTUAL if self.mutual else INDIRECT
        return Link(id=self.id, kind=kind.id, source=self.source, target=self.target,
                    polarity=self.polarity, delay=self.delay, attributes={"via": self.via})  # fmt: skip


class _Step(NamedTuple):
    to: str
    sign: str
    late: bool


class _Reached(NamedTuple):
    """How one gets somewhere by the shortest ways: their signs, whether one is late, the last steps."""

    signs: frozenset[str]
    late: bool
    before: tuple[str, ...]


_Out = Mapping[str, list[_Step]]


def is_indirect(link: Link) -> bool:
    return link.kind in INDIRECTS


def through(link: Link) -> int:
    """How many elements an indirect relation goes through; 0 for any other."""
    found = link.attributes.get("via", 0) if is_indirect(link) else 0
    return found if isinstance(found, int) else 0


def indirect_ways(map: SystemMap, shown: Collection[str], links: Iterable[Link] | None = None) -> list[Way]:
    """The ways between the shown elements, in the order of the map.

    `links` are the relations that may be followed (all of the map's).
    """
    open_to = {id for id, e in map.elements.items() if e.visibility in PUBLIC and id not in shown}
    followed = [link for link in (map.links.values() if links is None else links)
                if link.visibility in PUBLIC and not is_indirect(link)]  # fmt: skip
    if not open_to or not followed:
        return []
    families = _families(map, followed)
    starts = [id for id in map.elements if id in shown]
    found: dict[tuple[str, str], Way] = {}
    for name, out in families.items():
        mutual = name in _BOTH_WAYS
        for start in starts:
            for way in _ways(start, out, open_to, shown, mutual):
                back = (way.target, way.source)
                if (way.source, way.target) not in found and not (mutual and back in found):
                    found[way.source, way.target] = way
    said = _said(map, followed)
    return [way for way in found.values() if not _told(way, said)]


def indirect_links(
    map: SystemMap, shown: Collection[str], links: Iterable[Link] | None = None
) -> dict[str, Link]:
    """The same as relations to draw, by id, as few as say it: a wall is no thicket.

    The shortest come first. One that goes through more than `NEAR` elements is drawn only where an end
    would stand without any relation; behind a hub, where everything leads everywhere, at most `EACH`
    for each element.
    """
    followed = [*(map.links.values() if links is None else links)]
    joined = {end for link in followed if link.source in shown and link.target in shown
              for end in (link.source, link.target)}  # fmt: skip
    ways = indirect_ways(map, shown, followed)
    drawn: set[str] = set()
    for way in sorted(ways, key=lambda way: way.via):
        alone = not joined.issuperset((way.source, way.target))
        if alone or (way.via <= NEAR and len(drawn) < max(LEAST, EACH * len(shown))):
            drawn.add(way.id)
            joined.update((way.source, way.target))
    return {way.id: way.link() for way in ways if way.id in drawn}


def family(kind: LinkKind) -> str:
    """Which relations may follow this one on a way; the empty word when none may."""
    if kind.symmetric:
        return kind.id if kind.id in _BOTH_WAYS else _NONE
    return kind.id if kind.id in _ALONE else _ACTS


def _families(map: SystemMap, links: Iterable[Link]) -> dict[str, dict[str, list[_Step]]]:
    """Where each element leads, by family; what acts comes first."""
    found: dict[str, dict[str, list[_Step]]] = {_ACTS: {}}
    for link in links:
        kind = map.link_kind(link)
        name = family(kind)
        if name == _NONE or link.source == link.target:
            continue
        sign, out = _sign(link, kind), found.setdefault(name, {})
        out.setdefault(link.source, []).append(_Step(link.target, sign, link.delay))
        if name in _BOTH_WAYS:
            out.setdefault(link.target, []).append(_Step(link.source, sign, link.delay))
    return found


def _sign(link: Link, kind: LinkKind) -> str:
    """The sense of one relation on a way."""
    if not kind.signed:
        return ""
    if link.contested is not None:
        signs = {reading.polarity for reading in link.contested.readings if reading.polarity}
        if not signs or len(signs | ({link.polarity} - {""})) > 1:
            return "?"
    return link.polarity if link.polarity in ("+", "-") else "?"


def _times(a: str, b: str) -> str:
    if not a or not b:
        return ""
    if "?" in (a, b):
        return "?"
    return "+" if a == b else "-"


def _net(signs: frozenset[str]) -> str:
    """What several ways say together."""
    return next(iter(signs)) if len(signs) == 1 else "?"


def _ways(
    start: str, out: _Out, open_to: Collection[str], shown: Collection[str], mutual: bool
) -> Iterator[Way]:
    """The shortest ways from here to each shown element, one layer of hidden ones after the other."""
    layers: list[dict[str, _Reached]] = [{start: _Reached(frozenset("+"), False, ())}]
    met = {start}
    for via in range(MOST + 1):
        reached = _next(layers[-1], out)
        if via:
            for id, by in reached.items():
                if id in shown and id not in met:
                    met.add(id)
                    paths = tuple(_paths(layers, by))
                    yield Way(start, id, via, _net(by.signs), by.late, mutual, paths)
        inner = {id: by for id, by in reached.items() if id in open_to and id not in met}
        if not inner:
            return
        met.update(inner)
        layers.append(inner)


def _next(layer: Mapping[str, _Reached], out: _Out) -> dict[str, _Reached]:
    """Where the steps from a layer lead."""
    found: dict[str, _Reached] = {}
    for at, by in layer.items():
        for step in out.get(at, ()):
            signs = frozenset(_times(sign, step.sign) for sign in by.signs)
            old = found.get(step.to)
            if old is None:
                found[step.to] = _Reached(signs, by.late or step.late, (at,))
            else:
                before = old.before if at in old.before else (*old.before, at)
                found[step.to] = _Reached(old.signs | signs, old.late or by.late or step.late, before)
    return found


def _paths(layers: list[dict[str, _Reached]], last: _Reached) -> list[tuple[str, ...]]:
    """The hidden elements of the first ways, in the order of the walk."""
    found: list[tuple[str, ...]] = [()]
    nearer = [last]
    for layer in reversed(layers[1:]):
        longer = [((id, *path), layer[id]) for path, by in zip(found, nearer, strict=True)
                  for id in by.before]  # fmt: skip
        found = [path for path, _ in longer[:PATHS]]
        nearer = [by for _, by in longer[:PATHS]]
    return found


def _said(map: SystemMap, links: Iterable[Link]) -> dict[tuple[str, str], set[str]]:
    """The senses of the relations drawn between two elements."""
    found: dict[tuple[str, str], set[str]] = {}
    for link in links:
        kind = map.link_kind(link)
        if family(kind) == _NONE:
            continue
        found.setdefault((link.source, link.target), set()).add(_sign(link, kind))
        if kind.symmetric:
            found.setdefault((link.target, link.source), set()).add(_sign(link, kind))
    return found


def _told(way: Way, said: Mapping[tuple[str, str], set[str]]) -> bool:
    """Whether a relation that is drawn tells as much already."""
    known = said.get((way.source, way.target))
    if known is None:
        return False
    return way.polarity not in ("+", "-") or known != {_times(way.polarity, "-")}
