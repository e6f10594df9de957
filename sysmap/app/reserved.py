"""What stays out of every output, said before it is made: « 3 éléments et relations réservés… »."""

from __future__ import annotations

from sysmap.i18n import _n
from sysmap.model import SystemMap, View
from sysmap.poster import withheld


def stays_out(map: SystemMap, view: View | None = None) -> str:
    """The sentence; nothing when nothing is reserved."""
    count = len(withheld(map, view))
    if not count:
        return ""
    return _n("{n} élément ou relation réservé n’y figure pas.",
              "{n} éléments et relations réservés n’y figurent pas.", count)  # fmt: skip
