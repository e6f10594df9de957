"""What a room says: forty items with traps in them, and thirty relations between them."""

from __future__ import annotations

from typing import NamedTuple


class Item(NamedTuple):
    """What is typed, and what must be there: words, kind (the one in hand when empty), frigo or not."""

    typed: str
    words: str = ""
    kind: str = "facteur"
    frigo: bool = False

    @property
    def said(self) -> str:
        return self.words or self.typed


ITEMS = (
    Item("Prix du repas"),
    Item("Parents + enseignants"),
    Item("Gaspillage"),
    Item("Cantine - budget"),
    Item("a:Mairie de Vimy", "Mairie de Vimy", "acteur"),
    Item("élu·es et agent·es"),
    Item("Ni oui / ni non"),
    Item("Temps de repas"),
    Item("on a dit a: non"),
    Item("horaires 7:30 - 8:45"),
    Item("e:Santé", "Santé", "enjeu"),
    Item("Gaspillage"),
    Item("Part du bio"),
    Item("+ de bio"),
    Item("- de viande"),
    Item("> 30 % de bio"),
    Item("Prix du repas > Part du bio, non ?"),
    Item("Problème : qui décide"),
    Item("l:Diagnostic", "Diagnostic", "levier"),
    Item("r:Manque de temps", "Manque de temps", "frein"),
    Item("A: et après ?"),
    Item("agriculteur/trices"),
    Item("Prix du repas + Part du bio"),
    Item("Prix du repas - Part du bio"),
    Item("g:refaire le parking", "refaire le parking", "", True),
    Item("Convivialité"),
    Item("Fierté"),
    Item("! pas de parents"),
    Item("? qui paie"),
    Item("Confiance"),
    Item("Part du budget communal pour la cantine depuis le retour en régie en 2019"),
    Item("6 écoles, 1 cuisine"),
    Item("q: qui décide"),
    Item("http://exemple.fr/menu"),
    Item("Formation"),
    Item("=> on tourne en rond"),
    Item("Qualité"),
    Item("Nombre de convives"),
    Item("oui; non; peut-être"),
    Item("Envie de manger"),
)  # fmt: skip


TRAPS = (
    Item("i: la préfecture", "la préfecture", "acteur"),
    Item("12: douze menus"),
    Item("a priori : on ne sait pas"),
    Item("a : la mairie"),
    Item("e-administration"),
    Item("+ de vélos"),
    Item("Nord/Sud"),
    Item("50/50"),
    Item("1/3 des élèves"),
    Item("8h-12h"),
    Item("c:\\menus"),
    Item("c:/menus"),
    Item("L’eau, c’est la vie !"),
    Item("x: inconnu"),
    Item("à: voir"),
    Item("a:b:c", "b:c", "acteur"),
    Item("50/50 > Nord/Sud, peut-être"),
    Item("50/50 + Nord/Sud"),
    Item("(peut-être)"),
    Item("-"),
    Item("?"),
    Item("!"),
    Item("élu(e)s"),
    Item("élu·e·s"),
    Item("3 € le repas"),
    Item("@mairie #cantine & co"),
    Item("« Diagnostic »"),
    Item("1. d’abord"),
    Item("mais : non"),
    Item("b:12 % de bio", "12 % de bio", "besoin"),
)  # fmt: skip
"""What else may be said; typed without a clock."""


class Told(NamedTuple):
    """A relation: the letters typed of each end, the ends, and the sign."""

    first: str
    source: str
    then: str
    target: str
    sign: str


_NAMES = {
    "prix": "Prix du repas", "gasp": "Gaspillage", "temps": "Temps de repas",
    "sant": "Santé", "part du bi": "Part du bio", "diag": "Diagnostic",
    "manque": "Manque de temps", "conv": "Convivialité", "fiert": "Fierté",
    "confi": "Confiance", "form": "Formation", "qual": "Qualité",
    "nombre": "Nombre de convives", "envie": "Envie de manger", "mairie": "Mairie de Vimy",
}  # fmt: skip
_LINKS = (
    "part du bi prix +", "prix nombre -", "nombre prix -", "qual nombre +", "form qual +", "fiert qual +",
    "qual fiert +", "temps conv -", "conv envie +", "envie nombre +", "gasp prix +", "qual gasp -",
    "temps gasp +", "manque form -", "diag gasp -", "diag confi +", "confi nombre +", "part du bi qual +",
    "part du bi sant +", "sant confi +", "mairie diag +", "mairie form +", "manque diag -", "conv gasp -",
    "fiert conv +", "prix confi -", "confi envie +", "envie gasp -", "manque temps +", "nombre fiert ?",
)  # fmt: skip


def _told(line: str) -> Told:
    words, sign = line[:-2], line[-1]
    first = next(name for name in _NAMES if words.startswith(name + " "))
    then = words[len(first) + 1 :]
    return Told(first, _NAMES[first], then, _NAMES[then], sign)


LINKS = tuple(_told(line) for line in _LINKS)
