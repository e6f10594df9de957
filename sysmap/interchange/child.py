"""Reading a stranger's file in a process that may be stopped: time, memory, and nothing but its bytes.

The child is this same program with a hidden verb, so that it works when frozen. It gets the files and
the language, and answers with a map in our own format and the account.
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
from collections.abc import Sequence
from typing import NamedTuple

from sysmap.i18n import _, language, use
from sysmap.interchange.account import Account, Line
from sysmap.interchange.formats import Foreign, UnknownFormat, format_named, recognised
from sysmap.limits import hold
from sysmap.model import SystemMap
from sysmap.storage import dumps, loads

VERB = "--read-foreign"
SECONDS, MEMORY = 60, 3 << 30
DONE, REFUSED, UNKNOWN = 0, 1, 2


class Brought(NamedTuple):
    """A map from elsewhere, the format it was in, and what became of what it said."""

    map: SystemMap
    format: str
    account: Account


def bring(files: Sequence[Foreign], format: str = "", seconds: float = SECONDS) -> Brought:
    """Read foreign files in a child process.

    Raises UnknownFormat when no format recognises them, ValueError with a sentence when the reader
    cannot go on, TimeoutError after `seconds`.
    """
    asked = {
        "language": language(), "format": format,
        "files": [[file.name, base64.b64encode(file.data).decode()] for file in files],
    }  # fmt: skip
    try:
        done = subprocess.run(
            child_command(), input=json.dumps(asked).encode(), stdout=subprocess.PIPE,
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
    account = Account(Line(*line) for line in answer["account"])
    return Brought(loads(answer["map"]).map, answer["format"], account)


def child_command() -> list[str]:
    """How to start the child: as a module from Python, by the hidden verb when frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, VERB]
    return [sys.executable, "-m", "sysmap.interchange.child"]


def run_child() -> int:
    """Be the child: files on standard input, the map and its account on standard output."""
    hold(MEMORY, SECONDS)
    asked = json.loads(sys.stdin.buffer.read())
    use(asked["language"])
    files = [Foreign(name, base64.b64decode(data)) for name, data in asked["files"]]
    try:
        code, answer = DONE, _read(files, asked["format"])
    except UnknownFormat as error:
        code, answer = UNKNOWN, {"sentence": str(error)}
    except ValueError as error:
        code, answer = REFUSED, {"sentence": str(error)}
    sys.stdout.buffer.write(json.dumps(answer).encode())
    return code


def _read(files: Sequence[Foreign], name: str) -> dict[str, object]:
    row = format_named(name) if name else next((found for f in files if (found := recognised(f))), None)
    if row is None or not row.reads:
        raise UnknownFormat(_("Ce fichier n’est d’aucun format que Sysmap sait lire. Rien n’a été ajouté."))
    account = Account()
    map = row.read(files, account)
    return {"map": dumps(map), "format": row.id, "account": [list(line) for line in account.lines]}


if __name__ == "__main__":
    sys.exit(run_child())
