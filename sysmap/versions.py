"""The pair of Python and PySide6 that we refuse to start on, before it loses somebody's work.

PySide6 6.12 on Python 3.11 drops a reference to `None` at every call that returns nothing,
and aborts the process after some thousand of them (docs/decisions/0002).
"""

from __future__ import annotations

import sys

from sysmap.i18n import _

PYTHON = (3, 11)
SOUND_FROM = (3, 12)
"""The first Python on which every PySide6 we admit is sound."""
UNSOUND_FROM = (6, 12)
"""The first PySide6 that aborts on older Pythons."""


def complaint() -> str:
    """Why the program cannot run here, in one sentence; empty when it can."""
    if sys.version_info[:2] >= SOUND_FROM:
        return ""  # nothing to look up: starting stays quick
    return judge(sys.version_info[:2], installed("PySide6-Essentials"))


def judge(python: tuple[int, ...], qt: str) -> str:
    """The same for given versions; an unknown version of Qt is given its chance."""
    if python < PYTHON:
        found = ".".join(map(str, python))
        return _("Sysmap demande Python 3.11 ou plus récent ; celui-ci est {found}.").format(found=found)
    if python < SOUND_FROM and numbers(qt) >= UNSOUND_FROM:
        return _(
            "PySide6 {qt} s’arrête brutalement sous Python 3.11 : installez PySide6 6.11, ou Python 3.12. "
            "Rien n’a été ouvert."
        ).format(qt=qt)
    return ""


def installed(name: str) -> str:
    """The version of an installed package; empty when there is no record of it (a frozen program)."""
    if getattr(sys, "frozen", False):
        return ""  # it was built with what constraints.txt names
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return ""


def numbers(text: str) -> tuple[int, ...]:
    """« 6.11.3 » as (6, 11, 3); what is no number ends it."""
    found = []
    for part in text.split("."):
        if not part.isdecimal():
            break
        found.append(int(part))
    return tuple(found)
