"""draw.io diagrams, compressed pages too: shapes, connectors, containers as zones, pages as views."""

from __future__ import annotations

from collections.abc import Sequence

from sysmap.interchange.account import Account
from sysmap.interchange.drawio_pages import Cell, pages_of
from sysmap.interchange.drawio_reading import Reader
from sysmap.interchange.drawio_writing import write
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.xml_safely import root_name
from sysmap.model import SystemMap

__all__ = ["Cell", "is_mine", "read", "write"]


def is_mine(file: Foreign) -> bool:
    return root_name(file.data) in ("mxfile", "mxGraphModel")


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    """Every page, side by side; each of several is a view."""
    return Reader(account).read(pages_of(files[0].data, account))
