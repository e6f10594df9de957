"""A profile: settings, one's own templates and charters in one file, for another computer or a stick.

Never recent maps, ids of maps, folders or journals: nothing of what was worked on.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from sysmap.app.preferences.choices import Choice, choices
from sysmap.app.preferences.house import take_in
from sysmap.app.settings import LONGEST, Settings
from sysmap.i18n import _, _n
from sysmap.model import SystemMap
from sysmap.storage import (
    StorageError,
    charters,
    dumps,
    keep_template,
    loads,
    own_templates,
    save_atomically,
)

PROFILE, FORMAT = ".sysmap-profil", 1
MOST_BYTES, MOST = 60_000_000, 200
"""Bytes of a profile that are read at all; templates and charters in it."""
_HERE = ("maps_folder", "letters")
"""Choices of one computer, or of one day."""


class Unreadable(Exception):
    """A file that is no profile; its text is one sentence for the person."""


class Taken(NamedTuple):
    """What a profile held: settings to be chosen, how much was kept, and sentences on what was not."""

    chosen: dict[str, Any]
    templates: int
    charters: int
    notices: tuple[str, ...]


def travelling() -> tuple[Choice, ...]:
    """The choices that hold on any computer."""
    return tuple(row for row in choices() if row.field not in _HERE)


def packed(settings: Settings) -> bytes:
    """The profile as a file."""
    chosen = {row.field: row.now(settings) for row in travelling()} | {"charter": settings.charter}
    tree = {
        "sysmap_profile": FORMAT, "settings": chosen,
        "templates": [_tree(own.template.map) for own in own_templates()],
        "charters": [_tree(kept.charter) for kept in charters()],
    }  # fmt: skip
    return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode()


def _tree(map: SystemMap) -> Any:
    return json.loads(dumps(map))


def write(settings: Settings, path: Path) -> Path:
    """Put the profile into this file. Raises StorageError."""
    target = path if path.suffix == PROFILE else path.with_name(path.name + PROFILE)
    save_atomically(target, packed(settings))
    return target


def take(path: Path) -> Taken:
    """Keep the templates and charters of a profile and answer its settings. Raises `Unreadable`."""
    tree = _read(path)
    notices: list[str] = []
    kept = {"templates": 0, "charters": 0}
    for name, keep in (("templates", _keep_template), ("charters", _keep_charter)):
        held = tree.get(name)
        for one in held[:MOST] if isinstance(held, list) else ():
            try:
                keep(one, notices)
                kept[name] += 1
            except (StorageError, ValueError, OSError, RecursionError):
                notices.append(_("Un modèle ou une charte de ce profil n’a pas pu être repris."))
    return Taken(_chosen(tree.get("settings")), kept["templates"], kept["charters"],
                 tuple(dict.fromkeys(notices)))  # fmt: skip


def _read(path: Path) -> dict[str, Any]:
    refusal = _("« {name} » n’est pas un profil Sysmap. Rien n’a été changé.").format(name=path.name)
    try:
        if not path.is_file() or path.stat().st_size > MOST_BYTES:
            raise Unreadable(refusal)
        tree = json.loads(path.read_bytes().decode("utf-8"))
    except (OSError, ValueError, RecursionError, MemoryError):
        raise Unreadable(refusal) from None
    if not isinstance(tree, dict) or not isinstance(tree.get("sysmap_profile"), int):
        raise Unreadable(refusal)
    return tree


def _keep_template(tree: Any, _notices: list[str]) -> None:
    map = loads(json.dumps(tree)).map
    if map.pattern is None:
        raise ValueError("no template")
    keep_template(map)


def _keep_charter(tree: Any, notices: list[str]) -> None:
    map = loads(json.dumps(tree)).map
    if map.charter is None:
        raise ValueError("no charter")
    notices += take_in(map)[1]


def _chosen(held: Any) -> dict[str, Any]:
    """Only fields that travel, and only values that the table offers."""
    if not isinstance(held, dict):
        return {}
    found: dict[str, Any] = {}
    for row in travelling():
        value = held.get(row.field)
        if any(value == one and type(value) is type(one) for one, _said in row.values):
            found[row.field] = value
    charter = held.get("charter")
    if isinstance(charter, str) and len(charter) <= LONGEST:
        found["charter"] = charter
    return found


def said(taken: Taken) -> str:
    """What was taken over, in a sentence or two."""
    parts = [_("vos réglages"), _n("{n} modèle", "{n} modèles", taken.templates) if taken.templates else "",
             _n("{n} charte", "{n} chartes", taken.charters) if taken.charters else ""]  # fmt: skip
    first = _("Repris : {parts}.").format(parts=", ".join(part for part in parts if part))
    return " ".join((first, *taken.notices))
