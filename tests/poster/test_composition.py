"""A composed sheet: the map has its share, nothing overlaps, nothing is cut, everything is said."""

from __future__ import annotations

import base64
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

import sysmap
from sysmap.geometry import Box
from sysmap.model import Card, Element, Image, Link, Note, Poster, SystemMap, View, sentence
from sysmap.poster import PAPERS, Sheet, compose
from sysmap.poster.extent import extent
from sysmap.poster.setting import set_words
from sysmap.poster.sheet import Disc, Drawn, Frame, Logo, Sample, Words

WAYS = ("landscape", "portrait")
PAGES = [(size, way) for size in PAPERS for way in WAYS]
MAPS = ("empty", "one", "canteen", "forty", "talkative")


def _png(width: int, height: int) -> str:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return base64.b64encode(bytes(buffer.data().data())).decode()


@pytest.fixture(params=MAPS)
def some_map(
    request: pytest.FixtureRequest, canteen: SystemMap, many: Callable[[int], SystemMap]
) -> SystemMap:
    return {
        "empty": lambda: SystemMap(id="m"),
        "one": lambda: SystemMap(id="m", elements=[Element(id="a", label="Seul")]),  # type: ignore[arg-type]
        "canteen": lambda: canteen,
        "forty": lambda: many(40),
        "talkative": lambda: talkative(canteen, 100),
    }[request.param]()


def talkative(map: SystemMap, times: int) -> SystemMap:
    """Somebody pasted a page where a title is asked for."""
    return map.evolve(card=map.card.evolve(
        title="Un titre qui ne finit pas. " * times, question="Et pourquoi ? " * 200,
        sources={"S": "Une source très longue, avec son adresse. " * 60}))  # fmt: skip


def _pieces(sheet: Sheet) -> list[tuple[str, Box]]:
    """What may not overlap: words, discs, samples and logos of the sheet, and the map's frame."""
    kinds = {Words: "words", Disc: "disc", Sample: "sample", Logo: "logo", Drawn: "map"}
    return [(kinds[type(item)], item.box) for item in sheet.items if type(item) in kinds]


@pytest.mark.parametrize(("size", "way"), PAGES)
def test_the_map_has_its_share_and_nothing_overlaps(some_map: SystemMap, size: str, way: str) -> None:
    keeps_its_share(some_map, size, way)


def test_a_title_of_ten_thousand_letters_takes_no_more(canteen: SystemMap) -> None:
    keeps_its_share(talkative(canteen, 370), "A3", "landscape")


def keeps_its_share(map: SystemMap, size: str, way: str) -> None:
    sheet = compose(map, Poster(id="p", view="v", size=size, orientation=way))
    assert sheet.share >= 0.65
    low = sheet.height - sheet.blind
    for name, box in _pieces(sheet):
        assert min(box.left, box.top) >= 0, name
        assert box.right <= sheet.width + 0.01, name
        assert box.bottom <= low + 0.01, name
    for (first, a), (second, b) in combinations(_pieces(sheet), 2):
        assert not a.grown(-0.05).meets(b.grown(-0.05)), (first, second, a, b)


@pytest.mark.parametrize(("size", "way"), PAGES)
def test_the_drawn_map_stays_in_its_frame(canteen: SystemMap, size: str, way: str) -> None:
    drawn = compose(canteen, Poster(id="p", view="v", size=size, orientation=way)).drawn
    box, k = extent(drawn.figure), drawn.scale
    assert drawn.frame.left - 0.01 <= drawn.dx + box.left * k
    assert drawn.dx + box.right * k <= drawn.frame.right + 0.01
    assert drawn.frame.top - 0.01 <= drawn.dy + box.top * k
    assert drawn.dy + box.bottom * k <= drawn.frame.bottom + 0.01


@pytest.mark.parametrize(("size", "way"), [("A3", "landscape"), ("A3", "portrait"), ("rollup", "portrait")])
def test_the_examples_compose(examples: list[Path], size: str, way: str) -> None:
    for file in examples:
        map = sysmap.load(file)
        own = next(iter(map.posters.values()), Poster(id="p"))
        sheet = compose(map, own.evolve(size=size, orientation=way))
        assert sheet.share >= 0.65, file.name
        for (first, a), (second, b) in combinations(_pieces(sheet), 2):
            assert not a.grown(-0.05).meets(b.grown(-0.05)), (file.name, first, second)


