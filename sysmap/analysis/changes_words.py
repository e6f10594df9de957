"""A change told step by step, in French and English: no numbers, and what nobody knows is said."""

from __future__ import annotations

from sysmap.analysis.changes import CARRIED, CONTRARY, DISPUTED, UNSIGNED, Change, Mark, Returned
from sysmap.analysis.saying import elements_counted, name, sentence_case, spoken_in
from sysmap.analysis.signs import OPEN, OPPOSITE, SAME
from sysmap.model import FACTORS, SystemMap

_WORDS = {
    "fr": {
        "+": "{who} augmente{later}.", "-": "{who} diminue{later}.",
        "s+": "{who} se renforce{later}.", "s-": "{who} s’affaiblit{later}.",
        "later": ", plus tard",
        CONTRARY: "{who} : on ne sait pas, des effets contraires s’y rencontrent.",
        UNSIGNED: "{who} : on ne sait pas, une relation n’a pas de signe sûr.",
        DISPUTED: "{who} : on ne sait pas, cela dépend de la lecture d’une relation contestée.",
        CARRIED: "{who} : on ne sait pas, car ce qui y arrive n’est pas connu.",
        "same": "L’effet revient sur {who} dans le même sens : cela s’amplifie.",
        "back": "L’effet revient sur {who} en sens contraire : cela s’équilibre.",
        "open": "L’effet revient sur {who}, on ne sait pas dans quel sens.",
        "held": "Un effet arrive aussi sur {who}, qui reste comme on l’a poussé.",
        "start": "Au départ", "step": "Pas {n}", "of": "Pas {n} sur {of}",
        "still": "Rien ne bouge : aucune influence ne part de {who}.",
        "none": "Choisissez un élément, puis ↑ ou ↓.",
        "push+": "Si {who} augmente", "push-": "Si {who} diminue",
        "spush+": "Si {who} se renforce", "spush-": "Si {who} s’affaiblit",
        "all": "{push} : {n} en dépend.", "all.n": "{push} : {n} en dépendent.",
        "up": "{n} augmente ou se renforce", "up.n": "{n} augmentent ou se renforcent",
        "down": "{n} diminue ou s’affaiblit", "down.n": "{n} diminuent ou s’affaiblissent",
        "unknown": "pour {n}, on ne sait pas", "cut": "La suite est trop longue pour être suivie.",
        "and": " et ",
    },
    "en": {
        "+": "{who} grows{later}.", "-": "{who} shrinks{later}.",
        "s+": "{who} gets stronger{later}.", "s-": "{who} gets weaker{later}.",
        "later": ", later",
        CONTRARY: "{who}: nobody can tell, contrary effects meet there.",
        UNSIGNED: "{who}: nobody can tell, a relation has no certain sign.",
        DISPUTED: "{who}: nobody can tell, it depends on how a contested relation is read.",
        CARRIED: "{who}: nobody can tell, for what arrives there is not known.",
        "same": "The effect comes back to {who} in the same direction: it reinforces itself.",
        "back": "The effect comes back to {who} in the opposite direction: it balances itself.",
        "open": "The effect comes back to {who}, nobody can tell in which direction.",
        "held": "An effect also arrives at {who}, which stays as it was pushed.",
        "start": "At the start", "step": "Step {n}", "of": "Step {n} of {of}",
        "still": "Nothing moves: no influence leaves {who}.",
        "none": "Choose an element, then ↑ or ↓.",
        "push+": "If {who} grows", "push-": "If {who} shrinks",
        "spush+": "If {who} gets stronger", "spush-": "If {who} gets weaker",
        "all": "{push}: {n} depends on it.", "all.n": "{push}: {n} depend on it.",
        "up": "{n} grows or gets stronger", "up.n": "{n} grow or get stronger",
        "down": "{n} shrinks or gets weaker", "down.n": "{n} shrink or get weaker",
        "unknown": "for {n}, nobody can tell", "cut": "What follows is too long to be followed.",
        "and": " and ",
    },
}  # fmt: skip
MARKS = {SAME: "↑", OPPOSITE: "↓", OPEN: "?"}
"""What is drawn beside an element."""


