"""The map in sentences as a document that a word processor opens, with real headings and lists."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from sysmap.analysis import Telling, telling
from sysmap.interchange.text_typography import held
from sysmap.model import SystemMap

_STYLES = {"text": "Normal", "item": "List Bullet", "step": "List Bullet 2"}
_SPOKEN = {"fr": "fr-FR", "en": "en-GB"}


def text_as_docx(map: SystemMap, language: str | None = None) -> bytes:
    """The whole public map in sentences as the bytes of a .docx."""
    return told_as_docx(telling(map, language), map.card.authors)


def told_as_docx(told: Telling, authors: Sequence[str] = ()) -> bytes:
    """What is told as the bytes of a .docx."""
    from docx import Document

    told = held(told)
    document = Document()
    _about(document, authors, told.title, told.language)
    document.add_heading(told.title, 0)
    for said in told.opening:
        document.add_paragraph(said, style="Subtitle")
    for said in told.facts:
        document.add_paragraph(said)
    for section in told.sections:
        document.add_heading(section.title, 1)
        for line in section.lines:
            document.add_paragraph(line.words, style=_STYLES[line.kind])
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _about(document: Any, authors: Sequence[str], title: str, language: str) -> None:
    """Title, authors and language: what the library would say of itself is taken out."""
    from docx.oxml.ns import qn

    said = document.core_properties
    said.title, said.author = title[:255], ", ".join(authors)[:255]
    said.comments, said.language = "", _SPOKEN[language]
    # The language of the words, or a word processor underlines every one of them.
    for lang in document.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), _SPOKEN[language])
