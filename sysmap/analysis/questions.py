"""The reading questions: what a room asks of a map, from where, and how the answer is found."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from sysmap.analysis.ways import AROUND, BOTH, DOWN, UP

MANY = 1000
"""No more elements than this are asked about at once."""


class ReadingQuestion(NamedTuple):
    """One question: from how many elements it starts, how it walks, and its words by language.

    `how` is empty where nothing is walked: paths, what holds the map together, many outputs.
    """

    id: str
    least: int
    most: int
    how: str = ""
    common: bool = False
    names: Mapping[str, str] = MappingProxyType({})
    asks: Mapping[str, str] = MappingProxyType({})
    computed: Mapping[str, str] = MappingProxyType({})

    def of(self, field: str, language: str) -> str:
        words: Mapping[str, str] = getattr(self, field)
        return words.get(language) or words["fr"]


def _row(
    id: str, least: int, most: int, how: str, fr: tuple[str, str, str], en: tuple[str, str, str],
    common: bool = False,
) -> ReadingQuestion:  # fmt: skip
    name, asks, computed = ({"fr": one, "en": other} for one, other in zip(fr, en, strict=True))
    return ReadingQuestion(id, least, most, how, common, name, asks, computed)


_ARROWS = {
    "fr": "Chaque relation est suivie dans le sens de sa flèche, aussi loin que demandé. "
          "Celles qui n’ont pas de flèche (coopération, tension…) ne disent pas de cause : elles ne sont "
          "suivies que si on choisit « Toutes les relations ».",
    "en": "Each relation is followed along its arrow, as far as asked. "
          "Those without an arrow (cooperation, tension…) tell no cause: they are followed only when "
          "“All relations” is chosen.",
}  # fmt: skip
_AGAINST = {
    "fr": "Chaque relation est remontée, de sa pointe vers son départ, aussi loin que demandé. "
          "Celles qui n’ont pas de flèche (coopération, tension…) ne disent pas de cause : elles ne sont "
          "suivies que si on choisit « Toutes les relations ».",
    "en": "Each relation is followed backwards, from its head to its start, as far as asked. "
          "Those without an arrow (cooperation, tension…) tell no cause: they are followed only when "
          "“All relations” is chosen.",
}  # fmt: skip

_ROWS = (
    _row("down", 1, 1, DOWN,
         ("Ce que cela touche (aval)", "Qu’est-ce que cela touche ? Effets inattendus ?", _ARROWS["fr"]),
         ("What it touches (downstream)", "What does it touch? Unexpected effects?", _ARROWS["en"])),
    _row("up", 1, 1, UP,
         ("Ce qui l’influence (amont)", "Qu’est-ce qui l’influence ? Qu’est-ce qui nous échappe ?",
          _AGAINST["fr"]),
         ("What influences it (upstream)", "What influences it? What is out of our hands?", _AGAINST["en"])),
    _row("both", 1, MANY, BOTH,
         ("Amont et aval", "Qu’est-ce qui l’amortit ?",
          "L’amont est remonté contre les flèches, l’aval suivi dans leur sens, chacun pour soi. "
          "Ce qui est à la fois en amont et en aval est pris dans une boucle."),
         ("Upstream and downstream", "What softens it?",
          "Upstream is followed against the arrows, downstream along them, each on its own. "
          "What is both upstream and downstream is caught in a loop.")),
    _row("around", 1, MANY, AROUND,
         ("Les environs, à 1, 2 ou 3 relations", "Passage obligé, pont, relais ?",
          "Les flèches sont suivies dans les deux sens, et un élément compte à la distance du chemin le plus "
          "court. Les relations sans flèche (coopération, tension…) ne sont suivies que si on choisit "
          "« Toutes les relations »."),
         ("What is near, 1, 2 or 3 relations away", "Bottleneck, bridge, relay?",
          "Arrows are followed both ways, and an element counts at the distance of the shortest way. "
          "Relations without an arrow (cooperation, tension…) are followed only when “All relations” is "
          "chosen.")),
    _row("down_union", 2, MANY, DOWN,
         ("Tout ce qu’ils touchent ensemble (aval)", "Se complètent-ils ou se gênent-ils ?", _ARROWS["fr"]),
         ("All they touch together (downstream)", "Do they help or hinder each other?", _ARROWS["en"])),
    _row("down_common", 2, MANY, DOWN,
         ("Ce que tous touchent (aval commun)", "Se complètent-ils ou se gênent-ils ?",
          "On garde ce que chacun touche, en suivant les flèches, et rien de ce qu’un seul touche. "
          "La distance dite est celle du plus éloigné d’entre eux."),
         ("What all of them touch (downstream in common)", "Do they help or hinder each other?",
          "What each of them touches along the arrows is kept, and nothing that only one touches. "
          "The distance is that of the farthest of them."), common=True),
    _row("up_union", 2, MANY, UP,
         ("Tout ce qui les influence (amont)", "Qu’est-ce qui les influence ? Qu’est-ce qui nous échappe ?",
          _AGAINST["fr"]),
         ("All that influences them (upstream)", "What influences them? What is out of our hands?",
          _AGAINST["en"])),
    _row("up_common", 2, MANY, UP,
         ("Ce qui les influence tous (amont commun)", "Leviers communs, co-bénéfices, risques ?",
          "On garde ce qui influence chacun, en remontant les flèches, et rien de ce qui n’en influence "
          "qu’un. La distance dite est celle du plus éloigné d’entre eux."),
         ("What influences all of them (upstream in common)", "Common levers, co-benefits, risks?",
          "What influences each of them against the arrows is kept, and nothing that influences only one. "
          "The distance is that of the farthest of them."), common=True),
    _row("paths", 2, 2, "",
         ("Les chemins entre les deux", "Sur quoi repose ce chemin ?",
          "Tous les chemins qui suivent les flèches sans passer deux fois par un élément sont cherchés, les "
          "plus courts d’abord. Un passage obligé est un élément sans lequel aucun chemin n’arrive ; deux "
          "signes − se compensent, un signe inconnu laisse l’ensemble inconnu."),
         ("The paths between the two", "What does this path rest upon?",
          "All paths along the arrows that pass no element twice are looked for, the shortest first. "
          "A bottleneck is an element without which no path arrives; two − signs make a +, one unknown "
          "sign leaves the whole unknown.")),
    _row("bottlenecks", 0, MANY, "",
         ("Passages obligés de la carte", "Sans qui la carte se coupe-t-elle en deux ?",
          "Chaque élément est retiré en pensée, et l’on regarde si le reste tient encore d’un seul tenant. "
          "Le sens des flèches ne compte pas."),
         ("Bottlenecks of the map", "Without whom does the map fall in two?",
          "Each element is taken away in thought, to see whether the rest still holds together. "
          "The direction of arrows does not count.")),
    _row("outputs", 0, MANY, "",
         ("Beaucoup de sorties, peu d’entrées", "Levier ou vulnérabilité ?",
          "On compte les relations fléchées qui partent de chaque élément et celles qui y arrivent. "
          "Sont montrés ceux d’où il en part au moins deux, et au moins deux fois plus qu’il n’en arrive."),
         ("Many outputs, few inputs", "Lever or weak point?",
          "The relations with an arrow that leave each element and those that reach it are counted. "
          "Shown are those that at least two leave, and at least twice as many as reach them.")),
)  # fmt: skip
QUESTIONS: Mapping[str, ReadingQuestion] = MappingProxyType({row.id: row for row in _ROWS})
"""Every reading question, in the order in which they are offered."""
CHANGE_COMPUTED = {
    "fr": "Le signe de chaque influence est appliqué pas à pas ; un effet différé arrive un pas plus tard, "
          "et un élément garde le premier signe reçu, jusqu’à ce qu’un autre chemin y apporte autre chose : "
          "alors on ne sait pas. Ce qui revient par une boucle ne change plus l’élément, et ce qui n’est pas "
          "une influence n’est pas suivi.",
    "en": "The sign of each influence is applied step by step; a delayed effect comes one step later, and an "
          "element keeps the first sign it gets, until another way brings something else: then nobody can "
          "tell. What comes back round a loop no longer changes the element, and what is no influence is "
          "not followed.",
}  # fmt: skip


def offered_for(count: int) -> list[ReadingQuestion]:
    """The questions that can be asked with so many elements chosen."""
    return [row for row in QUESTIONS.values() if row.least <= count <= row.most]
