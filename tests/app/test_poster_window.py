"""« Affiche… » : the preview is the poster, what stays out is said, the file carries what it shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from sysmap.model import View
from sysmap.storage import read
from tests.app.person import Person, press, until


def poster(person: Person) -> Any:
    person.desk.do("poster")
    window = person.desk._windows["poster"]
    until(lambda: window._image is not None)
    return window


def test_a_map_becomes_a_pdf_that_carries_what_it_shows(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.write("Budget", "Secret du groupe")
    person.select("Secret du groupe")
    with person.desk.editor.transaction("x") as draft:
        draft.change(person.element("Secret du groupe"), visibility="group")
    window = poster(person)
    assert "Secret du groupe" in "\n".join(window._names)
    assert window._which.isVisibleTo(window)
    path = tmp_path / "affiche.pdf"
    window.write(path)
    until(path.is_file)
    until(lambda: not window.making.isVisible())
    carried = read(path)
    assert carried.carrier == "pdf"
    assert [e.label for e in carried.map.elements.values()] == ["Budget"]


def test_the_complete_map_is_an_explicit_choice_off_each_time(person: Person) -> None:
    person.begin()
    window = poster(person)
    window.more.inside["full"].click()
    assert window.more.attach == "full"
    window.close()
    assert poster(person).more.attach == "shown"


def test_a_poster_that_carries_a_map_opens_as_a_map(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.write("Budget")
    window = poster(person)
    path = tmp_path / "affiche.svg"
    window.write(path)
    until(path.is_file)
    until(lambda: not window.making.isVisible())
    before = path.read_bytes()
    person.shell.dropped([str(path)])
    assert person.labels() == ["Budget"]
    person.write("Après")
    person.saved()
    assert path.read_bytes() == before
    assert sorted(person.in_file()) == ["Après", "Budget"]


def test_format_and_title_change_the_sheet(person: Person) -> None:
    person.begin()
    person.write("Budget")
    window = poster(person)
    first = window._image
    window.choices._set(size="A1", orientation="portrait", title="Un message")
    until(lambda: window._image is not first and window.page.sheet.height > 800)
    assert window.page.sheet.height > window.page.sheet.width


def settled(window: Any) -> None:
    """The preview shows the poster as it is now."""
    until(lambda: not window._timer.isActive() and not window._showing.busy)
    until(lambda: window.page.poster == window.poster)


def test_a_first_poster_writes_nothing_into_the_map(person: Person) -> None:
    person.begin()
    person.write("Budget")
    before = person.map
    poster(person)
    assert person.map is before


def test_words_are_written_on_the_page_and_undone(person: Person) -> None:
    person.begin()
    person.write("Budget")
    window = poster(person)
    for part, field, text in (("title", "title", "Un message"), ("question", "subtitle", "Et alors ?")):
        window.page.write(part)
        assert window.page.editor.isVisible()
        window.page.editor.setPlainText(text)
        press(window.page.editor, Qt.Key.Key_Return)
        assert getattr(window.poster, field) == text
        settled(window)
    person.desk.editor.undo()
    person.desk.editor.undo()
    assert window.poster.title == ""
    assert window.poster.subtitle == ""


def test_escape_on_the_page_loses_no_typed_word(person: Person) -> None:
    person.begin()
    window = poster(person)
    window.page.write("title")
    window.page.editor.setPlainText("À moitié écrit")
    press(window.page.editor, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.poster.title == "À moitié écrit"


def test_parts_move_by_keyboard_and_by_hand(person: Person) -> None:
    person.begin()
    person.write("Budget", "Repas")
    window = poster(person)
    window.page.part = "legend"
    press(window.page, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert window.poster.order.index("legend") < window.poster.order.index("reading")
    settled(window)
    window.page.sided.emit("left")
    settled(window)
    regions = window.page.sheet.regions
    assert regions["words"].right < regions["map"].left
    window.page.sized.emit(0.7)
    settled(window)
    assert window.page.sheet.regions["words"].width < regions["words"].width


def test_the_page_is_seen_near_and_far(person: Person) -> None:
    person.begin()
    window = poster(person)
    whole = window.page.sight.scale
    window.page.natural()
    assert abs(window.page.sight.scale - 96 / 25.4) < 0.01
    window.page.fit()
    assert window.page.sight.scale == whole
    settled(window)


def test_everything_folded_writes_the_poster_or_the_card(person: Person) -> None:
    person.begin()
    window = poster(person)
    more = window.more
    assert not window.plus.is_open
    more.notes.setValue(5)
    more.side.chosen.emit("below")
    more.way.chosen.emit("portrait")
    assert (window.poster.notes, window.poster.place, window.poster.orientation) == (5, "below", "portrait")
    more._leave_out("legend", False)
    assert window.poster.without == ("legend",)
    more._leave_out("legend", True)
    assert window.poster.without == ()


def test_logos_come_in_order_and_bad_ones_are_refused(person: Person, tmp_path: Path) -> None:
    person.begin()
    window = poster(person)
    logos = window.more.logos
    names = []
    for name, colour in (("un", 0xFF336699), ("deux", 0xFF993366)):
        image = QImage(400, 200, QImage.Format.Format_RGB32)
        image.fill(colour)
        image.save(str(tmp_path / f"{name}.png"))
        names.append(tmp_path / f"{name}.png")
    (tmp_path / "faux.png").write_bytes(b"pas une image")
    logos.add([*names, tmp_path / "faux.png"])
    until(lambda: len(person.map.card.logos) == 2)
    assert "faux.png" in logos.said.text()
    first = person.map.card.logos
    logos.list.setCurrentRow(0)
    logos.shift(1)
    assert person.map.card.logos == first[::-1]
    logos.remove()
    assert len(person.map.card.logos) == 1
    person.desk.editor.undo()
    assert len(person.map.card.logos) == 2


def test_an_export_is_remembered_and_an_old_poster_says_so(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.write("Budget")
    with person.desk.editor.transaction("carte") as draft:
        draft.set(card=draft.card.evolve(authors=("coopérative d’ateliers",), licence="CC BY 4.0"))
    window = poster(person)
    window.write(tmp_path / "affiche.svg")
    until(lambda: bool(window.poster.printed))
    settled(window)
    assert not window.old.isVisibleTo(window)
    person.write("Repas")
    settled(window)
    until(lambda: window.old.isVisibleTo(window))
    assert "a changé depuis" in window.old.text()
    window.close()
    person.begin()
    window = poster(person)
    assert window.proposal.isVisibleTo(window)
    window.proposal.click()
    assert person.map.card.authors == ("coopérative d’ateliers",)
    assert person.map.card.licence == "CC BY 4.0"


def test_an_export_is_stopped_and_leaves_no_file(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.write(*(f"Facteur {n}" for n in range(8)))
    window = poster(person)
    path = tmp_path / "affiche.pdf"
    window.write(path)
    window.making.stop()
    until(lambda: not window.making.isVisible())
    assert not path.exists() or window.poster.printed


def test_each_view_may_have_its_poster_on_the_same_paper(person: Person) -> None:
    person.begin()
    person.write("Budget")
    with person.desk.editor.transaction("vues") as draft:
        draft.put(View(id="a", name="Élus"))
        draft.put(View(id="b", name="Parents"))
    window = poster(person)
    window.choices._set(size="A1", title="Pour tous", view="a")
    window.show_view("b")
    assert (window.poster.view, window.poster.size, window.poster.title) == ("b", "A1", "")
    window.choices._set(title="Pour les parents")
    window.choices._choose_view("a")
    assert window.poster.title == "Pour tous"
    assert len(person.map.posters) == 2
