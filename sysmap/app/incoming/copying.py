"""What goes to other programs: our own piece of a map, its words, and its picture when it is asked for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODeviceBase, QMimeData
from PySide6.QtGui import QImage, QPainter

from sysmap.drawing import PAPER, Figure, lay_out, paint, pictured
from sysmap.editing import clipboard, operations
from sysmap.i18n import _
from sysmap.model import SystemMap

PNG, SVG, PIXELS, WORDS = "image/png", "image/svg+xml", "application/x-qt-image", "text/plain"
PICTURES = (PIXELS, PNG, SVG)
MARGIN = 12.0
SHARP, LARGEST = 2.0, 6000
"""Pixels in one map unit, and the longest side of a picture on the clipboard."""
MM = 25.4 / 96
"""Millimetres of one map unit."""


class Copied(QMimeData):
    """A piece of a map in several forms; pictures are painted when a program asks for one."""

    def __init__(self, map: SystemMap, ids: frozenset[str], forms: tuple[str, ...]) -> None:
        super().__init__()
        self._map, self._ids, self._forms = map, ids, forms
        self._made: dict[str, Any] = {}

    def formats(self) -> list[str]:
        return list(self._forms)

    def hasFormat(self, form: str) -> bool:
        return form in self._forms

    def retrieveData(self, form: str, kind: Any) -> Any:
        if form not in self._forms:
            return None
        if form not in self._made:
            self._made[form] = _made(self._map, self._ids, form)
        return self._made[form]


def copied(map: SystemMap, chosen: frozenset[str], what: str = "") -> Copied | None:
    """The selection for the clipboard: all of it, or only its « words » or its « picture »."""
    ids = operations.with_members(map, chosen)
    piece = bool(clipboard.copied(map, ids))
    words = bool(clipboard.words(map, ids, map.language))
    forms = {
        "words": (WORDS,) if words else (),
        "picture": PICTURES if piece else (),
        "": ((clipboard.MIME,) if piece else ()) + ((WORDS,) if words else ()) + (PICTURES if piece else ()),
    }[what]
    return Copied(map, ids, forms) if forms else None


def _made(map: SystemMap, ids: frozenset[str], form: str) -> Any:
    if form == clipboard.MIME:
        return QByteArray(clipboard.copied(map, ids).encode())
    if form == WORDS:
        return clipboard.words(map, ids, map.language)
    figure = lay_out(clipboard.piece(map, ids), theme=PAPER)
    if form == SVG:
        return QByteArray(drawn(figure, map.card.title))
    image = pixels(figure)
    return image if form == PIXELS else QByteArray(_png(image))


def pixels(figure: Figure) -> QImage:
    """The piece on paper, two pixels to a unit, less when it is large."""
    return pictured(figure, MARGIN, LARGEST, SHARP)


def drawn(figure: Figure, title: str) -> bytes:
    """The piece as SVG, in its size on a screen."""
    from sysmap.poster import draw_svg

    box = figure.bounds.grown(MARGIN)

    def ink(painter: QPainter) -> None:
        painter.scale(MM, MM)
        painter.translate(-box.left, -box.top)
        paint(painter, figure)

    about = title or _("Morceau de carte")
    return draw_svg(box.width * MM, box.height * MM, ink, title=about, description="",
                    language=figure.language)  # fmt: skip


def _png(image: QImage) -> bytes:
    out = QBuffer()
    out.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    image.save(out, "PNG")  # type: ignore[call-overload]
    return bytes(out.data().data())
