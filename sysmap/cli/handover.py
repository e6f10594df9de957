"""`sysmap handover`: what is given to somebody elsewhere, in one folder, without any display."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sysmap.cli.folder import folder_option, only_in_copy, place
from sysmap.cli.opening import opened
from sysmap.cli.poster import exporter
from sysmap.cli.streams import say
from sysmap.cli.syntax import CANNOT_WRITE, DONE, Option, Verb
from sysmap.i18n import _


def verb() -> Verb:
    return Verb(
        "handover",
        _("la carte"),
        _("Fait le dossier de transmission : carte publique, affiche A3, récit hors ligne, texte, tableaux, "
          "LISEZMOI."),
        (
            folder_option(),
            Option(("--full",), "", _("donne la carte complète, réservé compris, plutôt que sa version "
                                      "publique")),
        ),
        run,
        ("sysmap handover cantine.sysmap -o /media/cle",),
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Make the folder, say where it is, what it holds and what stays out of it."""
    map = opened(values["file"]).map
    if exporter() is None:
        return CANNOT_WRITE
    from sysmap.poster import handover

    parent, stem = place(values)
    public, language = not values["full"], values["lang"]
    done = handover.hand_over(map, parent, public=public, stem=stem, language=language)
    lines = [str(done.folder), *(f"  {path.name}" for path in done.files), *done.notices]
    if done.gone:
        lines.append(_("Version publique, sans {gone}.").format(gone=", ".join(done.gone)))
    elif done.withheld:
        lines.append(only_in_copy(len(done.withheld)))
    say("\n".join(lines) + "\n")
    return DONE
