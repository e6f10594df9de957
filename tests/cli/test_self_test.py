"""`--self-test`: what somebody runs on a machine where the program may not be whole."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sysmap.children import TRY_WINDOW, child_command
from sysmap.cli import self_checks, self_test
from sysmap.cli.self_checks import Check, Failed, checks
from sysmap.cli.self_samples import SAMPLES
from sysmap.interchange import formats
from sysmap.layout import LAYOUTS
from tests.cli.conftest import Ran

Run = Callable[..., Ran]


def rows(tmp_path: Path) -> dict[str, Check]:
    return {check.name: check for check in checks(tmp_path)}


def test_every_layout_format_and_example_is_tried(tmp_path: Path, examples: list[Path]) -> None:
    tried = rows(tmp_path)
    assert {f"disposition «\xa0{row.label()}\xa0»" for row in LAYOUTS.values()} <= tried.keys()
    assert {f"format «\xa0{row.name}\xa0»" for row in formats.FORMATS} <= tried.keys()
    assert {f"exemple «\xa0{path.stem}\xa0»" for path in examples} <= tried.keys()
    assert {row.id for row in formats.FORMATS if not row.writes} == SAMPLES.keys()


@pytest.mark.parametrize(
    "name",
    [
        "polices et icônes", "mots français et anglais, ceux de Qt compris", "modèles, thèmes et territoires",
        "guide", "affiche PNG, et la carte relue dedans", "texte en page web et DOCX",
        "bibliothèque", "images reçues (PNG, JPEG, GIF, WebP)", "boucles comptées à part",
        "ressemblances, silos et code QR",
        *(f"format «\xa0{row.name}\xa0»" for row in formats.FORMATS if row.id in SAMPLES),
    ],
)  # fmt: skip
def test_here_it_succeeds(name: str, app: object, tmp_path: Path) -> None:
    rows(tmp_path)[name].do()


def test_a_file_that_is_gone_or_cut_short_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, app: object
) -> None:
    assert "fichiers du programme" not in rows(tmp_path)  # from source there is no list
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "resources" / "bundle"))
    contents = pytest.importorskip("contents")
    data = tmp_path / "données"
    (data / "resources" / "fonts").mkdir(parents=True)
    font = data / "resources" / "fonts" / "Inter Gras.ttf"
    font.write_bytes(b"x" * 10)
    contents.list_folder(data)
    monkeypatch.setattr(self_checks, "resource", lambda *parts: data.joinpath("resources", *parts))
    check = next(checks(tmp_path))
    check.do()
    font.write_bytes(b"x" * 9)
    with pytest.raises(Failed, match=r"Inter Gras\.ttf"):
        check.do()
    font.unlink()
    with pytest.raises(Failed, match=r"Inter Gras\.ttf"):
        check.do()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch, app: object) -> None:
    """A program with two things to try, one of which fails in two ways."""

    def few(folder: Path) -> Iterator[Check]:
        def write() -> None:
            (folder / "trace").write_text("x")

        def refuse() -> None:
            raise Failed("Il manque\nquelque chose.")

        yield Check("écrire", write)
        yield Check("manquer", refuse)
        yield Check("tomber", lambda: {}["x"])

    monkeypatch.setattr(self_test, "checks", few)


def test_a_line_each_and_a_failure_is_a_sentence_and_a_code(quick: None, run: Run) -> None:
    ran = run("--self-test", "--no-window")
    lines = ran.out.splitlines()
    assert lines[0] == "✓ écrire"
    assert lines[1] == "✗ manquer\xa0: Il manque quelque chose."
    assert lines[2].startswith("✗ tomber\xa0: KeyError")
    assert lines[3] == "3 vérifications, 2 échecs."
    assert (ran.code, len(lines)) == (1, 4)


def test_nothing_is_left_behind(quick: None, run: Run, home: Path) -> None:
    before, kept = sorted(home.rglob("*")), dict(os.environ)
    run("--self-test", "--no-window")
    assert sorted(home.rglob("*")) == before
    assert {name: os.environ.get(name) for name in self_test.OWN} == {n: kept.get(n) for n in self_test.OWN}


def test_another_word_is_refused(run: Run) -> None:
    ran = run("--self-test", "--vite")
    assert ran.code == 2
    assert "--vite" in ran.err


def test_the_window_that_is_tried_opens_writes_and_undoes(home: Path) -> None:
    environment = {**os.environ, "SYSMAP_HOME": str(home)}
    done = subprocess.run(
        child_command(TRY_WINDOW), input=b"fr", env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0
    assert [line.rsplit(b", ", 1)[1] for line in done.stdout.splitlines()] == [b'""]'] * 4


def test_a_frozen_program_is_its_own_child(monkeypatch: pytest.MonkeyPatch) -> None:
    assert child_command("--lay-out") == [sys.executable, "-m", "sysmap", "--lay-out"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command("--lay-out") == [sys.executable, "--lay-out"]
