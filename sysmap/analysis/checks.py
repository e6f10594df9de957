"""The checks: what makes a map wrong (errors), what to look at (warnings), what to know (notes)."""

from __future__ import annotations

import base64
import binascii
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from sysmap.analysis.findings import ERROR, NOTE, WARNING, Finding, found, named
from sysmap.analysis.loops import closed
from sysmap.analysis.names import like_a_person
from sysmap.model import ON_THE_PAGE, Element, Image, Link, SystemMap

MOST_WORDS = 7
_MAGIC = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF")
Check = Callable[[SystemMap], list[Finding]]


SPOKEN = "ardi"
"""The template whose relations each say a verb."""


def check(map: SystemMap) -> list[Finding]:
    """Every finding of every check, the gravest first."""
    findings = [finding for look in CHECKS for finding in look(map)]
    return sorted(findings, key=lambda finding: (ERROR, WARNING, NOTE).index(finding.level))


def _dangling(map: SystemMap) -> list[Finding]:
    lost = [link for link in map.links.values() if not {link.source, link.target} <= map.elements.keys()]
    waiting = [(str(link.get("id", "?")), str(link.get("id", "?"))) for link in map.unresolved]
    return found(ERROR, "dangling", named(lost) + waiting)


def _ids(map: SystemMap) -> list[Finding]:
    """Ids shared by records of different sorts: a selection could not tell them apart."""
    count = Counter(id for name in ON_THE_PAGE for id in getattr(map, name))
    return found(WARNING, "same_id", [(id, id) for id, n in count.items() if n > 1])


def _zones(map: SystemMap) -> list[Finding]:
    lost = [element for element in map.elements.values() if not map.zones.keys() >= set(element.zones)]
    return found(ERROR, "unknown_zone", named(lost))


def _images(map: SystemMap) -> list[Finding]:
    pictures = [*map.pictures.values(), *(p for one in map.arrangements.values() for p in one.pictures)]
    lost = [(p.id, p.caption or p.id) for p in pictures if p.image not in map.images]
    lost += named(e for e in map.elements.values() if e.image and e.image not in map.images)
    broken = named(image for image in map.images.values() if not _shows(image))
    return found(ERROR, "missing_image", lost) + found(WARNING, "broken_image", broken)


def _shows(image: Image) -> bool:
    try:
        head = base64.b64decode(image.data[:64].encode("ascii", "replace"), validate=True)
    except (binascii.Error, ValueError):
        return False
    return head.startswith(_MAGIC)


def _views(map: SystemMap) -> list[Finding]:
    lost = [poster for poster in map.posters.values() if poster.view and poster.view not in map.views]
    told = [s for s in map.stories.values() if any(p.view and p.view not in map.views for p in s.pages)]
    return found(WARNING, "missing_view", named(lost) + named(told))


def _labels(map: SystemMap) -> list[Finding]:
    elements = map.elements.values()
    bare = [element for element in elements if not element.label.strip()]
    wordy = [element for element in elements if count_words(element.label) > MOST_WORDS]
    alike: dict[tuple[str, str], list[Element]] = defaultdict(list)
    for element in elements:
        if element.label.strip():
            alike[element.kind, " ".join(element.label.casefold().split())].append(element)
    twice = [group[0] for group in alike.values() if len(group) > 1]
    return [
        *found(WARNING, "empty_label", named(bare)),
        *found(WARNING, "same_label", named(twice)),
        *found(NOTE, "long_label", named(wordy)),
    ]


def count_words(label: str) -> int:
    """Words as a reader counts them: « 3 400 m² » and a lone « : » are not words of their own."""
    glued = label.replace("\u00a0", "").replace("\u202f", "")
    return sum(any(c.isalnum() for c in word) for word in glued.split())


def _persons(map: SystemMap) -> list[Finding]:
    people = [e for e in map.elements.values() if e.kind == "acteur" and like_a_person(e.label)]
    elsewhere = dict.fromkeys(name for name in _people_named(map) if like_a_person(name))
    return [
        *found(WARNING, "person", named(people)),
        *found(WARNING, "person_elsewhere", [(name, name) for name in elsewhere]),
    ]


def _people_named(map: SystemMap) -> Iterator[str]:
    yield from map.card.authors
    records: list[Element | Link] = [*map.elements.values(), *map.links.values()]
    for record in records:
        yield from record.said_by
        for reading in record.contested.readings if record.contested else ():
            yield from reading.held_by


def _loops(map: SystemMap) -> list[Finding]:
    return found(WARNING, "broken_loop", named(loop for loop in map.loops.values() if not closed(map, loop)))


def _privacy(map: SystemMap) -> list[Finding]:
    said = map.card.privacy
    silent = said.holds_personal_data and not (said.purpose and said.contact)
    return found(WARNING, "privacy", [("card", "")] if silent else [])


def _signs(map: SystemMap) -> list[Finding]:
    quiet = [link for link in map.links.values() if map.link_kind(link).signed and not link.polarity]
    return found(NOTE, "no_sign", [(link.id, _ends(map, link)) for link in quiet])


def _tensions(map: SystemMap) -> list[Finding]:
    """A tension about nothing can only be held against persons."""
    bare = [k for k in map.links.values() if k.kind == "tension" and not k.subject.strip()]
    return found(NOTE, "no_subject", [(link.id, _ends(map, link)) for link in bare])


def _verbs(map: SystemMap) -> list[Finding]:
    """In ARDI every interaction says by a verb what is done."""
    if map.template != SPOKEN:
        return []
    mute = [k for k in map.links.values() if k.kind in ("relation", "influence") and not k.verb.strip()]
    return found(NOTE, "no_verb", [(link.id, _ends(map, link)) for link in mute])


def _ends(map: SystemMap, link: Link) -> str:
    ends = (map.elements.get(link.source), map.elements.get(link.target))
    return " → ".join(end.label if end else "?" for end in ends)


def _standing(map: SystemMap) -> list[Finding]:
    """Hypotheses, disagreements, and what is reserved: counted, not judged."""
    records: list[Element | Link] = [*map.elements.values(), *map.links.values()]
    return [
        *found(NOTE, "hypotheses", [(r.id, "") for r in records if r.support == "hypothesis"]),
        *found(NOTE, "contested", [(r.id, "") for r in records if r.contested]),
        *found(NOTE, "reserved", [(r.id, "") for r in records if r.visibility not in ("public", "")]),
    ]


def _isolated(map: SystemMap) -> list[Finding]:
    if not map.elements:
        return found(NOTE, "empty", [("map", "")])
    joined = {end for link in map.links.values() for end in (link.source, link.target)}
    return found(NOTE, "isolated", named(e for e in map.elements.values() if e.id not in joined))


def _card(map: SystemMap) -> list[Finding]:
    card = map.card
    said = {
        "title": card.title, "question": card.question, "territory": card.territory.name,
        "date": card.workshop_date or card.edition_date or card.sources_date,
        "authors": card.authors, "sources": card.sources, "licence": card.licence,
    }  # fmt: skip
    return found(NOTE, "card", [(name, name) for name, value in said.items() if not value])


CHECKS: tuple[Check, ...] = (
    _dangling, _ids, _zones, _images, _views, _labels, _persons, _loops, _privacy,
    _signs, _tensions, _verbs, _standing, _isolated, _card,
)  # fmt: skip
"""Every check, in the order in which its findings are told."""
