"""Where one looks, and what the room sees."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import edit, look
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Regarder"))
    yield of("write", _("Écrire dans la ligne de saisie"), look.write, "F3", also=_("saisir"))
    yield of("search", _("Chercher un mot ou une action"), look.search, "Ctrl+F Ctrl+K", icon="search")
    yield of("fit", _("Voir toute la carte"), look.fit, "F5 Ctrl+0", "page", icon="maximize")
    yield of("show_selection", _("Voir la sélection"), look.fit_selection, "F6", when=edit.some)
    yield of("zoom_in", _("Agrandir"), look.zoom_in, "Ctrl++ Ctrl+=", icon="zoom-in")
    yield of("zoom_out", _("Réduire"), look.zoom_out, "Ctrl+-", icon="zoom-out")
    yield of("actual", _("Taille réelle (100 %)"), look.actual_size, "Ctrl+1")
    yield of("room", _("Mode salle"), look.room, "F8", icon="projector", also=_("mode projection"))
    yield of("curtain", _("Rideau"), look.curtain, "F9", "read", icon="blinds", also=_("pause cacher"))
    yield of("full", _("Plein écran"), look.full_screen, "F11", icon="maximize-2")
