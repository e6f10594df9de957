"""What may be done to a map, as functions on a draft.

Every function writes to the `Draft` it is given and says nothing: the caller opens the
transaction and words its label, so that one gesture is one undo step whatever it calls.
`boxes` are the measured boxes by id, as the screen knows them; without them an element
is taken for a point with a usual size.
"""

from __future__ import annotations

from sysmap.editing.arrangements import arrange_as, lay_zones
from sysmap.editing.looping import add_loop, mend_loop, name_loop
from sysmap.editing.operations_arranging import align, bring_to_front, distribute, send_to_back
from sysmap.editing.operations_elements import create, relabel, retype, set_category, set_fields
from sysmap.editing.operations_links import bend, connect, reverse, set_form, set_link_kind, set_polarity
from sysmap.editing.operations_merging import Fused, merge, most_linked, replace_links
from sysmap.editing.operations_moving import movable, move, place, resize, with_members
from sysmap.editing.operations_numbering import correct, number
from sysmap.editing.operations_page import add_note, add_picture, add_zone, fold, lock, set_image
from sysmap.editing.operations_removal import delete, duplicate, links_of
from sysmap.editing.operations_splitting import split

__all__ = [
    "Fused", "add_loop", "add_note", "add_picture", "add_zone", "align", "arrange_as", "bend",
    "bring_to_front", "connect", "correct", "create", "delete", "distribute", "duplicate", "fold",
    "lay_zones", "links_of", "lock", "mend_loop", "merge", "most_linked", "movable", "move", "name_loop",
    "number", "place", "relabel", "replace_links", "resize", "retype", "reverse", "send_to_back",
    "set_category", "set_fields", "set_form", "set_image", "set_link_kind", "set_polarity", "split",
    "with_members",
]  # fmt: skip
