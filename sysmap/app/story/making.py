"""Stories made in one action, shown, and written as files."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from sysmap.analysis import Told, story_of_loops, story_of_stages
from sysmap.app import reserved
from sysmap.app.banners import Choice
from sysmap.app.jobs import Job
from sysmap.app.menus import plain
from sysmap.editing import operations_views as telling
from sysmap.i18n import _, _n, language
from sysmap.model import Page, Story, SystemMap
from sysmap.poster import StoryMade, export_story
from sysmap.storage import StorageError, safe_name

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def from_loops(desk: Desk) -> str:
    """The told loops, page by page; the id of the story."""
    if not desk.editor.map.loops:
        desk.status.say(_("Aucune boucle n’est nommée : le récit commence par la carte entière."))
    return _made(desk, story_of_loops(desk.editor.map), _("Récit des boucles"))


def from_stages(desk: Desk) -> str:
    """The map as it grew; the id of the story."""
    if not desk.editor.map.stages:
        desk.status.say(_("Pas encore d’étape : F10 en garde une."))
        return ""
    return _made(desk, story_of_stages(desk.editor.map), _("Récit des étapes"))


def from_nothing(desk: Desk) -> str:
    now, map = desk.view.scene.view, desk.editor.map
    view = now.id if now is not None and now.id in map.views else ""
    return _made(desk, Told((Page(view=view),)), _("Récit"))


def _made(desk: Desk, told: Told, name: str) -> str:
    label = _n("récit d’une page", "récit de {n} pages", len(told.pages))
    with desk.editor.transaction(label) as draft:
        story = telling.add_story(draft, name, told.pages, told.views)
    return story.id


def present(desk: Desk, story: Story, place: int = 0, map: SystemMap | None = None) -> None:
    """Show the story on the whole screen, from this page on."""
    from sysmap.app.story.presenting import Presenting

    if desk.presented is not None:
        desk.presented.end()
    presenting = Presenting(desk, map or desk.editor.map, story.pages, place)
    if not presenting.telling.scenes:
        desk.say(_("Toutes les pages de ce récit racontent ce qui est réservé : rien ne peut être montré."))
        return
    desk.presented = presenting
    presenting.start()


def present_first(desk: Desk) -> None:
    """The map's first story; without one, its told loops page by page, of which nothing is kept."""
    map = desk.editor.map
    story = next((one for one in map.stories.values() if one.pages), None)
    if story is None:
        told = story_of_loops(map)
        map = map.evolve(views={**map.views, **{view.id: view for view in told.views}})
        story = Story(id="", pages=told.pages)
    present(desk, story, map=map)


_FILES = (
    ("html", "16:9", ""), ("pdf", "16:9", ""), ("pdf", "A4", ""), ("pptx", "16:9", ""),
    ("pptx", "16:9", "notes"), ("pptx", "16:9", "shapes"),
)  # fmt: skip


def _said(kind: str, size: str, how: str) -> str:
    if kind == "html":
        return _("Une page web (HTML), à ouvrir partout…")
    if kind == "pdf":
        return _("PDF, pages A4…") if size == "A4" else _("PDF, écran 16:9…")
    if how == "notes":
        return _("PowerPoint, avec vos notes de présentation…")
    return _("PowerPoint, formes à modifier…") if how else _("PowerPoint, une image par page…")


def export_menu(parent: QWidget, desk: Desk, story: Callable[[], Story | None]) -> QMenu:
    menu = QMenu(parent)
    said = menu.addAction("")
    said.setEnabled(False)
    menu.aboutToShow.connect(lambda: _say_before(said, desk))
    for kind, size, how in _FILES:
        menu.addAction(plain(_said(kind, size, how)), partial(choose, desk, story, kind, size, how))
    return menu


def _say_before(said: QAction, desk: Desk) -> None:
    """What stays out, above what is to be chosen."""
    words = reserved.stays_out(desk.editor.map)
    said.setText(plain(words))
    said.setVisible(bool(words))


def choose(desk: Desk, story: Callable[[], Story | None], kind: str, size: str, how: str) -> None:
    """Ask where, then write."""
    found = story()
    if found is None or not found.pages:
        return
    card = desk.editor.map.card
    name = safe_name(found.name or card.title or _("Récit")) + f".{kind}"
    folder = desk.settings.poster_folder or str(Path(desk.document.path).parent)
    path, _kind = QFileDialog.getSaveFileName(
        desk.window(), _("Enregistrer le récit"), str(Path(folder) / name), f"{kind.upper()} (*.{kind})"
    )
    if path:
        target = Path(path)
        target = target if target.suffix.lower() == f".{kind}" else target.with_name(f"{target.name}.{kind}")
        desk.settings.poster_folder = str(target.parent)
        write(desk, found, target, size, how)


def write(desk: Desk, story: Story, target: Path, size: str = "16:9", how: str = "") -> Job:
    """Write the file beside the window's life, then say what it is and what stays out."""
    map = desk.editor.map
    job = Job(desk)
    desk.jobs.append(job)
    banner = desk.say(_("Récit en cours d’enregistrement…"))

    def end() -> None:
        desk.jobs.remove(job)
        job.close()
        job.deleteLater()

    def made(done: StoryMade) -> None:
        from sysmap.app.poster import show_folder

        banner.deleteLater()
        said = [_("Récit enregistré : {path}").format(path=done.path), *stays_out(done)]
        desk.say(" ".join(said), Choice(_("Ouvrir le dossier"), lambda: show_folder(done.path)))
        end()

    def failed(error: Exception) -> None:
        banner.deleteLater()
        end()
        if not isinstance(error, StorageError):
            raise error
        desk.say(error.sentence(language()), tone="alert")

    job.done.connect(made)
    job.failed.connect(failed)
    job.ask(lambda: export_story(map, story.pages, target, language=map.language, size=size,
                                 shapes=how == "shapes", notes=how == "notes"))  # fmt: skip
    return job


def stays_out(done: StoryMade) -> list[str]:
    """What is not in the file, in sentences."""
    telling = done.telling
    said = []
    if telling.left_out:
        said.append(_n("{n} page raconte ce qui est réservé : elle n’y figure pas.",
                       "{n} pages racontent ce qui est réservé : elles n’y figurent pas.", telling.left_out))
    if telling.kept:
        said.append(_n("{n} élément ou relation réservé n’y figure pas.",
                       "{n} éléments et relations réservés n’y figurent pas.", telling.kept))
    if telling.unsaid:
        said.append(_n("{n} phrase nomme un élément réservé : elle n’y figure pas.",
                       "{n} phrases nomment un élément réservé : elles n’y figurent pas.", telling.unsaid))
    return said
