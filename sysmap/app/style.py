"""How the window looks: the colours, and the one style sheet.

Warm paper, ink, and azure only for selection, caret and focus. The drawing has its own theme.
"""

from __future__ import annotations

PAPER, PANEL, LINE, FIELD = "#FBFAF6", "#F6F4EE", "#DDD9CE", "#FFFFFF"
INK, QUIET, AZURE = "#1C232B", "#555E68", "#1677FF"
EDGE, PALE, AZURE_INK = "#857F70", "#85827A", "#0A63DE"
"""What bounds a field (3:1 on every ground), what cannot be done now, and azure that is read."""
SAND, SAND_EDGE, SAND_INK = "#F0ECE1", "#B4AC98", "#615B4E"
TOLD, TOLD_EDGE, TOLD_INK = "#FBE6A2", "#B98E17", "#6E5200"
ALERT, ALERT_TINT = "#A8321A", "#FBDDD3"
HOVER, CHOSEN, HINT = "#ECE8DD", "#E9E4D6", "#6B7178"

_SHEET = """
* { outline: 0; font-family: Inter; font-size: 14px; color: @INK; }
QWidget#page, QWidget#start { background: @PAPER; }
QWidget#panel { background: @PANEL; }
QWidget#panel[side="left"] { border-right: 1px solid @LINE; }
QWidget#panel[side="right"] { border-left: 1px solid @LINE; }
QWidget#panel[side="top"] { border-bottom: 1px solid @LINE; }
QWidget#panel[side="bottom"] { border-top: 1px solid @LINE; }
QLabel { background: transparent; }
QLabel[role="quiet"] { color: @QUIET; font-size: 13px; font-weight: 500; }
QLabel[role="name"] { font-size: 13px; font-weight: 700; }
QLabel[role="head"] { color: @QUIET; font-weight: 500; }
QLabel[role="title"] { font-size: 18px; font-weight: 700; }
QLabel[role="hero"] { font-size: 31px; font-weight: 800; }
QLabel[role="sentence"] { font-size: 19px; font-weight: 500; }
QLabel[role="told"] { font-size: 17px; font-weight: 500; }
QLabel[role="strong"] { font-weight: 700; }
QLabel[role="chip"] { background: @SAND; border-radius: 7px; padding: 5px 11px;
    font-size: 16px; font-weight: 600; }
QLabel[role="cap"] { background: @FIELD; border: 1px solid @LINE; border-radius: 4px; color: @QUIET;
    font-size: 12px; font-weight: 500; padding: 1px 5px; }
QLabel[role="alert"] { color: @ALERT; font-weight: 500; }
QLabel[role="said"] { font-size: 15px; padding: 4px 6px; border: 2px solid transparent; border-radius: 6px; }
QLabel[role="said"]:hover { background: @HOVER; }
QLabel[role="said"]:focus { border-color: @AZURE; }
QToolTip { background: @INK; color: @FIELD; border: 0; padding: 5px 8px; font-size: 13px; }

QPushButton, QToolButton { background: transparent; border: 2px solid transparent; border-radius: 8px;
    padding: 5px 9px; font-weight: 600; }
QPushButton:hover, QToolButton:hover { background: @HOVER; }
QPushButton:pressed, QToolButton:pressed { background: @LINE; }
QPushButton:focus, QToolButton:focus { border-color: @AZURE; }
QPushButton:disabled, QToolButton:disabled { color: @PALE; }
QToolButton::menu-indicator { image: none; width: 0; }
QPushButton[look="outlined"], QToolButton[look="outlined"] { background: @FIELD; border: 1px solid @SAND_EDGE;
    padding: 6px 12px; }
QPushButton[look="outlined"]:hover, QToolButton[look="outlined"]:hover { background: @PANEL; }
QPushButton[look="outlined"]:focus, QToolButton[look="outlined"]:focus { border: 2px solid @AZURE;
    padding: 5px 11px; }
QPushButton[look="strong"], QToolButton[look="strong"] { background: @INK; color: @FIELD; padding: 6px 14px; }
QPushButton[look="strong"]:hover, QToolButton[look="strong"]:hover { background: #323B46; }
QPushButton[look="strong"]:focus, QToolButton[look="strong"]:focus { border: 2px solid @AZURE; }
QPushButton[look="strong"]:disabled { background: @PALE; }
QPushButton[look="link"] { padding: 2px 3px; border-radius: 5px; text-align: left; }
QPushButton[look="link"]:hover { background: transparent; text-decoration: underline; }
QPushButton[look="row"] { text-align: left; padding: 5px 7px; font-weight: 500; }
QPushButton[look="row"][number="true"] { text-align: center; padding: 5px 0; }
QPushButton[look="row"]:checked { background: @CHOSEN; border: 2px solid @EDGE; }
QPushButton[look="row"]:checked:focus { border-color: @AZURE; }
QPushButton[look="card"] { background: @FIELD; border: 1px solid @LINE; border-radius: 13px; }
QPushButton[look="card"]:hover { border-color: @SAND_EDGE; background: #FFFEFB; }
QPushButton[look="card"]:focus { border: 2px solid @AZURE; }
QPushButton[look="segment"] { background: @FIELD; border: 1px solid @LINE; border-radius: 0; font-weight: 500;
    padding: 6px 10px; text-align: left; margin: 0; }
QPushButton[look="segment"]:hover { background: @PANEL; }
QPushButton[look="segment"]:checked { background: @INK; color: @FIELD; border-color: @INK; font-weight: 600; }
QPushButton[look="segment"]:focus { border: 2px solid @AZURE; padding: 5px 9px; }
QPushButton[look="segment"][end="top"] { border-top-left-radius: 7px; border-top-right-radius: 7px; }
QPushButton[look="segment"][end="middle"] { border-top: 0; }
QPushButton[look="segment"][end="bottom"] { border-top: 0; border-bottom-left-radius: 7px;
    border-bottom-right-radius: 7px; }
QPushButton[look="segment"][end="left"] { border-top-left-radius: 7px; border-bottom-left-radius: 7px;
    text-align: center; }
QPushButton[look="segment"][end="between"] { border-left: 0; text-align: center; }
QPushButton[look="segment"][end="right"] { border-left: 0; border-top-right-radius: 7px;
    border-bottom-right-radius: 7px;    text-align: center; }

QLineEdit, QPlainTextEdit, QComboBox, QSpinBox { background: @FIELD; border: 1px solid @EDGE;
    placeholder-text-color: @HINT; border-radius: 7px; padding: 5px 8px;
    selection-background-color: @AZURE_INK; selection-color: @FIELD; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid @AZURE;
    padding: 4px 7px; }
QLineEdit[look="question"] { background: transparent; border: 2px solid transparent; border-radius: 7px;
    font-size: 23px; font-weight: 700; padding: 2px 4px; }
QLineEdit[look="question"]:hover { background: @FIELD; }
QLineEdit[look="question"]:focus { background: @FIELD; border-color: @AZURE; }
QLineEdit[look="capture"] { background: transparent; border: 0; font-size: 20px; padding: 0 2px; }
QLineEdit[look="bare"] { background: transparent; border: 2px solid transparent; border-radius: 6px;
    font-weight: 500; padding: 2px 4px; }
QLineEdit[look="bare"]:focus { background: @FIELD; border-color: @AZURE; }
QLineEdit[look="huge"] { background: @FIELD; border: 2px solid @INK; border-radius: 13px; font-size: 25px;
    padding: 0 24px; }
QLineEdit[look="huge"]:focus { border: 2px solid @AZURE; padding: 0 24px; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: @FIELD; border: 1px solid @SAND_EDGE; outline: 0;
    selection-background-color: @HOVER; selection-color: @INK; padding: 4px; }

QMenu { background: @FIELD; border: 1px solid @SAND_EDGE; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 6px 26px 6px 14px; border-radius: 5px; }
QMenu::item:selected { background: @HOVER; }
QMenu::item:disabled { color: @PALE; }
QMenu::separator { height: 1px; background: @LINE; margin: 5px 8px; }
QMenu::icon { padding-left: 8px; }

QCheckBox { spacing: 8px; background: transparent; }
QCheckBox::indicator { width: 16px; height: 16px; border: 1px solid @QUIET; border-radius: 4px;
    background: @FIELD; }
QCheckBox::indicator:checked { background: @INK; border-color: @INK; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @AZURE;
    width: 14px; height: 14px; }
QRadioButton::indicator { width: 16px; height: 16px; border: 1px solid @QUIET; border-radius: 9px;
    background: @FIELD; }
QRadioButton::indicator:checked { width: 8px; height: 8px; border: 5px solid @INK; border-radius: 9px; }
QCheckBox:focus, QRadioButton:focus { color: @AZURE_INK; }
QRadioButton { spacing: 8px; background: transparent; padding: 3px 0; }
QScrollArea, QScrollArea > QWidget > QWidget#inside { background: transparent; border: 0; }
QScrollArea#scrolled:focus { border: 2px solid @AZURE; border-radius: 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: @EDGE; border-radius: 3px; min-height: 30px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: @EDGE; border-radius: 3px; min-width: 30px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QListView, QTreeWidget, QTableWidget, QTableView { background: @FIELD; border: 1px solid @LINE;
    border-radius: 8px; outline: 0; gridline-color: #ECE9E1; alternate-background-color: @PAPER; }
QListView:focus, QTreeWidget:focus, QTableWidget:focus, QTableView:focus { border: 2px solid @AZURE; }
QLabel:focus { border: 2px solid @AZURE; border-radius: 6px; }
QTextBrowser { background: @FIELD; border: 1px solid @LINE; border-radius: 8px;
    selection-background-color: @AZURE_INK; selection-color: @FIELD; }
QTextBrowser:focus { border: 2px solid @AZURE; }
QSplitter::handle { background: transparent; }
QTreeWidget#contents { padding: 6px; show-decoration-selected: 0; }
QTreeWidget#contents::branch { background: transparent; }
QTreeWidget#contents::item { padding: 4px 6px; border-radius: 5px; }
QListWidget::item { padding: 6px 8px; border-radius: 5px; }
QListWidget::item:selected, QTreeWidget::item:selected { background: @HOVER; color: @INK;
    border-left: 3px solid @INK; border-top-left-radius: 0; border-bottom-left-radius: 0; }
QTableView::item { padding: 2px 6px; }
QTableView::item:selected { background: #DCE9FD; color: @INK; }
QHeaderView { background: @PANEL; }
QHeaderView::section { background: @PANEL; border: 0; border-bottom: 1px solid @LINE; padding: 6px 8px;
    font-weight: 600; color: @QUIET; }
QTableCornerButton::section { background: @PANEL; border: 0; border-bottom: 1px solid @LINE; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QTabBar::tab { background: transparent; border: 0; padding: 7px 14px; font-weight: 600; color: @QUIET; }
QTabBar::tab:selected { color: @INK; border-bottom: 2px solid @INK; }
QTabBar::tab:focus { color: @AZURE_INK; border-bottom: 2px solid @AZURE; }
QTabWidget::pane { border: 0; }
QDialog { background: @PAPER; }
QWidget#banner { background: @SAND; border: 1px solid @SAND_EDGE; border-radius: 8px; }
QWidget#banner[tone="alert"] { background: @ALERT_TINT; }
QWidget#banner[tone="found"] { background: @TOLD; }
QWidget#capture { background: @FIELD; border-top: 2px solid @INK; }
QWidget#capture[typed="true"] { border-top: 2px solid @AZURE; }
QWidget#question { background: @PAPER; border-bottom: 1px solid @LINE; }
QWidget#answer { background: @FIELD; border: 1px solid @LINE; border-radius: 10px; }
QWidget#answer:hover { border-color: @SAND_EDGE; background: #FFFEFB; }
QWidget#answer[chosen="true"] { border: 2px solid @INK; }
QWidget#answer[apart="true"] { background: @PANEL; }
QWidget#answer:focus { border: 2px solid @AZURE; }
QWidget#popup { background: @FIELD; border: 1px solid @SAND_EDGE; border-radius: 8px; }
QSlider { min-height: 24px; }
QSlider::groove:horizontal { height: 4px; background: @EDGE; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @INK; border-radius: 2px; }
QSlider::handle:horizontal { width: 16px; height: 16px; margin: -7px 0; border-radius: 9px;
    background: @FIELD; border: 1px solid @INK; }
QSlider::handle:horizontal:focus { border: 2px solid @AZURE; }
QProgressBar { background: @SAND; border: 0; border-radius: 4px; max-height: 8px; }
QProgressBar::chunk { background: @INK; border-radius: 4px; }
"""

