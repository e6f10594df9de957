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
    "scale": "national",
}
FX = -135
WHOLE = {"type": "sector", "x": 0, "y": 0, "width": 1428, "height": 1034}


def petal(id: str, label: str, x: float, y: float, width: float, height: float, title: tuple[float, float]) -> dict:
    return {"id": id, "label": label, "locked": True, "title_at": (FX + title[0], title[1]),
            "shape": {"type": "ellipse", "x": FX + x, "y": y, "width": width, "height": height}}  # fmt: skip


ZONES = [
    {"id": "e", "label": "Effets d’alliance", "locked": True, "title_at": (-716, -508),
     "shape": {"type": "frame", "x": 0, "y": 0, "width": 1480, "height": 1072, "radius": 64, "inner": 0.972}},
    {"id": "g", "label": "Gouvernance", "locked": True, "shape": {**WHOLE, "inner": 0.81, "outer": 1, "start": 222, "end": 385}},
    {"id": "p", "label": "Partenaires et financeurs", "locked": True, "shape": {**WHOLE, "inner": 0.81, "outer": 1, "start": 46, "end": 205}},
    {"id": "d", "label": "Dispositifs", "locked": True, "shape": {**WHOLE, "inner": 0.45, "outer": 0.79, "start": 27, "end": 153}},
    petal("c1", "Allié·es soutien", 0, -262, 580, 190, (0, -330)),
    petal("c2", "Allié·es initié·es ou contributeur·rices", 315, 0, 216, 520, (330, -150)),
    petal("c3", "Allié·es coproducteur·rices d’un dispositif", 0, 262, 580, 190, (0, 330)),
    petal("c4", "Allié·es membres de l’association", -315, 0, 216, 520, (-330, -150)),
    {"id": "o", "label": "Cœur : la charte et ses quatre objectifs", "hue": "white", "locked": True,
     "shape": {"type": "ellipse", "x": FX, "y": 0, "width": 470, "height": 390}},
]
ELEMENTS = [
    E("chr", "ressource", "o", FX - 120, -10, "Charte d’alliance", "S2", date="2019"),
    E("o1", "enjeu", "o", FX + 95, -25, "Objectif 1 : communauté apprenante, patrimoine commun", "F1",
      "Objectif 1 : communauté apprenante et patrimoine commun"),
    E("o2", "enjeu", "o", FX + 80, 60, "Objectif 2 : au service des territoires", "F1",
      "Objectif 2 : mettre ce patrimoine au service des territoires", "Mettre ce patrimoine au service des territoires."),
    E("o3", "enjeu", "o", FX - 30, 130, "Objectif 3 : des changements de modèle", "F1",
      "Objectif 3 : proposer ensemble des changements de modèle", "Proposer ensemble des changements de modèle."),
    E("o4", "enjeu", "o", FX + 20, -105, "Objectif 4 : l’ingénierie du changement systémique", "F1",
      "Objectif 4 : déployer l’ingénierie du changement systémique", "Déployer l’ingénierie du changement systémique."),
    E("k1", "acteur", "c1", FX, -262, "Signataires de la charte", "S1",
      "Signataires de la charte (≈ 400 organisations, un millier d’individus)", "Environ 400 organisations, un millier d’individus."),
    E("k2", "acteur", "c2", FX + 330, -80, "Initié·es et contributeur·rices", "S1",
      "Initié·es et contributeur·rices (chantiers, communautés)", "Chantiers, communautés."),
    E("k3", "acteur", "c3", FX, 262, "Coproducteur·rices de dispositifs", "S1"),
    E("k4", "acteur", "c4", FX - 330, 0, "Membres de l’association", "S1"),
    E("gas", "dispositif", "g", -265, -420, "Assemblée des alliés", "S1", "Assemblée des alliés (co-construction)", "Co-construction."),
    E("gag", "dispositif", "g", -560, 225, "Assemblée générale", "S1", "Assemblée générale (orientation)", "Orientation."),
    E("gca", "dispositif", "g", -640, -15, "Conseil d’administration", "S1", "Conseil d’administration (9, visée 15)", "9 membres, visée 15."),
    E("gbu", "dispositif", "g", -540, -245, "Bureau", "S1", "Bureau (2, visée 3 et plus)", "2 membres, visée 3 et plus."),
    E("geq", "acteur", "g", 89, -458, "Équipe salariée", "S1", "Équipe salariée (7)", "7 personnes.", "2023"),
    E("dpe", "action", "d", 255, -330, "Permanences mensuelles", "S1"),
    E("din", "action", "d", 330, -250, "Sessions d’initiation", "S1",
      "Sessions d’initiation (4 Fondamentaux, jeu de l’oie coopératif)", "4 Fondamentaux, jeu de l’oie coopératif."),
    E("dmr", "action", "d", 375, -168, "Communauté apprenante Mise en récits", "S1", date="depuis 2021"),
    E("drs", "action", "d", 395, -85, "Chantier Représentations systémiques", "S1", date="2023"),
    E("dva", "action", "d", 400, 0, "Chantier Voyages apprenants", "S1", date="2023"),
    E("dre", "action", "d", 395, 85, "Chantier Ressources (wiki)", "S1"),
    E("dc1", "action", "d", 330, 250, "Cohorte Territoires pilotes", "S1", "Cohorte Territoires pilotes (10)", "10 territoires.", "2021"),
    E("dc2", "action", "d", 375, 168, "Cohorte montagne", "S1", "Cohorte montagne (9)", "9 territoires."),
    E("dc3", "action", "d", 255, 330, "Quatre cohortes régionales", "S1", "Quatre cohortes régionales (≈ 40 territoires)", "Environ 40 territoires."),
    E("pad", "acteur/financeur", "p", 320, 401, "ADEME", "S1"),
    E("pan", "acteur/financeur", "p", 584, 188, "ANCT", "S1"),
    E("pcg", "acteur/financeur", "p", 475, 310, "CGDD", "S1"),
    E("pre", "acteur/financeur", "p", 133, 453, "Conseils régionaux", "S1"),
    E("pco", "acteur/collectivite", "p", -80, 460, "Collectivités et écosystèmes accompagnés", "S1"),
    E("pce", "acteur", "p", 553, -231, "Cerdd", "S1"),
    E("pfu", "acteur", "p", 625, -96, "Futuribles", "S3"),
    E("pcl", "acteur/reseau", "p", 635, 48, "CLER / réseau TEPOS", "S1"),
    E("e01", "effet", "e", -455, -500, "Effet déclencheur", "S1"),
    E("e02", "effet", "e", -640, -452, "Effet amplificateur", "S1"),
    E("e03", "effet", "e", -650, -404, "Effet germe", "S1"),
    E("e04", "effet", "e", -655, -356, "Effet boule de neige", "S1"),
    E("e05", "effet", "e", 645, -340, "Effet d’essaimage", "S1", "Effet essaimage"),
    E("e06", "effet", "e", 600, 495, "Effet d’alliance", "S1", "Effet alliance"),
    E("e07", "effet", "e", 455, -500, "Effet déclic", "S1"),
    E("e08", "effet", "e", 650, 445, "Effet facilitateur", "S1"),
    E("e09", "effet", "e", 655, 397, "Effet révélateur", "S1"),
    E("e10", "effet", "e", 660, 349, "Effet ressource", "S1"),
    E("e11", "effet", "e", -655, 349, "Effet temps", "S1"),
    E("e12", "effet", "e", -650, 400, "Effet confiance", "S1"),
    E("e13", "effet", "e", -640, 450, "Effet légitimité", "S1"),
    E("e14", "effet", "e", 640, -440, "Effet d’appartenance", "S1", "Effet appartenance"),
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
TRAIL = "r02 r21"
TOLD_AT = "r02 r21"
CONTEXT: tuple[str, ...] = ()
HIDDEN = ""
POSTER = {
    "size": "A1",
    "title": "Quatre façons de s’engager, aucune au-dessus des autres",
    "subtitle": "Comment s’engage-t-on dans l’alliance, et qu’est-ce que cela produit ?",
    "tale": (),
    "callout": "Onze effets ne sont reliés à rien : aucune source ne les attribue. À vous de les relier ?",
    "mention": "Cette carte se discute.",
}
