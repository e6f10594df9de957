"""A slide of editable shapes: boxes, lines that stay joined to them, and their signs as words."""

from __future__ import annotations

from typing import Any

from sysmap.drawing import PlacedElement, PlacedLink
from sysmap.geometry import Box
from sysmap.model import is_indirect, one_line
from sysmap.poster.papers import POINT
from sysmap.poster.story.slides import Slide
from sysmap.poster.story.slideshow import EMU, sound

_FORMS = {
    "pill": "ROUNDED_RECTANGLE", "rounded": "ROUNDED_RECTANGLE", "project": "ROUNDED_RECTANGLE",
    "hexagon": "HEXAGON", "octagon": "OCTAGON", "diamond": "DIAMOND", "circle": "OVAL", "pebble": "OVAL",
    "star": "STAR_5_POINT", "arrow": "PENTAGON", "dotted": "ROUNDED_RECTANGLE", "bracket": "DOUBLE_BRACKET",
}  # fmt: skip
_LABEL = 15.0
_SITES = {"top": 0, "left": 1, "bottom": 2, "right": 3}
"""Where connectors join the forms of PowerPoint, for most of them."""


def add_shapes(shapes: Any, slide: Slide) -> None:
    """Elements as forms with their words, relations as connectors joined to them, zones underneath."""
    assert slide.scene is not None
    figure = slide.scene.figure
    for zone in figure.zones.values():
        if not zone.folded and zone.title is not None:
            _zone(shapes, slide, zone)
    made = {
        id: _element(shapes, slide, placed)
        for id, placed in figure.elements.items() if id not in slide.without and _seen(slide, placed.box)
    }
    for id, link in figure.links.items():
        if id not in slide.without:
            _link(shapes, slide, link, made)


def _seen(slide: Slide, box: Box) -> bool:
    area = slide.area
    across = area.left <= box.left and box.right <= area.right
    return across and area.top <= box.top and box.bottom <= area.bottom


def _sides(slide: Slide, box: Box) -> list[Any]:
    from pptx.util import Emu

    left = slide.frame.left + (box.left - slide.area.left) * slide.scale
    top = slide.frame.top + (box.top - slide.area.top) * slide.scale
    return [Emu(round(side * EMU)) for side in (left, top, box.width * slide.scale, box.height * slide.scale)]


def _colours(slide: Slide, placed: PlacedElement) -> tuple[str, str]:
    """Fill and edge, faded as on the map."""
    theme = slide.scene.figure.theme if slide.scene else None
    assert theme is not None
    hue = theme.hue(placed.look.hue)
    share = {"context": 0.36, "background": 0.64}.get(placed.prominence, 0.0)
    fill = theme.paper if placed.look.shape in ("plain", "words", "bracket") else hue.tint
    return _mixed(fill, theme.paper, share), _mixed(hue.strong, theme.paper, share)


def _rgb(colour: str) -> Any:
    from pptx.dml.color import RGBColor

    return RGBColor.from_string(colour.lstrip("#"))  # type: ignore[no-untyped-call]


