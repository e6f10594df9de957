"""A map becomes a template: its frame and its words for things, without what one workshop said.

The same file serves one person (« Mes modèles ») and a cohort: kinds, colours, zones and seeds keep their
ids in every map begun from it, so that ten territories can be compared, merged and printed together.
"""

from __future__ import annotations

from typing import Any

from sysmap.interchange.publishing import public
from sysmap.interchange.starting import standing
from sysmap.model import Card, Pattern, SystemMap, new_id

_NOT_A_FRAME = (
    "links", "notes", "loops", "views", "remarks", "frigo", "stages", "stories", "open_points", "answers",
)  # fmt: skip


def seeds_of(map: SystemMap) -> tuple[str, ...]:
    """The locked elements that everybody may see: those that a template may keep."""
    return tuple(id for id, e in public(map).map.elements.items() if e.locked)


def template_of(
    map: SystemMap, name: str, *, id: str = "", tagline: str = "", purpose: str = "",
    aims: tuple[str, ...] = (), seeds: bool = False,
) -> SystemMap:  # fmt: skip
    """The template that this map makes. With `seeds` its locked elements stay, and their relations.

    Only what is public comes along. Of its card stay the keywords and what fills a title block: logos,
    funders, licence, address. Posters keep their page and lose their tale.
    """
    source = public(map).map
    kept = {i: e for i, e in source.elements.items() if seeds and e.locked}
    changes: dict[str, Any] = {field: {} for field in _NOT_A_FRAME}
    changes |= {
        "id": id or new_id("m"), "card": _card(source), "unresolved": (), "cohort": "",
        "elements": kept,
        "links": {i: k for i, k in source.links.items() if k.source in kept and k.target in kept},
        "zones": {i: standing(source, zone) for i, zone in source.zones.items()},
        "pictures": {i: p for i, p in source.pictures.items() if p.background and not p.hidden},
        "posters": {i: _page(p) for i, p in source.posters.items()},
        "arrangements": {i: one.only(lambda record: True, kept) for i, one in source.arrangements.items()},
        "pattern": Pattern(id=new_id("t"), name=name, tagline=tagline, purpose=purpose, aims=aims),
    }  # fmt: skip
    made = source.evolve(**changes)
    return made.evolve(images={i: one for i, one in source.images.items() if i in _used(made)})


def _card(map: SystemMap) -> Card:
    old = map.card
    return Card(keywords=old.keywords, logos=old.logos, funders=old.funders, licence=old.licence,
                address=old.address, scale=old.scale, summary="")  # fmt: skip


def _page(poster: Any) -> Any:
    """The paper and where things stand on it; its words were of the other map."""
    return poster.evolve(view="", title="", subtitle="", tale_title="", tale=(), callout="", reading="",
                         sources="", link="", link_words="", printed="", printed_on="")  # fmt: skip


def _used(map: SystemMap) -> set[str]:
    shown = [p for one in map.arrangements.values() for p in one.pictures]
    found = {picture.image for picture in [*map.pictures.values(), *shown]}
    return found | {e.image for e in map.elements.values() if e.image} | set(map.card.logos)


def told(map: SystemMap) -> dict[str, int]:
    """How much of each sort a template brings: what is said before it is kept."""
    return {
        "zones": len(map.zones), "kinds": len(map.kinds), "categories": len(map.categories),
        "keywords": len(map.card.keywords), "logos": len(map.card.logos), "seeds": len(map.elements),
        "posters": len(map.posters),
    }  # fmt: skip
