"""Typography of what people type, as a printer sets it: character after character, so that what is
typed, pasted or written in one go ends in the same words.

« french » puts spaces that never break where French codes do, « close » leaves none before ; : ! ? (as
European institutions write), « english » turns quotes and apostrophes, « manual » changes nothing.
Addresses, hours (14:30) and prefixes (« a: ») are never touched.
"""

from __future__ import annotations

import re
from collections.abc import Callable

NBSP, THIN = "\u00a0", "\u202f"
STYLES = ("french", "close", "manual")
"""What a map may ask for; empty, the settings of the program decide."""

MOST = 5_000
"""Characters that are set at once; what is longer was not typed by a person."""
_LOOKED_AT = 32
"""Letters before the caret that a rule may see."""
_S = " \u00a0\u202f"
_OPENS = "(?:^|(?<=[\\s(\\[«“—–/’'-]))"
_END = f"([{_S}\n,.;:!?)»…])"
_UNITS = "km²|km|m²|m³|m|cm|mm|ha|kg|g|t|L|l|h|min|ans?|jours?|mois|kWh|MWh|GWh|kW|MW|°C|€|k€|M€"
_ADDRESS = re.compile(r"://|^www\.|@|[/\\]|^[\w-]+\.[\w-]+\.")

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def _rules(*pairs: tuple[str, str | Callable[[re.Match[str]], str]]) -> tuple[Rule, ...]:
    return tuple((re.compile(pattern + r"\Z"), put) for pattern, put in pairs)


def _thousands(found: re.Match[str]) -> str:
    return re.sub(f"[{_S}]", THIN, found[0])


_COMMON = _rules((r"(?<=[^\W_])'", "’"), (r"(?<![./\\])\.\.\.", "…"))
_QUOTES = _rules(
    (_OPENS + '"', f"«{NBSP}"), (f'[{_S}]*"', f"{NBSP}»"),
    (f"«{NBSP}[{_S}]+", f"«{NBSP}"), ("«", f"«{NBSP}"), (f"[{_S}]*»", f"{NBSP}»"),
)  # fmt: skip
_NUMBERS = _rules(
    (f"(?<![\\d,.{_S}])[1-9]\\d{{0,2}}(?:[{_S}]\\d{{3}})+", _thousands),
    (f"(?<=[^\\d,.{_S}] )[1-9]\\d{{0,2}}(?:[{_S}]\\d{{3}})+", _thousands),
    (f"{THIN}(\\d{{4,}})", r" \1"),
    (f"(?<=\\d)[{_S}]*([%€])", NBSP + r"\1"),
    (f"(?<=\\d)[{_S}]({_UNITS}){_END}", NBSP + r"\1\2"),
    (f"(?<=\\d)[{_S}]?h[{_S}](\\d)", f"{NBSP}h{NBSP}" + r"\1"),
    (f"(?<!\\w)([nN])°[{_S}]?(\\d)", r"\1ᵒ" + NBSP + r"\2"),
    (f"(?<!\\w)1er{_END}", r"1ᵉʳ\1"), (f"(?<!\\w)1re{_END}", r"1ʳᵉ\1"),
    (f"(?<!\\w)(\\d+)(?:e|ème|eme|ième){_END}", r"\1ᵉ\2"),
    (f"(?<!\\w)([IVX]+)(?:e|ème|eme){_END}", r"\1ᵉ\2"),
)  # fmt: skip
_HIGH = _rules(
    (f"(?<=[^\\s;!?(«])[{_S}]*([;!?])", THIN + r"\1"),
    (f"(?<=[^\\s:])[{_S}]+:", f"{NBSP}:"),
    (r"(?<=[^\W\d_]{2}): ", f"{NBSP}: "), (r"(?<=[»)]): ", f"{NBSP}: "),
)  # fmt: skip
_LOW = _rules((f"(?<=[^\\s:;!?(«])[{_S}]+([;:!?])", r"\1"))
_CURLY = _rules(
    (_OPENS + '"', "“"), ('"', "”"), (r"(?<=[^\W_])'", "’"), (_OPENS + "'(?=[^\\W_])", "‘"),
)  # fmt: skip

_STYLES: dict[str, tuple[Rule, ...]] = {
    "french": (*_QUOTES, *_COMMON, *_NUMBERS, *_HIGH),
    "close": (*_QUOTES, *_COMMON, *_NUMBERS, *_LOW),
    "english": (*_CURLY, *_COMMON),
}


def style_of(language: str, chosen: str = "", *, wished: bool = True) -> str:
    """The style of a map in this language that asks for `chosen`, in a program that wishes it or not."""
    if chosen not in STYLES:
        chosen = "french" if wished else "manual"
    if chosen == "manual":
        return chosen
    return {"fr": chosen, "en": "english"}.get(language, "manual")


def as_typed(before: str, style: str, *, prefix: bool = False) -> str:
    """The words before the caret, when their last character has just been typed.

    With `prefix` a first word and its colon are a prefix of the capture line.

    >>> as_typed("Oui !", "french")
    'Oui\\u202f!'
    >>> as_typed("https://a.org/?", "french")
    'https://a.org/?'
    """
    if not before or before[-1].isalpha():
        return before  # no rule waits for a letter
    cut = max(0, len(before) - _LOOKED_AT)
    head, tail = before[:cut], before[cut:]
    if _left_alone(tail, prefix and not cut) or (style != "english" and _closes_nothing(before)):
        return before
    for pattern, put in _STYLES.get(style, ()):
        if found := pattern.search(tail):
            return head + tail[: found.start()] + (put(found) if callable(put) else found.expand(put))
    return before


def _left_alone(tail: str, prefix: bool) -> bool:
    """Addresses, and the prefix of a line."""
    words = re.split(r"\s", tail.rstrip())
    if words and _ADDRESS.search(words[-1]):
        return True
    return prefix and re.fullmatch(r"[a-zà-ÿ]: ?", tail) is not None


def _closes_nothing(before: str) -> bool:
    """« 30" » are inches: a quote after a letter ends only what has begun."""
    return re.search(r'\w"\Z', before) is not None and before.count("«") <= before.count("»")


def typeset(text: str, style: str, *, after: str = "", prefix: bool = False, ended: bool = True) -> str:
    """The same words as a printer sets them; words that are well set do not change.

    `after` are words that stand before them already, and stay as they are; with `ended` the last
    word is over.

    >>> typeset('il dit : "oui"', "french")
    'il dit\\xa0: «\\xa0oui\\xa0»'
    """
    if style not in _STYLES or len(text) > MOST:
        return after + text
    made = after
    for character in text:
        made = as_typed(made + character, style, prefix=prefix)
    return as_typed(made + "\n", style, prefix=prefix).removesuffix("\n") if ended else made


def french(text: str) -> str:
    """As French codes set it."""
    return typeset(text, "french")
