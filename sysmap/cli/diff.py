"""`sysmap diff`: what differs from one state of a map to another, as a text, as JSON, or as a poster."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sysmap.cli.kit import PAPERS, ends_in_pdf, written
from sysmap.cli.opening import opened, public_option, published
from sysmap.cli.streams import say
from sysmap.cli.syntax import CANNOT_WRITE, DONE, FOUND, Option, Verb, WordsError
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.analysis import Comparison
    from sysmap.model import SystemMap


def verb() -> Verb:
    return Verb(
        "diff",
        _("la carte d’avant et celle d’après"),
        _("Compare deux états d’une carte : ajouté, disparu, renommé, déplacé, avancement, signes. "
          "Ne change rien ; répond 1 quand ils diffèrent."),
        (
            Option(("--json",), "", _("répond en JSON, pour un autre programme"), False),
            Option(("-o", "--output"), _("FICHIER"),
                   _("écrit aussi l’affiche « avant / après », en PDF"), ""),
            Option(("--paper",), "|".join(PAPERS), _("le papier"), "A3", PAPERS),
            public_option(),
        ),
        run,
        ("sysmap diff cantine-2026.sysmap cantine-2027.sysmap",
         "sysmap diff cantine-2026.sysmap cantine-2027.sysmap -o avant-apres.pdf"),
        least=2,
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Say what differs; 0 when nothing that is compared does, 1 when something does."""
    from sysmap.analysis import compare, comparison_text

    if len(values["files"]) > 2:
        raise WordsError(_("« {word} » est de trop : deux cartes se comparent.")
                         .format(word=values["files"][2]))  # fmt: skip
    if values["output"]:
        ends_in_pdf(values["output"])
    before, after = (_map(file, values["public"]) for file in values["files"])
    found = compare(before, after)
    spoken = values["lang"] or after.language
    if values["json"]:
        say(json.dumps(_data(found, spoken), ensure_ascii=False, indent=1) + "\n")
    else:
        say(comparison_text(found, spoken))
    if values["output"] and _poster(found, values, spoken) == CANNOT_WRITE:
        return CANNOT_WRITE
    return DONE if found.same else FOUND


def _map(file: str, public: bool) -> SystemMap:
    map = opened(file).map
    return published(map).map if public else map


def _data(found: Comparison, spoken: str) -> dict[str, Any]:
    from sysmap.analysis import comparison_sentence, difference_sentence

    rows = []
    for one in found.differences:
        row: dict[str, Any] = one._asdict()
        row.update(fields=list(one.fields), sentence=difference_sentence(found, one, spoken))
        rows.append(row)
    return {
        "same": found.same, "language": spoken, "sentence": comparison_sentence(found, spoken),
        "differences": rows, "pairs": dict(found.pairs), "link_pairs": dict(found.link_pairs),
    }  # fmt: skip


def _poster(found: Comparison, values: Mapping[str, Any], spoken: str) -> int:
    from sysmap.cli.poster import exporter

    sheets = exporter("sheets")
    if sheets is None:
        return CANNOT_WRITE
    made = sheets.before_and_after(found.before, found.after, spoken, paper_name=values["paper"])
    return written(sheets, found.after, made, values["output"])
