"""« Montrer… » beside the map: lines say which elements; the others go or fade; it is kept as a view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout

from sysmap.analysis import lines_sentence, ready, shown_sentence
from sysmap.app.commands import show
from sysmap.app.controls import Segments, button, clear, flat, row, words
from sysmap.app.reading.by_value import ByValue
from sysmap.app.reading.showing_line import LineRow
from sysmap.app.reading.side import Side
from sysmap.editing import operations_views as views
from sysmap.i18n import _
from sysmap.model import Condition, Filter, View, meeting, passes

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.drawing import Figure

FIRST = Condition(field="kind", values=("",))
"""A line before anybody said what it asks."""
ONLY, FADE, ALL, ANY = "only", "fade", "all", "any"


class ShowingPage(Side):
    """Nothing is written before « Garder comme vue »; Escape brings the map back as it was."""

    def __init__(
        self, desk: Desk, view: View | None = None, *, lines: tuple[Condition, ...] | None = None
    ) -> None:
        """Beginning from a view that is there, or from what is on the map now."""
        super().__init__(desk, _("Montrer…"))
        self.base = view or View(id="")
        self._before = desk.view.scene.view
        self.lines_now = self.base.filter.conditions if lines is None else lines
        self.any_of, self.fade = self.base.filter.any_of, self.base.fade
        self.size_by, self.colour_by = self.base.size_by, self.base.colour_by
        self.rows: list[LineRow] = []
        self._build()

    def again(self) -> ShowingPage:
        made = ShowingPage(self._desk, self._wanted(), lines=self.lines_now)
        made._before, made.base = self._before, self.base
        return made

    def _build(self) -> None:
        about = _("Les éléments qui répondent à ces lignes, avec les relations entre eux.")
        self.head.addWidget(words(about, "quiet", wrap=True))
        self._rows = QVBoxLayout()
        flat(self._rows)
        self.head.addLayout(self._rows)
        self.which = Segments([(ALL, _("Toutes les lignes à la fois")), (ANY, _("L’une ou l’autre ligne"))],
                              _("Répondre à"))  # fmt: skip
        self.which.chosen.connect(self._choose_which)
        self.more = button(_("Ajouter une ligne"), self.add, look="outlined", image="plus")
        self.head.addLayout(row(self.more, None))
        self.head.addWidget(self.which)
        self.how_shown = Segments([(ONLY, _("Seulement")), (FADE, _("Estomper le reste"))],
                                  _("Le reste de la carte"))  # fmt: skip
        self.how_shown.chosen.connect(self._choose_fade)
        self.head.addWidget(self.how_shown)
        self.count: QLabel = words("", "strong", wrap=True)
        self.head.addWidget(self.count)
        self.all = button(_("Tout montrer"), self.show_all, look="outlined", image="eye")
        self.by_value = ByValue(self)
        self.head.addLayout(row(self.all, None))
        self.head.addWidget(self.by_value)
        self.keep_button = button(_("Garder comme vue"), self.keep, look="strong")
        self.update_button = button("", self.update_view, look="outlined")
        self.foot.addWidget(self.update_button)
        self.foot.addLayout(row(self.keep_button, None))
        for line in self.lines_now or (FIRST,):
            self._put(line)

    def start(self) -> None:
        super().start()
        if not self._desk.room.on and self.rows:
            QTimer.singleShot(0, self, self.rows[-1].field.setFocus)

    @property
    def figure(self) -> Figure:
        """What is on the map now, with what its sizes and colours tell."""
        return self._desk.view.figure

    # Lines

    def _put(self, line: Condition) -> None:
        made = LineRow(self.map, line, self._typed, self._take_out)
        self.rows.append(made)
        self._rows.addWidget(made)

    def add(self) -> None:
        """Another line, ready to be chosen."""
        self._put(FIRST)
        self._typed()
        self.rows[-1].field.setFocus()

    def _take_out(self, line: LineRow) -> None:
        self.rows.remove(line)
        self._rows.removeWidget(line)
        line.hide()
        line.deleteLater()
        self._typed()
        (self.rows[-1].field if self.rows else self.more).setFocus()

    def _typed(self) -> None:
        self.lines_now = tuple(one.line for one in self.rows)
        self.read()

    def _choose_which(self, which: str) -> None:
        self.any_of = which == ANY
        self.read()

    def _choose_fade(self, how: str) -> None:
        self.fade = how == FADE
        self.read()

    def show_all(self) -> None:
        """No line any more: the whole map."""
        clear(self._rows)
        self.rows, self.lines_now = [], ()
        self.size_by = self.colour_by = ""
        self.read()
        self.more.setFocus()

    # What is shown

    def _wanted(self) -> View:
        """The view that the lines make of the one they began from."""
        lines = tuple(one for one in self.lines_now if ready(one))
        filter = self.base.filter.evolve(conditions=lines, any_of=self.any_of)
        return self.base.evolve(id="", name=_("Montrer"), filter=filter, fade=self.fade and bool(lines),
                                size_by=self.size_by, colour_by=self.colour_by)  # fmt: skip

    def shown(self) -> frozenset[str]:
        """The elements that pass."""
        map, filter = self.map, self._wanted().filter
        met = meeting(map, filter.conditions, filter.any_of)
        return frozenset(id for id in met if passes(filter, map.elements[id]))

    def read(self) -> None:
        map, wanted = self.map, self._wanted()
        kept, lines = self.shown(), wanted.filter.conditions
        said = shown_sentence(map, len(kept), self.spoken, fade=self.fade)
        self._put_on_map(wanted.evolve(fade=False, filter=wanted.filter if not self.fade else Filter()))
        if lines:
            links = [id for id, k in map.links.items() if k.source in kept and k.target in kept]
            title = lines_sentence(map, lines, self.any_of, self.spoken)
            self.shine(elements=kept, links=links, title=title, sentence=said, move=False,
                       leave=_("Tout montrer"))  # fmt: skip
        else:
            self.dim()
        self._show(said)

    def _put_on_map(self, view: View) -> None:
        from sysmap.app.views.telling import show as show_view

        plain = view.evolve(name="") == View(id="")
        now = None if plain else view
        if self._desk.view.scene.view != now:
            show_view(self._desk, now)

    def _show(self, said: str) -> None:
        asks = any(ready(one) for one in self.lines_now)
        self.count.setText(said)
        self.which.setVisible(len(self.rows) > 1)
        self.which.show_value(ANY if self.any_of else ALL)
        self.how_shown.show_value(FADE if self.fade else ONLY)
        self.by_value.refresh()
        for widget in (self.keep_button, self.update_button, self.all):
            widget.setEnabled(asks or bool(self.size_by or self.colour_by) or bool(self.base.id))
        named = self._desk.editor.map.views.get(self.base.id)
        self.update_button.setVisible(named is not None)
        if named is not None:
            self.update_button.setText(_("Mettre à jour « {name} »").format(name=named.name or named.id))

    # What is kept

    def _name(self) -> str:
        map = self._desk.editor.map
        lines = tuple(one for one in self.lines_now if ready(one))
        said = lines_sentence(map, lines, self.any_of, map.language) if lines else ""
        free = said if len(said) <= 60 else said[:59].rstrip() + "…"
        taken = {view.name for view in map.views.values()}
        return free if free and free not in taken else show.free_name(self._desk, free)

    def keep(self) -> None:
        """A view with these lines: it follows the map, nothing is copied. One step."""
        if self._desk.editor.closed:
            self._desk.editor.refuse()
            return
        with self._desk.editor.transaction(_("nouvelle vue")) as draft:
            made = views.add_view(draft, self._name(), self._wanted().evolve(id="x"))
        self._leave_with(made.id)
        self._desk.status.say(_("Vue gardée : {name}").format(name=made.name))

    def update_view(self) -> None:
        """The view they began from takes these lines."""
        wanted = self._wanted()
        if self._desk.editor.closed:
            self._desk.editor.refuse()
            return
        with self._desk.editor.transaction(_("ce que montre une vue")) as draft:
            views.set_view(draft, self.base.id, filter=wanted.filter, fade=wanted.fade,
                           size_by=wanted.size_by, colour_by=wanted.colour_by)  # fmt: skip
        self._leave_with(self.base.id)

    def _leave_with(self, id: str) -> None:
        self._before = self._desk.editor.map.views[id]
        self.leave()

    def detach(self) -> None:
        """The map as it was before; into the room the reading goes on."""
        from sysmap.app.views.telling import show as show_view

        super().detach()
        before = self._before
        if before is not None and before.id:
            before = self._desk.editor.map.views.get(before.id)
        if self._desk.view.scene.view != before:
            show_view(self._desk, before)
