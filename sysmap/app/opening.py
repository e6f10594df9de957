"""Opening a file without fuss: a refusal is one sentence, and what was open stays."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sysmap.i18n import language
from sysmap.resources import examples
from sysmap.storage import Opened, StorageError, read

if TYPE_CHECKING:
    from sysmap.app.shell import Shell


def read_calmly(shell: Shell, path: Path) -> Opened | None:
    """The map in this file; None, and a banner, when there is none."""
    try:
        return read(path)
    except StorageError as error:
        shell.banners.say(error.sentence(language()), tone="alert")
        return None


def is_ours(path: Path) -> bool:
    """Whether this is one of the program's examples, which nobody changes by accident."""
    try:
        folders = {example.resolve().parent for example in examples()}
        return path.resolve().parent in folders
    except OSError:
        return False
