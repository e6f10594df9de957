"""`sysmap close`: what a workshop leaves with, in one dated folder, without any display."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sysmap.cli.opening import opened
from sysmap.cli.poster import exporter
from sysmap.cli.streams import say
from sysmap.cli.syntax import CANNOT_WRITE, DONE, Option, Verb
from sysmap.i18n import _, _n


def verb() -> Verb:
    return Verb(
        "close",
        _("la carte"),
        _("Fait le dossier de clôture : affiche A3, pages A4 par zone, compte rendu, texte, carte."),
        (Option(("-o", "--output"), _("DOSSIER"),
                _("le dossier où le ranger (sinon celui de la carte)"), ""),),
        run,
        ("sysmap close cantine.sysmap -o /media/cle",),
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Make the folder, say where it is, what it holds and what stays out of it."""
    map = opened(values["file"]).map
    if exporter() is None:
        return CANNOT_WRITE
    from sysmap.poster import closing

    source = Path(values["file"])
    parent = values["output"] or source.resolve().parent
    done = closing.close_map(map, parent, stem=source.stem, language=values["lang"])
    lines = [str(done.folder), *(f"  {path.name}" for path in done.files)]
    if done.withheld:
        lines.append(_n(
            "{n} élément ou relation réservé n’est que dans la copie de la carte.",
            "{n} éléments ou relations réservés ne sont que dans la copie de la carte.", len(done.withheld),
        ))  # fmt: skip
    say("\n".join(lines) + "\n")
    return DONE
