"""À relire in words, in French and English: what, why, and what each mend does."""

from __future__ import annotations

from sysmap.analysis.checks import count_words
from sysmap.analysis.rereading import Mend, Row
from sysmap.analysis.saying import SHORT, elements_counted, listed
from sysmap.model import SystemMap, one_line, quoted

_WHAT = {
    "fr": {
        "empty_label": "Un élément n’a pas d’intitulé.",
        "person": "{0} ressemble à un nom de personne.",
        "no_sign": "{0} → {1} : ni + ni −.",
        "no_subject": "{0} – {1} : une tension, à propos de quoi ?",
        "no_verb": "{0} → {1} : sans verbe.",
        "broken_loop": "{0} : boucle rompue.",
        "similar": "{all} se ressemblent.", "same": "{0} est écrit {n} fois.",
        "twice": "{0} → {1} : la même relation est dessinée {n} fois.",
        "both_ways": "{0} et {1} : la même relation, dans les deux sens.",
        "direction": "{0} dit déjà un sens : {1}.",
        "verb": "{0} commence par un verbe.", "speaker": "{0} est une phrase.",
        "long_label": "{0} : {n} mots.",
        "need": "{0} : rien n’y répond encore.",
        "no_category": "{0} : acteur sans catégorie.",
        "contested": "{0} : contesté, sans lectures.",
        "unsourced": "{0} : dit sourcé, sans source.",
        "isolated": "{0} n’est relié à rien.",
    },
    "en": {
        "empty_label": "One element has no label.",
        "person": "{0} looks like the name of a person.",
        "no_sign": "{0} → {1}: neither + nor −.",
        "no_subject": "{0} – {1}: a tension, about what?",
        "no_verb": "{0} → {1}: without a verb.",
        "broken_loop": "{0}: a broken loop.",
        "similar": "{all} look alike.", "same": "{0} is written {n} times.",
        "twice": "{0} → {1}: the same relation is drawn {n} times.",
        "both_ways": "{0} and {1}: the same relation, both ways.",
        "direction": "{0} already says a direction: {1}.",
        "verb": "{0} begins with a verb.", "speaker": "{0} is a sentence.",
        "long_label": "{0}: {n} words.",
        "need": "{0}: nothing answers it yet.",
        "no_category": "{0}: a stakeholder without a category.",
        "contested": "{0}: contested, without readings.",
        "unsourced": "{0}: said to be sourced, without a source.",
        "isolated": "{0} is not linked to anything.",
    },
}  # fmt: skip
_WHY = {
    "fr": {
        "empty_label": "Personne ne peut le lire.",
        "person": "Une carte nomme des fonctions et des organisations : elle circule.",
        "no_sign": "Sans signe, on ne peut pas lire les boucles ni suivre un changement.",
        "no_subject": "Une tension à propos de rien ne peut être tenue que contre des personnes.",
        "no_verb": "Dans cette forme de carte, chaque flèche dit ce que l’un fait à l’autre.",
        "broken_loop": "Une de ses relations n’est plus là : elle se répare, ou son nom s’oublie.",
        "similar": "Si c’est la même chose, ses relations se rejoignent.",
        "twice": "Une seule suffit ; deux relations comptent pour deux boucles.",
        "both_ways": "Les deux sont-elles vraies, ou l’une a-t-elle été tirée à l’envers ?",
        "direction": "« Si la hausse augmente… » ne se lit pas : le sens est sur les relations.",
        "verb": "Un facteur peut augmenter ou diminuer : c’est un nom. Un verbe est souvent une action.",
        "long_label": "Au-delà de sept mots, on ne le lit plus du fond de la salle.",
        "need": "Un besoin auquel rien ne répond est une question à poser.",
        "no_category": "Sa catégorie lui donne sa couleur, et sa voix dans les questions.",
        "contested": "Un désaccord se comprend quand les deux lectures sont écrites.",
        "unsourced": "Ce qui se dit sourcé cite sa source ; sinon cela a été dit, ou supposé.",
        "isolated": "Il n’agit sur rien et rien n’agit sur lui : est-ce vrai ?",
    },
    "en": {
        "empty_label": "Nobody can read it.",
        "person": "A map names functions and organisations: it goes from hand to hand.",
        "no_sign": "Without a sign, loops cannot be read nor a change followed.",
        "no_subject": "A tension about nothing can only be held against persons.",
        "no_verb": "In this form of map, each arrow says what the one does to the other.",
        "broken_loop": "One of its relations is gone: it can be mended, or its name forgotten.",
        "similar": "If it is the same thing, its relations come together.",
        "twice": "One is enough; two relations count as two loops.",
        "both_ways": "Are both true, or was one drawn the wrong way round?",
        "direction": "“If the rise grows…” cannot be read: the direction is on the relations.",
        "verb": "A factor can grow or shrink: it is a noun. A verb is often an action.",
        "long_label": "Beyond seven words it can no longer be read from the back of the room.",
        "need": "A need that nothing answers is a question to ask.",
        "no_category": "Its category gives it its colour, and its voice in the questions.",
        "contested": "A disagreement is understood when both readings are written.",
        "unsourced": "What says it is sourced names its source; else it was said, or supposed.",
        "isolated": "It acts on nothing and nothing acts on it: is that so?",
    },
}  # fmt: skip
_MENDS = {
    "fr": {
        "edit": "Modifier les mots", "delete": "Supprimer", "sign+": "Même sens (+)",
        "sign-": "Sens inverse (−)", "sign?": "Selon les cas (?)", "subject": "Dire à propos de quoi",
        "say_verb": "Dire par un verbe", "loop": "Voir la boucle",
        "merge": "Fusionner", "unite": "N’en garder qu’une", "only": "Garder seulement {0} → {1}",
        "turn": "Écrire {0} et inverser ses signes", "relabel": "Écrire {0}", "kind": "En faire une action",
        "shorten": "Écrire {0}, le reste en description", "answer": "Relier ce qui y répond",
        "link": "Relier à…", "park": "Mettre au frigo", "readings": "Écrire les lectures",
        "settle": "Plus contesté", "open": "Écrire la source", "other": "Une autre catégorie…",
        "supportsaid": "Dit en atelier", "supporthypothesis": "C’est une hypothèse",
    },
    "en": {
        "edit": "Edit the words", "delete": "Delete", "sign+": "Same direction (+)",
        "sign-": "Opposite direction (−)", "sign?": "It depends (?)", "subject": "Say what it is about",
        "say_verb": "Say it with a verb", "loop": "See the loop",
        "merge": "Merge", "unite": "Keep only one", "only": "Keep only {0} → {1}",
        "turn": "Write {0} and reverse its signs", "relabel": "Write {0}", "kind": "Make it an action",
        "shorten": "Write {0}, the rest as description", "answer": "Link what answers it",
        "link": "Link to…", "park": "Move to the parking lot", "readings": "Write the readings",
        "settle": "No longer contested", "open": "Write the source", "other": "Another category…",
        "supportsaid": "Said in workshop", "supporthypothesis": "It is a hypothesis",
    },
}  # fmt: skip


