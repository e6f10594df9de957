"""Vimy: causal loops round the canteen, to be debated (22 relations of 32 are hypotheses)."""

# ruff: noqa: E501 (one line a record, as long as its words)
from __future__ import annotations

from examples.source.rows import E, Loop

FILE = "04-vimy-cantine.sysmap"
TEMPLATE = "boucles"
CARD = {
    "title": "La cantine de Vimy, base de débat",
    "question": "Qu’est-ce qui fait avancer, ou piétiner, une cantine durable à Vimy ?",
    "summary": "La restauration collective comme projet systémique : boucles causales à débattre. "
    "22 relations sur 32 sont des hypothèses ; aucune n’a encore été discutée en atelier.",
    "territory": {"name": "Vimy", "code": "62861", "year": "2025", "note": "Pas-de-Calais, CA de Lens-Liévin (SIREN 246200364)"},
    "scale": "commune",
}
ZONES = [
    {"id": "a", "label": "Dans l’assiette", "shape": {"type": "hull", "margin": 24}},
    {"id": "b", "label": "Budget", "shape": {"type": "hull", "margin": 24}},
    {"id": "c", "label": "Coopération locale", "shape": {"type": "hull", "margin": 24}},
    {"id": "d", "label": "Portage et énergie humaine", "shape": {"type": "hull", "margin": 24}},
    {"id": "x", "label": "Hors du système (contexte)", "shape": {"type": "hull"}, "hidden": True, "printed": False},
]
ELEMENTS = [
    E("v01", "facteur", "a", -146, -243, "Part de produits durables et bio", "E1"),
    E("v02", "facteur", "a", -73, -41, "Qualité perçue des repas", "H"),
    E("v03", "facteur", "a", -48, 164, "Adhésion des enfants et des parents", "S1"),
    E("v04", "facteur", "a", -180, 328, "Fréquentation de la cantine", "H"),
    E("v07", "facteur", "a", -180, 110, "Gaspillage alimentaire", "E3"),
    E("v05", "facteur", "b", -480, 274, "Recettes de la cantine", "H"),
    E("v06", "facteur", "b", -349, 45, "Coût matière par repas", "H"),
    E("v08", "facteur", "b", -485, -110, "Marge de manœuvre budgétaire", "S1"),
    E("v10", "facteur", "c", 138, -23, "Implication des cuisiniers, enseignants et parents", "S1",
      "Implication des cuisiniers, des enseignants et des parents", more={"width": 196}),
    E("v11", "facteur", "c", 126, -353, "Débouchés pour les producteurs locaux", "E2"),
    E("v12", "facteur", "c", 100, -200, "Offre locale durable disponible", "E2"),
    E("v13", "facteur", "c", 305, -244, "Coopération entre acteurs", "S1"),
    E("v20", "facteur", "c", 422, -29, "Réalisations concrètes visibles", "S1"),
    E("v09", "facteur", "d", 112, 153, "Compétences des agents", "S1"),
    E("v14", "facteur", "d", 331, 188, "Portage politique du projet", "S1"),
    E("v15", "facteur", "d", 523, 207, "Sentiment d’isolement des porteurs", "S1"),
    E("v17", "facteur", "d", 420, 313, "Découragement", "S1"),
    E("v22", "facteur", "d", 213, 328, "Ampleur perçue de la tâche", "S1"),
    E("x1", "facteur/contexte", "x", -151, -380, "Exigence réglementaire (EGAlim)", "E1"),
    E("x2", "facteur/contexte", "x", -477, -377, "Contraintes financières structurelles", "S1"),
    E("x3", "facteur/contexte", "x", 519, -374, "Jeu de rapports de force", "S1"),
    E("x4", "levier", "x", 480, 397, "Soutien entre pairs (cohorte)", "S1"),
    E("x5", "levier", "x", 7, 391, "Diagnostic sensible", "S1"),
]
LINKS = """
r01 influence v01→v02 + H
r02 influence v02→v03 + H
r03 influence v03→v04 + H
r04 influence v04→v05 + H
r05 influence v05→v08 + H
r06 influence v08→v01 + H
r07 influence v01→v06 + H
r08 influence v06→v08 - H
r09 influence v02→v07 - H
r10 influence v07→v06 + H
r11 influence v01→v11 + E2
r12 influence v11→v12 + // H
r13 influence v12→v01 + H
r14 influence v10→v13 + H
r15 influence v13→v20 + // H
r16 influence v20→v10 + S1
r17 influence v10→v02 + H
r18 influence v09→v02 + H
r19 influence v20→v14 + H
r20 influence v14→v09 + // S1
r21 influence v09→v20 + H
r22 influence v14→v22 + H
r23 influence v22→v17 + S1
r24 influence v17→v14 - H
r25 influence v15→v17 + S1
r26 influence v13→v15 - H
r27 influence x1→v01 + E1
r28 influence x2→v08 - S1
r29 influence x3→v13 - S1
r30 influence x4→v15 - S1
r31 influence x5→v09 + // S1
r32 influence x5→v14 + H
"""
BENDS: dict[str, tuple[float, float, float]] = {}
LOOPS = [
    Loop("R1", "La filière s’installe", "r11 r12 r13"),
    Loop("R2", "Le concret mobilise", "r14 r15 r16", (
        "Quand cuisiniers, enseignants et parents s’impliquent, la coopération entre acteurs augmente.",
        "Plus tard, cette coopération donne des réalisations concrètes et visibles.",
        "Ce qui se voit donne envie de s’impliquer, et la boucle repart.",
    )),
    Loop("R3", "Apprendre en faisant", "r19 r20 r21"),
    Loop("R4", "Moins jeter pour mieux acheter", "r01 r09 r10 r08 r06"),
    Loop("R5", "Le goût remplit la cantine", "r01 r02 r03 r04 r05 r06"),
    Loop("R6", "Ne plus être seul·e", "r14 r26 r25 r24 r20 r21 r16", badge_at=(468, 26)),
    Loop("B1", "La facture rattrape", "r07 r08 r06"),
    Loop("B2", "L’ampleur de la tâche", "r22 r23 r24"),
]  # fmt: skip
TOLD = "R2"
TRAIL = ""
TOLD_AT = ""
CONTEXT: tuple[str, ...] = ()
HIDDEN = ""
POSTER = {
    "size": "A3",
    "title": "Ce qui se voit donne envie de s’impliquer",
    "subtitle": "Qu’est-ce qui fait avancer, ou piétiner, une cantine durable à Vimy ?",
    "tale_title": "Boucle R2, « Le concret mobilise » : elle s’amplifie.",
    "callout": "Base de débat. 22 relations sur 32 sont des hypothèses. Laquelle changeriez-vous ?",
    "reading": "Si « Gaspillage alimentaire » augmente, « Coût matière par repas » augmente aussi (+).\n"
    "Si « Coût matière par repas » augmente, « Marge de manœuvre budgétaire » diminue (−).\n"
    "+ et − ne veulent dire ni bien, ni mal.",
    "mention": "Dix relations s’appuient sur des sources, aucune sur un atelier. Cette carte se discute.",
}
