"""Words are set while they are typed and pasted; one Ctrl+Z takes that away, and that word stays as typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from sysmap.app.capture.listing import ListPreview
from sysmap.app.typesetting.fields import text_of
from tests.app.person import Person, press, type_in, until, wait

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def typist(person: Person) -> Person:
    """The window has the keyboard, as a window in use has."""
    person.begin()
    person.shell.activateWindow()
    person.desk.capture.start()
    wait(2)
    assert person.desk.capture.field.hasFocus()
    return person


def seen(words: str) -> str:
    """Spaces that do not break, made visible."""
    return words.replace("\u00a0", "~").replace("\u202f", "_")


def field_of(typist: Person) -> QLineEdit:
    return typist.desk.capture.field


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ('Le "bien manger" : pour qui ?', "Le «~bien manger~»~: pour qui_?"),
        ("l'eau d'ici...", "l’eau d’ici…"),
        ("Oui! Vraiment?!", "Oui_! Vraiment_?!"),
        ("5 % de 12 000 €", "5~% de 12_000~€"),
        ("1er pas, 2e fois, XXe siècle ; n°5", "1ᵉʳ pas, 2ᵉ fois, XXᵉ siècle_; nᵒ~5"),
        ("a:Mairie", "a:Mairie"),
        ("a: Mairie", "a: Mairie"),
        ("14:30 https://a.org/?b=c;d", "14:30 https://a.org/?b=c;d"),
        ("élu·es", "élu·es"),
        ("Envie 🙂 : un jardin 🌱!", "Envie 🙂~: un jardin 🌱_!"),
        ('Un écran de 30" : trop petit', 'Un écran de 30"~: trop petit'),
    ],
)
def test_words_are_set_as_they_are_typed(typist: Person, typed: str, wanted: str) -> None:
    type_in(field_of(typist), typed)
    assert seen(field_of(typist).text()) == wanted


def test_one_ctrl_z_takes_back_typography_alone_and_the_word_stays_so(typist: Person) -> None:
    field = field_of(typist)
    type_in(field, "L'eau, l'")
    press(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == "L’eau, l'"
    type_in(field, "arbre' !")
    assert seen(field.text()) == "L’eau, l'arbre'_!"
    press(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == "L’eau, l'arbre' !"
    press(field, Qt.Key.Key_Z, CTRL)
    assert len(field.text()) < len("L’eau, l'arbre' !"), "the next undo goes on before it"


def test_what_is_pasted_is_set_and_one_ctrl_z_gives_the_pasted_words(typist: Person) -> None:
    field = field_of(typist)
    type_in(field, "Dit : ")
    QApplication.clipboard().setText('"c\'est loin" !')
    QTest.keyClick(field, Qt.Key.Key_V, CTRL)
    assert seen(field.text()) == "Dit~: «~c’est loin~»_!"
    press(field, Qt.Key.Key_Z, CTRL)
    assert seen(field.text()) == 'Dit~: "c\'est loin" !'


def test_the_words_as_typed_are_kept_and_undo_gives_them_back(typist: Person) -> None:
    type_in(field_of(typist), "L'eau : pour qui ? au XXe")
    press(field_of(typist), Qt.Key.Key_Return)
    (element,) = typist.map.elements.values()
    assert seen(element.label) == "L’eau~: pour qui_? au XXᵉ"
    assert element.original == "L'eau : pour qui ? au XXe"
    typist.desk.do("undo")
    assert typist.labels() == ["L'eau : pour qui ? au XXe"]


def test_a_word_refused_in_the_line_is_not_set_when_it_is_written(typist: Person) -> None:
    type_in(field_of(typist), "Rock'")
    press(field_of(typist), Qt.Key.Key_Z, CTRL)
    type_in(field_of(typist), "n")
    press(field_of(typist), Qt.Key.Key_Return)
    assert typist.labels() == ["Rock'n"]


def test_words_in_their_place_and_in_the_card_are_set_too(typist: Person) -> None:
    type_in(field_of(typist), "Budget")
    press(field_of(typist), Qt.Key.Key_Return)
    typist.hand.double_click("Budget")
    edit = typist.desk.view.words.edit
    type_in(edit, 'Budget d\'ici "a" ?')
    assert seen(text_of(edit)) == "Budget d’ici «~a~»_?"
    press(edit, Qt.Key.Key_Z, CTRL)
    assert seen(text_of(edit)) == "Budget d’ici «~a~» ?"
    edit.finish()
    typist.desk.do("card")
    title = typist.desk._windows["card"].fields["title"]
    title.window().activateWindow()
    title.setFocus()
    wait(2)
    type_in(title, "Oui !")
    assert seen(typist.map.card.title) == "Oui_!"


def test_a_map_may_ask_for_no_space_or_for_nothing(typist: Person) -> None:
    field = field_of(typist)
    for style, wanted in (("close", "l’eau? «~a~»"), ("manual", "l'eau ? \"a\"")):
        with typist.desk.editor.transaction("essai") as draft:
            draft.set(typography=style)
        field.clear()
        type_in(field, "l'eau ? \"a\"")
        assert seen(field.text()) == wanted


def test_an_english_map_gets_curly_quotes_and_no_french_space(typist: Person) -> None:
    with typist.desk.editor.transaction("essai") as draft:
        draft.set(language="en")
    type_in(field_of(typist), 'It\'s "here" ? 5 %')
    assert field_of(typist).text() == "It’s “here” ? 5 %"


def test_typography_may_be_turned_off_for_all_maps(typist: Person) -> None:
    typist.shell.settings.typography = False
    type_in(field_of(typist), "l'eau ?")
    press(field_of(typist), Qt.Key.Key_Return)
    assert typist.labels() == ["l'eau ?"]


def test_what_is_searched_stays_as_it_is_typed(typist: Person) -> None:
    search = typist.desk.bar.search
    search.setFocus()
    wait(1)
    type_in(search, "l'eau ?")
    assert search.text() == "l'eau ?"


def test_the_middle_dot_is_one_key_away_in_every_field(typist: Person) -> None:
    type_in(field_of(typist), "Les élu")
    QTest.keyClick(field_of(typist), Qt.Key.Key_Colon, CTRL)
    type_in(field_of(typist), "es")
    press(field_of(typist), Qt.Key.Key_Return)
    assert typist.labels() == ["Les élu·es"]
    typist.hand.double_click("Les élu·es")
    edit = typist.desk.view.words.edit
    type_in(edit, "agent")
    QTest.keyClick(edit, Qt.Key.Key_Colon, CTRL)
    type_in(edit, "e")
    assert text_of(edit) == "agent·e"
    keys = {key for action in typist.desk.deeds for key in action.keys}
    assert "Ctrl+:" not in keys


def test_the_card_says_how_a_map_is_set(typist: Person) -> None:
    typist.desk.do("card")
    pick = typist.desk._windows["card"].fields["typography"]
    pick.setCurrentIndex(pick.findData("close"))
    pick.activated.emit(pick.currentIndex())
    assert typist.map.typography == "close"
    typist.desk.do("undo")
    assert pick.currentData() == ""


@pytest.mark.parametrize("way", ["menu", "middle button"])
def test_words_pasted_with_the_mouse_are_set_like_those_pasted_with_keys(typist: Person, way: str) -> None:
    field = field_of(typist)
    if way == "menu":
        QApplication.clipboard().setText('"c\'est loin" !')
        QTimer.singleShot(0, _choose_paste)
        at = QPoint(5, 5)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, field.mapToGlobal(at))
        QApplication.sendEvent(field, event)
        until(lambda: bool(field.text()))
    else:
        QTest.mousePress(field, Qt.MouseButton.MiddleButton, pos=QPoint(5, 5))
        QTest.mouseRelease(field, Qt.MouseButton.MiddleButton, pos=QPoint(5, 5))
        field.insert('"c\'est loin" !')  # as a system does that has a second clipboard
        field.textEdited.emit(field.text())
    wait(2)
    assert seen(field.text()) == "«~c’est loin~»_!"
    press(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == '"c\'est loin" !'


def _choose_paste() -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    paste = next(one for one in menu.actions() if one.objectName() == "edit-paste")
    menu.setActiveAction(paste)
    QTest.keyClick(menu, Qt.Key.Key_Return)


@pytest.mark.parametrize("lines", ["L'eau : pour qui ?", "L'eau : pour qui ?\nL'école\nLe bois"])
def test_words_pasted_on_the_map_are_set_and_undo_gives_them_back(typist: Person, lines: str) -> None:
    QApplication.clipboard().setText(lines)
    typist.desk.view.setFocus()
    typist.desk.do("paste")
    wait(2)
    for preview in typist.desk.findChildren(ListPreview):
        preview.accept()
    assert "L’eau~: pour qui_?" in map_labels(typist)
    typist.desk.do("undo")
    assert sorted(typist.labels()) == sorted(lines.split("\n"))


def map_labels(typist: Person) -> list[str]:
    return [seen(label) for label in typist.labels()]
