"""`sysmap text`: the map in sentences, the alternative to the picture."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sysmap.cli.opening import opened_for, public_option
from sysmap.cli.streams import say
from sysmap.cli.syntax import DONE, Option, Verb
from sysmap.i18n import _


def verb() -> Verb:
    return Verb(
        "text",
        _("la carte"),
        _("Dit la carte en phrases : zones et éléments, relations, boucles, sources."),
        (
            Option(("-o", "--output"), _("FICHIER"),
                   _("écrit dans ce fichier plutôt qu’à l’écran ; .html et .docx en font une page ou un "
                     "document, tout autre nom du texte"), ""),
            public_option(),
        ),
        run,
        ("sysmap text cantine.sysmap -o cantine.txt", "sysmap text cantine.sysmap -o cantine.docx"),
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Say the map, on standard output or into a file."""
    from sysmap.interchange import text_in_form
    from sysmap.storage import save_atomically

    map = opened_for(values)
    language, output = values["lang"] or map.language, values["output"]
    if output and output != "-":
        save_atomically(output, text_in_form(map, language, Path(output).suffix))
    else:
        say(text_in_form(map, language, "").decode("utf-8"))
    return DONE
