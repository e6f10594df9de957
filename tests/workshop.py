"""A map as five tables leave it at half past nine in the evening: 110 elements, 150 relations, three loops.

Each table has written part of it, from one seed; they are merged as people merge them, so that who
heard what is real.
"""

from __future__ import annotations

from random import Random

from sysmap.interchange.merging import Table, unite
from sysmap.model import Card, Element, Link, Loop, SystemMap, Territory

THEMES: tuple[tuple[str, ...], ...] = (
    ("Repas cuisinés sur place", "Part de produits locaux", "Goûts des enfants", "Gaspillage à la cantine",
     "Prix du repas", "Revenu des maraîchers", "Terres cultivées autour du bourg", "Fierté des cuisinières",
     "l:Groupement d’achat"),
    ("Trajets seuls en voiture", "Fréquence des cars", "Pistes cyclables sûres", "Temps passé sur la route",
     "Dépense d’essence", "Jeunes sans permis", "Bruit dans la grande rue", "p:Navette du marché",
     "r:Horaires qui ne se croisent pas"),
    ("Logements vides du centre", "Loyers abordables", "Maisons mal isolées", "Jeunes ménages qui restent",
     "Prix des terrains", "Lotissements en bord de champ", "Travaux remis à plus tard",
     "p:Opération de rénovation", "r:Indivisions bloquées"),
    ("Débit de la rivière en août", "Haies arrachées", "Sols qui retiennent l’eau", "Nitrates dans les puits",
     "Crues du printemps", "Arrosage des jardins", "Confiance dans l’eau du robinet", "l:Contrat de rivière",
     "e:L’eau en partage"),
    ("Effectifs de l’école", "Classes maintenues", "Accueil avant huit heures", "Parents qui se parlent",
     "Envie d’apprendre dehors", "Sorties annulées", "Enseignants qui s’installent", "p:Cour végétalisée",
     "e:Une école vivante"),
    ("Médecins au village", "Délais de rendez-vous", "Renoncement aux soins", "Aides à domicile épuisées",
     "Personnes âgées isolées", "Visites entre voisins", "Activité physique", "p:Maison de santé",
     "r:Salaires trop bas"),
    ("Factures d’énergie", "Toits équipés de panneaux", "Bois coupé sur la commune", "Froid dans les salles",
     "Épargne locale mobilisée", "Éclairage la nuit", "Savoir-faire des artisans", "l:Société citoyenne",
     "e:Produire ce que l’on consomme"),
    ("Vitrines allumées", "Clients le samedi", "Achats en ligne", "Loyers commerciaux", "Marché du jeudi",
     "Envie de s’arrêter", "Emplois de proximité", "p:Halle couverte", "r:Zone commerciale voisine"),
    ("Bals et fêtes", "Associations qui s’essoufflent", "Bénévoles de moins de trente ans",
     "Récits du pays racontés", "Salle des fêtes ouverte", "Nouveaux arrivants accueillis",
     "Langues parlées au marché", "p:Festival de la rivière", "l:Calendrier commun"),
    ("Habitants écoutés", "Décisions expliquées", "Réunions où l’on parle", "Découragement",
     "Petites réussites", "Confiance entre élus et habitants", "Temps donné aux projets",
     "l:Budget participatif",
     "e:Décider ensemble"),
)  # fmt: skip
ACTORS = (
    ("Conseil municipal", "elu"), ("Communauté de communes", "elu"), ("Agents techniques", "agent"),
    ("Cuisinières de la cantine", "agent"), ("Secrétaires de mairie", "agent"),
    ("Groupement des maraîchers", "socioeco"), ("Union des commerçants", "socioeco"),
    ("Artisans du bâtiment", "socioeco"), ("Sous-préfecture", "etat"), ("Agence de l’eau", "etat"),
    ("Inspection de l’école", "etat"), ("Parents d’élèves", "habitant"), ("Club des aînés", "association"),
    ("Comité des fêtes", "association"), ("Collège du canton", "etat"), ("Caisse d’allocations", "financeur"),
    ("Médecins du secteur", "socioeco"), ("Bailleur social", "socioeco"), ("Lycée agricole", "recherche"),
    ("La rivière", "nature"),
)  # fmt: skip
_KINDS = {"l": "levier", "r": "frein", "p": "projet", "e": "enjeu"}
LOOPS = (
    ("Le village attire", ((4, 0), (9, 0), (7, 0), (2, 3))),
    ("Ce qui se voit donne confiance", ((9, 4), (9, 5), (9, 6))),
    ("La route dévore le temps", ((1, 0), (1, 3), (7, 2), (7, 0), (7, 1))),
)
"""Elements by theme and place, each acting on the next."""
_LINKS = 150
_TABLES = 5


