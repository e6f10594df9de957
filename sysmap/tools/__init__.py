"""How a hand edits: gestures as small state machines over our own events."""

from sysmap.tools.creating import create_element, create_linked, neighbour_place
from sysmap.tools.desk import Desk
from sysmap.tools.drawing_zone import create_zone
from sysmap.tools.events import Key, Mods, Move, Overlay, Press, Release, Target
from sysmap.tools.handles import DIRECTIONS, Handle, grip, handles
from sysmap.tools.placing_note import create_note
from sysmap.tools.state import State
from sysmap.tools.toolbox import TOOLS, Toolbox
from sysmap.tools.walking import Walker, nearest

__all__ = [
    "DIRECTIONS", "TOOLS", "Desk", "Handle", "Key", "Mods", "Move", "Overlay", "Press", "Release", "State",
    "Target", "Toolbox", "Walker", "create_element", "create_linked", "create_note", "create_zone", "grip",
    "handles", "nearest", "neighbour_place",
]  # fmt: skip
