"""How a page of the guide looks: titles, air between lines, keys on sand, captions under pictures."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from sysmap.app.style import INK, LINE, SAND

BODY = 15
"""Pixels of the letters of a page at 100 %."""
TITLES = {1: (27, 800), 2: (18, 700), 3: (15, 700)}
LINK = "#0B57C4"
"""Azure, darker: it reads on paper (7:1)."""


def dress_page(document: QTextDocument, percent: int, width: int) -> None:
    """Give a document read from Markdown the look of the program."""
    size = BODY * percent / 100
    font = QFont("Inter")
    font.setPixelSize(round(size))
    document.setDefaultFont(font)
    document.setIndentWidth(size * 1.5)
    whole = QTextCursor(document)
    whole.beginEditBlock()  # or the page is laid out again for each word
    for block in _blocks(document):
        level = block.blockFormat().headingLevel()
        _space(block, level, size)
        _letters(block, level, size)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _table(frame, width)
    whole.endEditBlock()


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _space(block: QTextBlock, level: int, size: float) -> None:
    format = QTextBlockFormat(block.blockFormat())
    height = QTextBlockFormat.LineHeightTypes
    if _is_picture(block):
        format.setLineHeight(0, height.SingleHeight.value)
    else:
        format.setLineHeight(120 if level else 136, height.ProportionalHeight.value)
    inside = QTextCursor(block).currentTable() is not None
    listed = block.textList() is not None
    format.setTopMargin(0 if inside or block.blockNumber() == 0 else size * (1.5 if level else 0.1))
    format.setBottomMargin(0 if inside else size * (0.35 if level else 0.3 if listed else 0.75))
    QTextCursor(block).setBlockFormat(format)


def _is_picture(block: QTextBlock) -> bool:
    return block.text() == "\ufffc"


def _letters(block: QTextBlock, level: int, size: float) -> None:
    """Each stretch of one look in this block."""
    stretches = []
    place = block.begin()
    while not place.atEnd():
        piece = place.fragment()
        stretches.append((piece.position(), piece.length(), QTextCharFormat(piece.charFormat())))
        place += 1
    for start, length, format in stretches:
        if format.isImageFormat():
            continue
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(_look(format, level, size))


def _look(format: QTextCharFormat, level: int, size: float) -> QTextCharFormat:
    large, weight = TITLES.get(level, (BODY, 0))
    font = QFont("Inter")
    font.setPixelSize(round(large * size / BODY))
    font.setWeight(QFont.Weight(weight or (700 if format.fontWeight() > 500 else 400)))
    font.setItalic(format.fontItalic())
    made = QTextCharFormat(format)
    is_key = format.fontFixedPitch()
    made.setFont(font)
    made.clearProperty(QTextCharFormat.Property.FontSizeAdjustment.value)
    made.setForeground(QColor(LINK if format.isAnchor() else INK))
    made.setFontUnderline(format.isAnchor())
    if is_key:
        made.setBackground(QColor(SAND))
        made.setFontWeight(QFont.Weight.DemiBold)
    return made


def _table(table: QTextTable, width: int) -> None:
    format = table.format()
    format.setBorderCollapse(True)
    format.setBorder(1)
    format.setBorderBrush(QColor(LINE))
    format.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    format.setCellPadding(5)
    format.setCellSpacing(0)
    format.setWidth(QTextLength(QTextLength.Type.FixedLength, width))
    if table.columns() == 2:  # what is short first
        shares = (QTextLength(QTextLength.Type.PercentageLength, share) for share in (30, 70))
        format.setColumnWidthConstraints(list(shares))
    table.setFormat(format)
