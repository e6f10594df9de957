"""Two records that are one thing: what each of them says is kept, and the more careful word wins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sysmap.model import PROMINENCES, VISIBILITIES, Contested, Element, Link, Wording

_SUREST = ("sourced", "said", "", "hypothesis")


def one_element(keeper: Element, others: Sequence[Element]) -> Element:
    """The first one with what the others say; its label, its kind and its place stay."""
    every = (keeper, *others)
    changes: dict[str, Any] = {
        "label": first(e.label for e in every),
        "original": keeper.original,
        "wordings": _wordings(keeper, others),
        "description": joined(e.description for e in every),
        "keywords": union(e.keywords for e in every),
        "sources": union(e.sources for e in every),
        "said_by": union(e.said_by for e in every),
        "dots": sum(e.dots for e in every),
        "visibility": most_private(e.visibility for e in every),
        "support": surest(e.support for e in every),
        "contested": readings(e.contested for e in every),
        "attributes": {name: value for e in reversed(every) for name, value in e.attributes.items()},
        **{
            name: first(getattr(e, name) for e in every)
            for name in ("scale", "dates", "progress", "image", "number")
        },
    }
    if not keeper.category:
        changes["category"] = first(e.category for e in every if e.kind == keeper.kind)
    return keeper.evolve(**changes)


def one_link(keeper: Link, other: Link) -> Link:
    """Two relations that say the same."""
    both = (keeper, other)
    return keeper.evolve(
        description=joined(k.description for k in both),
        keywords=union(k.keywords for k in both),
        sources=union(k.sources for k in both),
        said_by=union(k.said_by for k in both),
        support=surest(k.support for k in both),
        contested=readings(k.contested for k in both),
        strength=max(k.strength for k in both),
        attributes={**other.attributes, **keeper.attributes},
        **{name: first(getattr(k, name) for k in both) for name in ("delay_text", "dates")},
    )


def _wordings(keeper: Element, others: Sequence[Element]) -> tuple[Wording, ...]:
    """How else it was said, and where; words that are on the map already are not said twice."""
    found = {(w.text, w.by, w.audience): w for w in keeper.wordings}
    known = {bare(keeper.label), bare(keeper.original)}
    for other in others:
        by = ", ".join(other.said_by)
        for text in (other.label, other.original):
            if text.strip() and (bare(text) not in known or by):
                found.setdefault((text, by, ""), Wording(text=text, by=by))
            if bare(other.original) == bare(other.label):
                break
        for wording in other.wordings:
            found.setdefault((wording.text, wording.by, wording.audience), wording)
    return tuple(found.values())


def bare(text: str) -> str:
    """The words without spaces, as typed before any typography."""
    return "".join(text.replace("’", "'").split())


def first(values: Iterable[Any]) -> Any:
    """The first of these that says something."""
    found = [*values]
    return next((value for value in found if value), found[0] if found else "")


def union(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for words in lists for word in words))


def joined(texts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(text for text in texts if text.strip()))


def most_private(values: Iterable[str]) -> str:
    """What one of them keeps back stays back; a word of a newer version is taken for careful."""
    order = {name: place for place, name in enumerate(VISIBILITIES)}
    return max(values, key=lambda value: order.get(value or "public", len(order)))


def surest(values: Iterable[str]) -> str:
    order = {name: place for place, name in enumerate(_SUREST)}
    return min(values, key=lambda value: order.get(value, len(order)))


def strongest(levels: Iterable[str]) -> str:
    """The most prominent of these."""
    order = {name: place for place, name in enumerate(PROMINENCES)}
    return min(levels, key=lambda level: order.get(level, len(order)))


def readings(values: Iterable[Contested | None]) -> Contested | None:
    """Every reading of a disagreement, once."""
    found = [one for one in values if one is not None]
    if len(found) < 2:
        return found[0] if found else None
    every: list[Any] = []
    for one in found:
        every += [reading for reading in one.readings if reading not in every]
    return found[0].evolve(readings=tuple(every))
