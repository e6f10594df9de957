"""What is said in the sample of each form: the canteen of Vimy, a base for debate, the mining basin…"""

from __future__ import annotations

from typing import NamedTuple


class Said(NamedTuple):
    """Words of a kind, laid in a zone (or at a place)."""

    kind: str
    label: str
    zone: str = ""
    at: tuple[float, float] | None = None
    dates: str = ""
    category: str = ""
    picture: str = ""
    """The icon that its picture shows."""


class Tied(NamedTuple):
    source: str
    target: str
    kind: str = "influence"
    polarity: str = ""
    verb: str = ""


class Given(NamedTuple):
    """A number given to an element."""

    label: str
    attribute: str
    value: float


class Sample(NamedTuple):
    title: str
    question: str
    said: tuple[Said, ...]
    tied: tuple[Tied, ...] = ()
    territory: str = "Vimy"
    given: tuple[Given, ...] = ()


S, T = Said, Tied
_COLLEGES = (
    S("acteur", "Maire et adjointes", "elu"),
    S("acteur", "Conseil municipal", "elu"),
    S("acteur", "Cuisinières de la cantine", "agent"),
    S("acteur", "Service enfance", "agent"),
    S("acteur", "Producteurs du canton", "socioeco"),
    S("acteur", "Association de parents", "socioeco"),
    S("acteur", "Éducation nationale", "etat"),
    S("acteur", "DDTM", "etat"),
)
SAMPLES: dict[str, Sample] = {
    "fantastiques": Sample(
        "La cantine se construit à quatre",
        "Qui construit la cantine, et qui manque encore ?",
        (
            *_COLLEGES,
            S("projet", "Cantine durable", "centre", at=(0, 20)),
            S("levier", "Soutien entre pairs", "centre", at=(-220, -130)),
            S("action", "Diagnostic sensible", "centre", at=(-270, 100)),
            S("frein", "Contraintes financières", "centre", at=(230, -140)),
            S("effet", "Fierté du repas fait ici", "centre", at=(260, 120)),
        ),
        (
            T("Conseil municipal", "Cantine durable", "portage"),
            T("Producteurs du canton", "Cantine durable", "contribution"),
            T("Diagnostic sensible", "Cantine durable", "influence", "+"),
            T("Contraintes financières", "Cantine durable", "influence", "-"),
            T("Cantine durable", "Fierté du repas fait ici", "influence", "+"),
            T("Service enfance", "Conseil municipal", "cooperation"),
        ),
    ),
    "fantastiques-coins": Sample(
        "Ce que chacun attend des autres à la cantine",
        "De quoi chacun a-t-il besoin, et de la part de qui ?",
        (
            *_COLLEGES,
            S("projet", "Cantine durable", "centre"),
            S("enjeu", "Manger mieux, tous", "centre"),
            S("besoin", "Un cap clair", "agent-elu"),
            S("besoin", "Chiffres du gaspillage", "elu-agent"),
            S("besoin", "Commandes régulières", "socioeco-elu"),
            S("besoin", "Volumes garantis", "elu-socioeco"),
            S("besoin", "Droit d’essayer", "elu-etat"),
            S("ressource", "Lecture d’EGAlim", "etat-elu"),
            S("besoin", "Légumes prêts à cuire", "agent-socioeco"),
            S("besoin", "Menus annoncés", "socioeco-agent"),
        ),
        (T("Conseil municipal", "Cantine durable", "portage"),),
    ),
    "fantastiques-matrice": Sample(
        "Qui a besoin de qui pour la cantine",
        "De quoi avons-nous besoin, et que pouvons-nous offrir ?",
        (
            S("acteur", "Conseil municipal", "de-elu"),
            S("acteur", "Cuisinières", "de-agent"),
            S("acteur", "Producteurs du canton", "de-socioeco"),
            S("acteur", "Éducation nationale", "de-etat"),
            S("action", "Donner le cap", "elu-elu"),
            S("action", "Cuisiner et raconter", "agent-agent"),
            S("action", "Livrer à l’heure", "socioeco-socioeco"),
            S("action", "Former les équipes", "etat-etat"),
            S("besoin", "Un cap qui dure", "agent-elu"),
            S("besoin", "Chiffres du gaspillage", "elu-agent"),
            S("besoin", "Volumes garantis", "socioeco-elu"),
            S("besoin", "Menus annoncés", "socioeco-agent"),
            S("besoin", "Légumes prêts à cuire", "agent-socioeco"),
            S("ressource", "Lecture d’EGAlim", "etat-elu"),
            S("besoin", "Droit d’essayer", "elu-etat"),
        ),
    ),
    "boucles": Sample(
        "Ce qui se voit donne envie",
        "Qu’est-ce qui fait avancer, ou piétiner, une cantine durable ?",
        (
            S("facteur", "Part de produits durables et bio", at=(-20, -210)),
            S("facteur", "Qualité perçue des repas", at=(260, -130)),
            S("facteur", "Adhésion des enfants et des parents", at=(330, 70)),
            S("facteur", "Fréquentation de la cantine", at=(160, 230)),
            S("facteur", "Recettes de la cantine", at=(-120, 220)),
            S("facteur", "Coût matière par repas", at=(-330, -90)),
            S("facteur", "Gaspillage alimentaire", at=(20, 20)),
            S("levier", "Soutien entre pairs", at=(560, -200)),
            S("frein", "Contraintes financières", at=(-420, 210)),
        ),
        (
            T("Part de produits durables et bio", "Qualité perçue des repas", polarity="+"),
            T("Qualité perçue des repas", "Adhésion des enfants et des parents", polarity="+"),
            T("Adhésion des enfants et des parents", "Fréquentation de la cantine", polarity="+"),
            T("Fréquentation de la cantine", "Recettes de la cantine", polarity="+"),
            T("Recettes de la cantine", "Part de produits durables et bio", polarity="+"),
            T("Adhésion des enfants et des parents", "Gaspillage alimentaire", polarity="-"),
            T("Gaspillage alimentaire", "Coût matière par repas", polarity="+"),
            T("Coût matière par repas", "Part de produits durables et bio", polarity="-"),
            T("Soutien entre pairs", "Qualité perçue des repas", polarity="+"),
            T("Contraintes financières", "Recettes de la cantine", polarity="-"),
        ),
    ),
    "frise": Sample(
        "Une étoile au loin, des cailloux tout de suite",
        "Comment un bassin minier se remet-il en marche ?",
        (
            S("tendance", "Charbon français", "contexte", dates="avant 1984"),
            S("evenement", "Dernière mine fermée", "contexte", dates="1986"),
            S("commun_negatif", "Friches et terrils", "contexte", dates="depuis 1990"),
            S("levier", "Culture avec les habitant·es", "gouvernance", dates="années 1980"),
            S("levier", "Implication des habitant·es", "gouvernance", dates="depuis 1999"),
            S("action", "Charte du cadre de vie", "gouvernance", dates="1999"),
            S("action", "Éco-construction", "realisations", dates="1997"),
            S("action", "Logements très sociaux", "realisations", dates="2009"),
            S("action", "Plan solaire citoyen", "realisations", dates="2013"),
            S("action", "Réhafutur", "realisations", dates="v. 2014"),
            S("action", "Mine de Soleil", "realisations", dates="2019"),
            S("evenement", "Entrée dans TEPOS", "alliances", dates="2013"),
            S("acteur", "Création de l’APFDT", "alliances", dates="2020"),
            S("evenement", "Assemblée des alliés", "alliances", dates="2023"),
        ),
        (T("Implication des habitant·es", "Mine de Soleil", polarity="+"),),
        "Loos-en-Gohelle",
    ),
    "acteurs": Sample(
        "Qui tient la cantine",
        "Qui compte dans cette affaire, et qui travaille avec qui ?",
        (
            S("projet", "Cantine durable", at=(0, 0)),
            S("acteur", "Conseil municipal", at=(-330, -170), category="elu"),
            S("acteur", "Cuisinières", at=(0, -210), category="agent"),
            S("acteur", "Service enfance", at=(330, -150), category="agent"),
            S("acteur", "Producteurs du canton", at=(-380, 60), category="socioeco"),
            S("acteur", "Parents d’élèves", at=(-150, 210), category="habitant"),
            S("acteur", "Éducation nationale", at=(390, 60), category="etat"),
            S("acteur", "Enfants", at=(170, 220), category="habitant"),
            S("acteur", "Agence de l’eau", at=(-480, 230), category="absent"),
        ),
        (
            T("Conseil municipal", "Cuisinières", "cooperation"),
            T("Cuisinières", "Service enfance", "cooperation"),
            T("Producteurs du canton", "Cantine durable", "cooperation"),
            T("Parents d’élèves", "Conseil municipal", "tension"),
            T("Éducation nationale", "Service enfance", "faible"),
            T("Enfants", "Cantine durable", "cooperation"),
            T("Conseil municipal", "Cantine durable", "financement"),
        ),
    ),
    "cible": Sample(
        "Qui est proche de la cantine aujourd’hui",
        "Qui est proche du projet, qui en est loin ?",
        (
            S("acteur", "Cuisinières", "coeur", category="agent"),
            S("acteur", "Maire et adjointes", "coeur", category="elu"),
            S("acteur", "Parents d’élèves", "autour", at=(-310, 40), category="habitant"),
            S("acteur", "Producteurs du canton", "autour", at=(0, -212), category="socioeco"),
            S("acteur", "Enseignant·es", "autour", at=(310, 20), category="etat"),
            S("acteur", "Enfants", "autour", at=(20, 222), category="habitant"),
            S("acteur", "Département", "loin", at=(-480, -60), category="collectivite"),
            S("acteur", "DDTM", "loin", at=(480, -60), category="etat"),
            S("acteur", "Grossiste", "loin", at=(340, -270), category="entreprise"),
            S("acteur", "Rivière", "loin", at=(-330, 280), category="nature"),
        ),
        (
            T("Producteurs du canton", "Cuisinières", "cooperation"),
            T("Grossiste", "Producteurs du canton", "tension"),
        ),
    ),
    "petales": Sample(
        "Quatre façons de prendre part",
        "Comment s’engage-t-on dans l’alliance ?",
        (
            S("enjeu", "Charte d’alliance", "coeur"),
            S("acteur", "Signataires de la charte", "haut"),
            S("acteur", "Conseils régionaux", "haut", category="financeur"),
            S("acteur", "Initié·es", "droite"),
            S("action", "Communauté apprenante", "droite"),
            S("dispositif", "Assemblée des alliés", at=(250, -185)),
            S("acteur", "Coproducteur·rices", at=(255, 190)),
            S("action", "Cohorte montagne", "bas"),
            S("action", "Chantier Représentations", "bas"),
            S("dispositif", "Conseil d’administration", "gauche"),
            S("acteur", "Équipe salariée", "gauche"),
            S("dispositif", "Assemblée générale", at=(-255, -185)),
        ),
        (T("Équipe salariée", "Cohorte montagne", "portage"),),
        "La Fabrique des transitions",
    ),
    "matrice": Sample(
        "Qui fait quoi pour les quatre objectifs",
        "Qui fait avancer quel objectif ?",
        (
            S("acteur", "Cerdd", "allie-1"),
            S("acteur", "Futuribles", "allie-2"),
            S("acteur", "CLER, réseau TEPOS", "allie-3"),
            S("acteur", "PETR", "allie-4"),
            S("acteur", "Commune pilote", "allie-5"),
            S("action", "Mise en récits", "allie-1-objectif-1"),
            S("ressource", "Prospective", "allie-2-objectif-4"),
            S("action", "Rencontres TEPOS", "allie-3-objectif-1"),
            S("projet", "Cohorte montagne", "allie-4-objectif-2"),
            S("action", "Chantier images", "allie-1-objectif-4"),
            S("envie", "Porter l’analyse sensible", "allie-4-objectif-4"),
            S("projet", "Cantine durable", "allie-5-objectif-2"),
            S("action", "Notes prospectives", "allie-2-objectif-1"),
        ),
        (),
        "La Fabrique des transitions",
    ),
    "fresque": Sample(
        "Du charbon au soleil",
        "Quelle histoire racontons-nous ?",
        (
            S("evenement", "La mine ferme", "hier"),
            S("enjeu", "Un territoire en friche", "hier", picture="mountain"),
            S("crainte", "Partir pour travailler", "hier"),
            S("enjeu", "Des maisons froides", "aujourdhui", picture="house"),
            S("acteur", "Des habitant·es qui s’impliquent", "aujourdhui", category="habitant"),
            S("action", "Des panneaux sur l’église", "aujourdhui", picture="sun"),
            S("effet", "Des factures qui baissent", "suites"),
            S("effet", "D’autres viennent voir", "suites"),
            S("crainte", "La fatigue des bénévoles", "suites", picture="cloud-lightning"),
            S("envie", "Une ville qui produit ce qu’elle consomme", "demain", picture="sprout"),
            S("envie", "Rester ici, fiers", "demain"),
        ),
        (
            T("La mine ferme", "Un territoire en friche", "suite"),
            T("Un territoire en friche", "Des maisons froides", "suite"),
            T("Des panneaux sur l’église", "Des factures qui baissent", "influence", "+"),
            T("D’autres viennent voir", "Rester ici, fiers", "suite"),
        ),
        "Loos-en-Gohelle",
    ),
    "libre": Sample(
        "Ce qui donne envie de rester",
        "Qu’est-ce que nous cherchons à comprendre ?",
        (
            S("enjeu", "Une école vivante", at=(0, 0)),
            S("facteur", "Jeunes ménages qui restent", at=(-300, -120)),
            S("facteur", "Logements vides du centre", at=(-280, 130)),
            S("projet", "Halle couverte", at=(300, -120)),
            S("levier", "Calendrier commun", at=(290, 120)),
            S("acteur", "Comité des fêtes", at=(20, 210)),
        ),
        (
            T("Jeunes ménages qui restent", "Une école vivante", polarity="+"),
            T("Logements vides du centre", "Jeunes ménages qui restent", polarity="-"),
            T("Halle couverte", "Une école vivante", polarity="+"),
            T("Calendrier commun", "Halle couverte", polarity="+"),
            T("Comité des fêtes", "Calendrier commun", "relation"),
        ),
    ),
}
