"""The house rules, read from the source: who may import whom, and what nobody may.

docs/architecture.md draws the same picture for people. A rule that has become wrong is
changed here, in the same commit as the reason for it in docs/decisions/.
"""

from __future__ import annotations

import ast
import statistics
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "sysmap"

CORE = {"model", "geometry", "editing", "tools", "analysis", "layout", "storage", "interchange"}
INK = {"drawing", "poster"}
GLASS = {"canvas", "app"}
PACKAGES = CORE | INK | GLASS

_LOW = {"model", "geometry"}
_CORE_READERS = {"storage", "analysis", "layout", "interchange"}
ALLOWED: dict[str, set[str]] = {
    "model": set(),
    "geometry": {"model"},
    "editing": _LOW,
    "tools": _LOW | {"editing"},
    "storage": _LOW,
    "analysis": _LOW,
    "layout": _LOW | {"analysis"},
    "interchange": _LOW | {"storage", "analysis", "editing"},
    "drawing": _LOW,
    "poster": CORE - {"tools", "editing"} | {"drawing"},
    "canvas": _LOW | {"tools", "editing", "drawing"},
    "app": PACKAGES,
    "cli": CORE - {"tools"} | INK,
    "__main__": {"cli", "app", "storage"},
    "__init__": {"model", "storage", "interchange", "poster"},
}
"""What each room may import of the others; the rooms of everybody come on top."""
EVERYBODY = {"children", "i18n", "limits", "resources", "versions"}

QT_FOR = {"drawing": {"QtCore", "QtGui"}, "poster": {"QtCore", "QtGui"}, "cli": {"QtCore", "QtGui"}}
QT_GLASS = {"QtCore", "QtGui", "QtWidgets", "QtPrintSupport"}

FORBIDDEN_MODULES = {
    "pickle": "runs what it reads", "shelve": "is pickle", "marshal": "crashes on foreign bytes",
    "dill": "is pickle", "socket": "the program stays off the network", "urllib.request": "no network",
    "http.client": "no network", "http.server": "no network", "requests": "no network", "httpx": "no network",
    "aiohttp": "no network", "ssl": "no network", "ftplib": "no network", "smtplib": "no network",
    "numpy": "32 MB for a few sums", "scipy": "too big for what it would do",
}  # fmt: skip
FORBIDDEN_NAMES = {
    "QSettings": "executes pickles up to Qt 6.11.3", "QDataStream": "executes pickles up to Qt 6.11.3",
    "setHtml": "words of people are plain text", "RichText": "words of people are plain text",
    "QNetworkAccessManager": "no network", "QOpenGLWidget": "ten times slower than raster without a GPU",
    "QSvgGenerator": "the SVG device is ours",
}  # fmt: skip
FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__", "breakpoint", "print"}
PRINTING = {"cli", "__main__"}
FORBIDDEN_FILES = {
    "utils", "util", "helpers", "helper", "common", "misc", "manager", "service", "base", "stuff",
}  # fmt: skip
LONGEST = 500
"""Lines of a file. Tables (rows, no decisions) may be longer: a row is not complexity."""
LONGEST_FUNCTION = 50


class Import(NamedTuple):
    """One import statement: the module as written, absolute, and the names taken from it."""

    module: str
    names: tuple[str, ...]
    line: int


def sources() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def room(path: Path) -> str:
    """The package a file belongs to, or the module's own name at the top (`cli/` counts as `cli`)."""
    first = path.relative_to(SOURCE).parts[0]
    return first.removesuffix(".py")


