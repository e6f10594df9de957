"""The licences of what the program depends on, for people and for machines: `make licences`.

`THIRD-PARTY.txt` is shown in À propos; `sbom.cdx.json` is the list in the form of CycloneDX 1.6. Both follow
from pyproject.toml, constraints.txt and what is installed, and nothing else: the same input makes the same
bytes. A library whose licence is unknown, or cannot go with ours, stops the script.
"""

from __future__ import annotations

import json
import os
import re
import sys
from datetime import UTC, datetime
from importlib.metadata import Distribution, distribution
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path[:0] = [str(HERE), str(ROOT)]

from depends import depends, pinned  # noqa: E402 - beside this script
from parts import ACCEPTED, PARTS, QT, UNCLEAR, Part  # noqa: E402

from sysmap import __version__  # noqa: E402

PAGE, LIST = HERE / "THIRD-PARTY.txt", HERE / "sbom.cdx.json"
RULE = "=" * 100
HEAD = """\
Ce que Sysmap doit à d’autres, et sous quelles licences
What Sysmap owes to others, and their licences"""
GPL = "GNU GPL 3 (la LGPL 3 y renvoie ; the LGPL 3 refers to it)"


class Library(NamedTuple):
    """A library of Python: its name as it writes it, version, licence, and the text of its licence."""

    name: str
    version: str
    licence: str
    text: str
    asks: list[str]


def libraries() -> list[Library]:
    """Every library that the program needs when it runs. Stops when one is not the one that is pinned."""
    pins, found = pinned(), []
    for key, asks in depends().items():
        if key != "sysmap":
            installed = distribution(key)
            if installed.version != pins.get(key):
                raise SystemExit(f"{key} {installed.version} : constraints.txt dit {pins.get(key)}.")
            name, licence = installed.metadata["Name"], licence_of(installed)
            found.append(Library(name, installed.version, licence, _text(installed), asks))
    return found


def licence_of(installed: Distribution) -> str:
    """The licence under which we give this library, by its SPDX name."""
    said = installed.metadata
    words = said.get("License-Expression") or UNCLEAR.get(said["Name"]) or said.get("License") or ""
    chosen = [one.strip() for one in words.split(" OR ") if one.strip() in ACCEPTED]
    if not chosen:
        raise SystemExit(f"{said['Name']} : licence inconnue ou incompatible ({words or 'rien'}).")
    return chosen[0]


def _text(installed: Distribution) -> str:
    """What the library says of its licence, in its own files."""
    legal = re.compile(r"dist-info/.*(LICEN[CS]E|COPYING)", re.IGNORECASE)
    files = sorted((file for file in installed.files or [] if legal.search(str(file))), key=str)
    return "\n\n".join(file.read_text(encoding="utf-8").strip() for file in files)


def _text_of(part: Part) -> str:
    library, colon, name = part.text.partition(":")
    if colon:
        files = distribution(library).files or []
        return next(file.read_text(encoding="utf-8") for file in files if file.name == name).strip()
    return (ROOT / "resources" / part.text).read_text(encoding="utf-8").strip() if part.text else ""


def page(found: list[Library]) -> str:
    """The page for people: the list, how to replace Qt, every text once."""
    rows = [(f"{one.name} {one.version}", one.licence, "") for one in found]
    rows += [(f"{part.name} {part.version}".strip(), part.licence, part.why) for part in PARTS]
    listed = "\n".join(" – ".join(word for word in row if word) for row in rows)
    texts = (f"{RULE}\n{names}\n{RULE}\n\n{text}" for text, names in _texts(found).items())
    return "\n\n\n".join([HEAD, listed, QT.strip(), *texts]) + "\n"


def _texts(found: list[Library]) -> dict[str, str]:
    """Each text, and the names of those who give it."""
    said = [(f"{one.name} {one.version}", one.text) for one in found]
    said += [(part.name, _text_of(part)) for part in PARTS]
    said.append((GPL, (HERE / "texts" / "GPL-3.txt").read_text(encoding="utf-8").strip()))
    texts: dict[str, str] = {}
    for name, text in said:
        if text:
            texts[text] = f"{texts[text]}, {name}" if text in texts else name
    return texts


def bill(found: list[Library]) -> dict[str, Any]:
    """The list for machines. A time is said only when SOURCE_DATE_EPOCH gives one."""
    ours = {"type": "application", "bom-ref": "sysmap", "name": "sysmap", "version": __version__,
            "licenses": [_licence("EUPL-1.2")]}  # fmt: skip
    metadata: dict[str, Any] = {"component": ours}
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        metadata = {"timestamp": f"{datetime.fromtimestamp(int(epoch), UTC):%Y-%m-%dT%H:%M:%SZ}", **metadata}
    asked = [{"ref": key, "dependsOn": asks} for key, asks in depends().items()]
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX",
        "specVersion": "1.6", "version": 1, "metadata": metadata,
        "components": [*map(_library, found), *map(_part, PARTS)], "dependencies": asked,
    }  # fmt: skip


def _library(one: Library) -> dict[str, Any]:
    key = re.sub(r"[-_.]+", "-", one.name).lower()
    return {"type": "library", "bom-ref": key, "name": one.name, "version": one.version,
            "purl": f"pkg:pypi/{key}@{one.version}", "licenses": [_licence(one.licence)]}  # fmt: skip


def _part(part: Part) -> dict[str, Any]:
    kind = "data" if part.licence == "etalab-2.0" else "library"
    version = {"version": part.version} if part.version else {}
    return {"type": kind, "bom-ref": f"part:{part.name}", "name": part.name, **version,
            "description": part.why, "licenses": [_licence(part.licence)]}  # fmt: skip


def _licence(name: str) -> dict[str, Any]:
    """CycloneDX tells a licence of the SPDX list from an expression and from a name."""
    if " " in name:
        return {"expression": name}
    return {"license": {"name": name} if name.startswith("LicenseRef-") else {"id": name}}


def main() -> None:
    found = libraries()
    PAGE.write_text(page(found), encoding="utf-8")
    LIST.write_text(json.dumps(bill(found), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(found)} bibliothèques, {len(PARTS)} autres parts : {PAGE.name}, {LIST.name}")


if __name__ == "__main__":
    main()
