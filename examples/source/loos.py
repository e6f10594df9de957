"""Loos-en-Gohelle: forty years on four lanes, pebbles and a star."""

# ruff: noqa: E501 (one line a record, as long as its words)
from __future__ import annotations

from itertools import pairwise

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
STOPS = [
    (-1020, 1800, "Avant 1984"), (-790, 1984, "1984"), (-635, 1986, "1986"), (-480, 1988, "1988"), (-325, 1990, "1990"),
    (-235, 1995, "1995"), (-145, 2000, "2000"), (-55, 2005, "2005"), (35, 2010, ""), (80, 2012, "2012"),
    (192, 2014, "2014"), (304, 2016, "2016"), (416, 2018, "2018"), (528, 2020, "2020"), (640, 2022, "2022"),
    (752, 2024, "2024"), (797, 2024.8, ""),
]  # fmt: skip
AXES = [{
    "id": "temps", "label": "", "attribute": "dates", "horizontal": True, "across": 562,
    "start": -1020, "end": 800, "breaks": [-802, -314, 46],
    "stops": [{"at": x, "value": v, "label": w} for x, v, w in STOPS],
}]  # fmt: skip


def at(year: float) -> float:
    """Where this year stands on the axis."""
    a, b = next((a, b) for a, b in pairwise(STOPS) if year <= b[1])
    return round(a[0] + (year - a[1]) / (b[1] - a[1]) * (b[0] - a[0]), 1)


def lane(id: str, label: str, top: float, bottom: float, right: float, mark: str = "own", note: str = "") -> dict:
    return {"id": id, "label": label, "note": note, "mark": mark, "locked": True, "shape": {
        "type": "lane", "x": (right - 1020) / 2, "y": (top + bottom) / 2, "width": right + 1020,
        "height": bottom - top, "radius": 14}}  # fmt: skip


ZONES = [
    lane("b1", "Contexte et héritage", -480, -310, 850),
    lane("b2", "Culture, implication, gouvernance", -302, -6, 850),
    lane("b3", "Réalisations concrètes", 2, 230, 850, "pebble", "cailloux blancs"),
    lane("b4", "Reconnaissance, transfert, alliance", 238, 546, 1070),
    {"id": "horizon", "label": "Horizon", "hue": "white", "locked": True, "shape": {
        "type": "rect", "x": 965, "y": -125, "width": 210, "height": 710, "radius": 14}},
]


def words(dx: float, dy: float, width: float | None = None) -> dict:
    """The words of a mark stand at this offset, on lines no longer than `width`."""
    return {"words_at": (dx, dy), **({"width": width} if width else {})}


