"""« Pour imprimer »: the printer's settings of a poster, folded under one preset."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QFileDialog, QToolButton, QVBoxLayout, QWidget

from sysmap.app.controls import button, column, flat, hint, row, words
from sysmap.app.inspector.fields import Pick
from sysmap.app.jobs import Job
from sysmap.app.ticks import Tick
from sysmap.i18n import _, _n, language
from sysmap.poster import PRESETS, Printing, Sheet, SheetsError, Tiling, preset, shared_out

SHEETS = (0, 2, 4, 6, 8, 9, 12, 16, 20, 25)
"""Numbers of sheets that are offered; none is the exact size."""


class PrintingChoices(QWidget):
    """`order` is how the poster is printed, `ink` the poster's own (« copier » or nothing).

    `changed` says that one of them is another one, `asked` that somebody wants it on a printer.
    """

    changed = Signal()
    asked = Signal()

    def __init__(self, parent: QWidget | None = None, ink: str = "") -> None:
        super().__init__(parent)
        self.order = PRESETS["copier" if ink == "copier" else "normal"]
        self.ink = ink
        self._sheet: Sheet | None = None
        self._weighing = Job(self)
        self._weighing.done.connect(self.show_tiling)
        self._weighing.failed.connect(lambda error: self.tell(_impossible(error)))
        layout = QVBoxLayout(self)
        flat(layout, space=6)
        self.fold = _fold(_("Pour imprimer"))
        self.inside = QWidget()
        self.fold.toggled.connect(self._unfold)
        layout.addWidget(self.fold)
        layout.addWidget(self.inside)
        self.inside.setLayout(column(*self._choices(), space=6))
        self.inside.hide()
        self.preset.setCurrentIndex(self.preset.findData("copier" if ink == "copier" else "normal"))
        self._show()

    def _choices(self) -> list[QWidget]:
        presets = (
            ("normal", _("Normal")), ("copier", _("Copieur noir et blanc")),
            ("printer", _("Imprimeur en ligne")), ("sheets", _("Plusieurs feuilles à assembler")),
        )  # fmt: skip
        self.preset = _pick(presets, _("Impression"))
        self.preset.activated.connect(lambda *_: self._preset(self.preset.currentData()))
        self.told = words("", "quiet", wrap=True)
        self.details = _fold(_("Réglages de l’imprimeur"))
        self.settings = self._settings()
        self.details.toggled.connect(self._unfold_settings)
        self.print = button(_("Imprimer…"), self.asked.emit, look="outlined", image="printer")
        return [self.preset, self._sheets(), self.told, self.details, self.settings, self.print]

    def _sheets(self) -> QWidget:
        """Paper, number of sheets, overlap."""
        self.paper = _pick((("A4", "A4"), ("A3", "A3")), _("Papier des feuilles"))
        counts = [(count, _n("{n} feuille", "{n} feuilles", count)) for count in SHEETS if count]
        self.count = _pick(((0, _("Taille exacte")), *counts), _("Nombre de feuilles"))
        self.overlap = _millimetres(_("Recouvrement"), 0, 40)
        self.paper.activated.connect(lambda *_: self._set(tile=self.paper.currentData()))
        self.count.activated.connect(lambda *_: self._set(sheets=self.count.currentData()))
        self.overlap.valueChanged.connect(lambda value: self._set(overlap=value))
        self.sheets = QWidget()
        over = row(words(_("Recouvrement")), None, self.overlap)
        self.sheets.setLayout(column(row(self.count, self.paper), over, space=6))
        return self.sheets

    def _settings(self) -> QWidget:
        kinds = (
            ("1.6", _("PDF ordinaire (1.6)")), ("A-1b", _("Archive PDF/A-1b, sans la carte")),
            ("A-3b", _("Archive PDF/A-3b, avec la carte")), ("X-4", _("Imprimeur PDF/X-4")),
        )  # fmt: skip
        colours = (
            ("rgb", _("Couleurs (RVB)")), ("gray", _("Gris")), ("cmyk", _("Couleurs d’imprimeur (CMJN)")),
        )  # fmt: skip
        self.pdf, self.color = _pick(kinds, _("Sorte de PDF")), _pick(colours, _("Couleurs"))
        self.pdf.activated.connect(lambda *_: self._set(pdf=self.pdf.currentData()))
        self.color.activated.connect(lambda *_: self._set(color=self.color.currentData()))
        self.bleed = _millimetres(_("Fond perdu"), 0, 20)
        self.bleed.valueChanged.connect(lambda value: self._set(bleed=value))
        self.marks = Tick(_("Traits de coupe et de repérage"))
        self.outlines = Tick(_("Lettres en contours"))
        hint(self.outlines, _("Lettres en contours : on ne pourra plus chercher ni copier les mots."))
        self.marks.toggled.connect(lambda on: self._set(marks=on))
        self.outlines.toggled.connect(lambda on: self._set(outlines=on))
        self.profile = button(_("Profil ICC de l’imprimeur…"), self._choose_profile, look="outlined")
        self.no_profile = button("", self._forget_profile, image="x", tip=_("Retirer le profil de couleurs"))
        found = QWidget()
        bleed = row(words(_("Fond perdu")), None, self.bleed)
        held = row(self.profile, None, self.no_profile)
        found.setLayout(column(self.pdf, self.color, held, bleed, self.marks, self.outlines, space=6))
        found.hide()
        return found

    # What somebody chooses

    def choose(self, name: str) -> None:
        """Take this preset, as if somebody had."""
        self.preset.setCurrentIndex(self.preset.findData(name))
        self._preset(name)

    def _preset(self, name: str) -> None:
        self.order = preset(name, self.order.profile if name == "printer" else "")
        self.ink = "copier" if name == "copier" else ""
        self._show()
        self._again()
        self.changed.emit()

    def _set(self, **fields: Any) -> None:
        order = replace(self.order, **fields)
        if order == self.order:
            return
        self.order = order
        self._show()
        self._again()
        self.changed.emit()

    def _again(self) -> None:
        if self._sheet is not None:
            self.weigh(self._sheet)

    def _choose_profile(self) -> None:
        asked, _kind = QFileDialog.getOpenFileName(
            self, _("Profil ICC de l’imprimeur"), "", _("Profils ICC (*.icc *.icm)")
        )
        if asked:
            self.use_profile(asked)

    def use_profile(self, path: str) -> None:
        """The printer's profile; the online printer then gets the PDF/X-4 that it allows."""
        online = self.preset.currentData() == "printer"
        self._set(profile=path, **({"pdf": "X-4", "color": "cmyk"} if online else {}))

    def _forget_profile(self) -> None:
        self._set(profile="", pdf="1.6" if self.order.pdf == "X-4" else self.order.pdf)

    # What is shown

    def _unfold(self, open: bool) -> None:
        _point(self.fold, open)
        self.inside.setVisible(open)

    def _unfold_settings(self, open: bool) -> None:
        _point(self.details, open)
        self.settings.setVisible(open)

    def _show(self) -> None:
        order = self.order
        picks = ((self.paper, order.tile or "A3"), (self.count, order.sheets), (self.pdf, order.pdf),
                 (self.color, order.color))  # fmt: skip
        for box, value in picks:
            box.setCurrentIndex(max(0, box.findData(value)))
        for field, number in ((self.overlap, order.overlap), (self.bleed, order.bleed)):
            field.blockSignals(True)
            field.setValue(number)
            field.blockSignals(False)
        for check, on in ((self.marks, order.marks), (self.outlines, order.outlines)):
            check.blockSignals(True)
            check.setChecked(on)
            check.blockSignals(False)
        self.sheets.setVisible(bool(order.tile))
        self.profile.setText(Path(order.profile).name if order.profile else _("Profil ICC de l’imprimeur…"))
        self.no_profile.setVisible(bool(order.profile))
        self.tell(self._about())

    def _about(self) -> str:
        """What the choices mean, in a sentence or two."""
        order = self.order
        if order.tile:
            return _("Une première page dit comment imprimer, couper et coller.")
        if self.ink == "copier":
            return _("Des trames remplacent les couleurs : un copieur gris dit tout.")
        if order.pdf == "X-4":
            if not order.profile:
                return _("Le PDF/X-4 demande le profil ICC de l’imprimeur.")
            return _("Vérifié par les contrôles de Sysmap, pas par un validateur indépendant. La carte n’y "
                     "est pas jointe.")  # fmt: skip
        if order.pdf == "A-1b":
            return _("Le PDF/A-1b interdit les fichiers joints : la carte n’y est pas.")
        if order.color == "cmyk" and not order.profile:
            return _("Sans le profil de l’imprimeur, les couleurs sont converties simplement ; les mots "
                     "restent en noir pur.")  # fmt: skip
        return ""

    def tell(self, sentence: str) -> None:
        """Say this under the preset."""
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def weigh(self, sheet: Sheet) -> None:
        """Find out, beside the window, what this poster comes to on several sheets, and say it."""
        self._sheet = sheet
        if self.order.tile:
            order = self.order
            self._weighing.ask(lambda: shared_out(sheet, order)[1])

    def close_work(self) -> None:
        """The window closes: wait for what is being found out."""
        self._weighing.close()

    def show_tiling(self, tiling: Tiling | None) -> None:
        """Say what the sheets come to: how many, how large, which words lie under seams."""
        if tiling is None or not self.order.tile:
            return
        wide, high = (round(side / 10) for side in tiling.size)
        made = _n("{n} feuille {paper}, {wide} × {high} cm assemblée.",
                  "{n} feuilles {paper}, {wide} × {high} cm assemblées.", tiling.number)  # fmt: skip
        said = made.format(n=tiling.number, paper=tiling.paper, wide=wide, high=high)
        cut = len(tiling.cut)
        whole = _("Aucun mot n’est coupé par une jointure.")
        seams = _n("{n} mot passe sous une jointure.", "{n} mots passent sous une jointure.", cut)
        self.tell(f"{said} {seams if cut else whole}")


