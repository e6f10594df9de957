"""Words that are too long for their place go on below, and are still the same words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget

from sysmap.app.controls import Button, Segments, row
from sysmap.app.reading.effects import EffectsPage
from sysmap.app.reflow import reflow
from tests.app.person import Person

LONG = "La carte complète, avec ce qui est réservé au groupe"


def test_a_button_breaks_its_words_where_it_is_narrow_and_no_longer_where_it_is_wide(app: object) -> None:
    made = Button(LONG)
    made.resize(120, 40)
    made.show()
    assert QAbstractButton.text(made) == LONG
    made.fold()
    lines = QAbstractButton.text(made).split("\n")
    assert len(lines) > 1
    assert all(made.fontMetrics().horizontalAdvance(line) <= 120 for line in lines)
    assert made.text() == LONG
    assert made.minimumWidth() < 200
    made.resize(900, 40)
    assert QAbstractButton.text(made) == LONG
    made.setText("Oui")
    assert made.text() == QAbstractButton.text(made) == "Oui"


@pytest.mark.parametrize("room", [90, 160])
def test_a_row_that_is_too_wide_fits_when_it_is_laid_out_again(app: object, room: int) -> None:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    choice = Segments((("a", "Paysage"), ("b", "Portrait")), "Sens", upright=False)
    layout.addLayout(row(Button("Fin de lecture"), Button("Tout montrer ici"), None))
    layout.addWidget(choice)
    assert layout.totalMinimumSize().width() > 160
    reflow(layout, room)
    layout.invalidate()
    assert layout.totalMinimumSize().width() <= 160


def test_what_a_reading_does_not_compute_it_does_not_explain(person: Person) -> None:
    person.begin()
    page = EffectsPage(person.desk)
    assert not hasattr(page, "how")
    assert all(one.window() is person.shell for one in page.findChildren(QPushButton))
    page.deleteLater()
