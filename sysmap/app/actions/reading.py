"""Reading the map: sentences, table, frigo, stages."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import gather, tell
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Lire"))
    yield of("sentences", _("La carte en phrases"), tell.sentences, "", "read", icon="book-open",
             also=_("lire boucles"))  # fmt: skip
    yield of("table", _("Tableau"), tell.table, "F7", "read", icon="table", also=_("plan liste éléments"))
    yield of("frigo", _("Frigo"), tell.frigo, "", "read", icon="snowflake", also=_("à garder"))
    yield of("stage", _("Garder une étape"), gather.stage, "F10", "read", icon="flag",
             also=_("version photo instantané"))  # fmt: skip
    yield of("stages", _("Étapes"), gather.stages, "", "read", icon="milestone", also=_("revenir avant"))
