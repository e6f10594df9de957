"""« Lecture de la carte » at the desk: from the Lire menu and by search, in two languages, PDF and DOCX."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from sysmap.app.frame.bar import _READ
from sysmap.app.paper.reading_window import ReadingWindow
from sysmap.app.shell import Shell
from tests.app.person import press, until, wait


@pytest.fixture
def window(shell: Shell, tmp_path: Path, examples: list[Path]) -> ReadingWindow:
    path = tmp_path / "carte.sysmap"
    path.write_bytes(examples[3].read_bytes())
    shell.open(path)
    wait(2)
    shell.desk.do("reading")
    made: Any = shell.desk._windows["reading"]
    until(lambda: made._made is not None)
    return made  # type: ignore[no-any-return]


def test_it_is_in_the_menu_with_the_questions_of_who_is_missing() -> None:
    assert {"reading", "missing", "loops", "questions", "reread"} <= set(_READ)


def test_the_page_is_seen_before_it_leaves_and_follows_the_map(window: ReadingWindow, shell: Shell) -> None:
    assert window.count.text() == "Lecture de la carte, page 1 sur 1"
    first = window._made
    desk = shell.desk
    with desk.editor.transaction("titre") as draft:
        draft.set(card=draft.card.evolve(title="Un autre titre"))
    until(lambda: window._made is not first)
    assert window._made is not None
    assert window._made.title == "Un autre titre. Lecture de la carte"


def test_the_other_language_by_keyboard(window: ReadingWindow) -> None:
    first = window._made
    english = window.spoken.button("en")
    english.setFocus()
    press(english, Qt.Key.Key_Space)
    until(lambda: window._made is not first)
    assert window._made is not None
    assert window._made.language == "en"


def test_pdf_and_document_are_written(window: ReadingWindow, tmp_path: Path) -> None:
    window.write(tmp_path / "l.pdf")
    until((tmp_path / "l.pdf").exists)
    window.write_document(tmp_path / "l.docx")
    until((tmp_path / "l.docx").exists)
    until(lambda: "l.docx" in window.said.text())
    assert (tmp_path / "l.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "l.docx").read_bytes().startswith(b"PK")


def test_the_export_window_leads_to_it(shell: Shell, window: ReadingWindow) -> None:
    window.close()
    shell.desk.do("export_other")
    export: Any = shell.desk._windows["export"]
    export.page.click()
    assert shell.desk._windows["reading"].isVisible()
