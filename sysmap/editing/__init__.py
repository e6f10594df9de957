"""How a map changes: drafts, operations, history, the editor and its one signal."""

from sysmap.editing import (
    arrangements,
    clipboard,
    operations,
    operations_photos,
    operations_views,
    petals,
    replacing,
    staging,
    targets,
    turning_over,
    zoning,
)
from sysmap.editing.by_number import Answer, answer, read_answer
from sysmap.editing.capture import ABSENT, Typed, being_named, offered, read_line, read_target
from sysmap.editing.change import Change, Difference
from sysmap.editing.completion import Guess, folded, guesses, named
from sysmap.editing.dated_words import with_date
from sysmap.editing.draft import Draft
from sysmap.editing.editor import Editor
from sysmap.editing.history import History, Step
from sysmap.editing.lists import Listed, Row, is_list, kind_named, read_list
from sysmap.editing.pieces import add_map
from sysmap.editing.records import record
from sysmap.editing.typography import MOST as MOST_SET
from sysmap.editing.typography import STYLES, as_typed, style_of, typeset
from sysmap.editing.uniting import one_element, one_link

__all__ = [
    "ABSENT", "MOST_SET", "STYLES", "Answer", "Change", "Difference", "Draft", "Editor", "Guess", "History",
    "Listed", "Row", "Step", "Typed", "add_map", "answer", "arrangements", "as_typed", "being_named",
    "clipboard", "folded", "guesses", "is_list", "kind_named", "named", "offered", "one_element",
    "one_link", "operations", "operations_photos", "operations_views", "petals", "read_answer", "read_line",
    "read_list", "read_target", "record", "replacing", "staging", "style_of", "targets", "turning_over",
    "typeset", "with_date", "zoning",
]  # fmt: skip
