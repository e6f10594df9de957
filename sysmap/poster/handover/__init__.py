"""Dossier de transmission: a folder for somebody who has no Sysmap, and was not in the room.

The map, the A3 poster, the story as one page for any browser, text, tables, and a page that says what it
all is. It is made aside, read back, and takes its name only when everything in it is whole.
"""

from sysmap.poster.handover.folder import Handed, hand_over, steps
from sysmap.poster.handover.licences import LICENCES, proposed
from sysmap.poster.handover.readme import readme

__all__ = ["LICENCES", "Handed", "hand_over", "proposed", "readme", "steps"]
