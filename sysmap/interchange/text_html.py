"""The map in sentences as one web page: it needs nothing else, and every reader of screens reads it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from sysmap.analysis import Line, Section, Telling, telling
from sysmap.interchange.text_typography import held
from sysmap.interchange.web_page import whole_page
from sysmap.model import SystemMap

_WORDS = {"fr": "Sommaire", "en": "Contents"}
_STYLE = """
:root { color-scheme: light; }
body { margin: 0; background: #FBFAF6; color: #1C232B; font: 18px/1.55 Inter, system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.2rem 0 .5rem;
  border-top: 2px solid #1C232B; padding-top: .9rem; }
.opening { font-size: 1.2rem; }
.facts { color: #555E68; margin: .2rem 0; }
ul { padding-left: 1.2rem; margin: .4rem 0; } li { margin: .25rem 0; }
ol { list-style: none; padding-left: 1.2rem; margin: .3rem 0; }
nav ul { list-style: none; padding: 0; } nav li { margin: .1rem 0; }
a { color: #1C232B; } a:focus-visible { outline: 3px solid #1677FF; outline-offset: 2px; }
@media print { body { background: #fff; font-size: 11pt; } nav { display: none; }
h2 { break-after: avoid; } li { break-inside: avoid; } }
"""


def text_as_html(map: SystemMap, language: str | None = None) -> str:
    """The whole public map in sentences as a page of HTML."""
    return told_as_html(telling(map, language))


def told_as_html(told: Telling) -> str:
    """What is told as a page of HTML. Words of people are only ever words."""
    told = held(told)
    title = escape(told.title)
    body = [f'<h1 dir="auto">{title}</h1>']
    body += [f'<p class="opening" dir="auto">{escape(said)}</p>' for said in told.opening]
    body += [f'<p class="facts" dir="auto">{escape(said)}</p>' for said in told.facts]
    body.append(_contents(told.sections, told.language))
    for rank, section in enumerate(told.sections, 1):
        body += _section(section, rank)
    return whole_page(title, told.language, _STYLE, body)


def _contents(sections: tuple[Section, ...], language: str) -> str:
    rows = "".join(
        f'<li><a href="#s{rank}">{escape(section.title)}</a></li>' for rank, section in enumerate(sections, 1)
    )
    return f'<nav aria-label="{_WORDS[language]}"><ul>{rows}</ul></nav>'


def _section(section: Section, rank: int) -> Iterator[str]:
    yield f'<section aria-labelledby="s{rank}">'
    yield f'<h2 id="s{rank}" dir="auto">{escape(section.title)}</h2>'
    for alone, lines in groupby(section.lines, key=lambda line: line.kind == "text"):
        if alone:
            yield from (f'<p dir="auto">{escape(line.words)}</p>' for line in lines)
        else:
            yield from _list([*lines])
    yield "</section>"


def _list(lines: list[Line]) -> Iterator[str]:
    """Items, each with the steps that follow it."""
    yield "<ul>"
    rank = 0
    while rank < len(lines):
        following = rank + 1
        while following < len(lines) and lines[following].kind == "step":
            following += 1
        steps = "".join(f'<li dir="auto">{escape(line.words)}</li>' for line in lines[rank + 1 : following])
        inside = f"<ol>{steps}</ol>" if steps else ""
        yield f'<li dir="auto">{escape(lines[rank].words)}{inside}</li>'
        rank = following
    yield "</ul>"
