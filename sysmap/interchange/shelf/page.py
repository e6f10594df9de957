"""The library as one static page: its maps and its cross views, for a browser without connection."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from sysmap.interchange.shelf.crossing import Crossing, crossings
from sysmap.interchange.shelf.entry import Entry
from sysmap.interchange.shelf.words import counted, phrase
from sysmap.interchange.web_page import whole_page

_STYLE = """
:root { color-scheme: light; }
body { margin: 0; background: #FBFAF6; color: #1C232B; font: 17px/1.5 Inter, system-ui, sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: 1.25rem; margin: 2.4rem 0 .4rem; border-top: 2px solid #1C232B; padding-top: .9rem; }
p { color: #555E68; margin: .2rem 0; }
table { border-collapse: collapse; width: 100%; margin-top: .8rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0;
  border-bottom: 1px solid #DDD9CE; }
th { font-size: .85rem; color: #555E68; white-space: nowrap; }
td.n { text-align: right; padding-right: 1.4rem; }
nav a { color: #1C232B; margin-right: 1.2rem; } a:focus-visible { outline: 3px solid #1677FF; }
@media print { body { background: #fff; font-size: 10pt; } nav { display: none; }
tr { break-inside: avoid; } }
"""


def page(entries: Sequence[Entry], name: str, language: str = "fr", date: str = "") -> str:
    """The whole page. `name` is the library's, `date` the day it was made. Words of people are only words."""
    sound = [entry for entry in entries if not entry.error]
    crossed = [one for one in crossings(sound, language) if one.rows]
    title = escape(phrase("title", language, name=name))
    body = [f'<h1 dir="auto">{title}</h1>', f"<p>{escape(_under(sound, language, date))}</p>"]
    body.append(_nav(crossed, language))
    head = f'<section id="maps"><h2>{escape(phrase("maps", language))}</h2>'
    body += [head, *_maps(sound, language), "</section>"]
    for one in crossed:
        body += _crossing(one, language)
    return whole_page(title, language, _STYLE, body)


def _under(entries: Sequence[Entry], language: str, date: str) -> str:
    places = len({entry.territory for entry in entries if entry.territory})
    said = [counted("map", len(entries), language), counted("territory", places, language)]
    return " · ".join([*said, phrase("made", language, date=date)] if date else said)


def _nav(crossed: Sequence[Crossing], language: str) -> str:
    links = [("maps", phrase("maps", language)), *((one.sort, phrase(one.sort, language)) for one in crossed)]
    inside = "".join(f'<a href="#{id}">{escape(words)}</a>' for id, words in links)
    return f'<nav aria-label="{escape(phrase("contents", language))}">{inside}</nav>'


def _table(heads: Sequence[str], rows: Iterator[Sequence[str]], numbers: frozenset[int]) -> Iterator[str]:
    yield "<table><thead><tr>" + "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    yield "</tr></thead><tbody>"
    for row in rows:
        cells = (_cell(cell, n in numbers) for n, cell in enumerate(row))
        yield "<tr>" + "".join(cells) + "</tr>"
    yield "</tbody></table>"


def _cell(words: str, number: bool) -> str:
    return f'<td{" class=n" if number else ""} dir="auto">{escape(words)}</td>'


def _maps(entries: Sequence[Entry], language: str) -> Iterator[str]:
    names = ("name", "place", "date", "keywords", "by", "licence", "file")
    rows = [
        (entry.name, entry.territory, entry.date, ", ".join(entry.keywords), ", ".join(entry.authors),
         entry.licence, entry.path)
        for entry in entries
    ]  # fmt: skip
    said = [n for n in range(len(names)) if not n or any(row[n] for row in rows)]
    heads = [phrase(names[n], language) for n in said]
    return _table(heads, ([row[n] for n in said] for row in rows), frozenset())


def _crossing(one: Crossing, language: str) -> Iterator[str]:
    yield f'<section id="{one.sort}"><h2>{escape(phrase(one.sort, language))}</h2>'
    heads = [phrase(name, language) for name in ("what", "count", "wheres")]
    yield from _table(
        heads, ((row.label, str(row.times), ", ".join(row.wheres)) for row in one.rows), frozenset({1})
    )
    yield "</section>"
