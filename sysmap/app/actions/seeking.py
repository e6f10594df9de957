"""Reading further: who is missing, silos; influence and measures are found by those who look for them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import seek
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Lire"))
    yield of("missing", _("Qui manque ?"), seek.missing, "Q", "read", icon="circle-help", on_map=True,
             also=_("absents collèges besoins questions à compléter réponses"))  # fmt: skip
    yield of("silos", _("Silos"), seek.show_silos, "", "read", icon="circle-dot",
             also=_("groupes communautés morceaux Louvain"))  # fmt: skip
    yield of("influence", _("Influence et dépendance"), seek.plan,
             also=_("plan MICMAC motricité moteurs enjeux relais indirect"))  # fmt: skip
    yield of("measures", _("Mesures de réseau"), seek.measures,
             also=_("degré centralité intermédiarité densité PageRank calcul"))  # fmt: skip
