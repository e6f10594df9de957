"""How a map changes: drafts, operations, history, the editor and its one signal."""

from sysmap.editing import clipboard, operations, zoning
from sysmap.editing.capture import Typed, offered, read_line
from sysmap.editing.change import Change, Difference
from sysmap.editing.draft import Draft
from sysmap.editing.editor import Editor
from sysmap.editing.history import History, Step
from sysmap.editing.records import record

__all__ = [
    "Change", "Difference", "Draft", "Editor", "History", "Step", "Typed",
    "clipboard", "offered", "operations", "read_line", "record", "zoning",
]  # fmt: skip
