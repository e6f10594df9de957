"""Charters as the program takes them: pictures read in a child process, one of them the house's own."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import TYPE_CHECKING

from sysmap.app import settings as stored
from sysmap.app.incoming.pictures import Refused, take
from sysmap.i18n import _, _n, language
from sysmap.interchange import charter_of, received, take_charter, told_of, with_charter
from sysmap.model import Image, SystemMap
from sysmap.storage import Kept, keep_charter, kept_charter, read_charter

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.app.settings import Settings
    from sysmap.app.shell import Shell


def house(settings: Settings) -> Kept | None:
    """The charter that is the house's own, while it is there."""
    return kept_charter(settings.charter)


def bring_charter(path: Path) -> tuple[Kept, tuple[str, ...]]:
    """Keep the charter of this file, and say what was mended in it. Raises StorageError."""
    return take_in(read_charter(path))


def take_in(map: SystemMap) -> tuple[Kept, tuple[str, ...]]:
    """Keep this charter of a stranger: colours checked, pictures read by a child. Raises StorageError."""
    charter, mended = received(map)
    clean, refused = _clean_pictures(charter)
    return keep_charter(clean), (*mended, *refused)


def _clean_pictures(charter: SystemMap) -> tuple[SystemMap, tuple[str, ...]]:
    """Logos as our own child process reads them; what it cannot read does not come along."""
    logos: list[str] = []
    images: list[Image] = []
    said: list[str] = []
    for logo in charter.card.logos:
        image = charter.images[logo]
        try:
            taken = take(base64.b64decode(image.data, validate=True), image.name).image
        except (Refused, binascii.Error, ValueError):
            said.append(_("Le logo « {name} » n’a pas pu être lu : il n’est pas repris.")
                        .format(name=image.name or _("sans nom")))  # fmt: skip
            continue
        logos.append(taken.id)
        images.append(taken)
    card = charter.card.evolve(logos=tuple(dict.fromkeys(logos)))
    return charter.evolve(card=card, images={image.id: image for image in images}), tuple(said)


def make_charter(desk: Desk, name: str) -> Kept:
    """Keep the look of this map as the house's own charter. Raises StorageError."""
    before = house(desk.settings)
    same = before is not None and before.name == name
    kept = keep_charter(charter_of(desk.editor.map, name, id=before.id if before and same else ""))
    choose(desk.shell, kept.id)
    return kept


def choose(shell: Shell, id: str) -> None:
    """This charter is the house's own from now on."""
    shell.settings.charter = id
    stored.save(shell.settings)


def dressed(settings: Settings, map: SystemMap) -> SystemMap:
    """A new map in the look of the house, when it has one and wants it on new maps."""
    kept = house(settings) if settings.charter and settings.charter_on_new else None
    return with_charter(map, received(kept.charter)[0]) if kept is not None else map


def apply(desk: Desk, kept: Kept) -> None:
    """The look of this charter on the map of the desk, in one step."""
    with desk.editor.transaction(_("charte « {name} »").format(name=kept.name)) as draft:
        take_charter(draft, received(kept.charter)[0])


def would_say(map: SystemMap, kept: Kept) -> str:
    """What applying it would change, in sentences; that it changes nothing, when that is so."""
    told = told_of(map, kept.charter)
    if not told.changes:
        return _("Cette carte suit déjà cette charte.")
    kept_as_is = _("Rien n’est perdu : le reste de la carte garde ses mots, ses places et ses couleurs.")
    return " ".join((*told.changes, *told.mended, kept_as_is))


def contents(kept: Kept) -> str:
    """« 12 types, 5 catégories, 3 logos, licence CC BY-SA 4.0, affiche A3 »."""
    charter, spoken = kept.charter, language()
    page = next(iter(charter.posters.values()), None)
    parts = [
        _n("{n} type", "{n} types", len(charter.kinds)) if charter.kinds else "",
        _n("{n} catégorie", "{n} catégories", len(charter.categories)) if charter.categories else "",
        _n("{n} logo", "{n} logos", len(charter.card.logos)) if charter.card.logos else "",
        ", ".join(charter.card.authors),
        _("licence {licence}").format(licence=charter.card.licence) if charter.card.licence else "",
        _("affiche {size}").format(size=page.size) if page is not None else "",
        _("jeu de thèmes « {name} »").format(name=charter.themes.name) if charter.themes.words else "",
    ]  # fmt: skip
    names = [*(row.name(spoken) for row in charter.kinds.values()),
             *(row.name(spoken) for row in charter.categories.values())][:6]  # fmt: skip
    said = ", ".join(part for part in parts if part)
    return f"{said} ({', '.join(names)}…)" if names else said
