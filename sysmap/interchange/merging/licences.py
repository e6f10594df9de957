"""Which licences may meet in one map. Facts: the licences' own texts (CC 4.0, Licence Ouverte 2.0)."""

from __future__ import annotations

from collections.abc import Sequence

from sysmap.i18n import _
from sysmap.interchange.merging.tables import Table


def unfit(tables: Sequence[Table]) -> tuple[str, ...]:
    """A sentence for each reason why these maps may not be shared as one."""
    found: list[str] = []
    known = {table.name: terms(table.map.card.licence) for table in tables}
    licences = {table.name: table.map.card.licence for table in tables}
    for name, term in known.items():
        if "nd" in term:
            found.append(_(
                "« {licence} » de « {table} » ne permet pas de partager une carte modifiée : demandez "
                "l’accord de ses auteurs."
            ).format(licence=licences[name], table=name))  # fmt: skip
        if "reserved" in term and len({*licences.values()}) > 1:
            found.append(_(
                "« {table} » réserve tous ses droits : demandez l’accord de ses auteurs avant de partager la "
                "carte fusionnée."
            ).format(table=name))  # fmt: skip
    alike = [name for name, term in known.items() if "sa" in term]
    for name in alike:
        for other, term in known.items():
            if other != name and "nc" in term and "nc" not in known[name]:
                found.append(_(
                    "« {one} » et « {other} » ne se partagent pas sous une même licence : choisissez-en une "
                    "avec leurs auteurs."
                ).format(one=licences[name], other=licences[other]))  # fmt: skip
    return tuple(dict.fromkeys(found))


def terms(licence: str) -> frozenset[str]:
    """The conditions that a licence names: « by », « sa », « nc », « nd », or « reserved »."""
    words = frozenset(licence.casefold().replace("-", " ").split())
    reserved = {"reserved"} if words & {"réservés", "reserved"} else set()
    return (words & {"by", "sa", "nc", "nd"}) | reserved


def share_alike(licence: str) -> bool:
    """Whether what is made from it must be shared under the same licence."""
    return "sa" in terms(licence)
