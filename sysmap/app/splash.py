"""A word while a program on a stick is read: what it is, and that nothing is installed.

Shown before anything heavy is loaded, and only by a packaged program in portable mode: it delays no other.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

SIZE = (460, 150)
"""Pixels."""
FOLDER, SWITCH = "sysmap-data", "portable.txt"
"""As `sysmap.storage.places` has them, which is too heavy to ask here."""


def welcome(language: str | None) -> None:
    """Show it now; it goes when the window is there."""
    folder = stick()
    if folder is None:
        return
    kept = _kept(folder)
    if kept.get("scale", 100) != 100:
        return  # Qt must be told the size before it starts, which is the program's matter
    from sysmap.i18n import system_language, use

    use(language or str(kept.get("language") or "") or system_language())
    show()


def stick() -> Path | None:
    """The folder of a packaged program's own things when it is portable; None else."""
    if not getattr(sys, "frozen", False):
        return None
    beside = Path(sys.executable).resolve().parent
    try:
        portable = (beside / FOLDER).is_dir() or (beside / SWITCH).is_file()
    except OSError:
        return None
    return beside / FOLDER if portable else None


def _kept(folder: Path) -> dict[str, Any]:
    """The settings as they lie there; nothing when they cannot be read: the program will judge them."""
    try:
        text = (folder / "settings.json").read_bytes()
        read = json.loads(text) if len(text) < 1_000_000 else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def show() -> Any:
    """A small window in the middle of the screen."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication, QLabel

    from sysmap.i18n import _

    app = QApplication.instance() or QApplication(sys.argv[:1])
    said = _("Rien n’est installé sur cet ordinateur.")
    made = QLabel(f"Sysmap\n\n{said}", None, Qt.WindowType.SplashScreen | Qt.WindowType.FramelessWindowHint)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setStyleSheet("background: #FBFAF6; color: #1C232B; border: 1px solid #B4AC98; font-size: 17px;")
    made.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    made.resize(*SIZE)
    middle = made.screen().availableGeometry().center()
    made.move(middle.x() - SIZE[0] // 2, middle.y() - SIZE[1] // 2)
    made.show()
    QApplication.processEvents()
    QTimer.singleShot(0, app, made.close)  # the loop begins when the window is there
    app.setProperty("splash", made)  # it lives as long as it is shown
    return made
