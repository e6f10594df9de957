"""PETR Causses et Cévennes: the four colleges round what they build together."""

# ruff: noqa: E501 (one line a record, as long as its words)
from __future__ import annotations

from examples.source.rows import E, Loop

FILE = "02-petr-4-fantastiques.sysmap"
TEMPLATE = "fantastiques"
CARD = {
    "title": "Les 4 Fantastiques en mouvement",
    "question": "Comment les « 4 Fantastiques » d’un territoire se mettent-ils en mouvement ?",
    "summary": "PETR Causses et Cévennes : une « analyse sensible » ouvre la porte à la coopération.",
    "territory": {
        "name": "PETR Causses et Cévennes", "year": "2024",
        "note": "36 communes : CC du Pays viganais (SIREN 243000270), CC Causses Aigoual Cévennes (SIREN 200034601)",
    },
    "scale": "PETR",
}
ZONES = "template"
TITLES = {"socioeco": (300, 415), "agent": (618, -145)}  # off the actors and the rings
ELEMENTS = [
    E("petr", "acteur/collectivite", "centre", -353, 78, "PETR Causses et Cévennes", "S1"),
    E("pre", "acteur/elu", "elu", -462, -238, "Présidence du PETR", "S1",
      "Présidence du PETR (élue facilitatrice)", "Élue facilitatrice."),
    E("com", "acteur/elu", "elu", -518, -172, "Élu·es des 36 communes", "S1"),
    E("abs", "acteur/elu", "elu", -365, -303, "Élu·es absent·es au départ", "S1"),
    E("cc1", "acteur/elu", "elu", -550, -108, "CC du Pays viganais", "C5", "CC du Pays viganais (21 communes)", "21 communes."),
    E("cc2", "acteur/elu", "elu", -560, -44, "CC Causses Aigoual Cévennes", "C5",
      "CC Causses Aigoual Cévennes (15 communes)", "15 communes."),
    E("agt", "acteur/agent", "agent", 122, -358, "Agent·es du PETR", "S1"),
    E("cul", "acteur/socioeco", "socioeco", 350, 302, "Une association culturelle", "S1"),
    E("apn", "acteur/socioeco", "socioeco", 165, 392, "Un professionnel de pleine nature", "S1",
      "Un professionnel des activités de pleine nature"),
    E("spr", "acteur/socioeco", "socioeco", 505, 190, "Socio-professionnels du territoire", "S1", more={"width": 220}),
    E("onf", "acteur/etat", "etat", -510, 110, "ONF", "S1"),
    E("pnc", "acteur/etat", "etat", -190, 400, "Parc national des Cévennes", "S1"),
    E("fdt", "acteur/tiers", "couronne", -430, 458, "La Fabrique des transitions (tiers)", "S1"),
    E("anct", "acteur/financeur", "couronne", -618, 452, "ANCT", "S3", "ANCT (programme Avenir Montagnes Ingénierie)",
      "Programme Avenir Montagnes Ingénierie."),
    E("coh", "acteur/reseau", "couronne", -590, 362, "Cohorte montagne", "S1", "Cohorte montagne : 9 territoires pilotes",
      "9 territoires pilotes."),
    E("hab", "acteur/habitant", "couronne", 575, -445, "Public de la restitution", "S1",
      "Public de la restitution : associations, socio-pros, habitant·es", "Associations, socio-pros, habitant·es."),
    E("cin", "ressource", "couronne", 590, -365, "Le cinéma, lieu culturel ouvert à tous", "S1"),
    E("mil", "frein", "centre", 282, 148, "PETR perçu comme un « mille-feuille »", "S1",
      "PETR perçu comme un « mille-feuille » de plus", more={"width": 204}),
    E("vol", "frein", "elu", -294, -373, "Peu de volonté d’aller loin au début", "S1"),
    E("mot", "frein", "centre", -205, -88, "Le mot « diagnostic » bloque", "S1"),
    E("ind", "frein", "socioeco", 558, 70, "Angle individuel, centré sur sa propre activité", "S1", more={"width": 206}),
    E("den", "facteur/contexte", "couronne", 612, 398, "Faible densité de population", "S1"),
    E("ana", "action", "centre", -170, 22, "« Analyse sensible »", "S1", "« Analyse sensible » (ex-diagnostic sensible)",
      "Appelée d’abord « diagnostic sensible ».", more={"wordings": [{"text": "Diagnostic sensible"}]}),
    E("des", "levier", "centre", -150, 150, "Parler de désir, de rêve de transition", "S1"),
    E("eco", "levier", "centre", 90, 217, "Écoute et bienveillance", "S1"),
    E("res", "action", "centre", -10, -60, "Restitution par une personne extérieure", "S1"),
    E("lar", "action", "centre", -172, -170, "Restitutions élargies par le PETR", "S1",
      "Restitutions élargies par le PETR (réappropriation des termes)", "Réappropriation des termes."),
    E("pub", "action", "centre", 20, -172, "Restitution publique au cinéma, salle comble", "S1"),
    E("exp", "levier", "elu", -108, -384, "Droit à l’expérimentation", "S1"),
    E("fac", "levier", "elu", -112, -446, "Posture d’élu·e facilitateur·rice", "S1"),
    E("ent", "effet", "centre", 78, 122, "Enthousiasme", "S1"),
    E("vis", "enjeu", "centre", 85, 35, "Vision commune", "S1"),
    E("env", "effet", "centre", -112, -252, "Envie d’en être", "S1"),
    E("coo", "effet", "centre", 298, -58, "Volonté de coopération", "S1"),
    E("sol", "projet", "centre", 342, 46, "Panneaux solaires en collaboration", "S1"),
    E("for", "projet", "centre", 214, -213, "Charte forestière", "S1"),
]
LINKS = """
r01 appartenance com→petr S1
r02 appartenance cc1→petr C1
r03 appartenance cc2→petr C1
r04 gouvernance pre→petr S1
r05 appartenance agt→petr S1
r06 financement anct→coh S3
r07 portage fdt→coh S1
r08 appartenance petr→coh S1
r09 portage fdt→ana S1
r10 cooperation coh→petr S1
r11 cooperation cul→petr S1
r12 cooperation apn→petr S1
r13 cooperation onf→petr S1
r14 cooperation pnc→petr S1
r15 appartenance cul→spr S1
r16 appartenance apn→spr S1
r17 influence ind→coo - S1
r18 relation ind→spr S1 verbe=concerne
r19 influence vol→vis - S1
r20 influence mil→coo - S1
r21 influence mot→ana - S1
r22 influence den→mil + H
r23 influence ana→des + S1
r24 influence des→eco + S1
r25 influence eco→ent + S1
r26 influence ent→vis + // S1
r27 suite ana→res S1
r28 influence res→vis + S1
r29 suite res→lar S1
r30 suite lar→pub S1
r31 contribution cin→pub S1
r32 cooperation hab→pub S1
r33 influence pub→env + S1
r34 influence env→abs + S1 verbe=gagne
r35 influence pub→coo + S1
r36 influence vis→coo + S1
r37 influence coo→sol + S1
r38 influence coo→for + S1
r39 influence for→coo + // S1
r40 influence exp→env + S1
r41 influence fac→coo + S1
r42 influence sol→mil - // H
r43 influence for→mil - // H
r44 contribution cin→for S1
r45 influence env→vol - // S1
"""
BENDS: dict[str, tuple[float, float, float]] = {
    "r05": (-0.557, -0.42, 0.4),
    "r09": (0.05, 0.1, -0.3),
    "r19": (-1.15, 0.42, 0.0),
    "r38": (-0.16, 0.12, 0.3),
    "r39": (-0.16, -0.1, -0.36),
    "r41": (0.6, 0.0, 0.42),
}
LOOPS = [
    Loop("R1", "La charte et la coopération", "r38 r39", badge_at=(470, -246), told_at="r23 r36 r38 r39", told=(
        "Le mot « diagnostic » bloquait. Une « analyse sensible » a parlé de désir, de rêve.",
        "Écoute, enthousiasme, puis une vision commune : la volonté de coopérer est là.",
        "Cette volonté porte la charte forestière…",
        "… qui la renforce plus tard : la boucle est fermée.",
    )),
    Loop("R2", "La charte et le « mille-feuille »", "r38 r43 r20", badge_at=(512, -158)),
    Loop("R3", "Les panneaux et le « mille-feuille »", "r37 r42 r20", badge_at=(556, -70)),
]  # fmt: skip
TOLD = "R1"
TRAIL = "r23 r24 r25 r26 r36"
TOLD_AT = "r23 r36 r38 r39"
CONTEXT: tuple[str, ...] = ()
HIDDEN = "r05 r19"  # two long relations, counted on the poster; the whole map shows them
POSTER = {
    "size": "A1",
    "title": "Parler de désir a ouvert la porte à la coopération",
    "subtitle": "Comment les « 4 Fantastiques » d’un territoire se mettent-ils en mouvement ?",
    "tale_title": "Un chemin, puis la boucle R1, qui s’amplifie.",
    "callout": "Aucune relation directe ne joint deux collèges : tout passe par le centre. Est-ce vrai, ou à compléter ?",
    "reading": "« Parler de désir, de rêve de transition » contribue à « Écoute et bienveillance ». "
    "Suivez les numéros. Taille et place dans un collège ne disent pas l’importance.",
    "mention": "Cette carte se discute.",
}
