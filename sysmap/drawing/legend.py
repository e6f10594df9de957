"""The legend: one row for every mark that the figure draws, and none for what it does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from sysmap.drawing import samples
from sysmap.drawing.element_marks import marks_of
from sysmap.drawing.figure import Figure
from sysmap.drawing.legend_words import noun, shorter, word
from sysmap.drawing.links import signed
from sysmap.drawing.placed import Look, PlacedElement, PlacedLink, PlacedLoop, PlacedZone
from sysmap.drawing.samples import Draw
from sysmap.drawing.strokes import progress_of
from sysmap.model import CATEGORIES, KINDS, LINK_KINDS, LinkKind, SystemMap, told_links


@dataclass(frozen=True)
class LegendRow:
    """A mark, its name, its colour in words (or ""), how many the figure draws, and its sample."""

    key: str
    name: str
    hue_name: str
    count: int
    draw: Draw


class LegendGroup(NamedTuple):
    title: str
    rows: tuple[LegendRow, ...]


def legend(figure: Figure, language: str | None = None, *, brief: bool = False) -> tuple[LegendGroup, ...]:
    """Actors, elements, relations, zones and landmarks; groups without rows are left out.

    `brief` says the same in fewer words, for small papers.
    """
    language = language or figure.language
    groups = (
        ("actors", _kinds(figure, language, actors=True)),
        ("elements", [*_kinds(figure, language, actors=False), *_element_marks(figure, language)]),
        ("relations", _relations(figure, language)),
        ("places", _places(figure, language)),
    )
    return tuple(
        LegendGroup(word(title, language), tuple(_briefly(row, language) if brief else row for row in rows))
        for title, rows in groups if rows
    )  # fmt: skip


def _briefly(row: LegendRow, language: str) -> LegendRow:
    said = shorter(row.key, language)
    return replace(row, name=said) if said else row


def _kinds(figure: Figure, language: str, actors: bool) -> list[LegendRow]:
    """A row for each category in use, else for its kind, as boxes or as small marks."""
    found: dict[tuple[str, str], list[PlacedElement]] = {}
    for placed in figure.elements.values():
        kind, category = placed.record.kind, placed.record.category
        if placed.mark != "pebble" and (placed.look.shape == "pill") == actors:
            own = figure.map.category(category) if category else None
            used = category if own is not None and own.kind in ("", kind) else ""
            found.setdefault((kind, used), []).append(placed)
    order = _order(figure.map)
    rows = []
    # « Autres acteurs » close their list; a plain kind opens its own.
    def place(key: tuple[str, str]) -> tuple[int, int]:
        return order(key[0]), order(key[1]) if actors or key[1] else -1

    for kind, category in sorted(found, key=place):
        members = found[kind, category]
        rows.append(_kind_row(figure, language, kind, category, members))
    return rows


def _order(map: SystemMap) -> Callable[[str], int]:
    names = [*map.kinds, *KINDS, *map.categories, *CATEGORIES]
    rank = {name: i for i, name in reversed([*enumerate(names)])}
    return lambda name: rank.get(name, len(rank)) if name else len(rank) + 1


def _kind_row(
    figure: Figure, language: str, kind: str, category: str, members: list[PlacedElement]
) -> LegendRow:
    row = figure.map.category(category) if category else None
    name = row.name(language) if row is not None else figure.map.kind(kind).name(language)
    if not row and any(k == kind and c for k, c in _pairs(figure)) and figure.map.kind(kind).shape == "pill":
        others = "Other" if language == "en" else "Autres"
        name = f"{others} {figure.map.kind(kind).plural(language).lower()}"
    look = members[0].look
    boxed = next((p for p in members if not p.mark), None)
    draw = (
        samples.mark_sample(look, figure.theme)
        if boxed is None
        else samples.element_sample(look, figure.theme, language)
    )
    key = f"category:{category}" if category else f"kind:{kind}"
    return LegendRow(key, name, _hue_name(figure, look, language), len(members), draw)


def _pairs(figure: Figure) -> set[tuple[str, str]]:
    return {(p.record.kind, p.record.category) for p in figure.elements.values()}


def _hue_name(figure: Figure, look: Look, language: str) -> str:
    hue = figure.theme.hue(look.hue)
    return "" if hue.id == "ink" else hue.name(language)


def _element_marks(figure: Figure, language: str) -> Iterator[LegendRow]:
    """What the outlines and edges of elements say: progress, hypothesis, contested, reserved, dots."""
    progress: Counter[str] = Counter()
    marks: Counter[str] = Counter()
    for placed in figure.elements.values():
        if placed.mark != "pebble" and (name := progress_of(placed.look.shape, placed.record.progress)):
            progress[name] += 1
        record = placed.record
        disputed = record.contested is not None
        marks.update(marks_of(record.support, disputed, record.visibility, record.dots, record.times))
    for name in ("idea", "study", "committed", "done", "suspended", "given_up"):
        if progress[name]:
            key = f"progress:{name}"
            yield LegendRow(
                key, word(key, language), "", progress[name], samples.progress_sample(name, figure.theme)
            )
    notes = Counter(n.record.visibility for n in figure.notes.values())
    for name in ("hypothesis", "contested", "group", "facilitator", "dots", "times"):
        count = marks[name] + (notes[name] if name in ("group", "facilitator") else 0)
        if count:
            # A relation's ring is one row, an element's another: each counts what stands under its title.
            key = f"{name}:element" if name in ("hypothesis", "contested") else name
            yield LegendRow(key, word(name, language), "", count, _mark_sample(figure, name, language))


def _mark_sample(figure: Figure, name: str, language: str) -> Draw:
    """The mark where the map bears it: on the underline of a word, or on the edge of a box."""
    bearers = [p for p in figure.elements.values() if p.record.support == "hypothesis"]
    if name == "hypothesis" and bearers and all(p.look.shape == "words" and not p.mark for p in bearers):
        return samples.doubted_sample(figure.theme, language)
    return samples.small_sample(name, figure.theme)


def _tails(links: Iterable[PlacedLink]) -> Counter[str]:
    found: Counter[str] = Counter()
    for placed in links:
        found["hypothesis"] += placed.record.support == "hypothesis"
        found["contested"] += placed.record.contested is not None
    return found


def _relations(figure: Figure, language: str) -> list[LegendRow]:
    links = list(figure.links.values())
    rows = [*_signs(figure, links, language), *_lines(figure, links, language)]
    late = sum(p.record.delay for p in links)
    if late:
        plain = LinkKind(id="influence")
        rows.append(LegendRow("delay", word("delay", language), "", late,
                              samples.link_sample(plain, figure.theme, late=True)))  # fmt: skip
    for strength in (1, 3):
        if count := sum(p.record.strength == strength for p in links):
            key = f"strength:{strength}"
            rows.append(LegendRow(key, word(key, language), "", count, samples.link_sample(
                LinkKind(id="influence"), figure.theme, strength=strength)))  # fmt: skip
    tails = _tails(links)
    for name in ("hypothesis", "contested"):
        if tails[name]:
            rows.append(LegendRow(name, word(name, language), "", tails[name],
                                  samples.tail_sample(name, figure.theme)))  # fmt: skip
    return rows


def _signs(figure: Figure, links: list[PlacedLink], language: str) -> Iterator[LegendRow]:
    counts = Counter(p.record.polarity for p in links if signed(p.record, p.kind))
    for polarity in ("+", "-", "?"):
        if counts[polarity]:
            key = f"sign:{polarity}"
            second = word("dashed", language) if polarity == "-" else ""
            yield LegendRow(key, word(key, language), second, counts[polarity],
                            samples.sign_sample(polarity, figure.theme))  # fmt: skip


def _lines(figure: Figure, links: list[PlacedLink], language: str) -> Iterator[LegendRow]:
    """Kinds of relation that draw alike share a row: « Portage, contribution »."""
    alike: dict[tuple[str, bool, str, str, bool], dict[str, int]] = {}
    for placed in links:
        kind = placed.kind
        if not signed(placed.record, kind):
            dashed = placed.record.polarity == "-"
            names = alike.setdefault((kind.stroke, kind.head, kind.badge, kind.hue, dashed), {})
            names[kind.id] = names.get(kind.id, 0) + 1
    order = {id: i for i, id in reversed([*enumerate([*figure.map.link_kinds, *LINK_KINDS])])}
    for look, names in alike.items():
        ids = sorted(names, key=lambda id: order.get(id, len(order)))
        kinds = [figure.map.link_kind(id) for id in ids]
        hue = figure.theme.hue(look[3])
        second = word("thin", language) if hue.id == "ink" and look[0] == "thin" else hue.name(language)
        yield LegendRow("line:" + "+".join(ids), _joined(kinds, language),
                        "" if hue.id == "ink" and look[0] != "thin" else second, sum(names.values()),
                        samples.link_sample(kinds[0], figure.theme))  # fmt: skip


def _joined(kinds: list[LinkKind], language: str) -> str:
    """« Portage, contribution, autre »: the plain relation is what the others are not."""
    ordered = sorted(kinds, key=lambda kind: kind.id == "relation")
    names = list(dict.fromkeys(noun(kind, language) for kind in ordered))
    if len(names) > 1 and names[-1] == LINK_KINDS["relation"].name(language):
        names[-1] = word("other", language)
    return ", ".join([names[0], *(name[:1].lower() + name[1:] for name in names[1:])])


def _places(figure: Figure, language: str) -> list[LegendRow]:
    theme = figure.theme
    rows = [*_loops(figure, language), *_zones(figure, language), *_frise(figure, language)]
    breaks = sum(len(a.breaks) for a in figure.axes.values())
    notes = len(figure.notes)
    for key, count, draw in (
        ("break", breaks, samples.break_sample(theme)),
        ("note", notes, samples.note_sample(theme)),
    ):
        if count:
            rows.append(LegendRow(key, word(key, language), "", count, draw))
    levels = Counter(p.prominence for p in figure.elements.values())
    for name in ("context", "background"):
        if levels[name]:
            rows.append(
                LegendRow(name, word(name, language), "", levels[name], samples.faded_sample(theme, name))
            )
    return rows


def _loops(figure: Figure, language: str) -> Iterator[LegendRow]:
    loops = list(figure.loops.values())
    told = [loop for loop in loops if loop.told]
    if told:
        closed = all(_closed(figure, loop) for loop in told)
        name = word("told" if closed else "told:path", language)
        yield LegendRow("told", name, figure.theme.hue("yellow").name(language), len(told),
                        samples.told_sample(figure.theme))  # fmt: skip
    letters = Counter(loop.letter[:1] for loop in loops if loop.id)
    for letter, count in sorted(letters.items(), key=lambda item: "RB".find(item[0]) % 5):
        known = f"loop:{letter}" if letter in "RB" else "loop:?"
        yield LegendRow(f"loop:{letter}", word(known, language), "", count,
                        samples.ring_sample(letter, figure.theme))  # fmt: skip


def _closed(figure: Figure, loop: PlacedLoop) -> bool:
    links = [figure.map.links[id] for id in loop.record.links if id in figure.map.links]
    ends = [(a.target, b.source) for a, b in zip(links, links[1:] + links[:1], strict=True)]
    return bool(told_links(loop.record)) and all(target == source for target, source in ends)


def _zones(figure: Figure, language: str) -> Iterator[LegendRow]:
    groups: dict[str, list[PlacedZone]] = {}
    for placed in figure.zones.values():
        groups.setdefault(_zone_key(placed), []).append(placed)
    for key, members in groups.items():
        if key == "folded":
            yield LegendRow(key, word(key, language), "", len(members), samples.folded_sample(figure.theme))
            continue
        hues = list(dict.fromkeys(p.record.hue for p in members))
        name = word(key.partition("/")[0], language)
        hue = _zone_hue(figure, hues, language, members[0].record.shape.type)
        yield LegendRow(key, name, hue, len(members),
                        samples.zone_sample(members[0].record, figure.theme))  # fmt: skip


def _zone_key(placed: PlacedZone) -> str:
    """Zones that draw alike share a row: the same outline and the same way of colouring."""
    if placed.folded:
        return "folded"
    zone = placed.record
    type = (
        zone.shape.type if zone.shape.type in ("ellipse", "sector", "frame", "lane", "cell", "band") else ""
    )
    colouring = "" if not zone.hue else ("/plain" if zone.hue in ("ink", "white") else "/hue")
    return (f"zone:{type}" if type else "zone") + colouring


def _zone_hue(figure: Figure, hues: list[str], language: str, type: str) -> str:
    if figure.theme.patterns:
        return word("white", language)
    if len(hues) > 1:
        return word("hues", language)
    if not hues[0]:
        return word("pale" if type == "sector" else "warm", language)
    return (
        word("white", language) if hues[0] in ("ink", "white") else figure.theme.hue(hues[0]).name(language)
    )


def _frise(figure: Figure, language: str) -> Iterator[LegendRow]:
    """Pebbles, their path, and periods."""
    theme = figure.theme
    pebbles = sum(p.mark == "pebble" for p in figure.elements.values())
    if pebbles:
        yield LegendRow("pebble", word("pebble", language), "", pebbles,
                        samples.element_sample(Look("pebble", "ink", ""), theme))  # fmt: skip
    trails = sum(z.trail is not None for z in figure.zones.values())
    if trails:
        yield LegendRow("trail", word("trail", language), "", trails, samples.trail_sample(theme))
    bars: Counter[tuple[str, bool]] = Counter()
    for placed in figure.elements.values():
        if placed.bar is not None:
            hue = "grey" if placed.look.hue == "ink" else placed.look.hue
            bars[hue, bool(placed.bar.fade_start or placed.bar.fade_end)] += 1
    for (hue, fuzzy), count in bars.items():
        name = word("bar:fuzzy" if fuzzy else "bar", language)
        yield LegendRow(f"bar:{hue}{':fuzzy' if fuzzy else ''}", name, theme.hue(hue).name(language), count,
                        samples.bar_sample(hue, fuzzy, theme))  # fmt: skip
