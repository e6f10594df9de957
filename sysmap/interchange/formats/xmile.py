"""XMILE (Stella, and what Vensim exports): one view of a model; its equations stay behind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sysmap.i18n import _, _n
from sysmap.interchange.account import Account
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.gathering import Gathering
from sysmap.interchange.polarity import sign_of
from sysmap.interchange.xml_safely import Tree, flat, root_name, tree_of
from sysmap.model import SystemMap

_THINGS = ("stock", "flow", "aux", "module")


def is_mine(file: Foreign) -> bool:
    return root_name(file.data) == "xmile"


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    """Stocks, flows and auxiliaries become elements, connectors relations; flows fill and empty stocks."""
    root = tree_of(files[0].data, account)
    models = root.findall("model")
    if not models:
        raise ValueError(_("Ce fichier XMILE ne contient aucun modèle. Rien n’a été ajouté."))
    model = models[0]
    views = model.findall("views/view")
    view = max(views, key=len) if views else None
    found = Gathering(account)
    _take_variables(found, model, view)
    if view is not None:
        _take_connectors(found, view)
        _take_sectors(found, view)
    _take_flows(found, model)
    _say(account, model, len(views) - 1, len(models) - 1)
    header = root.find("header")
    if header is not None and flat(header, "name"):
        found.card["title"] = flat(header, "name")
    if not found.elements:
        raise ValueError(_("Ce fichier ne contient aucun élément. Rien n’a été ajouté."))
    return found.made()


def _take_variables(found: Gathering, model: Tree, view: Tree | None) -> None:
    """What the view shows, or all there is when it shows nothing."""
    variables = [item for item in model.findall("variables/*") if item.tag in _THINGS]
    known = {_plain(item.get("name", "")): item for item in variables}
    shown = [item for item in (view if view is not None else ()) if item.tag in _THINGS and item.get("name")]
    for item in shown or known.values():
        key = _plain(item.get("name", ""))
        variable = known.get(key)
        said = flat(variable, "doc") if variable is not None else ""
        units = flat(variable, "units") if variable is not None else ""
        found.element(
            key, _words(item.get("name", "")), type={"stock": "Stock", "flow": "Flux"}.get(item.tag, ""),
            x=item.get("x"), y=item.get("y"), description=said, attributes={"units": units} if units else {},
        )  # fmt: skip


def _take_connectors(found: Gathering, view: Tree) -> None:
    aliases = {item.get("uid", ""): _plain(flat(item, "of")) for item in view.findall("alias")}
    for item in view.findall("connector"):
        source, target = (_end(item.find(name), aliases) for name in ("from", "to"))
        late = item.get("delay_mark") == "true"
        found.link(source, target, sign=sign_of(item.get("polarity", "")), by_label=False, delay=late)


def _take_sectors(found: Gathering, view: Tree) -> None:
    for rank, item in enumerate(view.findall("group")):
        members = [_plain(one.get("name", "")) for one in item.findall("item")]
        inside = [key for key in members if key in found.elements]
        found.zone(f"group {rank}", _words(item.get("name", "")), inside)


def _take_flows(found: Gathering, model: Tree) -> None:
    """An inflow adds to its stock, an outflow takes from it."""
    n = 0
    for stock in model.findall("variables/stock"):
        target = _plain(stock.get("name", ""))
        for name, sign in (("inflow", "+"), ("outflow", "-")):
            for item in stock.findall(name):
                source = _plain(item.text or "")
                if source in found.elements and target in found.elements:
                    n += found.link(source, target, sign=sign, by_label=False)
    said = _n("{n} flux relié à son stock : + s’il le remplit, − s’il le vide",
              "{n} flux reliés à leur stock : + s’ils le remplissent, − s’ils le vident", n)  # fmt: skip
    found.account.guessed(said, n)


def _say(account: Account, model: Tree, views: int, models: int) -> None:
    n = sum(1 for _one in model.iterfind("variables/*/eqn"))
    account.left(_n("{n} équation", "{n} équations", n), n)
    account.left(_n("{n} autre vue", "{n} autres vues", views), views)
    account.left(_n("{n} sous-modèle", "{n} sous-modèles", models), models)


def _end(item: Tree | None, aliases: dict[str, str]) -> str:
    if item is None:
        return ""
    alias = item.find("alias")
    return aliases.get(alias.get("uid", ""), "") if alias is not None else _plain(item.text or "")


def _plain(name: str) -> str:
    """A name as XMILE compares it: capitals, underscores, spaces and line breaks are all one."""
    return re.sub(r"(?:\\n|[_\s\u00a0])+", "_", name.strip().strip('"')).casefold()


def _words(name: str) -> str:
    return re.sub(r"(?:\\n|[_\s])+", " ", name).strip()


