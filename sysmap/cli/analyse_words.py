"""What `sysmap analyse` says without `--json`: a text to read, in the language of the map."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sysmap.model import SystemMap

WIDTH = 96
_SHOWN_PATHS = 12

_WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "paths": "Chemins", "loops": "Boucles", "loop": "{name} ({type}), {n} relations\u00a0: {sentence}",
        "loop.one": "{name} ({type}), une relation\u00a0: {sentence}",
        "level": "Rien ne se détache\u00a0: tous les éléments sont à la même place.",
        "questions": "Qui manque\u202f?", "silos": "Silos", "influence": "Influence et dépendance",
        "findings": "À relire", "network": "Mesures de réseau", "unnamed": "Sans nom",
        "silo": "Autour de {hub}\u00a0: {names}.", "no_silos": "La carte ne se partage pas en groupes.",
        "true": "Répondu\u00a0: oui, c’est vrai.", "to_complete": "Répondu\u00a0: à compléter.",
        "corner": "{corner}\u00a0: {names}.", "path": "{way}. {sentence}",
        "signs": "La méthode ne regarde pas les signes et ne classe personne.",
        "numbers": "Densité {density}\u00a0%, réciprocité {reciprocity}\u00a0%, diamètre {diameter}, "
                   "morceaux\u00a0: {pieces}.",
        "empty": "Cette carte est encore vide\u00a0: il n’y a rien à lire.", "clean": "Rien à signaler.",
        "more": "et {n} autres chemins",
    },
    "en": {
        "paths": "Paths", "loops": "Loops", "loop": "{name} ({type}), {n} relations: {sentence}",
        "loop.one": "{name} ({type}), one relation: {sentence}",
        "level": "Nothing stands out: all elements stand at the same place.",
        "questions": "Who is missing?", "silos": "Silos", "influence": "Influence and dependence",
        "findings": "To reread", "network": "Network measures", "unnamed": "Unnamed",
        "silo": "Around {hub}: {names}.", "no_silos": "The map does not fall into groups.",
        "true": "Answered: yes, it is so.", "to_complete": "Answered: to be completed.",
        "corner": "{corner}: {names}.", "path": "{way}. {sentence}",
        "signs": "The method ignores signs and ranks nobody.",
        "numbers": "Density {density}%, reciprocity {reciprocity}%, diameter {diameter}, pieces: {pieces}.",
        "empty": "This map is still empty: there is nothing to read.", "clean": "Nothing to report.",
        "more": "and {n} more paths",
    },
}  # fmt: skip


def analysis_text(map: SystemMap, report: Mapping[str, Any], language: str) -> str:
    """The report in sections, each line wrapped for a terminal."""
    from sysmap.model import one_line

    words = _WORDS[language if language in _WORDS else "fr"]
    title = one_line(map.card.title) or one_line(map.card.question)
    if not map.elements:
        return "\n".join(filter(None, (title, words["empty"]))) + "\n"
    blocks = [[title]] if title else []
    for name, lines in _sections(map, report, words, language):
        blocks.append([words[name], *lines])
    return "\n\n".join("\n".join(_wrapped(lines)) for lines in blocks) + "\n"


def _wrapped(lines: list[str]) -> Iterator[str]:
    """The heading as it is, then each line with a dash."""
    yield lines[0]
    for line in lines[1:]:
        yield from textwrap.wrap(f"- {line}", WIDTH, subsequent_indent="  ", break_long_words=False,
                                 break_on_hyphens=False)  # fmt: skip


def _sections(
    map: SystemMap, report: Mapping[str, Any], words: Mapping[str, str], language: str
) -> Iterator[tuple[str, list[str]]]:
    if "paths" in report:
        yield "paths", [*_paths(map, report["paths"], words)]
        return
    yield "loops", [*report["said"], *_loops(report, words)]
    yield "questions", [*_questions(report, words)] or [words["clean"]]
    yield "silos", [*_silos(map, report, words, language)] or [words["no_silos"]]
    yield "influence", [*_influence(map, report, words, language)]
    yield "findings", [one["sentence"] for one in report["findings"]] or [words["clean"]]
    yield "network", [_network(report, words, language)]


def _paths(map: SystemMap, found: Mapping[str, Any], words: Mapping[str, str]) -> Iterator[str]:
    from sysmap.model import one_line

    yield found["sentence"]
    for one in found["paths"][:_SHOWN_PATHS]:
        way = " → ".join(one_line(map.elements[id].label) for id in one["elements"])
        yield words["path"].format(way=way, sentence=one["sentence"])
    if len(found["paths"]) > _SHOWN_PATHS:
        yield words["more"].format(n=len(found["paths"]) - _SHOWN_PATHS) + "…"
    if found["through_sentence"]:
        yield found["through_sentence"]


def _loops(report: Mapping[str, Any], words: Mapping[str, str]) -> Iterator[str]:
    for one in report["loops"]:
        name = " ".join(filter(None, (one["mark"], one["name"]))) or words["unnamed"]
        kind = "R/B" if one["either"] else one["type"]
        key = "loop.one" if len(one["links"]) == 1 else "loop"
        yield words[key].format(name=name, type=kind, n=len(one["links"]), sentence=one["sentence"])


def _questions(report: Mapping[str, Any], words: Mapping[str, str]) -> Iterator[str]:
    for one in report["questions"]:
        given = words.get(one["answer"], "") if one["answer"] else ""
        yield " ".join(filter(None, (one["sentence"], given)))


def _silos(
    map: SystemMap, report: Mapping[str, Any], words: Mapping[str, str], language: str
) -> Iterator[str]:
    from sysmap.model import quoted

    for one in report["silos"]:
        names = [quoted(map.elements[id].label, language) for id in one["elements"]]
        hub = quoted(map.elements[one["hub"]].label, language)
        yield words["silo"].format(hub=hub, names=", ".join(names))


def _influence(
    map: SystemMap, report: Mapping[str, Any], words: Mapping[str, str], language: str
) -> Iterator[str]:
    from sysmap.analysis import corner_names, how, influence, plan_corner, plan_means
    from sysmap.model import quoted

    found = report["influence"]
    plan = influence(map)
    means = plan_means(plan, far=True)
    if len({(one.far_influence, one.far_dependence) for one in plan.places}) == 1:
        yield words["level"]
        yield how(found["method"], language, n=found["power"])
        return
    for corner, name in enumerate(corner_names(map, language)):
        there = [one.id for one in plan.places if plan_corner(one, means, far=True) == corner]
        names = ", ".join(quoted(map.elements[id].label, language) for id in there)
        if names:
            yield words["corner"].format(corner=name, names=names)
    yield how(found["method"], language, n=found["power"])
    if found["elements"]:
        yield words["signs"]


def _network(report: Mapping[str, Any], words: Mapping[str, str], language: str) -> str:
    found = report["network"]
    shares = {name: _number(100 * found[name], language) for name in ("density", "reciprocity")}
    return words["numbers"].format(**{**found, **shares})


def _number(value: float, language: str) -> str:
    said = f"{value:.2f}".rstrip("0").rstrip(".")
    return said if language == "en" else said.replace(".", ",")
