"""`sysmap kit`: what to print before a workshop, for a template or for a map, as one PDF."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sysmap.cli.opening import opened
from sysmap.cli.streams import error_line, say
from sysmap.cli.syntax import CANNOT_WRITE, DONE, Option, Verb, WordsError
from sysmap.i18n import _, _n, language

if TYPE_CHECKING:
    from sysmap.model import SystemMap

SIZES = ("76", "A6")
PAPERS = ("A4", "A3")
MOST = 999


def verb() -> Verb:
    return Verb(
        "kit",
        _("le modèle ou la carte"),
        _("Fait le kit papier d’un modèle ou d’une carte : mode d’emploi, feuilles vierges, cartes "
          "numérotées à découper."),
        (
            Option(("-o", "--output"), _("FICHIER"), _("le PDF à écrire"), required=True),
            Option(("--cards",), _("NOMBRE"), _("combien de cartes vierges"), 60, read=_count),
            Option(("--size",), "|".join(SIZES), _("des cartes de 76 mm de côté, ou A6"), "76", SIZES),
            Option(("--paper",), "|".join(PAPERS), _("le papier des cartes"), "A4", PAPERS),
            Option(("--sheets",), "|".join(PAPERS), _("le papier des feuilles vierges"), "A3", PAPERS),
            Option(("--canvas",), _("NOMS"),
                   _("les feuilles vierges, séparées par des virgules ; « none » : aucune (sinon toutes)")),
            Option(("--first",), _("NOMBRE"), _("le premier numéro (sinon la suite de ceux de la carte)"), 0,
                   read=_count),
            Option(("--running-order",), "", _("seulement le déroulé de l’atelier, en une page")),
        ),
        run,
        ("sysmap kit fantastiques -o kit.pdf", "sysmap kit frise -o deroule.pdf --running-order",
         "sysmap kit cantine.sysmap -o kit.pdf --cards 30 --size A6"),
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Write the kit and say how many pages it has."""
    from sysmap.cli.poster import exporter

    ends_in_pdf(values["output"])
    map = map_of(values["file"], values["lang"])
    sheets = exporter("sheets")
    if sheets is None:
        return CANNOT_WRITE
    said = values["lang"] or map.language
    if values["running_order"]:
        return written(sheets, map, sheets.running_order(map, said), values["output"])
    chosen = _chosen(values["canvas"], [canvas.id for canvas in sheets.kit_canvases(map, said)])
    order = sheets.KitOrder(
        canvases=chosen, cards=values["cards"], size=values["size"], card_paper=values["paper"],
        canvas_paper=values["sheets"], first=values["first"],
    )  # fmt: skip
    return written(sheets, map, sheets.paper_kit(map, said, order), values["output"])


def map_of(word: str, spoken: str | None) -> SystemMap:
    """A new map of the template of this name, unless it is the name of a file."""
    from sysmap.storage import new_map, templates

    known = [template.id for template in templates()]
    if word in known and not os.path.exists(word):
        return new_map(word, language=spoken or language())
    if not os.path.exists(word) and os.sep not in word and "." not in word:
        raise WordsError(_("« {value} » n’est pas un modèle.").format(value=word) + " "
                         + _("Choix : {choices}.").format(choices=", ".join(known)))  # fmt: skip
    return opened(word).map


def ends_in_pdf(name: str) -> None:
    """Printed sheets are a PDF, whose name says so. Raises WordsError."""
    if Path(name).suffix.lower() != ".pdf":
        raise WordsError(_("« {name} » ne finit pas par .pdf : les feuilles à imprimer sont un PDF.")
                         .format(name=Path(name).name))  # fmt: skip


def written(sheets: Any, map: SystemMap, made: Any, output: str) -> int:
    """Write the sheets; a line for the file, one for each thing to know."""
    if not made.leaves:
        for notice in made.notices:
            error_line(notice)
        return CANNOT_WRITE
    path = sheets.write_sheets(map, made, output)
    count = len(made.leaves)
    said = _n("{path} ({n} page)", "{path} ({n} pages)", count).format(path=path, n=count)
    say("\n".join([said, *made.notices]) + "\n")
    return DONE


def _chosen(names: str | None, known: Sequence[str]) -> list[str] | None:
    if names is None:
        return None
    wanted = [name.strip() for name in names.split(",") if name.strip() not in ("", "none")]
    for name in wanted:
        if name not in known:
            raise WordsError(
                _("« {value} » n’est pas une valeur de « {option} ».").format(value=name, option="--canvas")
                + " " + _("Choix : {choices}.").format(choices=", ".join(known))
            )  # fmt: skip
    return wanted


def _count(words: str) -> int:
    value = int(words)
    if not 0 <= value <= MOST:
        raise ValueError(words)
    return value
