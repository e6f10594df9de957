"""Files of other programs come: chosen, dropped or opened, read in a child process, shown before they act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from sysmap.app.foreign.import_window import ImportWindow
from sysmap.i18n import _
from sysmap.interchange import formats

if TYPE_CHECKING:
    from sysmap.app.shell import Shell


def bring_in(shell: Shell, paths: Sequence[Path], otherwise: str = "") -> ImportWindow:
    """Read these files, and show what would become of them; `otherwise` is said when nobody knows them."""
    window = ImportWindow(shell, list(paths), otherwise)
    window.start()
    return window


def choose_files(shell: Shell) -> None:
    """Ask for files; several tables may be chosen together."""
    usual = _patterns(True)
    kinds = ";;".join([
        _("Formats usuels ({patterns})").format(patterns=usual),
        _("Autres formats… ({patterns})").format(patterns=_patterns(False)),
        *(f"{row.name} ({_stars(row.suffixes)})" for row in formats.FORMATS if row.reads),
        _("Tous les fichiers (*)"),
    ])  # fmt: skip
    names, _kind = QFileDialog.getOpenFileNames(shell, _("Importer"), shell.settings.folder, kinds)
    if names:
        shell.settings.folder = str(Path(names[0]).parent)
        bring_in(shell, [Path(name) for name in names])


def opened_too() -> str:
    """Other programs’ files, as a line of « Ouvrir »."""
    every = dict.fromkeys(suffix for row in formats.FORMATS if row.reads for suffix in row.suffixes)
    return _("Fichiers d’autres programmes ({patterns})").format(patterns=_stars(every))


def _patterns(usual: bool) -> str:
    rows = [row for row in formats.FORMATS if row.reads and row.usual == usual]
    return _stars(dict.fromkeys(suffix for row in rows for suffix in row.suffixes))


def _stars(suffixes: Iterable[str]) -> str:
    return " ".join(f"*{suffix}" for suffix in suffixes)


def is_foreign(path: Path) -> bool:
    """Whether the name is of another program’s file, and of none of ours."""
    suffixes = {suffix for row in formats.FORMATS if row.reads for suffix in row.suffixes} - {".json"}
    return path.suffix.lower() in suffixes
