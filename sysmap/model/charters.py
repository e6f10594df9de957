"""What makes a map's file the charter of an organisation: its colours, its logos, its title block."""

from __future__ import annotations

from sysmap.model.record import Record
from sysmap.model.text import Text


class Charter(Record):
    """A charter (« charte de la maison »): a map without a drawing, whose look others take over.

    `id` never changes, so that a newer copy of a charter takes the place of the older one. `date` is the
    day on which it was made (ISO), `wording` how French names of groups of people are written.
    """

    id: Text = ""
    name: Text = ""
    date: Text = ""
    wording: Text = ""
