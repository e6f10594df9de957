"""Bringing the guide to the front, at the page about what is at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sysmap.app.helping.pages import INDEX
from sysmap.app.helping.topics import topic_of

if TYPE_CHECKING:
    from sysmap.app.helping.window import GuideWindow


def open_guide(near: QWidget, page: str = "") -> GuideWindow:
    """The one guide of the program's window that `near` belongs to; the page stays when none is asked."""
    from sysmap.app.helping.window import GuideWindow

    owner = _main(near)
    window = next((one for one in owner.findChildren(GuideWindow) if one.open), None)
    if window is None:
        window = GuideWindow(owner)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.go(page or INDEX)
    elif page:
        window.go(page)
    window.show()
    window.raise_()
    window.activateWindow()
    return window


def help_about(window: QWidget) -> None:
    """F1 in one of our windows."""
    open_guide(window, topic_of(window))


def _main(widget: QWidget) -> QWidget:
    """The window that all the others stand beside."""
    window = widget.window()
    while (above := window.parentWidget()) is not None:
        window = above.window()
    return window
