"""Paper: the kit before, the sheets after, numbers, and what comes back typed by them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sysmap.i18n import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sysmap.app.desk import Desk


def kit(desk: Desk) -> None:
    """The paper kit of the map on the desk."""
    desk.show_window("kit", _kit_of)


def _kit_of(desk: Desk) -> QWidget:
    from sysmap.app.paper.kit_window import KitWindow

    def says(path: Path) -> None:
        desk.status.say(_("Enregistré : {path}").format(path=path))

    return KitWindow(desk, desk.settings, lambda: desk.editor.map, desk.document.path.parent, says)


def preflight(desk: Desk) -> None:
    """The poster, with what to look at before it is printed."""
    from sysmap.app.poster.window import PosterWindow

    window: Any = desk.show_window("poster", PosterWindow)
    window.check()


def sheets(desk: Desk) -> None:
    from sysmap.app.paper.print_window import PrintWindow

    desk.show_window("sheets", PrintWindow)


def number(desk: Desk) -> None:
    from sysmap.app.paper.deeds import number_map

    number_map(desk)


def entry(desk: Desk) -> None:
    from sysmap.app.paper.entry_window import EntryWindow

    window: Any = desk.show_window("entry", EntryWindow)
    window.field.setFocus()


def has_elements(desk: Desk) -> bool:
    return bool(desk.editor.map.elements)


def copy_map(desk: Desk) -> None:
    """The map as a picture, to be put into another program."""
    from sysmap.app.paper.pictures import map_picture

    _copied(desk, map_picture(desk.editor.map))


def copy_poster(desk: Desk) -> None:
    """The poster as a picture, as it would be printed."""
    from sysmap.app.paper.pictures import poster_picture

    _copied(desk, poster_picture(desk.editor.map))


def _copied(desk: Desk, found: tuple[Any, str]) -> None:
    from PySide6.QtGui import QGuiApplication

    image, notice = found
    QGuiApplication.clipboard().setImage(image)
    said = _("Image copiée : collez-la dans un autre programme.")
    desk.status.say(f"{said} {notice}".strip())
