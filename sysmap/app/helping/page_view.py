"""One page of the guide: our own Markdown, our own pictures, links told and never followed outside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QResizeEvent, QShowEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from sysmap.app.helping.dressing import dress_page
from sysmap.app.style import TOLD
from sysmap.i18n import _

SMALLEST, LARGEST, STEP = 70, 250, 10
"""Per cent of the letters of a page."""
MARGIN = 48
WIDEST = 760
"""Pixels of a picture at most, and of a line of text: longer lines lose the reader."""


class PageView(QTextBrowser):
    """`asked` gives the name of a page a link leads to, `told` the address of any other link."""

    asked = Signal(str)
    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setAccessibleName(_("Page du guide"))
        self.anchorClicked.connect(self._follow)
        self.percent = 100
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # or the width changes twice
        self._text, self._folder, self._wide, self._lit = "", Path(), 0, ""
        self._again = QTimer(self, singleShot=True, interval=80)
        self._again.timeout.connect(self._fit)

    def show_text(self, text: str, folder: Path) -> None:
        """A page, from its top."""
        self._text, self._folder, self._lit = text, folder, ""
        self._render()
        self.verticalScrollBar().setValue(0)

    def zoom(self, steps: int) -> None:
        """Larger or smaller letters; 0 steps is as at first."""
        percent = self.percent + steps * STEP if steps else 100
        self.percent = max(SMALLEST, min(LARGEST, percent))
        self._in_place()

    def light(self, sentence: str) -> None:
        """Show this sentence, on a tint."""
        self._lit = sentence
        cursor = self._tint()
        if cursor.isNull():
            return
        cursor.setPosition(cursor.selectionStart())
        self.setTextCursor(cursor)
        above = self.cursorRect(cursor).top() - self.viewport().height() // 3
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + above)

    def _tint(self) -> QTextCursor:
        cursor = self.document().find(self._lit) if self._lit else QTextCursor()
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(cursor)
        mark.format.setBackground(QColor(TOLD))
        self.setExtraSelections([] if cursor.isNull() else [mark])
        return cursor

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Only pictures that lie beside the pages, as wide as the page."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        path = (self._folder / QUrl(name).path()).resolve()
        if self._folder.resolve().parent not in path.parents or not path.is_file():
            return None
        return self._fitted(QImage(str(path)))

    def _fitted(self, image: QImage) -> QImage:
        """Scaled by us, to the pixels of the screen: Qt's own scaling frays letters."""
        ratio = self.devicePixelRatioF()
        room = min(self._room(), image.width())
        if image.isNull():
            return image
        size = QSize(round(room * ratio), max(1, round(room * ratio * image.height() / image.width())))
        way = Qt.TransformationMode.SmoothTransformation
        made = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, way)
        made.setDevicePixelRatio(ratio)
        return made

    def _room(self) -> int:
        return max(120, min(self.viewport().width() - MARGIN - 4, WIDEST * self.percent // 100))

    def _render(self) -> None:
        self._wide = self._room()
        document = self.document()
        document.clear()
        document.setDocumentMargin(0)
        document.setMarkdown(self._text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        beyond = self.viewport().width() - self._wide - MARGIN // 2
        air = document.rootFrame().frameFormat()
        air.setLeftMargin(MARGIN // 2)
        air.setTopMargin(MARGIN // 2)
        air.setRightMargin(beyond)
        air.setBottomMargin(MARGIN)
        document.rootFrame().setFrameFormat(air)
        dress_page(document, self.percent, self._wide)
        self._tint()
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def _in_place(self) -> None:
        """Lay the page out again without losing the place."""
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self._render()
        bar.setValue(round(share * bar.maximum()))

    def _fit(self) -> None:
        if self._text and self._room() != self._wide:
            self._in_place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._again.start()

    def showEvent(self, event: QShowEvent) -> None:
        """The style sheet has just given the document a font of its own."""
        super().showEvent(event)
        self._in_place()

    def _follow(self, url: QUrl) -> None:
        if url.isRelative() and url.path().endswith(".md"):
            self.asked.emit(Path(url.path()).stem)
        else:
            self.told.emit(url.toDisplayString())
