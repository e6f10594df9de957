"""Lists of themes that come with the program: one file each in `resources/themes/`."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from sysmap.model import Themes
from sysmap.resources import resource


@cache
def theme_lists(language: str = "fr") -> tuple[Themes, ...]:
    """Every list in this language, in the order in which they are proposed."""
    read = [json.loads(path.read_text(encoding="utf-8")) for path in resource("themes").glob("*.json")]
    return tuple(_spoken(text, language) for text in sorted(read, key=lambda text: text["rank"]))


def _spoken(text: dict[str, Any], language: str) -> Themes:
    def said(words: dict[str, str]) -> str:
        return words.get(language) or words["fr"]

    return Themes(
        id=text["id"], name=said(text["names"]), source=said(text["source"]),
        words=tuple(said(words) for words in text["words"]),
    )  # fmt: skip
