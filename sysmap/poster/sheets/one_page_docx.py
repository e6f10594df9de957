"""« Lecture de la carte » as a document that a word processor opens, on one A4 page too."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from sysmap.analysis import Part, how
from sysmap.drawing import PAPER, lay_out, pictured, png_of, prepare
from sysmap.model import SystemMap
from sysmap.poster.sheets.one_page import Reading, reading_of
from sysmap.poster.sheets.phrases import phrase

WIDE, TALL = 160.0, 190.0
"""Millimetres that the picture may take; of the height, the part it takes on the printed page."""
SMALLER = 1.5
"""Points less than on the printed page, where words are measured: here the font is anybody's guess."""
PIXELS = 1800
_SPOKEN = {"fr": "fr-FR", "en": "en-GB"}


def reading_docx(map: SystemMap, language: str) -> bytes:
    """The page as the bytes of a .docx: real headings, the picture with its description."""
    from docx import Document

    reading = reading_of(map, language)
    document = Document()
    _page(document, max(7.5, min(9.5, reading.points - SMALLER)))
    _about(document, reading, map.card.authors, language)
    document.add_heading(reading.title, 0)
    if reading.question:
        document.add_paragraph(reading.question, style="Subtitle")
    if reading.where:
        document.add_paragraph(reading.where)
    if reading.map.elements and reading.share:
        _picture(document, reading, language)
    for line in reading.page.counts:
        _bold(document.add_paragraph(), line)
    for part in reading.page.parts:
        _part(document, part, language)
    if reading.kept:
        _bold(document.add_paragraph(), reading.kept)
    document.sections[0].footer.paragraphs[0].add_run(reading.situated)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _page(document: Any, words: float) -> None:
    """A4 with narrow margins, small letters and little air: what stands on one page of paper fits here."""
    from docx.shared import Mm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(16)
    section.top_margin = section.bottom_margin = Mm(11)
    section.footer_distance = section.header_distance = Mm(6)
    for name, points, before in (("Normal", words, 0), ("Title", 17, 0), ("Subtitle", words + 1.5, 0),
                                 ("Heading 1", words + 1.5, 4)):  # fmt: skip
        style = document.styles[name]
        style.font.size = Pt(points)
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(2)
        style.paragraph_format.line_spacing = 1.0


def _about(document: Any, reading: Reading, authors: tuple[str, ...], language: str) -> None:
    """Title, authors and language: what the library would say of itself is taken out."""
    from docx.oxml.ns import qn

    said = document.core_properties
    said.title, said.author = reading.title[:255], ", ".join(authors)[:255]
    said.comments, said.language = "", _SPOKEN[language]
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), _SPOKEN[language])


def _part(document: Any, part: Part, language: str) -> None:
    from docx.shared import Pt, RGBColor

    document.add_heading(part.title, 1)
    for entry in part.entries:
        line = document.add_paragraph()
        if entry.head:
            _bold(line, f"{entry.head} " if entry.words else entry.head)
        line.add_run(entry.words)
    if part.how:
        said = f"{how('title', language)}{phrase('colon', language)}{part.how}"
        run = document.add_paragraph().add_run(said)
        run.font.size, run.font.color.rgb = Pt(7), RGBColor(0x55, 0x55, 0x55)


def _bold(line: Any, words: str) -> None:
    line.add_run(words).bold = True


def _picture(document: Any, reading: Reading, language: str) -> None:
    """The map as it is printed, with what a screen reader says of it."""
    from docx.shared import Mm

    prepare()
    image = pictured(lay_out(reading.map, theme=PAPER, language=language), 6.0, PIXELS, PIXELS)
    share = min(WIDE / image.width(), TALL * reading.share / image.height())
    run = document.add_paragraph().add_run()
    made = run.add_picture(BytesIO(png_of(image)), width=Mm(image.width() * share))
    made._inline.docPr.set("descr", " ".join(reading.page.counts))
