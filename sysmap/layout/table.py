"""The layouts: one row each."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sysmap.geometry import Point
from sysmap.i18n import _
from sysmap.layout.circular import circular
from sysmap.layout.levels import by_level
from sysmap.layout.organic import organic
from sysmap.layout.plan import on_axes
from sysmap.layout.radial import radial
from sysmap.layout.rounds import by_loops
from sysmap.layout.task import Task

Places = dict[str, Point]
Said = Callable[[], str]


class Layout(NamedTuple):
    """`needs` is what must be given or present: « selection », « axes », « loops », « zones » or nothing.

    `wish` answers where each free element would like to stand; what overlaps is settled afterwards.
    Those with a `program` are worked out by Graphviz, and only in the child process.
    """

    id: str
    label: Said
    hint: Said
    icon: str
    needs: str = ""
    wish: Callable[[Task], Places] | None = None
    program: str = ""


_ROWS = (
    Layout("organic", lambda: _("Organique"),
           lambda: _("Ce qui est relié se rapproche ; peu de croisements, de grandes lettres."),
           "waypoints", wish=organic),
    Layout("layered", lambda: _("En couches"),
           lambda: _("Les relations vont toutes dans le même sens, autant que possible."),
           "list-tree", program="dot"),
    Layout("levels", lambda: _("Des causes aux effets"),
           lambda: _("À gauche ce que rien n’influence, à droite ce qui dépend de tout."),
           "arrow-right", wish=by_level),
    Layout("loops", lambda: _("Par boucles"),
           lambda: _("La boucle principale a l’air ronde, les autres s’y accrochent."),
           "refresh-cw", needs="loops", wish=by_loops),
    Layout("circular", lambda: _("En cercle"),
           lambda: _("Tous sur un cercle, les relations au milieu."), "circle-dot", wish=circular),
    Layout("radial", lambda: _("En étoile depuis la sélection"),
           lambda: _("La sélection au milieu, le reste en anneaux selon la distance."),
           "target", needs="selection", wish=radial),
    Layout("axes", lambda: _("Selon deux attributs"),
           lambda: _("Un plan : un attribut en largeur, un autre en hauteur."),
           "grid-3x3", needs="axes", wish=on_axes),
    Layout("zones", lambda: _("Dans les zones"),
           lambda: _("Chacun reste dans sa zone, près de ce qui lui est relié."),
           "square-dashed", needs="zones", wish=organic),
    Layout("spring", lambda: _("Ressorts (neato)"),
           lambda: _("Le dessin de Graphviz où la distance suit le nombre de relations."),
           "share-2", program="neato"),
    Layout("force", lambda: _("Forces (sfdp)"),
           lambda: _("Le dessin de Graphviz pour les très grandes cartes."), "wind", program="sfdp"),
)  # fmt: skip
LAYOUTS: dict[str, Layout] = {row.id: row for row in _ROWS}
DEFAULT = "organic"
