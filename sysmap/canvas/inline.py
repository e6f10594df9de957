"""Typing the words of a record where they are drawn."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextOption
from PySide6.QtWidgets import QFrame, QWidget

from sysmap.canvas.whole_words import WholeWords
from sysmap.i18n import _

SMALLEST = 11.0
"""Words being typed are never smaller than this on screen, in pixels."""


class InlineEdit(WholeWords):
    """Enter commits, Shift+Enter breaks the line, Escape steps back, leaving commits."""

    committed = Signal(str)
    left = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("Mots à écrire sur la carte"))
        self.document().setDocumentMargin(4)
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        self.document().setDefaultTextOption(option)
        self.textChanged.connect(self._grow)
        self._middle, self._least = QRectF(), 120.0
        self._open = False

    def start(self, text: str, font: QFont, colours: tuple[str, str, str], room: QRectF) -> None:
        """Show the editor over `room` (screen pixels) with these words, all selected.

        `colours` are ink, paper and the frame's.
        """
        ink, paper, frame = colours
        self.setStyleSheet(
            f"QPlainTextEdit {{ color: {ink}; background: {paper};"
            f" border: 2px solid {frame}; border-radius: 6px; }}"
        )
        self.setFont(font)
        self._middle, self._open = QRectF(room), True
        self.setPlainText(text)
        self._grow()
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self, room: QRectF) -> None:
        """The record moved on screen."""
        self._middle = QRectF(room)
        self._grow()

    def _grow(self) -> None:
        if not self._open:
            return
        metrics = self.fontMetrics()
        lines = self.toPlainText().split("\n")
        widest = max((metrics.horizontalAdvance(line) for line in lines), default=0) + 28
        width = max(self._least, self._middle.width() + 16, min(widest, metrics.averageCharWidth() * 24))
        self.document().setTextWidth(width - 8)
        block, count = self.document().firstBlock(), 0
        while block.isValid():
            count += max(1, block.layout().lineCount())
            block = block.next()
        height = max(count * metrics.lineSpacing() + 14, self._middle.height() + 8)
        centre = self._middle.center()
        self.setGeometry(round(centre.x() - width / 2), round(centre.y() - height / 2), round(width),
                         round(height))  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self._close(self.left)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish()

    def finish(self) -> None:
        """Commit what is typed."""
        self._close(self.committed)

    @property
    def typing(self) -> bool:
        return self._open

    def _close(self, signal: SignalInstance) -> None:
        if self._open:
            self._open = False
            self.hide()
            signal.emit(self.toPlainText())

    def event(self, event: QEvent) -> bool:
        # Enter and Escape belong to the words while they are typed, whatever shortcuts the window has.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        return super().event(event)
