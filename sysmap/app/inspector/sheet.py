"""A sheet of fields about some records: each field shows a value and writes it as one undo step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sysmap.app.controls import flat, words
from sysmap.editing import Draft, Editor, operations, record


class Sheet(QWidget):
    """Fields one under the other. `refresh` shows the present values without telling anybody."""

    def __init__(self, editor: Editor, ids: Iterable[str]) -> None:
        super().__init__()
        self.editor, self.ids = editor, tuple(ids)
        self._shows: list[Callable[[], None]] = []
        self._layout = QVBoxLayout(self)
        flat(self._layout, space=6)

    @property
    def record(self) -> Any:
        """The first of the records."""
        return record(self.editor.map, self.ids[0])

    @property
    def records(self) -> list[Any]:
        found = (record(self.editor.map, id) for id in self.ids)
        return [one for one in found if one is not None]

    def common(self, field: str) -> Any:
        """The value all of them have, None when they differ."""
        values = [getattr(one, field) for one in self.records if hasattr(one, field)]
        return values[0] if values and all(value == values[0] for value in values) else None

    def write(self, label: str, merge: str = "", **fields: Any) -> None:
        """Set these fields on all the records, as one step; a run of typing is one step too."""
        self.change(label, lambda draft: operations.set_fields(draft, self.ids, **fields), merge)

    def change(self, label: str, work: Callable[[Draft], object], merge: str = "") -> None:
        run = f"{merge} {' '.join(self.ids)}" if merge else None
        with self.editor.transaction(label, merge=run) as draft:
            work(draft)

    def seal(self) -> None:
        """What is typed next is a step of its own."""
        self.editor.history.seal()

    def shows(self, show: Callable[[], None]) -> None:
        """Call this whenever values must be shown."""
        self._shows.append(show)
        show()

    def refresh(self) -> None:
        if self.record is not None:
            for show in self._shows:
                show()

    def put(self, widget: QWidget, space: int = 0) -> None:
        if space:
            self._layout.addSpacing(space)
        self._layout.addWidget(widget)

    def put_sheet(self, inner: Sheet, space: int = 12) -> None:
        """Fields that belong together, shown whenever these are."""
        self.put(inner, space)
        self._shows.append(inner.refresh)

    def head(self, text: str, space: int = 12) -> QLabel:
        """The name of a field."""
        label = words(text, "head")
        self.put(label, space)
        return label
