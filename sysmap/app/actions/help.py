"""Help: the guide, the keys, learning by doing, what is new, what the program is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import learn, tell
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Aide"))
    yield of("help", _("Guide"), tell.help, "F1", "help", icon="circle-help",
             also=_("aide mode d’emploi comment faire manuel"))  # fmt: skip
    yield of("shortcuts", _("Raccourcis"), tell.shortcuts, "Ctrl+?", "help", icon="keyboard",
             also=_("clavier touches"))  # fmt: skip
    yield of("keys_page", _("Page des touches (A5)…"), learn.keys_page, "", "help", icon="printer",
             also=_("clavier raccourcis feuille imprimer mémo"))  # fmt: skip
    yield of("tour", _("Visite de deux minutes"), learn.tour, "", "help", icon="footprints",
             also=_("apprendre découvrir débuter formation tutoriel"))  # fmt: skip
    yield of("exercise", _("Carte d’exercice"), learn.exercise, "", "help", icon="graduation-cap",
             also=_("apprendre s’entraîner défis formation atelier"))  # fmt: skip
    yield of("news", _("Nouveautés"), learn.news, "", "help", icon="sparkles",
             also=_("ce qui a changé version mise à jour"))  # fmt: skip
    yield of("about", _("À propos de Sysmap"), tell.about, "", "help", also=_("licences version"))
