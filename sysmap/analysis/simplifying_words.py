"""Why something stays, in words."""

from __future__ import annotations

from collections.abc import Iterable

from sysmap.analysis.simplifying import Proposal, Reason
from sysmap.i18n import _, _n, language
from sysmap.model import SystemMap


def reason_words(map: SystemMap, reason: Reason) -> str:
    """« dit par 4 tables sur 5 »"""
    n, of = reason.n, reason.of
    plain = {
        "loop": _("dans la boucle « {name} »") if reason.name else _("dans une boucle"),
        "essential": _("essentiel dans la vue « {name} »"),
        "contested": _("contesté"),
        "reserved": _("réservé : ne figure pas sur une affiche"),
        "alone": _("sans relation"),
    }
    if reason.code in plain:
        return plain[reason.code].format(name=reason.name)
    if reason.code == "college":
        category = map.category(reason.name)
        name = category.name(language()) if category is not None else reason.name
        return _("une voix pour « {name} »").format(name=name)
    counted = {
        "heard": _n("dit par {n} table sur {of}", "dit par {n} tables sur {of}", n),
        "ends": _n("au bout d’une relation dite par {n} table sur {of}",
                   "au bout d’une relation dite par {n} tables sur {of}", n),
        "times": _n("dit {n} fois", "dit {n} fois", n),
        "dots": _n("{n} gommette", "{n} gommettes", n),
        "related": _n("{n} relation", "{n} relations", n),
    }  # fmt: skip
    return counted[reason.code].replace("{of}", str(of))


def reasons_words(map: SystemMap, proposal: Proposal, most: int = 3) -> str:
    """« Dit par 4 tables sur 5, 8 gommettes, 7 relations »: the first ones, as a sentence begins."""
    said = _joined(reason_words(map, reason) for reason in proposal.reasons[:most])
    return said[:1].upper() + said[1:]


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(parts)
