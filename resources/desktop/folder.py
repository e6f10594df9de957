"""The built folder, as a tree to be packed: who made it and when must not show in what is made of it."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "dist" / "sysmap"


def version() -> str:
    """The version of the program."""
    words = (ROOT / "sysmap" / "__init__.py").read_text(encoding="utf-8")
    return next(line.split('"')[1] for line in words.splitlines() if line.startswith("__version__"))


def machine() -> str:
    """The processor, as it is written in names."""
    return platform.machine().lower()


def moment() -> int:
    """The second at which all is said to have been made: SOURCE_DATE_EPOCH, else that of the last change."""
    if said := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(said)
    command = ["git", "log", "-1", "--format=%ct"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return int(done.stdout or 0)


def copied(target: Path) -> None:
    """The folder that PyInstaller made, copied here; raises SystemExit with a sentence when there is none."""
    if not (FOLDER / "sysmap").is_file():
        raise SystemExit("Il n’y a pas de dossier dist/sysmap : make bundle")
    shutil.copytree(FOLDER, target, symlinks=True)


def tree(root: Path) -> Iterator[Path]:
    """Everything under a folder, always in the same order."""
    for path in sorted(root.iterdir()):
        yield path
        if path.is_dir() and not path.is_symlink():
            yield from tree(path)


def settled(root: Path) -> None:
    """Give everything the one moment and the plain rights: others read, programs run, libraries are read."""
    for path in [*tree(root), root]:
        if not path.is_symlink():
            library = path.suffix == ".so" or ".so." in path.name
            runs = path.is_dir() or (os.access(path, os.X_OK) and not library)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (moment(), moment()), follow_symlinks=False)
