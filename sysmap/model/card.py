"""The map's card: what it is about, where, when, by whom and under which terms."""

from __future__ import annotations

from sysmap.model.experience import Experience
from sysmap.model.record import EMPTY, Counts, Record, Words
from sysmap.model.text import Text


class Territory(Record):
    """Where: free text is always allowed; code and year come from an official list."""

    name: Text = ""
    code: Text = ""
    year: Text = ""
    note: Text = ""


class Privacy(Record):
    """Purpose, contact (a function) and retention of personal data, when the map holds some."""

    holds_personal_data: bool = False
    purpose: Text = ""
    contact: Text = ""
    keep_until: Text = ""


class Origin(Record):
    """The map this one came from."""

    id: Text = ""
    title: Text = ""
    licence: Text = ""
    date: Text = ""


class Card(Record):
    """Title, question and everything a title block may say. Dates are ISO (« 2026-03-12 »).

    `licence_asked` is the day on which somebody answered which licence it has, even by « not now »: the
    question is asked once.
    """

    title: Text = ""
    question: Text = ""
    summary: Text = ""
    territory: Territory = Territory()
    scale: Text = ""
    workshop_date: Text = ""
    edition_date: Text = ""
    sources_date: Text = ""
    version: Text = ""
    authors: tuple[Text, ...] = ()
    participants: Counts = EMPTY
    sources: Words = EMPTY
    funders: tuple[Text, ...] = ()
    logos: tuple[Text, ...] = ()
    licence: Text = ""
    address: Text = ""
    lineage: tuple[Origin, ...] = ()
    privacy: Privacy = Privacy()
    review_date: Text = ""
    keywords: tuple[Text, ...] = ()
    experience: Experience = Experience()
    licence_asked: Text = ""
