"""From a record to the words being typed, and back into the map."""

from __future__ import annotations

from typing import NamedTuple

from sysmap.editing import Editor, operations
from sysmap.i18n import _
from sysmap.model import Element, Loop, Note, Zone


class Typed(NamedTuple):
    """Words being typed: whose they are, and the merge word of the step that made the record."""

    id: str
    fresh: str = ""


FIELDS: dict[type, str] = {Element: "label", Zone: "label", Note: "text", Loop: "name"}


def words_of(editor: Editor, id: str) -> str | None:
    """The words that can be typed in place; None when this record has none."""
    for name in ("elements", "zones", "notes"):
        found = getattr(editor.map, name).get(id)
        if found is not None:
            words: str = getattr(found, FIELDS[type(found)])
            return words
    return None


def commit(editor: Editor, typed: Typed, text: str) -> None:
    """Write the words; a record just made that got none goes again. One step with its making."""
    text = text.strip()
    before = words_of(editor, typed.id)
    if before is None:
        return
    if not text and typed.fresh:
        _unmake(editor, typed)
    elif text and text != before:
        making = typed.fresh and editor.history.current.merge == typed.fresh
        label = editor.history.undo_label if making else _("texte")
        with editor.transaction(label, merge=typed.fresh or None) as draft:
            if typed.id in draft.elements:
                operations.relabel(draft, typed.id, text)
            else:
                field = "text" if typed.id in draft.notes else "label"
                operations.set_fields(draft, [typed.id], **{field: text})
    editor.history.seal()


def _unmake(editor: Editor, typed: Typed) -> None:
    """Take back the step that made an empty record, or delete it when other steps came since."""
    if not editor.take_back(typed.fresh):
        with editor.transaction(_("suppression")) as draft:
            operations.delete(draft, [typed.id])
