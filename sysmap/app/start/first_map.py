"""The map that a question and a form begin: dated, in the words and the house colours of who begins it."""

from __future__ import annotations

from datetime import date

from sysmap.app.settings import Settings
from sysmap.app.start import Asked
from sysmap.i18n import language
from sysmap.model import SystemMap


def first_map(asked: Asked, settings: Settings) -> SystemMap:
    """The map, in no file yet."""
    from sysmap.storage import started

    map = started(asked.template, question=asked.question, territory=asked.territory, language=language(),
                  wording=settings.wording)  # fmt: skip
    map = map.evolve(card=map.card.evolve(edition_date=date.today().isoformat()))  # papers have a year
    if not settings.charter:
        return map
    from sysmap.app.preferences.house import dressed

    return dressed(settings, map)
