"""The handover folder: whole or not there, for somebody without Sysmap, and nothing reserved in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

import sysmap
from sysmap.model import SystemMap
from sysmap.poster.closing import Stopped
from sysmap.poster.handover import hand_over, proposed, steps
from sysmap.poster.sheets import experience_sheet
from sysmap.storage import StorageError

DAY = date(2026, 3, 12)
SHEET = {"purpose": "Faire parler cuisine et parents", "worked": "Raconter une boucle", "effects": ["trust"],
         "began": "2025-09"}  # fmt: skip


def the_map(**card: object) -> SystemMap:
    said = {
        "title": "La cantine", "question": "Que faire ?", "licence": "CC BY-SA 4.0",
        "review_date": "2027-03-01",
        "participants": {"elu": 3}, "authors": ["Chargée de mission"],
        "privacy": {"contact": "Service éducation"},
        "lineage": [{"id": "x", "title": "Une autre cantine", "licence": "CC BY 4.0", "date": "2024"}],
    }  # fmt: skip
    return SystemMap(
        id="m", card=said | card,
        elements=[
            {"id": "a", "label": "Gaspillage", "said_by": ["SECRET-WHO"]}, {"id": "b", "label": "Coût"},
            {"id": "s", "label": "SECRET-ELEMENT", "visibility": "group"},
        ],
        links=[{"id": "l", "source": "a", "target": "b", "polarity": "+", "support": "hypothesis"},
               {"id": "k", "source": "s", "target": "b", "description": "SECRET-LINK"}],
        frigo=[{"id": "f", "text": "SECRET-FRIGO"}],
        remarks=[{"id": "r", "text": "SECRET-REMARK", "on": "a"}],
    )  # fmt: skip


def text(path: Path) -> str:
    if path.suffix == ".pdf":
        return " ".join("".join(page.extract_text() for page in PdfReader(path).pages).split())
    return path.read_bytes().decode("utf-8", "replace")


def test_it_holds_what_somebody_elsewhere_needs(app: object, tmp_path: Path) -> None:
    heard: list[str] = []
    made = hand_over(the_map(experience=SHEET), tmp_path, stem="cantine", day=DAY,
                     told=lambda n, of, what: heard.append(what))  # fmt: skip
    assert made.folder.name == "Transmission 2026-03-12 – La cantine"
    assert sorted(path.name for path in made.folder.iterdir()) == sorted([
        "cantine.sysmap", "Affiche A3.pdf", "Récit, à ouvrir dans un navigateur.html", "Version texte.txt",
        "Tableau des éléments.csv", "Tableau des relations.csv", "Fiche d’expérience.pdf", "LISEZMOI.txt",
    ])  # fmt: skip
    assert heard == steps("fr")
    assert "Gaspillage" in text(made.folder / "Tableau des éléments.csv")
    assert "Raconter une boucle" in text(made.folder / "Version texte.txt")
    assert "Une autre cantine" in text(made.folder / "Affiche A3.pdf")  # « D'après… »


def test_the_readme_says_what_who_how_and_until_when(app: object, tmp_path: Path) -> None:
    made = hand_over(the_map(), tmp_path, stem="cantine", day=DAY)
    said = text(made.folder / "LISEZMOI.txt").replace("\u00a0", " ")
    for words in (
        "Que faire ?", "1 relation sur 1 est une hypothèse", "Chargée de mission", "3 élu·es",
        "À qui s’adresser : Service éducation", "Licence : CC BY-SA 4.0",
        "D’après « Une autre cantine », 2024",
        "1ᵉʳ mars 2027", "« Affiche A3.pdf »", "« cantine.sysmap »", "version publique", "1 élément réservé",
    ):  # fmt: skip
        assert words in said, words


def test_nothing_reserved_is_in_it(app: object, tmp_path: Path) -> None:
    made = hand_over(the_map(experience=SHEET), tmp_path, day=DAY)
    for path in made.folder.iterdir():
        assert "SECRET" not in text(path), path.name
    assert made.gone
    assert made.withheld


def test_the_complete_map_is_an_explicit_choice_and_is_said(app: object, tmp_path: Path) -> None:
    made = hand_over(the_map(), tmp_path, public=False, stem="cantine", day=DAY)
    assert sysmap.load(made.folder / "cantine.sysmap") == the_map()
    assert "Ne la publiez pas" in text(made.folder / "LISEZMOI.txt")
    for path in made.folder.iterdir():
        if path.suffix != ".sysmap":
            assert "SECRET" not in text(path), path.name


@pytest.mark.parametrize("at", [1, 4, 8])
def test_stopped_it_leaves_nothing(app: object, tmp_path: Path, at: int) -> None:
    seen: list[int] = []
    with pytest.raises(Stopped):
        hand_over(the_map(), tmp_path, told=lambda n, of, what: seen.append(n),
                  stopped=lambda: len(seen) >= at)  # fmt: skip
    assert list(tmp_path.iterdir()) == []


def test_a_stick_that_is_gone_is_a_sentence(app: object, tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        hand_over(the_map(), tmp_path / "gone")


def test_an_empty_map_and_english(app: object, tmp_path: Path) -> None:
    made = hand_over(SystemMap(language="en"), tmp_path, day=DAY)
    assert made.folder.name == "Handover 2026-03-12 – Untitled map"
    assert "README.txt" in [path.name for path in made.files]
    said = text(made.folder / "README.txt")
    assert "No licence is stated" in said
    assert "«" not in said


def test_what_is_there_already_stays(app: object, tmp_path: Path) -> None:
    first, second = (hand_over(the_map(), tmp_path, day=DAY).folder for _ in range(2))
    assert first != second
    assert second.name.endswith("(2)")


def test_the_licence_proposed_is_the_one_that_is_asked_for() -> None:
    asked = the_map(licence="", lineage=[{"title": "x", "licence": "CC BY-NC-SA 4.0"}]).card
    assert proposed(asked) == "CC BY-NC-SA 4.0"
    assert proposed(the_map(licence="Licence Ouverte 2.0").card) == "Licence Ouverte 2.0"
    assert proposed(SystemMap().card) == "CC BY-SA 4.0"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_experience_sheet_is_one_page(app: object, language: str) -> None:
    names = ("purpose", "objects", "manner", "process", "worked", "failed")
    long = dict.fromkeys(names, "Une phrase assez longue pour prendre de la place sur la page. " * 4)
    for sheet in ({}, SHEET, long):
        made = experience_sheet(the_map(experience=sheet), language)
        assert len(made.leaves) == 1
