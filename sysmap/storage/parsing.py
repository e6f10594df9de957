"""From bytes to plain data: encodings, limits, and what is wrong with a text that is no JSON.

The fast road is pydantic's own parser. What it refuses or silently changes (lone surrogates,
repeated keys) is looked at again, slowly, only where a cheap test of the text calls for it.
"""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from sysmap.storage.errors import Notice, StorageError
from sysmap.storage.slicing import tree_of

MEGABYTE = 1_000_000
LIMIT = 200 * MEGABYTE
"""Largest file that is read at all, in bytes."""
DEPTH = 200
"""Deepest nesting, the parser's own limit."""

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_ESCAPES = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")
_COLONS = ('":', " :", "\t:", "\n:", "\r:")
_CONTROLS = tuple(map(re.compile, (rb"\x7f", rb"\xc2[\x80-\x9f]", rb"\xef\xbf[\xbe\xbf]")))
_BEFORE = frozenset('" \t\n\r')


class Parsed(NamedTuple):
    """Plain data, what was unusual in the text, and whether some characters need cleaning."""

    tree: Any
    notices: tuple[Notice, ...] = ()
    unclean: bool = False
    repeated: tuple[tuple[str, Any], ...] = ()


def parse(data: bytes | str) -> Parsed:
    """Parse the text of a map. Raises StorageError, naming the line, when it is no such text."""
    if len(data) > LIMIT:
        raise StorageError("too_big", size=len(data) // MEGABYTE, limit=LIMIT // MEGABYTE)
    text = data.removeprefix("\ufeff") if isinstance(data, str) else decode(data)
    text, lone = _without_lone_surrogates(text)
    try:
        tree = tree_of(text)
    except ValueError as error:
        raise diagnosis(text, error) from None
    notices = (Notice("surrogates", lone),) if lone else ()
    repeated = _repeated(text, tree)
    return Parsed(tree, notices, bool(lone) or _unclean(text), repeated)


def decode(data: bytes) -> str:
    """The text of these bytes: by their mark, else strictly UTF-8."""
    encoding, start = next(((name, len(bom)) for bom, name in _BOMS if data.startswith(bom)), ("utf-8", 0))
    if not start and data[1:2] == b"\0":
        encoding = "utf-16-le"
    try:
        return data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        line = data[start:].count(b"\n", 0, error.start) + 1
        raise StorageError("encoding", line=line) from None


def diagnosis(text: str, error: ValueError) -> StorageError:
    """Why a text is no JSON, as a refusal that names the line."""
    found = re.search(r"at line (\d+)", str(error))
    line = int(found[1]) if found else 1
    if "recursion" in str(error):
        return StorageError("deep")
    if "EOF" in str(error) or "unexpected end" in str(error):
        return StorageError("truncated", line=line)
    lines = text.split("\n")
    for number, words in enumerate(lines, start=1):
        if words.startswith(("<<<<<<< ", ">>>>>>> ")):
            return StorageError("conflict_marks", line=number)
    wrong = re.search(r"[:,\[]\s*([-+]?(?:NaN|Infinity|inf|nan))\b", lines[line - 1])
    if wrong or "out of range" in str(error):
        number_text = wrong[1] if wrong else "…"
        return StorageError("impossible_number", line=line, number=number_text)
    return StorageError("broken", line=line)


def _without_lone_surrogates(text: str) -> tuple[str, int]:
    """The text with halves of characters, written raw or as escapes, replaced by U+FFFD."""
    count = 0

    def mend(match: re.Match[str]) -> str:
        nonlocal count
        found = match[0]
        if len(found) == 6 and found[2] in "dD" and found[3] in "89abcdefABCDEF":
            count += 1
            return "\\ufffd"
        return found

    if "\\ud" in text or "\\uD" in text:
        text = _ESCAPES.sub(mend, text)
    if not text.isascii():
        try:
            text.encode()
        except UnicodeEncodeError:
            text, raw = re.subn("[\ud800-\udfff]", "\ufffd", text)
            count += raw
    return text, count


def _unclean(text: str) -> bool:
    """Whether the text may hold control characters (cheap; yes too often, never no too often)."""
    if "\\" in text and re.search(r"\\[ubfr]", text):
        return True
    if text.isascii():
        return "\x7f" in text
    data = text.encode("utf-8", "surrogatepass")  # bytes that begin alike are found ten times quicker
    return any(pattern.search(data) for pattern in _CONTROLS)


def _repeated(text: str, tree: Any) -> tuple[tuple[str, Any], ...]:
    """Keys that stand twice in one object, with the values that the last one hid.

    Every parser keeps the last silently. Colons that may follow a key are counted in the
    text and keys in the data: only when there are more colons is the text parsed again.
    """
    if _colons(text, _keys(tree)):
        return ()
    hidden: list[tuple[str, Any]] = []

    def note(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            seen: dict[str, Any] = {}
            for key, value in pairs:
                if key in seen:
                    hidden.append((key, seen[key]))
                seen[key] = value
        return found

    json.loads(text, object_pairs_hook=note)
    return tuple(hidden)


def _colons(text: str, keys: int) -> bool:
    """Whether there are as many colons that may follow a key as keys.

    Looking for one letter is ten times quicker than for two, and pictures hold no colon.
    """
    if text.count(":") == keys:
        return True
    if len(text) > 20 * MEGABYTE:
        return sum(part[-1:] in _BEFORE for part in text.split(":")[:-1]) == keys
    return sum(map(text.count, _COLONS)) == keys


def _keys(tree: Any) -> int:
    count, rest = 0, [tree]
    while rest:
        node = rest.pop()
        if type(node) is dict:
            count += len(node)
            rest += [value for value in node.values() if type(value) is dict or type(value) is list]
        elif type(node) is list:
            rest += [value for value in node if type(value) is dict or type(value) is list]
    return count
