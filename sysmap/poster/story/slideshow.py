"""A slide show (PPTX): on each slide an editable title, the map as one picture or as shapes, notes."""

from __future__ import annotations

import io
import re
from typing import Any

from PySide6.QtGui import QImage

from sysmap.drawing import png_of
from sysmap.poster.export import moment
from sysmap.poster.papers import POINT
from sysmap.poster.phrases import phrase
from sysmap.poster.sheet import Words
from sysmap.poster.story.painting import map_picture, slide_picture
from sysmap.poster.story.scenes import Telling
from sysmap.poster.story.slides import WIDE, Slide, slides_of

PIXELS = 2400
"""Across a picture: sharp on a screen of 1920, and light."""
EMU = 36000
"""PowerPoint's units in a millimetre."""
INK = (0x1C, 0x23, 0x2B)
# What XML 1.0 cannot hold; the model keeps most of it out, file names may not.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def slideshow(telling: Telling, shapes: bool = False, notes: bool = False) -> bytes:
    """The whole file; the presenter's notes are in it when they are asked for."""
    from pptx import Presentation
    from pptx.util import Emu

    show = Presentation()
    show.slide_width, show.slide_height = Emu(round(WIDE[0] * EMU)), Emu(round(WIDE[1] * EMU))
    _say(show.core_properties, telling)
    layout = show.slide_layouts[5]  # a title and nothing else
    for slide in slides_of(telling, WIDE):
        page = show.slides.add_slide(layout)
        _title(page.shapes.title, slide)
        if shapes and slide.scene is not None:
            from sysmap.poster.story.shapes import add_shapes

            add_shapes(page.shapes, slide)
        else:
            _picture(page.shapes, slide, telling)
        _foot(page.shapes, slide)
        if notes and slide.notes:
            page.notes_slide.notes_text_frame.text = sound(slide.notes)
    out = io.BytesIO()
    show.save(out)
    return out.getvalue()


def sound(words: str) -> str:
    """Words that XML can hold."""
    return _NOT_XML.sub("\ufffd", words)


def _say(core: Any, telling: Telling) -> None:
    card = telling.whole.card
    when = moment(card.edition_date).replace(tzinfo=None)
    core.title = sound(telling.title or phrase("untitled", telling.language))[:255]
    core.author = sound(", ".join(card.authors))[:255]
    core.subject = sound(card.question)[:255]
    core.language, core.last_modified_by = telling.language, "Sysmap"
    core.created = core.modified = when
    core.comments, core.keywords = "", ""


def _title(shape: Any, slide: Slide) -> None:
    """The sentence where the page has it, in its size; whoever edits it finds it in the outline."""
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
    from pptx.util import Emu, Pt

    words = next((i for i in slide.sheet.items if isinstance(i, Words) and i.role == "title"), None)
    if words is None:
        shape._element.getparent().remove(shape._element)
        return
    box, room = words.box, slide.width - 2 * slide.height * 0.045
    left = slide.height * 0.045
    place = (left, box.top - 1, room, words.setting.height + 2)
    shape.left, shape.top, shape.width, shape.height = (Emu(round(side * EMU)) for side in place)
    number = slide.scene.number if slide.scene is not None else 0
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.TOP
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT
    run = paragraph.add_run()
    run.text = sound(f"{number}. {slide.sentence}" if number else slide.sentence)
    _font(run.font, Pt(max(1.0, words.setting.points * 0.94)), True)


def _font(font: Any, size: Any, bold: bool, colour: tuple[int, int, int] = INK) -> None:
    from pptx.dml.color import RGBColor

    font.name, font.size, font.bold = "Arial", size, bold
    font.color.rgb = RGBColor(*colour)  # type: ignore[no-untyped-call]


def _picture(shapes: Any, slide: Slide, telling: Telling) -> None:
    """The map as it is drawn; a legend page is a picture of itself under its title."""
    from pptx.util import Emu

    if slide.scene is None:
        image, frame = _below_title(slide)
    else:
        image, frame = map_picture(slide, PIXELS), slide.frame
    sides = (frame.left, frame.top, frame.width, frame.height)
    made = shapes.add_picture(io.BytesIO(png_of(image)), *(Emu(round(side * EMU)) for side in sides))
    shapes._spTree.remove(made._element)
    shapes._spTree.insert(2, made._element)  # under the title
    drawn = made._element.nvPicPr.cNvPr
    drawn.set("descr", sound(_described(slide, telling)))
    drawn.set("name", phrase("legend", telling.language) if slide.scene is None else "Sysmap")


def _described(slide: Slide, telling: Telling) -> str:
    """The alternative text: what is drawn, counted."""
    from sysmap.poster.phrases import counted

    if slide.scene is None:
        return slide.sentence
    figure = slide.scene.figure
    return phrase(
        "description", telling.language, title=slide.sentence, question="",
        elements=counted("element", len(figure.elements), telling.language),
        links=counted("link", len(figure.links), telling.language),
    )  # fmt: skip


def _below_title(slide: Slide) -> tuple[QImage, Any]:
    from sysmap.geometry import Box

    image = slide_picture(slide, PIXELS)
    title = next(item for item in slide.sheet.items if isinstance(item, Words))
    top = title.box.bottom + 1
    bottom = slide.height * 0.945
    per_mm = PIXELS / slide.width
    cut = image.copy(0, round(top * per_mm), PIXELS, round((bottom - top) * per_mm))
    return cut, Box(0.0, top, slide.width, bottom)


def _foot(shapes: Any, slide: Slide) -> None:
    """The quiet words at the bottom, as words."""
    from pptx.util import Emu, Pt

    for item in (i for i in slide.sheet.items if isinstance(i, Words) and i.role == "foot"):
        box = item.box
        sides = (box.left, box.top, box.width + 4, box.height)
        made = shapes.add_textbox(*(Emu(round(side * EMU)) for side in sides))
        frame = made.text_frame
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame.word_wrap = False
        run = frame.paragraphs[0].add_run()
        run.text = sound(" ".join(item.text.split("\n")))
        _font(run.font, Pt(max(1.0, round(item.setting.points * 0.94, 1))), False, (0x55, 0x5E, 0x68))


def points(millimetres: float) -> float:
    return millimetres / POINT
