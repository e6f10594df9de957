"""A third language that nobody speaks: every message between marks, with accents, and longer.

What is shown without the marks never passed through the catalogue; what is cut will be cut in German too.
"""

from __future__ import annotations

import gettext
import re
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

CODE = "qps"
BEGIN, END = "‹!!", "!!›"
_ACCENTS = str.maketrans("aceinousyzACEINOUSYZ", "äçëïñöüšÿžÄÇËÏÑÖÜŠŸŽ")
_KEPT = r"\{\w*\}|\(\*[^)]*\)|;;|…$"
"""Things to fill in, patterns of files, and the dots that promise a window."""
LONGER = 0.4


def pseudo(words: str) -> str:
    """« [!! Ënrëgïštrër onë !!] »."""
    dots = "…" if words.endswith("…") else ""
    parts = re.split(f"({_KEPT})", words.removesuffix("…"))
    said = "".join(part if re.fullmatch(_KEPT, part) else part.translate(_ACCENTS) for part in parts)
    more = round(len(words) * LONGER) - len(BEGIN) - len(END) - 2
    return f"{BEGIN} {said}{(' one two three four five' * 9)[: max(0, more)].rstrip()} {END}{dots}"


def write(english: Path, folder: Path) -> None:
    """The catalogue of this language in a folder of languages, made from the messages of another."""
    with english.open("rb") as file:
        known = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    catalog = Catalog(locale="en", domain="sysmap")
    plurals = {key[0] for key in known if isinstance(key, tuple)}
    for key in known:
        if isinstance(key, str) and key and key not in plurals:
            catalog.add(key, pseudo(key))
    for one, many in _plurals(english):
        catalog.add((one, many), (pseudo(one), pseudo(many)))
    place = folder / CODE / "LC_MESSAGES" / "sysmap.mo"
    place.parent.mkdir(parents=True)
    with place.open("wb") as file:
        write_mo(file, catalog)


def _plurals(english: Path) -> list[tuple[str, str]]:
    from babel.messages.pofile import read_po

    with english.with_suffix(".po").open("rb") as file:
        return [tuple(m.id) for m in read_po(file, locale="en") if isinstance(m.id, tuple | list)]


def marked(words: str) -> bool:
    """Whether these words came from the catalogue, in whole or in part."""
    return BEGIN in words or END in words
