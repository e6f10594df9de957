"""`sysmap shelf`: the maps of a folder, looked through, as lines, as data or as a page."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sysmap.cli.streams import error_line, say
from sysmap.cli.syntax import DONE, Option, Verb
from sysmap.i18n import _, _n, language

if TYPE_CHECKING:
    from sysmap.interchange import shelf


def verb() -> Verb:
    return Verb(
        "shelf",
        _("le dossier"),
        _("Cherche parmi les cartes d’un dossier : mots, territoire, mot-clé, effet."),
        (
            Option(("--search",), _("MOTS"),
                   _("les mots cherchés, sans souci d’accents ni de formes inclusives"), ""),
            Option(("--territory",), _("NOM"), _("seulement ce territoire (nom ou code)"), ""),
            Option(("--keyword",), _("MOT"), _("seulement ce mot-clé"), ""),
            Option(("--effect",), _("EFFET"), _("seulement cet effet"), ""),
            Option(("--json",), "", _("dit tout en JSON, vues croisées comprises")),
            Option(("-o", "--output"), _("PAGE"),
                   _("écrit une page web (.html) des cartes et des vues croisées"), ""),
            Option(("--rebuild",), "", _("refait l’index depuis les fichiers")),
        ),
        run,
        ("sysmap shelf ~/Cartes --search cantine", "sysmap shelf ~/Cartes -o bibliotheque.html"),
    )  # fmt: skip


def run(values: Mapping[str, Any]) -> int:
    """Bring the index up to date, then say what was found."""
    from sysmap.interchange import shelf

    maps = shelf.Shelf(values["file"])
    if values["rebuild"]:
        maps.rebuild()
    maps.refresh()
    wanted = shelf.Wanted(values["search"], values["territory"], "", values["keyword"], values["effect"])
    found = maps.search(wanted)
    for entry in found:
        if entry.error:
            error_line(entry.error)
    sound = [entry for entry in found if not entry.error]
    if values["output"]:
        _write(sound, values)
    elif values["json"]:
        say(json.dumps(_data(sound, values), ensure_ascii=False, indent=1) + "\n")
    else:
        say("\n".join([*map(_line, sound), _n("{n} carte.", "{n} cartes.", len(sound))]) + "\n")
    return DONE


def _line(entry: shelf.Entry) -> str:
    """« vimy/cantine.sysmap : La cantine de Vimy (Vimy, 2026) »."""
    about = ", ".join(part for part in (entry.territory, entry.year) if part)
    return f"{entry.path} : {entry.name}" + (f" ({about})" if about else "")


def _data(entries: Sequence[shelf.Entry], values: Mapping[str, Any]) -> dict[str, Any]:
    from sysmap.interchange import shelf

    crossed = {
        one.sort: [{"label": row.label, "count": row.times, "where": list(row.wheres)} for row in one.rows]
        for one in shelf.crossings(entries, values["lang"] or language())
    }
    maps = [entry.as_data() for entry in entries]
    return {"folder": str(values["file"]), "maps": maps, "crossings": crossed}


def _write(entries: Sequence[shelf.Entry], values: Mapping[str, Any]) -> None:
    from sysmap.interchange import shelf
    from sysmap.storage import save_atomically

    name = Path(values["file"]).resolve().name
    words = shelf.page(entries, name, values["lang"] or language(), date.today().isoformat())
    say(f"{save_atomically(values['output'], words.encode('utf-8', 'replace'))}\n")
