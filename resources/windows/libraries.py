"""What the program depends on, as wheels for Windows, without the parts that it never loads."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from binaries import empty_plugin, imports, needed
from depends import depends, pinned
from interpreter import compiled

DRAWING = ("gvplugin_gd", "gvplugin_pango")
QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtPrintSupport")
QT_PLUGINS = ("platforms/qwindows", "platforms/qoffscreen", "imageformats/qjpeg", "imageformats/qgif",
              "imageformats/qwebp")  # fmt: skip
LEFT_OUT = {"tests", "test", "testing", "include", "doc", "glue", "scripts", "support", "typesystems",
            "metatypes", "qml", "lib", "examples", "isoschematron", "__pycache__"}  # fmt: skip
KEPT_ANYWAY = ("networkx/", "pydantic/")
"""Packages in which a folder of such a name is part of the program's work."""
PLAIN = {".py", ".pyd", ".dll", ".json", ".xml", ".docx", ".pptx", ".rng", ".xsl", ".xslt", ".gz", ".txt"}
ALONE = ("lxml/includes", "lxml/html", "PIL/_avif", "PIL/_imagingft", "PIL/_webp", "networkx/drawing/layout_",
         "pygraphviz/bin", "shiboken6/concrt", "shiboken6/vc", "shiboken6/msvcp140_")  # fmt: skip
"""What is large and never asked for, by the beginning of its path."""
RUNTIME = ("vcruntime140_1.dll", "msvcp140.dll")
WINDOWS = {
    "advapi32", "authz", "bcrypt", "bcryptprimitives", "comctl32", "comdlg32", "crypt32", "d2d1", "d3d11",
    "d3d12", "d3d9", "dcomp", "dnsapi", "dwmapi", "dwrite", "dxgi", "gdi32", "icuuc", "imm32", "iphlpapi",
    "kernel32", "mpr", "msvcrt", "netapi32", "ntdll", "ole32", "oleaut32", "psapi", "rpcrt4", "secur32",
    "setupapi", "shcore", "shell32", "shlwapi", "uiautomationcore", "user32", "userenv", "uxtheme",
    "version", "winmm", "ws2_32", "wtsapi32",
}  # fmt: skip
"""What every Windows 10 has: a library of these names, besides winspool.drv."""


def pins(version: str) -> list[str]:
    """Every library the program needs on Windows, at the version of constraints.txt."""
    known = pinned()
    asked = depends(python_version=version, sys_platform="win32", platform_system="Windows", os_name="nt")
    return [f"{name}=={known[name]}" for name in asked if name != "sysmap"]


def unpack(wheels: Path, target: Path) -> None:
    """Everything that the wheels hold, side by side."""
    for wheel in sorted(wheels.glob("*.whl")):
        with zipfile.ZipFile(wheel) as zipped:
            zipped.extractall(target)


def trim(site: Path) -> None:
    """Keep what the program loads: the Qt it uses, the Graphviz layouts, compiled modules."""
    _trim_qt(site / "PySide6")
    _trim_graphviz(site / "pygraphviz.libs", site / "pygraphviz" / "_graphviz.pyd")
    for path in sorted(site.rglob("*"), reverse=True):
        if path.is_file() and not _wanted(path.relative_to(site)):
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def share(site: Path, target: Path) -> None:
    """What compiled libraries ask of Microsoft's runtime lies beside Python, for when Qt has not loaded it.

    Windows itself has no vcruntime140_1.dll: only a computer on which something else brought it.
    """
    for name in RUNTIME:
        if not (target / name).exists():
            shutil.copy(site / "PySide6" / name, target / name)


def lacking(folder: Path) -> set[str]:
    """The libraries that something in the folder asks for, and that are neither in it nor part of Windows."""
    binaries = [path for path in folder.rglob("*") if path.suffix in {".pyd", ".dll", ".exe"}]
    here = {path.name.lower() for path in binaries}
    asked = {name for path in binaries for name in imports(path)}
    known = here | {f"{name}.dll" for name in WINDOWS} | {"winspool.drv"}
    return {name for name in asked - known if not name.startswith(("api-ms-win-", "ext-ms-"))}


def _wanted(inside: Path) -> bool:
    words = inside.as_posix()
    if ".dist-info/" in words:
        return inside.name == "METADATA" or "licen" in words.lower() or "copying" in words.lower()
    if words.startswith(("PySide6/translations/", "sysmap/")):
        return True
    if not words.startswith(KEPT_ANYWAY) and not LEFT_OUT.isdisjoint(inside.parts[:-1]):
        return False
    if "tests" in inside.parts or words.startswith(ALONE):
        return False
    return inside.suffix in PLAIN


def _trim_qt(qt: Path) -> None:
    modules = [qt / f"{name}.pyd" for name in QT_MODULES]
    plugins = [qt / "plugins" / f"{name}.dll" for name in QT_PLUGINS]
    kept = needed([*modules, *plugins], qt.glob("*.dll"))
    kept |= set(qt.glob("*.py")) | set(qt.glob("translations/qtbase_fr.qm"))
    _keep(qt, kept)


def _trim_graphviz(folder: Path, asking: Path) -> None:
    """The layouts and what they ask for; in the place of the two plugins that draw, one that does nothing."""
    for name in DRAWING:
        (found,) = folder.glob(f"{name}-*.dll")
        found.unlink()
        empty_plugin(found, f"{name}_LTX_library")
    _keep(folder, needed([asking], folder.glob("*.dll")))


def _keep(folder: Path, kept: set[Path]) -> None:
    for path in folder.rglob("*"):
        if path.is_file() and path not in kept:
            path.unlink()


def compile_all(site: Path) -> None:
    """Each module becomes its compiled form: fewer and smaller files to read from a stick."""
    for path in sorted(site.rglob("*.py")):
        path.with_suffix(".pyc").write_bytes(compiled(path, path.relative_to(site).as_posix()))
        path.unlink()
    for cache in [*site.rglob("__pycache__")]:
        shutil.rmtree(cache)
