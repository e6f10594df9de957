"""What may leave ink in an area: nothing that does is missed, long lines that pass far by are."""

import random

from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from sysmap.drawing import lay_out, paint
from sysmap.geometry import Box
from sysmap.model import Bend, Element, Link, SystemMap


def scattered(n: int = 60) -> SystemMap:
    dice = random.Random(3)
    places = [(dice.uniform(0, 4000), dice.uniform(0, 3000)) for _ in range(n)]
    elements = [Element(id=f"e{i}", label="mot", x=x, y=y) for i, (x, y) in enumerate(places)]
    links = [
        Link(id=f"l{i}", source=f"e{i}", target=f"e{dice.randrange(n)}", polarity=dice.choice("+-"),
             delay=bool(i % 2), bend=Bend(offset=dice.uniform(-0.5, 0.5)))
        for i in range(n)
    ]  # fmt: skip
    return SystemMap(elements=elements, links=links)


def painted(figure, shown: Box, **chosen) -> QImage:  # type: ignore[no-untyped-def]
    image = QImage(round(shown.width), round(shown.height), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(-shown.left, -shown.top)
    paint(painter, figure, **chosen)
    painter.end()
    return image


def test_an_area_looks_the_same_whether_all_is_painted_or_only_what_is_near(app: QGuiApplication) -> None:
    figure = lay_out(scattered())
    passed = 0
    for x in range(0, 4000, 500):
        for y in range(0, 3000, 500):
            area = Box(x, y, x + 240, y + 180)
            assert painted(figure, area, area=area) == painted(figure, area)
            passed += len(figure.spots.near(area)) - len(figure.near(area))
    assert passed > 50
