"""What only shows in a network file: signs by colours and weights, kinds by shapes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sysmap.interchange.gathering import number
from sysmap.interchange.networks.parsing import Value
from sysmap.interchange.polarity import rgb, sign_of, sign_of_colour

MOST_COLOURS = 6
"""Lines of more colours than this are coloured by something else than their sign."""
MOST_SHAPES = 8
_KINDS = {
    "hexagon": "levier", "octagon": "frein", "diamond": "evenement", "mdiamond": "evenement",
    "rhombus": "evenement", "star": "etoile", "star5": "etoile", "star6": "etoile", "star8": "etoile",
    "box": "enjeu", "rect": "enjeu", "rectangle": "enjeu", "square": "enjeu", "rectangle3d": "enjeu",
    "ellipse": "acteur", "oval": "acteur", "circle": "acteur", "disc": "acteur", "dot": "acteur",
    "roundrectangle": "action", "round_rectangle": "action", "rounded": "action",
}  # fmt: skip
_AHEAD = re.compile(r"([+\-−–?]{1,2})(?:\s+(.*))?", re.DOTALL)
_DELAY = re.compile(r"delay|retard|diff[ée]r", re.IGNORECASE)


def said_on_line(label: str) -> tuple[str, str, bool]:
    """The sign, the verb and the delay in what is written on a line.

    >>> said_on_line("+"), said_on_line("− freine"), said_on_line("+ | delay"), said_on_line("renforce")
    (('+', '', False), ('-', 'freine', False), ('+', '', True), ('+', 'renforce', False))
    >>> said_on_line("coopère"), said_on_line("---")
    (('', 'coopère', False), ('', '---', False))
    """
    words, bar, rest = label.partition("|")
    late = bool(bar and _DELAY.search(rest)) or label.strip() == "//"
    words = words.strip() if late else label.strip()
    found = _AHEAD.fullmatch(words)
    if found and (sign := sign_of(found[1])):
        return sign, (found[2] or "").strip(), late
    return ("" if set(words) <= set("- ") else sign_of(words)), "" if words == "//" else words, late


def signs_of_colours(colours: Sequence[str]) -> list[str]:
    """The sign of each line by its colour, when colours are few and tell two or more sorts apart."""
    different = set(colours)
    used = {colour for colour in different if _vivid(colour)}
    if not used or len(used) > MOST_COLOURS or len(different) < 2:
        return [""] * len(colours)
    signs = {colour: sign_of_colour(colour) for colour in used}
    return [signs.get(colour, "") for colour in colours]


def signs_of_weights(weights: Sequence[Value | None]) -> list[str]:
    """The sign of each weight, when some are negative."""
    numbers = [number(weight) or 0 if not isinstance(weight, bool) else 0 for weight in weights]
    if not any(one < 0 for one in numbers):
        return [""] * len(numbers)
    return ["+" if one > 0 else "-" if one < 0 else "" for one in numbers]


def kinds_of_shapes(shapes: Sequence[str]) -> list[str]:
    """The kind that each shape means here; the most common shape means none."""
    plain = [shape.strip().lower() for shape in shapes]
    used = Counter(plain)
    if not 2 <= len(used) <= MOST_SHAPES:
        return [""] * len(plain)
    usual = used.most_common(1)[0][0]
    return ["" if shape == usual else _KINDS.get(shape, "") for shape in plain]


def _vivid(colour: str) -> bool:
    found = rgb(colour)
    return found is not None and max(found) - min(found) >= 60
