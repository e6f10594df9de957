"""One window of settings for each window of a map: asked again, it comes to the front."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.preferences.charter_window import CharterWindow
    from sysmap.app.preferences.window import PreferencesWindow
    from sysmap.app.shell import Shell

W = TypeVar("W", bound=QWidget)


def open_settings(shell: Shell) -> PreferencesWindow:
    """Bring the settings to the front. They outlive the desk, which a change of language makes anew."""
    from sysmap.app.preferences.window import PreferencesWindow

    return _front(shell, PreferencesWindow)


def offer_profile(shell: Shell, path: Path) -> None:
    """A profile that was opened as one opens a map: nothing of it is taken before one says so."""
    from sysmap.app.banners import Choice

    said = _("« {name} » contient des réglages, pas une carte.").format(name=path.name)
    take = Choice(_("Reprendre ces réglages"), lambda: open_settings(shell).bring_from(path))
    shell.banners.say(said, take)


def open_charter(shell: Shell) -> CharterWindow:
    """The charter of the house; it goes with the map to which it may be given."""
    from sysmap.app.preferences.charter_window import CharterWindow

    if not shell.editing:
        return _front(shell, CharterWindow)
    made = shell.desk.show_window("charter", lambda desk: CharterWindow(desk.shell))
    assert isinstance(made, CharterWindow)
    return made


def _front(shell: Shell, sort: type[W]) -> W:
    open_ones = [one for one in shell.findChildren(sort) if one.isVisible()]
    window = open_ones[0] if open_ones else sort(shell)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.show()
    window.raise_()
    window.activateWindow()
    return window
