"""Elements get their numbers, and words come back from paper by them."""

from __future__ import annotations

from sysmap.editing.draft import Draft
from sysmap.editing.uniting import bare
from sysmap.model import Element, Wording, next_number, unnumbered


def number(draft: Draft) -> int:
    """Give a number to every element that has none, in reading order; returns how many got one.

    A number once given stays: it may be on paper already. Of two that bear the same, the first keeps it.
    """
    lacking = unnumbered(draft.map())
    following = next_number(draft.elements.values())
    for rank, element in enumerate(lacking):
        draft.change(element, number=following + rank)
    return len(lacking)


def correct(draft: Draft, id: str, text: str) -> None:
    """Say it in the words that came back; those it had stay among its wordings."""
    element: Element = draft.elements[id]
    if text == element.label:
        return
    before, known = element.label, {bare(said.text) for said in element.wordings}
    wordings = element.wordings
    if before.strip() and bare(before) not in known | {bare(text), bare(element.original)}:
        wordings = (*wordings, Wording(text=before))
    draft.change(element, label=text, original=element.original or text_of(before, text), wordings=wordings)


def text_of(before: str, after: str) -> str:
    """The first words, kept when they get fewer (as `relabel` does)."""
    return before if len(after.split()) < len(before.split()) else ""
