"""On a screen that shows a whole page, titles are large enough to read and cover nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QPainter

from sysmap.drawing import Figure, differing, enlarged, lay_out, paint
from sysmap.editing import Editor, operations
from sysmap.geometry import Box
from sysmap.model import SystemMap
from sysmap.storage import load, new_map, templates

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.sysmap"))
SCALE = 0.47
"""A page of 1,400 units in a window of 1,366 pixels."""


def sizes(figure: Figure) -> dict[str, float]:
    """Pixels of the letters of each title."""
    large = enlarged(figure, SCALE).zones
    zones = (large.get(id, zone) for id, zone in figure.zones.items() if zone.title is not None)
    return {zone.id: zone.title.style.size * SCALE for zone in zones if zone.title is not None}


@pytest.mark.parametrize("form", [t.id for t in templates() if t.map.zones])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_most_titles_of_a_new_page_are_read_and_none_shrinks(app: object, form: str, language: str) -> None:
    figure = lay_out(new_map(form, language=language))
    found = sizes(figure)
    plain = {id: z.title.style.size * SCALE for id, z in figure.zones.items() if z.title is not None}
    assert all(found[id] >= plain[id] for id in found)
    if found:
        assert sum(size >= 8.4 for size in found.values()) >= 0.6 * len(found)


@pytest.mark.parametrize("form", ["fantastiques", "frise", "ardi", "pouvoir", "courbe", "horizons", "donut"])
def test_what_grew_is_apart_and_inside_its_zone(app: object, form: str) -> None:
    figure = lay_out(new_map(form))
    large = enlarged(figure, SCALE)
    straight = [z.title.box for z in large.zones.values()
                if z.title is not None and z.place is not None and z.place.arc is None]  # fmt: skip
    labels = [words.box for axis in large.axes.values() for words in axis.labels]
    boxes = straight + labels
    assert boxes or form == "donut"
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[:i])
    for zone in large.zones.values():
        if zone.title is not None and zone.record.shape.type == "rect":
            assert zone.path.bounds().holds(*zone.title.box.centre)


def with_word(map: SystemMap, label: str, x: float, y: float) -> SystemMap:
    editor = Editor(map)
    with editor.transaction("mot") as draft:
        operations.create(draft, "acteur", label, x, y)
    return editor.map


def test_a_title_keeps_off_the_words_of_the_group(app: object) -> None:
    map = new_map("ardi")
    bare = lay_out(map)
    title = enlarged(bare, SCALE).zones["interactions"].title
    assert title is not None
    at = Box(*title.box)
    held = lay_out(with_word(map, "Conseil municipal", at.right + 45, at.bottom))
    placed = next(iter(held.elements.values()))
    now = enlarged(held, SCALE).zones.get("interactions", held.zones["interactions"]).title
    assert now is not None
    assert title.box.meets(placed.box)
    assert not now.box.meets(placed.box)
    assert any(box.meets(title.box) for box in differing(bare, held, SCALE))


def picture(figure: Figure, screen: float) -> QImage:
    image = QImage(700, 500, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.translate(350, 250)
    painter.scale(SCALE, SCALE)
    paint(painter, figure, scale=SCALE, screen=screen)
    painter.end()
    return image


def test_only_a_screen_sees_them_larger(app: object) -> None:
    figure = lay_out(new_map("pouvoir"))
    assert picture(figure, 0.0) != picture(figure, SCALE)
    assert picture(figure, 0.0) == picture(lay_out(new_map("pouvoir")), 0.0)
    assert picture(figure, 1.2) == picture(figure, 0.0)


@pytest.mark.parametrize("scale", [0.4, 0.55, 0.75])
def test_titles_of_zones_of_one_kind_grow_to_one_size_where_it_is_read(app: object, scale: float) -> None:
    for path in EXAMPLES:
        figure = lay_out(load(path))
        kinds: dict[object, list[float]] = {}
        for id, zone in enlarged(figure, scale).zones.items():
            was = figure.zones[id].title
            assert zone.title is not None
            assert was is not None
            kind = zone.record.shape.type, was.style.size
            kinds.setdefault(kind, []).append(zone.title.style.size * scale)
        for kind, found in kinds.items():  # no example has a zone of a free form
            largest = max(found)
            assert min(found) < 8.4 or min(found) == largest, (path.stem, kind, found)
            assert sum(size == largest for size in found) >= 0.6 * len(found), (path.stem, kind, found)
