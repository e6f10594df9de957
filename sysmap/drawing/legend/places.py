"""Rows for what lies around elements: loops, zones, the frise, notes, prominence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sysmap.drawing import samples
from sysmap.drawing.figure import Figure
from sysmap.drawing.legend.rows import LegendRow
from sysmap.drawing.legend.words import word
from sysmap.drawing.placed import Look, PlacedLoop, PlacedZone
from sysmap.drawing.wishes import wishes
from sysmap.model import CLEAR, scored, told_links

NAMED = ("ellipse", "sector", "frame", "lane", "cell", "band", "line")
"""Shapes of zones that have a row of their own."""


def places(figure: Figure, language: str) -> list[LegendRow]:
    theme = figure.theme
    rows = [*_loops(figure, language), *_zones(figure, language), *_scores(figure, language),
            *_frise(figure, language)]  # fmt: skip
    breaks = sum(len(a.breaks) for a in figure.axes.values())
    notes = len(figure.notes)
    wished = len(wishes(figure.map, figure.elements))
    for key, count, draw in (
        ("wish", wished, samples.wish_sample(theme)),
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
    letters = Counter("?" if "/" in loop.letter else loop.letter[:1] for loop in loops if loop.id)
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
        if scored(placed.record) and not placed.folded:
            continue
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
    type = zone.shape.type if zone.shape.type in NAMED else ""
    if zone.hue == CLEAR:
        return "zone:clear"
    if type == "sector" and zone.shape.end - zone.shape.start >= 360 > zone.shape.inner * 360 > 0:
        type = "ring"
    colouring = "" if not zone.hue else ("/plain" if zone.hue in ("ink", "white") else "/hue")
    return (f"zone:{type}" if type else "zone") + colouring


def _zone_hue(figure: Figure, hues: list[str], language: str, type: str) -> str:
    if type == "line" or hues == [CLEAR]:
        return ""
    if figure.theme.patterns:
        return word("white", language)
    if len(hues) > 1:
        return word("hues", language)
    if not hues[0]:
        return word("pale" if type in ("sector", "ring") else "warm", language)
    return (
        word("white", language) if hues[0] in ("ink", "white") else figure.theme.hue(hues[0]).name(language)
    )


def _scores(figure: Figure, language: str) -> Iterator[LegendRow]:
    """The score of today and the one of before: length says it."""
    drawn = [zone for zone in figure.zones.values() if scored(zone.record) and not zone.folded]
    for key, rank in (("score", 0), ("score:before", 1)):
        count = sum(zone.scores[rank] is not None for zone in drawn)
        if count:
            yield LegendRow(key, word(key, language), "", count,
                            samples.score_sample(drawn[0].record.mark, rank == 1, figure.theme))  # fmt: skip


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
