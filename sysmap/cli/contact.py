"""`sysmap contact`: several maps on one page, each with its name, its place and its date."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sysmap.cli.kit import PAPERS, ends_in_pdf, written
from sysmap.cli.opening import opened
from sysmap.cli.streams import error_line
from sysmap.cli.syntax import CANNOT_WRITE, Option, Verb, WordsError
from sysmap.i18n import _, language

if TYPE_CHECKING:
    from sysmap.model import SystemMap


def verb() -> Verb:
    return Verb(
        "contact",
        _("des cartes, ou leur dossier"),
        _("Imprime plusieurs cartes côte à côte : la planche contact d’une cohorte."),
        (
            Option(("-o", "--output"), _("FICHIER"), _("le PDF à écrire"), required=True),
            Option(("--paper",), "|".join(PAPERS), _("le papier"), "A3", PAPERS),
            Option(("--title",), _("TITRE"), _("le titre de la planche (sinon « Planche contact »)"), ""),
            Option(("--kit",), _("KIT"), _("seulement les cartes commencées depuis ce kit de cohorte"), ""),
        ),
        run,
        ("sysmap contact loos.sysmap vimy.sysmap barjac.sysmap -o planche.pdf",
         "sysmap contact ~/Cartes --kit kit.sysmap -o planche.pdf"),
        several=True,
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Write the sheet; files that cannot be read are said and passed by."""
    from sysmap.cli.poster import exporter

    ends_in_pdf(values["output"])
    maps = _maps(values["files"])
    title = values["title"]
    if values["kit"]:
        maps, title = _of_kit(maps, values["kit"], title)
    if not maps:
        raise WordsError(_("Aucune carte à mettre sur la planche."))
    sheets = exporter("sheets")
    if sheets is None:
        return CANNOT_WRITE
    said = values["lang"] or language()
    made = sheets.contact_sheet(maps, said, title=title, paper_name=values["paper"])
    return written(sheets, maps[0], made, values["output"])


def _maps(names: list[str]) -> list[SystemMap]:
    from sysmap.storage import StorageError

    found = []
    for path in _files(names):
        try:
            found.append(opened(str(path)).map)
        except StorageError as error:
            if len(names) == 1 and not Path(names[0]).is_dir():
                raise
            error_line(error.sentence())
    return [map for map in found if map.pattern is None]


def _files(names: list[str]) -> list[Path]:
    from sysmap.storage import SUFFIX

    found: list[Path] = []
    for name in names:
        path = Path(name)
        inside = sorted(path.rglob(f"*{SUFFIX}")) if path.is_dir() else [path]
        found += [one for one in inside if one not in found]
    return found


def _of_kit(maps: list[SystemMap], kit: str, title: str) -> tuple[list[SystemMap], str]:
    from sysmap.storage import template_named

    own = template_named(kit)
    if own is None:
        raise WordsError(_("« {value} » n’est pas un kit de cohorte.").format(value=kit))
    kept = [map for map in maps if map.cohort == own.template.id]
    return kept, title or own.template.name(language())
