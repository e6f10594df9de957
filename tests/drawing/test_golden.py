"""Golden pictures: each shape of element and each kind of relation, looked at by a person once.

After a wanted change: `SYSMAP_GOLDEN=write python -m pytest tests/drawing/test_golden.py`, then look
at what changed in tests/golden before committing it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from sysmap.drawing import CONTRAST, lay_out
from sysmap.geometry import Box
from sysmap.model import LINK_KINDS, SystemMap, View
from sysmap.model.notation import ELEMENT_SHAPES

from .conftest import Picture, element

Chart = Callable[..., SystemMap]
FOLDER = Path(__file__).resolve().parent.parent / "golden"
TOLERANCE = 3.0
"""Mean difference of a channel, out of 255: other systems smooth edges a little differently."""


def check(image: QImage, name: str) -> None:
    path = FOLDER / f"{name}.png"
    if os.environ.get("SYSMAP_GOLDEN") == "write":
        FOLDER.mkdir(exist_ok=True)
        assert image.save(str(path))
        return
    golden = QImage(str(path))
    assert not golden.isNull(), f"{path.name} is missing: write it, look at it, commit it"
    golden = golden.convertToFormat(image.format())
    assert golden.size() == image.size(), name
    a, b = bytes(image.constBits()), bytes(golden.constBits())
    assert sum(abs(p - q) for p, q in zip(a, b, strict=True)) / len(a) <= TOLERANCE, name


ICONS = {"box": "target", "project": "sprout", "rounded": "footprints", "hexagon": "lever", "octagon": "hand",
         "pill": "users-round", "dotted": "sparkles", "tray": "package", "quote": "quote", "leaf": "leaf",
         "circle": "circle-dot", "barred": "ban", "arrow": ""}  # fmt: skip
HUES = {"hexagon": "green", "octagon": "vermilion", "pill": "plum", "star": "yellow", "leaf": "grey"}


@pytest.mark.parametrize("shape", ELEMENT_SHAPES)
def test_element_shapes(chart: Chart, picture: Picture, shape: str) -> None:
    kind = {"id": "k", "shape": shape, "icon": ICONS.get(shape, ""), "hue": HUES.get(shape, "ink")}
    height = 130 if shape == "rupture" else None
    figure = lay_out(chart(kinds=[kind], elements=[element("a", kind="k", height=height)]))
    check(picture(figure, Box(-125, -75, 125, 75)), f"shape-{shape}")


CASES: list[tuple[str, dict[str, Any]]] = [
    *((kind, {}) for kind in LINK_KINDS),
    ("influence", {"polarity": "+"}),
    ("influence", {"polarity": "-", "delay": True}),
    ("influence", {"polarity": "?", "support": "hypothesis"}),
    ("influence", {"polarity": "+", "contested": {}}),
    ("relation", {"verb": "met en route", "strength": 3}),
    ("relation", {"strength": 1}),
]


@pytest.mark.parametrize(("kind", "fields"), CASES, ids=lambda v: v if isinstance(v, str) else "-".join(v))
def test_relations(chart: Chart, picture: Picture, kind: str, fields: dict[str, Any]) -> None:
    link = {"id": "l", "kind": kind, "source": "a", "target": "b", "bend": {"offset": 0.16}, **fields}
    figure = lay_out(
        chart(elements=[element("a", -150, label="Ici"), element("b", 150, label="Là")], links=[link])
    )
    name = "-".join(["relation", kind, *(f"{k}{_said(v)}" for k, v in fields.items())])
    check(picture(figure, Box(-185, -60, 185, 30)), name)


def _said(value: Any) -> str:
    return (
        {"+": "plus", "-": "minus", "?": "depends", True: ""}.get(value, "")
        if not isinstance(value, dict)
        else ""
    )


def scene(chart: Chart) -> SystemMap:
    """A told loop over a zone, its badge, its numbers, a faded neighbour."""
    links = [{"id": i, "source": a, "target": b, "polarity": "+", "bend": {"offset": 0.2}}
             for i, a, b in (("1", "a", "b"), ("2", "b", "c"), ("3", "c", "a"))]  # fmt: skip
    return chart(
        elements=[element("a", 0, -110, zones=["z"]), element("b", 150, 80, zones=["z"], kind="levier"),
                  element("c", -150, 80, zones=["z"], kind="enjeu"), element("d", 330, -80, kind="acteur")],
        links=[*links, {"id": "4", "source": "d", "target": "a", "polarity": "-", "bend": {"offset": 0.1}}],
        zones=[{"id": "z", "label": "Coopération locale", "shape": {"type": "hull"}}],
        loops=[{"id": "r", "name": "Le concret mobilise", "links": ["1", "2", "3"]}],
    )  # fmt: skip


def test_a_told_loop(chart: Chart, picture: Picture) -> None:
    view = View(id="v", loop="r", prominence={"a": "essential", "d": "context"})
    figure = lay_out(scene(chart), view=view)
    check(picture(figure, Box(-270, -210, 450, 160)), "told-loop")


def test_the_high_contrast_theme(chart: Chart, picture: Picture) -> None:
    figure = lay_out(scene(chart), theme=CONTRAST)
    check(picture(figure, Box(-270, -210, 450, 160)), "contrast")


def test_a_frise(chart: Chart, picture: Picture) -> None:
    lane = {"type": "lane", "x": 0, "width": 760, "height": 100, "radius": 8}
    dates = {
        "p": {"text": "années 1990", "start": "1990", "end": "1999", "fuzzy": True},
        "q": {"text": "2004-2012", "start": "2004", "end": "2012"},
    }
    map = chart(
        zones=[
            {"id": "own", "label": "Culture", "mark": "own", "shape": {**lane, "y": 0}},
            {"id": "peb", "label": "Réalisations", "mark": "pebble", "shape": {**lane, "y": 110}},
        ],
        axes=[
            {
                "id": "t",
                "start": -380,
                "end": 380,
                "across": 180,
                "breaks": [40],
                "stops": [
                    {"at": -340, "value": 1985, "label": "1985"},
                    {"at": 0, "value": 2000, "label": "2000"},
                    {"at": 340, "value": 2020, "label": "2020"},
                ],
            }
        ],
        elements=[
            element("p", -200, 0, kind="levier", label="Culture", zones=["own"], dates=dates["p"]),
            element("q", 100, 30, kind="action", label="Évaluations", zones=["own"], dates=dates["q"]),
            element("v", 230, -30, kind="evenement", label="Charte", zones=["own"], dates={"text": "2014"}),
            *(
                element(
                    f"c{i}",
                    x,
                    125 - i * 12,
                    label=f"Caillou {i}",
                    zones=["peb"],
                    dates={"text": str(2000 + i)},
                )
                for i, x in enumerate((-150, 0, 140, 290))
            ),
            element("r", -300, 55, kind="rupture", label="La mine ferme", height=210),
        ],
    )
    check(picture(lay_out(map), Box(-400, -70, 400, 220)), "frise")
