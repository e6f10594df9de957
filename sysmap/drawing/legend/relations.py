"""Rows for relations: signs, lines, delay, strength, doubts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from sysmap.drawing import samples
from sysmap.drawing.figure import Figure
from sysmap.drawing.legend.rows import LegendRow
from sysmap.drawing.legend.words import noun, word
from sysmap.drawing.links import signed
from sysmap.drawing.placed import PlacedLink
from sysmap.model import INDIRECTS, LINK_KINDS, LinkKind, is_indirect


def _tails(links: Iterable[PlacedLink]) -> Counter[str]:
    found: Counter[str] = Counter()
    for placed in links:
        found["hypothesis"] += placed.record.support == "hypothesis"
        found["contested"] += placed.record.contested is not None
    return found


def relations(figure: Figure, language: str) -> list[LegendRow]:
    links = list(figure.links.values())
    rows = [*_signs(figure, links, language), *_lines(figure, links, language),
            *_indirect(figure, links, language)]  # fmt: skip
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
            dashed = any(p.record.polarity == "-" and not is_indirect(p.record) for p in links)
            second = word("dashed", language) if polarity == "-" and dashed else ""
            yield LegendRow(key, word(key, language), second, counts[polarity],
                            samples.sign_sample(polarity, figure.theme))  # fmt: skip


def _lines(figure: Figure, links: list[PlacedLink], language: str) -> Iterator[LegendRow]:
    """Kinds of relation that draw alike share a row: « Portage, contribution »."""
    alike: dict[tuple[str, bool, str, str, bool], dict[str, int]] = {}
    for placed in links:
        kind = placed.kind
        if not signed(placed.record, kind) and not is_indirect(placed.record):
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


def _indirect(figure: Figure, links: list[PlacedLink], language: str) -> Iterator[LegendRow]:
    """What acts through elements that are not shown; their signs have rows of their own."""
    counts = Counter(p.kind.id for p in links if is_indirect(p.record))
    for id, count in sorted(counts.items()):
        yield LegendRow(f"line:{id}", word(f"line:{id}", language), "", count,
                        samples.link_sample(INDIRECTS[id], figure.theme))  # fmt: skip


def _joined(kinds: list[LinkKind], language: str) -> str:
    """« Portage, contribution, autre »: the plain relation is what the others are not."""
    ordered = sorted(kinds, key=lambda kind: kind.id == "relation")
    names = list(dict.fromkeys(noun(kind, language) for kind in ordered))
    if len(names) > 1 and names[-1] == LINK_KINDS["relation"].name(language):
        names[-1] = word("other", language)
    return ", ".join([names[0], *(name[:1].lower() + name[1:] for name in names[1:])])
