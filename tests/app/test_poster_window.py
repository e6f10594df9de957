"""« Affiche… » : the preview is the poster, what stays out is said, the file carries what it shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sysmap.storage import read
from tests.app.person import Person, until


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
