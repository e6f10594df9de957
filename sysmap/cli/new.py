"""`sysmap new`: a new map from a template."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sysmap.cli.streams import error_line, say
from sysmap.cli.syntax import CANNOT_WRITE, DONE, Option, Verb, WordsError
from sysmap.i18n import _, language

if TYPE_CHECKING:
    from sysmap.model import SystemMap

DEFAULT = "libre"
FOREIGN = (".pdf", ".svg", ".png")
"""Endings that other programs would open, in vain."""


def verb() -> Verb:
    asked = _("Qui mange quoi ?")
    return Verb(
        "new",
        _("le nom de la nouvelle carte"),
        _("Fait une nouvelle carte à partir d’un modèle."),
        (
            Option(("--template",), _("MODÈLE"),
                   _("le modèle : {ids} ; ou l’un des vôtres, par son nom ou son fichier")
                   .format(ids=", ".join(_ids())), DEFAULT),
            Option(("--title",), _("TITRE"), _("le titre de la carte"), ""),
            Option(("--question",), _("QUESTION"), _("la question qu’elle pose"), ""),
            Option(("--territory",), _("TERRITOIRE"), _("le territoire dont elle parle"), ""),
            Option(("--charter",), _("CHARTE"),
                   _("la charte dont elle a l’allure : un fichier, ou le nom d’une des vôtres"), ""),
        ),
        run,
        (f'sysmap new cantine.sysmap --template boucles --question "{asked}"',),
    )


def run(values: Mapping[str, Any]) -> int:
    """Write the map and say where; a file that is already there stays as it is."""
    from sysmap.storage import StorageError, free_path, save, started, template_named

    if values["template"] not in _ids() and template_named(values["template"]) is None:
        raise WordsError(
            _("« {value} » n’est pas un modèle.").format(value=values["template"])
            + " " + _("Choix : {choices}.").format(choices=", ".join([*_ids(), *_own()]))
        )  # fmt: skip
    map = started(
        values["template"], title=values["title"], question=values["question"],
        territory=values["territory"], language=values["lang"] or language(),
    )  # fmt: skip
    if values["charter"]:
        map = _dressed(map, values["charter"])
    path = Path(values["file"])
    if os.path.isdir(path):
        path = free_path(map, path)
    if path.suffix.lower() in FOREIGN:
        raise WordsError(_("« {name} » serait une carte : terminez son nom par .sysmap. "
                           "« sysmap poster » en fait un PDF, un SVG ou un PNG.")
                         .format(name=path.name))  # fmt: skip
    if os.path.lexists(path):
        raise StorageError("exists", CANNOT_WRITE, name=path.name)
    save(map, path)
    say(f"{path}\n")
    return DONE


def _dressed(map: SystemMap, words: str) -> SystemMap:
    """The map in the look of a charter: one's own, by its name or id, or the one in this file."""
    from sysmap.interchange import received, with_charter
    from sysmap.storage import charters, read_charter

    own = next((kept.charter for kept in charters() if words in (kept.id, kept.name)), None)
    charter, mended = received(own if own is not None else read_charter(words))
    for sentence in mended:
        error_line(sentence)
    return with_charter(map, charter)


def _ids() -> list[str]:
    from sysmap.storage import templates

    return [template.id for template in templates()]


def _own() -> list[str]:
    from sysmap.storage import own_templates

    return [own.template.name(language()) for own in own_templates()]
