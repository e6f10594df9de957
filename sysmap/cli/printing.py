"""The options of `sysmap poster` that say how it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sysmap.cli.syntax import Option, WordsError
from sysmap.i18n import _, _n

if TYPE_CHECKING:
    from sysmap.poster import Exported, Printing

PDF_KINDS = ("1.6", "A-1b", "A-3b", "X-4")
COLOURS = ("rgb", "gray", "cmyk")
TILES = ("A4", "A3")
"""The poster's own tables are the truth (tested); naming them here loads nothing."""
BLEED = 3.0


def options() -> tuple[Option, ...]:
    """In the order of the guide: sheets, colours, kind of PDF, what the printer's shop asks."""
    return (
        Option(("--tile",), "|".join(TILES), _("en feuilles à assembler, sur ce papier"), choices=TILES),
        Option(("--sheets",), _("NOMBRE"), _("autant de feuilles, la taille suit (sinon la taille exacte)"),
               read=count),
        Option(("--overlap",), _("MM"), _("ce que les feuilles se recouvrent"), 10.0, read=_millimetres),
        Option(("--color",), "|".join(COLOURS), _("les encres d’un PDF"), choices=COLOURS),
        Option(("--profile",), _("PROFIL"), _("le profil ICC de l’imprimeur, pour --color et --pdf X-4")),
        Option(("--copier",), "", _("pour un copieur noir et blanc : des trames au lieu des couleurs"),
               False),
        Option(("--pdf",), "|".join(PDF_KINDS), _("la sorte de PDF : ordinaire, archive, imprimeur"), "1.6",
               PDF_KINDS),
        Option(("--bleed",), _("MM"), _("le fond perdu (3 avec --marks ou --pdf X-4, sinon 0)"),
               read=_millimetres),
        Option(("--marks",), "", _("avec traits de coupe et de repérage"), False),
        Option(("--outlines",), "", _("lettres en contours : plus de police, plus de recherche"), False),
    )  # fmt: skip


def printing_of(values: Mapping[str, Any]) -> Printing:
    """What the words ask of the print."""
    from sysmap.poster import Printing

    bleed = values["bleed"]
    if bleed is None:
        bleed = BLEED if values["marks"] or values["pdf"] == "X-4" else 0.0
    sheets = values["sheets"] or 0
    color = values["color"] or _usual(values)
    if values["tile"] is None and sheets:
        values = {**values, "tile": TILES[0]}
    if values["tile"] and (values["marks"] or bleed):
        raise WordsError(_("Des feuilles à assembler n’ont ni fond perdu ni traits de coupe d’imprimeur : "
                           "ôtez --bleed et --marks, ou --tile."))  # fmt: skip
    return Printing(
        pdf=values["pdf"], color=color, profile=values["profile"] or "", bleed=bleed, marks=values["marks"],
        outlines=values["outlines"], tile=values["tile"] or "", sheets=sheets, overlap=values["overlap"],
    )  # fmt: skip


def _usual(values: Mapping[str, Any]) -> str:
    if values["pdf"] == "X-4":
        return "cmyk"
    return "gray" if values["copier"] else "rgb"


def told(done: Exported, printing: Printing, attach: str) -> list[str]:
    """What the sheets come to, which words they cut, which map is not inside."""
    lines = []
    if done.tiling is not None:
        tiling = done.tiling
        wide, high = (round(side / 10) for side in tiling.size)
        lines.append(_n("{n} feuille {paper}, {wide} × {high} cm assemblée.",
                        "{n} feuilles {paper}, {wide} × {high} cm assemblées.", tiling.number)
                     .format(n=tiling.number, paper=tiling.paper, wide=wide, high=high))  # fmt: skip
        cut = len(tiling.cut)
        whole = _("Aucun mot n’est coupé par une jointure.")
        lines.append(_n("{n} mot passe sous une jointure.", "{n} mots passent sous une jointure.", cut)
                     if cut else whole)  # fmt: skip
    if attach != "none" and not done.attached:
        lines.append(_("Un PDF/{kind} ne porte pas la carte.").format(kind=printing.pdf))
    return lines


def count(words: str) -> int:
    value = int(words)
    if not 1 <= value <= 100:
        raise ValueError(words)
    return value


def _millimetres(words: str) -> float:
    value = float(words.replace(",", "."))
    if not 0 <= value <= 40:
        raise ValueError(words)
    return value
