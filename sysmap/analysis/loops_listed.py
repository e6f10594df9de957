"""What a list of loops says of itself: what is not in it, why it is empty; and the list as data."""

from __future__ import annotations

from typing import Any

from sysmap.analysis.loops import AMPLIFIES, BALANCES, EITHER, UNKNOWN, LoopRead, loops_read
from sysmap.analysis.loops_found import LONGEST, MOST, LoopsFound, loops_found
from sysmap.analysis.loops_said import loop_sentence
from sysmap.analysis.saying import spoken_in
from sysmap.model import SystemMap

TANGLED, CROWD = 0.5, 10
"""From so many elements on, with so many of all possible relations, nearly everything acts on everything."""
_WORDS = {
    "fr": {
        "empty": "La carte est vide : il n’y a pas encore de boucle à lire.",
        "bare": "Aucune relation pour l’instant : une boucle suit des relations jusqu’à son point de départ.",
        "undirected": "Les relations de cette carte n’ont pas de direction : aucune boucle ne s’y lit.",
        "acyclic": "En suivant les flèches, on ne revient jamais à son point de départ : cette carte n’a "
                   "pas de boucle.",
        "only longer": "Aucune boucle de {n} relations ou moins ; il y en a de plus longues.",
        "stopped": "La recherche a été arrêtée avant la fin : cette carte est très dense. Il y a peut-être "
                   "d’autres boucles.",
        "more": "Seules les {n} boucles les plus courtes sont listées ; il y en a d’autres.",
        "tangled": "Ici presque tout agit sur tout : les boucles n’apprennent rien de plus.",
        "longer": "N’ont pas été listées : les boucles de plus de {n} relations.",
        "perhaps": "N’ont pas été listées : les boucles de plus de {n} relations, s’il y en a.",
        "unsigned": "Aucune de ces boucles n’a tous ses signes : on ne peut pas dire si elles s’amplifient "
                    "ou s’équilibrent.",
    },
    "en": {
        "empty": "The map is empty: there is no loop to read yet.",
        "bare": "No relation for now: a loop follows relations back to where it starts.",
        "undirected": "The relations of this map have no direction: no loop can be read in them.",
        "acyclic": "Following the arrows, nobody ever comes back to where they started: there is no loop.",
        "only longer": "No loop of {n} relations or fewer; there are longer ones.",
        "stopped": "The search was stopped before the end: this map is very dense. There may be other loops.",
        "more": "Only the {n} shortest loops are listed; there are others.",
        "tangled": "Here nearly everything acts on everything: loops teach nothing more.",
        "longer": "Not listed: loops of more than {n} relations.",
        "perhaps": "Not listed: loops of more than {n} relations, if there are any.",
        "unsigned": "None of these loops has all its signs: nobody can tell whether they reinforce "
                    "or balance.",
    },
}  # fmt: skip


def about_loops(map: SystemMap, found: LoopsFound, language: str | None = None) -> list[str]:
    """What should be said beside the list: why it is empty, what it leaves out, what cannot be told."""
    words = _WORDS[spoken_in(map, language)]
    if not found.rounds:
        return [_why_none(map, found, words)]
    said = []
    if all(one.way == UNKNOWN for one in found.rounds):
        said.append(words["unsigned"])
    if _tangled(map):
        said.append(words["tangled"])
    return said + _left_out(found, words)


def _left_out(found: LoopsFound, words: dict[str, str]) -> list[str]:
    if found.more:
        return [words["more"].format(n=len(found.rounds))]
    if found.stopped:
        return [words["stopped"]]
    key = {True: "longer", None: "perhaps"}.get(found.longer)
    return [words[key].format(n=found.longest)] if key else []


def _why_none(map: SystemMap, found: LoopsFound, words: dict[str, str]) -> str:
    if not map.elements:
        return words["empty"]
    if not map.links:
        return words["bare"]
    if all(map.link_kind(link).symmetric for link in map.links.values()):
        return words["undirected"]
    if found.stopped:
        return words["stopped"]
    if found.longer:
        return words["only longer"].format(n=found.longest)
    return words["acyclic"]


def _tangled(map: SystemMap) -> bool:
    n = len(map.elements)
    pairs = {(link.source, link.target) for link in map.links.values() if link.source != link.target}
    return n >= CROWD and len(pairs) >= TANGLED * n * (n - 1)


def loops_report(
    map: SystemMap, *, longest: int = LONGEST, most: int = MOST, language: str | None = None,
    found: LoopsFound | None = None,
) -> dict[str, Any]:  # fmt: skip
    """The loops as data: `loops`, `truncated` (whether some may be missing) and what is `said` of it.

    A loop's `type` is R, B or ?; `either` says that it is R or B depending on the reading of a
    contested relation, `broken` that a relation of a named one is gone. Named loops come first.
    """
    found = found or loops_found(map, longest=longest, most=most)
    rows = loops_read(map, [one.links for one in found.rounds])
    return {
        "loops": [_row(map, row, language) for row in rows],
        "truncated": not found.complete or found.longer is not False,
        "said": about_loops(map, found, language),
    }


def _row(map: SystemMap, row: LoopRead, language: str | None) -> dict[str, Any]:
    return {
        "type": row.way if row.way in (AMPLIFIES, BALANCES) and not row.broken else UNKNOWN,
        "elements": list(row.elements), "links": list(row.links), "delays": row.delays,
        "name": row.name, "mark": row.mark, "sentence": loop_sentence(map, row, language),
        "either": row.way == EITHER, "broken": row.broken,
    }  # fmt: skip
