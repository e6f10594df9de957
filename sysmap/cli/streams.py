"""Standard output and standard error, in UTF-8 whatever the locale, on any system."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator


def settle() -> None:
    """Make both streams speak UTF-8; a « C » locale must not lose an accent or stop the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            with contextlib.suppress(ValueError, OSError):
                stream.reconfigure(encoding="utf-8", errors="replace")


class OutputLost(Exception):
    """What was said could not be written: the disk behind « > » is full, or gone."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error


def say(words: str) -> None:
    """Write to standard output; there may be none (a windowed program on Windows). Raises OutputLost."""
    if sys.stdout is not None:
        with _kept():
            sys.stdout.write(words)


def finish() -> None:
    """Make sure that what was said has arrived. Raises OutputLost."""
    if sys.stdout is not None:
        with _kept():
            sys.stdout.flush()


@contextlib.contextmanager
def _kept() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise  # the reader has had enough: no error
    except OSError as error:
        raise OutputLost(error) from error


def forget_output() -> None:
    """Let Python flush into nothing when it ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def error_line(sentence: str) -> None:
    """One line on standard error."""
    if sys.stderr is None:
        return
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write("".join(c for c in sentence.replace("\n", " ") if c >= " ") + "\n")
        sys.stderr.flush()
