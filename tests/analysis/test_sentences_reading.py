"""Every sentence that the readings make of the five examples, in both languages, as a reader has gone
through them. Labels stand in quotation marks and change nothing around them: they are « … » in the list, and
numbers above three are 9, « neuf » or “nine”. `SYSMAP_WRITE=1` writes the file anew: then read what
changed, aloud.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from sysmap.analysis import (
    CHANGE_COMPUTED,
    QUESTIONS,
    answer_to,
    change_sentence,
    follow,
    mend_words,
    row_reason,
    row_sentence,
    title_of,
    to_reread,
    wave_sentences,
)
from sysmap.model import SystemMap, one_line
from sysmap.storage import load

ROOT = Path(__file__).resolve().parents[2]
LIST = Path(__file__).with_name("sentences_reading.txt")
SPELLED = {
    "fr": "quatre|cinq|six|sept|huit|neuf|dix|onze|douze",
    "en": "four|five|six|seven|eight|nine|ten|eleven|twelve",
}
NINE = {"fr": "neuf", "en": "nine"}
PAIRS = 6
"""So many couples of elements of each map are asked about."""


def examples() -> Iterator[tuple[str, SystemMap]]:
    for path in sorted((ROOT / "examples").glob("*.sysmap")):
        yield path.stem, load(path)


def couples(map: SystemMap) -> list[tuple[str, str]]:
    """Elements far apart in the file, so that all sorts of answers come up."""
    ids = list(map.elements)
    step = max(1, len(ids) // PAIRS)
    return [(ids[i], ids[(i * 7 + 3) % len(ids)]) for i in range(0, len(ids), step)]


def said(map: SystemMap, language: str) -> Iterator[str]:
    for question in QUESTIONS.values():
        yield from (question.of(field, language) for field in ("names", "asks", "computed"))
        for starts in _starts(map, question.least):
            found = answer_to(map, question.id, starts, steps=2 if question.how == "around" else 0,
                              language=language)  # fmt: skip
            yield title_of(map, found, starts, language)
            yield from (found.sentence, *found.more)
            for one in found.lists:
                yield one.head
                if not question.how and question.id != "paths":
                    yield from (line for _, line in one.lines)
    yield CHANGE_COMPUTED[language]
    for id in map.elements:
        for way in "+-":
            change = follow(map, {id: way})
            yield change_sentence(map, change, language)
            for step in range(len(change.waves)):
                yield from wave_sentences(map, change, step, language)
    for row in to_reread(map):
        yield from (row_sentence(row, language), row_reason(row, language))
        yield from (mend_words(map, mend, language) for mend in row.mends)


def _starts(map: SystemMap, least: int) -> list[tuple[str, ...]]:
    if least == 0:
        return [()]
    return [(id,) for id in map.elements] if least == 1 else list(couples(map))


def forms(language: str) -> list[str]:
    """Each form of sentence once, in order."""
    found: dict[str, None] = {}
    for _name, map in examples():
        labels = {one_line(e.label) for e in map.elements.values()}
        found.update(dict.fromkeys(form(line, labels, language) for line in said(map, language) if line))
    return sorted(found)


def form(line: str, labels: set[str], language: str) -> str:
    line = re.sub(r"«\xa0[^»]*\xa0»", "«\xa0…\xa0»", line)
    line = re.sub(r"“[^”]*”", "“…”", line)
    for label in labels:
        if len(label) > 3:
            line = line.replace(label, "…")
    line = re.sub(r"(?<![\w+])(?:[4-9]|\d\d+)(?!\w)", "9", line)
    spelled, nine = SPELLED[language], NINE[language]
    line = re.sub(rf"^(?:{spelled})\b", nine.capitalize(), line, flags=re.IGNORECASE)
    line = re.sub(rf"\b(?:{spelled})\b", nine, line)
    return re.sub(r"(«\xa0…\xa0», |“…”, ){2,}", r"\1", line)


def every() -> list[str]:
    return ["# Français", *forms("fr"), "", "# English", *forms("en")]


def test_the_sentences_are_those_that_were_read() -> None:
    found = every()
    if os.environ.get("SYSMAP_WRITE"):
        LIST.write_text("\n".join(found) + "\n", encoding="utf-8")
    assert found == LIST.read_text(encoding="utf-8").splitlines()


def test_no_sentence_trips() -> None:
    """What an eye may pass over: spaces, elisions, doubled signs, words of the other language."""
    for line in every():
        assert not re.search(r"  |\{|\}|\.\.|,,| ,|\s$| [;?!]|« | »| :", line), line
        assert not re.search(r"\b(de le|de les|à le|à les|si il|que il|le aval|la amont)\b", line), line
