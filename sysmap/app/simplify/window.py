"""« Simplifier »: the elements with their reasons at the left, what the view shows at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSlider, QVBoxLayout

from sysmap.analysis import TARGET, cut_loops, proposals, reasons_words
from sysmap.app.commands import show
from sysmap.app.controls import button, flat, row, words
from sysmap.app.simplify.listing import Keeping
from sysmap.app.simplify.picture import Drawn, ViewPicture
from sysmap.app.ticks import Tick
from sysmap.app.typesetting import literal
from sysmap.app.views.telling import loop_name
from sysmap.app.windows import SideWindow
from sysmap.drawing import keeps
from sysmap.editing import Change
from sysmap.editing import operations_views as views
from sysmap.i18n import _, _n, language
from sysmap.model import View, meeting, one_line, quoted

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.model import SystemMap

LEAST, MOST = 2, 120
"""How few and how many the slider asks for; by ticks one may go further."""


def among(map: SystemMap, view: View | None) -> frozenset[str]:
    """What the view could show: what its filter lets through, one by one aside."""
    if view is None:
        return frozenset(map.elements)
    filter = view.filter.evolve(only=())
    met = meeting(map, filter.conditions, filter.any_of)
    return frozenset(id for id in met if keeps(filter, map.elements[id]))


class SimplifyWindow(SideWindow):
    """Nothing is written before « Faire la vue »; then it is one step, and nothing is duplicated."""

    def __init__(self, desk: Desk, poster: str | None = None) -> None:
        """With `poster`, the view that a poster shows is simplified, and the poster follows."""
        super().__init__(desk, _("Simplifier"), 1180, 760)
        self._desk, self._for_poster = desk, poster is not None
        now = show.current(desk) if poster is None else desk.editor.map.views.get(poster)
        self.view = now if now is not None and now.filter.only else None
        self._like = now
        self.kept: dict[str, None] = {}
        self._wanted: dict[str, None] = {}
        self._away: dict[str, None] = {}
        self.list = Keeping(self.turn)
        self.picture = ViewPicture()
        self.picture.told = self._tell
        self._build()
        self.follow(desk.editor, self._heard)
        self._propose()
        self.list.setFocus()

    # How it is built

    def _build(self) -> None:
        about = _("Ce que la vue garde, et pourquoi. Rien ne quitte la carte ; ce qui passe par un élément "
                  "non montré devient un lien indirect, en pointillé.")  # fmt: skip
        self.body.addWidget(words(about, "quiet", wrap=True))
        middle = QHBoxLayout()
        flat(middle, space=22)
        middle.addLayout(self._left(), 5)
        middle.addLayout(self._right(), 6)
        self.body.addLayout(middle, 1)

    def _left(self) -> QVBoxLayout:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(_("Nombre d’éléments gardés"))
        self.slider.setPageStep(5)
        self.slider.valueChanged.connect(self._slid)
        self.count: QLabel = words("", "title")
        self.count.setMinimumWidth(130)
        self.field = QLineEdit()
        literal(self.field)
        self.field.setPlaceholderText(_("Chercher un mot ou une raison"))
        self.field.setToolTip(_("Chercher un mot ou une raison"))
        self.field.setAccessibleName(_("Chercher un mot ou une raison"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.list.narrow)
        again = button(_("Revenir aux propositions"), self._again, look="outlined", image="undo-2")
        left = QVBoxLayout()
        flat(left, space=8)
        left.addLayout(row(self.count, self.slider, space=12))
        left.addWidget(self.field)
        left.addWidget(self.list, 1)
        left.addLayout(row(again, None))
        return left

    def _right(self) -> QVBoxLayout:
        self.name = QLineEdit()
        self.name.setAccessibleName(_("Nom de la vue"))
        self.indirect = Tick(_("Liens indirects, en pointillé"))
        self.indirect.setChecked(self.view is None or self.view.indirect)
        self.indirect.toggled.connect(lambda *_: self._show())
        self.said: QLabel = words("", "quiet", wrap=True)
        self.cut: QLabel = words("", "alert", wrap=True)
        poster = button(_("Affiche de cette vue…"), self._poster, look="outlined", image="printer")
        another = button(_("En faire une autre vue"), lambda: self.make(another=True), look="outlined",
                         image="copy")  # fmt: skip
        done = _("Mettre la vue à jour") if self.view is not None else _("Faire la vue")
        self.done = button(done, self.make, look="strong", image="eye")
        another.setVisible(self.view is not None)
        right = QVBoxLayout()
        flat(right, space=8)
        right.addWidget(self.picture, 1)
        for widget in (self.said, self.cut, self.indirect):
            right.addWidget(widget)
        right.addWidget(words(_("Nom de la vue"), "head"))
        right.addWidget(self.name)
        right.addLayout(row(poster, None, another, self.done))
        return right

    # What is proposed, and what is kept

    def _propose(self) -> None:
        map = self._desk.editor.map
        self.found = proposals(map, self._like, among(map, self._like))
        most = max(LEAST, min(MOST, len(map.elements)))
        self.slider.blockSignals(True)
        self.slider.setRange(min(LEAST, most), most)
        self.slider.blockSignals(False)
        self.list.fill((one.id, self._label(one.id), reasons_words(map, one, len(one.reasons)))
                       for one in self.found.order())  # fmt: skip
        if not self.name.text():
            self.name.setText(self.view.name if self.view is not None else self._free_name())
        mine = [id for id in self.view.filter.only if id in map.elements] if self.view is not None else []
        self._keep(mine or self.found.kept(TARGET))

    def _label(self, id: str) -> str:
        return one_line(self._desk.editor.map.elements[id].label) or _("sans texte")

    def _free_name(self) -> str:
        stem, taken = _("Vue simplifiée"), {view.name for view in self._desk.editor.map.views.values()}
        return stem if stem not in taken else show.free_name(self._desk, stem)

    def _heard(self, change: Change) -> None:
        """The map changed meanwhile: who is gone is gone, what was decided stays decided."""
        if change.origin == "preview" or not change.touches("elements", "links", "loops"):
            return
        map, kept = self._desk.editor.map, tuple(self.kept)
        self._propose()
        self._keep(id for id in kept if id in map.elements)

    def _keep(self, ids: object) -> None:
        self.kept = dict.fromkeys(ids)  # type: ignore[call-overload]
        self.list.show_kept(self.kept)
        self.slider.blockSignals(True)
        self.slider.setValue(len(self.kept))
        self.slider.blockSignals(False)
        self._show()

    def _slid(self, target: int) -> None:
        self._keep(self.found.kept(target, self._wanted, self._away))

    def _again(self) -> None:
        """The proposals, without what one had decided."""
        self._wanted, self._away = {}, {}
        self._keep(self.found.kept(TARGET))

    def turn(self, id: str, on: bool) -> None:
        """Keep this one, or leave it; the slider goes on from there without forgetting."""
        here, there = (self._wanted, self._away) if on else (self._away, self._wanted)
        here[id] = None
        there.pop(id, None)
        self._keep([*self.kept, id] if on else [one for one in self.kept if one != id])

    # What it shows

    def made(self) -> View:
        """The view as it would be."""
        name = self.name.text().strip() or self._free_name()
        return views.simplified(self._desk.editor.map, self.kept, self._like, name=name,
                                indirect=self.indirect.isChecked())  # fmt: skip

    def _show(self) -> None:
        map = self._desk.editor.map
        said = _("{shown} sur {all}").format(shown=len(self.kept), all=len(map.elements))
        self.count.setText(said)
        self.slider.setAccessibleDescription(said)
        self.done.setEnabled(bool(self.kept))
        cut = cut_loops(map, self.kept)
        self.cut.setVisible(bool(cut))
        if cut:
            loop, missing = cut[0]
            names = ", ".join(quoted(self._label(id), language()) for id in missing[:3])
            self.cut.setText(_("La boucle {loop} n’est plus entière : il manque {names}.").format(
                loop=quoted(loop_name(loop, map), language()), names=names))  # fmt: skip
        self.picture.show_view(map, self.made())

    def _tell(self, found: Drawn) -> None:
        parts = [_n("{n} relation", "{n} relations", found.links)]
        if found.indirect:
            parts.append(_n("{n} lien indirect", "{n} liens indirects", found.indirect))
        left = len(self._desk.editor.map.elements) - len(self.kept)
        if left:
            parts.append(_n("{n} autre élément reste dans la carte",
                            "{n} autres éléments restent dans la carte", left))  # fmt: skip
        self.said.setText(", ".join(parts) + ".")

    # What it makes

    def make(self, another: bool = False) -> str:
        """Write the view, show it, and close: one step. Its id is answered."""
        made, editor = self.made(), self._desk.editor
        old = self.view if not another and self.view is not None else None
        if old is not None and old.id in editor.map.views:
            with editor.transaction(_("vue simplifiée")) as draft:
                draft.put(made)
            id = old.id
        else:
            taken = {view.name for view in editor.map.views.values()}
            name = show.free_name(self._desk, made.name) if made.name in taken else made.name
            with editor.transaction(_("vue simplifiée")) as draft:
                id = views.add_view(draft, name, made).id
        show.look(self._desk, id)
        self._desk.view.fit()
        self.close()
        if self._for_poster:
            self._show_poster(id)
        return id

    def _poster(self) -> None:
        """The view, then its poster."""
        self._for_poster = True
        self.make()

    def _show_poster(self, id: str) -> None:
        from sysmap.app.poster import PosterWindow

        window = self._desk.show_window("poster", PosterWindow)
        assert isinstance(window, PosterWindow)
        window.show_view(id)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.picture.close_job()
        super().closeEvent(event)
