"""Where each thing on the examples comes from: a short name, and the whole reference.

H marks a hypothesis: no source, to be debated.
"""

# ruff: noqa: E501 (one line a record, as long as its words)
from __future__ import annotations

HYPOTHESIS = "H"
SOURCES = {
    "C1": ("Objectif Gard, 28 février 2025", "objectifgard.com, article sur la charte forestière, 28 février 2025"),
    "C2": ("foretcaussescevennes.fr", "foretcaussescevennes.fr, « Charte forestière » (ce qu’est une charte forestière de territoire)"),
    "C3": ("Guide GardAuFeu", "GardAuFeu, guide (docslib.org/doc/6439658) : partenaires du risque incendie, Cévennes gardoises"),
    "C4": ("Charte du Parc national des Cévennes", "Contribution de la charte du Parc national des Cévennes au bien UNESCO (docplayer.fr/16718489), inscription 2011"),
    "C5": ("BANATIC 2024", "DGCL, BANATIC 2024, par etalab/decoupage-administratif (21 + 15 = 36 communes)"),
    "E1": ("agriculture.gouv.fr, analyse n° 189", "agriculture.gouv.fr, restauration collective, analyse n° 189 (EGAlim : 50 % de produits durables dont 20 % bio au 1er janvier 2022)"),
    "E2": ("bio-hautsdefrance.org", "bio-hautsdefrance.org, « Une cantine 100 % bio, locale, fait maison » (Margny-lès-Compiègne)"),
    "E3": ("10minhotel.com", "10minhotel.com, loi EGAlim (diagnostic gaspillage, −50 % 2015-2025, menu végétarien)"),
    "F1": ("fabriquedestransitions.net", "fabriquedestransitions.net/rubrique2_en.html (les quatre objectifs de la charte)"),
    "L1": ("Chaire Paysage et énergie, 2022", "Chaire Paysage et énergie, 2022 (citego.org/bdf_fiche-document-3089_fr.html)"),
    "L10": ("Horizons publics, 2022", "Horizons publics, « La Fabrique des transitions, naissance d’une alliance d’acteurs », 2022 (horizonspublics.fr)"),
    "L2": ("energie-plus.com", "energie-plus.com/loos-en-gohelle-laboratoire-de-transition-energetique"),
    "L3": ("renforh.fr, 2017", "renforh.fr/page/9 (visite du 4 avril 2017)"),
    "L4": ("Webdoc, 2015", "Webdocumentaire, 2015 (rce0b25980.racontr.com)"),
    "L5": ("Charte du cadre de vie", "Charte du cadre de vie, commune de Loos-en-Gohelle (docslib.org/doc/11569699)"),
    "L6": ("cler.org", "cler.org, Loos-en-Gohelle, territoire d’accueil de la 14e édition des Rencontres TEPOS"),
    "L7": ("crescendo-blog.fr", "crescendo-blog.fr, article sur le développement durable à Loos-en-Gohelle"),
    "L8": ("territoires-energie-positive.fr, 2013", "territoires-energie-positive.fr, « Loos-en-Gohelle, 20 ans de politique de développement durable », 8 janvier 2013"),
    "L9": ("lostingohelle.formaweb.esj-lille.fr", "lostingohelle.formaweb.esj-lille.fr/page/8"),
    "S1": ("Les Actes de l’Assemblée des alliés 2023", "La Fabrique des transitions, Les Actes de l’Assemblée des alliés 2023"),
    "S2": ("Une alliance pour conjurer l’impuissance, 2021", "La Fabrique des transitions, Une alliance pour conjurer l’impuissance (Assemblée 2021)"),
    "S3": ("La Fabrique des Transitions : 3 ans déjà !, 2023", "La Fabrique des Transitions : 3 ans déjà !, décembre 2023"),
}  # fmt: skip
