"""« Comment c'est calculé »: two sentences for everything that is computed, in French and English."""

from __future__ import annotations

from collections.abc import Mapping

_HOW: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "title": "Comment c’est calculé",
        "reread": "Le programme lit les mots et les relations avec quelques règles fixes\u00a0: sens ou "
                  "verbe dans un intitulé, longueur, ressemblance, signe manquant, élément isolé. Il ne "
                  "note rien et ne change rien\u00a0: chaque ligne peut être laissée ainsi.",
        "missing": "Le programme compare la carte à quelques questions fixes\u00a0: collèges, vivant, "
                   "enjeux, besoins, groupes, sources. Il ne sait rien du territoire\u00a0: c’est le groupe "
                   "qui répond.",
        "silos": "La méthode de Louvain réunit les éléments qui ont plus de relations entre eux qu’avec les "
                 "autres, sans regarder le sens ni le signe. Une autre méthode donnerait des groupes un peu "
                 "différents.",
        "joint": "On enlève un élément à la fois et on regarde si la carte tombe en plusieurs morceaux. "
                 "Seules comptent les relations dessinées ici.",
        "power": "Direct\u00a0: on additionne les influences qui partent de l’élément et celles qui y "
                 "arrivent (1 à 3 selon leur force). Indirect (méthode MICMAC)\u00a0: on suit les influences "
                 "{n} fois de suite, jusqu’à ce que le premier tiers du classement ne bouge plus.",
        "attenuated": "Direct\u00a0: on additionne les influences qui partent de l’élément et celles qui y "
                      "arrivent (1 à 3 selon leur force). Indirect\u00a0: le classement de la méthode MICMAC "
                      "ne se stabilise pas en huit pas, alors on additionne les chemins de un à six pas, "
                      "chaque pas comptant moitié moins que le précédent.",
        "acyclic": "Direct\u00a0: on additionne les influences qui partent de l’élément et celles qui y "
                   "arrivent (1 à 3 selon leur force). Indirect\u00a0: aucune influence ne revient sur ses "
                   "pas, la méthode MICMAC n’y donne rien, alors on additionne les chemins de un à six pas, "
                   "chaque pas comptant moitié moins que le précédent.",
        "none": "Le plan se lit dans les relations d’influence. Cette carte n’en a pas encore.",
        "received": "On compte les éléments d’où une relation arrive ici. Plusieurs relations parallèles "
                    "comptent pour une.",
        "given": "On compte les éléments où mène une relation qui part d’ici. Plusieurs relations parallèles "
                 "comptent pour une.",
        "between": "Parmi les plus courts chemins entre deux autres éléments, c’est la part de ceux qui "
                   "passent par ici (méthode de Brandes). De 0, aucun, à 1, tous.",
        "closeness": "On regarde en combien de pas les autres arrivent ici, en suivant les relations. De 0, "
                     "personne n’arrive, à 1, tout le monde arrive en un pas.",
        "eigenvector": "Un élément compte d’autant plus qu’il est relié à des éléments qui comptent, sans "
                       "regarder le sens. De 0 à 1, dans chaque morceau de la carte.",
        "pagerank": "On suit les relations au hasard, en repartant d’ailleurs une fois sur sept environ "
                    "(méthode PageRank). C’est la part du temps passée ici.",
        "reach": "On compte les éléments que l’on peut atteindre d’ici en suivant les relations, aussi loin "
                 "qu’elles mènent. L’élément lui-même ne compte pas.",
        "level": "Chaque relation devrait faire monter d’un niveau\u00a0; on cherche les niveaux qui "
                 "s’écartent le moins de cette règle. 0 est en amont, les plus grands sont en aval.",
        "whole": "Densité\u00a0: la part des relations possibles qui sont dessinées\u00a0; "
                 "réciprocité\u00a0: la part de celles qui vont dans les deux sens. Diamètre\u00a0: le plus "
                 "grand nombre de pas entre deux éléments du plus grand morceau, sans regarder le sens.",
    },
    "en": {
        "title": "How this is computed",
        "reread": "The program reads words and relations with a few fixed rules: a direction or a verb in a "
                  "label, length, likeness, a missing sign, an isolated element. It gives no score and "
                  "changes nothing: each line can be left as it is.",
        "missing": "The program compares the map with a few fixed questions: colleges, living world, issues, "
                   "needs, groups, sources. It knows nothing of the territory: the group answers.",
        "silos": "Louvain’s method brings together elements that have more relations among themselves than "
                 "with the others, whatever the direction or the sign. Another method would give slightly "
                 "different groups.",
        "joint": "One element is removed at a time, to see whether the map falls into pieces. Only the "
                 "relations drawn here count.",
        "power": "Direct: the influences that leave the element are added up, and those that arrive (1 to 3 "
                 "by their strength). Indirect (MICMAC method): influences are followed {n} times in a row, "
                 "until the first third of the order no longer moves.",
        "attenuated": "Direct: the influences that leave the element are added up, and those that arrive (1 "
                      "to 3 by their strength). Indirect: the order of the MICMAC method does not settle in "
                      "eight steps, so paths of one to six steps are added up, each step counting half as "
                      "much as the one before.",
        "acyclic": "Direct: the influences that leave the element are added up, and those that arrive (1 to "
                   "3 by their strength). Indirect: no influence comes back on itself and the MICMAC method "
                   "gives nothing here, so paths of one to six steps are added up, each step counting half "
                   "as much as the one before.",
        "none": "The plan is read from relations of influence. This map has none yet.",
        "received": "The elements from which a relation arrives here are counted. Parallel relations count "
                    "as one.",
        "given": "The elements to which a relation leads from here are counted. Parallel relations count as "
                 "one.",
        "between": "Of the shortest paths between two other elements, it is the share of those that pass "
                   "here (Brandes’s method). From 0, none, to 1, all.",
        "closeness": "It looks at how many steps the others take to arrive here, following relations. From "
                     "0, nobody arrives, to 1, everybody arrives in one step.",
        "eigenvector": "An element counts the more it is related to elements that count, whatever the "
                       "direction. From 0 to 1, in each piece of the map.",
        "pagerank": "Relations are followed at random, starting again elsewhere about one time in seven "
                    "(PageRank). It is the share of time spent here.",
        "reach": "The elements that can be reached from here by following relations are counted, however far "
                 "they lead. The element itself does not count.",
        "level": "Each relation should climb one level; the levels that stray least from this rule are "
                 "looked for. 0 is upstream, the largest ones are downstream.",
        "whole": "Density: the share of possible relations that are drawn; reciprocity: the share of those "
                 "that go both ways. Diameter: the largest number of steps between two elements of the "
                 "largest piece, whatever the direction.",
    },
}  # fmt: skip


def how(which: str, language: str, *, n: int = 0) -> str:
    """The two sentences of this computation; « title » is their heading."""
    return _HOW[language if language in _HOW else "fr"][which].format(n=n)
