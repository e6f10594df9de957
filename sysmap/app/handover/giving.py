"""« Donner un morceau » to a file, on a stick; « Reprendre un morceau » from it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from sysmap.i18n import _, _n, language
from sysmap.interchange import given_by, piece_of, taken_back
from sysmap.model import new_id, one_line
from sysmap.storage import SUFFIX, StorageError, read, safe_name, save

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def give(desk: Desk) -> None:
    """Ask where, then write the selection there as a map of its own."""
    name = name_of(desk)
    folder = desk.settings.closing_folder or str(desk.document.path.parent)
    proposed = Path(folder) / f"{safe_name(name)}{SUFFIX}"
    title = _("Donner un morceau de la carte")
    chosen, _kind = QFileDialog.getSaveFileName(desk.window(), title, str(proposed), f"Sysmap (*{SUFFIX})")
    if chosen:
        path = Path(chosen)
        write(desk, path if path.name.endswith(SUFFIX) else path.with_name(path.name + SUFFIX), name)


def name_of(desk: Desk) -> str:
    """« La cantine de Vimy, Budget »: the map and the zone, or how many elements."""
    map, chosen = desk.editor.map, desk.editor.selection
    zones = [one_line(zone.label) for id, zone in map.zones.items() if id in chosen and zone.label.strip()]
    title = one_line(map.card.title) or one_line(map.card.question)
    count = len(chosen & map.elements.keys())
    part = ", ".join(zones) or _n("{n} élément", "{n} éléments", count)
    return ", ".join(piece for piece in (title, part) if piece)


def write(desk: Desk, path: Path, name: str) -> bool:
    """Write the piece; the map on the desk stays whole."""
    piece = piece_of(desk.editor.map, desk.editor.selection, id=new_id("m"), name=name)
    done = desk.shell.attempt(lambda: save(piece, path))
    if done:
        desk.say(_n(
            "Morceau donné : {name}, {n} élément. Il reste aussi ici ; « Reprendre un morceau… » le réunira.",
            "Morceau donné : {name}, {n} éléments. Ils restent aussi ici ; « Reprendre un morceau… » "
            "les réunira.", len(piece.elements),
        ).format(name=path.name, n=len(piece.elements)))  # fmt: skip
    return done


def choose(desk: Desk) -> None:
    """Ask which piece comes back."""
    folder = desk.settings.closing_folder or str(desk.document.path.parent)
    title = _("Reprendre un morceau de la carte")
    chosen, _kind = QFileDialog.getOpenFileName(desk.window(), title, folder, f"Sysmap (*{SUFFIX})")
    if chosen:
        take(desk, Path(chosen))


def take(desk: Desk, path: Path) -> bool:
    """Bring what was done to the piece into the map: one step, and what is not sure is asked."""
    from sysmap.app.merging.doing import take as becomes
    from sysmap.app.merging.doing import tell
    from sysmap.interchange import merging

    try:
        piece = read(path).map
    except StorageError as error:
        desk.say(error.sentence(language()), tone="alert")
        return False
    map = desk.editor.map
    base = given_by(piece, map)
    if base is None:
        said = _("« {name} » n’est pas un morceau de cette carte : rien n’a changé. Pour les réunir, "
                 "choisissez « Fusionner des cartes… ».")  # fmt: skip
        desk.say(said.format(name=path.name), tone="alert")
        return False
    outcome = taken_back(map, piece, base, (_("Cette carte"), path.stem))
    becomes(desk, outcome.map, _("reprise d’un morceau"))
    tell(desk, outcome)
    if merging.undecided(outcome.map):
        desk.do("merge_review")
    return True
