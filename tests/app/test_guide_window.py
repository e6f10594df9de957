"""F1: the guide at the page about what is at hand, found by words, walked by keyboard, never outside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from sysmap import i18n
from sysmap.app.finding.search import answers
from sysmap.app.helping import INDEX, guide, open_guide
from sysmap.app.helping.finding import found
from sysmap.app.helping.page_view import LARGEST, PageView
from sysmap.app.helping.sought import sought
from sysmap.app.helping.topics import ROOMS, topic_of
from sysmap.app.helping.window import GuideWindow
from sysmap.app.poster import PosterWindow
from sysmap.app.stages.window import StagesWindow
from sysmap.app.windows import SideWindow
from tests.app.person import Person, press, type_in, until, wait

K, HELD = Qt.Key, Qt.KeyboardModifier
APP = Path(__file__).resolve().parent.parent.parent / "sysmap" / "app"


def shown(person: Person) -> GuideWindow:
    return next(one for one in person.shell.findChildren(GuideWindow) if one.open)


@pytest.fixture
def window(person: Person) -> Iterator[GuideWindow]:
    person.begin()
    person.desk.do("help")
    made = shown(person)
    in_front(made)
    yield made
    wait(1)


def in_front(window: QWidget) -> None:
    """The window that the keyboard goes to."""
    window.activateWindow()
    until(lambda: QApplication.activeWindow() is window)


def sentence_lit(window: GuideWindow) -> list[str]:
    return [one.cursor.selectedText() for one in window.page.extraSelections()]


def test_it_opens_at_its_contents_beside_the_map(window: GuideWindow, person: Person) -> None:
    assert window.name == INDEX
    assert window.windowTitle() == "Guide : Le guide de Sysmap"
    assert not window.isModal()
    person.desk.do("help")
    assert shown(person) is window


def test_every_page_is_shown_with_its_pictures_and_no_raw_mark(window: GuideWindow) -> None:
    for entry in window.guide.entries:
        window.go(entry.name)
        text = window.page.toPlainText()
        assert text.startswith(text.splitlines()[0])
        assert len(text) > 200
        assert "**" not in text
        assert "<!--" not in text
        assert "](" not in text


def test_pictures_are_as_wide_as_the_page_and_no_file_beside_the_guide_is_read(window: GuideWindow) -> None:
    picture = QTextDocument.ResourceType.ImageResource.value
    made = window.page.loadResource(picture, QUrl("../pictures/fr/fenetre.png"))
    assert 100 < made.width() <= window.page.viewport().width()
    for outside in ("../../pictures/fenetre.png", "/etc/hostname", "../../../resources/icons/icons.json"):
        assert window.page.loadResource(picture, QUrl(outside)) is None


def test_words_are_found_whatever_their_accents_and_the_sentence_is_lit(window: GuideWindow) -> None:
    type_in(window.field, "desencombrer")
    assert window.answers.count() >= 1
    press(window.field, K.Key_Return)
    assert window.name == "ranger"
    assert sentence_lit(window)[0].startswith("Désencombrer (menu Ranger)")
    press(window, K.Key_Escape)
    assert not window.field.text()
    assert window.isVisible()
    press(window, K.Key_Escape)
    assert not window.isVisible()


def test_inclusive_words_are_found_under_each_form() -> None:
    pages = [{hit.entry.name for hit in found(guide("fr"), words)} for words in ("élu·es", "élues", "elus")]
    assert "page-et-zones" in pages[0] & pages[1] & pages[2]


@pytest.mark.parametrize(
    ("language", "words", "page"),
    [
        ("fr", "boucle", "boucles"), ("fr", "imprimer", "imprimer"), ("fr", "perdu", "travail-retrouve"),
        ("fr", "projecteur", "repeter"), ("fr", "fusionner", "fusionner"), ("fr", "supprimer", "relier"),
        ("fr", "zone", "zones"), ("fr", "vote", "gommettes"), ("fr", "envoyer", "transmettre"),
        ("en", "loop", "boucles"), ("en", "print", "imprimer"), ("en", "lost", "travail-retrouve"),
        ("en", "projector", "repeter"), ("en", "merge", "fusionner"), ("en", "undo", "versions"),
    ],
)  # fmt: skip
def test_the_words_that_people_have_find_the_right_page_first(language: str, words: str, page: str) -> None:
    assert found(guide(language), words)[0].entry.name == page


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_page_is_found_by_words_that_are_not_in_its_title(language: str) -> None:
    assert sought(guide(language)).keys() == {entry.name for entry in guide(language).entries}


def test_nothing_found_is_said_and_the_page_stays(window: GuideWindow) -> None:
    window.go("boucles")
    type_in(window.field, "zzz")
    assert window.count.text().startswith("Rien de tel")
    press(window.field, K.Key_Return)
    assert window.name == "boucles"


def test_titles_come_before_sentences() -> None:
    hits = found(guide("fr"), "boucles")
    assert (hits[0].entry.name, hits[0].sentence) == ("boucles", "")
    assert any(hit.sentence for hit in hits)


def test_back_and_forth_by_keyboard_and_the_contents_follow(window: GuideWindow) -> None:
    for name in ("boucles", "affiche"):
        window.go(name)
    QTest.keyClick(window, K.Key_Left, HELD.AltModifier)
    assert window.name == "boucles"
    assert window.contents.currentItem().text(0) == "Les boucles"
    QTest.keyClick(window, K.Key_Left, HELD.AltModifier)
    QTest.keyClick(window, K.Key_Right, HELD.AltModifier)
    assert window.name == "boucles"
    press(window.contents, K.Key_Down)
    assert window.name == "interroger"
    assert window.back.isEnabled()
    assert not window.forth.isEnabled()


def test_links_stay_inside_and_an_address_is_only_told(window: GuideWindow) -> None:
    window.page.anchorClicked.emit(QUrl("affiche.md"))
    assert window.name == "affiche"
    window.page.anchorClicked.emit(QUrl("https://example.org/x"))
    assert window.name == "affiche"
    assert window.said.text() == "https://example.org/x"
    assert not window.page.openExternalLinks()


def test_letters_grow_and_come_back(window: GuideWindow) -> None:
    def size() -> int:
        return int(window.page.document().defaultFont().pixelSize())

    first = size()
    for _time in range(30):
        QTest.keyClick(window, K.Key_Plus, HELD.ControlModifier)
    assert window.page.percent == LARGEST
    assert size() > 2 * first
    QTest.keyClick(window, K.Key_0, HELD.ControlModifier)
    assert size() == first


@pytest.mark.parametrize(
    ("action", "kind", "page"), [("poster", PosterWindow, "affiche"), ("stages", StagesWindow, "etapes")]
)
def test_f1_in_a_window_opens_its_page(person: Person, action: str, kind: type[QWidget], page: str) -> None:
    person.begin()
    person.write("Un", "Deux")
    person.desk.do(action)
    own = next(one for one in person.shell.findChildren(kind))
    in_front(own)
    press(own, K.Key_F1)
    assert shown(person).name == page


def test_f1_beside_a_reading_opens_its_page(person: Person) -> None:
    person.begin()
    person.write("f: Un", "f: Deux")
    person.desk.do("loops")
    person.desk.do("help")
    assert shown(person).name == "boucles"


def test_f1_on_the_first_page(person: Person) -> None:
    press(person.shell, K.Key_F1)
    assert shown(person).name == "premiere-carte"


def test_f1_on_the_cover_of_a_received_map(person: Person, examples: list[Path], tmp_path: Path) -> None:
    path = tmp_path / "recu.sysmap"
    path.write_bytes(examples[3].read_bytes())
    person.shell.settings.reading_first = True
    person.shell.open(path)
    press(person.shell, K.Key_F1)
    assert shown(person).name == "reprendre"


def _windows() -> list[type[Any]]:
    def below(kind: type[Any]) -> list[type[Any]]:
        return [kind, *(one for child in kind.__subclasses__() for one in below(child))]

    return [kind for kind in below(SideWindow)[1:] if kind.__module__.startswith("sysmap.app")]


def test_every_room_named_is_a_room_and_every_page_named_a_page() -> None:
    for room, page in ROOMS.items():
        path = APP.joinpath(*room.split("."))
        assert path.is_dir() or path.with_suffix(".py").is_file(), room
        assert guide("fr").has(page), page


def test_windows_have_a_page_of_their_own() -> None:
    assert _windows()
    known = {kind.__name__: topic_of(kind.__new__(kind)) for kind in (PosterWindow, StagesWindow)}
    assert known == {"PosterWindow": "affiche", "StagesWindow": "etapes"}


def test_the_palette_finds_pages_of_the_guide(person: Person) -> None:
    person.begin()
    found = {answer.title: answer for answer in answers(person.desk, "boucle")}
    found["Aide : Les boucles"].run()
    assert shown(person).name == "boucles"


def test_in_english_the_english_pages(person: Person) -> None:
    person.begin()
    i18n.use("en")
    window = open_guide(person.shell, "boucles")
    assert window.page.toPlainText().startswith("Loops")


def test_a_guide_that_was_not_packed_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from sysmap.app.helping import pages

    monkeypatch.setattr(pages, "guide_folder", lambda: tmp_path)
    pages.guide.cache_clear()
    empty = pages.guide("fr")
    pages.guide.cache_clear()
    assert empty.entries == ()
    assert empty.text(INDEX) == ""


def test_the_page_is_named_for_those_who_listen(window: GuideWindow) -> None:
    window.go("boucles")
    assert isinstance(window.page, PageView)
    assert window.page.accessibleName() == "Page du guide"
    assert window.page.accessibleDescription() == "Les boucles"
    assert window.contents.accessibleName() == "Pages du guide"
    assert window.back.accessibleName() == "Page précédente (Alt+←)"
