"""Decoded pictures that are kept for the next painting: as many as fit in a fixed room, last seen first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock
from typing import ParamSpec

from PySide6.QtGui import QImage

ROOM = 256_000_000
"""Bytes of pixels kept together: a map of fifty large pictures would take twelve thousand million."""
P = ParamSpec("P")

_held: OrderedDict[Hashable, QImage | None] = OrderedDict()
_lock = Lock()


def held(make: Callable[P, QImage | None]) -> Callable[P, QImage | None]:
    """Remember what this function made, of equal arguments, while there is room. Any thread may ask."""

    @wraps(make)
    def kept(*args: P.args, **kwargs: P.kwargs) -> QImage | None:
        key: Hashable = (make.__module__, make.__qualname__, args, tuple(kwargs.items()))
        with _lock:
            if key in _held:
                _held.move_to_end(key)
                return _held[key]
        image = make(*args, **kwargs)
        with _lock:
            _held[key] = image
            _make_room()
        return image

    return kept


def taken() -> int:
    """Bytes of the pictures that are kept."""
    return sum(image.sizeInBytes() for image in _held.values() if image is not None)


def _make_room() -> None:
    while len(_held) > 1 and taken() > ROOM:
        _held.popitem(last=False)
