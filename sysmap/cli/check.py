"""`sysmap check`: what is wrong with a map, what to look at, what is good to know."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sysmap.cli import checking_poster
from sysmap.cli.streams import say
from sysmap.cli.syntax import DONE, FOUND, Option, Verb
from sysmap.i18n import _, _n, language

if TYPE_CHECKING:
    from sysmap.storage import Opened

LEVELS = ("error", "warning", "note")
NOTICES = {
    "duplicate_ids": "error", "shared_ids": "error", "missing_ids": "error", "dangling": "error",
    "unreadable": "error", "unreadable_fields": "error", "duplicate_keys": "error",
    "surrogates": "warning", "clamped": "warning", "unformatted": "warning",
}  # fmt: skip
"""How grave each notice of the reading is; what is not listed is a note."""


def verb() -> Verb:
    return Verb(
        "check",
        _("la carte"),
        _("Vérifie une carte : erreurs, avertissements et remarques. Ne change rien."),
        (
            Option(("--json",), "", _("répond en JSON, pour un autre programme"), False),
            Option(("--poster",), "", _("vérifie plutôt son affiche, avant de l’imprimer"), False),
            *checking_poster.options(),
        ),
        run,
        ("sysmap check cantine.sysmap --json", "sysmap check cantine.sysmap --poster --size A1"),
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Say what was found; 1 when there is an error or a warning, 0 when there are only notes."""
    from sysmap.storage import read

    found = read(values["file"])
    if values["poster"]:
        return checking_poster.run(values, found.map)
    checking_poster.alone(values)
    findings = _findings(found, values["lang"] or language())
    report = _report(found, findings, Path(values["file"]).name)
    if values["json"]:
        say(json.dumps(report, ensure_ascii=False, indent=1) + "\n")
    else:
        say(_words(report))
    return FOUND if report["errors"] or report["warnings"] else DONE


def _findings(found: Opened, words: str) -> list[tuple[str, dict[str, Any]]]:
    """Level and description of everything found: first by the reading, then in the map itself."""
    from sysmap.analysis import check

    read = [
        (NOTICES.get(notice.what, "note"),
         {"code": notice.what, "sentence": notice.sentence(words), "ids": []})
        for notice in found.notices
    ]  # fmt: skip
    return read + [
        (finding.level, {"code": finding.code, "sentence": finding.sentence(words), "ids": list(finding.ids)})
        for finding in check(found.map)
        if finding.code != "dangling" or not found.map.unresolved
    ]


def _report(found: Opened, findings: list[tuple[str, dict[str, Any]]], name: str) -> dict[str, Any]:
    map = found.map
    return {
        "file": name,
        "format": map.format,
        "title": map.card.title,
        "elements": len(map.elements),
        "links": len(map.links),
        **{f"{level}s": [finding for grade, finding in findings if grade == level] for level in LEVELS},
    }


def _words(report: Mapping[str, Any]) -> str:
    counts = ", ".join((
        _n("{n} erreur", "{n} erreurs", len(report["errors"])),
        _n("{n} avertissement", "{n} avertissements", len(report["warnings"])),
        _n("{n} remarque", "{n} remarques", len(report["notes"])),
    ))  # fmt: skip
    lines = [_("{name} : {counts}").format(name=report["file"], counts=counts)]
    titles = {"error": _("Erreur"), "warning": _("Avertissement"), "note": _("Remarque")}
    for level in LEVELS:
        lines += [
            _("{level} : {sentence}").format(level=titles[level], sentence=finding["sentence"])
            for finding in report[f"{level}s"]
        ]
    return "\n".join(lines) + "\n"
