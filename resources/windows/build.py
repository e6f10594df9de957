"""A portable folder for Windows, assembled on Linux: `make windows`.

    python resources/windows/build.py [--python FOLDER_OR_ZIP] [--sha256 …] [--no-archive]

dist/sysmap-windows/ holds Sysmap.exe, ready for a stick; dist/sysmap-windows.zip is the same in one file.
Nothing is installed: libraries come as wheels for Windows at the versions of constraints.txt, Python as
`interpreter` says, and the two small programs that start it are compiled from `launcher.c`.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(HERE.parent / "licences"), str(HERE.parent / "bundle"), str(ROOT)]

import libraries  # noqa: E402 - beside this script
from binaries import launcher  # noqa: E402
from contents import list_folder  # noqa: E402
from icon import write_icon  # noqa: E402
from interpreter import FIXED, compiled, from_archive, from_registry  # noqa: E402
from wheels import fetch, pip  # noqa: E402

from sysmap import __version__  # noqa: E402

WORK, FOLDER = ROOT / "build" / "windows", ROOT / "dist" / "sysmap-windows"
PATHS = "{library}.zip\n.\nsite\n"
"""What Python may import, and nothing else of that computer."""


def main() -> None:
    asked = _arguments()
    shutil.rmtree(FOLDER, ignore_errors=True)
    shutil.rmtree(WORK, ignore_errors=True)
    inside = FOLDER / "programme"
    inside.mkdir(parents=True)
    (WORK / "wheels").mkdir(parents=True)
    library = from_archive(asked.python, inside) if asked.python else from_registry(WORK, inside)
    version = f"3.{Path(library).stem.removeprefix('python3')}"
    _same_minor(version)
    name = Path(library).stem
    (inside / f"{name}._pth").write_text(PATHS.format(library=name), encoding="ascii")
    _site(inside / "site", version)
    (inside / "launch.pyc").write_bytes(compiled(HERE / "launch.py", "launch.py"))
    _programs(library)
    size = sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file())
    print(f"{FOLDER.relative_to(ROOT)}: {size / 1e6:.0f} MB, Python {version}")
    if not asked.no_archive:
        archive = _archive()
        print(f"{archive.relative_to(ROOT)}: {archive.stat().st_size / 1e6:.0f} MB")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", type=Path, help="python.org’s embeddable archive (amd64), or its folder")
    parser.add_argument("--sha256", help="what that archive must be: the sum its publisher says")
    parser.add_argument("--no-archive", action="store_true", help="only the folder")
    asked = parser.parse_args()
    if asked.sha256 and hashlib.sha256(asked.python.read_bytes()).hexdigest() != asked.sha256.lower():
        raise SystemExit(f"{asked.python.name} n’est pas le fichier attendu : rien n’a été assemblé.")
    return asked


def _same_minor(version: str) -> None:
    """Modules are compiled here: their compiled form belongs to one minor version."""
    if version != f"{sys.version_info.major}.{sys.version_info.minor}":
        raise SystemExit(f"C’est un Python {version} : relancez ce script avec un Python {version}.")


def _site(site: Path, version: str) -> None:
    """The libraries and the program itself, trimmed and compiled."""
    fetch(libraries.pins(version), version, WORK / "wheels")
    pip("wheel", "--no-deps", "--wheel-dir", str(WORK / "wheels"), str(ROOT))
    libraries.unpack(WORK / "wheels", site)
    libraries.trim(site)
    libraries.share(site, site.parent)
    if lacking := libraries.lacking(site.parent):
        raise SystemExit(f"Il manque au dossier : {', '.join(sorted(lacking))}. Rien n’a été assemblé.")
    libraries.compile_all(site)
    list_folder(site / "sysmap" / "_data")


def _programs(library: str) -> None:
    """What is double-clicked, what answers in a terminal, and what is said to people."""
    write_icon(WORK / "sysmap.ico")
    for name, console in (("Sysmap.exe", False), ("Sysmap-commande.exe", True)):
        launcher(FOLDER / name, library, __version__, WORK / "sysmap.ico", console)
    for name in ("Sysmap.cmd", "LISEZ-MOI.txt"):
        text = (HERE / name).read_text(encoding="utf-8").replace("\n", "\r\n")
        (FOLDER / name).write_text(text, encoding="utf-8", newline="")
    shutil.copy(ROOT / "LICENSE", FOLDER / "LICENSE.txt")
    (FOLDER / "portable.txt").touch()


def _archive() -> Path:
    """The folder in one file, whose bytes follow from its content only."""
    target = FOLDER.with_suffix(".zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
        for path in sorted(path for path in FOLDER.rglob("*") if path.is_file()):
            info = zipfile.ZipInfo(f"Sysmap/{path.relative_to(FOLDER).as_posix()}", FIXED)
            info.compress_type = zipfile.ZIP_DEFLATED
            zipped.writestr(info, path.read_bytes(), compresslevel=9)
    return target


if __name__ == "__main__":
    main()
