"""GEXF, as Gephi and networkx write it: attributes, colours, shapes, places, nodes in nodes."""

from __future__ import annotations

from collections.abc import Sequence

from sysmap.interchange.account import Account
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.networks.gexf_in import read_gexf
from sysmap.interchange.networks.gexf_out import write_gexf
from sysmap.interchange.xml_safely import root_name, tree_of
from sysmap.model import SystemMap


def is_mine(file: Foreign) -> bool:
    return root_name(file.data) == "gexf"


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    return read_gexf(tree_of(files[0].data, account), account)


def write(map: SystemMap, account: Account) -> bytes:
    return write_gexf(map, account)
