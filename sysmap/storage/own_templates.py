"""Templates of one's own: map files with a `pattern`, kept in the program's folder or given as files."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from sysmap.model import Card, SystemMap, Territory, new_id
from sysmap.storage.errors import StorageError
from sysmap.storage.naming import SUFFIX, free_name, safe_name
from sysmap.storage.opening import load
from sysmap.storage.places import data_folder
from sysmap.storage.saving import save
from sysmap.storage.templates import Template, find, new_map, templates

ASIDE = "removed"
"""What was removed waits here, until the next one is: « Annuler » brings it back."""


class Own(NamedTuple):
    """A template of one's own, and its file."""

    template: Template
    path: Path


def templates_folder() -> Path:
    return data_folder() / "templates"


def own_templates(folder: Path | None = None) -> tuple[Own, ...]:
    """Those that are kept, by their names; a file that cannot be read or is none is passed by."""
    place = templates_folder() if folder is None else folder
    try:
        paths = sorted(path for path in place.iterdir() if path.suffix == SUFFIX)
    except OSError:
        return ()
    found = [own for path in paths if (own := _calmly(path)) is not None]
    return tuple(sorted(found, key=lambda own: own.template.name("fr").casefold()))


def _calmly(path: Path) -> Own | None:
    try:
        return read_template(path)
    except (StorageError, OSError):
        return None


def read_template(path: Path) -> Own | None:
    """The template in this file; None when it is an ordinary map. Raises StorageError for no map at all."""
    map = load(path)
    return Own(as_template(map), path) if map.pattern is not None else None


def as_template(map: SystemMap) -> Template:
    """A map with a pattern among the templates: in one language, the map's own."""
    pattern = map.pattern
    assert pattern is not None
    said = {"fr": pattern.name or map.card.title, "en": pattern.name or map.card.title}
    return Template(
        id=pattern.id, names=said, taglines={"fr": pattern.tagline, "en": pattern.tagline},
        family=_family(map), purpose={"fr": pattern.purpose, "en": pattern.purpose}, map=map,
        spoken=MappingProxyType({}), aims=pattern.aims,
    )  # fmt: skip


def _family(map: SystemMap) -> str:
    return find(map.template).family


def begin(
    own: Template, *, question: str = "", title: str = "", territory: str | Territory = ""
) -> SystemMap:
    """A new map on a template of one's own: another id, the same kinds, zones and seeds by theirs."""
    base = own.map
    where = Territory(name=territory) if isinstance(territory, str) else territory
    card: Card = base.card.evolve(title=title, question=question, territory=where)
    cohort = base.pattern.id if base.pattern is not None else ""
    return base.evolve(id=new_id("m"), card=card, pattern=None, cohort=cohort)


def started(
    id: str, *, question: str = "", title: str = "", territory: str | Territory = "", language: str = "fr",
    wording: str = "",
) -> SystemMap:  # fmt: skip
    """A new map on the template of this id, whether the program's or one's own (or its file).

    `wording` writes the names of groups of people in a form of the program; one's own forms have theirs.
    """
    if id not in {row.id for row in templates()}:
        own = template_named(id)
        if own is not None:
            return begin(own.template, question=question, title=title, territory=territory)
    return new_map(
        id, question=question, title=title, territory=territory, language=language, wording=wording
    )


def keep_template(map: SystemMap, folder: Path | None = None) -> Path:
    """Put a template among one's own; one of the same id is replaced. Raises StorageError."""
    assert map.pattern is not None
    place = templates_folder() if folder is None else folder
    with suppress(OSError):
        place.mkdir(parents=True, exist_ok=True)
    known = next((own.path for own in own_templates(place) if own.template.id == map.pattern.id), None)
    path = known or free_name(place, safe_name(map.pattern.name))
    save(map, path)
    return path


def rename_template(own: Own, name: str) -> Own:
    """Give it another name; its id and its file stay. Raises StorageError."""
    pattern = own.template.map.pattern
    assert pattern is not None
    map = own.template.map.evolve(pattern=pattern.evolve(name=name))
    save(map, own.path)
    return Own(as_template(map), own.path)


def remove_template(own: Own) -> Path:
    """Take it out of one's own; the file waits aside. Raises OSError."""
    aside = own.path.parent / ASIDE
    aside.mkdir(exist_ok=True)
    for old in aside.iterdir():
        old.unlink(missing_ok=True)
    waiting = aside / own.path.name
    os.replace(own.path, waiting)
    return waiting


def put_back(waiting: Path) -> Path:
    """Bring back what was removed last. Raises OSError."""
    path = waiting.parent.parent / waiting.name
    if path.exists():
        path = free_name(path.parent, safe_name(path.stem))
    os.replace(waiting, path)
    return path


def template_named(words: str) -> Own | None:
    """One's own template of this name or id, or the one in the file of this path. Raises StorageError."""
    for own in own_templates():
        if words in (own.template.id, own.template.name("fr"), own.path.stem):
            return own
    path = Path(words)
    return read_template(path) if path.suffix == SUFFIX and path.is_file() else None
