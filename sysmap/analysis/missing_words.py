"""« Qui manque ? » in words: every question as it is asked, in French and English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sysmap.analysis.missing import Asked, Question
from sysmap.model import (
    CATEGORIES,
    SystemMap,
    one_line,
    quoted,
    sentence,
    variants,
    worded,
    wording_of,
)

SHOWN = 3
"""Names a sentence says before « et 4 autres »."""
_LONG = 60

_WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "no_actor": "Personne n’agit ici\u00a0: aucun acteur ne figure sur cette carte. Est-ce vrai\u202f?",
        "college": "Personne ne représente {the} sur cette carte. Est-ce vrai\u202f?",
        "college_local": "Des collectivités figurent sur cette carte, mais personne n’y représente {the}. "
                         "Est-ce vrai\u202f?",
        "college_unsaid": "Parmi les acteurs qui ont une catégorie, personne ne représente {the}. "
                          "Est-ce vrai\u202f?",
        "vivant": "Personne ne parle pour le vivant sur cette carte. Est-ce vrai\u202f?",
        "pair": "Personne n’a relié {the} {to}. Est-ce vrai\u202f?",
        "issue": "Aucun acteur n’est relié à l’enjeu {a}. Est-ce vrai\u202f?",
        "need": "Rien ne répond encore au besoin {a}. Est-ce vrai\u202f?",
        "need_of": "{a} a besoin de {b}, et rien ne dit ce qui y répond. Est-ce vrai\u202f?",
        "alone": "Personne n’a relié {a} au reste de la carte. Est-ce vrai\u202f?",
        "piece": "Rien ne relie {names} au reste de la carte. Est-ce vrai\u202f?",
        "silos": "Le groupe autour de {a} et le groupe autour de {b} n’ont aucune relation directe. "
                 "Est-ce vrai\u202f?",
        "joint": "Si {a} s’en allait, plus rien ne relierait {rest} au reste de la carte. Est-ce vrai\u202f?",
        "joint_thing": "Sans {a}, plus rien ne relierait {rest} au reste de la carte. Est-ce vrai\u202f?",
        "contested": "Les avis diffèrent encore sur {a}. Est-ce vrai\u202f?",
        "contested_link": "Les avis diffèrent encore sur ceci. {said} Est-ce vrai\u202f?",
        "hypotheses": "Une relation est une hypothèse dont la source manque. {said} Est-ce vrai\u202f?",
        "hypotheses.many": "{n} relations sont des hypothèses dont la source manque. Est-ce vrai\u202f?",
        "unsourced": "Une relation ne dit pas d’où elle vient. {said} Est-ce vrai\u202f?",
        "unsourced.many": "{n} relations ne disent pas d’où elles viennent. Est-ce vrai\u202f?",
        "and": " et ", "others": " et {n} autres",
        "untitled": "sans texte",
        "none": "Rien à demander pour le moment\u00a0: ces questions naissent de ce que la carte dit déjà.",
        "empty": "Cette carte est encore vide\u00a0: il n’y a personne à chercher. Écrivez d’abord quelques "
                 "éléments.",
        "done": "Toutes les questions ont une réponse.",
        "waiting.one": "Une autre question attend son tour.",
        "waiting": "{n} autres questions attendent leur tour.",
    },
    "en": {
        "no_actor": "Nobody acts here: there is no stakeholder on this map. Is it so?",
        "college": "Nobody speaks for {the} on this map. Is it so?",
        "college_local": "Local authorities are on this map, but nobody speaks for {the}. Is it so?",
        "college_unsaid": "Among the stakeholders that have a category, nobody speaks for {the}. Is it so?",
        "vivant": "Nobody speaks for the living world on this map. Is it so?",
        "pair": "No one has linked {the} {to}. Is it so?",
        "issue": "No stakeholder is linked to the issue {a}. Is it so?",
        "need": "Nothing answers the need {a} yet. Is it so?",
        "need_of": "{a} needs {b}, and nothing says what answers that need. Is it so?",
        "alone": "No one has linked {a} to the rest of the map. Is it so?",
        "piece": "Nothing links {names} to the rest of the map. Is it so?",
        "silos": "The group around {a} and the group around {b} have no direct relation. Is it so?",
        "joint": "If {a} went away, nothing would link {rest} to the rest of the map. Is it so?",
        "joint_thing": "Without {a}, nothing would link {rest} to the rest of the map. Is it so?",
        "contested": "Opinions still differ on {a}. Is it so?",
        "contested_link": "Opinions still differ on this. {said} Is it so?",
        "hypotheses": "One relation is a hypothesis without a source. {said} Is it so?",
        "hypotheses.many": "{n} relations are hypotheses without a source. Is it so?",
        "unsourced": "One relation does not say where it comes from. {said} Is it so?",
        "unsourced.many": "{n} relations do not say where they come from. Is it so?",
        "and": " and ", "others": " and {n} others",
        "untitled": "no words",
        "none": "Nothing to ask for now: these questions come from what the map already says.",
        "empty": "This map is still empty: there is nobody to look for. Write a few elements first.",
        "done": "Every question has an answer.",
        "waiting.one": "One more question waits for its turn.",
        "waiting": "{n} more questions wait for their turn.",
    },
}  # fmt: skip

_COLLEGES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "fr": {
        "elu": ("les élu·es", "aux élu·es"),
        "agent": ("les agent·es des collectivités", "aux agent·es des collectivités"),
        "socioeco": ("les acteurs socio-économiques", "aux acteurs socio-économiques"),
        "etat": ("l’État", "à l’État"),
    },
    "en": {
        "elu": ("the elected officials", "to the elected officials"),
        "agent": ("the local-government staff", "to the local-government staff"),
        "socioeco": ("the socio-economic actors", "to the socio-economic actors"),
        "etat": ("the State", "to the State"),
    },
}  # fmt: skip
"""« relier l'État aux acteurs »: the four colleges with their articles."""


