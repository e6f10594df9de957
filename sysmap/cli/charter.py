"""`sysmap charter`: the look of a map as the charter of an organisation."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sysmap.cli.opening import opened
from sysmap.cli.streams import error_line, say
from sysmap.cli.syntax import CANNOT_WRITE, DONE, Option, Verb, WordsError
from sysmap.i18n import _

KEEP = "mine"


def verb() -> Verb:
    return Verb(
        "charter",
        _("la carte, ou une charte reçue"),
        _("Fait de l’allure d’une carte une charte : types, couleurs, logos, cartouche, page d’affiche. "
          "Ce qui a été dit dans la carte n’y est pas."),
        (
            Option(("-o", "--output"), _("FICHIER"), _("la charte à écrire ; « mine » : parmi vos chartes"),
                   "", required=True),
            Option(("--name",), _("NOM"),
                   _("le nom de la charte (sinon le titre ou la question de la carte)"), ""),
        ),
        run,
        ("sysmap charter cantine.sysmap -o maison.sysmap-charte --name \"Pays de Vimy\"",
         "sysmap new bourg.sysmap --charter maison.sysmap-charte"),
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Write it and say where; a file that is already there stays as it is."""
    from sysmap.interchange import charter_of, received
    from sysmap.model import one_line
    from sysmap.storage import CHARTER, StorageError, keep_charter, save

    map = opened(values["file"]).map
    name = values["name"] or one_line(map.card.title or map.card.question) or Path(values["file"]).stem
    made, mended = received(map if map.charter is not None else charter_of(map, name))
    for sentence in mended:
        error_line(sentence)
    if values["output"] == KEEP:
        say(f"{keep_charter(made).path}\n")
        return DONE
    path = Path(values["output"])
    if path.suffix.lower() != CHARTER:
        raise WordsError(_("« {name} » ne finit pas par {suffix}.").format(name=path.name, suffix=CHARTER))
    if os.path.lexists(path):
        raise StorageError("exists", CANNOT_WRITE, name=path.name)
    save(made, path)
    say(f"{path}\n")
    return DONE
