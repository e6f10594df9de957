"""A workbook for Kumu: a sheet of elements and one of connections, as it imports them."""

from __future__ import annotations

from sysmap.interchange.account import Account
from sysmap.interchange.formats.xlsx import workbook
from sysmap.interchange.kumu_writing import kumu_sheets
from sysmap.model import SystemMap


def write(map: SystemMap, account: Account) -> bytes:
    """Elements and connections, with all that Kumu's fields can hold."""
    return workbook(kumu_sheets(map, account), map.card.title)
