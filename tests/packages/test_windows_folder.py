"""The folder for Windows, as far as it is put together without fetching anything."""

from __future__ import annotations

import re
import shutil
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

from sysmap.resources import resource

HERE = resource("windows")
COMPILER = "x86_64-w64-mingw32-gcc"


class Tools(NamedTuple):
    binaries: ModuleType
    interpreter: ModuleType
    libraries: ModuleType
    icon: ModuleType


@pytest.fixture(scope="module")
def tools() -> Iterator[Tools]:
    """The modules beside build.py, as it sees them; gone again afterwards."""
    before, known = [*sys.path], set(sys.modules)
    sys.path[:0] = [str(HERE), str(resource("licences"))]
    yield Tools(*(__import__(name) for name in Tools._fields))
    sys.path[:] = before
    for name in {"wheels", "depends", "tables", *Tools._fields} - known:
        sys.modules.pop(name, None)


def test_every_library_for_windows_is_pinned(tools: Tools) -> None:
    pins = tools.libraries.pins("3.11")
    assert {"pygraphviz", "pyside6-essentials", "shiboken6", "lxml"} <= {row.split("==")[0] for row in pins}
    assert all("==" in row for row in pins)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("sysmap/_data/examples/04-vimy-cantine.sysmap", True),
        ("sysmap/_data/resources/fonts/Inter_400Regular.ttf", True),
        ("PySide6/translations/qtbase_fr.qm", True),
        ("pptx/templates/default.pptx", True),
        ("docx/templates/default.docx", True),
        ("networkx/algorithms/tests/test_cycles.py", False),
        ("networkx/classes/graph.py", True),
        ("pygraphviz/bin/gc.exe", False),
        ("pillow-13.0.0.dist-info/licenses/LICENSE", True),
        ("pillow-13.0.0.dist-info/RECORD", False),
        ("lxml/etree.cp311-win_amd64.pyd", True),
        ("lxml/includes/libxml/tree.h", False),
    ],
)
def test_what_is_kept_of_a_wheel(tools: Tools, name: str, wanted: bool) -> None:
    assert tools.libraries._wanted(Path(name)) is wanted


def test_no_module_that_the_program_asks_for_is_left_out(tools: Tools) -> None:
    """The library of maps uses sqlite3; a folder without it would open, and fail on that day."""
    source = HERE.parents[1] / "sysmap"
    words = [path.read_text(encoding="utf-8") for path in source.rglob("*.py")]
    asked = {name for text in words for name in re.findall(r"^\s*(?:from|import) (\w+)", text, re.MULTILINE)}
    left = {Path(name).stem for name in tools.interpreter.LEFT_OUT}
    assert "sqlite3" in asked
    assert asked & left == set()
    hidden = {f"_{name}" for name in asked} & set(tools.interpreter.UNUSED_MODULES)
    assert hidden == {"_hashlib"}  # without OpenSSL, hashlib has its own ways


def test_a_compiled_module_follows_from_its_text_and_its_name_only(tools: Tools, tmp_path: Path) -> None:
    """The same sources make the same folder, wherever and whenever it is built."""
    one, other = tmp_path / "a" / "x.py", tmp_path / "b" / "y.py"
    for path in (one, other):
        path.parent.mkdir()
        path.write_text("def f():\n    return 'é'\n", encoding="utf-8")
    made = tools.interpreter.compiled(one, "pack/x.py")
    assert made == tools.interpreter.compiled(other, "pack/x.py")
    assert str(tmp_path).encode() not in made
    (tmp_path / "seul.pyc").write_bytes(made)
    sys.path.insert(0, str(tmp_path))
    try:
        assert __import__("seul").f() == "é"
    finally:
        sys.path.remove(str(tmp_path))
        sys.modules.pop("seul", None)


