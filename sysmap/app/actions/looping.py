"""Loops: reading them, and tracing one by hand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import loops
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Lire"), when=loops.can_trace)
    yield of("loops", _("Boucles"), loops.show, "Ctrl+B", "read", icon="refresh-cw",
             also=_("rétroaction cercle vicieux vertueux R B tourner en rond causalité"))  # fmt: skip
    yield row("read_loop", _("Lire cette boucle"), loops.read_chosen, "", "loop", when=loops.chosen,
              group=_("Lire"), icon="book-open", also=_("nommer raconter"))  # fmt: skip
    yield of("trace_loop", _("Tracer une boucle"), loops.trace, "Ctrl+Shift+B", "read page element",
             icon="waypoints", also=_("nommer cercle cliquer suite d’éléments"))  # fmt: skip
