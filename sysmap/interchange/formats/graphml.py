"""GraphML, as networkx, Gephi and yEd write it: attributes by keys, groups, shapes, bends."""

from __future__ import annotations

from collections.abc import Sequence

from sysmap.interchange.account import Account
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.networks.graphml_in import read_graphml
from sysmap.interchange.networks.graphml_out import write_graphml
from sysmap.interchange.xml_safely import root_name, tree_of
from sysmap.model import SystemMap


def is_mine(file: Foreign) -> bool:
    return root_name(file.data) == "graphml"


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    return read_graphml(tree_of(files[0].data, account), account)


def write(map: SystemMap, account: Account) -> bytes:
    return write_graphml(map, account)
