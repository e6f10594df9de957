"""Loos-en-Gohelle: forty years on four lanes, pebbles and a star."""

# ruff: noqa: E501 (one line a record, as long as its words)
from __future__ import annotations

from examples.source.rows import E, Loop

FILE = "01-loos-trajectoire.sysmap"
TEMPLATE = "frise"
CARD = {
    "title": "De la mine au territoire de confiance",
    "question": "Comment un bassin minier est-il devenu un territoire de confiance ?",
    "summary": "Loos-en-Gohelle, 1984-2024 : quarante ans d’une trajectoire, des cailloux blancs et une étoile.",
    "territory": {"name": "Loos-en-Gohelle", "code": "62528", "year": "2025", "note": "Pas-de-Calais, CA de Lens-Liévin (SIREN 246200364)"},
    "scale": "commune",
}
LEFT = -813


def px(shown: float) -> float:
    return round((shown - 653.5) * 1.288, 1)


def py(shown: float) -> float:
    return round((shown - 402) * 1.288, 1)


STOPS = [
    (22, 1800, "Avant 1984"), (168, 1984, "1984"), (267, 1986, "1986"), (366, 1988, "1988"), (465, 1990, "1990"),
    (521, 1995, "1995"), (577, 2000, "2000"), (633, 2005, "2005"), (690, 2010, ""), (713, 2012, "2012"),
    (781, 2014, "2014"), (849, 2016, "2016"), (918, 2018, "2018"), (986, 2020, "2020"), (1054, 2022, "2022"),
    (1123, 2024, "2024"), (1157, 2025, ""),
]  # fmt: skip
AXES = [{
    "id": "temps", "label": "Temps", "attribute": "dates", "horizontal": True, "across": py(702),
    "start": px(22), "end": px(1157), "breaks": [px(160), px(471), px(706)],
    "stops": [{"at": px(x), "value": v, "label": w} for x, v, w in STOPS],
}]  # fmt: skip


def lane(id: str, label: str, top: float, bottom: float, right: float, mark: str = "own") -> dict:
    return {"id": id, "label": label, "mark": mark, "locked": True, "shape": {
        "type": "lane", "x": px((22 + right) / 2), "y": py((top + bottom) / 2), "width": (right - 22) * 1.288,
        "height": (bottom - top) * 1.288, "radius": 14}}  # fmt: skip


