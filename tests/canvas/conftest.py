"""A view over a small map, and a robot before it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from sysmap.canvas import MapView
from sysmap.editing import Editor
from sysmap.model import Element, Link, SystemMap, Zone
from sysmap.model import Shape as ZoneShape
from tests.robot import Robot


@pytest.fixture
def show(app: QApplication) -> Iterator[Callable[[SystemMap], Robot]]:
    views: list[MapView] = []

    def shown(map: SystemMap) -> Robot:
        view = MapView(Editor(map))
        view.resize(1000, 700)
        view.show()
        views.append(view)
        robot = Robot(view)
        robot.look()
        return robot

    yield shown
    for view in views:
        view.detach()
        view.close()
        view.deleteLater()


def small_map() -> SystemMap:
    return SystemMap(
        elements=[
            Element(id="a", label="Budget", x=0, y=0),
            Element(id="b", label="Qualité", x=300, y=0),
            Element(id="c", label="Gaspillage", x=150, y=250),
        ],
        links=[Link(id="ab", source="a", target="b", polarity="+")],
        zones=[Zone(id="z", label="Cuisine", shape=ZoneShape(x=150, y=260, width=360, height=200))],
    )


@pytest.fixture
def robot(show: Callable[[SystemMap], Robot]) -> Robot:
    return show(small_map())
