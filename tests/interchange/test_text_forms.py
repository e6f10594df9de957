"""The map in sentences as a page and as a document: the same sentences, real headings, nothing fetched."""

from __future__ import annotations

from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

import sysmap
from sysmap.analysis import telling
from sysmap.interchange import text_as_docx, text_as_html, text_in_form
from sysmap.interchange.text_typography import held
from sysmap.model import Card, Element, SystemMap


class _Page(HTMLParser):
    """The words under each tag; which tags are open at the end."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: dict[str, list[str]] = {}
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag != "meta":
            self.open.append(tag)
            self.words.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.words[self.open[-1]][-1] += data


@pytest.mark.parametrize("language", ["fr", "en"])
def test_both_say_every_sentence(examples: list[Path], language: str) -> None:
    for path in examples:
        map = sysmap.load(path)
        told = held(telling(map, language))
        page = _Page(text_as_html(map, language))
        document = Document(BytesIO(text_as_docx(map, language)))
        paragraphs = [paragraph.text for paragraph in document.paragraphs]
        said = {words for tag in ("h2", "p", "li") for words in page.words.get(tag, [])}
        for section in told.sections:
            assert section.title in said
            assert section.title in paragraphs
            for line in section.lines:
                assert line.words in said
                assert line.words in paragraphs
        assert page.open == []
        assert page.words["h1"] == [told.title] == paragraphs[:1]


def test_a_document_says_its_language_and_its_title() -> None:
    map = SystemMap(id="m", card=Card(title="La cantine"), elements=[Element(id="a", label="Repas")])  # type: ignore[arg-type]
    document = Document(BytesIO(text_as_docx(map, "fr")))
    assert (document.core_properties.title, document.core_properties.language) == ("La cantine", "fr-FR")
    assert "python-docx" not in document.core_properties.comments
    assert [p.style.name for p in document.paragraphs if p.text.startswith("Éléments")] == ["Heading 1"]


def test_french_marks_stay_with_their_words() -> None:
    html = text_as_html(SystemMap(id="m", card=Card(title="Qui paie ? Nous : oui")), "fr")
    assert "Qui paie\u202f? Nous\u00a0: oui" in html


def test_a_page_needs_nothing_else() -> None:
    html = text_as_html(SystemMap(id="m", card=Card(question='"><img src=x onerror=alert(1)>')), "fr")
    assert "http:" not in html
    assert "https:" not in html
    assert "<img" not in html
    assert "default-src 'none'" in html


@pytest.mark.parametrize(
    ("suffix", "starts"), [(".HTML", b"<!DOCTYPE"), (".docx", b"PK"), (".txt", b"Carte"), ("", b"Carte")]
)
def test_the_name_chooses_the_form(suffix: str, starts: bytes) -> None:
    assert text_in_form(SystemMap(id="m"), "fr", suffix).startswith(starts)