def imports(tree: ast.AST, path: Path) -> Iterator[Import]:
    """Every import, those inside functions and under TYPE_CHECKING included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, (), node.lineno)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            if node.level:
                package = ("sysmap", *path.relative_to(SOURCE).parent.parts)
                stem = package[: len(package) - node.level + 1]
                module = ".".join([*stem, module] if module else stem)
            yield Import(module, tuple(alias.name for alias in node.names), node.lineno)


def rooms_of(found: Import) -> set[str]:
    """The rooms of sysmap that an import reaches."""
    parts = found.module.split(".")
    if parts[0] != "sysmap":
        return set()
    return {parts[1]} if len(parts) > 1 else {name for name in found.names if (SOURCE / name).exists()}


def read(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def place(path: Path, line: int) -> str:
    return f"{path.relative_to(ROOT)}:{line}"


@pytest.fixture(scope="module")
def trees() -> dict[Path, ast.Module]:
    return {path: read(path) for path in sources()}


def _report(wrong: list[str]) -> None:
    assert not wrong, "\n" + "\n".join(wrong)


def test_every_room_is_on_the_floor_plan() -> None:
    found = {p.name for p in SOURCE.iterdir() if p.is_dir() and p.name not in {"__pycache__", "_data", "cli"}}
    assert found == PACKAGES


def test_rooms_import_only_what_the_floor_plan_allows(trees: dict[Path, ast.Module]) -> None:
    wrong = []
    for path, tree in trees.items():
        here = room(path)
        allowed = ALLOWED.get(here, set()) | EVERYBODY | {here}
        for found in imports(tree, path):
            for there in sorted(rooms_of(found) - allowed):
                wrong.append(f"{place(path, found.line)}: {here} may not import {there}")
    _report(wrong)


def test_siblings_come_in_by_the_front_door(trees: dict[Path, ast.Module]) -> None:
    """From another package, only what its `__init__` offers (`from sysmap.model import Element`)."""
    wrong = []
    for path, tree in trees.items():
        for found in imports(tree, path):
            parts = found.module.split(".")
            deep = len(parts) > 2 and parts[0] == "sysmap" and parts[1] in PACKAGES and parts[1] != room(path)
            if deep and not _lazy_door(path, parts[1]):
                wrong.append(f"{place(path, found.line)}: import from sysmap.{parts[1]}, not {found.module}")
    _report(wrong)


def _lazy_door(path: Path, target: str) -> bool:
    """`__main__` chooses between window, verb and child process, and loads no more than that."""
    return room(path) == "__main__" and target in {"app", "storage"}


def test_the_core_knows_no_qt_and_the_ink_no_widgets(trees: dict[Path, ast.Module]) -> None:
    wrong = []
    for path, tree in trees.items():
        allowed = QT_GLASS if room(path) in GLASS else QT_FOR.get(room(path), set())
        for found in imports(tree, path):
            parts = found.module.split(".")
            if parts[0] in {"PySide6", "shiboken6"} and not (len(parts) > 1 and parts[1] in allowed):
                wrong.append(f"{place(path, found.line)}: {room(path)} may not import {found.module}")
    _report(wrong)


def test_qt_is_imported_by_name(trees: dict[Path, ast.Module]) -> None:
    """`from PySide6.QtGui import QPainter`: the other spelling escapes import checkers."""
    wrong = []
    for path, tree in trees.items():
        for found in imports(tree, path):
            whole = found.module == "PySide6" or (found.module.startswith("PySide6.") and not found.names)
            if whole or "*" in found.names:
                wrong.append(f"{place(path, found.line)}: from PySide6.QtX import Name, not {found}")
    _report(wrong)


def test_nothing_unsafe_is_imported(trees: dict[Path, ast.Module]) -> None:
    wrong = []
    for path, tree in trees.items():
        for found in imports(tree, path):
            for module in (found.module, *(f"{found.module}.{name}" for name in found.names)):
                for bad, why in FORBIDDEN_MODULES.items():
                    if module == bad or module.startswith(bad + "."):
                        wrong.append(f"{place(path, found.line)}: no {bad}: {why}")
    _report(wrong)


def test_no_forbidden_word_is_used(trees: dict[Path, ast.Module]) -> None:
    wrong = []
    for path, tree in trees.items():
        for node in ast.walk(tree):
            name = _name(node)
            if name in FORBIDDEN_NAMES:
                wrong.append(f"{place(path, node.lineno)}: no {name}: {FORBIDDEN_NAMES[name]}")  # type: ignore[attr-defined]
    _report(wrong)


def test_records_remember_nothing(trees: dict[Path, ast.Module]) -> None:
    """`model_copy` carries a `cached_property` over, stale (docs/decisions/0001)."""
    model = [path for path in trees if room(path) == "model"]
    assert [path.name for path in model if "cached_property" in path.read_text(encoding="utf-8")] == []


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.name if isinstance(node, ast.alias) else ""


def test_nothing_is_evaluated_and_only_the_command_line_prints(trees: dict[Path, ast.Module]) -> None:
    wrong = []
    for path, tree in trees.items():
        for node in ast.walk(tree):
            name = _name(node.func) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
            if name in FORBIDDEN_CALLS and not (name == "print" and room(path) in PRINTING):
                wrong.append(f"{place(path, node.lineno)}: no {name}()")
    _report(wrong)


def test_every_package_says_what_it_is_for(trees: dict[Path, ast.Module]) -> None:
    for name in sorted(PACKAGES):
        charter = ast.get_docstring(trees[SOURCE / name / "__init__.py"]) or ""
        assert charter.endswith("."), f"sysmap/{name}/__init__.py has no charter"


def test_every_module_has_a_docstring(trees: dict[Path, ast.Module]) -> None:
    _report([place(path, 1) for path, tree in trees.items() if not ast.get_docstring(tree)])


def test_no_room_is_a_lumber_room() -> None:
    _report([str(path.relative_to(ROOT)) for path in sources() if path.stem in FORBIDDEN_FILES])


def test_files_stay_short(trees: dict[Path, ast.Module]) -> None:
    wrong = []
    for path, tree in trees.items():
        lines = path.read_text(encoding="utf-8").count("\n")
        if lines > LONGEST and not _is_table(tree):
            wrong.append(f"{path.relative_to(ROOT)}: {lines} lines")
    _report(wrong)


def _is_table(tree: ast.Module) -> bool:
    """Rows and nothing else: no class with methods, at most a few one-line makers of rows."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    return sum(node.end_lineno - node.lineno for node in functions if node.end_lineno) < 60


