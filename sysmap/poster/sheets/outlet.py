"""What of a map goes on printed sheets, and what is said of the rest."""

from __future__ import annotations

from collections.abc import Sequence

from sysmap.model import SystemMap
from sysmap.poster.sheets.leaf import Leaf, Printed
from sysmap.poster.sheets.phrases import counted, phrase
from sysmap.poster.shown import printable, withheld


def printed(
    map: SystemMap, leaves: Sequence[Leaf], title: str, language: str, *, numbers: bool = False
) -> Printed:
    """These leaves with what their reader should know: what stays out, what has no number yet.

    A map with nothing to print gives no leaf and a sentence.
    """
    kept_back = tuple(withheld(map))
    shown = printable(map)
    notices = [counted("kept", len(kept_back), language)] if kept_back else []
    if not shown.elements:
        empty = phrase("all_withheld" if map.elements else "empty", language)
        return Printed(title, (), language, (empty, *notices), kept_back)
    lacking = sum(element.number <= 0 for element in shown.elements.values())
    if numbers and lacking:
        notices.append(counted("numberless", lacking, language))
    return Printed(title, tuple(leaves), language, tuple(notices), kept_back)
