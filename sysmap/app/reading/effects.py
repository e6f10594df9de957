"""« Les 14 effets » beside the map: which elements bear each, and giving one to what is selected."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidget, QListWidgetItem

from sysmap.analysis import EffectRow, effect_of, effects_csv, effects_sentence, effects_table
from sysmap.app.controls import button, row, words
from sysmap.app.reading.questions import chosen_elements
from sysmap.app.reading.side import Side
from sysmap.app.style import QUIET
from sysmap.i18n import _, _n, language
from sysmap.model import effect_name, one_line
from sysmap.storage import StorageError, safe_name, save_atomically

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class EffectsPage(Side):
    """↑ and ↓ go through the effects; what bears one is lit. Enter gives it to the selection, or takes it."""

    def __init__(self, desk: Desk, place: int = -1) -> None:
        body = QListWidget()
        super().__init__(desk, _("Les 14 effets"), body)
        self.list, self.place = body, place
        self.rows: tuple[EffectRow, ...] = ()
        about = _("Écrits comme dans les Actes. Un effet sans élément est une question : il garde sa ligne.")
        self.head.addWidget(words(about, "quiet", wrap=True))
        self.count: QLabel = words("", "strong", wrap=True)
        self.head.addWidget(self.count)
        self.list.setAccessibleName(_("Les 14 effets"))
        self.list.setMinimumHeight(160)
        self.list.currentRowChanged.connect(self._turned_to)
        self.list.itemActivated.connect(lambda *_: self.give())
        self.list.installEventFilter(self)
        self.said: QLabel = words("", "", wrap=True)
        self.give_button = button("", self.give, look="strong")
        self.sheet = button(_("Imprimer…"), self._print, look="outlined", image="printer")
        self.csv = button(_("Tableur (CSV)…"), self._export, look="outlined", image="table")
        self.foot.addWidget(self.said)
        self.foot.addWidget(self.give_button)
        self.foot.addLayout(row(self.sheet, self.csv, None))

    def again(self) -> EffectsPage:
        return EffectsPage(self._desk, self.place)

    def start(self) -> None:
        super().start()
        if not self._desk.room.on:
            self.list.setFocus()
            self.list.setCurrentRow(max(self.place, 0))

    def read(self) -> None:
        self.rows = effects_table(self.map)
        self.count.setText(effects_sentence(self.map, self.rows, language()))
        self.list.blockSignals(True)
        self.list.clear()
        for one in self.rows:
            name = effect_name(one.id, language())
            said = f"{name[:1].upper()}{name[1:]}"
            n = len(one.elements)
            count = _n("{n} élément", "{n} éléments", n) if n else _("pas encore dit")
            item = QListWidgetItem(f"{said} · {count}")
            if not one.elements:
                item.setForeground(QColor(QUIET))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{said}, {count}")
            self.list.addItem(item)
        self.list.setCurrentRow(self.place)
        self.list.blockSignals(False)
        self._show()

    def chosen(self, ids: frozenset[str]) -> None:
        self._show()

    def _turned_to(self, place: int) -> None:
        self.place = place
        self._show()

    @property
    def current(self) -> EffectRow | None:
        return self.rows[self.place] if 0 <= self.place < len(self.rows) else None

    def _show(self) -> None:
        one, map = self.current, self.map
        self._name_gift()
        if one is None:
            self.said.setText("")
            self.dim()
            return
        names = ", ".join(one_line(map.elements[id].label) for id in one.elements)
        self.said.setText(names or _("Aucun élément ne porte encore cet effet."))
        lit = {*one.elements, *one.itself}
        if not lit:
            self.dim()
            return
        links = [id for id, k in map.links.items() if k.source in lit and k.target in lit]
        name = effect_name(one.id, self.spoken)
        self.shine(elements=lit, links=links, title=name[:1].upper() + name[1:])

    # What is written

    def _takers(self) -> tuple[str, ...]:
        return chosen_elements(self._desk)

    def _all_bear(self) -> bool:
        one, takers = self.current, self._takers()
        said = [self.map.elements[id].keywords for id in takers if id in self.map.elements]
        if one is None or not said:
            return False
        return all(any(effect_of(word) == one.id for word in mine) for mine in said)

    def _name_gift(self) -> None:
        takers = self._takers()
        self.give_button.setEnabled(bool(takers) and self.current is not None)
        if not takers:
            self.give_button.setText(_("Choisissez un élément sur la carte"))
        elif self._all_bear():
            self.give_button.setText(_("Retirer cet effet de la sélection"))
        else:
            self.give_button.setText(_("Donner cet effet à la sélection"))

    def give(self) -> None:
        """The selected elements bear this effect as a keyword; all that do already lose it. One step."""
        one, takers, editor = self.current, self._takers(), self._desk.editor
        if one is None or not takers:
            return
        if editor.closed:
            editor.refuse()
            return
        takes = self._all_bear()
        word = effect_name(one.id, editor.map.language)
        with editor.transaction(_("effet")) as draft:
            for id in takers:
                element = draft.elements[id]
                others = tuple(w for w in element.keywords if effect_of(w) != one.id)
                draft.change(element, keywords=others if takes else (*others, word))

    # What leaves

    def _print(self) -> None:
        from sysmap.app.paper.print_window import PrintWindow

        opened = self._desk.show_window("sheets", PrintWindow)
        assert isinstance(opened, PrintWindow)
        opened.turn_to("effects")

    def _export(self) -> None:
        name = _("{map}, les 14 effets").format(map=safe_name(self._desk.document.path.stem))
        at = self._desk.document.path.parent / f"{name}.csv"
        asked, _kind = QFileDialog.getSaveFileName(self, _("Les 14 effets"), str(at), "CSV (*.csv)")
        if asked:
            self.write(Path(asked if asked.lower().endswith(".csv") else f"{asked}.csv"))

    def write(self, path: Path) -> None:
        """The table for a spreadsheet; a disk that refuses costs a sentence."""
        text = effects_csv(self._desk.editor.map, language())
        try:
            save_atomically(path, text.encode("utf-8-sig"))
        except StorageError as error:
            self._desk.say(error.sentence(language()), tone="alert")
            return
        self._desk.status.say(_("Enregistré : {path}").format(path=path))
