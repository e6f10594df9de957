"""What verbs that make a folder share: where it goes, and what is only in the copy of the map."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sysmap.cli.syntax import Option
from sysmap.i18n import _, _n


def folder_option() -> Option:
    said = _("le dossier où le ranger (sinon celui de la carte)")
    return Option(("-o", "--output"), _("DOSSIER"), said, "")


def place(values: Mapping[str, Any]) -> tuple[Path | str, str]:
    """The folder in which the new one is made, and the name of the map's file without its suffix."""
    source = Path(values["file"])
    return values["output"] or source.resolve().parent, source.stem


def only_in_copy(n: int) -> str:
    return _n("{n} élément ou relation réservé n’est que dans la copie de la carte.",
              "{n} éléments ou relations réservés ne sont que dans la copie de la carte.", n)  # fmt: skip