def test_functions_stay_short(trees: dict[Path, ast.Module]) -> None:
    lengths = {
        f"{place(path, node.lineno)} {node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    }
    _report([f"{name}: {length} lines" for name, length in lengths.items() if length > LONGEST_FUNCTION])
    assert statistics.median(lengths.values()) <= 9


def test_the_folder_holds_only_what_the_plan_names() -> None:
    named = {
        "sysmap", "resources", "examples", "tests", "benchmarks", "docs", "pyproject.toml", "build.spec",
        "constraints.txt", "Makefile", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md",
        "LICENSE", "build", "dist",
    }  # fmt: skip
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found <= named, f"not on the plan: {sorted(found - named)}"


def test_the_command_line_starts_without_widgets(run_python: Callable[..., str]) -> None:
    """A server without a screen runs every verb; what is not imported cannot be missing there."""
    out = run_python(
        "import sys, sysmap.cli; glass = 'PySide6.QtWidgets', 'sysmap.app', 'sysmap.canvas'\n"
        "print([name for name in sys.modules if name.startswith(glass)])"
    )
    assert out.strip() == "[]"


def test_naming_the_package_costs_nothing(run_python: Callable[..., str]) -> None:
    """`sysmap --version` must not pay for pydantic or Qt."""
    out = run_python(
        "import sys, sysmap; print([name for name in ('pydantic', 'PySide6') if name in sys.modules])"
    )
    assert out.strip() == "[]"


def test_python_is_at_least_what_we_ask_for() -> None:
    assert sys.version_info >= (3, 11)
