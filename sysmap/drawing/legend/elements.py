"""Rows for elements: kinds and categories, progress, and the marks on their edges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from sysmap.drawing import samples
from sysmap.drawing.element_marks import marks_of
from sysmap.drawing.figure import Figure
from sysmap.drawing.legend.rows import LegendRow
from sysmap.drawing.legend.words import word
from sysmap.drawing.pictograms import pictograms
from sysmap.drawing.placed import Look, PlacedElement
from sysmap.drawing.samples import Draw
from sysmap.drawing.strokes import progress_of
from sysmap.model import CATEGORIES, KINDS, SystemMap


def kinds(figure: Figure, language: str, actors: bool) -> list[LegendRow]:
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
    if any(told.what == "colour" for told in figure.gradings):
        look = look._replace(hue="ink")  # hues tell something else in this view
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


def element_marks(figure: Figure, language: str) -> Iterator[LegendRow]:
    """What the outlines and edges of elements say: progress, hypothesis, contested, reserved, dots."""
    progress: Counter[str] = Counter()
    marks: Counter[str] = Counter()
    for placed in figure.elements.values():
        if placed.mark != "pebble" and (name := progress_of(placed.look.shape, placed.record.progress)):
            progress[name] += 1
        record = placed.record
        disputed = record.contested is not None
        marks.update(marks_of(
            record.support, disputed, record.visibility, record.dots, record.times, placed.said
        ))  # fmt: skip
    for name in ("idea", "study", "committed", "done", "suspended", "given_up"):
        if progress[name]:
            key = f"progress:{name}"
            yield LegendRow(
                key, word(key, language), "", progress[name], samples.progress_sample(name, figure.theme)
            )
    yield from _pictograms(figure, language)
    notes = Counter(n.record.visibility for n in figure.notes.values())
    for name in ("hypothesis", "contested", "group", "facilitator", "dots", "times", "heard"):
        count = marks[name] + (notes[name] if name in ("group", "facilitator") else 0)
        if count:
            # A relation's ring is one row, an element's another: each counts what stands under its title.
            key = f"{name}:element" if name in ("hypothesis", "contested") else name
            yield LegendRow(key, word(name, language), "", count, _mark_sample(figure, name, language))


def _pictograms(figure: Figure, language: str) -> Iterator[LegendRow]:
    """A row for each pictogram that is drawn."""
    used = Counter(p.record.pictogram for p in figure.elements.values() if p.pictogram is not None)
    for id, row in pictograms().items():
        if used[id]:
            draw = samples.pictogram_sample(row.icon, figure.theme)
            yield LegendRow(f"pictogram:{id}", row.name(language), "", used[id], draw)


def _mark_sample(figure: Figure, name: str, language: str) -> Draw:
    """The mark where the map bears it: on the underline of a word, or on the edge of a box."""
    bearers = [p for p in figure.elements.values() if p.record.support == "hypothesis"]
    if name == "hypothesis" and bearers and all(p.look.shape == "words" and not p.mark for p in bearers):
        return samples.doubted_sample(figure.theme, language)
    return samples.small_sample(name, figure.theme)
