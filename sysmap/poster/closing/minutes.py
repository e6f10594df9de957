"""The minutes: what a workshop decided nothing about yet. Dots, the frigo, disagreements, stages."""

from __future__ import annotations

from datetime import datetime

from sysmap.model import Element, Link, Stage, SystemMap, one_line, quoted, sentence
from sysmap.poster.closing.words import counted, phrase
from sysmap.poster.phrases import date_words
from sysmap.poster.shown import PUBLIC, printable, withheld


def minutes(map: SystemMap, language: str, today: str) -> str:
    """The minutes as plain text; `today` is an ISO date. What is reserved is counted, not said."""
    shown = printable(map)
    parts = [
        _head(map, language, today), _counts(map, shown, language), _dots(shown, language),
        _frigo(map, language), _contested(shown, language), _stages(map, language),
        phrase("debate", language),
    ]  # fmt: skip
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(map: SystemMap, language: str, today: str) -> str:
    card = map.card
    title = one_line(card.title) or one_line(card.question) or phrase("untitled", language)
    facts = (
        ("territory", one_line(card.territory.name)), ("workshop", date_words(card.workshop_date, language)),
        ("closed", date_words(today, language)), ("authors", ", ".join(card.authors)),
        ("participants", ", ".join(f"{n} {who}" for who, n in card.participants.items())),
    )  # fmt: skip
    said = [phrase(name, language, value=value) for name, value in facts if value]
    question = [one_line(card.question), ""] if card.question and card.question != card.title else []
    return "\n".join([f"{phrase('minutes', language)} – {title}", "", *question, *said])


def _counts(map: SystemMap, shown: SystemMap, language: str) -> str:
    if not map.elements:
        return phrase("empty", language)
    said = [phrase("counts", language, elements=counted("element", len(shown.elements), language),
                   links=counted("link", len(shown.links), language))]  # fmt: skip
    kept = len(withheld(map))
    return "\n".join([*said, *([counted("kept", kept, language)] if kept else [])])


def _dots(shown: SystemMap, language: str) -> str:
    """The most dotted first."""
    voted = sorted((e for e in shown.elements.values() if e.dots > 0), key=lambda e: -e.dots)
    lines = [phrase("dots_line", language, n=e.dots, label=one_line(e.label)) for e in voted]
    return _section("dots", language, lines)


def _frigo(map: SystemMap, language: str) -> str:
    kept = [one for one in map.frigo.values() if one.visibility in PUBLIC]
    lines = [one_line(one.text) for one in kept]
    said = _section("frigo", language, lines)
    reserved = len(map.frigo) - len(kept)
    if reserved:
        said = "\n".join([said, counted("frigo_kept", reserved, language)]).strip()
    return said


def _contested(shown: SystemMap, language: str) -> str:
    records: list[Element | Link] = [*shown.elements.values(), *shown.links.values()]
    lines = []
    for record in records:
        if record.contested is not None:
            readings = [one_line(reading.text) for reading in record.contested.readings if reading.text]
            what = quoted(record.label, language) if isinstance(record, Element) else (
                sentence(shown, record, language)
            )  # fmt: skip
            lines.append(" / ".join([what, *readings]))
    return _section("contested", language, lines)


def _stages(map: SystemMap, language: str) -> str:
    return _section("stages", language, [_stage(stage, language) for stage in map.stages.values()])


def _stage(stage: Stage, language: str) -> str:
    sizes = {name: len(stage.map.get(name) or ()) for name in ("elements", "links")}
    held = {name: counted(name[:-1], n, language) for name, n in sizes.items()}
    return phrase("stage", language, name=_moment(stage, language), **held)


def _moment(stage: Stage, language: str) -> str:
    try:
        day = datetime.fromisoformat(stage.date).date().isoformat()
    except ValueError:
        return one_line(stage.name) or stage.date
    return f"{date_words(day, language)}, {one_line(stage.name)}" if stage.name else date_words(day, language)


def _section(name: str, language: str, lines: list[str]) -> str:
    if not lines:
        return ""
    title = phrase(name, language)
    return "\n".join([title, "-" * len(title), "", *(f"- {line}" for line in lines)])
