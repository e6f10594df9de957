"""What a newer version of the map this one came from brings; and remarks alone, from who read it again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from sysmap.app.jobs import Job
from sysmap.app.merging.doing import Asked, apply
from sysmap.app.merging.gathering import Base, Came, propose_bases, read_one
from sysmap.editing import Draft
from sysmap.i18n import _, _n
from sysmap.interchange import merging

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

FILES = "*.sysmap *.sysmap.json *.pdf *.svg *.png"


def choose_origin(desk: Desk) -> None:
    """Ask for the newer version, then bring what it changed."""
    path = _ask(desk, _("Version plus récente de l’origine"))
    if path is not None:
        update_from(desk, path)


def update_from(desk: Desk, path: Path, called: str = "") -> None:
    """A merge with the newer version; what both had once is looked for beside it, in stages first.

    Its side is `called` so in the choices: the origin, unless it is something else. The map's file keeps
    these words, so they name nobody."""
    mine, own, theirs = desk.editor.map, desk.document.path, called or _("L’origine")

    def work() -> tuple[Came, list[Base], merging.Outcome | None]:
        came = read_one(path)
        if came.map is None or not merging.related(mine, came.map):
            return came, [], None
        bases = propose_bases((mine, came.map), (path, own))
        tables = merging.named([(_("Cette carte"), mine), (theirs, came.map)])
        return came, bases, merging.unite(tables, bases[0].map if bases else None, update=True)

    def done(found: tuple[Came, list[Base], merging.Outcome | None]) -> None:
        came, _bases, outcome = found
        if came.map is None:
            desk.say(came.error, tone="alert")
        elif outcome is None:
            said = _("« {name} » n’a rien de commun avec cette carte : rien n’a changé. Pour les "
                     "réunir, choisissez « Fusionner des cartes… ».")  # fmt: skip
            desk.say(said.format(name=path.name), tone="alert")
        elif desk.editor.map is not mine:
            desk.say(_("La carte a changé pendant la lecture : rien n’a été repris. Essayez de nouveau."))
        else:
            apply(desk, outcome, Asked(_tables(outcome, came, mine), None, False))

    in_thread(desk, work, done)


def _tables(outcome: merging.Outcome, came: Came, mine: object) -> tuple[merging.Table, ...]:
    return merging.named([(outcome.tables[0], mine), (outcome.tables[1], came.map)])  # type: ignore[list-item]


def choose_remarks(desk: Desk) -> None:
    """Ask for the copy that somebody annotated."""
    path = _ask(desk, _("Carte annotée"))
    if path is not None:
        remarks_from(desk, path)


def remarks_from(desk: Desk, path: Path) -> None:
    """Its remarks, and nothing else; one step."""

    def done(came: Came) -> None:
        if came.map is None:
            desk.say(came.error, tone="alert")
            return
        name = path.name.removesuffix(".sysmap")
        table = merging.Table(name, came.map)
        trial = merging.remarks_only(Draft(desk.editor.map), table)
        if not trial:
            desk.say(_("« {name} » n’a pas de remarque que cette carte n’ait déjà.").format(name=path.name))
            return
        label = _n("reprise d’une remarque", "reprise de {n} remarques", trial)
        with desk.editor.transaction(label) as draft:
            merging.remarks_only(draft, table)
        said = _n("{n} remarque reprise de « {name} ».", "{n} remarques reprises de « {name} ».", trial)
        desk.say(said.format(name=path.name))
        desk.do("remarks")

    in_thread(desk, lambda: read_one(path), done)


def _ask(desk: Desk, title: str) -> Path | None:
    kinds = _("Cartes Sysmap ({files})").format(files=FILES)
    name, _kind = QFileDialog.getOpenFileName(desk.window(), title, str(desk.document.path.parent), kinds)
    return Path(name) if name else None


def in_thread(desk: Desk, work: object, done: object) -> None:
    """Do this aside, then that with what came; a failure costs a sentence."""
    job = Job(desk)
    desk.status.say(_("Lecture…"))
    job.done.connect(done)
    job.failed.connect(lambda *_: desk.say(_failed(), tone="alert"))
    for end in (job.done, job.failed):
        end.connect(lambda *_: job.deleteLater())
    job.ask(work)  # type: ignore[arg-type]


def _failed() -> str:
    return _("Cette carte n’a pas pu être reprise ; la vôtre n’a pas changé.")
