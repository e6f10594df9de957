"""What each action does, in one sentence: the tip of its menu row and of its line in the palette."""

from __future__ import annotations

from functools import cache

from sysmap.app.actions.tips import editing, files, forms, leaving, looking, reading, showing, tidying
from sysmap.i18n import language

_GROUPS = (files, editing, forms, tidying, looking, reading, showing, leaving)


def tip_of(id: str) -> str:
    """The sentence of an action, in the language spoken now; empty for one that has none."""
    return _every(language()).get(id, "")


@cache
def _every(_language: str) -> dict[str, str]:
    return {id: tip for group in _GROUPS for id, tip in group.tips().items()}
