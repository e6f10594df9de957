"""How a map changes: drafts, operations, history, the editor and its one signal."""

from sysmap.editing import clipboard, operations, zoning
from sysmap.editing.change import Change, Difference
from sysmap.editing.draft import Draft
from sysmap.editing.editor import Editor
from sysmap.editing.history import History, Step
from sysmap.editing.records import record

__all__ = [
    "Change", "Difference", "Draft", "Editor", "History", "Step",
    "clipboard", "operations", "record", "zoning",
]  # fmt: skip
