"""What a sample is: a function that draws a mark in a box."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QPainter

from sysmap.geometry import Box

Draw = Callable[[QPainter, float, float, float, float], None]
"""Draws a sample in the box x, y, width, height."""


def fitted(box: Box, width: float) -> Box:
    """The box made narrower about its middle, when it is wider than this."""
    return Box.around(box.centre.x, box.centre.y, min(box.width, width), box.height)
