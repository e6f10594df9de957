"""What the program depends on, as wheels for Windows, without the parts that it never loads."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from binaries import needed
from interpreter import compiled
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

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


def pins(root: Path, version: str) -> list[str]:
    """Every library the program needs on Windows, with its version in constraints.txt."""
    lines = (root / "constraints.txt").read_text(encoding="utf-8").splitlines()
    known = {canonicalize_name(line.split("==")[0]): line for line in lines if "==" in line}
    return [known[name] for name in sorted(_asked(root, version))]


def _asked(root: Path, version: str) -> set[str]:
    """The names, through every level: read from what is installed here."""
    import tomllib
    from importlib.metadata import requires

    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    place = {"python_version": version, "sys_platform": "win32", "platform_system": "Windows", "extra": ""}
    todo, found = list(project["dependencies"]), set()
    while todo:
        wanted = Requirement(todo.pop())
        name = canonicalize_name(wanted.name)
        if name not in found and (wanted.marker is None or wanted.marker.evaluate(place)):
            found.add(name)
            todo += requires(name) or []
    return found


def unpack(wheels: Path, target: Path) -> None:
    """Everything that the wheels hold, side by side."""
    for wheel in sorted(wheels.glob("*.whl")):
        with zipfile.ZipFile(wheel) as zipped:
            zipped.extractall(target)


def trim(site: Path) -> None:
    """Keep what the program loads: the Qt it uses, the Graphviz layouts, compiled modules."""
    _trim_qt(site / "PySide6")
    graphviz = site / "pygraphviz.libs"
    _keep(graphviz, needed([site / "pygraphviz" / "_graphviz.pyd"], graphviz.glob("*.dll")))
    for path in sorted(site.rglob("*"), reverse=True):
        if path.is_file() and not _wanted(path.relative_to(site)):
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()


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
