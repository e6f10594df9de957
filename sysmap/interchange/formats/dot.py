"""DOT, the language of Graphviz: our own small reader, which runs nothing; clusters are zones."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sysmap.interchange.account import Account
from sysmap.interchange.formats.table import Foreign
from sysmap.interchange.networks.dot_in import read_dot
from sysmap.interchange.networks.dot_out import write_dot
from sysmap.model import SystemMap

_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?(?>\s+|//[^\n]*\n|#[^\n]*\n|/\*(?>.*?\*/))*+(?:strict\s+)?(?:di)?graph\b[^\[{]*\{",
    re.IGNORECASE | re.DOTALL,
)


def is_mine(file: Foreign) -> bool:
    return _HEAD.match(file.data[:8000]) is not None


def read(files: Sequence[Foreign], account: Account) -> SystemMap:
    return read_dot(files[0].data, account)


def write(map: SystemMap, account: Account) -> bytes:
    return write_dot(map, account)
