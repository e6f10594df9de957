"""`sysmap text`: the map in sentences, the alternative to the picture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sysmap.cli.opening import opened
from sysmap.cli.streams import say
from sysmap.cli.syntax import DONE, Option, Verb
from sysmap.i18n import _


def verb() -> Verb:
    return Verb(
        "text",
        _("la carte"),
        _("Dit la carte en phrases : zones et éléments, relations, boucles, sources."),
        (Option(("-o", "--output"), _("FICHIER"), _("écrit dans ce fichier plutôt qu’à l’écran"), ""),),
        run,
        ("sysmap text cantine.sysmap -o cantine.txt",),
    )


def run(values: Mapping[str, Any]) -> int:
    """Say the map, on standard output or into a file."""
    from sysmap.analysis import text_version
    from sysmap.storage import save_atomically

    map = opened(values["file"]).map
    words = text_version(map, values["lang"] or map.language)
    if values["output"] and values["output"] != "-":
        save_atomically(values["output"], words.encode("utf-8", "replace"))
    else:
        say(words)
    return DONE
