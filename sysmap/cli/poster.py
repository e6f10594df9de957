"""`sysmap poster`: a map on paper, as PDF, SVG or PNG, without any display."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sysmap.cli import printing
from sysmap.cli.opening import opened_for, public_option
from sysmap.cli.streams import error_line, say
from sysmap.cli.syntax import CANNOT_WRITE, DONE, Option, Verb, WordsError
from sysmap.i18n import _, _n, language

if TYPE_CHECKING:
    from sysmap.model import Poster, SystemMap
    from sysmap.poster import Exported

SIZES = ("A4", "A3", "A2", "A1", "A0", "60x80", "80x120", "rollup", "screen")
"""Papers with a name; « 700x1000 » is a free size in millimetres. The paper table is the truth (tested)."""
ORIENTATIONS = ("landscape", "portrait")
ATTACH = ("shown", "full", "none")


def verb() -> Verb:
    sizes = ", ".join(SIZES)
    return Verb(
        "poster",
        _("la carte"),
        _("Fait l’affiche d’une carte. Elle porte ce qu’elle montre : l’ouvrir dans Sysmap rouvre la carte."),
        (
            Option(("-o", "--output"), _("AFFICHE"),
                   _("le fichier à écrire : .pdf, .svg ou .png"), required=True),
            Option(("--size",), _("FORMAT"), _("{sizes}, ou LARGEURxHAUTEUR en millimètres "
                                               "(sinon celui de la carte, ou A3)").format(sizes=sizes),
                   read=_size),
            Option(("--orientation",), "|".join(ORIENTATIONS),
                   _("paysage ou portrait"), choices=ORIENTATIONS),
            Option(("--dpi",), _("NOMBRE"), _("points par pouce d’un PNG"), 150.0, read=_number),
            Option(("--attach",), "|".join(ATTACH),
                   _("la carte jointe : ce qui est montré, tout, ou rien"), "shown", ATTACH),
            Option(("--view",), _("VUE"), _("la vue à montrer, par son nom ou son identifiant")),
            Option(("--simplify",), _("NOMBRE"), _("ne garder que les éléments proposés, si nombreux ; "
                                                    "le reste passe en liens indirects"),
                   read=printing.count),
            public_option(),
            *printing.options(),
        ),
        run,
        (
            "sysmap poster cantine.sysmap -o cantine.pdf --size A0 --orientation landscape",
            "sysmap poster cantine.sysmap -o mur.pdf --size A1 --tile A4 --copier",
        ),
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Write the poster and say what it is, and what stays out of it."""
    if Path(values["output"]).suffix.lower() not in (".pdf", ".svg", ".png"):
        raise WordsError(
            _("« {name} » ne dit pas quel fichier faire : terminez le nom par .pdf, .svg ou .png.")
            .format(name=Path(values["output"]).name)
        )  # fmt: skip
    map = opened_for(values)
    poster = poster_of(map, values)
    export = exporter()
    if export is None:
        return CANNOT_WRITE
    if values["simplify"]:
        map, poster = simplified(map, poster, values["simplify"])
    order = printing.printing_of(values)
    words = values["lang"] or poster.language or map.language
    done = export(
        map, poster, values["output"], language=words, attach=values["attach"], dpi=values["dpi"],
        printing=order,
    )  # fmt: skip
    lines = [*_told(done, poster, values["attach"]), *printing.told(done, order, values["attach"])]
    say("\n".join(lines) + "\n")
    return DONE


def poster_of(map: SystemMap, values: Mapping[str, Any]) -> Poster:
    """The map's own poster (the one of the view asked for, if any), with what the words change."""
    from sysmap.model import Poster

    view = view_named(map, values["view"]) if values["view"] else None
    own = [poster for poster in map.posters.values() if view is None or poster.view == view]
    poster = own[0] if own else Poster(id="", view=view or "")
    changes: dict[str, Any] = {}
    if values["size"]:
        name, width, height = values["size"]
        changes |= {"size": name, "width": width, "height": height}
        if width and not values["orientation"]:
            changes["orientation"] = "portrait" if height > width else "landscape"
    if values["orientation"]:
        changes["orientation"] = values["orientation"]
    if values["copier"]:
        changes["ink"] = "copier"
    return poster.evolve(**changes) if changes else poster


def simplified(map: SystemMap, poster: Poster, target: int) -> tuple[SystemMap, Poster]:
    """The map with a view that keeps so many elements of what the poster showed, and its poster."""
    from sysmap.analysis import proposals
    from sysmap.drawing import keeps
    from sysmap.editing import operations_views
    from sysmap.model import new_id, settled

    like = settled(map, map.views.get(poster.view))
    among = [id for id, e in map.elements.items() if like is None or keeps(like.filter, e)]
    kept = proposals(map, like, among).kept(target)
    id = new_id("v", map.views)
    made = operations_views.simplified(map, kept, like, id=id, indirect=True)
    return map.evolve(views={**map.views, id: made}), poster.evolve(view=id)


def view_named(map: SystemMap, words: str) -> str:
    """The id of the view of this name or id."""
    for view in map.views.values():
        if words in (view.id, view.name):
            return view.id
    known = ", ".join(view.name or view.id for view in map.views.values()) or _("aucune")
    raise WordsError(_("« {words} » n’est pas une vue de cette carte. Vues : {known}.")
                     .format(words=words, known=known))  # fmt: skip


def exporter(name: str = "export") -> Any:
    """The function that makes posters (or stories); None, said, when Qt cannot run without a display."""
    from sysmap.versions import complaint

    if sentence := complaint():
        error_line(sentence)
        return None
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from PySide6.QtGui import QGuiApplication

        from sysmap import poster
    except ImportError as error:
        missing = str(error).split(":")[0]
        error_line(_("L’affiche ne peut pas être dessinée : il manque « {missing} » à ce système. "
                     "Rien n’a été écrit ; le README dit quoi installer.")
                   .format(missing=missing))  # fmt: skip
        return None
    global _application
    _application = QGuiApplication.instance() or QGuiApplication(["sysmap"])
    return getattr(poster, name)


_application: Any = None  # Qt wants it alive until the end


def _told(done: Exported, poster: Poster, attach: str) -> list[str]:
    """One line for the file, what stays out of it, and whether the last one showed something else."""
    from sysmap.poster import outdated, withheld

    sheet = done.sheet
    size = f"{sheet.width:g} × {sheet.height:g} mm"
    weight = f"{done.size / 1e6:.1f}".replace(".", "," if language() == "fr" else ".")
    lines = [_("{path} ({size}, {weight} Mo)").format(path=done.path, size=size, weight=weight)]
    kept_back = len(withheld(sheet.whole, sheet.view))
    if kept_back:
        lines.append(_n("{n} élément ou relation réservé n’y figure pas.",
                        "{n} éléments et relations réservés n’y figurent pas.", kept_back))  # fmt: skip
    if attach == "full" and done.attached:
        lines.append(_("La carte complète y est jointe."))
    if said := outdated(sheet, poster):
        lines.append(said)
    return lines


def _size(words: str) -> tuple[str, float | None, float | None]:
    """A paper's name, or « 700x1000 » in millimetres."""
    for name in SIZES:
        if words.lower() == name.lower():
            return name, None, None
    width, _by, height = words.lower().replace("×", "x").partition("x")
    return "free", _number(width), _number(height)


def _number(words: str) -> float:
    value = float(words.replace(",", "."))
    if not 0 < value < 1e6:
        raise ValueError(words)
    return value
