"""What a view shows: its name, its audience's words, what is kept, folded, told, and what stands out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from sysmap.analysis import lines_sentence
from sysmap.app.commands.merge import is_merged
from sysmap.app.controls import button, flat, row, words
from sysmap.app.inspector.fields import Pick
from sysmap.app.ticks import Tick
from sysmap.app.views.telling import loop_name
from sysmap.app.ways import turning
from sysmap.app.zone_names import zone_name
from sysmap.editing import operations_views as views
from sysmap.i18n import _, _n, language
from sysmap.model import SystemMap, View, field_name

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

Rows = list[tuple[str, str]]
MOST = 40
"""Ticks of one sort: beyond, the table and the selection choose better."""


class ViewFields(QWidget):
    """Every change is one step that can be undone."""

    def __init__(self, desk: Desk, id: str) -> None:
        super().__init__()
        self._desk, self.id = desk, id
        self._ticks: list[tuple[str, str, Tick]] = []
        self._layout = QVBoxLayout(self)
        flat(self._layout, space=7)
        self._names()
        self._kept()
        self._told()
        self.refresh()

    @property
    def view(self) -> View | None:
        return self._desk.editor.map.views.get(self.id)

    # How it is built

    def _head(self, text: str) -> None:
        self._layout.addSpacing(6)
        self._layout.addWidget(words(text, "head"))

    def _names(self) -> None:
        self._layout.addWidget(words(_("Nom"), "head"))
        self.name = QLineEdit()
        self.name.setAccessibleName(_("Nom de la vue"))
        self.name.editingFinished.connect(self._rename)
        self._layout.addWidget(self.name)
        self._head(_("Les mots de quel public"))
        self.audience = Pick()
        self.audience.setEditable(True)
        self.audience.setAccessibleName(_("Les mots de quel public"))
        edit = self.audience.lineEdit()
        assert edit is not None
        edit.setPlaceholderText(_("Les intitulés de la carte"))
        edit.editingFinished.connect(self._speak_to)
        self.audience.activated.connect(lambda *_: self._speak_to())
        self._layout.addWidget(self.audience)
        self.count: QLabel = words("", "sentence", wrap=True)
        self._layout.addSpacing(6)
        self._layout.addWidget(self.count)
        self.all = button(_("Tout montrer"), lambda: self._desk.do("show_all"), look="outlined", image="eye")
        poster = button(_("Affiche de cette vue…"), self._poster, look="outlined", image="printer")
        self._layout.addLayout(row(self.all, poster, None))
        self.indirect = Tick(_("Liens indirects, en pointillé"))
        self.indirect.clicked.connect(lambda on: self._write(_("liens indirects"), indirect=bool(on)))
        self.asks: QLabel = words("", "", wrap=True)
        lines = button(_("Montrer…"), lambda: self._desk.do("showing"), look="outlined", image="eye")
        self._layout.addWidget(self.asks)
        self._layout.addLayout(row(lines, None))
        self.heard = Tick(_("Combien de tables l’ont dit (3/5)"))
        self.heard.clicked.connect(lambda on: self._write(_("qui l’a dit"), heard=bool(on)))
        fewer = button(_("Simplifier…"), lambda: self._desk.do("simplify"), look="outlined",
                       image="minimize-2")  # fmt: skip
        self._layout.addLayout(row(self.indirect, None, fewer))
        self._layout.addWidget(self.heard)
        self.way: Pick | None = None
        map = self._desk.editor.map
        if map.arrangements:
            self._head(_("Façon de voir"))
            self.way = Pick()
            self.way.setAccessibleName(_("Façon de voir"))
            self.way.addItem(_("Celle de la page"), "")
            for id, one in map.arrangements.items():
                self.way.addItem(turning.name_of(map, one), id)
            self.way.activated.connect(lambda *_: self._see_as())
            self._layout.addWidget(self.way)

    def _see_as(self) -> None:
        """The view is shown in this arrangement from now on, here and on its posters."""
        assert self.way is not None
        self._write(_("façon de voir d’une vue"), arrangement=self.way.currentData())
        turning.turn(self._desk, self.way.currentData())

    def _kept(self) -> None:
        map = self._desk.editor.map
        for field, title, rows in (
            ("kinds", _("Seulement ces types"), kinds(map)),
            ("categories", _("Seulement ces catégories"), categories(map)),
            ("keywords", _("Seulement ces mots-clés"), keywords(map)),
            ("zones", _("Seulement ces zones"), zones(map)),
            ("link_kinds", _("Seulement ces relations"), link_kinds(map)),
            ("folded", _("Zones repliées"), zones(map)),
        ):
            if len(rows) > 1 or (rows and field in ("folded", "zones", "keywords")):
                self._head(title)
                self._layout.addWidget(self._boxes(field, rows[:MOST], title))

    def _boxes(self, field: str, rows: Rows, title: str) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(5)
        for place, (id, name) in enumerate(rows):
            tick = Tick(name.replace("&", "&&"))
            tick.setAccessibleName(f"{title}, {name}")
            tick.toggled.connect(partial(self._tick, field, id))
            self._ticks.append((field, id, tick))
            grid.addWidget(tick, place // 2, place % 2)
        return inside

    def _told(self) -> None:
        if not self._desk.editor.map.loops:
            self.loop = None
            return
        self._head(_("Boucle racontée"))
        self.loop = Pick()
        self.loop.setAccessibleName(_("Boucle racontée"))
        self.loop.addItem(_("Aucune"), "")
        for loop in self._desk.editor.map.loops.values():
            self.loop.addItem(loop_name(loop, self._desk.editor.map), loop.id)
        self.loop.activated.connect(self._tell)
        self._layout.addWidget(self.loop)

    # What it shows

    def start(self) -> None:
        """Let the name be typed."""
        self.name.setFocus()
        self.name.selectAll()

    def refresh(self) -> None:
        view, map = self.view, self._desk.editor.map
        if view is None:
            return
        if not self.name.hasFocus():
            self.name.setText(view.name)
        self._show_audiences(map, view)
        for field, id, tick in self._ticks:
            chosen = view.folded if field == "folded" else getattr(view.filter, field)
            tick.blockSignals(True)
            tick.setChecked(id in chosen)
            tick.blockSignals(False)
        if self.loop is not None:
            self.loop.setCurrentIndex(max(0, self.loop.findData(view.loop)))
        figure = self._desk.view.figure
        if self._desk.view.scene.view == view:
            shown, every = len(figure.elements), len(map.elements)
            self.count.setText(_("{shown} sur {all}").format(
                shown=_n("{n} élément", "{n} éléments", shown), all=every))  # fmt: skip
        self.asks.setText(asked_of(map, view))
        self.asks.setVisible(bool(self.asks.text()))
        if self.way is not None:
            self.way.setCurrentIndex(max(0, self.way.findData(view.arrangement)))
        self.indirect.setChecked(view.indirect)
        self.heard.setChecked(view.heard)
        self.heard.setVisible(is_merged(self._desk) or view.heard)
        self.all.setVisible(bool(self._desk.actions_by_id["show_all"].when(self._desk)))

    def _show_audiences(self, map: SystemMap, view: View) -> None:
        edit = self.audience.lineEdit()
        if edit is not None and edit.hasFocus():
            return
        self.audience.blockSignals(True)
        self.audience.clear()
        self.audience.addItems(["", *audiences(map)])
        self.audience.setCurrentText(view.audience)
        self.audience.blockSignals(False)

    # What it does

    def _rename(self) -> None:
        name = self.name.text().strip()
        if self.view is not None and name and name != self.view.name:
            self._write(_("nom de la vue"), name=name)

    def _speak_to(self) -> None:
        audience = self.audience.currentText().strip()
        if self.view is not None and audience != self.view.audience:
            self._write(_("mots d’une vue"), audience=audience)

    def _write(self, label: str, **fields: object) -> None:
        with self._desk.editor.transaction(label) as draft:
            views.set_view(draft, self.id, **fields)

    def _tick(self, field: str, id: str, on: bool) -> None:
        view = self.view
        if view is None:
            return
        with self._desk.editor.transaction(_("ce que montre une vue")) as draft:
            if field == "folded":
                views.fold_in_view(draft, self.id, id, on)
                return
            known = [one for one in getattr(view.filter, field) if one != id]
            views.set_filter(draft, self.id, **{field: (*known, id) if on else tuple(known)})

    def _tell(self, *_place: object) -> None:
        if self.loop is not None and self.view is not None:
            self._write(_("boucle d’une vue"), loop=self.loop.currentData(), trail=(), told_at=())

    def _poster(self) -> None:
        """The poster window, on this view."""
        from sysmap.app.poster import PosterWindow

        window = self._desk.show_window("poster", PosterWindow)
        if isinstance(window, PosterWindow):
            window.show_view(self.view.id if self.view is not None else "")


def asked_of(map: SystemMap, view: View) -> str:
    """The lines of its filter, and what its sizes and colours tell, in a few words."""
    said = lines_sentence(map, view.filter.conditions, view.filter.any_of, language())
    parts = [_("Estompe le reste : {lines}").format(lines=said) if view.fade else said] if said else []
    if view.size_by:
        parts.append(_("Taille selon : {field}").format(field=field_name(view.size_by, language())))
    if view.colour_by:
        parts.append(_("Couleur selon : {field}").format(field=field_name(view.colour_by, language())))
    return "\n".join(parts)


def kinds(map: SystemMap) -> Rows:
    """The kinds in use, the most frequent first."""
    used = Counter(element.kind for element in map.elements.values())
    return [(id, map.kind(id).name(language())) for id, _count in used.most_common()]


def categories(map: SystemMap) -> Rows:
    used = Counter(element.category for element in map.elements.values() if element.category)
    rows = [(id, map.category(id)) for id, _count in used.most_common()]
    return [(id, found.name(language()) if found else id) for id, found in rows]


def keywords(map: SystemMap) -> Rows:
    used = Counter(word for element in map.elements.values() for word in element.keywords)
    return [(word, word) for word, _count in used.most_common()]


def zones(map: SystemMap) -> Rows:
    return [(id, zone_name(map, id)) for id in map.zones]


def link_kinds(map: SystemMap) -> Rows:
    used = Counter(link.kind for link in map.links.values())
    return [(id, map.link_kind(id).name(language())) for id, _count in used.most_common()]


def audiences(map: SystemMap) -> list[str]:
    """The wording sets somebody wrote for, and those that views ask for."""
    written = (wording.audience for element in map.elements.values() for wording in element.wordings)
    asked = (view.audience for view in map.views.values())
    found: Iterable[str] = [*written, *asked]
    return list(dict.fromkeys(name for name in found if name))
