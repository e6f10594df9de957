"""What a room sees: its letters, its two framings, its pages, and the second screen where there is one."""

from sysmap.app.room.mode import Room
from sysmap.app.room.stage_window import StageWindow, other_screens

__all__ = ["Room", "StageWindow", "other_screens"]
