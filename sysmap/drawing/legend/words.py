"""The legend's own words, in the language of the map. Kinds and categories bring their names."""

from __future__ import annotations

from collections.abc import Mapping

from sysmap.model import LINK_KINDS, LinkKind

NBSP = "\u00a0"

WORDS: Mapping[str, tuple[str, str]] = {
    "actors": ("Acteurs", "Stakeholders"),
    "elements": ("Éléments", "Elements"),
    "relations": ("Relations", "Relations"),
    "places": ("Zones et repères", "Zones and landmarks"),
    "sign:+": ("Même sens (+)", "Same direction (+)"),
    "sign:-": ("Sens inverse (−)", "Opposite direction (−)"),
    "sign:?": ("Selon les cas (?)", "It depends (?)"),
    "dashed": ("tireté", "dashed"),
    "delay": ("Effet différé", "Delayed effect"),
    "line:indirect": ("Lien indirect (via 2\u00a0: par 2 éléments non montrés)",
                      "Indirect link (via 2: through 2 elements not shown)"),
    "line:indirect_mutual": ("Lien indirect, dans les deux sens", "Indirect link, both ways"),
    "strength:1": ("Relation faible", "Weak relation"),
    "strength:3": ("Relation forte", "Strong relation"),
    "thin": ("trait fin", "thin line"),
    "other": ("autre", "other"),
    "hypothesis": ("Hypothèse, à débattre", "Hypothesis, to discuss"),
    "contested": ("Contesté", "Contested"),
    "group": ("Réservé au groupe", "For the group"),
    "facilitator": ("Note d’animation", "Facilitator’s note"),
    "dots": ("Gommettes", "Dots"),
    "times": ("Dit plusieurs fois", "Said several times"),
    "heard": ("Dit par 3 tables sur 5", "Said by 3 tables of 5"),
    "progress:idea": ("Idée", "Idea"),
    "progress:study": ("À l’étude", "Under study"),
    "progress:committed": ("Engagé", "Committed"),
    "progress:done": ("Réalisé", "Done"),
    "progress:suspended": ("Suspendu", "Suspended"),
    "progress:given_up": ("Abandonné", "Given up"),
    "pebble": ("Caillou blanc", "White pebble"),
    "trail": ("Chemin", "Path"),
    "bar": ("Période datée", "Dated period"),
    "bar:fuzzy": ("Période floue", "Fuzzy period"),
    "zone": ("Zone", "Zone"),
    "zone:ellipse": ("Cercle", "Circle"),
    "zone:sector": ("Secteur", "Sector"),
    "zone:frame": ("Couronne", "Outer ring"),
    "zone:lane": ("Couloir", "Lane"),
    "zone:cell": ("Case", "Cell"),
    "zone:band": ("Bande", "Band"),
    "zone:line": ("Courbe", "Curve"),
    "zone:ring": ("Anneau", "Ring"),
    "zone:clear": ("Secteur de la cible", "Sector of the target"),
    "wish": ("De la place d’aujourd’hui à celle que l’on souhaite", "From today’s place to the wished one"),
    "score": ("Note de 0 à 5, aujourd’hui : la longueur la dit, pas la surface",
              "Score from 0 to 5, today: length says it, not area"),
    "score:before": ("Note d’avant", "Score of before"),
    "warm": ("gris chaud", "warm grey"),
    "pale": ("gris pâle", "pale grey"),
    "white": ("blanc", "white"),
    "hues": ("couleur de sa catégorie", "colour of its category"),
    "folded": ("Zone repliée", "Folded zone"),
    "told": ("Boucle racontée", "Loop being told"),
    "told:path": ("Récit", "Story"),
    "loop:R": ("Boucle qui s’amplifie (R)", "Reinforcing loop (R)"),
    "loop:B": ("Boucle qui s’équilibre (B)", "Balancing loop (B)"),
    "loop:?": ("Boucle", "Loop"),
    "break": ("L’échelle change", "The scale changes"),
    "note": ("Note", "Note"),
    "context": ("Contexte, estompé", "Context, faded"),
    "background": ("Fond, estompé", "Background, faded"),
}


NOUNS: Mapping[str, tuple[str, str]] = {
    "financement": ("Financement", "Funding"),
    "information": ("Information", "Information"),
    "gouvernance": ("Décision", "Decision"),
    "portage": ("Portage", "Lead"),
    "contribution": ("Contribution", "Contribution"),
    "besoin": ("Besoin", "Need"),
    "appartenance": ("Appartenance", "Membership"),
    "suite": ("Succession", "Sequence"),
    "echo": ("Écho", "Echo"),
}
"""Verbs read best in a sentence, nouns in a legend: « Portage, contribution », not « Porte, contribue à »."""


def noun(kind: LinkKind, language: str) -> str:
    """The name of a kind of relation in the legend; a name that somebody chose stays as it is."""
    base = LINK_KINDS.get(kind.id)
    if kind.id not in NOUNS or base is None or kind.name(language) != base.name(language):
        return kind.name(language)
    french, english = NOUNS[kind.id]
    return english if language == "en" else french


def word(key: str, language: str) -> str:
    """The legend's word in this language."""
    french, english = WORDS[key]
    return english if language == "en" else french


SHORT: Mapping[str, tuple[str, str]] = {
    "line:indirect": ("Lien indirect (via 2)", "Indirect link (via 2)"),
    "line:indirect_mutual": ("Indirect, deux sens", "Indirect, both ways"),
    "hypothesis": ("Hypothèse", "Hypothesis"),
    "hypothesis:element": ("Hypothèse", "Hypothesis"),
    "loop:R": ("Boucle R, s’amplifie", "Loop R, reinforcing"),
    "loop:B": ("Boucle B, s’équilibre", "Loop B, balancing"),
    "context": ("Contexte", "Context"),
    "background": ("Fond", "Background"),
    "pebble": ("Caillou", "Pebble"),
    "sign:+": ("Même sens", "Same direction"),
    "sign:-": ("Sens inverse", "Opposite direction"),
    "sign:?": ("Selon les cas", "It depends"),
}
"""The same in fewer words, by the key of the row: the mark itself says the rest."""


def shorter(key: str, language: str) -> str:
    """The short name of a row, or nothing when it has none."""
    french, english = SHORT.get(key, ("", ""))
    return english if language == "en" else french
