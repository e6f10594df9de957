"""Errors in what our classes override of Qt's: they are told where they are, and whole when Qt sees them.

An error raised by Python's own C code (`int("x")`, `[].pop()`, a wrong number of arguments) is not yet an
object while it leaves functions that do not handle it. When such a function overrides one of Qt's and was
called within a call of ours to Qt, PySide6 takes the words for the error, and the process is struck dead.
Going through a handler is enough to make the object. Python 3.12 makes it at once.

What hears an event has nobody to answer to: its errors are told here and now. Handed on, they would come out
of the next call to Qt, in the middle of something that is innocent.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject

_OURS = "sysmap."
_QTS: Any = QObject.__mro__[-2]
"""What every class of Qt comes from, in its Python."""
_ANSWERS = {"event": False, "eventFilter": False}


def make_errors_whole() -> None:
    """See to the classes that are there, and to those that come."""
    if "__init_subclass__" in vars(_QTS):
        return
    for known in _below(_QTS):
        see_to(known)

    def come(cls: Any, /, **words: Any) -> None:
        super(_QTS, cls).__init_subclass__(**words)
        see_to(cls)

    setattr(_QTS, "__init_subclass__", classmethod(come))  # noqa: B010 - it is not to be written to


def see_to(cls: type) -> None:
    """Let the errors of what this class overrides go through a handler."""
    if not cls.__module__.startswith(_OURS):
        return
    theirs = [base for base in cls.__mro__ if base.__module__.startswith("PySide6.")]
    for name, work in list(vars(cls).items()):
        overrides = not name.startswith("__") and any(name in vars(base) for base in theirs)
        if overrides and isinstance(work, FunctionType) and not hasattr(work, "__wrapped__"):
            setattr(cls, name, _handled(name, work))


def _handled(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    told = name.endswith("Event") or name in _ANSWERS

    @wraps(work)
    def called(*given: Any, **words: Any) -> Any:
        try:
            return work(*given, **words)
        except BaseException as error:
            if not told:
                raise  # it is an object from here on
            sys.excepthook(type(error), error, error.__traceback__)
            return _ANSWERS.get(name)

    return called


def _below(cls: type) -> list[type]:
    found = [cls]
    for one in found:  # it grows
        found += one.__subclasses__()
    return found
