"""One A5 page: the table's own keys, letters of seven points at least, all of it on the page."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QFileDialog

from sysmap.app.actions import table
from sysmap.app.keyboard.keys import shown_keys
from sysmap.app.learning.keys_page import HIGH, LEAST, MARGIN, WIDE, height, lines, pdf
from sysmap.i18n import use
from tests.app.person import Person, wait

POINT = 25.4 / 72


@pytest.mark.parametrize("tongue", ["fr", "en"])
def test_it_is_one_whole_a5_page(app: object, tongue: str) -> None:
    use(tongue)
    (page,) = PdfReader(io.BytesIO(pdf())).pages
    assert [round(float(side) * POINT) for side in (page.mediabox.width, page.mediabox.height)] == [148, 210]
    assert height(lines()) <= HIGH - MARGIN
    said = page.extract_text().replace("\u202f", " ").replace("\xa0", " ").replace("\t", " ")
    for row in lines():
        first = row.words.split()[0].replace("\u202f", " ").replace("\xa0", " ")
        assert first in said, row
    assert LEAST / POINT >= 7


def test_every_key_is_the_tables_and_none_needs_altgr(app: object) -> None:
    use("fr")
    known = {(action.words, shown_keys(action)) for action in table()}
    typed = {"les mots, Entrée", "a:  e:  f:  l:  r:", "Tab", "Un > Autre +", "z:  g:", "Alt+↑  Alt+↓"}
    rows = [row for row in lines() if row.keys]
    assert [row for row in rows if (row.words, row.keys) not in known and row.keys not in typed] == []
    assert len(rows) >= 20
    assert not any(sign in row.keys for row in rows for sign in "@#{}[]|\\")


def test_the_window_saves_it(person: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    person.begin()
    person.desk.do("keys_page")
    wait(5)
    window = person.desk._windows["keys_page"]
    asked = str(tmp_path / "touches")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (asked, ""))
    window.save.click()
    assert (tmp_path / "touches.pdf").read_bytes().startswith(b"%PDF")
    window.close()
    assert WIDE < HIGH
