"""How a map changes: drafts, operations, history, the editor and its one signal."""

from sysmap.editing.change import Change, Difference
from sysmap.editing.draft import Draft
from sysmap.editing.editor import Editor
from sysmap.editing.history import History, Step

__all__ = ["Change", "Difference", "Draft", "Editor", "History", "Step"]
