"""Views for each audience, the story and its presentation, and words replaced everywhere."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import show
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Vues et récit"))
    yield of("views", _("Vues"), show.window, "Shift+F7", "read", icon="eye",
             also=_("public filtre montrer cacher légende"))  # fmt: skip
    yield of("whole_map", _("Toute la carte"), show.whole, "Shift+F4", "page", when=show.shown_in_part,
             icon="maximize", also=_("quitter la vue"))  # fmt: skip
    yield of("new_view", _("Nouvelle vue…"), show.new, "", "page", icon="plus", also=_("vue public"))
    yield of("view_only", _("Nouvelle vue : seulement la sélection"), show.only_selection, "", "element zone",
             when=show.has_elements, also=_("montrer isoler extraire"))  # fmt: skip
    yield of("view_fade", _("Nouvelle vue : estomper le reste"), show.fade_rest, "", "element",
             when=show.has_elements, also=_("montrer contexte"))  # fmt: skip
    yield of("simplify", _("Simplifier…"), show.simplify, "", "tidy read page", when=show.has_some,
             icon="minimize-2",
             also=_("affiche réduire garder essentiel lien indirect mur moins d’éléments"))  # fmt: skip
    levels = (
        ("essential", _("Mise en avant : essentiel"), "Alt+1 Alt+&"),
        ("normal", _("Mise en avant : normal"), "Alt+2 Alt+é"),  # i18n: not shown
        ("context", _("Mise en avant : contexte"), 'Alt+3 Alt+"'),
        ("background", _("Mise en avant : fond"), "Alt+4 Alt+'"),
    )
    for level, words, keys in levels:
        yield of(f"prominence_{level}", words, partial(show.prominence, level=level), keys, on_map=True,
                 when=show.chosen_in_view, also=_("estomper emphase"))  # fmt: skip
    yield of("hide_in_view", _("Cacher dans cette vue"), show.hide, "H", "item", when=show.chosen_in_view,
             on_map=True, icon="eye-off", also=_("masquer filtrer"))  # fmt: skip
    yield of("show_all", _("Tout montrer dans cette vue"), show.show_all, "", "page", when=show.hides,
             icon="eye")  # fmt: skip
    yield of("story", _("Récit"), show.story, "", "read", icon="film", also=_("présentation diaporama pages"))
    yield of("present", _("Présenter"), show.present, "Shift+F8", "read", icon="film",
             also=_("récit plein écran diaporama télécommande"))  # fmt: skip
    yield of("story_loops", _("Récit à partir des boucles"), show.story_of_loops, "", icon="film",
             also=_("raconter pages"))  # fmt: skip
    yield of("story_stages", _("Récit à partir des étapes"), show.story_of_stages, "", when=show.has_stages,
             icon="film", also=_("raconter pages"))  # fmt: skip
    yield of("replace", _("Remplacer un mot partout…"), show.replace, "Ctrl+H", icon="refresh-cw",
             also=_("chercher changer renommer"))  # fmt: skip
