"""A map to another program’s file, or files, with its account, before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.formats import Format
from sysmap.interchange.losses import reserved
from sysmap.interchange.publishing import public
from sysmap.model import SystemMap

TELL_PUBLIC = frozenset({"markdown"})
"""Formats that hold sentences, which leave out what is reserved."""


class Exported(NamedTuple):
    """Bytes by what is added to the name (nothing for the file that was asked for)."""

    files: Mapping[str, bytes]
    account: Account


def export_to(map: SystemMap, format: Format, *, only_public: bool = False) -> Exported:
    """What this map is in this format. With `only_public`, its public version; what stays is said."""
    account = Account()
    if only_public:
        published = public(map)
        for sentence in published.gone:
            account.left(sentence)
        for name in published.names[:20]:
            account.guessed(_("« {label} » ressemble au nom d’une personne : à relire").format(label=name))
        map = published.map
    elif format.id not in TELL_PUBLIC:
        kept = reserved(map)
        said = _n("{n} élément ou relation réservé au groupe est dans ce fichier",
                  "{n} éléments et relations réservés au groupe sont dans ce fichier", kept)  # fmt: skip
        account.changed(said, kept)
    n = len(map.elements)
    account.understood(_n("{n} élément", "{n} éléments", n), n)
    n = len(map.links)
    account.understood(_n("{n} relation", "{n} relations", n), n)
    files = {"": format.write(map, account), **format.write_beside(map, account)}
    return Exported(files, account)
