"""`sysmap` and `python -m sysmap`: the window, or a verb without one."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from sysmap.children import CHILDREN, run_child


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the words of the command line ask; the exit code."""
    spell_in_utf8()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # nobody's code but ours; sooner, too
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and words[0] in CHILDREN:
        return run_child(words[0])
    from sysmap.cli import open_window, run, wants_window

    return open_window(words, _window) if wants_window(words) else run(words)


def spell_in_utf8() -> None:
    """Letters are in UTF-8 whatever the system asks for.

    A packed Python leaves « C » and a locale that is not installed as they are, and Qt then complains of it
    in English, on four lines. The language of the words stays what the environment says.
    """
    if os.name != "posix":
        return
    try:
        if "C" not in locale.setlocale(locale.LC_CTYPE, "").split("."):
            return
    except locale.Error:  # not installed: Qt, too, goes on with what is set here
        with suppress(locale.Error):
            locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
        return
    asked = next((name for name in ("LC_ALL", "LC_CTYPE", "LANG") if os.environ.get(name)), "LANG")
    os.environ[asked] = "C.UTF-8"


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
