"""« Remplacer un mot partout… »: every place is seen and ticked before anything is written; one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QListWidget, QListWidgetItem

from sysmap.app.controls import button, harmless, row, words
from sysmap.app.ticks import Tick
from sysmap.app.typesetting import literal
from sysmap.app.windows import SideWindow
from sysmap.editing import Change, replacing
from sysmap.i18n import _, _n

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

MOST = 500
"""Places shown: beyond, they are still ticked, and counted."""
AROUND = 36


class ReplaceWindow(SideWindow):
    """Enter in a field looks; Space ticks a place; the button writes what is ticked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Remplacer un mot partout"), 820, 640)
        self._desk = desk
        self.places: list[replacing.Place] = []
        self.sought, self.put = QLineEdit(), QLineEdit()
        literal(self.sought)
        literal(self.put)
        self.whole, self.accents = Tick(_("Mots entiers")), Tick(_("Tenir compte des accents"))
        self.whole.setChecked(True)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Ce qui changerait"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.said: QLabel = words("", "quiet", wrap=True)
        self.go = button(_("Remplacer"), self.replace, look="strong")
        self._build()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(120)
        self._soon.timeout.connect(self.look)
        for field in (self.sought, self.put):
            field.textChanged.connect(lambda *_: self._soon.start())
            field.returnPressed.connect(self.list.setFocus)
        for tick in (self.whole, self.accents):
            tick.clicked.connect(lambda *_: self.look())
        self.list.itemChanged.connect(lambda *_: self._count())
        self.follow(desk.editor, self._heard)
        self.look()
        self.sought.setFocus()

    def _build(self) -> None:
        form = QFormLayout()
        for field, name in ((self.sought, _("Remplacer")), (self.put, _("Par"))):
            field.setAccessibleName(name)
            form.addRow(words(name, "head"), field)
        self.body.addLayout(form)
        self.body.addLayout(row(self.whole, self.accents, None, space=18))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.said)
        every = button(_("Tout cocher"), lambda: self._tick_all(True), look="outlined")
        none = button(_("Rien cocher"), lambda: self._tick_all(False), look="outlined")
        self.body.addLayout(row(every, none, None, self.go))

    def _heard(self, change: Change) -> None:
        if change.origin != "preview":
            self._soon.start()

    @property
    def asked(self) -> replacing.Asked:
        put = self.put.text()
        return replacing.Asked(self.sought.text(), put, self.whole.isChecked(), self.accents.isChecked())

    def look(self) -> None:
        """Show every text that would change."""
        self._soon.stop()
        self.places = replacing.places(self._desk.editor.map, self.asked)
        self.list.blockSignals(True)
        self.list.clear()
        for place in self.places[:MOST]:
            said = f"{where(self._desk, place)}\n{_near(place.before)}  →  {_near(place.after)}"
            item = QListWidgetItem(said)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setToolTip(harmless(place.after[:400]))
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._count()

    def ticked(self) -> list[replacing.Place]:
        """The places that will be written."""
        shown = [place for place, item in zip(self.places, self._items(), strict=False)
                 if item.checkState() == Qt.CheckState.Checked]  # fmt: skip
        return [*shown, *self.places[MOST:]]

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(place) for place in range(self.list.count())]

    def _count(self) -> None:
        chosen, find = len(self.ticked()), self.sought.text().strip()
        self.go.setEnabled(bool(chosen))
        self.go.setText(_n("Remplacer à {n} endroit", "Remplacer à {n} endroits", chosen) if chosen
                        else _("Remplacer"))  # fmt: skip
        if not find:
            self.said.setText(_("Intitulés, formulations, types, zones, titres, phrases du récit : tout est "
                                "vu avant d’être changé. L’ancien mot reste retrouvé par la recherche."))
        elif not self.places:
            self.said.setText(_("« {word} » n’est nulle part sur cette carte.").format(word=find))
        else:
            self.said.setText(_n("{n} endroit trouvé.", "{n} endroits trouvés.", len(self.places)))

    def _tick_all(self, on: bool) -> None:
        self.list.blockSignals(True)
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self._count()

    def replace(self) -> None:
        """Write what is ticked, in one step."""
        chosen, find = self.ticked(), self.sought.text().strip()
        if not chosen:
            return
        label = _("remplacement de « {old} » par « {new} »").format(old=find, new=self.put.text())
        with self._desk.editor.transaction(label) as draft:
            done = replacing.replace_words(draft, chosen)
        said = _n("Remplacé à {n} endroit.", "Remplacé à {n} endroits.", done)
        self.look()
        self.said.setText(said)
        self._desk.status.say(said)


def _near(text: str) -> str:
    """One line of it, not too long."""
    line = " ".join(text.split())
    return line if len(line) <= 4 * AROUND else line[: 4 * AROUND].rstrip() + "…"


def where(desk: Desk, place: replacing.Place) -> str:
    """« Élément, intitulé »"""
    sorts = {
        "card": _("Carte"), "elements": _("Élément"), "links": _("Relation"), "zones": _("Zone"),
        "notes": _("Note"), "frigo": _("Frigo"), "loops": _("Boucle"), "kinds": _("Type"),
        "categories": _("Catégorie"), "link_kinds": _("Type de relation"), "axes": _("Axe"),
        "arrangements": _("Façon de voir"),
        "views": _("Vue"), "stories": _("Récit"), "posters": _("Affiche"),
    }  # fmt: skip
    fields = {
        "label": _("intitulé"), "wordings.text": _("autre formulation"), "description": _("description"),
        "keywords": _("mots-clés"), "title": _("titre"), "question": _("question"), "summary": _("résumé"),
        "purpose": _("but"), "pages.sentence": _("phrase"), "pages.notes": _("notes de présentation"),
        "name": _("nom"), "text": _("texte"), "verb": _("verbe"),
    }  # fmt: skip
    field = fields.get(place.field, "")
    return ", ".join(part for part in (sorts.get(place.where, place.where), field) if part)
