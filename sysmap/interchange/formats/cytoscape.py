"""Cytoscape: a session (.cys, an archive of networks, views and tables) or one network (.xgmml)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.networks.incoming import Incoming
from sysmap.interchange.networks.parsing import Value, typed
from sysmap.interchange.networks.xgmml import Look, look_of, networks, take_network
from sysmap.interchange.xml_safely import Tree, root_name, tree_of
from sysmap.interchange.zipped import is_archive, names_in, parts_of
from sysmap.model import SystemMap

_PART = re.compile(r"\.xgmml$|\.cytable$")
_TYPES = {"long": "long", "integer": "long", "double": "double", "boolean": "boolean"}


def is_mine(file: Foreign) -> bool:
    if is_archive(file.data):
        return any(name.endswith(".xgmml") for name in names_in(file.data))
    return root_name(file.data) == "graph" and b"xgmml" in file.data[:4000].lower()


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    """The network that is seen first; the others are counted."""
    data = files[0].data
    if not is_archive(data):
        root = tree_of(data, account)
        return _made(account, root, next(networks(root)), {}, {}, 0)
    parts = parts_of(data, lambda name: _PART.search(name) is not None)
    trees = {name: tree_of(part, account) for name, part in parts.items() if name.endswith(".xgmml")}
    views = [tree for name, tree in trees.items() if "/views/" in f"/{name}"]
    files_of_networks = [tree for name, tree in trees.items() if "/views/" not in f"/{name}"]
    held = [(tree, one) for tree in files_of_networks for one in networks(tree)]
    if not held:
        raise ValueError(_("Cette session ne contient aucun réseau. Rien n’a été ajouté."))
    seen = {view.get("networkId", ""): view for view in reversed(views)}
    root, graph = next((pair for pair in held if pair[1].get("id") in seen), held[0])
    looks = _looks(seen.get(graph.get("id", "")))
    return _made(account, root, graph, looks, _rows(parts, graph), len(held) - 1)


def _made(account: Account, root: Tree, graph: Tree, looks: dict[str, Look],
          rows: dict[str, dict[str, Value]], others: int) -> SystemMap:  # fmt: skip
    incoming = Incoming(account)
    take_network(incoming, graph, root, looks, rows)
    account.left(_n("{n} autre réseau", "{n} autres réseaux", others), others)
    return incoming.made(graph.get("label", ""))


def _looks(view: Tree | None) -> dict[str, Look]:
    if view is None:
        return {}
    return {node.get("nodeId", ""): look_of(node) for node in view.findall("node")}


def _rows(parts: dict[str, bytes], graph: Tree) -> dict[str, dict[str, Value]]:
    """What the tables of this session say of nodes and edges, by their number."""
    found: dict[str, dict[str, Value]] = {}
    for name, data in parts.items():
        wanted = re.search(r"(?:LOCAL_ATTRS|SHARED_ATTRS).*Cy(?:Node|Edge)", name)
        if name.endswith(".cytable") and wanted:
            _take_table(found, data)
    return found


def _take_table(found: dict[str, dict[str, Value]], data: bytes) -> None:
    """One table: names of columns, their Java types, options, a title, then a row for each item."""
    csv.field_size_limit(10**6)
    text = data.decode("utf-8-sig", "replace").replace("\0", "")
    try:
        lines = list(csv.reader(io.StringIO(text)))
    except csv.Error:
        return
    skipped = 1 if lines and lines[0][:1] == ["CyCSV-Version"] else 0
    if len(lines) < skipped + 3 or lines[skipped][:1] != ["SUID"]:
        return
    heads = lines[skipped]
    types = [_TYPES.get(type.rpartition(".")[2].lower(), "") for type in lines[skipped + 1]]
    for line in lines[5 if skipped else 3 :]:  # a first version had neither its number nor options
        said = zip(heads[1:], types[1:], line[1:], strict=False)
        known = found.setdefault(line[0] if line else "", {})
        known |= {head: typed(cell.replace("\n", " | "), type) for head, type, cell in said if cell}
