"""How large letters are today, as a share of the height of the screen."""

from __future__ import annotations

from datetime import date

from sysmap.app.settings import Settings

SIZES = (0.035, 0.045, 0.055, 0.07)
"""The four sizes of the test page: what the last row reads sets the size for the day."""


def share(settings: Settings, today: date | None = None) -> float:
    """The least height of a letter's em; the choice of another day does not count."""
    chosen_today = settings.letters_day == (today or date.today()).isoformat()
    return settings.letters if chosen_today and settings.letters in SIZES else SIZES[0]


def choose(settings: Settings, size: float, today: date | None = None) -> None:
    """This size until another day."""
    settings.letters, settings.letters_day = size, (today or date.today()).isoformat()
