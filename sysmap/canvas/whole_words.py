"""Lines of plain words that come back as they are."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit

_LINES = str.maketrans({"\u2029": "\n", "\u2028": "\n", "\ufdd0": "\n", "\ufdd1": "\n"})


class WholeWords(QPlainTextEdit):
    """Spaces that never break are given back; Qt would make plain ones of them."""

    def toPlainText(self) -> str:
        return self.document().toRawText().translate(_LINES)
