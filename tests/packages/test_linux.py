"""What a desktop is told of the program, and what its packages hold; validated by the tools there are."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import xml.etree.ElementTree as tree
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from sysmap import __version__
from sysmap.app.preferences.profile import PROFILE
from sysmap.children import CHILDREN
from sysmap.interchange import formats
from sysmap.storage import CHARTER

ROOT = Path(__file__).resolve().parents[2]
DESKTOP = ROOT / "resources" / "desktop"
ID = "fr.sysmap.Sysmap"


def tool(name: str, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a validator; the test is passed over where there is none."""
    if shutil.which(name) is None:
        pytest.skip(f"no {name} here")
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.run([name, *words], env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def bundle(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The modules that build.spec uses can be imported."""
    folder = ROOT / "resources" / "bundle"
    monkeypatch.syspath_prepend(str(folder))
    yield folder
    for name in ("stubs", "trimming", "runpath"):
        sys.modules.pop(name, None)


def test_the_menu_entry_is_valid() -> None:
    done = tool("desktop-file-validate", str(DESKTOP / f"{ID}.desktop"))
    assert (done.returncode, done.stdout) == (0, "")


def test_the_software_catalogue_is_told_in_both_languages() -> None:
    done = tool("appstreamcli", "validate", "--no-net", str(DESKTOP / f"{ID}.metainfo.xml"))
    assert done.returncode == 0, done.stdout


def test_the_manual_has_no_mistake() -> None:
    done = tool("man", "--warnings", "-l", str(DESKTOP / "sysmap.1"))
    assert done.stderr == ""


def test_what_the_catalogue_says_is_what_the_program_is() -> None:
    told = tree.parse(DESKTOP / f"{ID}.metainfo.xml").getroot()
    assert told.findtext("project_license") == "EUPL-1.2"
    assert told.find("releases/release").attrib["version"] == __version__  # type: ignore[union-attr]
    assert told.findtext("launchable") == f"{ID}.desktop"
    french = [p for p in told.iter() if p.get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"]
    plain = [p for p in told.find("description").iter() if not p.attrib and p.tag in ("p", "li")]  # type: ignore[union-attr]
    assert len([p for p in french if p.tag in ("p", "li")]) == len(plain) + 1  # the release's own


def test_one_kind_of_file_has_one_name_everywhere() -> None:
    kind = "application/x-sysmap"
    assert kind in (DESKTOP / f"{ID}.xml").read_text(encoding="utf-8")
    entry = (DESKTOP / f"{ID}.desktop").read_text(encoding="utf-8")
    assert f"MimeType={kind};{kind}-charte;{kind}-profil;\n" in entry
    for name in (CHARTER, PROFILE):
        assert f"*{name}" in (DESKTOP / f"{ID}.xml").read_text(encoding="utf-8")
        assert f'"{name[1:]}"' in (ROOT / "build.spec").read_text(encoding="utf-8")
    assert kind in (DESKTOP / f"{ID}.metainfo.xml").read_text(encoding="utf-8")
    assert "application/x-{kind}" in (ROOT / "build.spec").read_text(encoding="utf-8")


def test_there_is_an_icon_of_every_size() -> None:
    for name in ("sysmap", "carte"):
        sides = {path.stem.split("-")[1] for path in (DESKTOP / "icons").glob(f"{name}-*.png")}
        assert sides == {"16", "24", "32", "48", "64", "128", "256", "512"}
    assert tree.parse(DESKTOP / "icons" / "sysmap.svg").getroot().get("viewBox") == "0 0 100 100"


# What is made of the folder


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A folder as small as can be stands for the one that PyInstaller makes."""
    monkeypatch.syspath_prepend(str(DESKTOP))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    import folder  # type: ignore[import-not-found]

    made = tmp_path / "sysmap"
    (made / "_internal").mkdir(parents=True)
    (made / "sysmap").write_text("#!/bin/sh\n")
    (made / "sysmap").chmod(0o775)
    (made / "_internal" / "libx.so").write_bytes(b"x" * 5000)
    (made / "_internal" / "libx.so").chmod(0o755)
    (made / "_internal" / "lien.so").symlink_to("libx.so")
    monkeypatch.setattr(folder, "FOLDER", made)
    yield made
    for name in ("folder", "portable", "debian"):
        sys.modules.pop(name, None)


def test_an_archive_keeps_everything_beside_the_program_and_comes_out_the_same_twice(
    desktop: Path, tmp_path: Path
) -> None:
    import portable  # type: ignore[import-not-found]

    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = portable.portable(tmp_path / "a")
    (desktop / "_internal" / "libx.so").touch()
    assert first.read_bytes() == portable.portable(tmp_path / "b").read_bytes()
    with tarfile.open(first) as archive:
        rows = {row.name.split("/", 1)[-1]: row for row in archive.getmembers()}
    assert {"portable.txt", "LISEZMOI.txt", "LICENSE.txt", "_internal/lien.so"} <= rows.keys()
    assert (rows["sysmap"].mode, rows["_internal/libx.so"].mode, rows["sysmap"].uid) == (0o755, 0o644, 0)


def test_a_debian_package_tells_the_desktop_and_comes_out_the_same_twice(
    desktop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if shutil.which("dpkg-deb") is None:
        pytest.skip("no dpkg-deb here")
    import debian  # type: ignore[import-not-found]

    monkeypatch.setenv("DEBFULLNAME", "La mairie")
    monkeypatch.setenv("DEBEMAIL", "cartes@mairie.example")
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = debian.package(tmp_path / "a")
    assert first.read_bytes() == debian.package(tmp_path / "b").read_bytes()
    listed = tool("dpkg-deb", "--contents", str(first)).stdout
    for path in (
        "usr/bin/sysmap -> ../lib/sysmap/sysmap", f"usr/share/applications/{ID}.desktop",
        f"usr/share/mime/packages/{ID}.xml", f"usr/share/metainfo/{ID}.metainfo.xml",
        "usr/share/man/man1/sysmap.1.gz", "usr/share/doc/sysmap/copyright",
        f"usr/share/icons/hicolor/48x48/apps/{ID}.png", f"usr/share/icons/hicolor/scalable/apps/{ID}.svg",
        "usr/share/icons/hicolor/48x48/mimetypes/application-x-sysmap.png",
        "usr/share/doc/sysmap/changelog.gz", "usr/share/lintian/overrides/sysmap",
    ):  # fmt: skip
        assert path in listed
    kept = tool("dpkg-deb", "--field", str(first), "Maintainer").stdout
    assert kept == "La mairie <cartes@mairie.example>\n"


# build.spec


def test_the_packages_hold_what_the_wheel_holds() -> None:
    """Every folder that the wheel forces in lies under one that build.spec takes whole."""
    spec = (ROOT / "build.spec").read_text(encoding="utf-8")
    (row,) = re.findall(r"^PACKED = \((.*)\)$", spec, re.M)
    packed = re.findall(r'"(.+?)"', row)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    forced = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert [name for name in forced if not any(f"{name}/".startswith(f"{one}/") for one in packed)] == []


def test_what_is_left_out_is_not_read_by_the_program() -> None:
    """Files of these kinds lie in resources/ for those who build them; what is read has other endings."""
    spec = (ROOT / "build.spec").read_text(encoding="utf-8")
    (row,) = re.findall(r"^LEFT = \{(.*)\}$", spec, re.M)
    assert set(re.findall(r'"(.+?)"', row)) == {".py", ".po", ".pot", ".pyc"}


def test_what_is_chosen_by_name_is_a_module() -> None:
    names = [*CHILDREN.values(), *(f"sysmap.interchange.formats.{row.id}" for row in formats.FORMATS)]
    assert [name for name in names if not (ROOT / f"{name.replace('.', '/')}.py").is_file()] == []


def test_what_is_asked_of_a_library_is_not_left_out(bundle: Path) -> None:
    from trimming import MODULES  # type: ignore[import-not-found]

    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "sysmap").rglob("*.py")]
    asked = {name for text in sources for name in re.findall(r"^\s*(?:from|import) ([\w.]+)", text, re.M)}
    assert asked & set(MODULES) == set()


@pytest.mark.skipif(sys.platform != "linux", reason="a Linux library")
def test_a_stub_is_a_plugin_that_can_do_nothing(bundle: Path, tmp_path: Path) -> None:
    import ctypes
    import platform

    stubs: ModuleType = pytest.importorskip("stubs")
    if platform.machine() not in stubs.MACHINES:
        pytest.skip("another processor")
    path = tmp_path / "libgvplugin_gd-1.so"
    path.write_bytes(stubs.stub("gd", path.name, platform.machine()))

    class Library(ctypes.Structure):
        _fields_ = (("name", ctypes.c_char_p), ("kinds", ctypes.POINTER(ctypes.c_uint64)))

    found = Library.in_dll(ctypes.CDLL(str(path)), "gvplugin_gd_LTX_library")
    assert found.name == b"gd"
    assert found.kinds[:2] == [0, 0]


@pytest.mark.skipif(sys.platform != "linux", reason="a Linux library")
def test_a_library_does_not_name_a_folder_of_the_computer_it_was_built_on(
    bundle: Path, tmp_path: Path
) -> None:
    import ctypes

    if shutil.which("gcc") is None or shutil.which("readelf") is None:
        pytest.skip("no compiler here")
    runpath: ModuleType = pytest.importorskip("runpath")

    def built(*words: str) -> Path:
        made = tmp_path / "libx.so"
        (tmp_path / "x.c").write_text("int answer(void) { return 42; }")
        subprocess.run(["gcc", "-shared", "-fPIC", *words, "-o", made, tmp_path / "x.c"], check=True)
        return made

    made = built("-Wl,-rpath,/home/someone/python/lib")
    bare = runpath.without_runpath(made.read_bytes())
    assert b"someone" not in bare
    made.write_bytes(bare)
    assert "RUNPATH" not in tool("readelf", "-dW", str(made)).stdout
    assert ctypes.CDLL(str(made)).answer() == 42
    beside = built("-Wl,-rpath,$ORIGIN").read_bytes()
    assert runpath.without_runpath(beside) == beside
    assert runpath.without_runpath(b"#!/bin/sh") == b"#!/bin/sh"


def test_a_package_keeps_what_is_asked_for_and_no_more(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import trimming

    asks = {"a.so": ["libQt6Core.so.6"], "libQt6Core.so.6": ["libicuuc.so.73"]}
    monkeypatch.setattr(trimming, "_asked_by", lambda row: asks.get(Path(row[0]).name, []))
    rows = [
        ("PySide6/a.so", "", "EXTENSION"), ("PySide6/Qt/lib/libQt6Core.so.6", "", "BINARY"),
        ("libicuuc.so.73", "", "BINARY"), ("PySide6/Qt/lib/libQt6Qml.so.6", "", "BINARY"),
        ("libpython3.11.so.1.0", "", "BINARY"), ("libgtk-3.so.0", "", "BINARY"),
    ]  # fmt: skip
    assert [Path(row[0]).name for row in trimming.reachable(rows)] == [
        "libQt6Core.so.6", "a.so", "libicuuc.so.73", "libpython3.11.so.1.0",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("pygraphviz/bin/gvpr", False), ("python3.11/lib-dynload/readline.cpython-311-x86_64.so", False),
        ("python3.11/lib-dynload/_ssl.cpython-311-x86_64.so", False), ("libstdc++.so.6", False),
        ("python3.11/lib-dynload/_json.cpython-311-x86_64.so", True), ("rapidfuzz/fuzz_cpp.so", True),
    ],
)  # fmt: skip
def test_no_gpl_library_and_no_plugin_that_nothing_uses(bundle: Path, name: str, kept: bool) -> None:
    import trimming

    assert trimming._wanted(name) is kept
