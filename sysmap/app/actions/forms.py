"""What some forms can do, pictograms, and the list of themes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import forms
from sysmap.app.forms import target as target_window
from sysmap.app.notation import pictograms as pictogram_window
from sysmap.app.notation import themes as themes_window
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Thèmes et modèles"))
    yield of("themes", _("Jeu de thèmes…"), themes_window.open_themes, "", "page", icon="tag",
             also=_("mots-clés liste fonctions de vie ODD donut fondamentaux"))  # fmt: skip
    yield of("pictogram", _("Pictogramme…"), pictogram_window.choose_pictogram, "", "element many",
             when=pictogram_window.can_choose, icon="image",
             also=_("icône symbole image école mairie rivière train"))  # fmt: skip
    yield of("wish", _("Place souhaitée"), forms.wish, "W", "element many", when=forms.can_wish, on_map=True,
             icon="target", also=_("souhait flèche aujourd’hui demain pouvoir concernement"))  # fmt: skip
    yield of("no_wish", _("Retirer la place souhaitée"), forms.no_wish, "", "element many",
             when=forms.has_wish, also=_("souhait effacer"))  # fmt: skip
    yield of("turn_over", _("Retourner l’arbre"), forms.turn_over, "", "page", when=forms.can_turn_over,
             icon="refresh-cw", also=_("problèmes objectifs positif retournement"))  # fmt: skip
    yield of("petals_elements", _("Un pétale par élément"), forms.petals_of_elements, "", "page element many",
             when=forms.can_petal, icon="flower-2", also=_("rosace fleur thème ajouter retirer"))  # fmt: skip
    yield of("petals_themes", _("Un pétale par thème du jeu"), forms.petals_of_themes, "", "page",
             when=forms.can_petal_themes, also=_("rosace fleur liste"))  # fmt: skip
    yield of("keep_scores", _("Garder ces notes comme « avant »"), forms.keep_scores, "", "page",
             when=forms.has_scores, also=_("rosace fleur comparer après année"))  # fmt: skip
    yield of("target", _("Cercles et secteurs…"), target_window.open_target, "", "page zone",
             when=target_window.has_target, icon="target",
             also=_("cible anneaux proximité nombre de cercles quartiers collèges"))  # fmt: skip
    yield of("zone_names", _("Autres noms des zones"), forms.other_names, "", "page zone",
             when=forms.has_names, also=_("classiques quadrants cases Mendelow MICMAC"))  # fmt: skip
