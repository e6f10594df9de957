"""Addresses that a map holds: the only ones that a browser may be given, or a code may carry.

A map from a stranger may hold `javascript:`, `file:` or `smb:` addresses, or hide the true host behind a user
name or letters that look alike: such an address is words to be copied, never one to follow.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple
from urllib.parse import urlsplit

LONGEST = 2_000
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d+(?:/|$))")
_NAME = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HOST = re.compile(rf"(?=.{{1,253}}$){_NAME}(?:\.{_NAME})*")
_MAIL = re.compile(r"[A-Za-z0-9._+-]{1,64}@([A-Za-z0-9.-]{1,253})")


class Address(NamedTuple):
    """What may be opened, and the host to show first, in the letters that computers use."""

    url: str
    host: str


def web_address(words: str) -> Address | None:
    """The address in these words when it is one of the web or of mail, whole and plain; else None.

    >>> web_address("https://été.example/carte").host
    'xn--t-9fab.example'
    >>> web_address("javascript:alert(1)") is None
    True
    """
    words = words.strip(" ")
    if not words or len(words) > LONGEST or any(map(_hidden, words)) or re.search(r"[\s\\<>\"`]", words):
        return None
    try:
        parts = urlsplit(words)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme == "mailto":
        found = _MAIL.fullmatch(parts.path)
        host = _ascii(found[1]) if found else ""
        return Address(f"mailto:{parts.path}", host) if host and not (parts.query or parts.fragment) else None
    host = _ascii(parts.hostname or "")
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc:
        return None
    rest = words.split("://", 1)[1][len(parts.netloc):]
    return Address(f"{parts.scheme}://{host}{f':{port}' if port else ''}{rest}", host)


def leads_astray(words: str) -> bool:
    """Whether these words name another way of opening something than the web or mail."""
    found = _SCHEME.match(words.strip())
    return words.strip().startswith(("//", "\\\\")) or (found is not None and web_address(words) is None)


def _hidden(letter: str) -> bool:
    """Controls, bidirectional marks, halves of characters, and letters without a shape."""
    return unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _ascii(host: str) -> str:
    """The host in plain letters (punycode), or nothing when it is none."""
    try:
        plain = host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""
    return plain if _HOST.fullmatch(plain) else ""
