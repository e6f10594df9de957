"""GML, as Gephi, networkx, yEd and igraph write it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sysmap.interchange.account import Account
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.networks.gml_in import read_gml
from sysmap.interchange.networks.gml_out import write_gml
from sysmap.model import SystemMap

_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:#[^\n]*\n\s*)*(?:[A-Za-z][\w.]*\s+(?:\"[^\"]*\"|[\d.]+)\s+)*graph\s*\["
)


def is_mine(file: Foreign) -> bool:
    return _HEAD.match(file.data[:4000]) is not None


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    return read_gml(files[0].data, account)


def write(map: SystemMap, account: Account) -> bytes:
    return write_gml(map, account)
