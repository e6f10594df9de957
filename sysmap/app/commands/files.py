"""Maps as files: new, open, copy, rename, language, leaving. Nobody is asked to save."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from sysmap.i18n import _, language
from sysmap.storage import default_folder

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def new(desk: Desk) -> None:
    """Back to the first window: a question, a form."""
    desk.shell.show_start()


def start(desk: Desk) -> None:
    desk.shell.show_start(every=True)


def keep_template(desk: Desk) -> None:
    """The frame of this map, for the next ones."""
    from sysmap.app.start.keep_window import KeepTemplateWindow

    desk.show_window("keep_template", KeepTemplateWindow)


def choose(desk: Desk) -> None:
    desk.shell.choose_file()


def save_now(desk: Desk) -> None:
    desk.document.save_now()


def save_copy(desk: Desk) -> None:
    """Write the map elsewhere as well; work goes on in the same file."""
    wanted = _ask(desk, _("Enregistrer une copie"), desk.document.path, _("Cartes Sysmap (*.sysmap)"))
    if wanted is not None:
        desk.shell.attempt(lambda: desk.document.write_copy(wanted), _("Copie enregistrée : {name}"), wanted)


def rename(desk: Desk) -> None:
    """Give the map's file another name or place."""
    title = _("Renommer ou déplacer le fichier")
    wanted = _ask(desk, title, desk.document.path, _("Cartes Sysmap (*.sysmap)"))
    if wanted is not None and wanted != desk.document.path:
        done = _("La carte est maintenant ici : {name}")
        desk.shell.attempt(lambda: desk.document.move_to(wanted), done, wanted)
        desk.shell.retitle()


def elsewhere(desk: Desk) -> None:
    """Another place for a file that cannot be written where it is: among our maps, to begin with."""
    at = desk.document.path
    folder = default_folder()
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    if folder.is_dir() and folder != at.parent:
        at = folder / at.name
    wanted = _ask(desk, _("Choisir un autre endroit"), at, _("Cartes Sysmap (*.sysmap)"))
    if wanted is not None:
        done = _("La carte est maintenant ici : {name}")
        desk.shell.attempt(lambda: desk.document.move_to(wanted), done, wanted)
        desk.shell.retitle()


def text_version(desk: Desk) -> None:
    """The map in sentences, as plain text, as a web page or as a document."""
    from sysmap.app.reserved import stays_out
    from sysmap.interchange import text_in_form
    from sysmap.storage import save_atomically

    beside = desk.document.path.with_suffix(".txt")
    forms = {_("Texte (*.txt)"): ".txt", _("Page web (*.html)"): ".html", _("Document (*.docx)"): ".docx"}
    title = " – ".join(filter(None, (_("Version texte"), stays_out(desk.editor.map))))
    name, form = QFileDialog.getSaveFileName(desk.window(), title, str(beside), ";;".join(forms))
    if not name:
        return
    path, suffix = Path(name), forms.get(form, ".txt")
    if path.suffix.lower() not in forms.values():
        path = path.with_name(path.name + suffix)
    elif path == beside:
        path = path.with_suffix(suffix)  # the name that was proposed, and another form chosen
    map = desk.editor.map
    data = text_in_form(map, map.language, path.suffix)
    desk.shell.attempt(lambda: save_atomically(path, data), _("Texte enregistré : {name}"), path)


def bring(desk: Desk) -> None:
    """Files of other programs, shown before they act."""
    from sysmap.app.foreign import choose_files

    choose_files(desk.shell)


def export(desk: Desk) -> None:
    """The map for another program."""
    from sysmap.app.foreign import ExportWindow

    desk.show_window("export", ExportWindow)


def _ask(desk: Desk, title: str, at: Path, kinds: str) -> Path | None:
    name, _kind = QFileDialog.getSaveFileName(desk.window(), title, str(at), kinds)
    if not name:
        return None
    path, suffix = Path(name), kinds[kinds.rindex("*") + 1 :].rstrip(")")
    return path if path.name.endswith(suffix) else path.with_name(path.name + suffix)


def settings(desk: Desk) -> None:
    """The few choices that belong to the person."""
    from sysmap.app.preferences import open_settings

    open_settings(desk.shell)


def charter(desk: Desk) -> None:
    """The look of an organisation: taken from this map, given to it, given to others."""
    from sysmap.app.preferences import open_charter

    open_charter(desk.shell)


def switch_language(desk: Desk) -> None:
    """French to English and back, at once."""
    desk.shell.speak("en" if language() == "fr" else "fr")


def switch_typography(desk: Desk) -> None:
    """Set what is typed as a French printer would, or leave it as it is."""
    desk.settings.typography = not desk.settings.typography
    on = _("La typographie française est appliquée à ce que vous écrivez.")
    off = _("Vos mots restent tels que vous les tapez.")
    desk.status.say(on if desk.settings.typography else off)


def quit(desk: Desk) -> None:
    desk.window().close()


def quit_clean(desk: Desk) -> None:
    """The map goes with its stick, and this computer keeps nothing of it."""
    from sysmap.app.saving.leaving import without_trace

    without_trace(desk)
