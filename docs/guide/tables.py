"""The two parts of the guide that are tables of the program itself: keys and formats."""

from __future__ import annotations

import re
from pathlib import Path

from sysmap import i18n
from sysmap.app.actions import table
from sysmap.app.keyboard.keys import shown_keys
from sysmap.interchange.formats import FORMATS

HERE = Path(__file__).resolve().parent
LANGUAGES = ("fr", "en")
_WORDS = {
    "fr": {"format": "format", "files": "fichiers", "read": "se lit", "write": "s’écrit", "yes": "oui",
           "no": "non", "key": "touche", "action": "action"},
    "en": {"format": "format", "files": "files", "read": "read", "write": "written", "yes": "yes",
           "no": "no", "key": "key", "action": "action"},
}  # fmt: skip


def renewed(text: str, language: str) -> str:
    """The page with the tables of today between their marks."""
    for name, made in (("formats", formats), ("keys", keys)):
        if f"<!-- {name} -->" in text:
            start, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
            text = re.sub(f"(?s){start}.*{end}", f"{start}\n\n{made(language)}\n\n{end}", text)
    return text


def renew() -> None:
    for language in LANGUAGES:
        for path in (HERE / language).glob("*.md"):
            before = path.read_text(encoding="utf-8")
            if (after := renewed(before, language)) != before:
                path.write_text(after, encoding="utf-8")


def formats(language: str) -> str:
    """Which program's files are read, which are written."""
    say = _WORDS[language]
    lines = [f"| {say['format']} | {say['files']} | {say['read']} | {say['write']} |", "|---|---|---|---|"]
    for row in FORMATS:
        name = row.english if language == "en" else row.french
        does = (say["yes"] if on else say["no"] for on in (row.reads, row.writes))
        suffixes = " ".join(f"`{suffix}`" for suffix in row.suffixes)
        lines.append(f"| {name} | {suffixes} | {' | '.join(does)} |")
    return "\n".join(lines)


def keys(language: str) -> str:
    """Every key, under the names of the shortcut sheet."""
    before, say = i18n.language(), _WORDS[language]
    i18n.use(language)
    try:
        groups: dict[str, list[str]] = {}
        for action in table():
            if action.keys:
                shown = shown_keys(action, every=True).replace("|", "\\|")
                groups.setdefault(action.group, []).append(f"| `{shown}` | {action.words} |")
    finally:
        i18n.use(before)
    head = [f"| {say['key']} | {say['action']} |", "|---|---|"]
    return "\n\n".join("\n".join([f"### {group}", "", *head, *rows]) for group, rows in groups.items())
