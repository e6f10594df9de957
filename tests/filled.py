"""Forms filled as a group would: everything is written through the editor, so that zones do what they say."""

from __future__ import annotations

from base64 import b64encode
from datetime import date
from math import cos, radians, sin

from PySide6.QtCore import QBuffer, QByteArray, QIODeviceBase
from PySide6.QtGui import QColor, QImage, QPainter

from sysmap.drawing import icon, lay_out
from sysmap.editing import Editor, operations
from sysmap.geometry import Box, Point, free_place, outline
from sysmap.model import Image, SystemMap, Territory, Zone, parse_dates
from sysmap.storage import new_map
from tests.filled_plans import PLANS
from tests.filled_words import SAMPLES as OURS
from tests.filled_words import Said

TODAY = date(2026, 3, 12)
SAMPLES = {**OURS, **PLANS}


def filled(form: str, language: str = "fr") -> SystemMap:
    """The form with its sample, placed where nothing overlaps; the day is always the same."""
    sample = SAMPLES[form]
    where = Territory(name=sample.territory)
    map = new_map(form, title=sample.title, question=sample.question, territory=where, language=language,
                  today=TODAY)  # fmt: skip
    done = {"workshop_date": TODAY.isoformat(), "authors": ("Base de débat",), "licence": "CC BY-SA 4.0"}
    editor = Editor(map.evolve(card=map.card.evolve(**done)))
    for said in sample.said:
        _lay(editor, said)
    with editor.transaction("relations") as draft:
        ids = {one.label: one.id for one in draft.elements.values()}
        for tied in sample.tied:
            ends = ids[tied.source], ids[tied.target]
            made = operations.connect(draft, *ends, tied.kind, polarity=tied.polarity)
            if tied.verb and made is not None:
                draft.change(draft.links[made.id], verb=tied.verb)
        for id, name, value in [(ids[g.label], g.attribute, g.value) for g in sample.given]:
            one = draft.elements[id]
            draft.change(one, attributes={**one.attributes, name: value})
    return editor.map


def _lay(editor: Editor, said: Said) -> None:
    map = editor.map
    x, y = said.at or _place(map, said)
    with editor.transaction("mot") as draft:
        made = operations.create(draft, said.kind, said.label, x, y)
        if said.dates:
            draft.change(draft.elements[made.id], dates=parse_dates(said.dates))
        if said.picture:
            draft.put(Image(id=f"i-{said.picture}", media="image/png", data=picture(said.picture)))
            draft.change(draft.elements[made.id], image=f"i-{said.picture}")
        if said.category:
            operations.set_category(draft, [made.id], said.category)


def picture(name: str) -> str:
    """A small drawing, as somebody would paste it."""
    image = QImage(660, 560, QImage.Format.Format_RGB32)
    image.fill(QColor("#FBE6CC"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    icon(painter, name, 180.0, 130.0, 300.0, "#2B3440", 1.6)
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODeviceBase.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return b64encode(held.data()).decode()


def _place(map: SystemMap, said: Said) -> Point:
    """A free place in the zone: on its date where there is an axis, else near its middle."""
    zone = map.zones[said.zone]
    near = _heart(zone)
    axis = next(iter(map.axes.values()), None)
    span = parse_dates(said.dates).span if said.dates else (None, None)
    start = span[0] if span[0] is not None else span[1]
    if axis is not None and start is not None:
        near = Point(axis.place(start), near.y)
        if zone.mark == "pebble":  # the path rises
            share = (near.x - axis.start) / (axis.end - axis.start)
            near = Point(near.x, zone.shape.y + (0.36 - 0.6 * share) * zone.shape.height)
    figure = lay_out(map)
    editor = Editor(map)
    with editor.transaction("essai") as draft:
        made = operations.create(draft, said.kind, said.label, *near)
        if said.picture:
            draft.put(Image(id="i", media="image/png", data=picture(said.picture)))
            draft.change(draft.elements[made.id], image="i")
    box = lay_out(editor.map).elements[made.id].box
    taken = [one.box for one in figure.elements.values() if one.look.shape != "rupture"]
    titled = [one for one in figure.zones.values() if one.title is not None]
    taken += [one.title.box.grown(3) for one in titled if one.title and one.place and not one.place.arc]
    middle = box.centre
    if zone.mark == "pebble":
        return near
    if axis is not None and start is not None:
        return _on_its_date(near, box, taken, zone)
    at = free_place((box.width, box.height), middle, taken, outline(zone.shape), clear=10)
    return Point(at.x + near.x - middle.x, at.y + near.y - middle.y)


def _on_its_date(near: Point, box: Box, taken: list[Box], zone: Zone) -> Point:
    """Up or down the lane, at its date."""
    room = zone.shape.height / 2 - 34
    for dy in sorted((step * 6.0 for step in range(-int(room / 6), int(room / 6) + 1)), key=abs):
        if not any(box.moved(0.0, dy).grown(5).meets(other) for other in taken):
            return Point(near.x, near.y + dy)
    return near


def _heart(zone: Zone) -> Point:
    shape = zone.shape
    if shape.type == "sector":
        angle = radians((shape.start + shape.end) / 2)
        share = (shape.inner + shape.outer) / 2
        rx, ry = share * shape.width / 2, share * shape.height / 2
        return Point(shape.x + sin(angle) * rx, shape.y - cos(angle) * ry)
    if shape.type == "polygon":
        xs, ys = zip(*shape.points, strict=True)
        return Point((min(xs) + max(xs)) / 2 * 1.06, (min(ys) + max(ys)) / 2 * 1.06)
    return Point(shape.x, shape.y + min(14.0, shape.height / 8))
