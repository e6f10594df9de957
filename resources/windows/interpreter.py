"""A Python for Windows: its library and its modules.

Two ways. Either the embeddable archive of python.org, which a person has fetched (`--python`): then all
of it comes from there. Or, with nothing but a registry of Python packages: the official library and its
modules, signed by the Python Software Foundation, as the wheel of Panda3D carries them for programs that
are packed with it; the part of the standard library that is written in Python, alike on every system, is
then that of the Python that runs this script, which must be of the same minor version.
"""

from __future__ import annotations

import hashlib
import marshal
import shutil
import sys
import sysconfig
import zipfile
from importlib.util import MAGIC_NUMBER, source_hash
from pathlib import Path

from binaries import forward
from wheels import fetch

CARRIER, CARRIED = "panda3d==1.10.16", "3.11"
CARRIER_SHA256 = "37acfb92655c4226879f95c988e2ef1449a53c54486d6c1ebc00e2772429af82"
UNUSED_MODULES = ("_ssl", "_hashlib", "_tkinter", "_msi", "_test", "_ctypes_test", "winsound")
UNUSED_LIBRARIES = ("libcrypto", "libssl", "tcl", "tk")
LEFT_OUT = {
    "test", "tests", "tkinter", "idlelib", "lib2to3", "turtledemo", "ensurepip", "venv", "distutils",
    "unittest", "pydoc_data", "site-packages", "dist-packages", "lib-dynload", "__pycache__", "curses", "dbm",
    "msilib", "wsgiref", "xmlrpc", "turtle.py", "pydoc.py", "doctest.py", "antigravity.py",
    "this.py", "ssl.py",
}  # fmt: skip
FIXED = (1980, 1, 1, 0, 0, 0)
"""The date of everything inside an archive: the same files make the same bytes."""


def from_archive(archive: Path, target: Path) -> str:
    """Unpack python.org's embeddable archive, or copy the folder that it makes; the name of its library."""
    if archive.is_dir():
        shutil.copytree(archive, target, dirs_exist_ok=True)
    else:
        with zipfile.ZipFile(archive) as zipped:
            zipped.extractall(target)
    for path in target.iterdir():
        if path.suffix in {".pyd", ".dll"} and path.name.startswith((*UNUSED_MODULES, *UNUSED_LIBRARIES)):
            path.unlink()
    return _library(target)


def from_registry(download: Path, target: Path) -> str:
    """The official library and modules out of the wheel that carries them, and our standard library."""
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    if here != CARRIED:
        raise SystemExit(f"Il faut un Python {CARRIED} pour assembler ainsi (celui-ci est un {here}), "
                         "ou l’archive de python.org : --python")  # fmt: skip
    wheel = _carrier(download)
    target.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(wheel) as zipped:
        for name in zipped.namelist():
            base = name.rpartition("/")[2]
            if name.startswith("deploy_libs/") and _wanted(base):
                (target / base.lower()).write_bytes(zipped.read(name))
    library = _library(target)
    forward(target / library, target / "python3.dll")
    standard_library(target / f"{Path(library).stem}.zip")
    return library


def _carrier(download: Path) -> Path:
    fetch([CARRIER], CARRIED, download)
    (wheel,) = download.glob("panda3d-*.whl")
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != CARRIER_SHA256:
        raise SystemExit(f"{wheel.name} n’est pas le fichier attendu : rien n’a été assemblé.")
    return wheel


def _wanted(name: str) -> bool:
    if name.startswith(("api-ms-", *UNUSED_MODULES, *UNUSED_LIBRARIES)):
        return False  # the first are part of Windows 10
    return name.lower().endswith((".pyd", ".dll"))


def _library(folder: Path) -> str:
    (found,) = (path.name for path in folder.glob("python3?*.dll"))
    return found


def standard_library(target: Path) -> None:
    """The modules written in Python, compiled, in one archive that Python reads as it is."""
    root = Path(sysconfig.get_path("stdlib"))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as zipped:
        for path in sorted(root.rglob("*.py")):
            inside = path.relative_to(root)
            ours = inside.parts[0].startswith(("config-", "_sysconfigdata"))  # of the system we build on
            if LEFT_OUT.isdisjoint(inside.parts) and not ours:
                pack(zipped, path, inside.as_posix())


def pack(zipped: zipfile.ZipFile, path: Path, name: str) -> None:
    """One module, compiled, into an archive."""
    info = zipfile.ZipInfo(f"{name}c", FIXED)
    info.compress_type = zipfile.ZIP_DEFLATED
    zipped.writestr(info, compiled(path, name))


def compiled(path: Path, name: str) -> bytes:
    """The bytes of a compiled module: they follow from its text and its name, not from where it lay or when.

    The second word says: trust me, do not look for the text (PEP 552, unchecked hash).
    """
    text = path.read_bytes()
    code = compile(text, name, "exec", dont_inherit=True)
    return MAGIC_NUMBER + (1).to_bytes(4, "little") + source_hash(text) + marshal.dumps(code)
