"""The first time, by real keys: twelve elements, fifteen signed relations, an A3 as PDF; seven ideas met."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QWidget

from sysmap.app.frame.leftside import Offer
from sysmap.storage import load
from tests.app.person import Person, press, type_in, until, wait

QUESTION = "Qu’est-ce qui fait vivre le marché du samedi"
ELEMENTS = (
    "a:Producteurs", "a:Mairie", "a:Habitants", "Étals occupés", "Prix abordables", "Clients le samedi",
    "Recettes des étals", "e:Rester un lieu vivant", "l:Tarif des places", "r:Supermarché voisin",
    "Place des voitures", "Animations",
)  # fmt: skip
RELATIONS = (
    "Producteurs > Étals occupés +", "Mairie > Tarif des places +", "Tarif des places > Étals occupés -",
    "Étals occupés > Clients le samedi +", "Prix abordables > Clients le samedi +",
    "Clients le samedi > Recettes des étals +", "Supermarché voisin > Clients le samedi -",
    "Place des voitures > Clients le samedi +", "Mairie > Place des voitures +", "Mairie > Animations +",
    "Animations > Clients le samedi +", "Habitants > Clients le samedi +",
    "Clients le samedi > Rester un lieu vivant +", "Étals occupés > Rester un lieu vivant +",
    "Supermarché voisin > Prix abordables -",
)  # fmt: skip
SEVEN = ("question", "élément", "type", "relation", "sens", "zone", "affiche")
LATER = re.compile(
    r"\b(vues?|étapes?|récits?|boucles?|frigo|remarques?|contest\w*|fusion\w*|gommettes?|mots-clés|"
    r"mise en avant|différé|hypothèse|cartouche|fonds perdus|attributs?|thèmes?)\b", re.I,
)  # fmt: skip


def hand() -> QWidget:
    """Where the keys go."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def keys(*pressed: Qt.Key) -> None:
    for key in pressed:
        press(hand(), key)
        wait(1)


def words(page: QWidget) -> list[str]:
    """Everything a person can read on this page without doing anything."""
    said = [one.text() for kind in (QLabel, QAbstractButton) for one in page.findChildren(kind)
            if one.isVisible()]  # fmt: skip
    said += [one.placeholderText() for one in page.findChildren(QWidget)
             if one.isVisible() and hasattr(one, "placeholderText")]  # fmt: skip
    said += [one._name for one in page.findChildren(Offer) if one.isVisible()]
    return [text for text in said if text]


def met(page: QWidget) -> set[str]:
    """Ideas that belong to later minutes, among the words of this page."""
    return {found[0].lower() for text in words(page) for found in LATER.finditer(text)}


def test_from_nothing_to_an_a3_in_one_sitting(
    person: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shell = person.shell
    shell.activateWindow()
    wait(5)
    later = met(shell) - {"boucles"}  # the name of a form
    type_in(hand(), QUESTION)
    keys(Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Return)  # to the forms, to « Boucles », chosen
    until(lambda: shell.editing)
    assert person.map.card.question.startswith(QUESTION)
    assert person.map.template == "boucles"
    for line in ELEMENTS:
        type_in(hand(), line)
        keys(Qt.Key.Key_Return)
        later |= met(shell)
    for line in RELATIONS:
        type_in(hand(), line)
        keys(Qt.Key.Key_Return)
        later |= met(shell)
    assert len(person.map.elements) == 12
    assert len(person.map.links) == 15
    assert all(link.polarity in ("+", "-") for link in person.map.links.values())
    assert later == set(), "words of later minutes were seen"
    QTest.keyClick(hand(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    wait(10)
    poster: Any = person.desk._windows["poster"]
    target = tmp_path / "marche.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    save = next(one for one in poster.findChildren(QAbstractButton) if one.text() == "Enregistrer en PDF…")
    for _step in range(60):
        if poster.focusWidget() is save:
            break
        poster.focusNextChild()
    assert poster.focusWidget() is save, "not reached by Tab"
    press(save, Qt.Key.Key_Return)
    until(lambda: target.exists() and any(one.printed for one in person.map.posters.values()))
    poster.close()
    _looks_right(target)
    person.saved()
    assert len(load(shell.document.path).links) == 15  # nobody was asked to save


def _looks_right(path: Path) -> None:
    (page,) = PdfReader(path).pages
    sides = [float(side) * 25.4 / 72 for side in (page.mediabox.width, page.mediabox.height)]
    assert [round(side, -1) for side in sides] == [420, 300]
    said = " ".join(page.extract_text().split())
    assert "marché du samedi" in said
    assert str(date.today().year) in said
    for kind in ("Acteur", "Facteur", "Enjeu", "Levier", "Frein", "Même sens", "Sens inverse"):
        assert kind.lower() in said.lower(), kind


def test_the_first_window_has_eighteen_controls_at_most(person: Person) -> None:
    person.begin()
    desk = person.desk
    bar = [one for one in desk.bar.findChildren(QAbstractButton) if one.isVisible()]
    offers = [one for one in desk.left.offers if one.isVisible()]
    assert len(bar) + 1 + len(offers) <= 18  # with the search field
    assert met(person.shell) == set()


def test_the_seven_ideas_are_all_there(person: Person) -> None:
    person.begin("boucles", "Que faire ?")
    person.write("Un", "Deux", "Un > Deux +")
    person.desk.editor.select([next(iter(person.map.links))])
    wait(5)
    said = " ".join([*words(person.shell), person.desk.question.field.text()]).lower()
    missing = [idea for idea in SEVEN if idea not in said]
    assert set(missing) <= {"question", "type"}  # the question is said by being one, a type by its picture
    assert "?" in said