ELEMENTS = [
    E("p62", "ressource", "b1", -815, -418, "Sept puits d’extraction", "L1",
      "Sept puits d’extraction, de 2 400 à près de 8 000 habitants", "De 2 400 à près de 8 000 habitants.",
      "XIXe-XXe s.", words(-17, 0, 100)),
    E("p50", "tendance", "b1", -815, -346, "Plus de 50 % du charbon français", "L1",
      "Bassin minier : plus de 50 % du charbon français", "Bassin minier.", "→ 1950", words(-17, 0, 100)),
    E("p86", "rupture", "b1", at(1986), 33, "1986, la dernière mine ferme", "L4",
      "Fermeture de la dernière mine (31 janvier 1986)", "", "31 janvier 1986", {"height": 1026, "zones": ["b1"]}),
    E("sol", "commun_negatif", "b1", -592, -428, "Sol abaissé de 15 mètres", "L4", date="1986"),
    E("fri", "commun_negatif", "b1", -592, -396, "20 % du territoire en friches industrielles", "L3", date="1986", more={"width": 340}),
    E("ide", "enjeu", "b1", -574, -364, "Crise identitaire et sociale", "L2", date="1986"),
    E("ter", "commun_negatif", "b1", -557, -332, "Huit terrils, neuf puits", "L3", date="1986"),
    E("goh", "action", "b2", at(1984), -222, "Gohelliades (premier rassemblement)", "L3", date="1984", more=words(-17, 0, 175)),
    E("cul", "levier", "b2", -514, -140, "Politique d’implication culturelle des habitants", "L2", date="années 1980", more=words(13, -41, 167)),
    E("cha", "acteur/association", "b2", at(1988), -276, "Chaîne des terrils (association)", "L7", date="1988", more=words(17, -5, 300)),
    E("rec", "levier", "b2", -20, -245, "Mise en récit du territoire", "S3", date="depuis 30 ans"),
    E("sys", "levier", "b2", -20, -192, "Approche systémique du développement durable", "S3", date="depuis 30 ans", more={"width": 480}),
    E("mai", "evenement", "b2", at(2001.2), -130, "Nouveau maire", "L4", "Nouveau maire (2001)", "", "2001"),
    E("ccv", "projet", "b2", at(1999), -86, "Charte du cadre de vie", "L5",
      "Charte du cadre de vie (vote unanime du conseil, 29 mars 1999)", "Vote unanime du conseil, 29 mars 1999.", "1999"),
    E("imp", "levier", "b2", -20, -30, "Implication des habitants", "S3",
      "Implication des habitants dans les politiques publiques", "Dans les politiques publiques.", "depuis 30 ans"),
    E("eco", "action", "b3", at(1993.5), 164, "Éco-construction et gestion différenciée", "L3",
      "Éco-construction et gestion différenciée (années 1990)", "", "1990-1997", words(-17, -18, 200)),
    E("c97", "action", "b3", at(1997), 158, "Programmes d’éco-construction", "L8", "Programmes d’éco-construction (depuis 1997)", "", "1997", words(-13, 36, 260)),
    E("che", "projet", "b3", at(2009), 140, "Six logements très sociaux du Chênelet", "L8", date="2009", more=words(-20, 66, 200)),
    E("bas", "projet", "b3", at(2010.6), 110, "Base 11/19 : pépinière d’éco-entreprises", "L9", date="2010", more=words(-12, -22, 190)),
    E("psc", "projet", "b3", at(2013.1), 106, "Plan solaire citoyen", "L6", date="2013", more=words(-13, -78, 190)),
    E("reh", "projet", "b3", at(2014), 112, "Réhafutur : éco-rénovation de logements miniers", "L9", date="v. 2014", more=words(30, 28, 240)),
    E("egl", "projet", "b3", at(2014.5), 98, "Toiture solaire de l’église Saint-Vaast", "L6",
      "Toiture solaire de l’église Saint-Vaast (235 m²)", "235 m².", "2014", words(18, -28, 200)),
    E("mds", "acteur", "b3", at(2019.7), 103, "Mine de Soleil, 130 citoyens actionnaires", "L6",
      "SAS Mine de Soleil (130 citoyens actionnaires majoritaires)",
      "Société par actions simplifiée ; les citoyens y sont actionnaires majoritaires.", "sept. 2019", words(14, 92, 130)),
    E("pv", "indicateur", "b3", at(2024.3), 89, "2 400 m² de panneaux municipaux", "L6",
      "2 400 m² de panneaux sur les bâtiments municipaux", "Sur les bâtiments municipaux.", "2024", words(-13, 45, 230)),
    E("tep", "evenement", "b4", at(2013.1), 274, "Entrée dans le réseau TEPOS", "L6", date="2013", more=words(-17, 0, 300)),
    E("dem", "evenement", "b4", at(2014.8), 362, "Démonstrateur national de la conduite du changement", "S2", date="oct. 2014", more=words(-17, 0, 500)),
    E("eva", "action", "b4", 212, 512, "Évaluations des stratégies de territoires pilotes", "S2", date="2014-2019", more=words(-32, 0, 500)),
    E("con", "evenement", "b4", at(2018.8), 316, "« Territoire de confiance »", "S3",
      "« Territoire de confiance » (Assemblée nationale)", "Assemblée nationale.", "oct. 2018", words(153, 0, 420)),
    E("vp", "ressource", "b4", at(2019.2), 358, "Référentiel des « villes pairs »", "S2", date="mars 2019", more=words(131, 0, 420)),
    E("chr", "ressource", "b4", at(2019.45), 400, "Charte d’alliance", "S2", "Charte d’alliance (tiers-espace)", "Tiers-espace.", "juin 2019", words(117, 0, 420)),
    E("ass", "acteur/association", "b4", at(2020.1), 441, "Création de l’APFDT", "S2", date="févr. 2020", more=words(80, 0, 420)),
    E("app", "action", "b4", at(2020.35), 482, "Appels « Pour en finir avec l’impuissance »", "S2",
      "Appels « Pour en finir avec l’impuissance » et « Nous les premiers… »", "Et « Nous les premiers… ».", "avril 2020", words(66, 0, 420)),
    E("as1", "evenement", "b4", at(2020.7), 522, "Première Assemblée des alliés", "S2", date="10-11 sept. 2020", more=words(47, 0, 420)),
    E("ren", "evenement", "b4", at(2024.76), 271, "14es Rencontres nationales TEPOS à Loos", "L6", date="2-4 oct. 2024", more=words(17, 0, 121)),
    E("eto", "etoile", "horizon", 965, -345, "Nouveau modèle territorial, écosystème résilient et confiant", "S3",
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
PERIODS = {"cul": (at(1980), at(1990)), "eva": (at(2014), at(2020)), **dict.fromkeys(("rec", "sys", "imp"), (at(1993), 800))}


def on(id: str, x: float) -> float:
    """How far along a period's bar a relation joins it to stand at this x."""
    left, right = PERIODS[id]
    return round((x - (left + right) / 2) / (right - left), 4)


BENDS: dict[str, tuple[float, float, float]] = {
    "r01": (0.0, 0.0, 0.0), "r02": (0.0, 0.0, 0.0),
    "r03": (0.0, 0.0, 0.0), "r04": (0.0, 0.0, 0.0), "r05": (0.0, 0.0, 0.0),
    "r06": (0.1, 0.0, 0.0),
    "r07": (-0.06, -0.4, on("cul", -516)), "r08": (-0.1, 0.0, on("cul", -765)),
    "r09": (0.06, on("cul", -352), on("imp", -228)), "r12": (-0.04, 0.5, on("rec", -244)),
    "r10": (-0.18, 0.0, -0.5), "r11": (-0.1, 0.0, 0.0),
    "r13": (0.0, on("imp", -160), 0.0), "r14": (-0.05, 0.0, on("sys", -170)), "r15": (0.0, 0.0, on("sys", -118)),
    "r16": (0.14, 0.3, 0.0),
    "r17": (-0.1, on("sys", 270), on("imp", 270)), "r18": (-0.06, on("rec", 600), on("imp", 600)),
    "r19": (-0.46, on("sys", -240), -0.2),
    "r20": (0.16, 0.0, 0.0), "r21": (0.09, 0.0, 0.0), "r23": (-0.17, 0.0, 0.0),
    "r22": (-0.56, -0.4, 0.0),
    "r24": (0.0, 0.0, 0.0), "r25": (0.36, 0.0, 0.0), "r26": (0.48, 0.3, -0.3),
    "r27": (0.05, 0.0, 0.0), "r28": (-0.14, on("imp", 535), 0.0), "r29": (-0.14, 0.0, on("imp", 765)),
    "r30": (0.16, 0.0, 0.0), "r31": (0.3, on("sys", 508), 0.0),
    "r32": (0.0, 0.0, on("eva", 250)), "r33": (0.1, on("eva", 450), -0.3),
    "r34": (0.0, 0.0, 0.0), "r36": (0.0, 0.0, 0.0), "r37": (0.0, 0.0, 0.0), "r38": (0.0, 0.0, 0.0), "r39": (0.0, 0.0, 0.0),
    "r35": (0.03, on("imp", 446), 0.0),
    "r40": (-0.24, 0.3, 0.0),
    "r41": (-0.45, 0.0, 0.1), "r42": (-0.1, 0.49, -0.2), "r43": (0.1, 0.5, 0.0), "r44": (0.06, 0.5, 0.0),
}
LOOPS = [
    Loop("R1", "La charte et l’implication", "r13 r14 r17"),
    Loop("R2", "Ce qui se voit entraîne", "r28 r27 r29", badge_at=(645, 10), told=(
        "Les habitants, impliqués depuis trente ans, deviennent actionnaires.",
        "Leur société pose des panneaux, que chacun voit.",
        "Ce qui se voit renforce l’implication, et la boucle repart.",
    )),
]  # fmt: skip
TOLD = "R2"
TRAIL = ""
TOLD_AT = ""
CONTEXT: tuple[str, ...] = ()
HIDDEN = (
    "r01 r02 r03 r04 r06 r08 r10 r11 r12 r15 r16 r17 r18 r19 r20 r21 r22 r23 r24 r25 r26 r30 "
    "r31 r32 r33 r34 r36 r37 r38 r39 r40 r43 r44"
)
POSTER = {
    "size": "A1",
    "title": "Une étoile au loin, des cailloux blancs tout de suite",
    "subtitle": "Comment un bassin minier est-il devenu un territoire de confiance ?",
    "reading": "Le temps va de gauche à droite ; son échelle change aux doubles barres. "
    "« Mine de Soleil, 130 citoyens actionnaires » contribue à « 2 400 m² de panneaux municipaux ». "
    "L’étoile dit où l’on va.",
    "mention": "Cette carte se discute.",
}
