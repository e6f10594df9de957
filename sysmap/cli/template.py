"""`sysmap template`: a map becomes a template, for oneself or as the kit of a cohort."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sysmap.cli.opening import opened
from sysmap.cli.streams import say
from sysmap.cli.syntax import CANNOT_WRITE, DONE, Option, Verb, WordsError
from sysmap.i18n import _

KEEP = "mine"


def verb() -> Verb:
    return Verb(
        "template",
        _("la carte"),
        _("Fait d’une carte un modèle, ou le kit d’une cohorte : zones, types, couleurs, mots-clés, logos. "
          "Ce qui a été dit dans la carte n’y est pas."),
        (
            Option(("-o", "--output"), _("FICHIER"), _("le kit à écrire ; « mine » : parmi vos modèles"), "",
                   required=True),
            Option(("--name",), _("NOM"),
                   _("le nom du modèle (sinon le titre ou la question de la carte)"), ""),
            Option(("--tagline",), _("MOTS"), _("le modèle en quelques mots"), ""),
            Option(("--purpose",), _("MOTS"), _("à quoi il sert"), ""),
            Option(("--seeds",), "", _("garder les éléments verrouillés et leurs relations")),
        ),
        run,
        ("sysmap template bourgs.sysmap -o kit.sysmap --seeds", "sysmap template bourgs.sysmap -o mine"),
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Write it and say where; a file that is already there stays as it is."""
    from sysmap.interchange import template_of
    from sysmap.model import one_line
    from sysmap.storage import SUFFIX, StorageError, keep_template, save

    map = opened(values["file"]).map
    name = values["name"] or one_line(map.card.title or map.card.question) or Path(values["file"]).stem
    made = template_of(map, name, tagline=values["tagline"], purpose=values["purpose"],
                       seeds=bool(values["seeds"]))  # fmt: skip
    if values["output"] == KEEP:
        say(f"{keep_template(made)}\n")
        return DONE
    path = Path(values["output"])
    if path.suffix.lower() != SUFFIX:
        raise WordsError(_("« {name} » ne finit pas par .sysmap : un kit est un fichier Sysmap.")
                         .format(name=path.name))  # fmt: skip
    if os.path.lexists(path):
        raise StorageError("exists", CANNOT_WRITE, name=path.name)
    save(made, path)
    say(f"{path}\n")
    return DONE