@pytest.mark.parametrize("sides", [(100, 100), (148, 105), (5000, 300), (300, 5000), (1500, 700)])
def test_free_pages_compose(canteen: SystemMap, sides: tuple[float, float]) -> None:
    sheet = compose(canteen, Poster(id="p", view="v", size="free", width=sides[0], height=sides[1]))
    assert sheet.share >= 0.65
    assert sheet.smallest > 5 or any("ne tient qu’en" in notice for notice in sheet.notices)
    for (first, a), (second, b) in combinations(_pieces(sheet), 2):
        assert not a.grown(-0.05).meets(b.grown(-0.05)), (first, second)


def test_a_thousand_elements_compose(many: Callable[[int], SystemMap]) -> None:
    sheet = compose(many(1000), Poster(id="p", size="A0"))
    assert sheet.share >= 0.65
    assert len(sheet.drawn.figure.elements) == 1000


def _said(sheet: Sheet, role: str) -> str:
    return " ".join(item.text for item in sheet.of(Words) if item.role == role)


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


def test_a_long_title_is_never_cut(canteen: SystemMap, poster: Poster) -> None:
    title = "De la mine au territoire de confiance, " * 256
    sheet = compose(canteen, poster.evolve(title=title))
    assert _plain(_said(sheet, "title")) == _plain(title)


def test_a_title_without_a_space_is_never_cut(canteen: SystemMap, poster: Poster) -> None:
    title = "Trajectoire" * 900
    assert "".join(_said(compose(canteen, poster.evolve(title=title)), "title").split()) == title


def test_the_title_is_the_largest_and_the_foot_the_smallest(canteen: SystemMap, poster: Poster) -> None:
    sizes: dict[str, float] = {}
    for item in compose(canteen, poster).of(Words):
        sizes[item.role] = max(sizes.get(item.role, 0), item.setting.points)
    assert sizes["title"] == max(sizes.values())
    assert sizes["foot"] == min(sizes.values())
    assert sizes["title"] > sizes["question"] > sizes["tale"]


def test_words_of_the_map_are_larger_than_the_legend(examples: list[Path]) -> None:
    for file in examples:
        map = sysmap.load(file)
        sheet = compose(map, next(iter(map.posters.values())).evolve(size="A1"))
        node = sheet.drawn.scale * 15 / 25.4 * 72
        legend = max(item.setting.points for item in sheet.of(Words) if item.role == "legend")
        assert node > legend or legend <= PAPERS["A1"].type.legend * 0.75, file.name


def test_nothing_around_the_map_is_smaller_than_six_points_on_an_a3(examples: list[Path]) -> None:
    for file in examples:
        map = sysmap.load(file)
        assert compose(map, next(iter(map.posters.values())).evolve(size="A3")).smallest >= 6, file.name


def test_everything_is_read_in_order(canteen: SystemMap, poster: Poster) -> None:
    roles = [item.role for item in compose(canteen, poster.evolve(callout="Et vous ?")).of(Words)]
    order = ["title", "question", "tale", "reading", "legend", "foot"]
    assert sorted(order, key=roles.index) == order


def test_numbers_answer_the_ribbon(canteen: SystemMap, poster: Poster) -> None:
    sheet = compose(canteen, poster)
    told = [loop for loop in sheet.drawn.figure.loops.values() if loop.told]
    assert [disc.text for disc in sheet.of(Disc)] == [str(number) for number, _ in told[0].numbers]
    assert _plain(_said(sheet, "tale")) == "On mange mieux. On revient. On achète mieux."


def test_sentences_without_a_ribbon_bear_no_number(canteen: SystemMap) -> None:
    sheet = compose(canteen, Poster(id="p", tale=("Une phrase.", "Une autre.")))
    assert not sheet.of(Disc)
    assert "Une phrase." in _said(sheet, "tale")


def test_how_to_read_works_a_relation_of_the_map(canteen: SystemMap, poster: Poster) -> None:
    said = _plain(_said(compose(canteen, poster), "reading"))
    whole = [sentence(canteen, canteen.links[id]) for id in ("ab", "ca", "da")]
    assert any(_plain(one[:-1]) + " (+)." in said for one in whole)
    assert "+ et − ne veulent dire ni bien, ni mal." in said


def test_how_to_read_may_be_left_out(canteen: SystemMap, poster: Poster) -> None:
    assert not _said(compose(canteen, poster.evolve(how_to_read=False)), "reading")


