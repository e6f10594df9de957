"""`sysmap cards`: element cards, numbered map with its reply sheet, matrix and table, as one PDF."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sysmap.cli.kit import PAPERS, SIZES, ends_in_pdf, written
from sysmap.cli.opening import opened, public_option, published
from sysmap.cli.streams import say
from sysmap.cli.syntax import CANNOT_WRITE, Option, Verb, WordsError
from sysmap.i18n import _, _n

if TYPE_CHECKING:
    from sysmap.model import SystemMap
    from sysmap.storage import Opened

WHAT = ("cards", "numbered", "matrix", "table", "effects")


def verb() -> Verb:
    return Verb(
        "cards",
        _("la carte"),
        _("Imprime une carte autrement qu’en affiche : une fiche par élément, la carte numérotée et sa "
          "feuille de réponse, la matrice, le tableau."),
        (
            Option(("-o", "--output"), _("FICHIER"), _("le PDF à écrire"), required=True),
            Option(("--what",), "|".join(WHAT), _("ce qu’il faut imprimer"), "cards", WHAT),
            Option(("--size",), "|".join(SIZES), _("des fiches A6, ou de 76 mm de côté"), "A6", SIZES),
            Option(("--paper",), "|".join(PAPERS), _("le papier (sinon celui qui convient)"), "", PAPERS),
            Option(("--number",), "", _("écrit d’abord dans la carte les numéros qui manquent"), False),
            public_option(),
        ),
        run,
        ("sysmap cards cantine.sysmap -o fiches.pdf",
         "sysmap cards cantine.sysmap -o reponse.pdf --what numbered --number"),
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Write the sheets; with `--number`, the numbers go into the map first, or paper and map would part."""
    from sysmap.cli.poster import exporter

    ends_in_pdf(values["output"])
    found = opened(values["file"])
    map = found.map
    sheets = exporter("sheets")
    if sheets is None:
        return CANNOT_WRITE
    if values["number"]:
        map = _numbered(found, values["file"])
    elif values["what"] == "numbered" and map.elements and not _any_number(map):
        raise WordsError(_("Aucun élément de cette carte n’a de numéro : ajoutez --number, "
                           "qui les écrit dans la carte."))  # fmt: skip
    if values["public"]:
        map = published(map).map
    return written(sheets, map, made(sheets, map, values), values["output"])


def _any_number(map: SystemMap) -> bool:
    return any(element.number > 0 for element in map.elements.values())


def made(sheets: Any, map: SystemMap, values: Mapping[str, Any]) -> Any:
    """The sheets asked for."""
    language, what = values["lang"] or map.language, values["what"]
    paper = {"paper_name": values["paper"]} if values["paper"] else {}
    if what == "cards":
        return sheets.element_cards(map, language, size=values["size"], paper=values["paper"] or "A4")
    make = {"numbered": sheets.numbered_sheets, "matrix": sheets.matrix_sheet, "table": sheets.table_sheet,
            "effects": sheets.effects_sheet}
    return make[what](map, language, **paper)


def _numbered(found: Opened, file: str) -> SystemMap:
    """The map with a number on every element, saved where it was. Other carriers cannot be written back."""
    from sysmap.editing import Editor, operations
    from sysmap.storage import save

    editor = Editor(found.map)
    with editor.transaction("numbers") as draft:
        count = operations.number(draft)
    if count:
        if found.carrier != "map":
            raise WordsError(_("Les numéros s’écrivent dans une carte .sysmap, pas dans « {name} ».")
                             .format(name=file))  # fmt: skip
        save(editor.map, file, expected=found.digest)
        said = _n("{n} numéro écrit dans « {name} ».", "{n} numéros écrits dans « {name} ».", count)
        say(said.format(n=count, name=file) + "\n")
    return editor.map
