"""The child process: foreign files on standard input, a map of ours and its account on standard output."""

from __future__ import annotations

import base64
import json
import sys
from collections.abc import Sequence

from sysmap.i18n import _, use
from sysmap.interchange.account import Account
from sysmap.interchange.bringing import DONE, REFUSED, SECONDS, UNKNOWN
from sysmap.interchange.formats import Foreign, UnknownFormat, format_named, recognised
from sysmap.limits import hold
from sysmap.storage import dumps

MEMORY = 3 << 30
"""Bytes this process may use, where the system can hold it to that."""


def main() -> int:
    """Read what is asked; the exit status says whether it could be read."""
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
    sys.exit(main())