def test_the_legend_has_a_row_for_every_mark_and_a_mark_for_every_row(
    canteen: SystemMap, poster: Poster
) -> None:
    from sysmap.drawing import legend

    sheet = compose(canteen, poster)
    rows = [row for group in legend(sheet.drawn.figure, "fr") for row in group.rows]
    assert [sample.key for sample in sheet.of(Sample)] == [row.key for row in rows]
    said = _plain(_said(sheet, "legend"))
    for row in rows:
        assert _plain(row.name) in said
        assert row.hue_name in said


def test_the_foot_says_where_when_who_and_what_it_is_worth(canteen: SystemMap, poster: Poster) -> None:
    said = _plain(_said(compose(canteen, poster), "foot"))
    for words in (
        "Vimy (code 62861 en 2025)", "partagé le 12 mars 2026. Elle se discute.", "Schéma sans échelle.",
        "Édition : 2 avril 2026.", "Licence : CC BY-SA 4.0.", "6 éléments, 6 relations.",
        "Hypothèses à débattre : 1 relation et 1 élément.", "coopérative d’ateliers",
        "4 élu·es, 9 habitant·es", "Compte rendu d’atelier, 2026",
    ):  # fmt: skip
        assert words in said, words


def test_without_a_workshop_date_no_date_is_made_up(canteen: SystemMap, poster: Poster) -> None:
    map = canteen.evolve(card=canteen.card.evolve(workshop_date=""))
    said = _plain(_said(compose(map, poster), "foot"))
    assert "Cette carte dit ce qu’un groupe a partagé. Elle se discute." in said


def test_what_is_not_drawn_is_counted(canteen: SystemMap, hiding: View) -> None:
    map = canteen.evolve(views={**canteen.views, "h": hiding})
    said = _plain(_said(compose(map, Poster(id="p", view="h")), "foot"))
    assert "5 éléments sur 6 et 5 relations sur 6 : le reste est dans la carte complète." in said


def test_english_maps_have_english_posters(canteen: SystemMap, poster: Poster) -> None:
    sheet = compose(canteen, poster, "en")
    said = " ".join(item.text for item in sheet.of(Words))
    assert "How to read this map" in said
    assert "12\u00a0March\u00a02026" in said
    assert "Légende" not in said


def test_no_box_is_drawn_for_a_logo_that_is_not_there(canteen: SystemMap, poster: Poster) -> None:
    map = canteen.evolve(card=canteen.card.evolve(logos=("missing",)))
    assert not compose(map, poster).of(Logo)
    assert not compose(canteen, poster).of(Logo)


def test_a_logo_stands_in_the_foot(canteen: SystemMap, poster: Poster) -> None:
    map = canteen.evolve(images=[Image(id="i", data=_png(640, 320))], card=canteen.card.evolve(logos=("i",)))
    sheet = compose(map, poster)
    (logo,) = sheet.of(Logo)
    foot = sheet.regions["foot"]
    assert foot.top < logo.y < logo.y + logo.height <= foot.bottom + 0.01
    assert logo.width / logo.height == pytest.approx(2.0)


def test_a_portrait_puts_the_words_under_the_map(examples: list[Path]) -> None:
    map = sysmap.load(next(file for file in examples if "vimy" in file.name))
    poster = next(iter(map.posters.values())).evolve(size="A3")
    wide, tall = (compose(map, poster.evolve(orientation=way)) for way in WAYS)
    assert wide.regions["words"].left > wide.drawn.frame.right
    assert tall.regions["words"].top > tall.drawn.frame.bottom


def test_a_frise_has_its_words_under_the_map() -> None:
    from sysmap.storage import new_map

    sheet = compose(new_map("frise", title="Une trajectoire"), Poster(id="p", size="A1"))
    assert sheet.regions["words"].top > sheet.drawn.frame.bottom


def test_a_roll_up_tells_above_and_says_nothing_in_its_foot(canteen: SystemMap) -> None:
    sheet = compose(canteen, Poster(id="p", view="v", size="rollup"))
    told = [item for item in sheet.of(Words) if item.role == "tale"]
    assert all(item.box.bottom < sheet.drawn.frame.top for item in told)
    assert max(box.bottom for _, box in _pieces(sheet)) <= 1700


