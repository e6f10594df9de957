"""The charter of an organisation: taken from a map, told before it acts, and nothing of a map is lost."""

from __future__ import annotations

import base64
import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from sysmap.editing import Editor
from sysmap.interchange import charter_of, received, take_charter, told_of, with_charter
from sysmap.model import Card, Category, Charter, Element, Image, Kind, Poster, SystemMap, Themes
from sysmap.storage import (
    CHARTER,
    StorageError,
    charters,
    keep_charter,
    kept_charter,
    loads,
    new_map,
    read_charter,
    remove_charter,
    save,
)

LOGO = base64.b64encode(b"\x89PNG\r\n\x1a\n logo").decode()
LOGO_ID = hashlib.sha256(base64.b64decode(LOGO)).hexdigest()


@pytest.fixture
def ours() -> SystemMap:
    """A map whose look its organisation wants to keep, with what was said in one workshop."""
    card = Card(title="La cantine", question="Qui mange quoi ?", authors=("Collège des transitions",),
                funders=("Région",), licence="CC BY-SA 4.0", logos=(LOGO_ID,))  # fmt: skip
    return SystemMap(
        id="m1", card=card, images=[Image(id=LOGO_ID, name="logo", data=LOGO)],
        kinds=[Kind(id="enjeu", names={"fr": "Défi", "en": "Challenge"}, shape="hexagon", hue="#8A1538"),
               Kind(id="k_quartier", names={"fr": "Quartier"}, shape="box", hue="plum")],
        categories=[Category(id="elu", names={"fr": "Élus"}, hue="blue", icon="vote")],
        themes=Themes(name="Nos priorités", words=("eau", "sols")),
        elements=[Element(id="e1", label="Parents", kind="acteur", description="dit tout bas")],
        posters=[Poster(id="p", size="A2", orientation="portrait", title="Manger", mention="Se discute.")],
    )  # fmt: skip


def test_a_charter_holds_the_look_and_nothing_of_what_was_said(ours: SystemMap) -> None:
    made = charter_of(ours, "Collège des transitions", today=date(2026, 11, 22))
    assert made.charter is not None
    assert (made.charter.name, made.charter.date) == ("Collège des transitions", "2026-11-22")
    assert set(made.kinds) == {"enjeu", "k_quartier"}
    assert [image.name for image in made.images.values()] == ["logo"]
    assert set(made.images) == {*made.card.logos}
    assert made.card.licence == "CC BY-SA 4.0"
    assert made.posters["p"].size == "A2"
    assert not made.elements
    assert not made.card.title
    assert not made.card.question
    assert not made.posters["p"].title
    assert "tout bas" not in made.model_dump_json()


def test_an_existing_map_takes_it_in_one_step_and_keeps_all_it_had(ours: SystemMap) -> None:
    charter, mended = received(charter_of(ours, "Maison"))
    assert not mended
    theirs = new_map("fantastiques").evolve(
        elements=[Element(id="a", label="Maire", kind="acteur", category="elu")],
        card=Card(title="Le bourg", authors=("Mairie",), licence="CC BY 4.0"),
    )
    editor = Editor(theirs)
    with editor.transaction("charte de la maison") as draft:
        take_charter(draft, charter)
    now = editor.map
    assert now.kinds["enjeu"].name("fr") == "Défi"
    assert now.category("elu").name("fr") == "Élus"  # type: ignore[union-attr]
    assert set(theirs.kinds) <= set(now.kinds)
    assert now.elements == theirs.elements
    assert (now.card.title, now.card.authors, now.card.licence) == ("Le bourg", ("Mairie",), "CC BY 4.0")
    assert now.card.funders == ("Région",)
    assert now.card.logos == charter.card.logos
    assert now.themes.words == ("eau", "sols")
    assert now.posters["p"].mention == "Se discute."
    editor.undo()
    assert editor.map == theirs


