"""`sysmap kit`, `sysmap cards` and `sysmap text`: files, pages, words, and what cannot be done."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import sysmap
from sysmap.model import Element, SystemMap

Run = Callable[..., Any]


@pytest.fixture
def map_file(tmp_path: Path, vimy: Path) -> Path:
    path = tmp_path / "cantine.sysmap"
    path.write_bytes(vimy.read_bytes())
    return path


def test_a_kit_of_a_template(run: Run, app: Any, tmp_path: Path) -> None:
    out = tmp_path / "kit.pdf"
    ran = run("kit", "fantastiques", "-o", out)
    assert (ran.code, ran.err) == (0, "")
    assert "16 pages" in ran.out
    assert len(PdfReader(out).pages) == 16


def test_the_running_order_alone_is_one_page(run: Run, app: Any, tmp_path: Path) -> None:
    out = tmp_path / "deroule.pdf"
    ran = run("kit", "frise", "-o", out, "--running-order", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    (page,) = PdfReader(out).pages
    said = " ".join(page.extract_text().split())
    assert "Running order of the workshop, 50 minutes" in said
    assert "What often goes wrong" in said


def test_a_kit_of_a_map_in_english(run: Run, app: Any, map_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "kit.pdf"
    ran = run("kit", map_file, "-o", out, "--cards", "4", "--size", "A6", "--canvas", "none", "--lang", "en")
    assert ran.code == 0
    first = PdfReader(out).pages[0].extract_text()
    assert "Paper kit" in first
    assert len(PdfReader(out).pages) == 2


@pytest.mark.parametrize(("words", "said"), [
    (("libre", "-o", "kit.txt"), "ne finit pas par .pdf"),
    (("libre", "-o", "k.pdf", "--canvas", "zut"), "Choix : page"),
    (("libr", "-o", "k.pdf"), "n’est pas un modèle"),
    (("libre", "-o", "k.pdf", "--cards", "-3"), "--cards"), (("libre",), "Il manque"),
])  # fmt: skip
def test_wrong_words_are_a_sentence(run: Run, app: Any, words: tuple[str, ...], said: str) -> None:
    ran = run("kit", *words)
    assert ran.code == 2
    assert said in ran.err.replace("\u00a0", " ")


def test_cards_of_a_map(run: Run, app: Any, map_file: Path, tmp_path: Path) -> None:
    before = map_file.read_bytes()
    for what in ("cards", "matrix", "table"):
        out = tmp_path / f"{what}.pdf"
        ran = run("cards", map_file, "-o", out, "--what", what)
        assert ran.code == 0
        assert "Gaspillage" in "".join(page.extract_text() for page in PdfReader(out).pages)
    assert map_file.read_bytes() == before


def test_what_is_printed_as_12_is_12_in_the_map(run: Run, app: Any, map_file: Path, tmp_path: Path) -> None:
    out = tmp_path / "reponse.pdf"
    refused = run("cards", map_file, "-o", out, "--what", "numbered")
    assert refused.code == 2
    assert "--number" in refused.err
    assert not out.exists()
    ran = run("cards", map_file, "-o", out, "--what", "numbered", "--number")
    assert ran.code == 0
    numbers = sorted(element.number for element in sysmap.load(map_file).elements.values())
    assert numbers == list(range(1, 24))
    again = run("cards", map_file, "-o", out, "--what", "numbered", "--number")
    assert "numéro" not in again.out.split("\n")[0]


def test_an_empty_map_has_no_cards(run: Run, app: Any, tmp_path: Path) -> None:
    file, out = tmp_path / "vide.sysmap", tmp_path / "c.pdf"
    sysmap.save(SystemMap(id="m"), file)
    ran = run("cards", file, "-o", out)
    assert ran.code == 4
    assert "encore vide" in ran.err
    assert not out.exists()


def test_the_text_as_a_page_and_as_a_document(run: Run, tmp_path: Path) -> None:
    element = Element(id="a", label="<script>alert('x')</script> & Cie")
    secret = Element(id="b", label="Zibeline", visibility="group")
    file = tmp_path / "m.sysmap"
    sysmap.save(SystemMap(id="m", elements=[element, secret]), file)  # type: ignore[arg-type]
    page, document = tmp_path / "m.html", tmp_path / "m.docx"
    assert run("text", file, "-o", page).code == run("text", file, "-o", document).code == 0
    html = page.read_text("utf-8")
    assert "&lt;script&gt;" in html
    assert "<script" not in html
    assert 'lang="fr"' in html
    words = zipfile.ZipFile(document).read("word/document.xml").decode()
    assert "&lt;script&gt;" in words
    assert "Zibeline" not in html + words
    assert "n’y figure pas" in html
