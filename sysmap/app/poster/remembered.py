"""The cartouche of the last poster, proposed to the next map: authors, licence, mention, logos, address."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sysmap.i18n import _, _n
from sysmap.model import Card, Image, Poster, SystemMap
from sysmap.storage import StorageError, data_folder, save_atomically

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

_FIELDS = ("authors", "funders")
_WORDS = ("licence", "address")
MOST_BYTES = 12_000_000


def place() -> Path:
    """The one file of ours, beside the settings."""
    return data_folder() / "cartouche.json"


def remember(map: SystemMap, poster: Poster) -> None:
    """Keep the cartouche of this poster for the next map; a place that refuses is no trouble."""
    card = map.card
    kept: dict[str, Any] = {name: list(getattr(card, name)) for name in _FIELDS}
    kept |= {name: getattr(card, name) for name in _WORDS}
    kept["mention"] = poster.mention
    kept["logos"] = [
        {"media": image.media, "name": image.name, "data": image.data, "id": id}
        for id in card.logos if (image := map.images.get(id)) is not None
    ]  # fmt: skip
    if not any(kept.values()):
        return
    kept["language"] = _spoken(map.language, poster)
    text = json.dumps(kept, ensure_ascii=False, indent=1) + "\n"
    with suppress(OSError, StorageError, ValueError):
        if len(text) < MOST_BYTES:
            place().parent.mkdir(parents=True, exist_ok=True)
            save_atomically(place(), text.encode())


def recall() -> dict[str, Any]:
    """What was remembered; nothing when the file is missing, damaged or not ours."""
    try:
        read = json.loads(place().read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) and _sound(read) else {}


def _sound(read: dict[str, Any]) -> bool:
    lists = all(isinstance(read.get(name, []), list) for name in (*_FIELDS, "logos"))
    texts = all(isinstance(read.get(name, ""), str) for name in (*_WORDS, "mention", "language"))
    return lists and texts


def proposed(card: Card) -> str:
    """What there is to take over, in a sentence, when this map has no cartouche yet; else nothing."""
    held = recall()
    if not held or card.authors or card.funders or card.logos or card.licence:
        return ""
    said = [", ".join(str(one) for one in held.get("authors", [])), str(held.get("licence", ""))]
    if count := len(held.get("logos", [])):
        said.append(_n("{n} logo", "{n} logos", count))
    found = ", ".join(part for part in said if part)
    return _("Reprendre le cartouche de la dernière affiche : {what}.").format(what=found) if found else ""


def take_over(desk: Desk, poster: Poster) -> None:
    """Give this map what was remembered, in one step."""
    held = recall()
    logos = [Image(**row) for row in held.get("logos", []) if isinstance(row, dict) and row.get("id")]
    with desk.editor.transaction(_("cartouche repris")) as draft:
        for image in logos:
            if image.id not in draft.images:
                draft.put(image)
        fields: dict[str, Any] = {name: tuple(map_text(held.get(name, []))) for name in _FIELDS}
        fields |= {name: str(held.get(name, "")) for name in _WORDS}
        draft.set(card=draft.card.evolve(**fields, logos=tuple(image.id for image in logos)))
        if held.get("mention") and held.get("language") in (None, _spoken(desk.editor.map.language, poster)):
            draft.put(poster.evolve(mention=str(held["mention"])))


def _spoken(map_language: str, poster: Poster) -> str:
    """What a poster is written in: a mention in another language is not proposed to it."""
    return poster.language or map_language


def map_text(values: list[Any]) -> list[str]:
    return [str(value) for value in values]