_NAMES = {
    name: value for name, value in list(globals().items()) if name.isupper() and isinstance(value, str)
    and value.startswith("#")
}  # fmt: skip
_CONTRAST = {
    "PAPER": "#FFFFFF", "PANEL": "#FFFFFF", "LINE": "#595959", "INK": "#000000", "QUIET": "#333333",
    "AZURE": "#0055E0", "AZURE_INK": "#0047C2", "EDGE": "#000000", "PALE": "#595959", "HINT": "#4D4D4D",
    "SAND": "#EDEDED", "SAND_EDGE": "#000000", "SAND_INK": "#000000", "HOVER": "#E2E2E2", "CHOSEN": "#E2E2E2",
    "TOLD": "#FFEFB5", "TOLD_EDGE": "#6E5200", "TOLD_INK": "#4A3700",
    "ALERT": "#7E1E0B", "ALERT_TINT": "#FFE7DF",
}  # fmt: skip
"""The colours that are others where the map is shown in high contrast."""


def colours(theme: str = "") -> dict[str, str]:
    """Every colour of the interface by its name, in this theme."""
    return {**_NAMES, **(_CONTRAST if theme == "contrast" else {})}


def sheet(scale: float = 1.0, theme: str = "") -> str:
    """The style sheet, with its sizes multiplied by `scale` (a room sees bigger letters)."""
    import re

    named = colours(theme)
    words = re.sub(r"@([A-Z_]+)", lambda found: named[found[1]], _SHEET)
    if scale == 1.0:
        return words
    return re.sub(r"font-size: (\d+)px", lambda m: f"font-size: {round(int(m[1]) * scale)}px", words)


def wear(theme: str) -> None:
    """The windows in this theme's colours, from now on."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    if isinstance(app, QApplication) and app.styleSheet() != (wanted := sheet(theme=theme)):
        app.setStyleSheet(wanted)