def _impossible(error: Exception) -> str:
    if isinstance(error, SheetsError):
        return _("Cette affiche ne peut pas être répartie ainsi : choisissez d’autres feuilles.")
    raise error


def _fold(text: str) -> QToolButton:
    """A heading that opens and closes what follows."""
    made = QToolButton()
    made.setText(text)
    made.setCheckable(True)
    made.setProperty("look", "link")
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAccessibleName(text)
    _point(made, False)
    return made


def _point(fold: QToolButton, open: bool) -> None:
    fold.setArrowType(Qt.ArrowType.DownArrow if open else Qt.ArrowType.RightArrow)


def _pick(rows: Iterable[tuple[Any, str]], name: str) -> Pick:
    made = Pick()
    made.setAccessibleName(name)
    for value, text in rows:
        made.addItem(text, value)
    return made


def _millimetres(name: str, least: float, most: float) -> QDoubleSpinBox:
    made = QDoubleSpinBox()
    made.setRange(least, most)
    made.setDecimals(1)
    made.setSingleStep(1.0)
    made.setSuffix("\u00a0mm")
    made.setLocale(QLocale(language()))
    made.setAccessibleName(name)
    made.setKeyboardTracking(False)
    return made


__all__ = ["SHEETS", "Printing", "PrintingChoices"]
