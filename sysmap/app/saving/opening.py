"""Opening a file without fuss: a refusal is one sentence, and what was open stays."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from sysmap.i18n import language
from sysmap.interchange import may_be_foreign
from sysmap.resources import examples
from sysmap.storage import Opened, StorageError, default_folder, read

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
