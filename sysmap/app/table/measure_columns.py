"""Measures of the network as columns: computed in a thread when they are asked for, never by default."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from sysmap.analysis import COUNTED, MEASURES, Whole, how, measures, whole
from sysmap.app.jobs import Job
from sysmap.app.table.columns import Column, Columns
from sysmap.editing import Change
from sysmap.i18n import _, _n, language

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

Values = Mapping[str, Mapping[str, float]]


class Measured(QObject):
    """The values of the map as it was last computed; `arrived` is called when there are others."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._of: tuple[Any, Any] = (None, None)
        self.values: Values = {}
        self.whole = Whole()
        self.arrived: Callable[[], object] = lambda: None
        self._on = False
        self._job = Job(self)
        self._job.done.connect(self._take)

    def columns(self) -> Columns:
        """One for each measure, hidden until it is wanted."""
        names = {
            "received": _("Relations reçues"), "given": _("Relations données"),
            "between": _("Intermédiarité"), "closeness": _("Proximité"),
            "eigenvector": _("Vecteur propre"), "pagerank": _("PageRank"), "reach": _("Portée"),
            "level": _("Niveau trophique"),
        }  # fmt: skip
        return tuple(
            Column(f"measure_{name}", names[name], 120, partial(self._said, name), first=False,
                   rank=partial(self._rank, name), group=_("Mesures de réseau"), asked=self.ask,
                   about=how(name, language()))
            for name in MEASURES
        )  # fmt: skip

    def _said(self, name: str, element: Any) -> str:
        value = self.values.get(name, {}).get(element.id)
        if value is None:
            return ""
        return number(value, whole=name in COUNTED)

    def _rank(self, name: str, element: Any) -> tuple[float]:
        return (self.values.get(name, {}).get(element.id, 0.0),)

    def ask(self) -> None:
        """Somebody wants to see them: compute, unless it is this very map."""
        self._on = True
        map = self._desk.editor.map
        if not self._same(map):
            self._of = (map.elements, map.links)
            self._job.ask(lambda: (measures(map), whole(map)))

    def _same(self, map: Any) -> bool:
        return self._of[0] is map.elements and self._of[1] is map.links

    def _take(self, found: tuple[Values, Whole]) -> None:
        self.values, self.whole = found
        self.arrived()

    def heard(self, change: Change) -> None:
        if self._on and change.touches("elements", "links", "link_kinds"):
            self._of = (None, None)
            self.ask()

    def sentence(self) -> str:
        """The whole map in a small line, and what it is not."""
        found = self.whole
        parts = [
            _("densité {share}").format(share=percent(found.density)),
            _("réciprocité {share}").format(share=percent(found.reciprocity)),
            _n("{n} morceau", "{n} morceaux", found.pieces), _("diamètre {n}").format(n=found.diameter),
        ]  # fmt: skip
        said = _("Toute la carte : {numbers}.").format(numbers=", ".join(parts))
        return said + " " + _("Ces nombres décrivent le dessin ; ils ne classent ni les personnes ni les "
                              "organisations.")  # fmt: skip

    def close(self) -> None:
        self._job.leave()


def number(value: float, *, whole: bool = False) -> str:
    """« 0,123 »; a count as it is."""
    said = f"{value:.0f}" if whole else f"{value:.3f}"
    return said if language() == "en" else said.replace(".", ",")


def percent(share: float) -> str:
    said = f"{100 * share:.1f}".removesuffix(".0")
    return f"{said}%" if language() == "en" else said.replace(".", ",") + "\u00a0%"
