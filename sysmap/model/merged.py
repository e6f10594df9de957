"""What a merge changed, who said it, and what is still to be decided: kept in the file for another day."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from sysmap.model.record import Identified, Record
from sysmap.model.text import Text


class Changed(Record):
    """A record of the collection `where` as the file would hold it, before and after.

    Of both only what differs; a record that went has its whole `before` and is `gone`.
    """

    where: Text = ""
    id: Text = ""
    before: dict[str, Any] = Field(default_factory=dict)
    after: dict[str, Any] = Field(default_factory=dict)
    gone: bool = False


class Merged(Record):
    """One merge into the element `into`: how many it took in, and every record it changed."""

    into: Text = ""
    count: int = 0
    changes: tuple[Changed, ...] = ()


class Heard(Record):
    """Said by `count` of the `of` tables whose maps were merged: « 3/5 », and which ones.

    A public version keeps the numbers and lets the names go.
    """

    count: int = 0
    of: int = 0
    tables: tuple[Text, ...] = ()


class Said(Record):
    """What some tables had under `id`: these words, this kind; of a relation, this sign."""

    id: Text = ""
    tables: tuple[Text, ...] = ()
    label: Text = ""
    kind: Text = ""
    polarity: Text = ""


class OpenPoint(Identified):
    """A question that a merge of maps leaves to people.

    `matter` is « similar » (are these `ids` one thing?), « kind » (the same words, several kinds),
    « label » (one thing, renamed in several ways: `options`), « gone » (removed by `tables`, kept by
    `others`), « same » (made one by itself, or by hand) or « sign » (a relation of opposite signs). What
    is asked about but not on the map is in `held`, records as the file would hold them with their
    collection under « where ». `said` is what each table had, before anything was decided. `decided` is
    the answer, empty while there is none.
    """

    matter: Text = ""
    ids: tuple[Text, ...] = ()
    options: tuple[Text, ...] = ()
    tables: tuple[Text, ...] = ()
    others: tuple[Text, ...] = ()
    held: tuple[dict[str, Any], ...] = ()
    said: tuple[Said, ...] = ()
    decided: Text = ""