def test_an_archive_of_python_org_loses_what_is_never_used(tools: Tools, tmp_path: Path) -> None:
    archive = tmp_path / "python-3.11.9-embed-amd64.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        for name in (
            "python.exe", "pythonw.exe", "python3.dll", "python311.dll", "python311.zip", "_ctypes.pyd",
            "_ssl.pyd", "libssl-3.dll", "libcrypto-3.dll", "_hashlib.pyd",
        ):  # fmt: skip
            zipped.writestr(name, b"MZ")
    assert tools.interpreter.from_archive(archive, tmp_path / "made") == "python311.dll"
    kept = {path.name for path in (tmp_path / "made").iterdir()}
    assert {"pythonw.exe", "python3.dll", "_ctypes.pyd"} <= kept
    assert kept.isdisjoint({"_ssl.pyd", "libssl-3.dll", "libcrypto-3.dll", "_hashlib.pyd"})


def test_the_emblem_is_an_icon_of_every_size(tools: Tools, tmp_path: Path) -> None:
    tools.icon.write_icon(tmp_path / "sysmap.ico")
    data = (tmp_path / "sysmap.ico").read_bytes()
    assert data[:4] == b"\0\0\1\0"
    assert data[4] == len(tools.icon.SIDES)
    assert data.count(b"\x89PNG") == len(tools.icon.SIDES)


@pytest.mark.skipif(shutil.which(COMPILER) is None, reason="no compiler for Windows here")
@pytest.mark.parametrize("console", [False, True])
def test_the_two_programs_are_compiled_alike_each_time(tools: Tools, tmp_path: Path, console: bool) -> None:
    tools.icon.write_icon(tmp_path / "sysmap.ico")
    made = []
    for name in ("one", "other"):
        target = tmp_path / name / "Sysmap.exe"
        target.parent.mkdir()
        tools.binaries.launcher(target, "python311.dll", "1.2.3", tmp_path / "sysmap.ico", console)
        made.append(target.read_bytes())
    assert made[0] == made[1]
    assert "1.2.3".encode("utf-16-le") in made[0]  # what Windows shows under Properties
    assert "python311.dll" not in tools.binaries.imports(tmp_path / "one" / "Sysmap.exe")  # by its whole path


@pytest.mark.skipif(shutil.which(COMPILER) is None, reason="no compiler for Windows here")
def test_an_empty_plugin_offers_what_is_asked_and_needs_nothing(tools: Tools, tmp_path: Path) -> None:
    target = tmp_path / "gvplugin_gd-1.dll"
    tools.binaries.empty_plugin(target, "gvplugin_gd_LTX_library")
    assert tools.binaries.Binary(target).exports() == ["gvplugin_gd_LTX_library"]
    assert tools.binaries.needed([target], [target]) == {target}
    found = [name for name in tools.binaries.imports(target) if name not in ("kernel32.dll", "msvcrt.dll")]
    assert found == []
    other = tmp_path / "python3.dll"
    tools.binaries.forward(target, other)
    assert tools.binaries.Binary(other).exports() == ["gvplugin_gd_LTX_library"]
    again = tmp_path / "elsewhere" / target.name
    again.parent.mkdir()
    tools.binaries.empty_plugin(again, "gvplugin_gd_LTX_library")
    assert again.read_bytes() == target.read_bytes()
    moved = again.with_name(other.name)
    tools.binaries.forward(target, moved)
    assert moved.read_bytes() == other.read_bytes()


def test_what_is_lacking_is_named(tools: Tools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that only some computers have is found while assembling, not by a mayor."""
    asked = {"a.pyd": ["b.dll", "kernel32.dll", "api-ms-win-crt-heap-l1-1-0.dll", "vcruntime140_1.dll"]}
    monkeypatch.setattr(tools.libraries, "imports", lambda path: asked.get(path.name, []))
    for name in ("a.pyd", "B.dll"):
        (tmp_path / name).touch()
    assert tools.libraries.lacking(tmp_path) == {"vcruntime140_1.dll"}


@pytest.mark.parametrize("name", ["Sysmap.cmd", "LISEZ-MOI.txt"])
def test_what_is_said_beside_the_program_names_what_is_there(name: str) -> None:
    words = (HERE / name).read_text(encoding="utf-8")
    assert "Sysmap.exe" in words
    assert "Sysmap-commande.exe" in words
    if name.endswith(".cmd"):
        assert words.isascii()  # a terminal of Windows reads it in an old encoding
