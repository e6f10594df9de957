"""The map in sentences, in the form that a file's name asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from sysmap.analysis import Telling, text_version
from sysmap.interchange.text_docx import text_as_docx, told_as_docx
from sysmap.interchange.text_html import text_as_html, told_as_html
from sysmap.model import SystemMap


def _page(map: SystemMap, language: str) -> bytes:
    return text_as_html(map, language).encode("utf-8", "replace")


FORMS: Mapping[str, Callable[[SystemMap, str], bytes]] = MappingProxyType(
    {".html": _page, ".htm": _page, ".docx": text_as_docx}
)


def text_in_form(map: SystemMap, language: str, suffix: str) -> bytes:
    """A web page for .html, a document for .docx, plain text for every other name."""
    made = FORMS.get(suffix.lower())
    return made(map, language) if made else text_version(map, language).encode("utf-8", "replace")


def told_in_form(told: Telling, text: str, suffix: str, authors: Sequence[str] = ()) -> bytes:
    """What is told as a web page or a document; `text` under every other name."""
    if suffix.lower() == ".docx":
        return told_as_docx(told, authors)
    page = suffix.lower() in (".html", ".htm")
    return (told_as_html(told) if page else text).encode("utf-8", "replace")
