"""Bring the English catalogue up to date with the words of the program.

    python resources/locale/build.py            extract, update sysmap.po, compile sysmap.mo
    python resources/locale/build.py --check    only say what is missing or stale (exit 1 when something is)

French is the source language: `_("Ouvrir…")` and `_n("{n} élément", "{n} éléments", n)` are
the msgids. The .po is sorted and holds neither dates nor line numbers, so that a commit
shows nothing but words that changed. Needs Babel (the dev extra); the program itself does not.
"""

from __future__ import annotations

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent.parent / "sysmap"
PO = HERE / "en" / "LC_MESSAGES" / "sysmap.po"
MO = PO.with_suffix(".mo")
KEYWORDS = {"_": None, "_n": (1, 2)}
NEVER = datetime(2026, 1, 1, tzinfo=UTC)
"""Catalogues insist on a date; ours never changes."""
UNSAID = (
    "Project-Id-Version", "Report-Msgid-Bugs-To", "POT-Creation-Date", "PO-Revision-Date", "Last-Translator",
    "Language-Team", "Generated-By",
)  # fmt: skip


def extracted() -> Catalog:
    """The msgids of the program, with the file each comes from."""
    catalog = _empty()
    for path in sorted(SOURCE.rglob("*.py")):
        place = path.relative_to(SOURCE.parent).as_posix()
        for _line, words, comments, _context in extract_from_file("python", path, KEYWORDS, ("i18n:",)):
            catalog.add(words, None, [(place, None)], auto_comments=comments)
    return catalog


def _empty() -> Catalog:
    return Catalog(
        locale="en", domain="sysmap", charset="utf-8", fuzzy=False,
        creation_date=NEVER, revision_date=NEVER,
    )  # fmt: skip


def kept() -> Catalog:
    """The catalogue as it is on the disk."""
    if not PO.exists():
        return _empty()
    with PO.open("rb") as file:
        return read_po(file, locale="en", domain="sysmap", charset="utf-8")


def updated() -> Catalog:
    """Today's msgids with the translations there are. Nothing is guessed; what went, goes.

    A space that became a no-break one does not lose its translation.
    """
    catalog, known = extracted(), {_plain(message.id): message for message in kept()}
    for message in catalog:
        old = known.get(_plain(message.id)) if message.id else None
        if old is not None and old.pluralizable == message.pluralizable and not old.fuzzy:
            message.string = old.string
    return catalog


def _plain(words: str | tuple[str, ...] | list[str]) -> str:
    whole = words if isinstance(words, str) else "\0".join(words)
    return whole.replace("\u00a0", " ").replace("\u202f", " ")


def as_po(catalog: Catalog) -> bytes:
    """The catalogue as a .po file."""
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=100, sort_output=True, include_lineno=False)
    lines = buffer.getvalue().decode().splitlines(keepends=True)
    head = "# The words of Sysmap in English. See resources/locale/build.py.\n#\n"
    start = next(i for i, line in enumerate(lines) if not line.startswith("#"))
    body = [line for line in lines[start:] if not line.startswith(tuple(f'"{name}:' for name in UNSAID))]
    return (head + "".join(body)).encode()


def as_mo(catalog: Catalog) -> bytes:
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def missing(catalog: Catalog) -> list[str]:
    """The French words that have no English yet."""
    return [
        message.id if isinstance(message.id, str) else message.id[0]
        for message in catalog
        if message.id and not (all(message.string) if isinstance(message.string, tuple) else message.string)
    ]


def main(arguments: list[str]) -> int:
    catalog = updated()
    po, mo = as_po(catalog), as_mo(catalog)
    absent = missing(catalog)
    print(*(f"sans traduction : {words!r}" for words in absent), sep="\n")
    print(f"{len(catalog)} messages, {len(absent)} sans traduction")
    if "--check" in arguments:
        stale = [file.name for file, now in {PO: po, MO: mo}.items() if file.read_bytes() != now]
        print(*(f"à refaire : {name}" for name in stale), sep="\n")
        return 1 if absent or stale else 0
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po)
    MO.write_bytes(mo)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
