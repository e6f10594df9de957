"""« Kit papier… »: which blank sheets, how many cards, on which paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from sysmap.app.controls import hint, row, words
from sysmap.app.inspector.fields import Pick
from sysmap.app.paper.sheets_window import SheetsWindow
from sysmap.app.settings import Settings
from sysmap.app.start import Asked
from sysmap.app.ticks import Tick
from sysmap.i18n import _, language
from sysmap.model import SystemMap
from sysmap.poster import sheets


class Count(QLineEdit):
    """How many, typed; ↑ and ↓ change it by one."""

    def __init__(self, value: int, most: int) -> None:
        super().__init__(str(value))
        self._most = most
        self.setValidator(QIntValidator(0, most, self))
        self.setMaximumWidth(90)

    def value(self) -> int:
        return min(int(self.text() or 0), self._most)

    def set_value(self, value: int) -> None:
        self.setText(str(max(0, min(value, self._most))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        self.set_value(self.value() + step) if step else super().keyPressEvent(event)


class KitWindow(SheetsWindow):
    """The kit of the map that `map` answers: a new one of a template, or the one on the desk."""

    def __init__(
        self, parent: QWidget, settings: Settings, map: Callable[[], SystemMap], folder: Path,
        says: Callable[[Path], object] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent, _("Kit papier"), settings, map, folder, says=says)
        self.guide = _tick(_("Mode d’emploi"), self.again)
        self.running = _tick(_("Déroulé de l’atelier"), self.again)
        hint(self.running, _("Déroulé : but, matériel, minutes, phrases à dire, pièges, en une page"))
        self.canvases = {
            canvas.id: _tick(canvas.name, self.again) for canvas in sheets.kit_canvases(map(), map().language)
        }
        self.cards = Count(sheets.CARDS, sheets.MOST_CARDS)
        hint(self.cards, _("Nombre de cartes numérotées"))
        self.cards.textChanged.connect(self.again)
        sizes = (("76", _("76 × 76 mm")), ("A6", _("A6 (105 × 148 mm)")))
        self.card_size = pick(sizes, _("Taille des cartes"), self)
        self.card_paper = pick((("A4", "A4"), ("A3", "A3")), _("Papier des cartes"), self)
        self.canvas_paper = pick((("A3", "A3"), ("A4", "A4")), _("Papier des feuilles vierges"), self)
        self.build([
            words(_("Feuilles"), "title"), self.guide, self.running, *self.canvases.values(),
            row(_plain(_("Papier des feuilles vierges")), None, self.canvas_paper),
            words(_("Cartes numérotées"), "title"),
            row(_plain(_("Nombre")), None, self.cards), row(_plain(_("Taille")), None, self.card_size),
            row(_plain(_("Papier")), None, self.card_paper),
        ])  # fmt: skip

    def order(self) -> sheets.KitOrder:
        """What is chosen."""
        chosen = tuple(id for id, tick in self.canvases.items() if tick.isChecked())
        return sheets.KitOrder(
            canvases=chosen, cards=self.cards.value(), guide=self.guide.isChecked(),
            size=self.card_size.currentData(), card_paper=self.card_paper.currentData(),
            canvas_paper=self.canvas_paper.currentData(), order=self.running.isChecked(),
        )  # fmt: skip

    def make(self, map: SystemMap) -> Callable[[], sheets.Printed]:
        return partial(sheets.paper_kit, map, map.language, self.order())


def kit_of_template(parent: QWidget, settings: Settings, asked: Asked) -> KitWindow:
    """The kit of a template, with the question that was typed: no map is made."""
    from sysmap.storage import default_folder, new_map

    map = new_map(asked.template, question=asked.question, territory=asked.territory, language=language(),
                  wording=settings.wording)  # fmt: skip
    window = KitWindow(parent, settings, lambda: map, default_folder())
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return window


def _plain(text: str) -> QLabel:
    label: QLabel = words(text)
    return label


def _tick(text: str, changed: Callable[..., object]) -> Tick:
    box = Tick(text)
    box.setChecked(True)
    box.toggled.connect(changed)
    return box


def pick(rows: tuple[tuple[str, str], ...], name: str, window: SheetsWindow) -> QComboBox:
    """A choice among a few, that makes the preview again."""
    box = Pick()
    for value, text in rows:
        box.addItem(text, value)
    hint(box, _("{name} : cliquez pour choisir").format(name=name))
    box.setAccessibleName(name)
    box.currentIndexChanged.connect(window.again)
    return box
