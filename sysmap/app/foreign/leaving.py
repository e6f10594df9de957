"""« Exporter vers un autre programme »: a format, what it keeps and what it leaves, then a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from sysmap.app.controls import button, flat, row, words
from sysmap.app.foreign.account_view import AccountView
from sysmap.app.jobs import Job
from sysmap.app.ticks import Tick
from sysmap.app.windows import SideWindow
from sysmap.i18n import _
from sysmap.interchange import Exported, export_to, formats

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class ExportWindow(SideWindow):
    """The formats at the left; at the right what becomes of the map in the chosen one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Exporter vers un autre programme"), 820, 560)
        self._desk = desk
        self._made: Exported | None = None
        self._job = Job(self)
        self._job.done.connect(self._told)
        self._job.failed.connect(self._failed)
        self.at_close(self._job.close)
        self._build()
        self.follow(desk.editor, lambda _change: self._tell())
        self.formats.setCurrentRow(0)
        self.formats.setFocus()

    def _build(self) -> None:
        self.formats = QListWidget()
        self.formats.setAccessibleName(_("Format"))
        self.formats.currentRowChanged.connect(lambda *_: self._tell())
        self.formats.itemActivated.connect(lambda *_: self._save())
        self.others = button(_("Autres formats…"), self._show_others, look="outlined")
        self.page = button(_("Lecture de la carte (une page)…"), lambda: self._desk.do("reading"),
                           look="outlined", image="file-text")  # fmt: skip
        self.public = Tick(_("Version publique, sans ce qui est réservé au groupe"))
        self.public.toggled.connect(lambda *_: self._tell())
        self.title = words("", "title")
        self.account = AccountView()
        left, right, middle = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        for layout, space in ((left, 10), (right, 10), (middle, 24)):
            flat(layout, space=space)
        left.addWidget(self.formats, 1)
        left.addWidget(self.others)
        left.addWidget(self.page)
        right.addWidget(self.title)
        right.addWidget(self.account.area, 1)
        right.addWidget(self.public)
        middle.addLayout(left, 2)
        middle.addLayout(right, 3)
        self.body.addLayout(middle, 1)
        self.save = button(_("Enregistrer…"), self._save, look="strong")
        self.body.addLayout(row(button(_("Fermer"), self.close, look="outlined"), None, self.save))
        self._fill(usual=True)

    def _fill(self, usual: bool) -> None:
        for format in formats.FORMATS:
            if format.writes and format.usual == usual:
                item = QListWidgetItem(format.name, self.formats)
                item.setData(Qt.ItemDataRole.UserRole, format.id)

    def _show_others(self) -> None:
        """The other formats join the list; the first of them is chosen."""
        first = self.formats.count()
        self._fill(usual=False)
        self.others.hide()
        self.formats.setCurrentRow(first)
        self.formats.setFocus()

    def _format(self) -> formats.Format | None:
        item = self.formats.currentItem()
        id = item.data(Qt.ItemDataRole.UserRole) if item is not None else ""
        return next((format for format in formats.FORMATS if format.id == id), None)

    def _tell(self) -> None:
        format = self._format()
        if format is None:
            return
        self._made = None
        self.save.setEnabled(False)
        self.title.setText(format.name)
        self.account.wait(_("Un instant…"))
        map, only_public = self._desk.editor.map, self.public.isChecked()
        self._job.ask(lambda: export_to(map, format, only_public=only_public))

    def _told(self, made: Exported) -> None:
        self._made = made
        self.save.setEnabled(True)
        several = (_("Deux fichiers seront écrits : les éléments, et à côté les relations."),)
        self.account.show(made.account, several if len(made.files) > 1 else (), leaving=True)

    def _failed(self, _error: Exception) -> None:
        self.account.wait(_("Ce format n’a pas pu être préparé. Rien n’a été écrit."))

    def _save(self) -> None:
        format, made = self._format(), self._made
        if format is None or made is None:
            return
        beside = self._desk.document.path.with_suffix(format.suffixes[0])
        kinds = f"{format.name} ({' '.join('*' + suffix for suffix in format.suffixes)})"
        name, _kind = QFileDialog.getSaveFileName(self, self.windowTitle(), str(beside), kinds)
        if not name:
            return
        path = Path(name)
        if path.suffix.lower() not in format.suffixes:
            path = path.with_name(path.name + format.suffixes[0])
        if self.write(path, made):
            self.close()

    def write(self, path: Path, made: Exported) -> bool:
        """Write the file that was asked for, and those that go with it unless they are there already."""
        from sysmap.storage import save_atomically

        files = {path.with_name(path.stem + tail + path.suffix) if tail else path: data
                 for tail, data in made.files.items()}  # fmt: skip
        taken = [one.name for one in files if one != path and os.path.lexists(one)]
        if taken:
            said = _("« {name} » existe déjà. Rien n’a été changé ; choisissez un autre nom.")
            self._desk.say(said.format(name=taken[0]), tone="alert")
            return False

        def work() -> None:
            for place, data in files.items():
                save_atomically(place, data)

        return self._desk.shell.attempt(work, _("Enregistré : {name}"), path)
