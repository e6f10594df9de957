"""The whole program is walked through: in French, in English, and in a language that is only a catalogue."""

from __future__ import annotations

import gettext
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

import sysmap.app
import sysmap.canvas
from sysmap import i18n
from sysmap.resources import resource
from tests import pseudo
from tests.app.cut_words import cut_words
from tests.app.person import wait
from tests.app.shown_words import ENGLISH, FRENCH, plain, shown_words
from tests.app.walked_map import walked_map
from tests.app.walking import walk

NEVER_SHOWN = {
    "SideWindow", "Side", "SheetsWindow", "Row", "MapView", "WholeWords",  # others are made from these
    "WordingRow",  # French maps only
    "ShownKey",  # while a view sizes or colours by something: test_shown_key looks at it
}
"""A window that is not walked, and not named here, fails the test."""
ON_PURPOSE = re.compile(
    r"CC BY|Open Font License|Français|English|\bMIT\b|\bISC\b|GPL|\.csv|https?:|Les 4 Fantastiques"
    r"|La cantine de Vimy|De la mine|L’alliance de la Fabrique|La charte forestière"
)
"""Names of licences, of languages in their own words, and of examples, whose maps are French."""
OF_FILES = {"Intitulé", "Nature", "Avis", "Acteur", "Enjeu", "Type"}
"""What a table from elsewhere holds, and a column of the system's file window."""
MO = resource("locale", "en", "LC_MESSAGES", "sysmap.mo")


def catalogue() -> dict[str, str]:
    with MO.open("rb") as file:
        known = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    return {key: words for key, words in known.items() if isinstance(key, str) and key}


def without_places(words: str) -> str:
    """Folders have names of their own."""
    return plain(re.sub(r"(?<!\w)/\S+( Sysmap)?", "", words))


def of_the_other(language: str) -> set[str]:
    """Whole messages that belong to the other language alone."""
    known = catalogue()
    french, english = ({plain(i18n.spaced(key)) for key in known}, {plain(said) for said in known.values()})
    return french - english if language == "en" else english - french


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_word_is_in_the_language_asked_for_and_seen_whole(app: Any, language: str) -> None:
    foreign, telling = of_the_other(language), ENGLISH if language == "fr" else FRENCH
    wrong: dict[str, str] = {}
    cut: dict[str, str] = {}
    seen: set[type] = set()
    for name, widget in walk(app, language, seen=seen):
        theirs = isinstance(widget, QFileDialog)
        for words in shown_words(widget):
            said = without_places(words)
            example = language == "en" and FROM_EXAMPLES.search(name)
            meant = said in OF_FILES or ON_PURPOSE.search(said) or example
            if not meant and (telling.search(said) or (said in foreign and not theirs)):
                wrong.setdefault(said, name)
        if not isinstance(widget, QMenu | QFileDialog):
            for sentence in still_cut(widget):
                if "in QFileDialog" not in sentence:  # the system's own is used where there is one
                    cut.setdefault(sentence, name)
    assert wrong == {}
    assert cut == {}
    assert sorted({kind.__name__ for kind in windows() - seen} - NEVER_SHOWN) == []


def windows() -> set[type]:
    """Every widget that the program defines for the screen, private parts apart."""
    found = set()
    for room in (sysmap.app, sysmap.canvas):
        for module in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
            loaded = importlib.import_module(module.name)
            found |= {
                kind for _name, kind in inspect.getmembers(loaded, inspect.isclass)
                if issubclass(kind, QWidget) and kind.__module__ == module.name
            }  # fmt: skip
    return found


@pytest.fixture
def third(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """A language of which there is nothing but a catalogue."""
    pseudo.write(MO, tmp_path)
    real = i18n.resource

    def found(*parts: str) -> Path:
        return tmp_path.joinpath(*parts[1:]) if parts[0] == "locale" else real(*parts)

    monkeypatch.setattr(i18n, "resource", found)
    i18n.languages.cache_clear()
    yield pseudo.CODE
    i18n.languages.cache_clear()


def test_one_more_language_is_one_more_file(third: str) -> None:
    from sysmap.app.preferences.choices import choices

    assert i18n.languages() == ("fr", third)
    i18n.use(third)
    assert i18n.tongue() == third
    assert pseudo.marked(i18n._("Ouvrir…"))
    row = next(one for one in choices() if one.field == "language")
    assert third in [value for value, _said in row.values]


def test_no_word_of_the_program_escapes_the_catalogue(app: Any, third: str) -> None:
    """Every message is marked, and seen whole though it is longer; tables that speak of maps say them in
    English, and so does the map here.
    """
    french = {plain(i18n.spaced(key)) for key, said in catalogue().items() if key != said}
    french -= {plain(said) for said in catalogue().values()}
    escaped: dict[str, str] = {}
    cut: dict[str, str] = {}
    for name, widget in walk(app, third, map=walked_map("en")):
        theirs = isinstance(widget, QFileDialog)
        if not isinstance(widget, QMenu | QFileDialog):
            settle()
            for sentence in still_cut(widget):
                if "in QFileDialog" not in sentence:
                    cut.setdefault(sentence, name)
        for words in shown_words(widget):
            said = without_places(words)
            if pseudo.marked(words) or said in OF_FILES or theirs:
                continue
            if said in french or (FRENCH.search(words) and not ON_PURPOSE.search(said)):
                escaped.setdefault(said, name)
    assert {said: at for said, at in escaped.items() if not FROM_EXAMPLES.search(at)} == {}
    assert cut == {}  # words that are longer by two fifths are whole too


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def still_cut(widget: QWidget) -> list[str]:
    """What is cut when the window is at rest: words that fold ask for another place, turn after turn."""
    found = cut_words(widget)
    for _ in range(40):
        if not found:
            break
        wait(25)
        found = cut_words(widget)
    return found


FROM_EXAMPLES = re.compile("^(tour|exercise|start|wording)")
"""Where words of French maps stand."""
