"""`sysmap merge`: several maps become one, and what people must decide stays open in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sysmap.cli.opening import opened
from sysmap.cli.streams import error_line, say
from sysmap.cli.syntax import DONE, FOUND, Option, Verb
from sysmap.i18n import _, _n, language

if TYPE_CHECKING:
    from sysmap.interchange import merging


def verb() -> Verb:
    return Verb(
        "merge",
        _("deux cartes au moins"),
        _("Réunit plusieurs cartes : ce qui est sûr est fait, le reste reste à décider dans la carte."),
        (
            Option(("-o", "--output"), _("FICHIER"), _("la carte réunie"), "", required=True),
            Option(("--base",), _("CARTE"), _("la carte dont toutes sont parties"), ""),
            Option(("--report",), _("FICHIER"),
                   _("écrit le compte rendu : en JSON, page web ou document si le nom le dit"), ""),
            Option(("--update",), "", _("la deuxième carte est un état plus récent de l’origine"), False),
            Option(("--remarks-only",), "", _("ne reprend que les remarques des autres cartes"), False),
        ),
        run,
        ("sysmap merge table1.sysmap table2.sysmap table3.sysmap --base graine.sysmap -o soir.sysmap",),
        least=2,
    )


def run(values: Mapping[str, Any]) -> int:
    """Merge and write; 1 when decisions remain, 0 when there is nothing to decide."""
    from sysmap.interchange import merging
    from sysmap.storage import save

    tables = merging.named([(Path(file).name.removesuffix(".json").removesuffix(".sysmap"), opened(file).map)
                    for file in values["files"]])  # fmt: skip
    if values["remarks_only"]:
        return _remarks(tables, values["output"])
    base = opened(values["base"]).map if values["base"] else None
    outcome = merging.unite(tables, base, update=values["update"])
    save(outcome.map, values["output"])
    for notice in outcome.notices:
        error_line(notice)
    _report(outcome, values)
    left = len(merging.undecided(outcome.map))
    if left:
        error_line(_n("{n} point reste à décider.", "{n} points restent à décider.", left))
    return FOUND if left else DONE


def _remarks(tables: Any, output: str) -> int:
    from sysmap.editing import Draft
    from sysmap.interchange import merging
    from sysmap.storage import save

    draft = Draft(tables[0].map)
    brought = sum(merging.remarks_only(draft, table) for table in tables[1:])
    save(draft.finish(), output)
    error_line(_n("{n} remarque reprise.", "{n} remarques reprises.", brought))
    return DONE


def _report(outcome: merging.Outcome, values: Mapping[str, Any]) -> None:
    from sysmap.interchange import merging, told_in_form
    from sysmap.storage import save_atomically

    words = values["lang"] or language()
    path = values["report"]
    text = merging.report(outcome.map, outcome.tables, words)
    if path.endswith(".json"):
        data = json.dumps(merging.as_data(outcome, words), ensure_ascii=False, indent=1) + "\n"
        save_atomically(path, data.encode("utf-8", "replace"))
    elif path:
        told = merging.told_report(outcome.map, outcome.tables, words)
        save_atomically(path, told_in_form(told, text, Path(path).suffix, outcome.map.card.authors))
    else:
        say(text)
