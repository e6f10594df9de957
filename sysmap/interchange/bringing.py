"""Reading a stranger's file in a process that may be stopped: time, memory, and nothing but its bytes.

The child gets the files and the language, and answers with a map in our own format and the account.
"""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from sysmap.children import READ_FOREIGN, child_command
from sysmap.i18n import _, language
from sysmap.interchange.account import Account, Line
from sysmap.interchange.formats import Foreign, UnknownFormat
from sysmap.model import SystemMap
from sysmap.storage import StorageError, loads

SECONDS = 60
DONE, REFUSED, UNKNOWN = 0, 3, 4
"""How the child ends; never 1 or 2, which say that Python itself stumbled (no memory, for one)."""
LARGEST = 200 << 20
"""Bytes of a foreign file."""
_FOREIGN = {"json_not_a_map", "xml", "text_not_a_map", "archive", "not_a_map"}


class Brought(NamedTuple):
    """A map from elsewhere, the format it was in, and what became of what it said."""

    map: SystemMap
    format: str
    account: Account


def bring(
    files: Sequence[Foreign], format: str = "", seconds: float = SECONDS,
    columns: Mapping[str, Sequence[str]] | None = None,
) -> Brought:  # fmt: skip
    """Read foreign files in a child process; `columns` says what those of a table are, when it is known.

    Raises UnknownFormat when no format recognises them, ValueError with a sentence when the reader
    cannot go on, TimeoutError after `seconds`.
    """
    asked = {
        "language": language(), "format": format, "columns": columns,
        "files": [[file.name, base64.b64encode(file.data).decode()] for file in files],
    }  # fmt: skip
    try:
        done = subprocess.run(
            child_command(READ_FOREIGN), input=json.dumps(asked).encode(), stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, timeout=seconds, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise TimeoutError(_("Ce fichier occupe son lecteur trop longtemps. Rien n’a été ajouté.")) from None
    if done.returncode not in (DONE, REFUSED, UNKNOWN):
        raise ValueError(_("Ce fichier fait échouer son lecteur. Rien n’a été ajouté."))
    answer = json.loads(done.stdout)
    if done.returncode == UNKNOWN:
        raise UnknownFormat(answer["sentence"])
    if done.returncode == REFUSED:
        raise ValueError(answer["sentence"])
    account = Account((Line(*line) for line in answer["account"]), columns, answer["tables"])
    return Brought(loads(answer["map"]).map, answer["format"], account)


def bring_files(
    paths: Sequence[Path], format: str = "", columns: Mapping[str, Sequence[str]] | None = None
) -> Brought:
    """The same for files on a disk. Raises StorageError too, when one cannot be read at all."""
    return bring([Foreign(path.name, _bytes(path)) for path in paths], format, columns=columns)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise StorageError("too_big", size=path.stat().st_size >> 20, limit=LARGEST >> 20, name=path.name)
        return path.read_bytes()
    except OSError as error:
        raise StorageError("read_failed", error=error, name=path.name) from None


def may_be_foreign(refusal: StorageError) -> bool:
    """Whether what was refused as a map of ours may be a file of another program."""
    return refusal.what in _FOREIGN
