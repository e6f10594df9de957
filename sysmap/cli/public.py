"""`sysmap public`: the map for everybody, in a file of its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sysmap.cli.opening import opened, published
from sysmap.cli.streams import error_line, say
from sysmap.cli.syntax import DONE, FOUND, Option, Verb, WordsError
from sysmap.i18n import _


def verb() -> Verb:
    return Verb(
        "public",
        _("la carte"),
        _("Écrit la version publique d’une carte : sans ce qui est réservé, ni remarques, ni étapes, ni noms "
          "de qui l’a dit. La carte ne change pas."),
        (Option(("-o", "--output"), _("FICHIER"), _("la version publique"), "", required=True),),
        run,
        ("sysmap public cantine.sysmap -o \"cantine (version publique).sysmap\"",),
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Write it and say what stays at home; 1 when words in it look like the name of a person."""
    from sysmap.storage import save

    source, output = Path(values["file"]), Path(values["output"])
    if output.exists() and source.exists() and output.samefile(source):
        raise WordsError(
            _("La version publique ne remplace pas la carte elle-même : choisissez un autre nom.")
        )
    made = published(opened(values["file"]).map)
    save(made.map, output)
    say(f"{output}\n")
    for name in made.names:
        error_line(_("« {name} » ressemble au nom d’une personne.").format(name=name))
    return FOUND if made.names else DONE
