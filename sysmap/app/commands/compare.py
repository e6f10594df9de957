"""Comparing two states of the map, and the day on which it was to be looked at again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.model import SystemMap


def show(desk: Desk, stage: str = "") -> None:
    """« Comparer »: the panel; the one that is there takes the étape."""
    from sysmap.app.reading.comparing import ComparingPage
    from sysmap.app.reading.side import reading_now

    now = reading_now(desk)
    if isinstance(now, ComparingPage):
        if stage:
            now.stage, now.place = stage, -1
            now.read()
        now.take_keys()
        return
    ComparingPage(desk, stage).start()


def choose_map(desk: Desk, then: Callable[[str, SystemMap], object]) -> None:
    """Ask for another map, read it aside, and go on with it; a file that is none costs a sentence."""
    from PySide6.QtWidgets import QFileDialog

    kinds = _("Cartes Sysmap ({files})").format(files="*.sysmap *.sysmap.json *.pdf *.svg *.png")
    name, _kind = QFileDialog.getOpenFileName(
        desk.window(), _("Comparer avec une autre carte"), str(desk.document.path.parent), kinds)
    if name:
        with_file(desk, Path(name), then)


def with_file(desk: Desk, path: Path, then: Callable[[str, SystemMap], object]) -> None:
    """Read this map and go on with it."""
    from sysmap.app.merging.gathering import Came, read_one
    from sysmap.app.merging.origin import in_thread

    def done(came: Came) -> None:
        if came.map is None:
            desk.say(came.error, tone="alert")
        else:
            then(path.name, came.map)

    in_thread(desk, lambda: read_one(path), done)


def remind(desk: Desk, today: date | None = None) -> None:
    """A quiet banner when the day on which the map was to be looked at again has passed."""
    from sysmap.app.banners import Choice
    from sysmap.app.spoken import day

    map = desk.editor.map
    wished = due(map, today or date.today())
    if wished is None:
        return
    card = Choice(_("Choisir une autre date"), lambda: _open_card(desk))
    stage = next(reversed(map.stages.values()), None)
    if stage is None:
        said = _("Il était prévu de revoir cette carte le {date}.").format(date=day(wished))
        desk.say(said, Choice(_("Comparer avec une autre carte…"), lambda: show(desk)), card)
        return
    said = _("Il était prévu de revoir cette carte le {date} : comparer avec l’étape « {name} » ?")
    desk.say(said.format(date=day(wished), name=stage.name),
             Choice(_("Comparer"), lambda: show(desk, stage.id)), card)  # fmt: skip


def due(map: SystemMap, today: date) -> date | None:
    """The day on which it was to be looked at again, once that has come; words that are no day are none."""
    try:
        wished = date.fromisoformat(map.card.review_date.strip())
    except ValueError:
        return None
    return wished if wished <= today else None


def _open_card(desk: Desk) -> None:
    from sysmap.app.card.window import CardWindow

    opened = desk.show_window("card", CardWindow)
    assert isinstance(opened, CardWindow)
    opened.go_to("review_date")
