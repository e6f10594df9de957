"""Several pages in one PDF: what the printed sheets and the story are made with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QPainter

from sysmap.drawing import Style, draw_line
from sysmap.poster import About, draw_document

MM = 72 / 25.4
PAGES = ((210.0, 297.0), (420.0, 297.0), (100.3, 50.2))


def _saying(text: str) -> Callable[[QPainter], None]:
    return lambda painter: draw_line(painter, text, 10, 20, Style(8, 600), "#000000", "left")


@pytest.fixture
def document() -> PdfReader:
    about = About("Titre", "", "Question", "fr", "CC BY-SA 4.0", datetime(2026, 4, 2, tzinfo=UTC))
    pages = [(*size, _saying(f"l’élu·e n° {rank}")) for rank, size in enumerate(PAGES)]
    return PdfReader(BytesIO(draw_document(pages, about)))


def test_every_page_has_its_own_exact_size(document: PdfReader) -> None:
    for page, (width, height) in zip(document.pages, PAGES, strict=True):
        for box in (page.mediabox, page.trimbox):
            assert (float(box.width) / MM, float(box.height) / MM) == pytest.approx((width, height), abs=0.01)


def test_every_page_has_its_own_words_at_their_place(document: PdfReader) -> None:
    for rank, (page, (_, height)) in enumerate(zip(document.pages, PAGES, strict=True)):
        places: list[tuple[float, float]] = []
        page.extract_text(
            visitor_text=lambda text, cm, tm, font, size, places=places: (
                places.append((tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5])) if text.strip() else None
            )
        )
        assert f"l’élu·e n° {rank}" in page.extract_text()
        assert places
        assert places[0][1] / MM == pytest.approx(height - 20 - 8 * 0.36, abs=0.6)
