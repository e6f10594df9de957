"""LISEZMOI: what the folder is, who made it, under which licence, how each file is opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from sysmap.model import Origin, SystemMap, one_line, quoted
from sysmap.poster.handover.words import counted, phrase
from sysmap.poster.phrases import date_words
from sysmap.poster.shown import printable, withheld

ORDER = ("poster", "story", "text", "tables", "sheet", "map")


def readme(
    map: SystemMap, language: str, today: str, files: Mapping[str, Sequence[Path]], *, public: bool,
    gone: Sequence[str] = (),
) -> str:  # fmt: skip
    """The page as plain text. `files` are what lies beside it, by what they are; `gone` what the public
    version left at home.
    """
    title = one_line(map.card.title) or one_line(map.card.question) or phrase("untitled", language)
    parts = [
        f"{title}\n{'=' * len(title)}",
        _section("what", language, _what(map, language)),
        _section("who", language, _who(map, language)),
        _section("terms", language, _terms(map, language)),
        _section("open", language, _open(files, language)),
        _section("inside", language, _inside(map, language, files, public, gone)),
        phrase("made", language, date=date_words(today, language)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(name: str, language: str, lines: Sequence[str]) -> str:
    title = phrase(name, language)
    return "\n".join([title, "-" * len(title), "", *lines]) if lines else ""


def _facts(language: str, facts: Sequence[tuple[str, str]]) -> list[str]:
    return [phrase(name, language, value=value) for name, value in facts if value]


def _what(map: SystemMap, language: str) -> list[str]:
    card, shown = map.card, printable(map)
    place = ", ".join(filter(None, (one_line(card.territory.name), one_line(card.territory.note))))
    guesses = sum(link.support == "hypothesis" for link in shown.links.values())
    lines = [phrase("intro", language), ""]
    lines += _facts(language, (
        ("question", one_line(card.question)), ("territory", place),
        ("workshop", date_words(card.workshop_date, language)),
        ("edition", date_words(card.edition_date, language)),
    ))  # fmt: skip
    lines.append(phrase("counts", language, elements=counted("element", len(shown.elements), language),
                        links=counted("link", len(shown.links), language)))  # fmt: skip
    if guesses:
        lines.append(counted("hypotheses", guesses, language, total=len(shown.links)))
    if card.summary:
        lines += ["", card.summary.strip()]
    return lines


def _who(map: SystemMap, language: str) -> list[str]:
    card, people = map.card, map.card.participants
    lines = _facts(language, (
        ("authors", ", ".join(card.authors)),
        ("participants", ", ".join(f"{n} {_category(map, id, language)}" for id, n in people.items())),
        ("funders", ", ".join(card.funders)),
    ))  # fmt: skip
    if lines:
        lines.append(phrase("no_names", language))
    return lines + _facts(language, (("contact", card.privacy.contact), ("address", card.address)))


def _category(map: SystemMap, id: str, language: str) -> str:
    row = map.category(id)
    name = row.name(language) if row else id
    return name[:1].lower() + name[1:]


def _terms(map: SystemMap, language: str) -> list[str]:
    card = map.card
    said = phrase("licence", language, value=card.licence) if card.licence else phrase("no_licence", language)
    lines = [said, *(_after(origin, language) for origin in reversed(card.lineage) if origin.title)]
    return lines + _facts(language, (("review", date_words(card.review_date, language)),))


def _after(origin: Origin, language: str) -> str:
    more = (date_words(origin.date, language) if origin.date else "", origin.licence)
    rest = "".join(f", {part}" for part in more if part)
    return phrase("after", language, title=one_line(origin.title), rest=rest)


def _open(files: Mapping[str, Sequence[Path]], language: str) -> list[str]:
    lines = []
    for what in ORDER:
        if found := files.get(what):
            name = phrase("and", language).join(quoted(path.name, language) for path in found)
            lines.append("- " + phrase("line", language, name=name, how=phrase(f"{what}_how", language)))
    return lines


def _inside(
    map: SystemMap, language: str, files: Mapping[str, Sequence[Path]], public: bool, gone: Sequence[str]
) -> list[str]:  # fmt: skip
    kept = len(withheld(map))
    if public:
        said = phrase("public", language, gone=", ".join(gone)) if gone else phrase("public_all", language)
        return [said]
    lines = [phrase("full", language, name=files["map"][0].name)]
    return lines + ([counted("kept", kept, language)] if kept else [])
