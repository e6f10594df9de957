"""« Taille selon… » and « Couleur selon… »: what sizes and colours tell, off until somebody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sysmap.analysis import fields_of
from sysmap.app.controls import flat, words
from sysmap.app.inspector.fields import Pick
from sysmap.app.reading.grade_key import GradeKey, graded
from sysmap.i18n import _, language
from sysmap.model import counted

if TYPE_CHECKING:
    from sysmap.app.reading.showing import ShowingPage

NEVER = ("label", "description", "number")
"""Words that are another one for each element make no classes."""


class ByValue(QWidget):
    """Two lists; the note says what a size must never be read as."""

    def __init__(self, page: ShowingPage) -> None:
        super().__init__()
        self._page = page
        layout = QVBoxLayout(self)
        flat(layout, space=4, around=(0, 8, 0, 0))
        self.by_size, self.by_colour = Pick(), Pick()
        for pick, name, field in ((self.by_size, _("Taille selon…"), "size_by"),
                                  (self.by_colour, _("Couleur selon…"), "colour_by")):  # fmt: skip
            layout.addWidget(words(name, "head"))
            pick.setAccessibleName(name)
            pick.setSizeAdjustPolicy(Pick.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            pick.setMinimumContentsLength(10)
            pick.addItem(_("Rien : comme toujours"), "")
            layout.addWidget(pick)
            pick.activated.connect(lambda *_, pick=pick, field=field: self._choose(field, pick.currentData()))
        map = page.map
        for id, name in fields_of(map, language()):
            if id in NEVER:
                continue
            self.by_colour.addItem(name, id)
            if counted(map, id):
                self.by_size.addItem(name, id)
        self.note: QLabel = words("", "quiet", wrap=True)
        self.key = GradeKey()
        layout.addWidget(self.key)
        layout.addWidget(self.note)

    def _choose(self, field: str, value: str) -> None:
        setattr(self._page, field, value)
        self._page.read()

    def refresh(self) -> None:
        page = self._page
        self.by_size.setCurrentIndex(max(0, self.by_size.findData(page.size_by)))
        self.by_colour.setCurrentIndex(max(0, self.by_colour.findData(page.colour_by)))
        self.key.show_groups(graded(page.figure))
        map = page.map
        actors = any(map.kind(map.elements[id]).shape == "pill" for id in page.shown())
        self.note.setVisible(bool(page.size_by or page.colour_by) and actors)
        self.note.setText(_("Ce n’est pas un classement de personnes : dites à quoi sert ce qui est montré."))
