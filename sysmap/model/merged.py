"""What a merge changed, kept in the file, so that it can be taken apart another day."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from sysmap.model.record import Record
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