_SPEAKERS = frozenset(("on", "nous", "je", "il", "ils", "elle", "elles", "vous", "we", "they", "people", "i"))


def row_sentence(row: Row, language: str) -> str:
    """What is to be reread."""
    words = language if language in _WHAT else "fr"
    said = [_short(name, words) for name in row.names]
    n = count_words(row.names[0]) if row.code == "long_label" else len(row.ids)
    code = row.code
    if code == "similar" and len({one_line(name) for name in row.names}) == 1:
        code = "same"
    if code == "verb" and row.names[1].casefold() in _SPEAKERS:
        code = "speaker"
    every = listed(said if len(said) <= 3 else [*said[:2], elements_counted(len(said) - 2, words)], words)
    return _WHAT[words][code].format(*said, all=every, n=n)


def row_reason(row: Row, language: str) -> str:
    """Why it may be worth another look."""
    return _WHY[language if language in _WHY else "fr"][row.code]


def mend_words(map: SystemMap, mend: Mend, language: str) -> str:
    """What one click does."""
    words = language if language in _MENDS else "fr"
    if mend.deed == "category":
        category = map.category(mend.word)
        return category.name(words) if category is not None else mend.word
    if mend.deed == "only":
        kept = map.links.get(mend.word)
        ends = [map.elements[id].label if id in map.elements else "?" for id in (kept.source, kept.target)] \
            if kept is not None else ["?", "?"]  # fmt: skip
        return _MENDS[words]["only"].format(*(_short(end, words) for end in ends))
    key = mend.deed + (mend.word if mend.deed in ("sign", "support") else "")
    return _MENDS[words][key].format(_short(mend.word, words))


def _short(name: str, words: str) -> str:
    said = one_line(name)
    return quoted(said if len(said) <= SHORT else said[:SHORT].rsplit(" ", 1)[0] + "…", words)
