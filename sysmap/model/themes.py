"""A list of themes: the words that one map agrees to use as keywords (« jeu de thèmes »)."""

from __future__ import annotations

from sysmap.model.record import Record
from sysmap.model.text import Text


class Themes(Record):
    """The list a map has chosen: where it comes from, and its words, which are the map's own.

    `id` names a list of the program, or is empty for one that a group made; no words means no list.
    """

    id: Text = ""
    name: Text = ""
    words: tuple[Text, ...] = ()
    source: Text = ""