def seed() -> tuple[SystemMap, dict[str, set[int]]]:
    """All that was said, and the tables where each thing was."""
    random = Random(4)
    elements = [*_factors(random), *_actors(random)]
    told = {_id(*place) for _name, places in LOOPS for place in places}
    heard = {e.id: _heard(random, n, e.id in told) for n, e in enumerate(elements)}
    links = _links(random, elements, heard)
    loops = [Loop(id=f"b{n}", name=name, letter="R", number=n, links=_round(links, places))
             for n, (name, places) in enumerate(LOOPS, start=1)]  # fmt: skip
    card = Card(
        title="Ce qui fait revenir la vie au bourg", question="Qu’est-ce qui donne envie de rester ici ?",
        territory=Territory(name="Val-sur-Orne", code="99123", year="2026"), workshop_date="2026-03-12",
        authors=("Coopérative d’ateliers",), licence="CC BY-SA 4.0",
    )  # fmt: skip
    whole = {"elements": elements, "links": links, "loops": loops}
    return SystemMap(id="bourg", template="boucles", card=card, **whole), heard


def workshop() -> SystemMap:
    """The map of the five tables, merged."""
    whole, heard = seed()
    random = Random(5)
    tables = [Table(f"Table {n + 1}", _part(whole, {id for id, at in heard.items() if n in at}))
              for n in range(_TABLES)]  # fmt: skip
    merged = unite(tables).map
    dots = {id: random.choice((2, 3, 5, 8)) for id in random.sample([*merged.elements], 16)}
    placed = {id: e.evolve(dots=dots.get(id, 0), x=whole.elements[id].x, y=whole.elements[id].y)
              for id, e in merged.elements.items()}  # fmt: skip
    return merged.evolve(elements=placed, loops=whole.loops, open_points={})


def _factors(random: Random) -> list[Element]:
    found = []
    for theme, words in enumerate(THEMES):
        for place, said in enumerate(words):
            kind, _, label = said.rpartition(":")
            x = theme % 5 * 640 + place % 3 * 205 + random.uniform(-14, 14)
            y = theme // 5 * 560 + place // 3 * 130 + random.uniform(-16, 16) + place % 3 * 22
            kind = _KINDS.get(kind, "facteur")
            found.append(Element(id=_id(theme, place), kind=kind, label=label, x=x, y=y))
    return found


def _actors(random: Random) -> list[Element]:
    return [
        Element(id=f"a{n}", kind="acteur", category=category, label=label,
                x=n % 10 * 310 + random.uniform(-14, 14), y=(-170, 1050)[n // 10] + n % 2 * 55)
        for n, (label, category) in enumerate(ACTORS)
    ]  # fmt: skip


def _id(theme: int, place: int) -> str:
    return f"e{theme}-{place}"


def _links(random: Random, elements: list[Element], heard: dict[str, set[int]]) -> list[Link]:
    pairs: dict[tuple[str, str], Link] = {}

    def add(source: str, target: str, kind: str = "influence", polarity: str = "") -> None:
        known = source == target or (source, target) in pairs or (target, source) in pairs
        if not known and heard[source] & heard[target]:
            late = kind == "influence" and random.random() < 0.15
            pairs[source, target] = Link(id=f"l{len(pairs)}", kind=kind, source=source, target=target,
                                         polarity=polarity, delay=late)  # fmt: skip

    for _name, places in LOOPS:
        ids = [_id(*place) for place in places]
        for source, target in zip(ids, [*ids[1:], ids[0]], strict=True):
            add(source, target, "influence", "+")
    for theme in range(len(THEMES)):
        for place in range(8):
            sign = random.choice("++-") if random.random() > 0.08 else ""
            add(_id(theme, place), _id(theme, random.choice((place + 1, (place + 3) % 9))), "influence", sign)
    for n in range(len(ACTORS)):
        kind = random.choice(("portage", "contribution", "financement"))
        add(f"a{n}", random.choice(elements[:90]).id, kind)
    while len(pairs) < _LINKS:
        near = random.randrange(10)
        add(_id(near, random.randrange(9)), _id((near + random.choice((1, 5, 9))) % 10, random.randrange(9)),
            "influence", random.choice("++-"))  # fmt: skip
    return [*pairs.values()]


def _round(links: list[Link], places: tuple[tuple[int, int], ...]) -> tuple[str, ...]:
    ids = [_id(*place) for place in places]
    known = {(link.source, link.target): link.id for link in links}
    return tuple(known[pair] for pair in zip(ids, [*ids[1:], ids[0]], strict=True))


def _heard(random: Random, rank: int, told: bool) -> set[int]:
    """The tables that said it: most things only that of the theme, what is in a loop everywhere or nearly."""
    home = {rank // 9 % _TABLES} if rank < 90 else {rank % _TABLES}
    if told:
        return home | {0, 1, 2, 3} if random.random() < 0.5 else set(range(_TABLES))
    return home | set(random.sample(range(_TABLES), random.choice((0, 0, 0, 0, 1, 1, 2, 3))))


def _part(whole: SystemMap, ids: set[str]) -> SystemMap:
    """What one table wrote: its elements, and the relations between them."""
    elements = {id: e for id, e in whole.elements.items() if id in ids}
    links = {id: k for id, k in whole.links.items() if k.source in ids and k.target in ids}
    return whole.evolve(elements=elements, links=links, loops={})
