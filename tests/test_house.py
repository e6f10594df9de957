"""The house itself: what is pinned, what is packed, what a fresh system is told, what must not be in it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PINS = {
    canonicalize_name(line.split("==")[0]): line.split("==")[1]
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
}


def requirements() -> list[Requirement]:
    project = PROJECT["project"]
    extras = [line for extra in project["optional-dependencies"].values() for line in extra]
    lines = [*project["dependencies"], *extras, *PROJECT["build-system"]["requires"]]
    return [Requirement(line) for line in dict.fromkeys(lines)]


@pytest.mark.parametrize("wanted", requirements(), ids=str)
def test_what_is_pinned_is_what_we_admit(wanted: Requirement) -> None:
    """constraints.txt holds every requirement, at a version its range allows (renew: make constraints)."""
    pinned = PINS[canonicalize_name(wanted.name)]
    if wanted.marker is None or wanted.marker.evaluate():
        assert pinned in wanted.specifier


def test_the_pins_are_versions_and_nothing_else() -> None:
    """No address, no path: any mirror will do."""
    for name, version in PINS.items():
        assert re.fullmatch(r"[a-z0-9-]+", name)
        assert re.fullmatch(r"[0-9][0-9a-z.]*", version), name


def test_qt_stays_below_the_version_that_aborts_on_python_3_11() -> None:
    (old,) = [w for w in requirements() if w.name == "PySide6-Essentials" and "< " in str(w.marker)]
    assert old.marker is not None
    assert old.marker.evaluate({"python_version": "3.11"})
    assert "6.12.0" not in old.specifier
    assert "6.11.3" in old.specifier


# The wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The project, packed as `pip install .` packs it (with the build tool that is here, off line)."""
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def tracked(*folders: str) -> list[str]:
    """The files of these folders, without what tools leave behind."""
    return [
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    ]


def test_the_wheel_holds_every_resource_example_and_page_of_the_guide(wheel: zipfile.ZipFile) -> None:
    packed = set(wheel.namelist())
    guide = [name for name in tracked("docs/guide") if name.endswith((".md", ".png"))]
    wanted = [*tracked("resources", "examples"), *guide]
    assert [name for name in wanted if f"sysmap/_data/{name}" not in packed] == []
    assert guide


def test_the_wheel_holds_every_module_its_types_and_its_licence(wheel: zipfile.ZipFile) -> None:
    packed = set(wheel.namelist())
    assert [name for name in tracked("sysmap") if name.endswith(".py") and name not in packed] == []
    assert "sysmap/py.typed" in packed
    assert any(name.endswith("licenses/LICENSE") for name in packed)


def test_the_wheel_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    names = wheel.namelist()
    assert [name for name in names if not name.startswith(("sysmap/", "sysmap-"))] == []
    assert [name for name in names if "__pycache__" in name or name.endswith(("~", ".pyc"))] == []


# What a fresh system is told


