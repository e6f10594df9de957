"""What the ink's tests share: fonts ready, maps in a few words, figures as pictures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from sysmap.drawing import PAPER, Figure, paint, prepare
from sysmap.geometry import Box
from sysmap.model import SystemMap

Picture = Callable[..., QImage]


@pytest.fixture(scope="session", autouse=True)
def fonts(app: Any) -> None:
    prepare()


@pytest.fixture
def chart() -> Callable[..., SystemMap]:
    """A map from plain rows: chart(elements=[…], links=[…])."""

    def make(**collections: Any) -> SystemMap:
        return SystemMap.model_validate(collections)

    return make


@pytest.fixture
def picture() -> Picture:
    """A figure painted on paper: the box of map units shown, at this scale."""

    def draw(figure: Figure, page: Box | None = None, scale: float = 1.0, **how: Any) -> QImage:
        box = page or figure.bounds
        image = QImage(round(box.width * scale), round(box.height * scale), QImage.Format.Format_RGB32)
        image.fill(QColor(PAPER.paper))
        painter = QPainter(image)
        painter.scale(scale, scale)
        painter.translate(-box.left, -box.top)
        paint(painter, figure, scale=scale, **how)
        painter.end()
        return image

    return draw


def element(id: str, x: float = 0.0, y: float = 0.0, **fields: Any) -> dict[str, Any]:
    return {"id": id, "label": "Coopération entre acteurs", "x": x, "y": y, **fields}
