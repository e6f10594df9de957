"""The logos of the cartouche: added, put in order, taken away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QFileDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sysmap.app.controls import button, flat, row, words
from sysmap.app.incoming.pictures import Refused, Taken, take_file
from sysmap.app.jobs import Job
from sysmap.i18n import _, _n
from sysmap.model import SystemMap
from sysmap.poster import logo

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

MOST = 12
KINDS = "*.png *.jpg *.jpeg *.gif *.webp"


class Logos(QWidget):
    """A list in the order of the sheet; pictures are read in a child process, like any other."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._job = Job(self)
        self._job.done.connect(self._taken)
        layout = QVBoxLayout(self)
        flat(layout, space=4)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Logos, dans l’ordre de l’affiche"))
        self.list.setFixedHeight(92)
        self.said = words("", "quiet", wrap=True)
        self.said.hide()
        self._up = button("", lambda: self.shift(-1), image="arrow-up", tip=_("Monter ce logo"))
        self._down = button("", lambda: self.shift(1), image="arrow-down", tip=_("Descendre ce logo"))
        self._away = button("", self.remove, image="trash-2", tip=_("Retirer ce logo"))
        add = button(_("Ajouter des logos…"), self.choose, look="outlined")
        layout.addWidget(self.list)
        layout.addLayout(row(add, None, self._up, self._down, self._away, space=2))
        layout.addWidget(self.said)
        self.refresh()

    def refresh(self) -> None:
        """Show the card's logos."""
        map, at = self._desk.editor.map, self.list.currentRow()
        ids = [id for id in map.card.logos if id in map.images]
        if ids != [self.list.item(i).data(Qt.ItemDataRole.UserRole) for i in range(self.list.count())]:
            self.list.clear()
            for id in ids:
                item = QListWidgetItem(map.images[id].name or _("Logo"))
                item.setData(Qt.ItemDataRole.UserRole, id)
                item.setIcon(_picture(map, id))
                self.list.addItem(item)
            self.list.setCurrentRow(min(max(at, 0), len(ids) - 1))
        self.list.setVisible(bool(ids))
        for control in (self._up, self._down, self._away):
            control.setVisible(bool(ids))

    def choose(self) -> None:
        names, _kind = QFileDialog.getOpenFileNames(
            self, _("Ajouter des logos"), "", _("Images") + f" ({KINDS})"
        )
        if names:
            self.add([Path(name) for name in names])

    def add(self, paths: list[Path]) -> None:
        """Read these files and put them at the end of the row."""
        self.said.hide()
        self._job.ask(lambda: [_read(path) for path in paths[:MOST]])

    def _taken(self, found: list[tuple[Taken | None, str]]) -> None:
        good = [taken.image for taken, _said in found if taken is not None]
        refused = "\n".join(dict.fromkeys(said for _taken, said in found if said))
        self.said.setText(refused)
        self.said.setVisible(bool(refused))
        if not good:
            return
        with self._desk.editor.transaction(_n("ajout d’un logo", "ajout de {n} logos", len(good))) as draft:
            for image in good:
                if image.id not in draft.images:
                    draft.put(image)
            logos = dict.fromkeys((*draft.card.logos, *(image.id for image in good)))
            draft.set(card=draft.card.evolve(logos=tuple(logos)[:MOST]))

    def shift(self, step: int) -> None:
        at, logos = self.list.currentRow(), list(self._desk.editor.map.card.logos)
        to = at + step
        if not (0 <= at < len(logos) and 0 <= to < len(logos)):
            return
        logos.insert(to, logos.pop(at))
        self.list.setCurrentRow(to)
        self._put(tuple(logos), _("ordre des logos"))

    def remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            gone = item.data(Qt.ItemDataRole.UserRole)
            kept = tuple(id for id in self._desk.editor.map.card.logos if id != gone)
            self._put(kept, _("retrait d’un logo"))

    def _put(self, logos: tuple[str, ...], label: str) -> None:
        with self._desk.editor.transaction(label) as draft:
            draft.set(card=draft.card.evolve(logos=logos))

    def close_work(self) -> None:
        self._job.close()


def _read(path: Path) -> tuple[Taken | None, str]:
    try:
        return take_file(path), ""
    except Refused as refused:
        return None, f"{path.name} : {refused}" if path.name else str(refused)


def _picture(map: SystemMap, id: str) -> QIcon:
    found = logo(map, id)
    return QIcon(QPixmap.fromImage(found)) if found is not None else QIcon()
