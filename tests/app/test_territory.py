"""The territory is typed in any words, or chosen from the list with its official code."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sysmap.app.shell import Shell
from sysmap.app.territory_field import TerritoryField
from sysmap.model import Territory
from tests.app.person import wait


def offered(field: TerritoryField) -> list[str]:
    model = field.completer().model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def typed(field: TerritoryField, words: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, words)
    for _ in range(300):
        wait(1)
        if any(words in row for row in offered(field)):
            return


def test_a_choice_brings_the_official_code_to_the_map(shell: Shell) -> None:
    field = shell.findChildren(TerritoryField)[0]
    typed(field, "Le Vigan")
    assert any("Gard" in row for row in offered(field))
    assert any("Lot" in row for row in offered(field))
    QTest.keyClick(field.completer().popup(), Qt.Key.Key_Down)
    QTest.keyClick(field.completer().popup(), Qt.Key.Key_Return)
    wait(3)
    assert (field.territory.name, field.territory.code, field.territory.year) == ("Le Vigan", "30350", "2026")


def test_any_other_words_are_a_territory_too(shell: Shell) -> None:
    field = shell.findChildren(TerritoryField)[0]
    field.setFocus()
    QTest.keyClicks(field, "Pays de la haute Orb")
    assert field.territory == Territory(name="Pays de la haute Orb")


def test_words_changed_after_a_choice_have_no_code(shell: Shell) -> None:
    field = shell.findChildren(TerritoryField)[0]
    typed(field, "Loos-en-Gohelle")
    QTest.keyClick(field.completer().popup(), Qt.Key.Key_Down)
    QTest.keyClick(field.completer().popup(), Qt.Key.Key_Return)
    wait(3)
    assert field.territory.code == "62528"
    QTest.keyClicks(field, " et alentours")
    assert field.territory.code == ""
