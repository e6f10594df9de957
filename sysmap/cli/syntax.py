"""The words of a command line: verbs and options as rows, read and explained in the user's language.

Not argparse: half of its sentences cannot be translated, and they change with Python.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sysmap.i18n import _

DONE, FOUND, WRONG_WORDS, CANNOT_READ, CANNOT_WRITE = 0, 1, 2, 3, 4
"""Exit codes: done; the check found errors or warnings; wrong words; input; output."""


MEANT = {
    "affiche": "poster", "imprimer": "poster", "exporter": "poster", "export": "poster", "print": "poster",
    "récit": "story", "recit": "story", "présenter": "story", "diaporama": "story",
    "nouveau": "new", "nouvelle": "new", "vérifier": "check", "verifier": "check", "phrases": "text",
    "transmettre": "handover", "transmission": "handover", "dossier": "handover",
    "bibliothèque": "shelf", "bibliotheque": "shelf", "library": "shelf",
    "convertir": "convert", "importer": "convert", "import": "convert",
    "fusionner": "merge", "réunir": "merge", "publier": "public", "publique": "public",
    "analyser": "analyse", "analyze": "analyse", "analysis": "analyse", "boucles": "analyse",
    "lire": "analyse", "comparer": "diff", "compare": "diff", "différences": "diff", "differences": "diff",
    "fiches": "cards", "cartes": "cards", "matrice": "cards", "papier": "kit",
    "planche": "contact", "cohorte": "contact", "charte": "charter",
    "modèle": "template", "modele": "template",
}  # fmt: skip
"""What people type who have not read the help."""


class WordsError(Exception):
    """A command line that cannot be understood; the message is the sentence to show."""


@dataclass(frozen=True)
class Option:
    """One option: how it is written, the word for its value (none: a switch), and what it does.

    `choices` are all its values; `read` turns the words into a value, raising ValueError.
    """

    flags: tuple[str, ...]
    value: str
    help: str
    default: Any = None
    choices: tuple[str, ...] = ()
    read: Callable[[str], Any] = str
    required: bool = False

    @property
    def name(self) -> str:
        return self.flags[-1].lstrip("-").replace("-", "_")

    @property
    def written(self) -> str:
        return ", ".join(self.flags) + (f" {self.value}" if self.value else "")


@dataclass(frozen=True)
class Verb:
    """One verb: its name, what it is given, its options, what it does.

    With `least` above 1 it is given several files, that many at least; with `several` one is enough.
    """

    name: str
    given: str
    summary: str
    options: tuple[Option, ...]
    run: Callable[[Mapping[str, Any]], int]
    examples: tuple[str, ...] = field(default=())
    least: int = 1
    several: bool = False


def parse(verb: Verb, words: Sequence[str]) -> dict[str, Any]:
    """The values of a verb's options, and what it is given, under « file » and « files ».

    Raises WordsError.
    """
    values = {option.name: option.default for option in verb.options}
    by_flag = {flag: option for option in verb.options for flag in option.flags}
    given: list[str] = []
    seen: set[str] = set()
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if word == "--":
            given += rest
            break
        if not word.startswith("-") or word == "-":
            given.append(word)
            continue
        option, attached = _option(word, by_flag)
        values[option.name] = _value(option, attached, rest)
        seen.add(option.name)
    values["files"] = _given(verb, given)
    values["file"] = values["files"][0]
    for option in verb.options:
        if option.required and option.name not in seen:
            raise WordsError(_("Il manque {option}.").format(option=option.written))
    return values


def _option(word: str, by_flag: Mapping[str, Option]) -> tuple[Option, str | None]:
    """The option a word names, and the value written with it (« --size=A0 », « -oaffiche.pdf »)."""
    name, equals, value = word.partition("=")
    if name in by_flag:
        return by_flag[name], value if equals else None
    if not word.startswith("--") and word[:2] in by_flag and by_flag[word[:2]].value:
        return by_flag[word[:2]], word[2:]
    near = difflib.get_close_matches(name, by_flag, 1)
    if near:
        raise WordsError(_("« {word} » n’est pas une option ; vouliez-vous dire « {near} » ?")
                         .format(word=name, near=near[0]))  # fmt: skip
    raise WordsError(_("« {word} » n’est pas une option.").format(word=name))


def _value(option: Option, attached: str | None, rest: list[str]) -> Any:
    if not option.value:
        if attached is not None:
            raise WordsError(_("« {option} » ne prend pas de valeur.").format(option=option.flags[-1]))
        return True
    if attached is None:
        if not rest or (rest[0].startswith("-") and rest[0] != "-"):
            raise WordsError(_("Il manque une valeur après « {option} ».").format(option=option.flags[-1]))
        attached = rest.pop(0)
    try:
        value = option.read(attached)
    except ValueError:
        value = None
    if value is None or (option.choices and value not in option.choices):
        raise WordsError(_unknown_value(option, attached))
    return value


def _unknown_value(option: Option, value: str) -> str:
    said = _("« {value} » n’est pas une valeur de « {option} ».").format(value=value, option=option.flags[-1])
    if option.choices:
        return said + " " + _("Choix : {choices}.").format(choices=", ".join(option.choices))
    return said


def _given(verb: Verb, given: list[str]) -> tuple[str, ...]:
    if len(given) < verb.least or not all(given):
        lacking = _("Il manque {what}.").format(what=verb.given)
        raise WordsError(lacking[0].upper() + lacking[1:])
    if len(given) > 1 and verb.least == 1 and not verb.several:
        raise WordsError(_("« {word} » est de trop : {what} suffit.").format(word=given[1], what=verb.given))
    return tuple(given)


def nearest(word: str, names: Sequence[str]) -> str:
    """The verb somebody probably meant, in French too; empty when none comes near."""
    known = {**MEANT, **{name: name for name in names}}
    found = difflib.get_close_matches(word.lower(), known, 1, cutoff=0.65)
    return known[found[0]] if found else ""
