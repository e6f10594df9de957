"""Sheets read back from their PDF: sizes in millimetres, words with blanks normalised."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader

from sysmap.editing import Editor, operations
from sysmap.model import SystemMap
from sysmap.poster.sheets import Printed, as_pdf

MM = 72 / 25.4


class Read:
    """A PDF as somebody reads it."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.pages = PdfReader(BytesIO(data)).pages
        self.texts = [bare(page.extract_text()) for page in self.pages]

    @property
    def text(self) -> str:
        return "".join(self.texts)

    @property
    def sizes(self) -> list[tuple[float, float]]:
        boxes = [page.mediabox for page in self.pages]
        return [(round(float(box.width) / MM, 1), round(float(box.height) / MM, 1)) for box in boxes]

    def says(self, words: str) -> bool:
        return bare(words) in self.text


def bare(text: str) -> str:
    """The words without any blank: where lines break is not what is tested."""
    return "".join(text.replace("\u2060", "").split())


@pytest.fixture
def read() -> Callable[[SystemMap, Printed], Read]:
    return lambda map, made: Read(as_pdf(map, made))


@pytest.fixture
def numbered(canteen: SystemMap) -> SystemMap:
    """The canteen with a number on every element."""
    return number(canteen)


def number(map: SystemMap) -> SystemMap:
    editor = Editor(map)
    with editor.transaction("numéros") as draft:
        operations.number(draft)
    return editor.map