ZONES = [
    lane("b1", "Contexte et héritage", 83, 196, 1160),
    lane("b2", "Culture, implication, gouvernance", 201, 352, 1160),
    lane("b3", "Réalisations concrètes (« cailloux blancs »)", 357, 517, 1160, "pebble"),
    lane("b4", "Reconnaissance, transfert, alliance", 522, 691, 1285),
    {"id": "horizon", "label": "Horizon", "hue": "white", "locked": True, "shape": {
        "type": "rect", "x": px(1225), "y": py(300), "width": 120 * 1.288, "height": 435 * 1.288, "radius": 14}},
]
ELEMENTS = [
    E("p50", "tendance", "b1", px(40), py(130), "Plus de 50 % du charbon français", "L1",
      "Bassin minier : plus de 50 % du charbon français", "Bassin minier.", "→ 1950", {"width": 190}),
    E("p62", "ressource", "b1", px(40), py(172), "Sept puits d’extraction", "L1",
      "Sept puits d’extraction, de 2 400 à près de 8 000 habitants", "De 2 400 à près de 8 000 habitants.",
      "XIXe-XXe s."),
    E("p86", "rupture", "b1", px(271), py(387), "Fermeture de la dernière mine", "L4",
      "Fermeture de la dernière mine (31 janvier 1986)", "", "31 janvier 1986", {"height": 608 * 1.288}),
    E("fri", "commun_negatif", "b1", px(288), py(121), "20 % du territoire en friches industrielles", "L3", date="1986"),
    E("ter", "commun_negatif", "b1", px(288), py(141), "Huit terrils, neuf puits", "L3", date="1986"),
    E("sol", "commun_negatif", "b1", px(288), py(161), "Sol abaissé de 15 mètres", "L4", date="1986"),
    E("ide", "enjeu", "b1", px(288), py(181), "Crise identitaire et sociale", "L2", date="1986"),
    E("goh", "action", "b2", px(176), py(242), "Gohelliades (premier rassemblement)", "L3", date="1984"),
    E("cul", "levier", "b2", px(291), py(272), "Politique d’implication culturelle des habitants", "L2", date="années 1980"),
    E("cha", "acteur/association", "b2", px(366), py(307), "Chaîne des terrils (association)", "L7", date="1988"),
    E("ccv", "projet", "b2", px(568), py(240), "Charte du cadre de vie", "L5",
      "Charte du cadre de vie (vote unanime du conseil, 29 mars 1999)", "Vote unanime du conseil, 29 mars 1999.", "1999"),
    E("imp", "levier", "b2", px(643), py(289), "Implication des habitants", "S3",
      "Implication des habitants dans les politiques publiques", "Dans les politiques publiques.", "depuis 30 ans"),
    E("rec", "levier", "b2", px(643), py(313), "Mise en récit du territoire", "S3", date="depuis 30 ans"),
    E("sys", "levier", "b2", px(643), py(337), "Approche systémique du développement durable", "S3", date="depuis 30 ans"),
    E("mai", "evenement", "b2", px(589), py(262), "Nouveau maire", "L4", "Nouveau maire (2001)", "", "2001"),
    E("eco", "action", "b3", px(504), py(497), "Éco-construction et gestion différenciée", "L3",
      "Éco-construction et gestion différenciée (années 1990)", "", "1990-1997"),
    E("c97", "action", "b3", px(543), py(491), "Programmes d’éco-construction", "L8", "Programmes d’éco-construction (depuis 1997)", "", "1997"),
    E("che", "projet", "b3", px(679), py(461), "Six logements très sociaux du Chênelet", "L8", date="2009"),
    E("bas", "projet", "b3", px(693), py(457), "Base 11/19 : pépinière d’éco-entreprises", "L9", date="2010"),
    E("reh", "projet", "b3", px(781), py(439), "Réhafutur : éco-rénovation de logements miniers", "L9", date="v. 2014"),
    E("psc", "projet", "b3", px(747), py(444), "Plan solaire citoyen", "L6", date="2013"),
    E("egl", "projet", "b3", px(800), py(436), "Toiture solaire de l’église Saint-Vaast", "L6",
      "Toiture solaire de l’église Saint-Vaast (235 m²)", "235 m².", "2014"),
    E("mds", "acteur", "b3", px(976), py(415), "Mine de Soleil, 130 citoyens actionnaires", "L6",
      "SAS Mine de Soleil (130 citoyens actionnaires majoritaires)", "Société par actions simplifiée ; actionnaires majoritaires.", "sept. 2019"),
    E("pv", "indicateur", "b3", px(1126), py(391), "2 400 m² de panneaux municipaux", "L6",
      "2 400 m² de panneaux sur les bâtiments municipaux", "Sur les bâtiments municipaux.", "2024"),
    E("tep", "evenement", "b4", px(747), py(568), "Entrée dans le réseau TEPOS", "L6", date="2013"),
    E("dem", "evenement", "b4", px(809), py(604), "Démonstrateur national de la conduite du changement", "S2", date="oct. 2014"),
    E("eva", "action", "b4", px(793), py(650), "Évaluations des stratégies de territoires pilotes", "S2", date="2014-2019"),
    E("con", "evenement", "b4", px(945), py(545), "« Territoire de confiance »", "S3",
      "« Territoire de confiance » (Assemblée nationale)", "Assemblée nationale.", "oct. 2018"),
    E("vp", "ressource", "b4", px(959), py(567), "Référentiel des « villes pairs »", "S2", date="mars 2019"),
    E("chr", "ressource", "b4", px(967), py(588), "Charte d’alliance", "S2", "Charte d’alliance (tiers-espace)", "Tiers-espace.", "juin 2019"),
    E("ass", "acteur/association", "b4", px(990), py(610), "Création de l’APFDT", "S2", date="févr. 2020"),
    E("app", "action", "b4", px(996), py(632), "Appels « Pour en finir avec l’impuissance »", "S2",
      "Appels « Pour en finir avec l’impuissance » et « Nous les premiers… »", "Et « Nous les premiers… ».", "avril 2020"),
    E("as1", "evenement", "b4", px(1010), py(654), "Première Assemblée des alliés", "S2", date="10-11 sept. 2020"),
    E("ren", "evenement", "b4", px(1149), py(676), "14es Rencontres nationales TEPOS à Loos", "L6", date="2-4 oct. 2024"),
    E("eto", "etoile", "horizon", px(1225), py(215), "Nouveau modèle territorial, écosystème résilient et confiant", "S3",
      "Nouveau modèle territorial, écosystème résilient et confiant (« étoile »)", "L’étoile, au loin.", "horizon"),
]
LINKS = """
r01 suite p50→p86 L1
r02 influence p62→p50 + L1
r03 influence p86→fri + L3
r04 influence p86→ter + L3
r05 influence p86→ide + L2
r06 influence p62→sol + // L4
r07 influence ide→cul + L2
r08 portage goh→cul L3
r09 influence cul→imp + // L2
r10 influence cha→rec + L7
r11 influence ter→cha + L7
r12 influence cul→rec + // L2
r13 influence imp→ccv + L5
r14 influence ccv→sys + L5
r15 influence mai→sys + L4
r16 suite ccv→mai L5
r17 influence sys→imp + S3
r18 influence rec→imp + S3
r19 influence sys→c97 + L8
r20 suite eco→c97 L3
r21 suite c97→che L8
r22 influence fri→bas + // L9
r23 suite c97→reh L9
r24 suite tep→psc L6
r25 suite psc→egl L6
r26 influence psc→mds + // L6
r27 influence mds→pv + L6
r28 influence imp→mds + L6
r29 influence pv→imp + L6
r30 influence bas→dem + H
r31 influence sys→dem + // L10
r32 portage dem→eva S2
r33 influence eva→vp + // S2
r34 suite con→vp S3
r35 influence imp→con + // S3
r36 influence vp→chr + S3
r37 suite chr→ass S2
r38 portage ass→app S2
r39 suite app→as1 S2
r40 influence psc→ren + // L6
r41 influence con→eto + S3
r42 influence imp→eto + // S3
r43 influence rec→eto + // S3
r44 influence sys→eto + // S3
"""
BENDS: dict[str, tuple[float, float, float]] = {}
LOOPS = [
    Loop("R1", "La charte et l’implication", "r13 r14 r17"),
    Loop("R2", "Ce qui se voit renforce l’implication", "r28 r27 r29", (
        "Les habitants, impliqués depuis trente ans, deviennent actionnaires.",
        "Leur société pose des panneaux, que chacun voit.",
        "Ce qui se voit renforce l’implication, et la boucle repart.",
    )),
]  # fmt: skip
TOLD = "R2"
TRAIL = ""
TOLD_AT = ""
CONTEXT: tuple[str, ...] = ()
HIDDEN = ""
POSTER = {
    "size": "A1",
    "title": "Une étoile au loin, des cailloux blancs tout de suite",
    "subtitle": "Comment un bassin minier est-il devenu un territoire de confiance ?",
    "reading": "Le temps va de gauche à droite ; son échelle change aux doubles barres. "
    "« Mine de Soleil, 130 citoyens actionnaires » contribue à « 2 400 m² de panneaux municipaux ». "
    "L’étoile dit où l’on va.",
    "mention": "Cette carte se discute.",
}
