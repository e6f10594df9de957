"""`sysmap` and `python -m sysmap`: the window, or a verb without one."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from sysmap.children import CHILDREN, run_child


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the words of the command line ask; the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] in CHILDREN:
        return run_child(words[0])
    from sysmap.cli import open_window, run, wants_window

    return open_window(words, _window) if wants_window(words) else run(words)


def _window(path: str | None, language: str | None) -> int:
    from sysmap.cli import error_line
    from sysmap.versions import complaint

    if sentence := complaint():
        error_line(sentence)
        return 4
    from sysmap.app import run as start

    return start(path, language)


if __name__ == "__main__":
    sys.exit(main())
