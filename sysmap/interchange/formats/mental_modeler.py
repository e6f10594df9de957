"""Mental Modeler: concepts and what each does to others, as XML (.mmp) or as its JSON twin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.gathering import Gathering, number
from sysmap.interchange.networks.parsing import json_of
from sysmap.interchange.xml_safely import Tree, flat, root_name, tree_of
from sysmap.model import SystemMap

_KEPT = ("units", "preferredState", "confidence")
_RELATION = "relationships/relationship"
Item = Mapping[str, Any]


def is_mine(file: Foreign) -> bool:
    if root_name(file.data).lower() == "mentalmodeler":
        return True
    data = json_of(file.data) if b"concepts" in file.data else None
    return isinstance(data, dict) and _concepts(data) is not None


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    """Concepts become elements, their groups types, their relationships signed relations."""
    data = files[0].data
    tree = _as_data(tree_of(data, account)) if root_name(data) else json_of(data)
    concepts = _concepts(tree) if isinstance(tree, dict) else None
    if concepts is None or not isinstance(tree, dict):
        raise ValueError(_("Ce fichier Mental Modeler ne contient aucun concept. Rien n’a été ajouté."))
    model = _inside(tree)
    found = Gathering(account)
    groups = _groups(model)
    for one in concepts:
        found.element(
            one.get("id"), str(one.get("name") or ""), type=groups.get(str(one.get("group")), ""),
            x=one.get("x"), y=one.get("y"), description=str(one.get("notes") or ""), attributes=_kept(one),
        )  # fmt: skip
    for one in concepts:
        for relation in _listed(one, "relationships", "relationship"):
            _take(found, one, relation)
    n = len(list(_listed(model, "scenarios", "scenario")))
    account.left(_n("{n} scénario", "{n} scénarios", n), n)
    info = model.get("info")
    if isinstance(info, dict) and info.get("name"):
        found.card["title"] = str(info["name"])
    return found.made()


def _take(found: Gathering, one: Item, relation: Item) -> None:
    """Influence goes from -1 to 1; some files say it in words."""
    said = relation.get("influence")
    weight = number(said)
    sign = ("+" if weight > 0 else "-") if weight else ""
    strength = 0 if not weight else 3 if abs(weight) >= 0.7 else 2 if abs(weight) >= 0.4 else 1
    attributes = {**_kept(relation), **({"influence": weight} if weight is not None else {})}
    found.link(
        one.get("id"), relation.get("id"), type="" if weight is not None else str(said or ""), sign=sign,
        by_label=False, strength=strength, verb=str(relation.get("name") or ""),
        description=str(relation.get("notes") or ""), attributes=attributes,
    )  # fmt: skip


def _kept(item: Item) -> dict[str, Any]:
    found = {name: item.get(name) for name in _KEPT}
    return {name: value for name, value in found.items() if value not in (None, "", "0", "0.0", 0)}


def _groups(model: Item) -> dict[str, str]:
    """Names of groups by their number; a group without a name says nothing."""
    found = {}
    for rank, one in enumerate(_listed(model, "groupNames", "groupName")):
        name = str(one.get("name") or one.get("text") or "").strip()
        if name:
            found[str(one.get("index", rank))] = name
    return found


def _as_data(root: Tree) -> dict[str, Any]:
    """The XML in the shape of its JSON twin."""
    concepts = [
        {**_children(item), "relationships": [_children(one) for one in item.iterfind(_RELATION)]}
        for item in root.iterfind("concepts/concept")
    ]
    names = [{"index": item.get("index", str(rank)), "name": (item.text or "").strip()}
             for rank, item in enumerate(root.iterfind("groupNames/groupName"))]  # fmt: skip
    info = root.find("info")
    return {
        "concepts": concepts, "groupNames": names,
        "scenarios": [{} for _one in root.iterfind("scenarios/scenario")],
        "info": {"name": flat(info, "name")} if info is not None else {},
    }  # fmt: skip


def _children(item: Tree) -> dict[str, Any]:
    return {**item.attrib, **{child.tag: (child.text or "").strip() for child in item if len(child) == 0}}


def _concepts(tree: Item) -> list[Item] | None:
    found = list(_listed(_inside(tree), "concepts", "concept"))
    good = found and all("name" in one and "id" in one for one in found)
    return found if good and any("relationships" in one or "relationship" in one for one in found) else None


def _inside(tree: Item) -> Item:
    for name, value in tree.items():
        if name.lower() == "mentalmodeler" and isinstance(value, dict):
            return value
    return tree


def _listed(holder: Item, many: str, one: str) -> Iterator[Item]:
    """A list under its name, or the single child that some converters of XML put between."""
    value = holder.get(many)
    if isinstance(value, dict):
        value = value.get(one, [])
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item
        elif isinstance(item, str) and many == "groupNames":
            yield {"name": item}
