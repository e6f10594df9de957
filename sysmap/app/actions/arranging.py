"""Zones, and the ways of looking at the same elements."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import zones
from sysmap.app.ways import axes, turning
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Zones et façons de voir"))
    yield of("ways", _("Voir autrement…"), turning.window, "Shift+F11", "read page", icon="grid-3x3",
             also=_("façon de voir poser un modèle disposition réseau rosace matrice plan"))  # fmt: skip
    yield of("next_way", _("Façon de voir suivante"), turning.next_way, "Ctrl+J",
             when=turning.several, icon="grid-3x3", also=_("voir autrement disposition"))  # fmt: skip
    yield of("axes", _("Axes et échelles…"), axes.window, "", "page", when=axes.some, icon="gauge",
             also=_("axe unité graduation minimum maximum pas nombre date"))  # fmt: skip
    yield of("crossing", _("Matrice des relations"), zones.crossing, "", "read", when=zones.has_elements,
             icon="grid-3x3", also=_("qui est relié à qui tableau croisé cases vides"))  # fmt: skip
    yield of("fold", _("Replier la zone"), zones.fold, "B", "zone", when=zones.some, on_map=True,
             icon="layers", says=zones.fold_words, also=_("plier déplier regrouper ouvrir"))  # fmt: skip
    yield of("hide_zone", _("Masquer la zone"), zones.hide, "Shift+H", "zone", when=zones.some, on_map=True,
             icon="eye-off", also=_("cacher"))  # fmt: skip
    yield of("show_zones", _("Montrer les zones masquées"), zones.show_hidden, "", "page", when=zones.hidden,
             icon="eye", also=_("cachées revoir"))  # fmt: skip
    yield of("print_zone", _("Ne pas imprimer la zone"), zones.printing, "Shift+B", "zone",
             when=zones.some, on_map=True, icon="printer", says=zones.printing_words,
             also=_("affiche papier imprimée"))  # fmt: skip
    yield of("enter_zone", _("Mettre dans une zone…"), zones.enter, "J", "element many", on_map=True,
             when=zones.can_enter, also=_("placer ranger répartir ceux qui attendent déplacer"))  # fmt: skip
    yield of("wait", _("Mettre à côté, à placer"), zones.wait, "", "element", when=zones.can_wait,
             also=_("retirer de la zone bande marge"))  # fmt: skip
