"""Personal data in the map's card: until when, who is named, and a reminder when the day has passed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from sysmap.app.card import retention
from sysmap.app.card.window import CardWindow
from sysmap.app.shell import Shell
from sysmap.model import Card, Element, Privacy, SystemMap
from sysmap.storage import save
from tests.app.person import type_in, wait


def opened(shell: Shell, folder: Path, until: str) -> None:
    card = Card(title="Eau", privacy=Privacy(holds_personal_data=True, keep_until=until))
    elements = [
        Element(id="a", kind="acteur", label="Camille Exemple"),
        Element(id="b", label="Mairie", x=300),
    ]
    assert shell.open(save(SystemMap(id="m", card=card, elements=elements), folder / "carte.sysmap").path)
    wait(5)


def said(shell: Shell) -> list[str]:
    return [banner.sentence for banner in shell.banners.shown() if "personnelles" in banner.sentence]


def test_a_day_that_has_passed_is_said_when_the_map_is_opened(shell: Shell, tmp_path: Path) -> None:
    opened(shell, tmp_path, "2020-01-31")
    assert len(said(shell)) == 1
    assert "2020-01-31" in said(shell)[0]


@pytest.mark.parametrize(("written", "past"), [
    ("31/12/2025", True), ("1/1/2026", False), ("2.1.2026", False), ("2025-3-5", True), ("12/2025", True),
    ("2026", False), ("2025", True), ("01/02/2999", False), ("31 décembre", False), ("-", False),
])  # fmt: skip
def test_a_day_written_by_hand_is_understood(written: str, past: bool) -> None:
    """What the field did not understand was never reminded of."""
    assert retention.is_past(Privacy(keep_until=written), date(2026, 1, 1)) is past


def test_a_day_to_come_and_words_that_are_no_day_say_nothing(shell: Shell, tmp_path: Path) -> None:
    for until in ("2999-01", "", "un jour", "9" * 400):
        opened(shell, tmp_path, until)
        assert said(shell) == []
        shell.document.finish()


def test_the_card_holds_the_day_and_names_who_seems_to_be_named(shell: Shell, tmp_path: Path) -> None:
    opened(shell, tmp_path, "")
    shell.desk.do("card")
    (window,) = shell.findChildren(CardWindow)
    assert any(
        "« Camille Exemple »" in label.text().replace("\u00a0", " ") for label in window.findChildren(QLabel)
    )
    type_in(window.fields["keep_until"], "2027-06")
    assert shell.desk.editor.map.card.privacy.keep_until == "2027-06"
    shell.desk.editor.undo()
    assert shell.desk.editor.map.card.privacy.keep_until == ""


def test_names_are_pointed_out_and_functions_are_not() -> None:
    card = Card(authors=("Chargée de mission eau", "Mme Exemple"), privacy=Privacy(contact="Secrétariat"))
    map = SystemMap(card=card, elements=[Element(id="a", label="Chambre d’agriculture")])
    assert retention.people(map) == ["Mme Exemple"]
    assert retention.people_said(SystemMap()) == ""
    assert retention.is_past(Privacy(keep_until="2026-03-12"), date(2026, 3, 13))
