"""`sysmap check --poster`: what to look at before the poster of a map is printed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sysmap.cli import poster as poster_verb
from sysmap.cli import printing
from sysmap.cli.streams import say
from sysmap.cli.syntax import CANNOT_WRITE, DONE, FOUND, Option, WordsError
from sysmap.i18n import _, _n, language

if TYPE_CHECKING:
    from sysmap.model import Poster, SystemMap
    from sysmap.poster import Sheet, preflight

_SHARED = ("--size", "--orientation", "--view", "--copier", "--tile", "--sheets", "--overlap")


def options() -> tuple[Option, ...]:
    """Those of `sysmap poster` that change what is on the page."""
    return tuple(option for option in poster_verb.verb().options if option.flags[-1] in _SHARED)


def alone(values: Mapping[str, Any]) -> None:
    """Without --poster these options say nothing. Raises WordsError."""
    for option in options():
        if values[option.name] != option.default:
            raise WordsError(_("« {option} » ne va qu’avec « --poster ».").format(option=option.flags[-1]))


def run(values: Mapping[str, Any], map: SystemMap) -> int:
    """Say what was found; 1 when something is to be mended."""
    chosen = poster_verb.poster_of(map, values)
    compose = poster_verb.exporter("compose")
    if compose is None:
        return CANNOT_WRITE
    sheet = _composed(compose, map, chosen, values)
    from sysmap.poster import preflight

    order = printing.printing_of({**_PLAIN, **values})
    found, _left = preflight.standing(preflight.inspect(sheet, chosen, order), chosen)
    words = values["lang"] or language()
    report = _report(sheet, found, Path(values["file"]).name, words)
    say(json.dumps(report, ensure_ascii=False, indent=1) + "\n" if values["json"] else _words(report))
    return FOUND if report["warnings"] else DONE


_PLAIN: Mapping[str, Any] = {
    "bleed": 0.0, "marks": False, "pdf": "1.6", "color": None, "profile": None, "outlines": False,
}  # fmt: skip


def _composed(compose: Any, map: SystemMap, poster: Poster, values: Mapping[str, Any]) -> Sheet:
    """The sheet; a page that cannot exist is told like by `sysmap poster`. Raises StorageError."""
    from sysmap.drawing import prepare
    from sysmap.poster import ExportError, PaperError

    prepare()
    try:
        sheet: Sheet = compose(map, poster, values["lang"] or poster.language or map.language)
    except PaperError as error:
        raise ExportError("page", str(error)) from error
    return sheet


def _report(sheet: Sheet, found: list[preflight.Finding], name: str, words: str) -> dict[str, Any]:
    figure = sheet.drawn.figure
    graded = [
        (one.level, {"code": one.code, "sentence": one.sentence(words), "ids": list(one.ids)})
        for one in found
    ]  # fmt: skip
    return {
        "file": name, "format": sheet.whole.format, "title": sheet.title,
        "elements": len(figure.elements), "links": len(figure.links), "errors": [],
        **{name: [one for grade, one in graded if grade == level]
           for name, level in (("warnings", "warning"), ("advice", "advice"), ("notes", "note"))},
    }  # fmt: skip


def _words(report: Mapping[str, Any]) -> str:
    mend, better, know = report["warnings"], report["advice"], report["notes"]
    counts = ", ".join((
        _n("{n} point à corriger", "{n} points à corriger", len(mend)),
        _n("{n} conseil", "{n} conseils", len(better)),
        _n("{n} point à savoir", "{n} points à savoir", len(know)),
    ))  # fmt: skip
    lines = [_("Affiche de {name} : {counts}").format(name=report["file"], counts=counts)]
    titles = ((_("À corriger"), mend), (_("Conseil"), better), (_("À savoir"), know))
    lines += [_("{level} : {sentence}").format(level=title, sentence=one["sentence"])
              for title, found in titles for one in found]  # fmt: skip
    return "\n".join(lines) + "\n"
