"""`sysmap reading`: one page that reads the map to somebody who has not seen it, as PDF or DOCX."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sysmap.cli.opening import opened_for, public_option
from sysmap.cli.streams import say
from sysmap.cli.syntax import CANNOT_WRITE, DONE, Option, Verb, WordsError
from sysmap.i18n import _, _n


def verb() -> Verb:
    return Verb(
        "reading",
        _("la carte"),
        _("Lit la carte en une page, pour qui ne l’a pas vue : boucles, ce qui agit peut-être le plus, qui "
          "manque, ce qui se discute."),
        (
            Option(("-o", "--output"), _("FICHIER"), _("le PDF ou le DOCX à écrire"), required=True),
            public_option(),
        ),
        run,
        ("sysmap reading cantine.sysmap -o lecture.pdf", "sysmap reading cantine.sysmap -o lecture.docx"),
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Write the page; what stays out of it is a line."""
    from sysmap.cli.poster import exporter

    suffix = _suffix(values["output"])
    map = opened_for(values)
    sheets = exporter("sheets")
    if sheets is None:
        return CANNOT_WRITE
    from sysmap.storage import save_atomically

    spoken = values["lang"] or map.language
    made = sheets.reading_sheet(map, spoken)
    data = sheets.as_pdf(map, made) if suffix == ".pdf" else sheets.reading_docx(map, spoken)
    lines = [str(save_atomically(values["output"], data))]
    if made.withheld:
        lines.append(_n(
            "{n} élément ou relation réservé n’y figure pas.",
            "{n} éléments ou relations réservés n’y figurent pas.", len(made.withheld),
        ))  # fmt: skip
    say("\n".join(lines) + "\n")
    return DONE


def _suffix(name: str) -> str:
    suffix = Path(name).suffix.lower()
    if suffix not in (".pdf", ".docx"):
        raise WordsError(_("« {name} » ne finit ni par .pdf ni par .docx.").format(name=Path(name).name))
    return suffix
