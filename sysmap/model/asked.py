"""What people answered when the map asked them who, or what, is missing from it."""

from __future__ import annotations

from sysmap.model.record import Identified
from sysmap.model.text import Text

TRUE, TO_COMPLETE = "true", "to_complete"
"""« Oui, c'est vrai » and « À compléter »."""


class Answer(Identified):
    """The answer to one question, under the question's own key (see `sysmap.analysis.missing`).

    `said` is « true » or « to_complete », `date` the day in ISO form. `about` are the records that were
    spoken of when that matters: the question comes back when it speaks of others.
    """

    said: Text = ""
    date: Text = ""
    about: tuple[Text, ...] = ()
