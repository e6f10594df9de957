"""« Axes et échelles… »: what each axis of the page measures, in what, from where to where."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from sysmap.app.controls import clear, flat, words
from sysmap.app.windows import SideWindow, scrolled
from sysmap.editing import Change, scaling
from sysmap.i18n import _, language
from sysmap.model import Axis, scales

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

NEAR = 8.0
"""Pixels from an axis at which a click is meant for it."""


class AxesWindow(SideWindow):
    """A field leaves its value when it is left; each change is a step."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Axes et échelles"), 460, 520)
        self._desk = desk
        about = _("Ce qu’une main pose le long d’un axe y prend sa valeur ; "
                  "ce dont la valeur change s’y déplace.")  # fmt: skip
        self.body.addWidget(words(about, "quiet", wrap=True))
        self._rows = QVBoxLayout()
        flat(self._rows, space=18)
        self.body.addWidget(scrolled(self._rows), 1)
        self.said = words("", "alert", wrap=True)
        self.body.addWidget(self.said)
        self.fields: dict[tuple[str, str], QLineEdit] = {}
        self.follow(desk.editor, self._heard)
        self.refresh()

    def refresh(self) -> None:
        """Show the axes of the page as they are."""
        axes = self._desk.editor.map.axes
        if {id for id, _name in self.fields} != set(axes):
            clear(self._rows)
            self.fields.clear()
            for axis in axes.values():
                self._rows.addWidget(self._fields_of(axis))
            self._rows.addStretch(1)
        for axis in axes.values():
            for name, text in _texts(axis).items():
                field = self.fields.get((axis.id, name))
                if field is not None and not field.isModified():
                    field.setText(text)

    def _fields_of(self, axis: Axis) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setSpacing(6)
        way = _("Axe horizontal") if axis.horizontal else _("Axe vertical")
        grid.addWidget(words(way, "head"), 0, 0, 1, 3)
        names = {"label": _("Nom"), "unit": _("Unité"), "low": _("De"), "high": _("À"), "step": _("Pas")}
        if not axis.attribute:  # words alone stand along it
            names = {"label": names["label"]}
        elif axis.attribute == scales.DATES:
            del names["unit"]
        for name, said in names.items():
            field = QLineEdit()
            field.setAccessibleName(_("{field}, {axis}").format(field=said, axis=axis.label or way))
            field.editingFinished.connect(partial(self._write, axis.id, name))
            self.fields[(axis.id, name)] = field
            row, column, wide = _PLACES[name]
            grid.addWidget(words(said, "quiet"), row, column, 1, wide)
            grid.addWidget(field, row + 1, column, 1, wide)
        return made

    def _write(self, id: str, name: str) -> None:
        field, axis = self.fields.get((id, name)), self._desk.editor.map.axes.get(id)
        if field is None or axis is None or not field.isModified():
            return
        field.setModified(False)
        self.said.setText("")
        if field.text().strip() == _texts(axis)[name]:
            return
        if name in ("label", "unit"):
            with self._desk.editor.transaction(_("axe")) as draft:
                draft.change(draft.axes[id], **{name: field.text().strip()})
        else:
            self._graduate(axis, name, field.text())
        self.refresh()

    def _graduate(self, axis: Axis, name: str, text: str) -> None:
        now = dict(zip(("low", "high", "step"), scales.scale_of(axis), strict=True))
        typed = scales.taken(text, axis.unit)
        try:
            if not isinstance(typed, (int, float)):
                raise ValueError(text)
            now[name] = float(typed)
            if name != "step" and not 2 * now["step"] <= now["high"] - now["low"] <= 20 * now["step"]:
                now["step"] = scales.fitting_step(now["low"], now["high"])
            with self._desk.editor.transaction(_("échelle")) as draft:
                scaling.graduate(draft, axis.id, now["low"], now["high"], now["step"], self._desk.boxes())
        except ValueError:
            most = scales.MOST_STOPS
            said = _("« {text} » ne fait pas une échelle : il faut des nombres, « De » plus petit que « À », "
                     "{most} pas au plus. L’échelle d’avant reste.")  # fmt: skip
            self.said.setText(said.format(text=text.strip(), most=most))

    def _heard(self, change: Change) -> None:
        if change.origin != "preview" and change.touches("axes"):
            self.refresh()

    def go_to(self, id: str) -> None:
        """The caret in the name of this axis."""
        field = self.fields.get((id, "label"))
        if field is not None:
            field.setFocus()
            field.selectAll()


_PLACES = {"label": (1, 0, 2), "unit": (1, 2, 1), "low": (3, 0, 1), "high": (3, 1, 1), "step": (3, 2, 1)}
"""The row, the column and the width of each field."""


def _texts(axis: Axis) -> dict[str, str]:
    low, high, step = scales.scale_of(axis)
    dated = axis.attribute == scales.DATES
    numbers = {"low": low, "high": high, "step": step}
    shown = {name: f"{n:g}" if dated else scales.spelt(n, language()) for name, n in numbers.items()}
    return {"label": axis.label, "unit": axis.unit, **shown}


def window(desk: Desk) -> AxesWindow:
    opened = desk.show_window("axes", AxesWindow)
    assert isinstance(opened, AxesWindow)
    return opened


def some(desk: Desk) -> bool:
    return bool(desk.editor.map.axes)


def tapped(desk: Desk, spot: QPointF) -> bool:
    """A click on the words of an axis opens its scale; its line lets zones and elements be clicked."""
    if desk.editor.closed or desk.room.on or not desk.editor.map.axes:
        return False
    at = desk.view.camera.to_map(spot.x(), spot.y())
    for id, placed in desk.view.figure.axes.items():
        for text in placed.labels:
            if text.box.grown(NEAR / desk.view.camera.scale).holds(*at):
                window(desk).go_to(id)
                return True
    return False
