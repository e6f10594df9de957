"""Whether things may move by themselves: as the person chose, and never when the system asks for calm."""

from __future__ import annotations

import os

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

from sysmap.app.settings import Settings

_CLIENT_AREA_ANIMATION = 0x1042
"""Windows' own name is SPI_GETCLIENTAREAANIMATION: « show animations »."""


def moves(settings: Settings) -> bool:
    """Whether the map may glide, pages fade and frames turn."""
    return settings.motion and not system_is_still()


def system_is_still() -> bool:
    """Whether the system was told to do without animations, where it says so."""
    if (asked := getattr(_hints(), "motionPreference", None)) is not None:  # Qt knows it since 6.12
        return bool(asked().name == "ReducedMotion")
    if os.name == "nt":
        return _windows_is_still()
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) <= 0


def system_wants_contrast() -> bool:
    """Whether the system was told to show more contrast."""
    hints = QGuiApplication.styleHints()
    return hints.accessibility().contrastPreference().name == "HighContrast"


def _hints() -> object:
    hints = QGuiApplication.styleHints()
    return hints.accessibility()


def _windows_is_still() -> bool:
    import ctypes

    shown = ctypes.c_int(1)
    ask = ctypes.windll.user32.SystemParametersInfoW  # type: ignore[attr-defined, unused-ignore]
    return bool(ask(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(shown), 0)) and not shown.value
