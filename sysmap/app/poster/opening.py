"""Mends that open something: the card at its field, the words of the poster, a larger picture, the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog

from sysmap.app.incoming.pictures import Refused
from sysmap.app.poster.logos import KINDS
from sysmap.app.poster.mending import replaced
from sysmap.i18n import _
from sysmap.poster import preflight

if TYPE_CHECKING:
    from sysmap.app.poster.window import PosterWindow


def open_mend(window: PosterWindow, mend: preflight.Mend) -> None:
    """Bring what mends it to the hand."""
    _OPENED[mend.what](window, mend.value)


def _card(window: PosterWindow, field: str) -> None:
    from sysmap.app.card.window import CardWindow

    names = {"date": "workshop_date"}
    shown: Any = window.desk.show_window("card", CardWindow)
    shown.go_to(names.get(field, field))


def _field(window: PosterWindow, fold: str, name: str) -> None:
    window.plus.open(True)
    window.more.folds[fold].open(True)
    window.more.fields[name].setFocus()


def _image(window: PosterWindow, old: str) -> None:
    asked, _kind = QFileDialog.getOpenFileName(
        window, _("Remplacer l’image"), "", _("Images") + f" ({KINDS})"
    )
    if not asked:
        return
    try:
        replaced(window.desk, old, Path(asked))
    except Refused as refused:
        window.tell(str(refused))


def _copier(window: PosterWindow, value: str) -> None:
    window.printing.choose("copier")


def _sheets(window: PosterWindow, value: str) -> None:
    window.printing.fold.setChecked(True)
    window.printing.count.setFocus()


_OPENED: Mapping[str, Callable[[Any, str], None]] = MappingProxyType({
    "card": _card, "image": _image, "copier": _copier, "sheets": _sheets,
    "sources": lambda window, value: _field(window, "cartouche", "sources"),
    "link": lambda window, value: _field(window, "link", "link"),
    "write": lambda window, value: window.page.write(value),
    "export": lambda window, value: window.choose(".pdf"),
    "simplify": lambda window, value: window.desk.do("simplify"),
})  # fmt: skip
