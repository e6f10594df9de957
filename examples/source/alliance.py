"""The alliance: petals round the charter, what is made, with whom, and its effects."""

# ruff: noqa: E501 (one line a record, as long as its words)
from __future__ import annotations

from examples.source.rows import E, Loop

FILE = "03-alliance-cercles.sysmap"
TEMPLATE = "petales"
CARD = {
    "title": "L’alliance de la Fabrique des transitions",
    "question": "Comment s’engage-t-on dans l’alliance, et qu’est-ce que cela produit ?",
    "summary": "Cercles d’engagement, dispositifs et effets d’alliance en 2023.",
    "territory": {"name": "France", "year": "2023"},
    "scale": "nationale",
}
FX = -110
WHOLE = {"type": "sector", "x": 0, "y": 0, "width": 1544, "height": 1120}


def petal(id: str, label: str, x: float, y: float, width: float, height: float, title: tuple[float, float] | None = None) -> dict:
    return {"id": id, "label": label, "locked": True, "title_at": title and (FX + title[0] - 75, title[1]),
            "shape": {"type": "ellipse", "x": FX + x, "y": y, "width": width, "height": height}}  # fmt: skip


ZONES = [
    {"id": "e", "label": "Effets d’alliance", "locked": True,
     "shape": {"type": "frame", "x": 0, "y": 0, "width": 1600, "height": 1160, "radius": 72, "inner": 0.98}},
    {"id": "g", "label": "Gouvernance", "locked": True, "shape": {**WHOLE, "inner": 0.82, "outer": 1, "start": 224, "end": 382}},
    {"id": "p", "label": "Partenaires et financeurs", "locked": True, "shape": {**WHOLE, "inner": 0.82, "outer": 1, "start": 44, "end": 202}},
    {"id": "d", "label": "Dispositifs", "locked": True, "shape": {**WHOLE, "inner": 0.5, "outer": 0.795, "start": 23, "end": 157}, "title_at": (600, 62)},
    petal("c1", "Allié·es soutien", 0, -283, 640, 190),
    petal("c2", "Allié·es initié·es ou contributeur·rices", 347, 0, 220, 580, (350, -190)),
    petal("c3", "Allié·es coproducteur·rices d’un dispositif", 0, 283, 640, 190, (-60, 350)),
    petal("c4", "Allié·es membres de l’association", -347, 0, 220, 580, (-350, -120)),
    {"id": "o", "label": "Cœur", "note": "la charte et ses quatre objectifs", "hue": "ink", "locked": True,
     "shape": {"type": "ellipse", "x": FX, "y": 0, "width": 490, "height": 394}},
]
ELEMENTS = [
    E("chr", "ressource", "o", FX - 148, 5, "Charte d’alliance", "S2", date="2019"),
    E("o1", "enjeu", "o", FX + 125, -8, "1. Communauté apprenante, patrimoine commun", "F1",
      "Objectif 1 : communauté apprenante et patrimoine commun"),
    E("o2", "enjeu", "o", FX + 100, 72, "2. Au service des territoires", "F1",
      "Objectif 2 : mettre ce patrimoine au service des territoires", "Mettre ce patrimoine au service des territoires."),
    E("o3", "enjeu", "o", FX - 30, 136, "3. Des changements de modèle", "F1",
      "Objectif 3 : proposer ensemble des changements de modèle", "Proposer ensemble des changements de modèle."),
    E("o4", "enjeu", "o", FX + 66, -99, "4. L’ingénierie du changement systémique", "F1",
      "Objectif 4 : déployer l’ingénierie du changement systémique", "Déployer l’ingénierie du changement systémique."),
    E("k1", "acteur", "c1", FX - 175, -285, "Signataires de la charte", "S1",
      "Signataires de la charte (≈ 400 organisations, un millier d’individus)", "Environ 400 organisations, un millier d’individus."),
    E("k2", "acteur", "c2", FX + 338, -118, "Initié·es et contributeur·rices", "S1",
      "Initié·es et contributeur·rices (chantiers, communautés)", "Chantiers, communautés.", more={"width": 206}),
    E("k3", "acteur", "c3", FX + 60, 280, "Coproducteur·rices de dispositifs", "S1", more={"width": 202}),
    E("k4", "acteur", "c4", FX - 350, -20, "Membres de l’association", "S1"),
    E("gas", "dispositif", "g", -370, -430, "Assemblée des alliés", "S1", "Assemblée des alliés (co-construction)", "Co-construction."),
    E("gag", "dispositif", "g", -593, 269, "Assemblée générale", "S1", "Assemblée générale (orientation)", "Orientation."),
    E("gca", "dispositif", "g", -699, 0, "Conseil d’administration", "S1", "Conseil d’administration (9, visée 15)", "9 membres, visée 15."),
    E("gbu", "dispositif", "g", -617, -238, "Bureau", "S1", "Bureau (2, visée 3 et plus)", "2 membres, visée 3 et plus."),
    E("geq", "acteur", "g", 97, -502, "Équipe salariée", "S1", "Équipe salariée (7)", "7 personnes.", "2023"),
    E("dpe", "action", "d", 300, -360, "Permanences mensuelles", "S1"),
    E("din", "action", "d", 400, -270, "Sessions d’initiation", "S1",
      "Sessions d’initiation (4 Fondamentaux, jeu de l’oie coopératif)", "4 Fondamentaux, jeu de l’oie coopératif."),
    E("dmr", "action", "d", 460, -180, "Communauté apprenante Mise en récits", "S1", date="depuis 2021"),
    E("drs", "action", "d", 480, -90, "Chantier Représentations systémiques", "S1", date="2023"),
    E("dva", "action", "d", 487, 0, "Chantier Voyages apprenants", "S1", date="2023"),
    E("dre", "action", "d", 480, 90, "Chantier Ressources (wiki)", "S1"),
    E("dc1", "action", "d", 385, 272, "Cohorte Territoires pilotes", "S1", "Cohorte Territoires pilotes (10)", "10 territoires.", "2021"),
    E("dc2", "action", "d", 460, 180, "Cohorte montagne", "S1", "Cohorte montagne (9)", "9 territoires."),
    E("dc3", "action", "d", 222, 368, "Quatre cohortes régionales", "S1", "Quatre cohortes régionales (≈ 40 territoires)", "Environ 40 territoires."),
    E("pad", "acteur/financeur", "p", 460, 400, "ADEME", "S1"),
    E("pan", "acteur/financeur", "p", 672, 140, "ANCT", "S1"),
    E("pcg", "acteur/financeur", "p", 580, 286, "CGDD", "S1"),
    E("pre", "acteur/financeur", "p", 150, 488, "Conseils régionaux", "S1"),
    E("pco", "acteur/collectivite", "p", -140, 494, "Collectivités et écosystèmes accompagnés", "S1"),
    E("pce", "acteur", "p", 593, -269, "Cerdd", "S1"),
    E("pfu", "acteur", "p", 672, -140, "Futuribles", "S3"),
    E("pcl", "acteur/reseau", "p", 690, 0, "CLER / réseau TEPOS", "S1"),
    E("e01", "effet", "e", -545, -540, "Effet déclencheur", "S1"),
    E("e02", "effet", "e", -688, -490, "Effet amplificateur", "S1"),
    E("e03", "effet", "e", -712, -440, "Effet germe", "S1"),
    E("e04", "effet", "e", -715, -385, "Effet boule de neige", "S1"),
    E("e05", "effet", "e", 700, -430, "Effet d’essaimage", "S1", "Effet essaimage"),
    E("e06", "effet", "e", 630, 530, "Effet d’alliance", "S1", "Effet alliance"),
    E("e07", "effet", "e", 505, -540, "Effet déclic", "S1"),
    E("e08", "effet", "e", 707, 480, "Effet facilitateur", "S1"),
    E("e09", "effet", "e", 709, 430, "Effet révélateur", "S1"),
    E("e10", "effet", "e", 710, 380, "Effet ressource", "S1"),
    E("e11", "effet", "e", -713, 380, "Effet temps", "S1"),
    E("e12", "effet", "e", -699, 430, "Effet confiance", "S1"),
    E("e13", "effet", "e", -702, 480, "Effet légitimité", "S1"),
    E("e14", "effet", "e", 708, -490, "Effet d’appartenance", "S1", "Effet appartenance"),
]
LINKS = """
r01 appartenance k1→chr S1 verbe=ont signé
r02 cooperation k2→dmr S1
r03 cooperation k2→drs S1
r04 cooperation k2→dva S1
r05 cooperation k2→dre S1
r06 cooperation k2→din S1
r07 portage k3→dc1 S1
r08 portage k3→dc2 S1
r09 portage k3→dc3 S1
r10 appartenance k4→gag S1
r11 gouvernance gag→gca S1
r12 gouvernance gca→gbu S1
r13 gouvernance gca→gas H
r14 gouvernance gas→chr S1
r15 portage geq→dpe S1
r16 portage geq→din S1
r17 appartenance chr→o1 F1 verbe=comprend
r18 appartenance chr→o2 F1 verbe=comprend
r19 appartenance chr→o3 F1 verbe=comprend
r20 appartenance chr→o4 F1 verbe=comprend
r21 contribution dmr→o1 F1
r22 contribution dre→o1 F1
r23 contribution drs→o1 H
r24 contribution dva→o1 H
r25 contribution dc1→o2 F1
r26 contribution dc2→o2 F1
r27 contribution dc3→o2 F1
r28 contribution din→o4 F1
r29 financement pad→dc1 S1
r30 financement pad→dc3 S1
r31 financement pan→dc2 S3
r32 financement pcg→dc1 S1
r33 financement pre→dc3 S1
r34 financement pco→dc3 S1
r35 portage pce→dmr S1
r36 portage pcl→dva S1
r37 portage pfu→drs H
r38 portage pce→drs H
r39 contribution dc1→e06 S1
r40 contribution dc2→e06 S1
r41 contribution dmr→e14 H
r42 contribution din→e07 H
"""
BENDS: dict[str, tuple[float, float, float]] = {}
LOOPS: list[Loop] = []
TOLD = ""
TRAIL = "r01 r02 r07 r10"
TOLD_AT = "r01 r02 r07 r10"
PLAIN = True  # its four numbers tell it; every element keeps its size
CONTEXT: tuple[str, ...] = ()
HIDDEN = ""
POSTER = {
    "size": "A1",
    "title": "Quatre façons de s’engager, aucune au-dessus des autres",
    "subtitle": "Comment s’engage-t-on dans l’alliance, et qu’est-ce que cela produit ?",
    "tale": (
        "Soutenir : environ 400 organisations et un millier d’individus ont signé la charte.",
        "S’initier, contribuer : des chantiers et des communautés apprenantes.",
        "Coproduire un dispositif : les cohortes de territoires.",
        "Être membre : l’association et son assemblée générale.",
    ),
    "callout": "Onze effets ne sont reliés à rien : aucune source ne les attribue. À vous de les relier ?",
    "mention": "Cette carte se discute.",
}
