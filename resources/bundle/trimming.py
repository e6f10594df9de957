"""What a package may leave out of all that PyInstaller found: figures in docs/decisions/0034.

Rows are PyInstaller's: (where it goes, where it comes from, what it is).
"""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path, PurePath

from runpath import without_runpath
from stubs import stub

Row = tuple[str, str, str]

QT_PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"},
    "imageformats": {"qgif", "qjpeg", "qwebp"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport"},
    "styles": {"qmodernwindowsstyle", "qwindowsvistastyle", "qmacstyle"},
    "wayland-shell-integration": {"xdg-shell"},
    "wayland-decoration-client": {"adwaita", "bradient"},
}
QT_WORDS = ("qtbase_fr.qm", "qtbase_en.qm")
LEFT_TO_THE_SYSTEM = (
    "libcups.", "libdbus-1.", "libX11.", "libX11-xcb.", "libglib-2.0.", "libgthread-2.0.", "libfontconfig.",
    "libfreetype.", "libexpat.", "libz.", "libuuid.", "libstdc++.", "libgcc_s.",
)  # fmt: skip
"""What every desktop has and has to fit its own services, fonts and drivers: resources/desktop/debian.py
names the packages. Without libcups only the plugin that prints does not load."""
SPARED = {
    "_hashlib", "_ssl", "_curses", "_curses_panel", "readline", "_tkinter",
    "PIL._avif", "PIL._webp", "PIL._imagingcms", "PIL._imagingft", "PIL._imagingtk", "PIL._imagingmath",
    "PIL._imagingmorph", "rapidfuzz.distance.metrics_cpp",
}  # fmt: skip
"""Extensions that nothing of ours calls. hashlib and hmac have their own without OpenSSL."""
MODULES = [
    "PySide6.QtNetwork", "PIL.ImageQt", "PIL.ImageTk", "IPython", "_pytest", "babel", "curses", "docutils",
    "hypothesis", "lib2to3", "lxml.html", "lxml.isoschematron", "lxml.objectify", "matplotlib", "mypy",
    "numpy", "pandas", "pkg_resources", "pydoc", "pygments", "pygraphviz.tests", "pytest", "scipy",
    "setuptools", "test", "tkinter", "unittest", *SPARED,
]  # fmt: skip


def trimmed(rows: Iterable[Row], build: Path) -> list[Row]:
    """The binaries that are needed, without debug symbols, Graphviz's drawing plugins replaced by stubs."""
    kept = [row for row in rows if _wanted(row[0])]
    if sys.platform != "linux":
        return kept
    return bared(reachable([_stubbed(row, build) for row in kept]), build)


def bared(rows: Iterable[Row], build: Path) -> list[Row]:
    """The same rows in the same order, their libraries without what only a debugger reads."""
    return [_stripped(row, build) for row in rows] if sys.platform == "linux" else list(rows)


def worded(rows: Iterable[Row], binaries: Iterable[Row]) -> list[Row]:
    """The data: of Qt's translations only the languages we speak, of the links those to what is there."""
    there = {PurePath(row[0]) for row in binaries}
    kept = [row for row in rows if "translations" not in PurePath(row[0]).parts or row[0].endswith(QT_WORDS)]
    return [row for row in kept if row[2] != "SYMLINK" or PurePath(row[0]).parent / row[1] in there]


def _wanted(name: str) -> bool:
    path = PurePath(name)
    if "plugins" in path.parts and "PySide6" in path.parts:
        folder, stem = path.parent.name, path.name.split(".")[0].removeprefix("lib")
        return stem in QT_PLUGINS.get(folder, ())
    if path.parts[:2] == ("pygraphviz", "bin"):  # programs for what we never ask
        return False
    if path.name.startswith(LEFT_TO_THE_SYSTEM):
        return False
    folders = [part for part in path.parent.parts if part != "lib-dynload" and not part.startswith("python3")]
    stem = path.name.split(".")[0]
    return ".".join([*folders, stem]) not in SPARED and not stem.endswith("_avx2")


def _stubbed(row: Row, build: Path) -> Row:
    name = PurePath(row[0])
    for plugin in ("gd", "pango"):
        if name.name.startswith(f"libgvplugin_{plugin}-"):
            made = build / name.name
            made.write_bytes(stub(plugin, name.name, platform.machine()))
            return (row[0], str(made), row[2])
    return row


def reachable(rows: list[Row]) -> list[Row]:
    """Extensions and plugins, and the shared libraries that one of them asks for."""
    libraries = {PurePath(row[0]).name: row for row in rows if _is_library(row)}
    kept, waiting = [], [row for row in rows if not _is_library(row)]
    while waiting:
        row = waiting.pop()
        kept.append(row)
        waiting += [libraries.pop(name) for name in _asked_by(row) if name in libraries]
    return sorted(kept)


def _is_library(row: Row) -> bool:
    """Whether it is there only because something else asks for it."""
    folder = PurePath(row[0]).parent
    alone = folder == PurePath() or folder.name.endswith(".libs") or folder.parts[-2:] == ("Qt", "lib")
    return row[2] == "BINARY" and alone and not row[0].startswith("libpython")


def _asked_by(row: Row) -> list[str]:
    said = subprocess.run(["objdump", "-p", row[1]], capture_output=True, text=True, check=False).stdout
    return [line.split()[1] for line in said.splitlines() if line.split()[:1] == ["NEEDED"]]


def _stripped(row: Row, build: Path) -> Row:
    """The same library without what a debugger wants, nor the folders of the computer it was built on."""
    if row[2] not in ("BINARY", "EXTENSION") or PurePath(row[1]).parent == build:
        return row  # a stub has nothing to lose
    made = build / "stripped" / row[0]
    made.parent.mkdir(parents=True, exist_ok=True)
    made.write_bytes(without_runpath(Path(row[1]).read_bytes()))
    if shutil.which("strip") is not None:
        subprocess.run(["strip", "--strip-unneeded", str(made)], check=True)
    return (row[0], str(made), row[2])