def test_what_it_changes_is_said_before_and_a_second_time_changes_nothing(ours: SystemMap) -> None:
    charter = charter_of(ours, "Maison")
    theirs = new_map("fantastiques")
    said = " ".join(told_of(theirs, charter).changes)
    for word in ("Types", "Catégories", "1 logo", "auteurs, financeurs, licence", "Nos priorités", "affiche"):
        assert word in said, word
    after = with_charter(theirs, received(charter)[0])
    assert told_of(after, charter).changes == ()


def test_a_colour_too_pale_to_be_read_is_darkened_with_a_sentence(ours: SystemMap) -> None:
    pale = ours.kinds["enjeu"].evolve(hue="#FFE680")
    charter = charter_of(ours.evolve(kinds=[pale]), "Maison")
    taken, mended = received(charter)
    assert taken.kinds["enjeu"].hue != "#FFE680"
    assert len(mended) == 1
    assert "Défi" in mended[0]
    assert taken.kinds["enjeu"].hue in mended[0]
    assert received(taken)[1] == ()


def test_charters_are_kept_and_a_newer_copy_takes_the_place_of_the_older(ours: SystemMap, home: Path) -> None:
    first = keep_charter(charter_of(ours, "Maison", id="h1"))
    assert first.path.suffix == CHARTER
    assert first.path.is_relative_to(home)
    keep_charter(charter_of(ours, "Maison, 2027", id="h1"))
    keep_charter(charter_of(ours, "Voisins", id="h2"))
    assert [kept.name for kept in charters()] == ["Maison, 2027", "Voisins"]
    found = kept_charter("h2")
    assert found is not None
    remove_charter(found)
    assert kept_charter("h2") is None


def test_fields_of_a_newer_program_are_kept(ours: SystemMap, tmp_path: Path) -> None:
    made = charter_of(ours, "Maison")
    tree = json.loads(made.model_dump_json()) | {"fonts": ["Marianne"]}
    tree["charter"]["grid"] = 8
    taken, _mended = received(loads(json.dumps(tree)).map)
    save(taken, tmp_path / f"maison{CHARTER}")
    again = read_charter(tmp_path / f"maison{CHARTER}")
    assert again.unknown["fonts"] == ["Marianne"]
    assert again.charter is not None
    assert again.charter.unknown["grid"] == 8


def test_a_map_is_no_charter_and_says_so(ours: SystemMap, tmp_path: Path) -> None:
    path = tmp_path / "cantine.sysmap"
    save(ours, path)
    with pytest.raises(StorageError) as refused:
        read_charter(path)
    assert "pas une charte" in refused.value.sentence("fr")
    assert "cantine" in refused.value.sentence("fr")
    assert "not a charter" in refused.value.sentence("en")


@pytest.mark.parametrize("data", [b"", b"{}", b"[" * 90_000, b'{"format": 1, "card": 3, "charter": []}',
                                  b"\x89PNG\r\n\x1a\n", b'{"format": 99, "readable_from": 99, "card": {}}'],
                         ids=("empty", "nothing", "deep", "types", "picture", "newer"))  # fmt: skip
def test_what_is_no_charter_is_refused_in_words(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / f"x{CHARTER}"
    path.write_bytes(data)
    with pytest.raises(StorageError) as refused:
        read_charter(path)
    assert refused.value.sentence("fr").endswith(".")


def test_a_hostile_charter_brings_no_drawing_no_page_without_end_and_no_stray_picture() -> None:
    kinds = [Kind(id=f"k{n}", names={"fr": "<b>gras</b>"}, hue="javascript:1") for n in range(900)]
    hostile = SystemMap(
        id="x", kinds=kinds, elements=[Element(id="e", label="intrus", kind="k1")],
        images=[Image(id="stray", data=LOGO)], card=Card(title="Titre", logos=("absent", "stray", "gone")),
        charter=Charter(id="h", name="x" * 50_000),
    )  # fmt: skip
    taken, mended = received(hostile)
    assert len(taken.kinds) == 400
    assert len(mended) == 1
    assert not taken.elements
    assert taken.card.logos == ("stray",)
    assert not taken.card.title
    assert not with_charter(new_map("libre"), taken).elements
