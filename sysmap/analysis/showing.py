"""« Montrer… »: which fields of elements can be asked for, their values in words, and what is shown, said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sysmap.analysis.saying import spoken_in
from sysmap.model import (
    FIELD_NAMES,
    FIELDS,
    OWN,
    Condition,
    Fields,
    SystemMap,
    as_number,
    counted,
    field_name,
    quoted,
    value_words,
)

MOST = 200
"""Values of a field that are offered."""
_HOWS = {
    "is": ("est", "is"), "is_not": ("n’est pas", "is not"), "contains": ("contient", "contains"),
    "at_least": ("au moins", "at least"), "at_most": ("au plus", "at most"),
    "dates:at_least": ("à partir de", "from"), "dates:at_most": ("jusqu’à", "until"),
    "none": ("n’a rien", "is empty"), "some": ("a quelque chose", "is not empty"),
}
_WORDS = {
    "fr": {"and": " et ", "or": " ou ", "none": "{field} : rien", "some": "{field} : quelque chose",
           "is": "{field} : {value}", "is_not": "{field} : pas {value}",
           "contains": "{field} contient {value}", "at_least": "{field} : au moins {value}",
           "at_most": "{field} : au plus {value}", "dates:at_least": "{field} : à partir de {value}",
           "dates:at_most": "{field} : jusqu’à {value}",
           "all": "Les {n} éléments sont montrés.", "all.1": "Le seul élément est montré.",
           "empty": "Cette carte n’a encore aucun élément.",
           "some.0": "Aucun élément sur {all} ne répond à cela.",
           "some.1": "1 élément sur {all}", "some.n": "{n} éléments sur {all}",
           "hidden.1": "{shown} ; l’autre n’est pas montré.",
           "hidden": "{shown} ; {rest} ne sont pas montrés.",
           "faded.1": "{shown} ; l’autre est estompé.",
           "faded": "{shown} ; {rest} sont estompés."},
    "en": {"and": " and ", "or": " or ", "none": "{field}: nothing", "some": "{field}: something",
           "is": "{field}: {value}", "is_not": "{field}: not {value}",
           "contains": "{field} contains {value}", "at_least": "{field}: at least {value}",
           "at_most": "{field}: at most {value}", "dates:at_least": "{field}: from {value}",
           "dates:at_most": "{field}: until {value}",
           "all": "All {n} elements are shown.", "all.1": "The only element is shown.",
           "empty": "This map has no element yet.",
           "some.0": "None of {all} elements answers to this.",
           "some.1": "1 element of {all}", "some.n": "{n} elements of {all}",
           "hidden.1": "{shown}; the other one is not shown.",
           "hidden": "{shown}; {rest} are not shown.",
           "faded.1": "{shown}; the other one is faded.",
           "faded": "{shown}; {rest} are faded."},
}  # fmt: skip


class Choice(NamedTuple):
    """A value that can be asked for: what the filter holds, how it is said, how many elements say it."""

    value: str
    words: str
    many: int


def fields_of(map: SystemMap, language: str) -> tuple[tuple[str, str], ...]:
    """The fields that tell the elements of this map apart, with their names; attributes of its own last."""
    fields = Fields(map)
    said = {
        name for name in FIELDS for element in map.elements.values() if fields.values(element, name)
    } | {"kind", "keywords", "zones", "progress", "degree"}
    own = dict.fromkeys(name for element in map.elements.values() for name in element.attributes)
    known = [(name, field_name(name, language)) for name in FIELD_NAMES if name in said]
    return (*known, *((OWN + name, name) for name in own))


def hows_of(map: SystemMap, field: str, language: str) -> tuple[tuple[str, str], ...]:
    """How a field can be asked, in words."""
    at = _at(language)
    wanted = ["is", "is_not"]
    if field in ("label", "description", "sources", "keywords", "said_by", "scale", "dates") or (
            field.startswith(OWN)):  # fmt: skip
        wanted.append("contains")
    if counted(map, field):
        wanted += ["at_least", "at_most"]
    found = [(how, _HOWS.get(f"{field}:{how}", _HOWS[how])[at]) for how in wanted]
    return (*found, ("none", _HOWS["none"][at]), ("some", _HOWS["some"][at]))


def choices_of(map: SystemMap, field: str, language: str) -> tuple[Choice, ...]:
    """The values that the elements say, the most frequent first, numbers in their order."""
    fields = Fields(map)
    found = Counter(value for e in map.elements.values() for value in dict.fromkeys(fields.values(e, field)))
    rows = [Choice(value, value_words(map, field, value, language), n) for value, n in found.most_common()]
    if counted(map, field):
        rows.sort(key=lambda one: (as_number(one.value) is None, as_number(one.value) or 0.0))
    return tuple(rows[:MOST])


def line_of(field: str, how: str, value: str = "") -> Condition:
    """A line of the builder as the filter holds it: « n’a rien » and « a quelque chose » have no value."""
    if how in ("none", "some"):
        return Condition(field=field, how="is" if how == "none" else "is_not")
    return Condition(field=field, how=how, values=(value.strip(),))


def ready(line: Condition) -> bool:
    """Whether a line asks something: a number is one, and what is contained is there."""
    if line.how in ("at_least", "at_most"):
        return bool(line.values) and as_number(line.values[0]) is not None
    asked = any(value.strip() for value in line.values)
    return bool(line.field) and (asked or (line.how in ("is", "is_not") and not line.values))


def lines_sentence(
    map: SystemMap, lines: Sequence[Condition], any_of: bool, language: str | None = None
) -> str:
    """« Type : « Acteur » et Avancement : « engagé » »"""
    spoken = spoken_in(map, language)
    return _WORDS[spoken]["or" if any_of else "and"].join(_line(map, one, spoken) for one in lines)


def _line(map: SystemMap, line: Condition, spoken: str) -> str:
    words, name = _WORDS[spoken], field_name(line.field, spoken)
    if not line.values:
        return words["none" if line.how == "is" else "some"].format(field=name)
    said = [value_words(map, line.field, value, spoken) for value in line.values]
    plain = line.how in ("at_least", "at_most")
    value = words["or"].join(one if plain else quoted(one, spoken) for one in said)
    form = words.get(f"{line.field}:{line.how}", words.get(line.how, words["is"]))
    return form.format(field=name, value=value)


def shown_sentence(map: SystemMap, shown: int, language: str | None = None, *, fade: bool = False) -> str:
    """« 14 éléments sur 45 ; 31 ne sont pas montrés. »: what is left out is always said."""
    words, every = _WORDS[spoken_in(map, language)], len(map.elements)
    if not every:
        return words["empty"]
    if not shown:
        return words["some.0"].format(all=every)
    if shown >= every:
        return words["all" if every > 1 else "all.1"].format(n=every)
    said = words["some.1" if shown == 1 else "some.n"].format(n=shown, all=every)
    rest = every - shown
    return words[("faded" if fade else "hidden") + (".1" if rest == 1 else "")].format(shown=said, rest=rest)


def _at(language: str) -> int:
    return 1 if language == "en" else 0
