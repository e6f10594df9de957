"""`sysmap reading`: one page, PDF or DOCX, in both languages; what stays out of it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

import sysmap
from sysmap.model import Element, SystemMap

Run = Callable[..., Any]


@pytest.mark.parametrize(("language", "words"), [("fr", "Qui manque"), ("en", "Who is missing?")])
def test_one_page_of_a_map(run: Run, app: Any, vimy: Path, tmp_path: Path, language: str, words: str) -> None:
    out = tmp_path / "lecture.pdf"
    ran = run("reading", vimy, "-o", out, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [str(out)]
    (page,) = PdfReader(out).pages
    assert words in " ".join(page.extract_text().split())


def test_a_document(run: Run, app: Any, vimy: Path, tmp_path: Path) -> None:
    from docx import Document

    out = tmp_path / "lecture.docx"
    assert run("reading", vimy, "-o", out).code == 0
    assert "Ce qui se discute" in [line.text for line in Document(str(out)).paragraphs]


def test_what_is_reserved_is_left_out_and_said(run: Run, app: Any, tmp_path: Path) -> None:
    elements = [Element(id="a", label="Confiance"), Element(id="b", label="Zibeline", visibility="group")]
    source, out = tmp_path / "c.sysmap", tmp_path / "l.pdf"
    sysmap.save(SystemMap(elements=elements), source)
    ran = run("reading", source, "-o", out, "--lang", "fr")
    assert ran.out.splitlines()[1:] == ["1 élément ou relation réservé n’y figure pas."]
    assert "Zibeline" not in PdfReader(out).pages[0].extract_text()


@pytest.mark.parametrize(("words", "code"), [
    (("-o", "lecture.odt"), 2), ((), 2), (("-o", "/nulle/part/lecture.pdf"), 4),
])  # fmt: skip
def test_what_cannot_be_written_is_a_sentence(
    run: Run, app: Any, vimy: Path, words: tuple[str, ...], code: int
) -> None:
    ran = run("reading", vimy, *words)
    assert ran.code == code
    assert len(ran.err.splitlines()) == 1
