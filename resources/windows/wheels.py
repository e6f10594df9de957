"""Wheels for Windows, fetched on any system by pip, from wherever it is told to look."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def pip(*words: str) -> None:
    """One command of pip; what goes wrong, it says itself."""
    command = [sys.executable, "-m", "pip", words[0], "--quiet", "--disable-pip-version-check"]
    subprocess.run([*command, *words[1:]], check=True)


def fetch(wanted: list[str], version: str, target: Path) -> None:
    """Bring these wheels, for this Python, as they are: nothing is built, nothing is run."""
    pip("download", "--no-deps", "--only-binary=:all:", "--platform", "win_amd64", "--python-version",
        version, "--implementation", "cp", "-d", str(target), *wanted)  # fmt: skip
