"""Files of other programs in the window: told before they act, one step, or a map of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from sysmap.app.foreign import ExportWindow, bring_in
from sysmap.app.foreign.import_window import ImportWindow
from sysmap.app.shell import Shell
from tests.app.person import Person, until, wait

TABLE = "Intitulé;Nature;Avis\nÉcole;Acteur;oui\nCantine;Enjeu;non\n"
LINKS = "De;Vers;Signe\nÉcole;Cantine;+\n"


def _arrived(window: ImportWindow) -> None:
    wait(20)
    until(window.new.isEnabled)


@pytest.fixture
def tables(tmp_path: Path) -> list[Path]:
    files = {"elements.csv": TABLE, "relations.csv": LINKS}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / name for name in files]


def test_what_is_added_is_one_step(shell: Shell, person: Person, tables: list[Path], examples: Any) -> None:
    shell.open(examples[3], lent=True)
    before = shell.desk.editor.map
    window = bring_in(shell, tables)
    _arrived(window)
    assert shell.desk.editor.map is before, "nothing happens before somebody says so"
    assert window.columns.which.count() == 2
    window.add.click()
    after = shell.desk.editor.map
    assert len(after.elements) == len(before.elements) + 2
    assert len(after.links) == len(before.links) + 1
    right = max(e.x for e in before.elements.values())
    assert min(e.x for id, e in after.elements.items() if id not in before.elements) > right
    shell.desk.editor.undo()
    assert shell.desk.editor.map.elements.keys() == before.elements.keys()


def test_a_new_map_is_a_file_at_once(shell: Shell, tables: list[Path]) -> None:
    assert not shell.open(tables[0]), "it is shown, not opened"
    window = next(one for one in shell.findChildren(ImportWindow))
    _arrived(window)
    assert not window.add.isVisible()
    window.new.click()
    assert shell.editing
    assert shell.document.path.exists()
    assert {e.label for e in shell.desk.editor.map.elements.values()} == {"École", "Cantine"}


def test_a_column_told_otherwise_is_read_again(shell: Shell, tables: list[Path]) -> None:
    window = bring_in(shell, tables[:1])
    _arrived(window)
    pick = window.columns.picks[2]
    assert pick.currentData() == "attribute"
    pick.setCurrentIndex(pick.findData("description"))
    pick.activated.emit(pick.currentIndex())
    _arrived(window)
    window.new.click()
    assert [e.description for e in shell.desk.editor.map.elements.values()] == ["oui", "non"]


def test_a_file_of_nobody_is_one_sentence(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("bonjour à tous", encoding="utf-8")
    shell.open(tmp_path / "x.txt")
    until(lambda: any("pas une carte" in one.sentence for one in shell.banners.shown()))
    assert not shell.editing


def test_the_map_leaves_for_another_program(
    shell: Shell, tmp_path: Path, examples: Any, monkeypatch: Any
) -> None:
    shell.open(examples[3], lent=True)
    shell.desk.do("export_other")
    window = next(one for one in shell.findChildren(ExportWindow))
    _listed(window, "Tableaux (CSV)")
    target = tmp_path / "cantine.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.save.click()
    assert target.exists()
    assert (tmp_path / "cantine-relations.csv").exists()


def _listed(window: ExportWindow, name: str) -> None:
    found = [n for n in range(window.formats.count()) if window.formats.item(n).text() == name]
    window.formats.setCurrentRow(found[0])
    wait(20)
    until(window.save.isEnabled)


def test_other_formats_wait_behind_their_button(shell: Shell, examples: Any) -> None:
    shell.open(examples[3], lent=True)
    window = shell.desk.show_window("export", ExportWindow)
    assert isinstance(window, ExportWindow)
    names = [window.formats.item(n).text() for n in range(window.formats.count())]
    assert "Mermaid" not in names
    window.others.click()
    names = [window.formats.item(n).text() for n in range(window.formats.count())]
    assert {"Mermaid", "Markdown", "PRSM"} <= {*names}
