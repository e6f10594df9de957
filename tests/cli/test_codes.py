"""Exit codes and sentences: 0 done, 1 found, 2 wrong words, 3 input, 4 output. Never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sysmap import __version__
from sysmap.storage import load


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check"], "Il manque la carte"),
        (["check", "a", "b"], "« b » est de trop"),
        (["check", "a", "--jsno"], "vouliez-vous dire « --json »"),
        (["check", "a", "--json=1"], "« --json » ne prend pas de valeur"),
        (["check", "a", "--zzz"], "« --zzz » n’est pas une option"),
        (["poster", "a"], "Il manque -o"),
        (["poster", "a", "-o"], "Il manque une valeur après « --output »"),
        (["poster", "a", "-o", "b.pdf", "--size", "A9"], "« A9 » n’est pas une valeur de « --size »"),
        (["poster", "a", "-o", "b.pdf", "--dpi", "beaucoup"], "« beaucoup »"),
        (["poster", "a", "-o", "b.pdf", "--orientation", "debout"], "landscape, portrait"),
        (["poster", "a", "-o", "b.docx"], "terminez le nom par .pdf, .svg ou .png"),
        (["new", "x", "--template", "vortex"], "« vortex » n’est pas un modèle"),
        (["--frobnicate"], "« --frobnicate » n’est pas une commande"),
        (["--lang", "de", "check", "a"], "Choix : fr, en"),
        (["--lang"], "Il manque une valeur après « --lang »"),
        (["new", "carte.pdf"], "terminez son nom par .sysmap"),
        (["nwe"], "vouliez-vous dire « new »"),
        (["affiche", "cantine.sysmap"], "vouliez-vous dire « poster »"),
        (["Vérifier"], "vouliez-vous dire « check »"),
        (["ranger", "cantine.sysmap"], "« ranger » n’est pas une commande"),
        (["chek"], "vouliez-vous dire « check »"),
        (["Poster"], "vouliez-vous dire « poster »"),
        (["a.sysmap", "b.sysmap"], "« b.sysmap » est de trop"),
    ],
)
def test_wrong_words_are_told_in_one_line(run: Callable[..., Any], words: list[str], said: str) -> None:
    ran = run(*words)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    assert said in ran.err.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize("verb", [["check"], ["text"], ["poster", "-o", "/tmp/never.pdf"]])
def test_an_input_that_cannot_be_read_is_three(
    run: Callable[..., Any], verb: list[str], tmp_path: Path
) -> None:
    broken = tmp_path / "abîmée.sysmap"
    broken.write_text("{", encoding="utf-8")
    for file in (tmp_path / "absente.sysmap", tmp_path, broken):
        ran = run(verb[0], file, *verb[1:])
        assert (ran.code, ran.out) == (3, "")
        assert ran.err.count("\n") == 1
        assert file.name in ran.err
    assert not Path("/tmp/never.pdf").exists()


def test_a_file_that_is_not_there_opens_no_window(run: Callable[..., Any], tmp_path: Path) -> None:
    ran = run(tmp_path / "absente.sysmap")
    assert ran.code == 3
    assert "absente.sysmap" in ran.err


def test_an_output_that_cannot_be_written_is_four(
    run: Callable[..., Any], vimy: Path, tmp_path: Path
) -> None:
    there = tmp_path / "déjà.sysmap"
    there.write_text("à moi", encoding="utf-8")
    for words in (
        ("new", there),
        ("new", tmp_path / "absent" / "x.sysmap"),
        ("text", vimy, "-o", tmp_path / "absent" / "x.txt"),
        ("text", vimy, "-o", tmp_path),
    ):
        ran = run(*words)
        assert (ran.code, ran.out) == (4, "")
        assert ran.err.count("\n") == 1
    assert there.read_text(encoding="utf-8") == "à moi"


@pytest.mark.parametrize("verb", ["new", "text"])
def test_odd_outputs_are_four_and_told_as_they_are(
    run: Callable[..., Any], vimy: Path, tmp_path: Path, verb: str
) -> None:
    """A name too long, a pipe, a link to nowhere, a link to itself."""
    pipe, nowhere, circle = tmp_path / "tube", tmp_path / "perdu", tmp_path / "rond"
    os.mkfifo(pipe)
    nowhere.symlink_to(tmp_path / "absent" / "carte.sysmap")
    circle.symlink_to(circle)
    told = {
        tmp_path / ("n" * 300): "le nom est trop long",
        pipe: "existe déjà" if verb == "new" else "n’est pas un fichier ordinaire. Rien n’a été écrit",
        nowhere: "existe déjà" if verb == "new" else str(tmp_path / "absent"),
        circle: "existe déjà" if verb == "new" else "un raccourci qui renvoie à lui-même",
    }
    for path, said in told.items():
        ran = run("new", path) if verb == "new" else run("text", vimy, "-o", path)
        assert (ran.code, ran.out, ran.err.count("\n")) == (4, "", 1)
        assert said in ran.err


def test_a_name_too_long_for_the_system_is_a_file_that_is_not_there(run: Callable[..., Any]) -> None:
    for words in (["n" * 300], ["check", "n" * 300]):
        ran = run(*words)
        assert (ran.code, ran.err.count("\n")) == (3, 1)
        assert "introuvable" in ran.err


def test_messages_speak_the_language_asked(run: Callable[..., Any], tmp_path: Path) -> None:
    assert "cannot be found" in run("check", tmp_path / "x", "--lang", "en").err
    assert "introuvable" in run("--lang=fr", "check", tmp_path / "x").err
    assert "is not a command" in run("--lang", "en", "--frobnicate").err


def test_a_sentence_begins_with_a_capital(run: Callable[..., Any]) -> None:
    assert run("check", "--lang", "en").err.startswith("The map is missing.")


def test_a_system_without_qt_s_libraries_is_told_which(
    run: Callable[..., Any], vimy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtGui", None)
    ran = run("poster", vimy, "-o", tmp_path / "x.pdf")
    assert (ran.code, ran.out, ran.err.count("\n")) == (4, "", 1)
    assert "PySide6.QtGui" in ran.err


def test_version_and_help_need_no_library(process: Callable[..., Any]) -> None:
    assert process("--version") == (0, f"Sysmap {__version__}\n", "")
    ran = process("--help")
    assert (ran.code, ran.err) == (0, "")
    for verb in ("new", "poster", "check", "text"):
        assert verb in ran.out


@pytest.mark.parametrize("verb", ["new", "poster", "check", "text"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_help_fits_a_terminal_and_speaks_one_language(
    run: Callable[..., Any], verb: str, language: str
) -> None:
    ran = run(verb, "--help", "--lang", language)
    assert ran.code == 0
    assert max(map(len, ran.out.splitlines())) <= 80
    english, french = ("Usage:", "Options:", "the "), ("carte", "écri", "Usage\u00a0:")
    assert all(word not in ran.out for word in (english if language == "fr" else french))


def test_a_fault_of_ours_costs_a_sentence(
    run: Callable[..., Any], vimy: Path, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    def explode(*_: object) -> None:
        raise RuntimeError("carte secrète")

    monkeypatch.setattr("sysmap.interchange.text_forms.text_version", explode)
    ran = run("text", vimy)
    assert (ran.code, ran.err.count("\n")) == (4, 1)
    assert "Traceback" not in ran.err
    assert "RuntimeError" in (home / "last-error.txt").read_text(encoding="utf-8")


def test_without_a_display_the_window_says_so_and_the_verbs_work(
    process: Callable[..., Any], vimy: Path
) -> None:
    ran = process(vimy, QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert ran.code == 4
    assert "écran" in ran.err
    assert ran.err.count("\n") == 1
    assert process("check", vimy, QT_QPA_PLATFORM="").code == 0


def test_a_locale_without_accents_loses_none(process: Callable[..., Any], vimy: Path) -> None:
    ran = process("text", vimy, LC_ALL="C", LANG="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert ran.code == 0
    assert "Qualité perçue des repas" in ran.out
    assert process("check", "é.sysmap", LC_ALL="C", PYTHONIOENCODING="ascii").code == 3


def test_a_reader_that_leaves_is_no_error(vimy: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "sysmap", "text", vimy], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("python", [["-m"], ["-u", "-m"]], ids=["at the end", "at once"])
def test_a_full_disk_behind_the_output_is_four(vimy: Path, python: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, *python, "sysmap", "text", vimy],
            stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert done.returncode == 4
    assert done.stderr.count(b"\n") == 1
    assert b"stdout" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix")
def test_a_check_answers_by_its_code_even_without_any_output(vimy: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", '"$0" -m sysmap check "$1" >&-', sys.executable, vimy], capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_no_verb_but_poster_loads_qt(vimy: Path, tmp_path: Path) -> None:
    code = (
        "import sys; from sysmap.__main__ import main\n"
        "for verb in ('check', 'text'): main([verb, sys.argv[1]])\n"
        "main(['new', sys.argv[2]]); main(['--help'])\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, vimy, tmp_path / "n.sysmap"], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_verb_wins_over_a_file_of_its_name(
    run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("new", "check").code == 0
    assert load("check").template == "libre"
    assert run("check", "check").code == 0
    assert run("check", "--", "check").code == 0
