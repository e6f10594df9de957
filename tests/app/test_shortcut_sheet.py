"""The sheet of keys holds every key there is, and prints on one page."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from sysmap.app.keyboard.sheet import pdf, rows
from tests.app.person import Person


def test_every_key_of_every_action_is_on_the_sheet_and_in_the_pdf(person: Person) -> None:
    person.begin()
    said = {row.words for row in rows(person.desk)}
    assert all(action.words in said for action in person.desk.deeds if action.keys)
    reader = PdfReader(BytesIO(pdf(person.desk)))
    (page,) = reader.pages
    text = " ".join(page.extract_text().split())
    for wanted in ("Fusionner", "Alt+glisser", "Ligne de saisie", "Ctrl+Maj+Z"):
        assert wanted in text
