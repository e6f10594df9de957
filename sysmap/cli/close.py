"""`sysmap close`: what a workshop leaves with, in one dated folder, without any display."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sysmap.cli.folder import folder_option, only_in_copy, place
from sysmap.cli.opening import opened
from sysmap.cli.poster import exporter
from sysmap.cli.streams import say
from sysmap.cli.syntax import CANNOT_WRITE, DONE, Verb
from sysmap.i18n import _


def verb() -> Verb:
    return Verb(
        "close",
        _("la carte"),
        _("Fait le dossier de clôture : affiche A3, pages A4 par zone, compte rendu, texte, carte."),
        (folder_option(),),
        run,
        ("sysmap close cantine.sysmap -o /media/cle",),
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Make the folder, say where it is, what it holds and what stays out of it."""
    map = opened(values["file"]).map
    if exporter() is None:
        return CANNOT_WRITE
    from sysmap.poster import closing

    parent, stem = place(values)
    done = closing.close_map(map, parent, stem=stem, language=values["lang"])
    lines = [str(done.folder), *(f"  {path.name}" for path in done.files)]
    if done.withheld:
        lines.append(only_in_copy(len(done.withheld)))
    say("\n".join(lines) + "\n")
    return DONE
