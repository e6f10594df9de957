"""The sign of a relation, from the many ways in which other programs and people write it."""

from __future__ import annotations

import re
import unicodedata

PLUS, MINUS, DEPENDS = "+", "-", "?"
_MINUSES = "-−–—‐‑﹣－"
"""Hyphen-minus, minus, dashes, hyphens, small and full-width: all of them are meant as « − »."""
_WORDS = {
    PLUS: "+ve positive positif positif(ve) positive(e) increase increases same s renforce augmente soutient "
          "favorise plus adds add meme",
    MINUS: "-ve negative negatif decrease decreases opposite o freine diminue reduit moins subtracts "
           "subtract inverse contraire",
    DEPENDS: "? depends complexe complex incertain uncertain ambigu mixed mixte",
}  # fmt: skip
_PHRASES = {
    "sens inverse": MINUS, "sens contraire": MINUS, "selon les cas": DEPENDS, "it depends": DEPENDS,
    "ne sait pas": DEPENDS, "adds to": PLUS, "subtracts from": MINUS,
}  # fmt: skip
_BY_WORD = {word: sign for sign, words in _WORDS.items() for word in words.split()}


def sign_of(text: str) -> str:
    """The sign that a label, a type or a style name says: « + », « - », « ? », or nothing.

    Two signs are multiplied (« +- » is « - »); « +? » is « ? »; what follows a bar (« + | delay ») is
    another matter.

    >>> [sign_of(word) for word in ("+", "−", "++", "-+", "+?", "+ | delay", "Negative", "même sens")]
    ['+', '-', '+', '-', '?', '+', '-', '+']
    >>> sign_of("coopération"), sign_of("")
    ('', '')
    """
    said = text.split("|")[0].strip()
    for other in _MINUSES:
        said = said.replace(other, "-")
    said = said.replace("＋", "+")
    bare = said.replace(" ", "")
    if bare and set(bare) <= set("+-?"):
        if "?" in bare:
            return DEPENDS
        return MINUS if bare.count("-") % 2 else PLUS
    plain = _plain(said).strip()
    if plain in _PHRASES:
        return _PHRASES[plain]
    first = re.split(r"[\s,;/(]+", plain)[0] if plain else ""
    return _BY_WORD.get(first, "")


def is_sign(text: str) -> bool:
    """Whether these words are a sign and nothing else: « + », « − », « +/- », « + | delay ».

    >>> [is_sign(words) for words in ("+", "−", "+?", "+ | delay", "positif", "")]
    [True, True, True, True, False, False]
    """
    first = text.split("|")[0].replace("＋", "+")
    said = "".join("-" if c in _MINUSES else c for c in first if c not in " /")
    return bool(said) and set(said) <= set("+-?")


def sign_of_colour(colour: str) -> str:
    """The sign that a green or red line means in many maps: hue within 40° of green, or 20° of red."""
    found = rgb(colour)
    if found is None:
        return ""
    red, green, blue = found
    top, low = max(found), min(found)
    if top - low < 60:
        return ""
    hue = 60 * (
        ((green - blue) / (top - low)) % 6 if top == red
        else (blue - red) / (top - low) + 2 if top == green
        else (red - green) / (top - low) + 4
    )  # fmt: skip
    if 80 <= hue <= 160:
        return PLUS
    return MINUS if hue <= 20 or hue >= 340 else ""


def rgb(colour: str) -> tuple[int, int, int] | None:
    """Red, green and blue of « #0c0 », « #00cc00 », « rgb(0, 204, 0) » or a few names."""
    found = re.fullmatch(r"#([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{2})?", colour.strip().lower())
    if found:
        digits = found.group(1)
        pairs = [d * 2 for d in digits] if len(digits) == 3 else [digits[i : i + 2] for i in (0, 2, 4)]
        return (int(pairs[0], 16), int(pairs[1], 16), int(pairs[2], 16))
    numbers = re.fullmatch(r"rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+).*\)", colour.strip().lower())
    if numbers:
        red, green, blue = (min(255, int(n)) for n in numbers.groups())
        return (red, green, blue)
    named = {"green": (0, 128, 0), "red": (255, 0, 0), "vert": (0, 128, 0), "rouge": (255, 0, 0)}
    return named.get(colour.strip().lower())


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFD", text.casefold())
    return "".join(c for c in folded if not unicodedata.combining(c)).replace("’", "'")
