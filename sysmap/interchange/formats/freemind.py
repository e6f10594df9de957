"""FreeMind and Freeplane mind maps (.mm): branches are parts of what they hang on, arrows relations."""

from __future__ import annotations

from collections.abc import Sequence

from sysmap.i18n import _n
from sysmap.interchange.account import Account
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.networks.branches import Branch, read_branches
from sysmap.interchange.networks.guessing import said_on_line
from sysmap.interchange.xml_safely import Tree, root_name, tree_of
from sysmap.model import SystemMap


def is_mine(file: Foreign) -> bool:
    return root_name(file.data) == "map" and b"<node" in file.data


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    """Each node an element that is part of the one above; a cloud round a branch is a zone."""
    root = tree_of(files[0].data, account)
    tops = [_branch(node) for node in root.findall("node")]
    arrows = [
        (node.get("ID", ""), arrow.get("DESTINATION", ""), arrow)
        for node in root.iter("node") for arrow in node.findall("arrowlink")
    ]  # fmt: skip
    n = sum(1 for _item in root.iter("icon"))
    account.left(_n("{n} icône", "{n} icônes", n), n)
    n = sum(1 for _item in root.iter("hook"))
    account.left(_n("{n} image", "{n} images", n), n)
    return read_branches(tops, account, [(a, b, _line(arrow)) for a, b, arrow in arrows])


def _line(arrow: Tree) -> tuple[str, str, str]:
    """The sign and the words on an arrow, and its direction."""
    words = " ".join(arrow.get(name, "") for name in ("SOURCE_LABEL", "MIDDLE_LABEL", "TARGET_LABEL")).strip()
    sign, verb, _late = said_on_line(words)
    back = arrow.get("STARTARROW", "None") not in ("None", "NONE")
    ahead = arrow.get("ENDARROW", "Default") not in ("None", "NONE")
    return sign, verb, "mutual" if back and ahead else "directed" if back or ahead else "undirected"


def _branch(node: Tree) -> Branch:
    rich = {item.get("TYPE", ""): _plain(item) for item in node.findall("richcontent")}
    attributes = {item.get("NAME", ""): item.get("VALUE", "") for item in node.findall("attribute")}
    if node.get("LINK"):
        attributes["lien"] = node.get("LINK", "")
    note = rich.get("NOTE", "") or rich.get("DETAILS", "")
    return Branch(
        node.get("ID", ""), node.get("TEXT") or rich.get("NODE", ""), note,
        {name: value for name, value in attributes.items() if name}, node.find("cloud") is not None,
        [_branch(child) for child in node.findall("node")],
    )  # fmt: skip


def _plain(rich: Tree) -> str:
    """The words of a bit of HTML, a line for each paragraph."""
    blocks = [block for block in rich.iter() if block.tag in ("p", "li")] or [rich]
    lines = [" ".join("".join(block.itertext()).split()) for block in blocks]
    return "\n".join(line for line in lines if line)


