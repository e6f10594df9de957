"""Standard output and standard error, in UTF-8 whatever the locale, on any system."""

from __future__ import annotations

import contextlib
import io
import sys


def settle() -> None:
    """Make both streams speak UTF-8; a « C » locale must not lose an accent or stop the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(ValueError, OSError):
                stream.reconfigure(encoding="utf-8", errors="replace")


def say(words: str) -> None:
    """Write to standard output; there may be none (a windowed program on Windows)."""
    if sys.stdout is not None:
        sys.stdout.write(words)


def error_line(sentence: str) -> None:
    """One line on standard error."""
    if sys.stderr is None:
        return
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write("".join(c for c in sentence.replace("\n", " ") if c >= " ") + "\n")
        sys.stderr.flush()
