"""The check before printing: what is wrong is found, with its place and a sentence; what is right is not."""

from __future__ import annotations

import base64
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from sysmap.drawing import COPIER, PAPER, lay_out
from sysmap.model import Card, Element, Filter, Image, Kind, Picture, Poster, SystemMap
from sysmap.poster import Printing, compose, digest
from sysmap.poster.preflight import CODES, LEVELS, Finding, inspect
from sysmap.poster.preflight.inks import confused, ratio
from sysmap.poster.preflight.phrases import MENDS, SENTENCES
from sysmap.poster.sheet import Drawn, Sample, Sheet, Words
from sysmap.storage import load


def found(map: SystemMap, poster: Poster, printing: Printing | None = None) -> dict[str, Finding]:
    sheet = compose(map, poster)
    return {one.code: one for one in inspect(sheet, poster, printing or Printing())}


def picture(wide: int, high: int) -> str:
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(QColor("#2F7A4B"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return base64.b64encode(bytes(buffer.data())).decode()


def test_every_code_has_its_sentence_in_both_languages_and_every_mend_its_name() -> None:
    for words in SENTENCES.values():
        assert words.keys() == CODES.keys()
    assert set(CODES.values()) <= set(LEVELS)
    assert MENDS["fr"].keys() == MENDS["en"].keys()


def test_a_good_poster_only_says_its_distance(canteen: SystemMap, poster: Poster) -> None:
    assert set(found(canteen, poster)) == {"distance"}


def test_the_examples_have_nothing_worse_than_small_words(examples: list[Path]) -> None:
    fine = {"distance", "small_map", "small_text", "no_authors", "unsourced", "unshown"}
    for path in examples:
        map = load(path)
        assert set(found(map, next(iter(map.posters.values()), Poster(id="p")))) <= fine, path.name


def test_the_smallest_text_says_from_how_far_and_which_paper_would_do(many: Any) -> None:
    poster = Poster(id="p", size="A4")
    one = found(many(60), poster)["small_map"]
    said = one.sentence("fr").replace("\u00a0", " ")
    assert "points : lisible jusqu’à 0," in said
    assert "Passez en A" in said
    assert [mend.what for mend in one.mends] == ["size", "simplify"]
    assert one.mends[0].value in ("A1", "A0")
    assert "can be read up to 0." in one.sentence("en")
    assert one.boxes
    on_a0 = found(many(600), Poster(id="p", size="A0"))
    assert "Montrez moins d’éléments" in on_a0["crowded"].sentence("fr")
    assert [mend.what for mend in on_a0["crowded"].mends] == ["simplify"]
    larger = found(many(12), Poster(id="p", size="A3"))
    assert "small_map" not in larger


@pytest.mark.parametrize(("field", "code"), [
    ("territory", "no_territory"), ("workshop_date", "no_date"), ("sources", "no_sources"),
    ("licence", "no_licence"), ("authors", "no_authors"),
])  # fmt: skip
def test_what_the_cartouche_lacks(canteen: SystemMap, poster: Poster, field: str, code: str) -> None:
    bare: Any = Card.model_fields[field].get_default(call_default_factory=True)
    card = canteen.card.evolve(**{field: bare}, **({"edition_date": ""} if field == "workshop_date" else {}))
    one = found(canteen.evolve(card=card), poster)[code]
    assert one.boxes == (compose(canteen, poster).regions["foot"],)
    assert one.mends[0].what in ("card", "sources")
    assert set(found(canteen.evolve(card=card), poster)) == {"distance", code}


def test_a_poster_without_title_legend_or_cartouche(canteen: SystemMap, poster: Poster) -> None:
    codes = found(canteen, poster.evolve(without=("legend", "cartouche")))
    assert [codes[name].mends[0].value for name in ("legend_out", "cartouche_out")] == ["legend", "cartouche"]
    nameless = canteen.evolve(card=canteen.card.evolve(title="", question=""))
    assert found(nameless, poster)["no_title"].mends[0].what == "write"


def test_names_of_persons_and_figures_without_source(canteen: SystemMap, poster: Poster) -> None:
    labels = {"a": "Camille Exemple", "b": "22 % de bio à la cantine", "c": "Recettes depuis 1986",
              "f": "3 400 repas"}  # fmt: skip
    elements = {id: e.evolve(label=labels.get(id, e.label), support="") for id, e in canteen.elements.items()}
    elements["f"] = elements["f"].evolve(sources=("S1",))
    card = canteen.card.evolve(authors=("Camille Exemple",))
    codes = found(canteen.evolve(elements=elements, card=card), poster)
    assert codes["person"].ids == ("a",)
    assert [mend.what for mend in codes["person"].mends] == ["reserve", "hide"]
    assert codes["unsourced"].ids == ("b",)
    assert "22 % de bio" in codes["unsourced"].sentence("fr").replace("\u00a0", " ")
    assert codes["person_card"].mends[0].value == "authors"


def test_what_stays_out_is_named(canteen: SystemMap, poster: Poster) -> None:
    elements = {**canteen.elements, "e": canteen.elements["e"].evolve(visibility="group")}
    view = canteen.views["v"].evolve(filter=Filter(hidden=("f",)))
    codes = found(canteen.evolve(elements=elements, views={"v": view}), poster)
    assert codes["reserved"].ids == ("e", "ed")
    assert "Élu·es à l’écoute" in codes["reserved"].sentence("fr")
    assert codes["unshown"].ids == ("f",)


def test_covered_words_and_texts_out_of_their_place(canteen: SystemMap, poster: Poster) -> None:
    elements = {
        **canteen.elements,
        "a": canteen.elements["a"].evolve(x=0, y=0),
        "b": canteen.elements["b"].evolve(x=14, y=6),
    }
    assert set(found(canteen.evolve(elements=elements), poster)["covered"].ids) == {"a", "b"}
    sheet = compose(canteen, poster)
    title = sheet.of(Words)[0]
    items = tuple(item._replace(x=300.0) if item is title else item for item in sheet.items)
    codes = {one.code: one for one in inspect(replace(sheet, items=items), poster)}
    assert codes["overflow"].names == (title.text,)
    assert codes["overflow"].boxes[0].left == 300.0


def test_an_element_off_the_page_is_found(canteen: SystemMap, poster: Poster) -> None:
    sheet = compose(canteen, poster)
    moved = sheet.drawn._replace(dx=sheet.drawn.dx + 260)
    aside = tuple(moved if isinstance(item, Drawn) else item for item in sheet.items)
    codes = {one.code: one for one in inspect(replace(sheet, items=aside), poster)}
    assert "outside" in codes
    assert codes["outside"].mends[0].what == "hide"


def test_pale_words_and_colours_alone(canteen: SystemMap, poster: Poster) -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    view = canteen.views["v"].evolve(prominence={"e": "background"})
    pale = found(canteen.evolve(views={"v": view}), poster)["contrast"]
    assert pale.ids == ("e",)
    kinds = [Kind(id=id, names={"fr": id}, shape="pill", hue=hue, icon="vote")
             for id, hue in (("un", "blue"), ("deux", "plum"))]  # fmt: skip
    elements = [Element(id="a", kind="un", label="Un", y=0), Element(id="b", kind="deux", label="Deux", y=90)]
    map = SystemMap(id="m", kinds=kinds, elements=elements)  # type: ignore[arg-type]
    one = found(map, Poster(id="p"))["colour_only"]
    assert one.names == ("un", "deux")
    assert one.mends[0].what == "copier"
    assert "colour_only" not in found(map, Poster(id="p", ink="copier"))
    same = [Kind(id=id, names={"fr": id}, shape="pill", hue="blue", icon="vote") for id in ("un", "deux")]
    assert "look_alike" in found(map.evolve(kinds=same), Poster(id="p"))


@pytest.mark.parametrize("theme", [PAPER, COPIER], ids=["colours", "copier"])
def test_in_grey_the_kinds_of_every_example_and_template_are_told_apart(
    examples: list[Path], theme: Any
) -> None:
    from sysmap.storage import new_map, templates

    for map in [load(path) for path in examples] + [new_map(template.id) for template in templates()]:
        assert list(confused(lay_out(map, theme=theme), "fr")) == [], map.template


def test_the_legend_is_checked_both_ways(canteen: SystemMap, poster: Poster) -> None:
    sheet = compose(canteen, poster)
    samples = sheet.of(Sample)
    fewer = tuple(item for item in sheet.items if item is not samples[0])
    strange = tuple(item._replace(key="kind:licorne") if item is samples[0] else item for item in sheet.items)
    assert "legend_missing" in {one.code for one in inspect(replace(sheet, items=fewer), poster)}
    codes = {one.code: one for one in inspect(replace(sheet, items=strange), poster)}
    assert codes["legend_extra"].boxes == (samples[0].box,)


@pytest.mark.parametrize(("size", "blurred"), [("A3", False), ("A0", True)])
def test_pictures_at_the_size_they_are_printed(canteen: SystemMap, size: str, blurred: bool) -> None:
    images = [Image(id="logo", name="Partenaire.png", data=picture(700, 350)),
              Image(id="photo", name="Marché.png", data=picture(600, 400))]  # fmt: skip
    pictures = [Picture(id="p", image="photo", x=0, y=420, width=150, height=100)]
    map = canteen.evolve(images=images, pictures=pictures, card=canteen.card.evolve(logos=("logo",)))
    sheet = compose(map, Poster(id="p", view="v", size=size))
    low = [one for one in inspect(sheet, Poster(id="p", view="v", size=size)) if one.code == "low_image"]
    assert bool(low) == blurred
    if blurred:
        assert {mend.what for one in low for mend in one.mends} == {"image"}
        assert "points par pouce" in low[0].sentence("fr")


def test_words_under_seams(many: Any) -> None:
    poster = Poster(id="p", size="A1", title="Un titre qui va d’un bord à l’autre de cette affiche du mur")
    sheet = compose(many(45), poster)
    printing = Printing(tile="A4", sheets=8)
    codes = {one.code: one for one in inspect(sheet, poster, printing)}
    assert "seams" in codes
    assert codes["seams"].boxes
    assert "jointure" in codes["seams"].sentence("fr")
    assert "seams" not in {one.code for one in inspect(sheet, poster)}


def test_a_poster_that_shows_another_map_than_the_one_saved(canteen: SystemMap, poster: Poster) -> None:
    saved = poster.evolve(printed=digest(compose(canteen, poster)), printed_on="2026-04-02")
    assert "old" not in found(canteen, saved)
    elements = {**canteen.elements, "a": canteen.elements["a"].evolve(label="Autre chose")}
    one = found(canteen.evolve(elements=elements), saved)["old"]
    assert "2\u00a0avril\u00a02026" in one.sentence("fr")
    assert one.mends[0].what == "export"


def test_the_map_has_its_share_of_the_page(canteen: SystemMap, poster: Poster) -> None:
    sheet: Sheet = compose(canteen, poster)
    frame = sheet.drawn.frame
    small = sheet.drawn._replace(frame=frame._replace(right=frame.left + frame.width * 0.8))
    items = tuple(small if isinstance(item, Drawn) else item for item in sheet.items)
    codes = {one.code: one for one in inspect(replace(sheet, items=items), poster.evolve(place="left"))}
    assert codes["share"].mends[0].what == "column"
    assert " % de la page" in codes["share"].sentence("fr").replace("\u202f", " ").replace("\u00a0", " ")


def test_odd_maps_are_checked_too(many: Any) -> None:
    empty = found(SystemMap(id="m"), Poster(id="p"))
    assert "empty" in empty
    assert "no_title" in empty
    assert inspect(compose(many(400), Poster(id="p", size="A0")), Poster(id="p", size="A0"))
    tall = Poster(id="p", size="rollup")
    assert "outside" not in found(many(30), tall)


