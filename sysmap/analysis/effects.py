"""The fourteen effects and the elements that bear them: by keyword, or by a relation with the effect itself.

An effect that nothing bears keeps its row: what nobody has said yet is what one looks for.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from typing import NamedTuple

from sysmap.analysis.saying import spoken_in
from sysmap.model import EFFECTS, SystemMap, effect_name, folded, one_line

_WORDS = {
    "fr": {"none": "Aucun des 14 effets n’est encore dit.", "all": "Les 14 effets sont dits.",
           "one": "1 effet dit sur {all}\u202f; {rest} restent à dire, ou ne sont pas là.",
           "many": "{n} effets dits sur {all}\u202f; {rest} restent à dire, ou ne sont pas là.",
           "last": "13 effets dits sur 14\u202f; un reste à dire, ou n’est pas là.",
           "effect": "Effet", "count": "Nombre", "elements": "Éléments"},
    "en": {"none": "None of the 14 effects has been said yet.", "all": "All 14 effects have been said.",
           "one": "1 effect of {all} said; {rest} are still to be said, or are not there.",
           "many": "{n} effects of {all} said; {rest} are still to be said, or are not there.",
           "last": "13 effects of 14 said; one is still to be said, or is not there.",
           "effect": "Effect", "count": "Count", "elements": "Elements"},
}  # fmt: skip


class EffectRow(NamedTuple):
    """One effect, the elements that bear it, and the elements that are the effect itself."""

    id: str
    elements: tuple[str, ...]
    itself: tuple[str, ...] = ()


def effects_table(map: SystemMap) -> tuple[EffectRow, ...]:
    """The fourteen, in the order of the Actes; elements in the order of the map."""
    bearing: dict[str, set[str]] = defaultdict(set)
    itself: dict[str, set[str]] = defaultdict(set)
    for id, element in map.elements.items():
        for word in element.keywords:
            if (effect := effect_of(word)) is not None:
                bearing[effect].add(id)
        if element.kind == "effet" and (effect := effect_of(element.label)) is not None:
            itself[effect].add(id)
    for link in map.links.values():
        for end, other in ((link.source, link.target), (link.target, link.source)):
            for effect, ids in itself.items():
                if end in ids and other not in ids:
                    bearing[effect].add(other)
    order = list(map.elements)
    return tuple(
        EffectRow(id, tuple(one for one in order if one in bearing[id]),
                  tuple(one for one in order if one in itself[id]))
        for id in EFFECTS
    )  # fmt: skip


def effect_of(words: str) -> str | None:
    """The effect that these words name: « effet d’essaimage », « Essaimage », « spreading effect »."""
    return _known().get(_bare(words))


def _known() -> dict[str, str]:
    return {_bare(name): id for id, names in EFFECTS.items() for name in names.values()}


def _bare(words: str) -> str:
    plain = folded(one_line(words)).replace("'", "’")
    plain = plain.removeprefix("effet ").removesuffix(" effect")
    return plain.removeprefix("d’").strip()


def effects_sentence(map: SystemMap, rows: tuple[EffectRow, ...], language: str | None = None) -> str:
    """How many have been said, and that the others are a question."""
    words, every = _WORDS[spoken_in(map, language)], len(rows)
    said = sum(bool(row.elements) for row in rows)
    key = {0: "none", 1: "one", every - 1: "last", every: "all"}.get(said, "many")
    return words[key].format(n=said, all=every, rest=every - said)


def effects_heads(language: str) -> tuple[str, str, str]:
    """The names of the columns: effect, count, elements."""
    words = _WORDS["en" if language == "en" else "fr"]
    return words["effect"], words["count"], words["elements"]


def effects_lines(map: SystemMap, language: str | None = None) -> list[tuple[str, str, str]]:
    """The rows as words: the effect, how many bear it, which ones."""
    spoken = spoken_in(map, language)
    return [
        (_capital(effect_name(row.id, spoken)), str(len(row.elements)),
         ", ".join(one_line(map.elements[id].label) or "…" for id in row.elements))
        for row in effects_table(map)
    ]  # fmt: skip


def effects_csv(map: SystemMap, language: str | None = None) -> str:
    """The same for a spreadsheet: semicolons, which a French one expects; no cell is a formula."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(effects_heads(spoken_in(map, language)))
    writer.writerows([_harmless(cell) for cell in row] for row in effects_lines(map, language))
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t") else cell


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
