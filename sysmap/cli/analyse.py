"""`sysmap analyse`: what a map says of itself, computed; as a text to read or as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sysmap.cli.opening import opened_for, public_option
from sysmap.cli.streams import say
from sysmap.cli.syntax import DONE, Option, Verb, WordsError, nearest
from sysmap.i18n import _, language

if TYPE_CHECKING:
    from sysmap.model import SystemMap

MOST_LOOPS = 200


def verb() -> Verb:
    return Verb(
        "analyse",
        _("la carte"),
        _("Lit une carte comme un système : boucles, qui manque, groupes, influence, ce qui est à relire ; "
          "chemins d’un élément à un autre. Ne change rien."),
        (
            Option(("--json",), "", _("répond en JSON, pour un autre programme"), False),
            Option(("--loops",), _("NOMBRE"), _("combien de boucles dire au plus"), MOST_LOOPS, read=_count),
            Option(("--from",), _("ÉLÉMENT"),
                   _("les chemins à partir de cet élément (identifiant ou intitulé)"), ""),
            Option(("--to",), _("ÉLÉMENT"), _("les chemins jusqu’à cet élément"), ""),
            public_option(),
        ),
        run,
        ("sysmap analyse cantine.sysmap", "sysmap analyse cantine.sysmap --json --loops 20",
         "sysmap analyse cantine.sysmap --from v01 --to v02"),
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Say what was found; an empty map says so, in words or as empty lists."""
    from pathlib import Path

    _both_or_none(values)
    map = opened_for(values)
    spoken = values["lang"] or (language() if values["json"] else map.language)
    ends = (_element(map, values["from"]), _element(map, values["to"])) if values["from"] else None
    report = reported(map, spoken, most=values["loops"], ends=ends)
    if values["json"]:
        report = {"file": Path(values["file"]).name, "format": map.format, "title": map.card.title, **report}
        say(json.dumps(report, ensure_ascii=False, indent=1) + "\n")
    else:
        from sysmap.cli.analyse_words import analysis_text

        say(analysis_text(map, report, spoken))
    return DONE


def _count(words: str) -> int:
    found = int(words)
    if not 0 <= found <= 100_000:
        raise ValueError(words)
    return found


def _both_or_none(values: Mapping[str, Any]) -> None:
    if bool(values["from"]) != bool(values["to"]):
        raise WordsError(_("« --from » et « --to » vont ensemble : d’où partent les chemins, où ils mènent."))


def _element(map: SystemMap, words: str) -> str:
    """The element that is meant: by its id, else by its label, blind to capitals and spaces."""
    if words in map.elements:
        return words
    wanted = " ".join(words.split()).casefold()
    named = [id for id, one in map.elements.items() if " ".join(one.label.split()).casefold() == wanted]
    if len(named) == 1:
        return named[0]
    if named:
        raise WordsError(_("« {word} » est l’intitulé de plusieurs éléments ; donnez un identifiant : {ids}.")
                         .format(word=words, ids=", ".join(named)))  # fmt: skip
    near = nearest(words, [*map.elements, *(one.label for one in map.elements.values())])
    if near:
        raise WordsError(_("« {word} » n’est pas un élément de cette carte ; vouliez-vous dire « {near} » ?")
                         .format(word=words, near=near))  # fmt: skip
    raise WordsError(_("« {word} » n’est pas un élément de cette carte.").format(word=words))


def reported(
    map: SystemMap, spoken: str, *, most: int = MOST_LOOPS, ends: tuple[str, str] | None = None
) -> dict[str, Any]:
    """Everything that is computed, as plain data; its keys are added to, never changed."""
    from sysmap.analysis import coverage, influence, influence_report, loops_report, silos, whole

    groups = silos(map)
    loops = loops_report(map, most=most, language=spoken)
    cut = len(loops["loops"]) > most
    loops.update(loops=loops["loops"][:most], truncated=loops["truncated"] or cut)
    found: dict[str, Any] = {
        "language": spoken, "elements": len(map.elements), "links": len(map.links),
        **loops,
        "influence": influence_report(influence(map)),
        "coverage": {college: list(ids) for college, ids in coverage(map).items()},
        "silos": [{**one._asdict(), "elements": list(one.elements)} for one in groups],
        "questions": _questions(map, groups, spoken),
        "findings": _findings(map, spoken),
        "network": whole(map)._asdict(),
    }  # fmt: skip
    return {**found, "paths": _paths(map, *ends, spoken)} if ends else found


def _findings(map: SystemMap, spoken: str) -> list[dict[str, Any]]:
    """What the checks found, then what is to be reread one by one."""
    from sysmap.analysis import NOTE, check, row_sentence, to_reread

    found = [(one.level, one.code, one.sentence(spoken), one.ids) for one in check(map)]
    known = {code for _level, code, _said, _ids in found}
    found += [
        (NOTE, row.code, row_sentence(row, spoken), row.ids)
        for row in to_reread(map) if row.code not in known
    ]  # fmt: skip
    return [
        {"level": level, "code": code, "sentence": said, "ids": list(ids)} for level, code, said, ids in found
    ]


def _questions(map: SystemMap, groups: Any, spoken: str) -> list[dict[str, Any]]:
    from sysmap.analysis import answer, asked, question_words

    rows = []
    for one in asked(map, groups).questions:
        given = answer(map, one)
        rows.append({
            "key": one.key, "sentence": question_words(map, one, spoken), "elements": list(one.elements),
            "links": list(one.links), "answer": given.said if given else "",
        })  # fmt: skip
    return rows


def _paths(map: SystemMap, start: str, end: str, spoken: str) -> dict[str, Any]:
    from sysmap.analysis import chain_sentence, paths_between, paths_sentence, through_sentence

    found = paths_between(map, start, end)
    return {
        "from": start, "to": end, "sentence": paths_sentence(map, found, spoken),
        "paths": [
            {"elements": list(one.elements), "links": list(one.links), "net": one.net, "delays": one.delays,
             "sentence": chain_sentence(map, one, spoken)}
            for one in found.paths
        ],
        "through": list(found.through), "through_sentence": through_sentence(map, found, spoken),
        "truncated": not found.complete or found.longer,
    }  # fmt: skip
