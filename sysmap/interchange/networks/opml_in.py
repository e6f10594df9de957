"""Reading OPML: lines of an outline, their notes, and the sentences by which we write relations."""

from __future__ import annotations

from sysmap.i18n import _n
from sysmap.interchange.account import Account
from sysmap.interchange.networks.branches import Branch, read_branches
from sysmap.interchange.xml_safely import Tree, flat
from sysmap.model import SystemMap

_OWN = {"text", "title", "_note", "type", "created", "category", "isComment", "isBreakpoint", "_status"}


def read_opml(root: Tree, account: Account) -> SystemMap:
    """The map of this outline; relations that we wrote as sentences stay behind."""
    body, head = root.find("body"), root.find("head")
    told = [item for item in root.iter("outline") if item.get("type") == "link" and not item.get("url")]
    n = len(told)
    account.left(_n("{n} relation dite en phrase", "{n} relations dites en phrases", n), n)
    lines = body.findall("outline") if body is not None else []
    tops = [_branch(item, str(rank)) for rank, item in enumerate(lines)]
    return read_branches(tops, account, title=flat(head, "title") if head is not None else "")


def _branch(item: Tree, key: str) -> Branch:
    below = [child for child in item.findall("outline") if child.get("type") != "link" or child.get("url")]
    kept = {name: value for name, value in item.attrib.items() if name not in _OWN and value}
    return Branch(
        key, item.get("text") or item.get("title") or "", item.get("_note", ""), kept, False,
        [_branch(child, f"{key}.{rank}") for rank, child in enumerate(below)],
    )  # fmt: skip