def question_words(map: SystemMap, question: Question, language: str) -> str:
    """The question as it is read aloud."""
    language = _spoken(language)
    words = _WORDS[language]
    sort, names = question.sort, question.names
    if question.about and len(question.about) > 1:
        return words[f"{sort}.many"].format(n=thousands(len(question.about), language))
    if sort in ("contested_link", "hypotheses", "unsourced"):
        return words[sort].format(said=sentence(map, map.links[names[0]], language))
    if sort.startswith("college") or sort == "pair":
        to = college_words(map, names[-1], language)[1]
        return words[sort].format(the=college_words(map, names[0], language)[0], to=to)
    said = [_label(map, id, language) for id in names[:2]]
    return words[sort].format(
        a=said[0] if said else "", b=said[-1] if said else "",
        names=several(map, names, language), rest=several(map, names[1:], language),
    )  # fmt: skip


def thousands(n: int, language: str) -> str:
    """« 3 540 », 3,540."""
    return f"{n:,}" if language == "en" else f"{n:,}".replace(",", "\u202f")


def no_question_words(map: SystemMap, asked: Asked, language: str) -> str:
    """What is said when there is nothing to ask, or everything is answered."""
    words = _WORDS[_spoken(language)]
    if not map.elements:
        return words["empty"]
    return words["done" if asked.questions else "none"]


def waiting_words(asked: Asked, language: str) -> str:
    """« 12 autres questions attendent leur tour. »; nothing when none does."""
    words = _WORDS[_spoken(language)]
    if not asked.waiting:
        return ""
    return words["waiting.one" if asked.waiting == 1 else "waiting"].format(n=asked.waiting)


def college_words(map: SystemMap, id: str, language: str) -> tuple[str, str]:
    """« l'État » and « à l'État »; a college that was given another name is quoted."""
    language = _spoken(language)
    row = map.category(id)
    name = row.name(language) if row else id
    ours = CATEGORIES[id].name(language) if id in CATEGORIES else name
    if name not in variants(ours):
        words = quoted(name, language)
        return words, ("to " if language == "en" else "à ") + words
    said = _COLLEGES[language].get(id) or (quoted(name, language),) * 2
    wording = wording_of(map)
    return worded(said[0], wording), worded(said[1], wording)


def several(map: SystemMap, ids: Sequence[str], language: str) -> str:
    """« A », « B » et 5 autres."""
    language = _spoken(language)
    words = _WORDS[language]
    most = SHOWN if len(ids) <= SHOWN else SHOWN - 1
    said = [_label(map, id, language) for id in ids[:most]]
    if len(ids) > SHOWN:
        return ", ".join(said) + words["others"].format(n=len(ids) - most)
    return words["and"].join(filter(None, (", ".join(said[:-1]), said[-1]))) if said else ""


def _label(map: SystemMap, id: str, language: str) -> str:
    element = map.elements.get(id)
    words = one_line(element.label) if element else id
    if len(words) > _LONG:
        words = words[:_LONG].rsplit(" ", 1)[0] + "…"
    return quoted(words or _WORDS[_spoken(language)]["untitled"], language)


def _spoken(language: str) -> str:
    return language if language in _WORDS else "fr"
