"""How to read a poster on which sizes or colours tell a field: no sentence may deny what the view shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sysmap.drawing import Figure

_DENIED = {
    "fr": (("Ni la taille ni la place ne disent l’importance.", "La place ne dit pas l’importance."),
           ("La taille ne dit pas l’importance.", "")),
    "en": (("Neither size nor place says how important something is.",
            "Place does not say how important something is."), ("Size does not say importance.", "")),
}  # fmt: skip


def truly(lines: Iterable[str], figure: Figure, language: str) -> list[str]:
    """These sentences without what the sizes of this figure contradict, and what they tell instead."""
    sized = [one.title for one in figure.gradings if one.what == "size"]
    if not sized:
        return list(lines)
    found = [_without(line, language) for line in lines]
    return [*(line for line in found if line), *(f"{title}." for title in sized)]


def _without(line: str, language: str) -> str:
    pairs: Sequence[tuple[str, str]] = _DENIED["en" if language == "en" else "fr"]
    for said, instead in pairs:
        line = line.replace(said, instead)
    return line.strip()
