"""`sysmap contact`, and `sysmap new` on a template of one's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from sysmap.cli import run
from sysmap.interchange import template_of
from sysmap.storage import begin, keep_template, load, new_map, read_template, save


@pytest.fixture
def cohort(tmp_path: Path) -> Path:
    """A folder with a kit, two maps begun from it, another map and a broken file."""
    kit = tmp_path / "kit.sysmap"
    save(template_of(new_map("fantastiques"), "Kit du pays"), kit)
    own = read_template(kit)
    assert own is not None
    for name in ("Loos", "Barjac"):
        save(begin(own.template, title=f"Carte de {name}", territory=name), tmp_path / f"{name}.sysmap")
    save(new_map("boucles", title="Une autre"), tmp_path / "autre.sysmap")
    (tmp_path / "casse.sysmap").write_text("{")
    return tmp_path


def _text(path: Path) -> str:
    return " ".join(page.extract_text() for page in PdfReader(path).pages)


def test_maps_of_a_folder_are_printed_side_by_side(
    cohort: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "planche.pdf"
    assert run(["contact", str(cohort), "-o", str(out), "--title", "Cohorte", "--lang", "fr"]) == 0
    assert "casse.sysmap" in capsys.readouterr().err
    assert len(PdfReader(out).pages) == 1
    assert "Carte de Loos" in _text(out)
    assert "Une autre" in _text(out)
    assert "Kit du pays" not in _text(out)


def test_the_maps_that_are_named_are_printed(cohort: Path, tmp_path: Path) -> None:
    out = tmp_path / "planche.pdf"
    assert run(["contact", str(cohort / "Loos.sysmap"), str(cohort / "Barjac.sysmap"), "-o", str(out)]) == 0
    assert "Carte de Loos" in _text(out)
    assert "Carte de Barjac" in _text(out)
    assert "Une autre" not in _text(out)


def test_only_the_maps_of_a_kit(cohort: Path, tmp_path: Path) -> None:
    out = tmp_path / "planche.pdf"
    assert run(["contact", str(cohort), "--kit", str(cohort / "kit.sysmap"), "-o", str(out)]) == 0
    assert "Une autre" not in _text(out)
    assert "Carte de Barjac" in _text(out)
    assert "Kit du pays" in _text(out)


def test_what_is_asked_wrongly_is_said(
    cohort: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["contact", str(cohort), "-o", str(tmp_path / "planche.png")]) == 2
    autre = str(cohort / "autre.sysmap")
    assert run(["contact", autre, "--kit", autre, "-o", str(tmp_path / "p.pdf"), "--lang", "fr"]) == 2
    assert "kit de cohorte" in capsys.readouterr().err


def test_a_new_map_on_a_template_of_one_s_own(cohort: Path, tmp_path: Path) -> None:
    made = tmp_path / "vimy.sysmap"
    kit = str(cohort / "kit.sysmap")
    assert run(["new", str(made), "--template", kit, "--question", "Et ici ?", "--territory", "Vimy"]) == 0
    map = load(made)
    assert map.cohort
    assert map.pattern is None
    assert (map.card.question, map.card.territory.name) == ("Et ici ?", "Vimy")
    own = read_template(Path(kit))
    assert own is not None
    keep_template(own.template.map)
    assert run(["new", str(tmp_path / "b.sysmap"), "--template", "Kit du pays"]) == 0
    assert run(["new", str(tmp_path / "c.sysmap"), "--template", "inconnu"]) == 2
