"""A date as it is said: with its month in letters and its year."""

from __future__ import annotations

from sysmap.model.dates import decimal_year

_MONTHS = {
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
           "octobre", "novembre", "décembre"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"),
}  # fmt: skip


def date_words(text: str, language: str) -> str:
    """A partial ISO date in words, with its year; other words stay as they are."""
    if decimal_year(text) is None:
        return text
    year, *rest = text.strip().split("-")
    if not rest:
        return year
    month = _MONTHS.get(language, _MONTHS["fr"])[int(rest[0]) - 1]
    if len(rest) == 1:
        return f"{month} {year}"
    day = "1ᵉʳ" if int(rest[1]) == 1 and language == "fr" else str(int(rest[1]))
    return f"{day}\u00a0{month}\u00a0{year}"
