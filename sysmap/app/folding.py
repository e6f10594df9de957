"""Words of a button go on below where its place is too narrow for them: what they say is never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as Held
else:
    Held = object


class Folds(Held):
    """Before a button of Qt's among the bases; nothing happens until `fold`."""

    _whole: str | None = None

    def fold(self) -> None:
        """From now on it may be as narrow as its longest word."""
        if self._whole is None:
            self._whole = super().text()
            self._break()

    def text(self) -> str:
        """What it says, however many lines that takes."""
        return super().text() if self._whole is None else self._whole

    def setText(self, words: str) -> None:
        super().setText(words)
        if self._whole is not None:
            self._whole = words
            self._break()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._whole is not None:
            self._break()

    def _break(self) -> None:
        """As few lines as fit; a space that must not break stays whole."""
        words, wide = (self._whole or "").split(" "), self._advance
        self.ensurePolished()
        frame = super().sizeHint().width() - max(wide(line) for line in super().text().split("\n"))
        self.setMinimumWidth(frame + max(wide(word) for word in words))
        lines = [words[0]]
        for word in words[1:]:
            longer = f"{lines[-1]} {word}"
            if wide(longer) <= self.width() - frame:
                lines[-1] = longer
            else:
                lines.append(word)
        if "\n".join(lines) != super().text():
            super().setText("\n".join(lines))

    def _advance(self, words: str) -> int:
        return int(self.fontMetrics().horizontalAdvance(words.replace("&", "")))
