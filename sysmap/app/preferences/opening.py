"""One window of settings for each window of a map: asked again, it comes to the front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from sysmap.app.preferences.window import PreferencesWindow
    from sysmap.app.shell import Shell


def open_settings(shell: Shell) -> PreferencesWindow:
    """Bring the settings to the front. They outlive the desk, which a change of language makes anew."""
    from sysmap.app.preferences.window import PreferencesWindow

    open_ones = [one for one in shell.findChildren(PreferencesWindow) if one.isVisible()]
    window = open_ones[0] if open_ones else PreferencesWindow(shell)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
