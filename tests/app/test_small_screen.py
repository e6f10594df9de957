"""On a screen seen at 200 %, no word is cut, and the map is covered as little as can be."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from sysmap.app.banners import Choice
from sysmap.app.cover.strip import ReadingStrip
from sysmap.app.preferences.window import PreferencesWindow
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.model import View
from sysmap.storage import save
from tests.app.cut_words import cut_words
from tests.app.person import Person, wait
from tests.app.walked_map import walked_map

SIZE = 683, 344


def test_a_question_too_long_for_its_line_ends_on_an_ellipsis_until_it_is_typed(person: Person) -> None:
    person.begin()
    question = person.desk.question
    person.shell.resize(*SIZE)
    assert not question._more.isVisible()
    with person.desk.editor.transaction("question") as draft:
        draft.set(card=draft.card.evolve(question="Qu’est-ce qui fait tenir tout cela ensemble ? " * 6))
    wait(5)
    assert question._more.isVisible()
    assert question._more.geometry().right() <= question.field.width()
    assert not question.caption.isVisible()
    person.shell.activateWindow()
    question.field.setFocus()
    wait(5)
    assert not question._more.isVisible()


def test_the_tab_of_views_is_a_picture_beside_a_narrow_map_and_keeps_its_name(person: Person) -> None:
    person.begin()
    with person.desk.editor.transaction("vue") as draft:
        draft.put(View(id="v", name="Affiche"))
    tab = person.desk.view_tab
    person.shell.resize(1366, 728)
    wait(5)
    wide = tab.width()
    person.write("Budget")
    person.shell.resize(*SIZE)
    person.desk.editor.select([next(iter(person.map.elements))])
    wait(300)
    assert tab.width() < wide / 2
    assert tab.which.accessibleName()
    assert tab.which.toolTip()
    style = Qt.ToolButtonStyle
    assert tab.which.toolButtonStyle() == style.ToolButtonIconOnly
    person.shell.resize(1366, 728)
    wait(300)
    assert tab.which.toolButtonStyle() == style.ToolButtonTextBesideIcon


def test_what_a_banner_offers_goes_under_its_sentence_rather_than_squeeze_it(person: Person) -> None:
    person.begin()
    person.shell.resize(*SIZE)
    wait(5)
    choices = (Choice("Fermer l’écran de la salle", int), Choice("Tout montrer sur cet écran", int))
    made = person.desk.say("La salle voit la carte sur l’autre écran. Vous gardez tout ici.", *choices)
    wait(30)
    banner = made or person.shell.banners.shown()[0]
    assert cut_words(banner) == []
    first = banner.findChildren(QPushButton)[0]
    assert first.mapTo(banner, first.rect().topLeft()).y() > banner._said.geometry().bottom()
    person.shell.resize(1366, 728)
    wait(30)
    assert first.mapTo(banner, first.rect().topLeft()).y() < banner._said.geometry().bottom()


def test_the_counts_and_the_saved_state_are_whole_when_the_loop_gives_way(person: Person) -> None:
    person.begin()
    person.write("Budget")
    person.saved()
    status = person.desk.status
    status.told.setText("Boucle racontée : R12, tout ce qui se voit entraîne ce qui ne se voit pas")
    person.shell.resize(*SIZE)
    wait(30)
    assert status.saved.shown() == status.saved.text()
    assert status.counts.shown() == status.counts.text()
    assert status.told.shown().endswith("…")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_received_map_is_read_without_a_cut_button(app: object, tmp_path: Path, language: str) -> None:
    from sysmap.i18n import use

    use(language)
    path = save(walked_map(language), tmp_path / "Sigma.sysmap").path
    shell = Shell(Settings(language=language, reading_first=True, motion=False))
    shell.resize(*SIZE)
    shell.show_start()
    shell.show()
    shell.open(path)
    wait(50)
    assert shell.received.page is not None
    assert cut_words(shell.received.page) == []
    shell.received._wanted("explore")
    wait(50)
    strip = shell.desk.findChildren(ReadingStrip)[0]
    assert cut_words(strip) == []
    strip._menu.aboutToShow.emit()
    shown = [one.text() for one in strip.buttons.values() if one.isVisible()]
    offered = shown + [one.text() for one in strip._menu.actions()]
    assert len(offered) == len(set(offered)) == (5 if shell.received.may_edit() else 4)
    shell.desk.do("settings")  # who only reads needs large letters too
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, PreferencesWindow))
    assert window.isVisible()
    window.close()
    shell.resize(1366, 728)
    wait(50)
    assert not strip.more.isVisible()
    shell.close()
    shell.deleteLater()
