"""An account in the window: what was understood, changed, guessed, left behind, each under its name."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from sysmap.app.controls import clear, flat, words
from sysmap.app.windows import paragraph, scrolled
from sysmap.i18n import _
from sysmap.interchange import SORTS, Account, sort_name


class AccountView:
    """Sentences that scroll; `area` is the widget."""

    def __init__(self) -> None:
        self._lines = QVBoxLayout()
        flat(self._lines, space=6)
        self.area = scrolled(self._lines)
        self.area.setAccessibleName(_("Compte rendu"))

    def show(self, account: Account, before: tuple[str, ...] = (), *, leaving: bool = False) -> None:
        """Show this account, and what is to be known before it."""
        clear(self._lines)
        for sentence in before:
            self._lines.addWidget(paragraph(sentence, "alert"))
        for sort in SORTS:
            said = account.of(sort)
            if not said:
                continue
            self._lines.addSpacing(6)
            self._lines.addWidget(words(sort_name(sort, leaving=leaving), "head"))
            for sentence in said:
                self._lines.addWidget(paragraph(sentence))
        self._lines.addStretch(1)

    def wait(self, sentence: str) -> None:
        clear(self._lines)
        self._lines.addWidget(words(sentence, "quiet", wrap=True))
        self._lines.addStretch(1)
