"""The ink: opaque, on the few calls that every device carries, equal on screen and on paper."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QIODeviceBase
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QImage, QPainter, QPdfWriter, QPen

from sysmap.drawing import EMBLEMS, Figure, Style, emblem, font, icon, icon_names, lay_out, paint, word_width
from sysmap.model import CATEGORIES, KINDS, LINK_KINDS, SystemMap, View

from .conftest import Picture, element

Chart = Callable[..., SystemMap]
SUBSET = {
    "save",
    "restore",
    "translate",
    "scale",
    "rotate",
    "setPen",
    "setBrush",
    "setFont",
    "drawPath",
    "drawLine",
    "drawText",
    "drawImage",
    "setClipPath",
    "setClipRect",
    "setRenderHint",
}


class Watched:
    """A painter that lets nothing through but the subset, in opaque colours."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter

    def __getattr__(self, name: str) -> Any:
        assert name in SUBSET, f"{name} is not carried by every device"
        real = getattr(self._painter, name)

        def call(*args: Any) -> Any:
            for value in args:
                if isinstance(value, (QPen, QBrush)):
                    assert value.color().alpha() == 255
            return real(*args)

        return call


@pytest.fixture
def rich(chart: Chart) -> SystemMap:
    """A map with every kind of element and of relation, faded and stressed, marked and unmarked."""
    kinds, links = list(KINDS), list(LINK_KINDS)
    marks: dict[str, Any] = {"support": "hypothesis", "contested": {}, "visibility": "group", "dots": 3}
    elements = [element(f"e{i}", (i % 6) * 260, (i // 6) * 190, kind=kind, **(marks if i % 5 == 0 else {}))
                for i, kind in enumerate(kinds)]  # fmt: skip
    rows = [
        {
            "id": f"l{i}",
            "kind": kind,
            "source": f"e{i}",
            "target": f"e{i + 6}",
            "polarity": "+-?"[i % 3],
            "delay": i % 4 == 0,
            "verb": "porte" if i % 7 == 0 else "",
        }
        for i, kind in enumerate(links)
    ]
    return chart(
        elements=elements, links=rows, notes=[{"id": "n", "text": "À vérifier", "x": -300}],
        zones=[{"id": "z", "label": "Budget", "shape": {"type": "ellipse", "x": 300, "y": 200, "width": 900,
                                                        "height": 500}},
               {"id": "s", "label": "Élu·es", "hue": "blue", "shape": {"type": "sector", "x": 300, "y": 300,
                "width": 2400, "height": 1500, "inner": 0.7, "start": 2, "end": 88}}],
        loops=[{"id": "r", "name": "Le concret mobilise", "links": ["l0", "l6"]}],
        axes=[{"id": "x", "start": -200, "end": 900, "across": 900, "breaks": [300],
               "stops": [{"at": 0, "value": 2000, "label": "2000"}]}],
    )  # fmt: skip


@pytest.fixture
def told(rich: SystemMap) -> Figure:
    levels = ("essential", "normal", "context", "background")
    view = View(id="v", loop="r", prominence={f"e{i}": levels[i % 4] for i in range(len(rich.elements))})
    return lay_out(rich, view=view)


def test_everything_is_opaque_and_within_the_subset(told: Figure) -> None:
    image = QImage(800, 600, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(Watched(painter), told, scale=1.0)  # type: ignore[arg-type]
    painter.end()


def test_no_colour_of_a_picture_needs_an_alpha_channel(told: Figure) -> None:
    image = QImage(900, 700, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#FBFAF6"))
    painter = QPainter(image)
    painter.scale(0.5, 0.5)
    paint(painter, told, scale=0.5)
    painter.end()
    assert image.convertToFormat(QImage.Format.Format_RGB32).convertToFormat(image.format()) == image


@pytest.mark.parametrize(
    "style", [Style(15), Style(17.25, 700), Style(13.5), Style(14, 500, True), Style(45, 800)]
)
def test_words_are_as_wide_on_paper_as_on_screen(style: Style) -> None:
    text = "Élu·es des 36 communes : « Territoire de confiance » (AVA) → +"
    buffer = QBuffer()
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(1200)
    factor = style.size / font(style).pixelSize()
    printed = QFontMetricsF(font(style), writer).horizontalAdvance(text) * factor
    assert printed == pytest.approx(word_width(text, style), abs=0.001)


def test_a_thread_paints_the_same_picture(told: Figure, picture: Picture) -> None:
    here, found = picture(told), []
    threads = [threading.Thread(target=lambda: found.append(picture(told))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [image == here for image in found] == [True] * 3


@pytest.mark.parametrize("scale", [0.05, 0.2, 0.45])
def test_far_out_large_maps_are_drawn_in_batches_that_look_alike(
    rich: SystemMap, picture: Picture, scale: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    figure = lay_out(rich)
    fine = picture(figure, scale=scale)
    monkeypatch.setattr("sysmap.drawing.painting.MANY", 0)
    quick = picture(figure, scale=scale)
    assert quick != fine
    a, b = bytes(quick.constBits()), bytes(fine.constBits())
    assert sum(abs(p - q) for p, q in zip(a, b, strict=True)) / len(a) < 16
    assert quick != picture(figure, scale=scale, only=())


def test_a_kind_nobody_knows_is_drawn_plainly(chart: Chart, picture: Picture) -> None:
    map = chart(
        elements=[element("a", kind="vaisseau"), element("b", 300, kind="facteur", category="inconnue")],
        links=[{"id": "l", "kind": "teleport", "source": "a", "target": "b"}],
        kinds=[{"id": "drone", "shape": "dodecahedron", "hue": "ultraviolet", "icon": "nowhere"}],
    )
    figure = lay_out(map)
    assert figure.elements["a"].look.shape == "plain"
    assert len({picture(figure).pixel(x, 30) for x in range(300)}) > 2
    later = lay_out(
        map.model_copy(update={"elements": {"d": map.elements["a"].evolve(id="d", kind="drone")}})
    )
    assert picture(later) != picture(later, only=())


def test_every_icon_of_the_notation_is_bundled() -> None:
    wanted = {row.icon for row in (*KINDS.values(), *CATEGORIES.values()) if row.icon}
    assert wanted <= icon_names()


def test_an_icon_nobody_has_is_said() -> None:
    image = QImage(24, 24, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    assert not icon(painter, "nowhere", 0, 0, 24, "#000000")
    assert icon(painter, "lever", 0, 0, 24, "#000000")
    painter.end()


def test_icons_are_absolute_commands_and_nothing_else(root: Path) -> None:
    table = json.loads((root / "resources/icons/icons.json").read_text(encoding="utf-8"))
    counts = {"M": 2, "L": 2, "C": 6, "Z": 0}
    for name, commands in table.items():
        assert commands[0][0] == "M", name
        assert all(len(rest) == counts[letter] for letter, *rest in commands), name
        assert all(-1 <= v <= 25 for _, *rest in commands for v in rest), name


def test_the_licences_lie_beside_what_they_cover(root: Path) -> None:
    assert (
        "SIL OPEN FONT LICENSE"
        in (root / "resources/fonts/LICENSE-Inter.txt").read_text(encoding="utf-8").upper()
    )
    assert "ISC License" in (root / "resources/icons/LICENSE-Lucide.txt").read_text(encoding="utf-8")


def pixels(image: QImage) -> Iterator[int]:
    return (image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))


@pytest.mark.parametrize("template", [*EMBLEMS, "unknown"])
def test_every_template_has_an_emblem_inside_its_box(template: str) -> None:
    image = QImage(240, 160, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    emblem(painter, template, 20, 20, 200, 120)
    painter.end()
    white = QColor("#FFFFFF").rgb()
    assert len(set(pixels(image))) > 3
    for x in range(240):
        for y in (2, 6, 10, 150, 154, 158):
            assert image.pixel(x, y) == white