def prepare(tmp_path: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run .ci/prepare.sh on a copy of its script, with only these tools on the PATH."""
    tools = tmp_path / "bin"
    tools.mkdir(exist_ok=True)
    for name in ("sh", "awk", "cat", "cksum", "dirname", "ldd", "sort", "tr", "rm", "printf", "sed"):
        found = shutil.which(name)
        if found and not (tools / name).exists():
            (tools / name).symlink_to(found)
    clone = tmp_path / "clone"
    (clone / ".ci").mkdir(parents=True, exist_ok=True)
    for name in (".ci/prepare.sh", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, clone / name)
    return subprocess.run(
        ["sh", ".ci/prepare.sh", *words], cwd=clone, capture_output=True, text=True,
        env={"PATH": str(tools), **environment},
    )  # fmt: skip


def tool(tmp_path: Path, name: str, script: str) -> None:
    """Put a stand-in for a program on the PATH of `prepare`."""
    folder = tmp_path / "bin"
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(f"#!{shutil.which('sh')}\n{script}\n")
    path.chmod(0o755)


FRENCH, ENGLISH = {"LANG": "fr_FR.UTF-8"}, {"LANG": "en_GB.UTF-8"}


def test_without_python_one_sentence_names_it(tmp_path: Path) -> None:
    done = prepare(tmp_path, "run", **FRENCH)
    assert done.returncode != 0
    (sentence,) = done.stderr.strip().splitlines()
    assert sentence.startswith("Il manque")
    assert "sudo apt install python3 python3-venv" in sentence


def test_an_old_python_is_named_with_its_version(tmp_path: Path) -> None:
    tool(tmp_path, "python3", 'case "$2" in *exit*) exit 1 ;; *) echo 3.9.2 ;; esac')
    done = prepare(tmp_path, "test", **ENGLISH)
    assert done.returncode != 0
    (sentence,) = done.stderr.strip().splitlines()
    assert "3.11" in sentence
    assert "3.9.2" in sentence


def test_without_ensurepip_one_sentence_names_its_package(tmp_path: Path) -> None:
    tool(tmp_path, "python3", 'case "$2" in *ensurepip*) exit 1 ;; *) exit 0 ;; esac')
    done = prepare(tmp_path, "test", **ENGLISH)
    assert done.returncode != 0
    (sentence,) = done.stderr.strip().splitlines()
    assert sentence == "This system lacks something to go on: sudo apt install python3-venv"


def missing_libraries(tmp_path: Path, *lines: str, want: str = "run", **environment: str) -> str:
    """What is said where `ldd` does not find these libraries and everything else is ready."""
    tool(tmp_path, "ldd", "cat <<'END'\n" + "\n".join(f"\t{line} => not found" for line in lines) + "\nEND")
    tool(tmp_path, "python3", 'case "$2" in *version*) echo 3.11.2 ;; *) exit 0 ;; esac')
    clone = tmp_path / "clone"
    qt = clone / ".venv/lib/python3.11/site-packages/PySide6/Qt/plugins/platforms"
    qt.mkdir(parents=True, exist_ok=True)
    (clone / ".venv/bin").mkdir(exist_ok=True)
    tool(tmp_path, "python", "exit 0")
    (clone / ".venv/bin/python").symlink_to(tmp_path / "bin" / "python")
    for name in ("libqoffscreen.so", "libqxcb.so", "../../../QtGui.abi3.so"):
        (qt / name).touch()
    done = prepare(tmp_path, want, **environment)
    return f"{done.returncode} {done.stderr.strip().splitlines()[-1] if done.stderr.strip() else ''}"


def test_missing_libraries_are_named_by_their_packages_alone(tmp_path: Path) -> None:
    said = missing_libraries(tmp_path, "libEGL.so.1", "libGL.so.1", "libglib-2.0.so.0", **FRENCH)
    assert said == "1 Il manque à ce système de quoi continuer : sudo apt install libegl1 libgl1 libglib2.0-0"


def test_packages_that_another_one_brings_along_are_not_named(tmp_path: Path) -> None:
    cursor = ("libxcb-cursor.so.0", "libxcb-image.so.0", "libxcb-util.so.1")
    keyboard = ("libxkbcommon-x11.so.0", "libxcb-xkb.so.1")
    said = missing_libraries(tmp_path, *cursor, *keyboard, DISPLAY=":0", **ENGLISH)
    assert said.endswith("sudo apt install libxcb-cursor0 libxkbcommon-x11-0")


def test_our_own_libraries_and_nothing_missing_are_silence(tmp_path: Path) -> None:
    assert missing_libraries(tmp_path, "libQt6Core.so.6", "libpyside6.abi3.so.6.11", **FRENCH) == "0 "


def opened(tmp_path: Path, script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run .ci/open.sh with a stand-in for Python."""
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f"#!/bin/sh\n{script}\n")
    python.chmod(0o755)
    command = ["sh", str(ROOT / ".ci" / "open.sh"), "examples/cantine.sysmap"]
    path = {"PATH": os.environ["PATH"]}
    return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env={**path, **environment})


def test_with_a_display_the_editor_opens_on_the_example(tmp_path: Path) -> None:
    done = opened(tmp_path, 'echo "$@"', DISPLAY=":0")
    assert (done.returncode, done.stdout) == (0, "-m sysmap examples/cantine.sysmap\n")


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":77"}])
def test_without_a_display_the_poster_is_made_and_its_place_said(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    """Where a display is named but nobody is behind it, too: Qt aborts there."""
    done = opened(tmp_path, 'case "$3" in poster) echo "$@" >said ;; *) kill -ABRT $$ ;; esac', **environment)
    place = tmp_path / "build" / "cantine.pdf"
    assert done.returncode == 0
    assert (tmp_path / "said").read_text() == f"-m sysmap poster examples/cantine.sysmap -o {place}\n"
    assert done.stdout == f"Il n’y a pas d’écran ici : l’affiche de l’exemple est dans {place}\n"


def test_every_shell_script_can_be_read() -> None:
    for name, shell in ((".ci/run", "bash"), (".ci/prepare.sh", "sh"), (".ci/open.sh", "sh")):
        assert subprocess.run([shell, "-n", str(ROOT / name)]).returncode == 0
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


# What must not be in it

# Written in two halves, so that this file does not find itself.
HOSTS = ["".join(h) for h in (("pypi", ".org"), ("python", "hosted"), ("npm", "js."), ("deb.", "debian"))]
HOSTS += ["".join(option) for option in (("index", "-url"), ("find", "-links"))]


def test_no_file_names_a_registry() -> None:
    """Where packages come from is the business of the machine that installs them."""
    wrong = [
        f"{path.relative_to(ROOT)}: {host}"
        for path in texts()
        for host in HOSTS
        if host in path.read_text(encoding="utf-8", errors="replace")
    ]
    assert wrong == []


def texts() -> list[Path]:
    """Every text file of the project, as git lists them; without git, nothing to look at."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    files = [ROOT / name for name in done.stdout.split("\0") if name]
    return [p for p in files if p.exists() and p.suffix not in {".ttf", ".png", ".pdf", ".mo", ".jpg"}]


def test_the_licence_is_the_one_we_name() -> None:
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert PROJECT["project"]["license"] == "EUPL-1.2"


@pytest.mark.parametrize("folder", ["fonts", "icons"])
def test_what_others_made_keeps_its_licence_beside_it(folder: str) -> None:
    assert list((ROOT / "resources" / folder).glob("LICENSE*"))
