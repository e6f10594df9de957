"""The words of the plan of influence and dependence, in French and English."""

from __future__ import annotations

from collections.abc import Mapping

_WORDS: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "title": "Influence et dépendance",
        "up": "↑ influence\u00a0: agit davantage",
        "right": "dépendance\u00a0: est agi davantage →",
        "how_read": "Comment le lire",
        "direct": "point creux\u00a0: relations directes",
        "far": "point plein\u00a0: chemins indirects compris",
        "move": "flèche\u00a0: ce que les chemins indirects révèlent",
        "means": "Les deux traits passent par les moyennes. Un élément seul ne dit rien\u00a0: on regarde où "
                 "sont les groupes, et qui se déplace.",
        "heading.how": "Comment c’est calculé",
        "signs": "La méthode ne regarde pas les signes\u00a0: un élément moteur peut faire du bien ou du "
                 "mal. Elle ne classe personne.",
        "guess.one": "Une des {all} relations lues est une hypothèse\u00a0: le plan change avec elle.",
        "guess.many": "{n} des {all} relations lues sont des hypothèses\u00a0: le plan change avec elles.",
        "out.one": "Un élément sans relation d’influence n’y figure pas.",
        "out.many": "{n} éléments sans relation d’influence n’y figurent pas.",
        "none": "Cette carte n’a pas encore de relation d’influence\u00a0: il n’y a pas de plan à dessiner.",
        "element": "Élément",
        "influence": "Influence directe",
        "dependence": "Dépendance directe",
        "far_influence": "Influence indirecte",
        "far_dependence": "Dépendance indirecte",
        "corner": "Quadrant",
        "table": "Les mêmes nombres, dans l’ordre de la carte",
        "numbers": "Un numéro sur le plan renvoie au tableau de la page suivante.",
        "untitled": "sans texte",
    },
    "en": {
        "title": "Influence and dependence",
        "up": "↑ influence: acts more",
        "right": "dependence: is acted on more →",
        "how_read": "How to read it",
        "direct": "hollow point: direct relations",
        "far": "filled point: indirect paths included",
        "move": "arrow: what indirect paths reveal",
        "means": "The two lines pass through the means. One element alone says nothing: look at where the "
                 "groups are, and at who moves.",
        "heading.how": "How this is computed",
        "signs": "The method ignores signs: a driver may do good or harm. It ranks nobody.",
        "guess.one": "One of the {all} relations read is a hypothesis: the plan changes with it.",
        "guess.many": "{n} of the {all} relations read are hypotheses: the plan changes with them.",
        "out.one": "One element without any relation of influence is not on it.",
        "out.many": "{n} elements without any relation of influence are not on it.",
        "none": "This map has no relation of influence yet: there is no plan to draw.",
        "element": "Element",
        "influence": "Direct influence",
        "dependence": "Direct dependence",
        "far_influence": "Indirect influence",
        "far_dependence": "Indirect dependence",
        "corner": "Quadrant",
        "table": "The same numbers, in the order of the map",
        "numbers": "A number on the plan refers to the table of the next page.",
        "untitled": "no words",
    },
}  # fmt: skip


def plan_phrase(which: str, language: str, /, **values: object) -> str:
    """These words in this language."""
    return _WORDS[language if language in _WORDS else "fr"][which].format(**values)


def plan_counted(which: str, n: int, language: str, /, **values: object) -> str:
    return plan_phrase(f"{which}.{'one' if n == 1 else 'many'}", language, n=n, **values)


def plan_decimal(value: float, language: str) -> str:
    """« 4,47 » or 4.47; a whole number as it is."""
    said = f"{value:.2f}".rstrip("0").rstrip(".")
    return said if language == "en" else said.replace(".", ",")
