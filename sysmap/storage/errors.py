"""What storage reports: refusals, as one exception, and unusual things, as notices."""

from __future__ import annotations

import errno
import unicodedata
from typing import NamedTuple

from sysmap.i18n import language as spoken
from sysmap.storage.noticed import counted
from sysmap.storage.words import say

CANNOT_READ, CANNOT_WRITE = 3, 4

_REASONS = {
    errno.ENOSPC: "full",
    errno.EFBIG: "full",
    errno.EDQUOT: "quota",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "read_only",
    errno.ENAMETOOLONG: "long_name",
    errno.ENOENT: "gone",
    errno.ENOTDIR: "gone",
    errno.EBUSY: "busy",
    errno.ETXTBSY: "busy",
    errno.ESTALE: "offline",
    errno.ENOTCONN: "offline",
    errno.EHOSTDOWN: "offline",
    errno.EHOSTUNREACH: "offline",
    errno.ETIMEDOUT: "offline",
    errno.EIO: "disk",
    errno.ELOOP: "circle",
    errno.EMFILE: "many_files",
    errno.ENFILE: "many_files",
}


class StorageError(Exception):
    """A file that cannot be read or written, and why.

    `what` names the event (a key of the words), `code` is the exit status of the command
    line: 3 when the input cannot be read, 4 when the output cannot be written. `facts` hold
    what is known of the file: its `name`; for a newer map its `title`, `question`, `authors`.
    """

    def __init__(self, what: str, code: int = CANNOT_READ, **facts: object) -> None:
        super().__init__(what)
        self.what, self.code, self.facts = what, code, facts

    def sentence(self, language: str | None = None) -> str:
        """One human sentence: what happened, what was kept, what to do."""
        facts = {name: _shown(fact) if isinstance(fact, str) else fact for name, fact in self.facts.items()}
        name = str(facts.get("name", ""))
        facts["file"] = say("named", language, name=name) if name else say("this", language)
        facts["reason"] = reason(facts.get("error"), language)
        if self.what == "newer":
            facts["about"] = _about(facts, language)
        return say(self.what, language, **facts)

    def of(self, name: str) -> StorageError:
        """The same error, saying which file it is about."""
        return StorageError(self.what, self.code, **{**self.facts, "name": name})

    def __str__(self) -> str:
        return self.sentence()


def _shown(words: str) -> str:
    """Names and titles from a stranger, without what moves the cursor or turns the line round."""
    return "".join(c for c in words if unicodedata.category(c) not in ("Cc", "Cf", "Cs"))


def reason(error: object, language: str | None = None) -> str:
    """Why the system refused, in a few words."""
    if not isinstance(error, OSError):
        return ""
    name = _REASONS.get(error.errno or 0)
    if name:
        return say(name, language)
    return say("other", language, detail=error.strerror or type(error).__name__)


def _about(facts: dict[str, object], language: str | None) -> str:
    known = [
        say(f"about_{name}", language, **{name: facts[name]})
        for name in ("title", "question", "authors")
        if facts.get(name)
    ]
    return ", ".join(known) or say("about_nothing", language)


class Notice(NamedTuple):
    """Something unusual that was found while opening, how often, and an example of it."""

    what: str
    times: int = 1
    example: str = ""

    def sentence(self, language: str | None = None) -> str:
        """One human sentence: what was unusual, and what became of it."""
        return counted(self.what, self.times, language or spoken(), self.example)
