"""What makes a map's file a template: others begin their own maps from it."""

from __future__ import annotations

from sysmap.model.record import Record
from sysmap.model.text import Text


class Pattern(Record):
    """A template of somebody's own (or a kit de cohorte, from which several territories start alike).

    `id` never changes, and maps begun from it bear it (`SystemMap.cohort`): so they are known to belong
    together, whatever they are called. `aims` are those of the program's own templates.
    """

    id: Text = ""
    name: Text = ""
    tagline: Text = ""
    purpose: Text = ""
    aims: tuple[Text, ...] = ()