def mark_sentence(map: SystemMap, mark: Mark, language: str | None = None) -> str:
    """« « B » diminue, plus tard. »"""
    words = spoken_in(map, language)
    who = name(map, mark.id, words)
    if mark.sign == OPEN:
        return sentence_case(_WORDS[words][mark.why or CARRIED].format(who=who))
    later = _WORDS[words]["later"] if mark.later else ""
    return sentence_case(_WORDS[words][_strong(map, mark.id) + mark.sign].format(who=who, later=later))


def return_sentence(map: SystemMap, back: Returned, language: str | None = None) -> str:
    """« L’effet revient sur « A » en sens contraire : cela s’équilibre. »"""
    words = spoken_in(map, language)
    key = "open" if back.sign == OPEN else "same" if back.same else "back"
    key = key if back.again else "held"
    return _WORDS[words][key].format(who=name(map, back.id, words))


def wave_title(map: SystemMap, step: int, of: int = 0, language: str | None = None) -> str:
    """« Au départ », « Pas 2 », « Pas 2 sur 5 »"""
    words = _WORDS[spoken_in(map, language)]
    return words["start"] if not step else words["of" if of else "step"].format(n=step, of=of)


def wave_sentences(map: SystemMap, change: Change, step: int, language: str | None = None) -> list[str]:
    """Everything that this step brings."""
    wave = change.waves[step]
    said = [mark_sentence(map, mark, language) for mark in wave.marks]
    return said + [return_sentence(map, back, language) for back in wave.returns]


def change_sentence(map: SystemMap, change: Change, language: str | None = None) -> str:
    """What the whole change comes to: « Si « A » augmente : 3 éléments en dépendent. … »"""
    words = spoken_in(map, language)
    text = _WORDS[words]
    if not change.pushed:
        return text["none"]
    pushed = next(iter(change.pushed))
    end = {id: sign for id, sign in change.standing(len(change.waves)).items() if id not in change.pushed}
    if len(change.waves) < 2:
        return text["still"].format(who=name(map, pushed, words))
    pushes = [text[f"{'s' if _strong(map, id) else ''}push{way}"].format(who=name(map, id, words))
              for id, way in change.pushed.items()]  # fmt: skip
    push = pushes[0] if len(pushes) == 1 else text["and"].join(
        [pushes[0], *(one[3:] for one in pushes[1:])])  # fmt: skip
    n = len(end)
    said = [text["all" if n == 1 else "all.n"].format(push=push, n=elements_counted(n, words))] if n else []
    tail = _tally(end, words)
    if tail:
        said.append(sentence_case(tail) + ".")
    if not change.complete:
        said.append(text["cut"])
    return " ".join(said) or _last(map, change, language)


def _last(map: SystemMap, change: Change, language: str | None) -> str:
    """Nothing but the push moved: what came back to it."""
    return " ".join(return_sentence(map, back, language) for wave in change.waves for back in wave.returns)


def _tally(end: dict[str, str], words: str) -> str:
    parts = []
    for sign, key in ((SAME, "up"), (OPPOSITE, "down"), (OPEN, "unknown")):
        n = sum(1 for one in end.values() if one == sign)
        if n:
            form = f"{key}.n" if n > 1 and key != "unknown" else key
            parts.append(_WORDS[words][form].format(n=elements_counted(n, words)))
    return ("; " if words == "en" else "\u202f; ").join(parts)


def _strong(map: SystemMap, id: str) -> str:
    """« s » for what cannot be said to grow (an actor, a lever): it gets stronger or weaker."""
    element = map.elements.get(id)
    return "" if element is not None and element.kind in FACTORS else "s"
