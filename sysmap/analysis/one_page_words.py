"""The words of « Lecture de la carte », in French and English."""

from __future__ import annotations

from collections.abc import Mapping

_WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "empty": "Cette carte est encore vide\u00a0: il n’y a rien à lire pour le moment.",
        "reserved": "Tout ce que dit cette carte est réservé au groupe\u00a0: cette page n’en dit rien.",
        "holds": "Cette carte réunit {things}.",
        "of which": "{n} ({names})", "mostly": "{n} (surtout {names})",
        "element": "un élément", "element.n": "{n} éléments",
        "link": "une relation", "link.n": "{n} relations", "link.0": "aucune relation",
        "named": "une boucle nommée", "named.n": "{n} boucles nommées",
        "guess": "Une affirmation sur {all} est une hypothèse, à vérifier avant de s’en servir.",
        "guess.n": "{n} affirmations sur {all} sont des hypothèses, à vérifier avant de s’en servir.",
        "crowd": "L’image n’en donne que la forme\u00a0: l’affiche se lit mot à mot.",
        "loops": "Ce qui revient à son point de départ",
        "turns": "Dans une boucle, un changement revient sur lui-même\u00a0: il s’amplifie (R) ou "
                 "s’équilibre (B), en bien ou en mal.",
        "loop": "{name}\u00a0: {type}.", "name": "{name}.",
        "other loop": "Une autre boucle nommée est sur la carte.",
        "other loop.n": "{n} autres boucles nommées sont sur la carte.",
        "unnamed": "Personne n’a encore nommé de boucle. Le programme en trouve une.",
        "unnamed.n": "Personne n’a encore nommé de boucle. Le programme en trouve {n}\u202f; voici les plus "
                     "courtes.",
        "unnamed many": "Personne n’a encore nommé de boucle. Le programme en trouve beaucoup\u202f; voici "
                        "les plus courtes.",
        "how loops": "Le programme suit les flèches, et garde les chemins qui reviennent à leur point de "
                     "départ. Un nombre pair de relations de sens inverse amplifie, un nombre impair "
                     "équilibre.",
        "influence": "Ce qui agit peut-être le plus",
        "no influence": "Les relations dessinées ne permettent pas encore de le supposer.",
        "most": "Hypothèse à discuter\u00a0: c’est peut-être {who} qui agit le plus sur le reste.",
        "most many": "Hypothèse à discuter\u00a0: ce sont peut-être {who}, à égalité, qui agissent le plus "
                     "sur le reste.",
        "level": "Rien ne se détache\u00a0: {n} éléments agissent autant les uns que les autres.",
        "touches": "De là, les flèches mènent à {direct}, et pas plus loin.",
        "touches on": "De là, les flèches mènent tout de suite à {direct}, puis, de proche en proche, à {n}.",
        "beyond": "un autre élément", "beyond.n": "{n} autres éléments",
        "guessed": "Relations d’influence qui sont elles-mêmes des hypothèses\u00a0: {n} sur {all}.",
        "people": "Les acteurs ne sont pas comparés entre eux.",
        "missing": "Qui manque\u202f?",
        "other question": "Une autre question attend une réponse.",
        "other question.n": "{n} autres questions attendent une réponse.",
        "true": "À une question, le groupe a répondu\u00a0: «\u00a0Oui, c’est vrai.\u00a0»",
        "true.n": "À {n} questions, le groupe a répondu\u00a0: «\u00a0Oui, c’est vrai.\u00a0»",
        "disputed": "Ce qui se discute",
        "no dispute": "Aucun désaccord n’a été noté sur cette carte.",
        "differ": "Les avis diffèrent sur {who}.",
        "differ link": "Les avis diffèrent sur ceci\u00a0: {said}",
        "other dispute": "Un autre désaccord est noté sur la carte.",
        "other dispute.n": "{n} autres désaccords sont notés sur la carte.",
    },
    "en": {
        "empty": "This map is still empty: there is nothing to read for now.",
        "reserved": "Everything this map says is reserved for the group: this page says nothing of it.",
        "holds": "This map brings together {things}.",
        "of which": "{n} ({names})", "mostly": "{n} (mostly {names})",
        "element": "one element", "element.n": "{n} elements",
        "link": "one relation", "link.n": "{n} relations", "link.0": "no relation",
        "named": "one named loop", "named.n": "{n} named loops",
        "guess": "One statement out of {all} is a hypothesis, to be checked before it is used.",
        "guess.n": "{n} statements out of {all} are hypotheses, to be checked before they are used.",
        "crowd": "The picture gives only its shape: the poster can be read word by word.",
        "loops": "What comes back to where it started",
        "turns": "In a loop, a change comes back to itself: it is reinforced (R) or balanced (B), for better "
                 "or worse.",
        "loop": "{name}: {type}.", "name": "{name}.",
        "other loop": "One more named loop is on the map.",
        "other loop.n": "{n} more named loops are on the map.",
        "unnamed": "Nobody has named a loop yet. The program finds one.",
        "unnamed.n": "Nobody has named a loop yet. The program finds {n}; here are the shortest.",
        "unnamed many": "Nobody has named a loop yet. The program finds many; here are the shortest.",
        "how loops": "The program follows the arrows, and keeps the paths that come back to where they "
                     "started. An even number of relations of opposite direction reinforces, an odd number "
                     "balances.",
        "influence": "What may act the most",
        "no influence": "The relations drawn so far do not allow a guess.",
        "most": "A hypothesis to discuss: {who} may be what acts the most on the rest.",
        "most many": "A hypothesis to discuss: {who}, equally, may be what acts the most on the rest.",
        "level": "Nothing stands out: {n} elements act as much as one another.",
        "touches": "From there, arrows lead to {direct}, and no further.",
        "touches on": "From there, arrows lead at once to {direct}, then step by step to {n}.",
        "beyond": "one more element", "beyond.n": "{n} more elements",
        "guessed": "Relations of influence that are hypotheses themselves: {n} out of {all}.",
        "people": "Stakeholders are not compared with one another.",
        "missing": "Who is missing?",
        "other question": "One more question waits for an answer.",
        "other question.n": "{n} more questions wait for an answer.",
        "true": "To one question, the group answered: “Yes, it is so.”",
        "true.n": "To {n} questions, the group answered: “Yes, it is so.”",
        "disputed": "What is open to discussion",
        "no dispute": "No disagreement was noted on this map.",
        "differ": "Opinions differ on {who}.",
        "differ link": "Opinions differ on this: {said}",
        "other dispute": "One more disagreement is noted on the map.",
        "other dispute.n": "{n} more disagreements are noted on the map.",
    },
}  # fmt: skip


def said(words: str, key: str, /, **values: object) -> str:
    """These words in this language (« fr » or « en »)."""
    return _WORDS[words][key].format(**values)


def counted(words: str, key: str, n: int, /, **values: object) -> str:
    """The phrase for this number; zero has one of its own where it matters."""
    zero = f"{key}.0" if not n and f"{key}.0" in _WORDS[words] else ""
    return said(words, zero or (key if n == 1 else f"{key}.n"), n=n, **values)