def _mixed(colour: str, paper: str, share: float) -> str:
    a, b = (tuple(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c in (colour, paper))
    return "".join(f"{round(x + (y - x) * share):02X}" for x, y in zip(a, b, strict=True))


def _element(shapes: Any, slide: Slide, placed: PlacedElement) -> Any:
    from pptx.enum.shapes import MSO_SHAPE
    from pptx.util import Pt

    form = getattr(MSO_SHAPE, _FORMS.get(placed.look.shape, "RECTANGLE"))
    made = shapes.add_shape(form, *_sides(slide, placed.box))
    fill, edge = _colours(slide, placed)
    if placed.look.shape == "pill":
        made.adjustments[0] = 0.5
    made.shadow.inherit = False
    made.fill.solid()
    made.fill.fore_color.rgb = _rgb(fill)
    if placed.look.shape in ("plain", "words"):
        made.line.fill.background()
    else:
        made.line.color.rgb = _rgb(edge)
        made.line.width = Pt(max(0.75, 2 * slide.scale / POINT))
    faded = 0.45 if placed.prominence in ("context", "background") else 0.0
    _words(made.text_frame, placed.words.lines.lines, slide, _mixed("#1C232B", "#FBFAF6", faded),
           placed.words.style.size)  # fmt: skip
    made.name = sound(one_line(placed.record.label)[:120]) or placed.id
    return made


def _words(frame: Any, lines: Any, slide: Slide, colour: str, size: float = _LABEL) -> None:
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
    from pptx.util import Pt

    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    run = frame.paragraphs[0].add_run()
    run.text = sound(" ".join(lines))
    run.font.size = Pt(max(1.0, round(size * slide.scale / POINT * 0.92, 1)))
    run.font.bold, run.font.name = True, "Arial"
    run.font.color.rgb = _rgb(colour)


def _zone(shapes: Any, slide: Slide, zone: Any) -> None:
    from pptx.enum.dml import MSO_LINE
    from pptx.enum.shapes import MSO_SHAPE

    box = zone.path.bounds()
    if not _seen(slide, box):
        return
    made = shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *_sides(slide, box))
    made.adjustments[0] = 0.04
    made.shadow.inherit = False
    made.fill.solid()
    made.fill.fore_color.rgb = _rgb("F0ECE1")
    made.line.color.rgb = _rgb("B4AC98")
    made.line.dash_style = MSO_LINE.ROUND_DOT
    _words(made.text_frame, zone.title.lines.lines, slide, "615B4E", zone.title.style.size)
    from pptx.enum.text import MSO_ANCHOR

    made.text_frame.vertical_anchor = MSO_ANCHOR.TOP


def _link(shapes: Any, slide: Slide, link: PlacedLink, made: dict[str, Any]) -> None:
    """A straight connector: PowerPoint moves it with its boxes. The head and the dashes say the relation."""
    from pptx.enum.dml import MSO_LINE
    from pptx.enum.shapes import MSO_CONNECTOR
    from pptx.util import Pt

    source, target = made.get(link.record.source), made.get(link.record.target)
    if source is None or target is None or source is target:
        return
    line = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, 0, 0, 0, 0)
    line.begin_connect(source, _site(source, target))
    line.end_connect(target, _site(target, source))
    share = {"context": 0.36, "background": 0.64}.get(link.prominence, 0.0)
    line.line.color.rgb = _rgb(_mixed("#2B3440", "#FBFAF6", share))
    line.line.width = Pt(max(0.75, 2 * slide.scale / POINT))
    if is_indirect(link.record):
        line.line.dash_style = MSO_LINE.ROUND_DOT
    elif link.record.polarity == "-":
        line.line.dash_style = MSO_LINE.DASH
    if not link.kind.symmetric:
        _head(line)
    if link.sign is not None and link.record.polarity:
        _sign(shapes, slide, link)


def _site(one: Any, other: Any) -> int:
    dx = (other.left + other.width / 2) - (one.left + one.width / 2)
    dy = (other.top + other.height / 2) - (one.top + one.height / 2)
    if abs(dx) * one.height > abs(dy) * one.width:
        return _SITES["right" if dx > 0 else "left"]
    return _SITES["bottom" if dy > 0 else "top"]


def _head(line: Any) -> None:
    from pptx.oxml.ns import qn

    pen = line.line._get_or_add_ln()
    head = pen.makeelement(qn("a:tailEnd"), {"type": "triangle", "w": "med", "len": "med"})
    pen.append(head)


def _sign(shapes: Any, slide: Slide, link: PlacedLink) -> None:
    from pptx.enum.shapes import MSO_SHAPE

    assert link.sign is not None
    disc = shapes.add_shape(MSO_SHAPE.OVAL, *_sides(slide, Box.around(link.sign[0], link.sign[1], 18, 18)))
    disc.shadow.inherit = False
    disc.fill.solid()
    disc.fill.fore_color.rgb = _rgb("FFFFFF")
    disc.line.color.rgb = _rgb("2B3440")
    sign = {"+": "+", "-": "−"}.get(link.record.polarity, "?")
    _words(disc.text_frame, [sign], slide, "1C232B", 13.0)
