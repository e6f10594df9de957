"""What the chosen template is for, beside the pictures, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from sysmap.app.controls import button, flat, words
from sysmap.app.start.model_card import Picture
from sysmap.app.start.models import Model, aims
from sysmap.app.windows import scrolled
from sysmap.i18n import _

LOW = 380
"""Pixels; what is lower than that has a small picture."""


class Preview(QWidget):
    """`begun`, `kit_wanted`, `shared`, `removed`, `kept` are about what is shown; `renamed` names it anew."""

    begun = Signal()
    kit_wanted = Signal()
    renamed = Signal(str)
    shared = Signal()
    removed = Signal()
    kept = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model: Model | None = None
        self.setFixedWidth(300)
        self.picture = Picture()
        self.name, self.tagline = words("", "title", wrap=True), words("", "head", wrap=True)
        self.purpose, self.question = words("", wrap=True), words("", "quiet", wrap=True)
        self.aims = words("", "quiet", wrap=True)
        self.field = QLineEdit()
        self.field.setAccessibleName(_("Nom du modèle"))
        self.field.returnPressed.connect(self._rename)
        self.field.editingFinished.connect(self._rename)
        self.start = button(_("Commencer une carte"), self.begun.emit, look="strong", image="sprout")
        self.kit = button(_("Déroulé et kit papier…"), self.kit_wanted.emit, look="outlined",
                          image="printer")  # fmt: skip
        self.share = button(_("Enregistrer dans un fichier…"), self.shared.emit, look="outlined",
                            image="save")  # fmt: skip
        self.remove = button(_("Enlever de mes modèles"), self.removed.emit, image="trash-2")
        self.keep = button(_("Ajouter à mes modèles"), self.kept.emit, look="outlined", image="bookmark")
        self._lay_out()

    def _lay_out(self) -> None:
        """In a low window the words scroll, and what can be done stays below them."""
        told = QVBoxLayout()
        flat(told, space=8)
        parts: list[QWidget | QLabel] = [self.picture, self.name, self.field, self.tagline, self.purpose,
                                         self.question, self.aims]  # fmt: skip
        for part in parts:
            told.addWidget(part)
        told.addStretch(2)
        area = scrolled(told)
        area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        layout = QVBoxLayout(self)
        flat(layout, space=8)
        layout.addWidget(area, 1)
        for part in (self.start, self.keep, self.kit, self.share, self.remove):
            layout.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the words come before a large picture."""
        super().resizeEvent(event)
        self.picture.be_low(self.height() < LOW)

    def show_model(self, model: Model | None) -> None:
        self.model = model
        self.setVisible(model is not None)
        if model is None:
            return
        own = model.own is not None and not model.received
        self.keep.setVisible(model.received)
        self.picture.show_model(model)
        self.name.setVisible(not own)
        self.field.setVisible(own)
        self.name.setText(model.name)
        self.field.setText(model.name)
        example = _("Par exemple : « {question} »").format(question=model.question) if model.question else ""
        known = aims()
        serves = " · ".join(known[one] for one in model.aims if one in known)
        for label, said in ((self.tagline, model.tagline), (self.purpose, model.purpose),
                            (self.question, example), (self.aims, serves)):  # fmt: skip
            label.setText(said)
            label.setVisible(bool(said))
        self.kit.setVisible(model.kit)
        self.share.setVisible(own)
        self.remove.setVisible(own)
        self.setAccessibleName(model.name)

    def _rename(self) -> None:
        said = self.field.text().strip()
        if self.model is not None and self.field.isVisibleTo(self) and said and said != self.model.name:
            self.renamed.emit(said)
