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