def test_a_wide_map_is_spread_on_a_portrait_and_keeps_its_boxes(canteen: SystemMap, poster: Poster) -> None:
    wide = compose(canteen, poster).drawn.figure
    tall = compose(canteen, poster.evolve(orientation="portrait")).drawn.figure
    assert tall.bounds.height > wide.bounds.height * 1.2
    for id, placed in wide.elements.items():
        assert tall.elements[id].box.width == pytest.approx(placed.box.width, abs=0.5)


def test_the_map_itself_is_not_changed_by_its_poster(canteen: SystemMap, poster: Poster) -> None:
    sheet = compose(canteen, poster.evolve(orientation="portrait"))
    assert sheet.whole is canteen
    assert sheet.map.elements["a"] is canteen.elements["a"]


def test_what_stays_out_is_said_beforehand(guarded: SystemMap, poster: Poster) -> None:
    sheet = compose(guarded, poster)
    assert any("réservés n’y figurent pas" in notice for notice in sheet.notices)
    assert set(sheet.withheld) >= {"x", "y", "xa", "ac", "z", "n"}


def test_small_words_are_said_beforehand(many: Callable[[int], SystemMap]) -> None:
    sheet = compose(many(300), Poster(id="p", size="A4"))
    assert any("Les mots de la carte font" in notice for notice in sheet.notices)


def test_labels_are_words_never_markup(poster: Poster) -> None:
    label = "<b>gras</b> & <script>"
    card = Card(title=label, question="**fort**")
    map = SystemMap(id="m", elements=[Element(id="a", label=label)], card=card)  # type: ignore[arg-type]
    sheet = compose(map, poster)
    assert _said(sheet, "title") == label
    assert _said(sheet, "question") == "**fort**"


def test_a_boxed_sentence_stands_in_its_box(canteen: SystemMap, poster: Poster) -> None:
    sheet = compose(canteen, poster.evolve(callout="Laquelle changeriez-vous ?"))
    (frame,) = sheet.of(Frame)
    (words,) = [item for item in sheet.of(Words) if item.role == "callout"]
    assert frame.box.left < words.box.left
    assert words.box.right < frame.box.right
    assert frame.box.top < words.box.top
    assert words.box.bottom < frame.box.bottom


def test_a_map_of_notes_is_not_called_empty(poster: Poster) -> None:
    notes = [Note(id="n", text="À vérifier", visibility="public")]
    said = _said(compose(SystemMap(id="m", notes=notes), poster), "foot")  # type: ignore[arg-type]
    assert "encore vide" not in said


def test_how_to_read_takes_no_relation_of_an_element_with_itself(canteen: SystemMap, poster: Poster) -> None:
    first = next(iter(canteen.elements.values()))
    alone = Link(id="soi", source=first.id, target=first.id, polarity="+")
    map = canteen.evolve(elements={first.id: first}, links={"soi": alone}, loops={}, views={})
    assert "augmente aussi" not in _said(compose(map, poster.evolve(view="")), "reading")


def test_a_title_that_only_fits_in_small_letters_is_said(canteen: SystemMap, poster: Poster) -> None:
    sheet = compose(canteen, poster.evolve(title="Un titre sans fin " * 400))
    assert any("titre" in notice and "raccourcissez" in notice for notice in sheet.notices)
    assert not any("raccourcissez" in notice for notice in compose(canteen, poster).notices)


def test_no_line_ends_on_an_article() -> None:
    question = "Qu’est-ce qui fait avancer, ou piétiner, une cantine durable à Vimy ?"
    for width in range(60, 160, 7):
        lines = set_words(question, 15, width, balanced=True).lines
        ends = ["".join(run.text for run in line).split()[-1] for line in lines[:-1]]
        assert not {"ou", "une", "à"} & set(ends), (width, ends)


def test_french_punctuation_takes_its_thin_space() -> None:
    (line,) = set_words("Est-ce vrai\u00a0? Oui ; non !", 10, 500).lines
    assert "".join(run.text for run in line) == "Est-ce vrai\u202f? Oui\u202f; non\u202f!"


def test_words_too_small_for_their_page_are_said(examples: list[Path]) -> None:
    loos = sysmap.load(examples[0])
    poster = next(iter(loos.posters.values()))
    page = poster.evolve(size="free", width=210.0, height=148.0)
    assert any("autour de la carte" in notice for notice in compose(loos, page).notices)
    assert not any("autour de la carte" in notice for notice in compose(loos, poster).notices)
