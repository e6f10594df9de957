"""Try the Windows folder under wine, as far as wine goes: `make windows-try`.

    python resources/windows/trial.py [--window]

The wine folder of the trial is made in build/wine, with the two small libraries that Debian 12's wine 8 lacks
(`wine_lacks.c`). What passes here is not proved on Windows; what fails here is worth a look.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from binaries import PLAIN, tool  # noqa: E402 - beside this script

ROOT = HERE.parent.parent
FOLDER, PREFIX = ROOT / "dist" / "sysmap-windows", ROOT / "build" / "wine"
LACKS = ("bcryptprimitives", "icuuc")
PATIENCE = 900
"""Seconds given to one command."""


def main() -> int:
    if shutil.which("wine") is None:
        raise SystemExit("Il manque à ce système de quoi continuer : sudo apt install wine")
    _prepare()
    window = () if "--window" in sys.argv else ("--no-window",)
    return max(_run(*words) for words in (("--version",), ("--self-test", *window)))


def _environment() -> dict[str, str]:
    quiet = {"WINEPREFIX": str(PREFIX), "WINEARCH": "win64", "WINEDEBUG": "-all"}
    return {**os.environ, **quiet}


def _prepare() -> None:
    """A wine folder of our own, with what it lacks."""
    if not (PREFIX / "system.reg").exists():
        PREFIX.mkdir(parents=True, exist_ok=True)
        subprocess.run(["wine", "wineboot", "-i"], env=_environment(), check=True, capture_output=True)
    system = PREFIX / "drive_c" / "windows" / "system32"
    for name in LACKS:
        made = ["-shared", f"-D{name.upper()}", "-o", str(system / f"{name}.dll")]
        subprocess.run([tool("gcc"), *PLAIN, *made, str(HERE / "wine_lacks.c"), "-ladvapi32"], check=True)


def _run(*words: str) -> int:
    """One command of the terminal program; its exit code. Through a pipe: wine cannot hand a file on."""
    print("Sysmap-commande.exe", *words, flush=True)
    command = ["timeout", str(PATIENCE), "wine", str(FOLDER / "Sysmap-commande.exe"), *words]
    streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with subprocess.Popen(command, env=_environment(), text=True, encoding="utf-8", **streams) as run:
        for line in run.stdout or ():
            print(line, end="", flush=True)
    print(f"  → {run.returncode}", flush=True)
    return run.returncode


if __name__ == "__main__":
    sys.exit(main())
