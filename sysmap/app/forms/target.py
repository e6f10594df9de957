"""« Cercles et secteurs »: how many rings a target has, what they are called, and its sectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sysmap.app.controls import Segments, button, row, words
from sysmap.app.inspector.fields import Lines, by_lines
from sysmap.app.windows import SideWindow
from sysmap.editing import Change, targets
from sysmap.i18n import _
from sysmap.model import CATEGORIES, COLLEGES, Zone

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def has_target(desk: Desk) -> bool:
    return targets.target_of(desk.editor.map) is not None


def open_target(desk: Desk) -> None:
    desk.show_window("target", TargetWindow)


class TargetWindow(SideWindow):
    """The rings at the left, the sectors at the right, one a line; what each holds is counted below."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Cercles et secteurs"), 720, 430)
        self._desk = desk
        about = _("Chacun garde son cercle et son secteur. Qui n’a pas de secteur attend dans « À placer ».")
        self.body.addWidget(words(about, "quiet", wrap=True))
        self.rings = Lines(_("Cercles, du centre vers le bord, un par ligne"), 5)
        self.sectors = Lines(_("Secteurs, dans le sens des aiguilles d’une montre, un par ligne"), 8)
        numbers = [(str(n), str(n)) for n in range(targets.FEWEST, targets.MOST + 1)]
        self.many = Segments(numbers, _("Nombre de cercles"), upright=False)
        self.usual = Segments(self._usual(), _("Secteurs"), upright=False)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addLayout(_side(_("Cercles, du centre vers le bord"), self.many, self.rings), 1)
        middle.addLayout(_side(_("Secteurs, depuis le haut"), self.usual, self.sectors), 1)
        self.body.addLayout(middle, 1)
        self.counts = words("", "quiet", wrap=True)
        self.body.addWidget(self.counts)
        self.draw = button(_("Redessiner la cible"), self._draw, look="strong")
        self.body.addLayout(row(None, self.draw))
        self._show()
        self.many.chosen.connect(self._as_many)
        self.usual.chosen.connect(self._as_usual)
        self.rings.typed.connect(lambda *_: self._said())
        self.sectors.typed.connect(lambda *_: self._said())
        self.follow(desk.editor, self._heard)
        self.rings.setFocus()

    def _usual(self) -> list[tuple[str, str]]:
        found = [("none", _("Aucun")), ("colleges", _("4 collèges"))]
        themes = len(self._desk.editor.map.themes.words)
        if targets.LEAST_SECTORS <= themes <= targets.MOST_SECTORS:
            found.append(("themes", _("Jeu de thèmes")))
        return found

    def _show(self) -> None:
        """The target as it is on the page."""
        found = targets.target_of(self._desk.editor.map)
        if found is not None:
            self.rings.show_text(_listed(found.rings))
            self.sectors.show_text(_listed(found.sectors))
        self._said()

    def _heard(self, change: Change) -> None:
        if change.of("zones"):
            self._show()
        self._count()

    def _said(self) -> None:
        """What is typed now: which usual choice it is, and whether it can be drawn."""
        rings, sectors = self._typed()
        self.many.show_value(str(len(rings)))
        self.usual.show_value("none" if not sectors else "colleges" if sectors == self._colleges() else "")
        good = targets.FEWEST <= len(rings) <= targets.MOST
        few = not sectors or targets.LEAST_SECTORS <= len(sectors) <= targets.MOST_SECTORS
        self.draw.setEnabled(good and few)
        trouble = _("Il faut trois à cinq cercles, et aucun secteur ou deux à huit.")
        self._count("" if good and few else trouble)

    def _typed(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return by_lines(self.rings.toPlainText()), by_lines(self.sectors.toPlainText())

    def _count(self, trouble: str = "") -> None:
        """How many there are in each ring and each sector of the page."""
        map = self._desk.editor.map
        found = targets.target_of(map)
        lines = [trouble] if trouble else []
        for zones in (found.rings, found.sectors) if found is not None and not trouble else ():
            told = zip(zones, targets.counts(map, zones), strict=True)
            lines.append(" · ".join(_("{name} : {n}").format(name=zone.label, n=n) for zone, n in told))
        self.counts.setText("\n".join(line for line in lines if line))

    def _colleges(self) -> tuple[str, ...]:
        language = self._desk.editor.map.language
        return tuple(CATEGORIES[id].name(language) for id in COLLEGES)

    def _as_many(self, number: str) -> None:
        """The names to begin with; those that the group has changed stay as long as there is room."""
        rings, language = self._typed()[0], self._desk.editor.map.language
        usual = targets.RINGS.get(language, targets.RINGS["fr"])
        own = rings not in usual.values()
        wanted = int(number)
        names = usual[wanted] if not own else (*rings, *usual[targets.MOST][len(rings):])[:wanted]
        self.rings.show_text("\n".join(names))
        self._said()

    def _as_usual(self, which: str) -> None:
        themes = self._desk.editor.map.themes.words
        names = {"colleges": self._colleges(), "themes": themes}.get(which, ())
        self.sectors.show_text("\n".join(names))
        self._said()

    def _draw(self) -> None:
        rings, sectors = self._typed()
        before = self._desk.editor.map
        with self._desk.editor.transaction(_("cercles et secteurs")) as draft:
            targets.draw_target(draft, rings, sectors, dict(self._desk.boxes()))
        waiting = sum(self._waiting(e.zones) for e in self._desk.editor.map.elements.values())
        if self._desk.editor.map is not before and waiting:
            self._desk.status.say(_("Cible redessinée ; {n} en attente dans « À placer ».").format(n=waiting))
        self._desk.view.fit()

    def _waiting(self, zones: Sequence[str]) -> bool:
        map = self._desk.editor.map
        return any(id in map.zones and map.zones[id].waits for id in zones)


def _listed(zones: Sequence[Zone]) -> str:
    return "\n".join(zone.label for zone in zones)


def _side(title: str, choice: QWidget, lines: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(8)
    layout.addWidget(words(title, "strong"))
    layout.addLayout(row(choice, None))
    layout.addWidget(lines)
    layout.addStretch(1)
    return layout
