"""What the axes of the page say of an element, with its unit: typed here, it moves there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from sysmap.app.inspector.sheet import Sheet
from sysmap.editing import Draft, operations
from sysmap.i18n import _, language
from sysmap.model import Axis, scales

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def values(sheet: Sheet, desk: Desk) -> None:
    """A line for each axis of numbers that concerns the element; dates have a field of their own."""
    for axis in desk.editor.map.axes.values():
        if axis.attribute not in ("", scales.DATES) and scales.concerns(axis, sheet.record):
            _value(sheet, axis)


def _value(sheet: Sheet, axis: Axis) -> None:
    name = scales.heading(axis) or axis.attribute
    sheet.head(name)
    made = QLineEdit()
    made.setAccessibleName(name)

    def show() -> None:
        if not made.isModified():
            made.setText(scales.element_says(axis, sheet.record, language()))

    def write() -> None:
        if made.isModified():
            made.setModified(False)
            sheet.change(_("valeur"), partial(give, id=sheet.ids[0], axis=axis, text=made.text()))
            show()

    made.editingFinished.connect(write)
    sheet.put(made)
    sheet.shows(show)


def give(draft: Draft, id: str, axis: Axis, text: str) -> None:
    """Write what was typed as the element's value on this axis; nothing typed takes it away."""
    element, value = draft.elements[id], scales.taken(text, axis.unit)
    if text.strip() == scales.element_says(axis, element, draft.language):
        return
    kept = {name: old for name, old in element.attributes.items() if name != axis.attribute}
    new = kept if value is None else {**kept, axis.attribute: value}
    operations.set_fields(draft, [id], attributes=new)
