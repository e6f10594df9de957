"""Paper: kits, cards, numbers, and pictures of what is seen."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import paper
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Papier"))
    yield of("kit", _("Kit papier…"), paper.kit, "", "file", icon="clipboard-list",
             also=_("atelier imprimer cartes vierges feuilles modèle déroulé animation minutes"))  # fmt: skip
    yield of("preflight", _("Contrôle avant impression"), paper.preflight, "", "file",
             when=paper.has_elements,
             also=_("affiche vérifier imprimer relire taille du texte logo flou légende"))  # fmt: skip
    yield of("sheets", _("Cartes et feuilles…"), paper.sheets, "", "file", icon="layers",
             when=paper.has_elements,
             also=_("imprimer fiches feuille de réponse carte numérotée matrice participants"))  # fmt: skip
    yield of("number", _("Numéroter la carte"), paper.number, "", "page", when=paper.has_elements,
             also=_("numéros"))  # fmt: skip
    yield of("entry", _("Saisie par numéro"), paper.entry, "Ctrl+Shift+N", "file",
             also=_("corrections cartes papier retour feuille de réponse"))  # fmt: skip
    yield of("copy_map", _("Copier l’image de la carte"), paper.copy_map, "", "page", when=paper.has_elements,
             also=_("presse-papiers coller"))  # fmt: skip
    yield of("copy_poster", _("Copier l’image de l’affiche"), paper.copy_poster, "", "",
             when=paper.has_elements, also=_("presse-papiers coller"))  # fmt: skip
