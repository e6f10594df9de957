"""A relation: its sentence big, three fields, then the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QComboBox, QSizePolicy

from sysmap.app.controls import Segments, button, words
from sysmap.app.inspector.contested import ContestedFields
from sysmap.app.inspector.fields import (
    by_commas,
    by_lines,
    joined_commas,
    joined_lines,
    line,
    lines,
    pick,
    segments,
    supports,
    visibilities,
)
from sysmap.app.inspector.heard import heard
from sysmap.app.inspector.sheet import Sheet
from sysmap.app.style import FIELD, INK
from sysmap.editing import operations
from sysmap.i18n import _, language
from sysmap.model import LINK_KINDS, Bend, sentence

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def first(sheet: Sheet, desk: Desk) -> None:
    """The sentence, the way, the sign, the delay, the support."""
    said = words("", "sentence", wrap=True)
    sheet.put(said, 6)
    sheet.shows(lambda: said.setText(sentence(desk.editor.map, sheet.record, desk.editor.map.language)))
    heard(sheet)
    turn = button(_("Inverser le sens"), lambda: desk.do("reverse"), look="outlined",
                  image="arrow-left-right")  # fmt: skip
    turn.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    sheet.put(turn, 8)
    _sense(sheet)
    segments(
        sheet, _("Effet différé"), "delay", (("no", _("Non")), ("yes", _("Oui"))), upright=False,
        empty=False, value=lambda word: word == "yes",
    )  # fmt: skip
    support(sheet)


def _sense(sheet: Sheet) -> None:
    sheet.head(_("Sens"))
    choices = (("+", _("Même sens (+)")), ("-", _("Sens inverse (−)")), ("?", _("Selon les cas (?)")))
    made = Segments(choices, _("Sens"), empty=True)
    made.chosen.connect(
        lambda value: sheet.change(
            _("signe de la relation"), lambda draft: operations.set_polarity(draft, sheet.ids, value)
        )
    )
    sheet.put(made)
    sheet.shows(lambda: made.show_value(sheet.common("polarity") or ""))


def support(sheet: Sheet) -> Segments:
    """Sourcé, dit en atelier, hypothèse; a second click leaves it unsaid."""
    made = segments(sheet, _("Appui"), "support", supports())
    ring = made.button("hypothesis")
    ring.setIconSize(QSize(14, 14))
    ring.setIcon(_ring())
    return made


def _ring() -> QIcon:
    """The open ring of a hypothesis, dark on paper, light on ink."""
    made = QIcon()
    for colour, state in ((INK, QIcon.State.Off), (FIELD, QIcon.State.On)):
        picture = QPixmap(28, 28)
        picture.setDevicePixelRatio(2)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colour), 1.6))
        painter.drawEllipse(QRectF(2.5, 3, 8, 8))
        painter.end()
        made.addPixmap(picture, QIcon.Mode.Normal, state)
    return made


def further(sheet: Sheet, desk: Desk) -> None:
    """What is said less often."""
    link_kind(sheet, desk)
    line(sheet, _("Verbe"), "verb", hint=_("alimente, protège, retarde…"))
    segments(
        sheet, _("Force"), "strength", (("1", _("Faible")), ("2", _("Moyenne")), ("3", _("Forte"))),
        upright=False, value=lambda word: int(word or 0),
    )  # fmt: skip
    _form(sheet, desk)
    if sheet.record.kind == "tension":
        line(sheet, _("Sujet de la tension"), "subject")
    sheet.put_sheet(ContestedFields(sheet))
    segments(sheet, _("Visibilité"), "visibility", visibilities(), empty=False)
    lines(sheet, _("Source"), "sources", to_text=joined_lines, from_text=by_lines,
          hint=_("une source par ligne"))  # fmt: skip
    lines(sheet, _("Description"), "description")
    line(sheet, _("Mots-clés"), "keywords", to_text=joined_commas, from_text=by_commas,
         hint=_("séparés par des virgules"))  # fmt: skip


def _form(sheet: Sheet, desk: Desk) -> None:
    sheet.head(_("Trait"))
    choices = (("", _("Courbe")), ("straight", _("Droit")), ("routed", _("À angles")))
    made = Segments(choices, _("Trait"), upright=False)
    made.chosen.connect(
        lambda form: sheet.change(
            _("tracé de la relation"), lambda draft: operations.set_form(draft, sheet.ids, form, desk.boxes())
        )
    )
    sheet.put(made)
    sheet.shows(lambda: made.show_value(_shown_form(sheet.record.bend)))


def _shown_form(bend: Bend | None) -> str:
    """The square turns of a tree are square turns."""
    form = bend.form if bend is not None else ""
    return "routed" if form == "tree" else form


def link_kind(sheet: Sheet, desk: Desk) -> QComboBox:
    """Which kind of relation it is."""
    map = desk.editor.map
    known = {**LINK_KINDS, **map.link_kinds}

    def write(kind: str) -> None:
        sheet.change(_("type de relation"), lambda draft: operations.set_link_kind(draft, sheet.ids, kind))

    return pick(
        sheet, _("Type de relation"),
        lambda: [(id, desk.editor.map.link_kind(id).name(language())) for id in known],
        lambda: sheet.common("kind"), write,
    )  # fmt: skip
