"""Opening a file without fuss: a refusal is one sentence, and what was open stays; whose map it is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from sysmap.i18n import _, language
from sysmap.interchange import may_be_foreign
from sysmap.model import SystemMap
from sysmap.resources import examples
from sysmap.storage import Opened, Own, StorageError, as_template, default_folder, read

if TYPE_CHECKING:
    from sysmap.app.settings import Settings
    from sysmap.app.shell import Shell

PROFILE = ".sysmap-profil"
"""Settings that travel: a file of ours that holds no map (app/preferences)."""


def read_calmly(shell: Shell, path: Path) -> Opened | None:
    """The map in this file; None, and a banner, when there is none."""
    if path.suffix.lower() == PROFILE:
        from sysmap.app.preferences import offer_profile

        offer_profile(shell, path)
        return None
    try:
        return read(path)
    except StorageError as error:
        if may_be_foreign(error):
            from sysmap.app.foreign import bring_in

            bring_in(shell, [path], error.sentence(language()))
            return None
        shell.banners.say(error.sentence(language()), tone="alert")
        return None


def open_file(shell: Shell, path: Path, *, lent: bool = False) -> bool:
    """Put the map in this file on the desk; a template and a charter go where they belong."""
    opened = read_calmly(shell, path)
    if opened is None:
        return False
    if opened.map.pattern is not None:
        _show_template(shell, opened.map, path)
    elif opened.map.charter is not None:
        from sysmap.app.preferences import open_charter

        open_charter(shell).take(path)  # no map to work on: it is kept, and the window of charters says so
    else:
        lent = lent or is_ours(path)
        received = not lent and is_received(shell.settings, opened, path)
        shell.take(opened, path, lent=lent, received=received)
    return True


def _show_template(shell: Shell, map: SystemMap, path: Path) -> None:
    """A template is not worked on: one begins one's own map from it."""
    page = shell.show_start(every=True)
    if page.chooser is not None:
        page.chooser.receive(Own(as_template(map), path))


def choose_file(shell: Shell) -> None:
    """Ask for a file to open."""
    from sysmap.app.foreign import opened_too

    ours = _("Cartes, affiches, chartes et réglages (*.sysmap *.sysmap.json *.pdf *.svg *.png "
             "*.sysmap-charte *.sysmap-profil)")  # fmt: skip
    kinds = ";;".join([ours, opened_too(), _("Tous les fichiers (*)")])
    folder = str(shell.document.path.parent) if shell.editing else shell.settings.folder
    name, _kind = QFileDialog.getOpenFileName(shell, _("Ouvrir une carte"), folder, kinds)
    if name:
        shell.settings.folder = str(Path(name).parent)
        shell.open(Path(name))


def is_ours(path: Path) -> bool:
    """Whether this is one of the program's examples, which nobody changes by accident."""
    try:
        folders = {example.resolve().parent for example in examples()}
        return path.resolve().parent in folders
    except OSError:
        return False


def is_received(settings: Settings, opened: Opened, path: Path) -> bool:
    """Whether this map comes from somebody else, and is to be read before anything is done with it.

    It is ours when it was begun here, when its file was opened here to be changed, or when it lies where
    our new maps go. What a poster carries, and a file that cannot be written, are only read.
    """
    if not settings.reading_first:
        return False
    if opened.carrier != "map" or not os.access(path, os.W_OK):
        return True
    known = {file_key(path), str(path), opened.map.id} - {""}
    if known & {*settings.own}:
        return False
    try:
        return default_folder().resolve() not in path.resolve().parents
    except OSError:
        return True


def file_key(path: Path) -> str:
    """How a file is remembered as ours."""
    try:
        return str(path.resolve())
    except OSError:
        return str(path.absolute())
