"""SVG as a painter's device: letters are outlines defined once, so words look the same everywhere.

Qt's own generator keeps words as words of a font that may be missing, or turns every letter
into its own outline. Here each glyph is one `<path>` in `<defs>`, each letter a `<use>`; the
words themselves stay beside them, invisible, for search, copying and screen readers. References are
`xlink:href`: Inkscape 1.2 draws nothing for a plain `href`.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import (
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QPainterPath,
    QPen,
    QTextItem,
    QTransform,
)

from sysmap.poster.glyphs import Glyphs, path_data, short

PER_MM = 10
"""Device units in a millimetre; one decimal of them is 0.01 mm."""

_CAPS = {Qt.PenCapStyle.RoundCap: "round", Qt.PenCapStyle.SquareCap: "square"}
_JOINS = {Qt.PenJoinStyle.RoundJoin: "round", Qt.PenJoinStyle.BevelJoin: "bevel"}
# XML 1.0 has no place for these, not even as references.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def draw_svg(
    width: float, height: float, paint: Callable[[QPainter], None], *, title: str, description: str,
    language: str, metadata: str = "",
) -> bytes:  # fmt: skip
    """What `paint` draws (in millimetres) as an SVG of this size.

    `metadata` is a whole `<metadata>` element, put in as it is.
    """
    device = Device(round(width * PER_MM), round(height * PER_MM))
    painter = QPainter(device)
    painter.scale(PER_MM, PER_MM)
    try:
        paint(painter)
    finally:
        painter.end()
    return _document(device.engine, width, height, title, description, language, metadata).encode("utf-8")


def _document(
    engine: Engine, width: float, height: float, title: str, description: str, language: str, metadata: str
) -> str:
    view = f"0 0 {short(width * PER_MM)} {short(height * PER_MM)}"
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{short(width)}mm" height="{short(height)}mm" '
        f'viewBox="{view}" xml:lang={quoteattr(language)} role="graphics-document document">\n'
        f"<title>{_text(title)}</title>\n<desc>{_text(description)}</desc>\n"
    )
    carried = f"{metadata}\n" if metadata else ""
    defined = "\n".join((*engine.glyphs.defined(), *engine.clips))
    return f"{head}{carried}<defs>\n{defined}\n</defs>\n" + "\n".join(engine.finished()) + "\n</svg>\n"


def _text(words: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", words))


class Device(QPaintDevice):
    """A page in device units, for an engine that keeps what is drawn."""

    def __init__(self, width: int, height: int, engine: Any = None) -> None:
        super().__init__()
        self.engine = engine or Engine()
        per_inch = round(25.4 * PER_MM)
        names = QPaintDevice.PaintDeviceMetric
        self._metrics = {
            names.PdmWidth: width, names.PdmHeight: height, names.PdmWidthMM: width // PER_MM,
            names.PdmHeightMM: height // PER_MM, names.PdmDpiX: per_inch, names.PdmDpiY: per_inch,
            names.PdmPhysicalDpiX: per_inch, names.PdmPhysicalDpiY: per_inch, names.PdmDepth: 24,
            names.PdmNumColors: 1 << 24, names.PdmDevicePixelRatio: 1,
            names.PdmDevicePixelRatioScaled: 1 << 16,
        }  # fmt: skip

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, name: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(name, 0)


class Engine(QPaintEngine):
    """Receives what a QPainter draws and keeps it as SVG elements."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.glyphs = Glyphs()
        self.clips: list[str] = []
        self._out: list[str] = []
        self._known_clips: dict[str, str] = {}
        self._clip = ""
        self._open = ""
        self._fill = self._stroke = ""
        self._ink = "#000000"
        self._transform = QTransform()

    # What Qt calls.

    def begin(self, device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        flags = QPaintEngine.DirtyFlag
        changed = state.state()
        if changed & flags.DirtyTransform:
            self._transform = state.transform()
        if changed & (flags.DirtyPen | flags.DirtyTransform):
            self._stroke = self._stroke_of(state.pen())
            self._ink = state.pen().color().name()
        if changed & flags.DirtyBrush:
            brush = state.brush()
            self._fill = "none" if brush.style() == Qt.BrushStyle.NoBrush else brush.color().name()
        if changed & (flags.DirtyClipPath | flags.DirtyClipRegion | flags.DirtyClipEnabled):
            self._clip_to(state, changed)

    def drawPath(self, path: QPainterPath) -> None:
        filled = self._fill or "none"
        if filled == "none" and not self._stroke:
            return
        data = path_data(self._transform.map(path))
        holes = data.count("M") > 1 and path.fillRule() == Qt.FillRule.OddEvenFill and filled != "none"
        rule = ' fill-rule="evenodd"' if holes else ""
        self._add(f'<path d="{data}" fill="{filled}"{rule}{self._stroke}/>')

    def drawPolygon(self, points: Any, mode: QPaintEngine.PolygonDrawMode) -> None:
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        if mode == QPaintEngine.PolygonDrawMode.PolylineMode:
            fill, self._fill = self._fill, "none"
            self.drawPath(path)
            self._fill = fill
            return
        path.closeSubpath()
        self.drawPath(path)

    def drawImage(self, place: Any, image: QImage, source: Any, flags: object = None) -> None:
        part = image.copy(source.toRect()) if source != QRectF(image.rect()) else image
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        part.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub says bytes, Qt refuses them
        data = base64.b64encode(bytes(buffer.data().data())).decode("ascii")
        values = (place.x(), place.y(), place.width(), place.height())
        named = zip(("x", "y", "width", "height"), values, strict=True)
        sides = " ".join(f'{name}="{short(value)}"' for name, value in named)
        self._add(
            f'<image {sides} preserveAspectRatio="none" transform="{self._matrix(self._transform)}" '
            f'xlink:href="data:image/png;base64,{data}"/>'
        )

    def drawTextItem(self, at: Any, item: QTextItem) -> None:
        words = item.text()
        placed, scale, wide = self.glyphs.place(words, item.font())
        if not words.strip():
            return
        turn = QTransform(self._transform)
        turn.translate(at.x(), at.y())
        turn.scale(scale, scale)
        uses = "".join(f'<use xlink:href="#{name}" x="{short(x)}"/>' for name, x in placed)
        kept = (
            f'<text fill="none" font-size="{Glyphs.EM}" textLength="{short(wide)}" '
            f'lengthAdjust="spacingAndGlyphs">{_text(words)}</text>'
        )
        self._add(f'<g transform="{self._matrix(turn)}" fill="{self._ink}">{kept}{uses}</g>')

    # How it is kept.

    def finished(self) -> list[str]:
        """Every element, clips closed."""
        return [*self._out, "</g>"] if self._open else self._out

    def _add(self, element: str) -> None:
        if self._clip != self._open:
            if self._open:
                self._out.append("</g>")
            if self._clip:
                self._out.append(f'<g clip-path="url(#{self._clip})">')
            self._open = self._clip
        self._out.append(element)

    @staticmethod
    def _matrix(t: QTransform) -> str:
        small = (t.m11(), t.m12(), t.m21(), t.m22())
        return f"matrix({' '.join(f'{v:.6g}' for v in small)} {short(t.dx())} {short(t.dy())})"

    def _stroke_of(self, pen: QPen) -> str:
        if pen.style() == Qt.PenStyle.NoPen:
            return ""
        scale = abs(self._transform.determinant()) ** 0.5
        width = pen.widthF() * scale if pen.widthF() > 0 else 1.0
        found = f' stroke="{pen.color().name()}" stroke-width="{short(width, 2)}"'
        if cap := _CAPS.get(pen.capStyle()):
            found += f' stroke-linecap="{cap}"'
        if join := _JOINS.get(pen.joinStyle()):
            found += f' stroke-linejoin="{join}"'
        if pen.style() != Qt.PenStyle.SolidLine:
            dashes = " ".join(short(part * width, 2) for part in pen.dashPattern())
            found += f' stroke-dasharray="{dashes}"'
        return found

    def _clip_to(self, state: QPaintEngineState, changed: QPaintEngine.DirtyFlag) -> None:
        operation = state.clipOperation()
        flags = QPaintEngine.DirtyFlag
        if not state.isClipEnabled() or operation == Qt.ClipOperation.NoClip:
            self._clip = ""
            return
        if changed & flags.DirtyClipPath:
            path = state.clipPath()
        elif changed & flags.DirtyClipRegion:
            path = QPainterPath()
            path.addRegion(state.clipRegion())
        else:
            return
        within = self._clip if operation == Qt.ClipOperation.IntersectClip else ""
        self._clip = self._clip_named(path_data(state.transform().map(path)), within)

    def _clip_named(self, data: str, within: str) -> str:
        key = f"{within}|{data}"
        if key not in self._known_clips:
            name = self._known_clips[key] = f"c{len(self.clips)}"
            inside = f' clip-path="url(#{within})"' if within else ""
            self.clips.append(f'<clipPath id="{name}"{inside}><path d="{data}"/></clipPath>')
        return self._known_clips[key]
