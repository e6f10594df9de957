"""The forest charter of the southern Cévennes, in the ARDI form."""

# ruff: noqa: E501 (one line a record, as long as its words)
from __future__ import annotations

from examples.source.rows import E, Loop

FILE = "05-charte-forestiere.sysmap"
TEMPLATE = "ardi"
CARD = {
    "title": "La charte forestière Sud Cévennes",
    "question": "Qui agit sur la forêt du Sud Cévennes, et qu’est-ce qui peut changer ?",
    "summary": "Acteurs, ressources, dynamiques, interactions : la charte forestière et une pergola de démonstration.",
    "territory": {"name": "PETR Causses et Cévennes", "year": "2025", "note": "Gard"},
    "scale": "PETR",
}


def rect(id: str, label: str, left: float, top: float, right: float, bottom: float, **more: object) -> dict:
    return {"id": id, "label": label, "locked": True, **more, "shape": {
        "type": "rect", "x": (left + right) / 2, "y": (top + bottom) / 2, "width": right - left,
        "height": bottom - top, "radius": 18}}  # fmt: skip


ZONES = [
    rect("A", "Acteurs directs", -750, -543, -390, 165),
    rect("B", "Acteurs indirects", -750, 178, -390, 543),
    rect("P", "Projets et actions", -377, -543, 447, 192, hue="white"),
    rect("R", "Ressources (dont le vivant)", 460, -543, 780, 192),
    rect("D", "Dynamiques", -377, 205, 780, 543),
]
ELEMENTS = [
    E("petr", "acteur/collectivite", "A", -475, -160, "PETR Causses et Cévennes", "C1",
      "PETR Causses et Cévennes (structure porteuse)", "Structure porteuse."),
    E("cc1", "acteur/collectivite", "A", -660, -200, "CC du Pays viganais", "C1"),
    E("cc2", "acteur/collectivite", "A", -662, -95, "CC Causses Aigoual Cévennes", "C1", more={"width": 152}),
    E("ani", "acteur/collectivite", "A", -490, 95, "Animation de la charte forestière", "C1"),
    E("pro", "acteur", "A", -640, 25, "Propriétaires forestiers privés", "C1"),
    E("ben", "acteur/habitant", "A", -655, -275, "Bénévoles", "C1"),
    E("roq", "acteur/collectivite", "A", -490, -322, "Commune de Roquedur", "C1"),
    E("onf", "acteur/etat", "A", -490, -470, "ONF", "S1"),
    E("pnc", "acteur/etat", "A", -635, -408, "Parc national des Cévennes", "S1"),
    E("hab", "acteur/habitant", "A", -490, -50, "Habitant·es et associations", "S1"),
    E("ddt", "acteur/etat", "B", -490, 404, "DDTM du Gard", "C3"),
    E("crp", "acteur", "B", -655, 245, "CRPF", "C3"),
    E("cha", "acteur/socioeco", "B", -650, 345, "Chambre d’agriculture du Gard", "C3",
      "Chambre d’agriculture du Gard (élevage)", "Élevage."),
    E("reg", "acteur/collectivite", "B", -490, 275, "Région Occitanie", "C2"),
    E("dep", "acteur/collectivite", "B", -645, 466, "Département du Gard", "C3"),
    E("fo", "vivant", "R", 555, -425, "La forêt", "C1"),
    E("cht", "vivant", "R", 555, -90, "Châtaignier sec sur pied", "C1"),
    E("pay", "ressource", "R", 555, -335, "Paysage agropastoral", "C4", "Paysage agropastoral (UNESCO, 2011)",
      "Inscrit par l’UNESCO en 2011."),
    E("out", "ressource", "R", 555, -230, "Outils et terrasse de la mairie", "C1"),
    E("cin", "ressource", "R", 555, 80, "Le cinéma, lieu des restitutions", "S1"),
    E("inc", "enjeu", "D", 600, 468, "Risque incendie", "C3"),
    E("val", "enjeu", "D", 215, 430, "Valorisation économique du bois local", "C1"),
    E("soc", "enjeu", "D", -140, 425, "Valorisation sociale de la forêt", "C1"),
    E("pre", "enjeu", "D", 30, 320, "Préservation de la forêt", "C1"),
    E("reg2", "frein", "D", 445, 285, "Regard sur le bois : « destiné qu’au feu »", "C1"),
    E("coo", "levier", "D", -252, 302, "Coopération entre acteurs", "S1"),
    E("pas", "facteur", "D", 598, 350, "Pastoralisme", "C4"),
    E("dia", "action", "P", -270, -320, "Diagnostic forestier", "C2"),
    E("ori", "action", "P", -80, -320, "Orientations et objectifs", "C2"),
    E("plan", "action", "P", 110, -320, "Plan d’actions", "C2"),
    E("cft", "projet", "P", -150, 35, "Charte forestière", "C1",
      "Charte forestière (lancée en 2023, en voie d’adoption début 2025)",
      "Lancée en 2023, en voie d’adoption début 2025.", "2023-2025"),
    E("per", "action", "P", 215, -130, "Pergola en châtaignier (démonstration)", "C1"),
]
LINKS = """
r01 portage petr→cft C1
r02 appartenance cc1→petr C1
r03 appartenance cc2→petr C1
r04 portage ani→cft C1
r05 appartenance ani→petr C1
r06 suite dia→ori C2
r07 suite ori→plan C2
r08 appartenance plan→cft C2
r09 gouvernance pro→cht C1 verbe=gèrent
r10 contribution pro→per C1
r11 portage ben→per C1
r12 cooperation roq→per C1 verbe=coopère à
r13 gouvernance roq→out C1 verbe=gère
r14 contribution out→per C1
r15 contribution cht→per C1
r16 influence per→reg2 - C1
r17 influence reg2→val - C1
r18 influence per→cft + C1
r19 influence cft→val + // C1
r20 influence cft→soc + // C1
r21 influence cft→pre + // C1
r22 gouvernance onf→fo H verbe=gère
r23 gouvernance pnc→fo H verbe=gère
r24 gouvernance pnc→pay C4 verbe=gère
r25 contribution cin→cft S1
r26 cooperation hab→cft S1 verbe=coopèrent à
r27 influence coo→cft + S1
r28 influence cft→coo + // S1
r29 influence inc→fo - C3 verbe=menace
r30 influence pas→inc - // C3
r31 influence pas→pay + C4
r32 gouvernance ddt→inc C3 verbe=gère
r33 information crp→pro C3
r34 information cha→pas C3
r35 financement reg→ani C2
r36 cooperation dep→inc C3 verbe=coopère contre
r37 relation val→pre C1 verbe=concerne
r38 appartenance fo→cht H verbe=comprend
r39 influence cht→val + C1
"""
BENDS: dict[str, tuple[float, float, float]] = {
    "r29": (-0.17, 0.42, 0.42),
    "r31": (-0.2, 0.3, 0.42),
    "r38": (0.3, 0.42, 0.42),
}
LOOPS = [Loop("R1", "La charte et la coopération", "r28 r27", badge_at=(-314, 122))]
TOLD = "R1"
TRAIL = "r15 r16 r17 r18"
TOLD_AT = "r15 r16 r17 r28"
CONTEXT: tuple[str, ...] = ()
HIDDEN = ""
POSTER = {
    "size": "A1",
    "title": "Une pergola change le regard sur le bois",
    "subtitle": "Qui agit sur la forêt du Sud Cévennes, et qu’est-ce qui peut changer ?",
    "tale_title": "Un chemin, puis la boucle R1, qui s’amplifie.",
    "reading": "« Pergola en châtaignier (démonstration) » freine « Regard sur le bois : “destiné qu’au feu” ». "
    "Le tireté dit le sens inverse. Suivez les numéros ; la place dans une zone ne dit pas l’importance.",
    "tale": (
        "Du châtaignier sec sur pied, et les outils de la mairie : une pergola de démonstration.",
        "Ce qui se voit affaiblit un regard : un bois « destiné qu’au feu ».",
        "Ce regard freinait la valorisation économique du bois local.",
        "La pergola nourrit aussi la charte forestière, qui développe plus tard la coopération, qui la porte.",
    ),
    "mention": "Cette carte se discute.",
}
