"""French typography for what is typed: quotation marks, apostrophes, spaces before high signs."""

from __future__ import annotations

import re

NBSP, THIN = "\u00a0", "\u202f"


def french(text: str) -> str:
    """The same words as a French printer sets them; nothing else changes.

    >>> french('il dit : "oui"')
    'il dit\\xa0: «\\xa0oui\\xa0»'
    """
    text = re.sub(r'"([^"]*)"', rf"«{NBSP}\1{NBSP}»", text)
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    text = text.replace("...", "…")
    text = re.sub(r"«[ \u00a0\u202f]*", f"«{NBSP}", text)
    text = re.sub(r"[ \u00a0\u202f]*»", f"{NBSP}»", text)
    text = re.sub(r"(?<=\S) +([;!?])", rf"{THIN}\1", text)
    return re.sub(r"(?<=\S) +:(?=\s|$)", f"{NBSP}:", text)
