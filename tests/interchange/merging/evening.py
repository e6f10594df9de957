"""The evening of five tables: 5 × 40 elements from one seed, with every trap that a merge must see.

Twelve ideas are said at three tables under different words (four that differ by an ending, four in near
words, four that only people can pair), eight elements are relabelled, six relations are turned round, three
elements are removed and two are given another kind.
"""

from __future__ import annotations

from sysmap.editing import Draft, operations
from sysmap.interchange.merging import Table
from sysmap.model import Element, Link, SystemMap

_SUBJECTS = ("cantine", "gare", "forêt", "rivière", "école", "marché", "piscine", "bibliothèque")
_MATTERS = ("Fréquentation : {}", "Budget pour {}", "Fierté autour : {}", "Entretien : {}")
_WHERE = ("du nord", "du sud", "du haut", "du bas", "du centre")
SURE = (
    ("Les jardins partagés", "Jardin partagé", "les Jardins Partagés"),
    ("Élu·es à l’écoute", "Élus à l’écoute", "élu(e)s à l’écoute"),
    ("La parole des habitant·es", "Parole des habitants", "parole des habitant·es"),
    ("Commerces de proximité", "commerce de proximité", "Les commerces de proximité"),
)
NEAR = (
    ("Cuisine centrale municipale", "Cuisine centrale du municipal", "Cuisines centrales municipale"),
    ("Logement des travailleurs saisonniers", "Logements de travailleurs saisonnier",
     "Le logement du travailleur saisonniers"),
    ("Transport scolaire rural", "Transports scolaires ruraux", "Transport scolaire en rural"),
    ("Épicerie solidaire itinérante", "Épiceries solidaires itinérantes", "Epicerie solidaire itinerant"),
)  # fmt: skip
FAR = (
    ("Confiance entre voisins", "On se parle dans la rue", "Bon voisinage"),
    ("Fuite des jeunes", "Les diplômés partent", "Exode étudiant"),
    ("Artificialisation des terres", "On bétonne les champs", "Perte de sols agricoles"),
    ("Fatigue des bénévoles", "Toujours les mêmes qui font", "Usure associative"),
)
IDEAS = (*SURE, *NEAR, *FAR)


def seed() -> SystemMap:
    """28 elements in rows, each with a relation to the next."""
    labels = [matter.format(subject) for subject in _SUBJECTS[:7] for matter in _MATTERS]
    elements = [
        Element(id=f"e{n}", label=label, kind="facteur", x=260.0 * (n % 7), y=170.0 * (n // 7))
        for n, label in enumerate(labels)
    ]
    links = [Link(id=f"l{n}", source=f"e{n}", target=f"e{n + 1}", polarity="+") for n in range(27)]
    return SystemMap(id="graine", elements=elements, links=links)


def evening() -> tuple[SystemMap, tuple[Table, ...]]:
    """The seed, and the five tables of 40 elements or so."""
    base = seed()
    drafts = [Draft(base) for _ in range(5)]
    for rank, wordings in enumerate(IDEAS):
        for place, words in enumerate(wordings):
            at = drafts[(rank + place) % 5]
            made = operations.create(at, "facteur", words, 1900.0 + 260 * (rank % 3), 170.0 * (rank // 3))
            operations.connect(at, made.id, f"e{rank}", "influence", polarity="+")
    for rank in range(8):  # four by one table, four by two tables in two ways
        operations.relabel(drafts[rank % 5], f"e{rank}", f"{base.elements[f'e{rank}'].label}, autrement dit")
        if rank >= 4:
            operations.relabel(drafts[(rank + 2) % 5], f"e{rank}", f"Ce que devient {_SUBJECTS[rank - 4]}")
    for rank in range(6):
        operations.set_polarity(drafts[rank % 5], [f"l{10 + rank}"], "-")
    for rank in range(3):
        operations.delete(drafts[rank + 1], [f"e{24 + rank}"])
    for rank, kind in enumerate(("levier", "frein")):
        operations.retype(drafts[rank], [f"e{20 + rank}"], kind)
        operations.retype(drafts[rank + 2], [f"e{20 + rank}"], "projet")
    _alone(drafts)
    return base, tuple(Table(f"Table {n}", draft.finish()) for n, draft in enumerate(drafts, start=1))


def _alone(drafts: list[Draft]) -> None:
    """What one table alone said, up to forty elements."""
    words = ("Brocante", "Canal", "Verger", "Harmonie", "Moulin", "Festival", "Halle", "Terril", "Marais")
    for number, draft in enumerate(drafts):
        for rank in range(40 - len(draft.elements)):
            word = f"{words[rank % 9]} {_WHERE[number]}"
            operations.create(draft, "facteur", f"{word} {'et suite ' * (rank // 9)}".strip(),
                              2800.0 + 260 * number, 120.0 * rank)  # fmt: skip
