"""What is done to relations."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import relate
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Relation"), when=relate.has_links, on_map=True)
    yield of("reverse", _("Inverser le sens"), relate.reverse, "I R", "link", icon="arrow-left-right")
    yield of("plus", _("Même sens (+)"), partial(relate.sign, polarity="+"), "+ =", "link")
    yield of("minus", _("Sens inverse (−)"), partial(relate.sign, polarity="-"), "- 6", "link")
    yield of("depends", _("Selon les cas (?)"), partial(relate.sign, polarity="?"), "? ,", "link")
    yield of("delay", _("Effet différé"), relate.delay, "D", "link")
    yield row("subject", _("Sujet de la tension…"), relate.subject, "S", "link", when=relate.has_tension,
              group=_("Relation"), on_map=True, also=_("à propos de désaccord"))  # fmt: skip
    yield of("curved", _("Trait courbe"), partial(relate.form, form=""), "C", "line", icon="spline",
             also=_("arc tracé automatique"))  # fmt: skip
    yield of("straight", _("Trait droit"), partial(relate.form, form="straight"), "T", "line", icon="minus",
             also=_("ligne droite tracé"))  # fmt: skip
    yield of("routed", _("Trait à angles droits"), partial(relate.form, form="routed"), "E", "line",
             icon="waypoints", also=_("équerre orthogonal contourner tracé"))  # fmt: skip
