"""The child process: foreign files on standard input, a map of ours and its account on standard output."""

from __future__ import annotations

import base64
import gc
import json
import sys
from collections.abc import Mapping, Sequence

from sysmap.i18n import _, use
from sysmap.interchange.account import Account
from sysmap.interchange.bringing import DONE, REFUSED, SECONDS, UNKNOWN
from sysmap.interchange.formats import Foreign, UnknownFormat, format_named, recognised
from sysmap.limits import hold
from sysmap.storage import dumps

Columns = Mapping[str, Sequence[str]] | None
MEMORY = 3 << 30
"""Bytes this process may use, where the system can hold it to that."""


def main() -> int:
    """Read what is asked; the exit status says whether it could be read."""
    hold(MEMORY, SECONDS)
    gc.disable()  # a process that reads one file and ends leaves nothing to collect, and is a third faster
    asked = json.loads(sys.stdin.buffer.read())
    use(asked["language"])
    files = [Foreign(name, base64.b64decode(data)) for name, data in asked["files"]]
    try:
        code, answer = DONE, _read(files, asked["format"], asked.get("columns"))
    except UnknownFormat as error:
        code, answer = UNKNOWN, {"sentence": str(error)}
    except ValueError as error:
        code, answer = REFUSED, {"sentence": str(error)}
    sys.stdout.buffer.write(json.dumps(answer).encode())
    return code


def _read(files: Sequence[Foreign], name: str, columns: Columns) -> dict[str, object]:
    row = format_named(name) if name else next((found for f in files if (found := recognised(f))), None)
    if row is None or not row.reads:
        raise UnknownFormat(_("Ce fichier n’est d’aucun format que Sysmap sait lire. Rien n’a été ajouté."))
    if len(files) > 1 and not row.several:
        said = _("Un fichier « {format} » se lit seul. Rien n’a été ajouté.")
        raise ValueError(said.format(format=row.name))
    account = Account(asked=columns)
    map = row.read(files, account)
    lines = [list(line) for line in account.lines]
    return {"map": dumps(map), "format": row.id, "account": lines, "tables": account.tables}
