"""The public version at the desk: seen before it is written, mended, never over the map itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sysmap
from tests.app.person import Person


def opened(person: Person) -> Any:
    person.desk.do("public")
    return person.desk._windows["public"]


def test_what_stays_is_listed_and_what_is_written_holds_none_of_it(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.write("Cantine", "Potager")
    with person.desk.editor.transaction("réservé") as draft:
        draft.change(person.element("Potager"), visibility="group")
    made = opened(person)
    (gone,) = [one for one in made.made.lists if "réservé" in one.sentence]
    assert gone.which == ("Potager",)
    before = person.map
    made.write(tmp_path / "public")
    assert [e.label for e in sysmap.load(tmp_path / "public.sysmap").elements.values()] == ["Cantine"]
    assert person.map is before


def test_a_likely_name_is_replaced_everywhere_in_the_file_only(person: Person, tmp_path: Path) -> None:
    person.begin()
    person.write("Camille Exemple", "Cantine")
    with person.desk.editor.transaction("description") as draft:
        draft.change(person.element("Cantine"), description="Tenue par Camille Exemple depuis 2019")
    made = opened(person)
    assert list(made.instead) == ["Camille Exemple"]
    made.instead["Camille Exemple"].setText("La cheffe de la cantine")
    made.write(tmp_path / "public.sysmap")
    text = (tmp_path / "public.sysmap").read_text(encoding="utf-8")
    assert "Camille" not in text
    assert "Tenue par La cheffe de la cantine" in text
    assert "Camille Exemple" in person.labels()


def test_the_map_itself_is_never_written_over(person: Person) -> None:
    person.begin()
    person.write("Cantine")
    person.saved()
    path = person.shell.document.path
    before = path.read_bytes()
    opened(person).write(path)
    assert any("choisissez un autre nom" in said for said in person.said())
    assert path.read_bytes() == before


def test_a_map_without_secrets_says_so(person: Person) -> None:
    person.begin()
    person.write("Cantine")
    made = opened(person)
    assert made.made.lists == ()
    assert not made.instead
