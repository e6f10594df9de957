"""Words that come with a form: how its page is read, and other names of its zones (« gérer de près »)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from sysmap.resources import resource
from sysmap.storage.templates import templates


class ZoneNames(NamedTuple):
    """A set of names: what it is called, and the name of each zone by the id it has in the template."""

    name: str
    zones: Mapping[str, str]


@cache
def zone_names(template: str, language: str) -> tuple[ZoneNames, ...]:
    """The sets of names of a template, our own first; empty when there is only one."""
    row = next((one for one in templates() if one.id == template), None)
    if row is None:
        return ()
    read = _text(template)
    others = [_spoken(one, language) for one in read.get("wordings", ())]
    ours = ZoneNames("", {id: zone.label for id, zone in row.spoken.get(language, row.map).zones.items()})
    return (ours, *others) if others else ()


@cache
def reading_of(template: str, language: str) -> str:
    """How a page of this form is read, in a sentence; empty when its family says it all."""
    known = any(one.id == template for one in templates())
    return _said(_text(template).get("reading", {"fr": ""}), language) if known else ""


def _text(template: str) -> dict[str, Any]:
    text: dict[str, Any] = json.loads(resource("templates", f"{template}.json").read_text(encoding="utf-8"))
    return text


def _spoken(text: Mapping[str, Any], language: str) -> ZoneNames:
    names = {id: _said(words, language) for id, words in text["zones"].items()}
    return ZoneNames(_said(text["names"], language), names)


def _said(words: Mapping[str, str], language: str) -> str:
    return words.get(language) or words["fr"]
