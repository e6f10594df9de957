"""What else a template is called: in books, in other programs, by those who learnt it elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

ALSO: Mapping[str, str] = {
    "acteurs": "parties prenantes stakeholder map sociogramme jeu d’acteurs MACTOR réseau",
    "arbre": "arbre à problèmes problem tree causes conséquences cadre logique",
    "arc-en-ciel": "rainbow diagram diagramme arc-en-ciel parties prenantes",
    "ardi": "ComMod acteurs ressources dynamiques interactions modélisation d’accompagnement",
    "boucles": "causal loop diagram CLD causalité dynamique des systèmes Senge influence",
    "changement": "théorie du changement theory of change chemin d’impact",
    "cible": "cercles concentriques target circles proximité",
    "consequences": "roue des futurs futures wheel effets",
    "controverse": "cartographie des controverses Latour débat arguments",
    "courbe": "courbe en X X-curve transition DRIFT",
    "donut": "doughnut beignet Raworth limites planétaires plancher social",
    "ecosysteme": "écosystème coopératif économie de la fonctionnalité coopération",
    "fantastiques": "4F fantastic four quatre rosace alliance",
    "fantastiques-coins": "4F fantastic four quatre coins",
    "fantastiques-matrice": "4F fantastic four besoins matrice",
    "fleur": "fleur flower pétales permaculture",
    "flux": "Sankey matières énergie argent flows",
    "fresque": "mural fresque récit collectif",
    "frise": "ligne du temps timeline chronologie trajectoire histoire étoile cailloux",
    "horizons": "trois horizons three horizons Sharpe H1 H2 H3",
    "iceberg": "modèles mentaux structures événements mental models",
    "image-riche": "rich picture SSM Checkland dessin",
    "influence": "MICMAC Godet influence dépendance moteur variables clés structural analysis",
    "libre": "feuille blanche blank free mind map carte mentale",
    "matrice": "tableau croisé matrix besoins objectifs",
    "niveaux": "multi-niveaux MLP Geels niche régime paysage transition",
    "objectifs": "arbre à objectifs objective tree solutions",
    "petales": "pétales engagement cercles petals membership",
    "pouvoir": "pouvoir intérêt Mendelow power interest grid parties prenantes",
    "rosace": "rosette boussole évaluation radar",
}
EVERY = "modèle gabarit template canevas forme"
"""Words for a template as such: they tell none from another."""
