"""The territory is typed in any words, or chosen from the list with its official code."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from sysmap.app.card.territory import TerritoryField
from sysmap.app.shell import Shell
from sysmap.model import Territory
from tests.app.person import until


def typed(shell: Shell, words: str) -> TerritoryField:
    """The field of the first window, after these words and their proposals."""
    field = shell.findChildren(TerritoryField)[0]
    field.setFocus()
    QTest.keyClicks(field, words)
    until(lambda: any(words in row for row in field.proposed))
    return field


def test_a_choice_brings_the_official_code(shell: Shell) -> None:
    field = typed(shell, "Le Vigan")
    assert any("Gard" in row for row in field.proposed)
    assert any("Lot" in row for row in field.proposed)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (field.territory.name, field.territory.code, field.territory.year) == ("Le Vigan", "30350", "2026")
    assert field.proposed == []


def test_any_other_words_are_a_territory_too(shell: Shell) -> None:
    field = shell.findChildren(TerritoryField)[0]
    field.setFocus()
    QTest.keyClicks(field, "Pays de la haute Orb")
    assert field.territory == Territory(name="Pays de la haute Orb")


def test_enter_without_a_choice_keeps_the_words(shell: Shell) -> None:
    field = typed(shell, "Lens")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.territory == Territory(name="Lens")


def test_words_changed_after_a_choice_have_no_code(shell: Shell) -> None:
    field = typed(shell, "Loos-en-Gohelle")
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.territory.code == "62528"
    QTest.keyClicks(field, " et alentours")
    assert field.territory.code == ""


def test_escape_puts_the_list_away_and_keeps_the_words(shell: Shell) -> None:
    field = typed(shell, "Vimy")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.proposed == []
    assert field.text() == "Vimy"
