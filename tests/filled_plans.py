"""What is said in the samples of plans, wheels, trees, curves and layers."""

from __future__ import annotations

from tests.filled_words import Given, Sample
from tests.filled_words import Said as S
from tests.filled_words import Tied as T


def _wish(label: str, across: float, up: float) -> tuple[Given, ...]:
    return Given(label, "concernement_souhaite", across), Given(label, "pouvoir_souhaite", up)


def _scores(*rows: tuple[str, float, float]) -> tuple[Given, ...]:
    return tuple(Given(label, name, value) for label, before, now in rows
                 for name, value in (("score_avant", before), ("score", now)))  # fmt: skip


_SCORES = _scores(("Manger", 2, 4), ("Se soigner", 3, 3), ("Se loger", 2, 3), ("Se déplacer", 1, 2),
                  ("Apprendre", 3, 4), ("Travailler", 3, 2), ("Se cultiver", 2, 5),
                  ("Eau et vivant", 1, 3))  # fmt: skip

PLANS: dict[str, Sample] = {
    "pouvoir": Sample(
        "Rapprocher les parents de la décision", "Qui associer à la cantine, et comment ?",
        (S("acteur", "Conseil municipal", "associer", category="elu"),
         S("acteur", "Éducation nationale", "embarquer", category="etat"),
         S("acteur", "Association de parents", "ecouter", at=(480, 180), category="socioeco"),
         S("acteur", "Enfants", "ecouter", at=(180, 290), category="habitant"),
         S("acteur", "Commerces du centre", "tenir-au-courant", category="socioeco")),
        given=(*_wish("Association de parents", 8.6, 6.4), *_wish("Éducation nationale", 6.5, 9.0)),
    ),
    "influence": Sample(
        "L’envie de goûter tire le reste", "Sur quels facteurs agir pour la cantine ?",
        (S("facteur", "Fierté du repas fait ici", "moteur"), S("facteur", "Temps de préparation", "moteur"),
         S("facteur", "Confiance des familles", "relais"), S("facteur", "Part de produits locaux", "relais"),
         S("facteur", "Nombre de repas", "resultat"), S("facteur", "Gaspillage", "resultat"),
         S("facteur", "Prix de l’énergie", "autonome"), S("facteur", "Bruit du réfectoire", "peloton")),
    ),
    "rosace": Sample("Où en est Vimy", "Où en est notre commune ?", (), given=_SCORES),
    "fleur": Sample("Ce qui a grandi en un an", "Qu’est-ce qui a grandi ?", (), given=_SCORES),
    "arbre": Sample(
        "Trop de repas sont jetés", "Pourquoi jette-t-on tant à la cantine ?",
        (S("probleme", "Repas jetés", "probleme", at=(0, 0)),
         S("probleme", "Portions identiques", "causes", at=(-330, 180)),
         S("probleme", "Repas trop courts", "causes", at=(0, 180)),
         S("probleme", "Goûts inconnus", "causes", at=(330, 180)),
         S("probleme", "Personnel compté au plus juste", "causes-profondes", at=(0, 370)),
         S("probleme", "Coût qui monte", "consequences", at=(-230, -180)),
         S("probleme", "Découragement en cuisine", "consequences", at=(230, -180)),
         S("probleme", "Menus qui s’appauvrissent", "consequences-lointaines", at=(0, -355))),
        (T("Portions identiques", "Repas jetés", "contribution"),
         T("Repas trop courts", "Repas jetés", "contribution"),
         T("Goûts inconnus", "Repas jetés", "contribution"),
         T("Personnel compté au plus juste", "Repas trop courts", "contribution"),
         T("Repas jetés", "Coût qui monte", "contribution"),
         T("Repas jetés", "Découragement en cuisine", "contribution"),
         T("Coût qui monte", "Menus qui s’appauvrissent", "contribution")),
    ),
    "objectifs": Sample(
        "Des assiettes finies", "Comment finir les assiettes ?",
        (S("objectif", "Assiettes finies", "objectif", at=(0, 0)),
         S("objectif", "Portions choisies", "moyens", at=(-330, 180)),
         S("objectif", "Temps de manger", "moyens", at=(0, 180)),
         S("action", "Ateliers du goût", "moyens", at=(330, 180)),
         S("objectif", "Cuisine assez nombreuse", "moyens-profonds", at=(0, 370)),
         S("objectif", "Coût tenu", "fins", at=(0, -180))),
        (T("Portions choisies", "Assiettes finies", "contribution"),
         T("Temps de manger", "Assiettes finies", "contribution"),
         T("Ateliers du goût", "Assiettes finies", "contribution"),
         T("Cuisine assez nombreuse", "Temps de manger", "contribution"),
         T("Assiettes finies", "Coût tenu", "contribution")),
    ),
    "courbe": Sample(
        "Se déplacer autrement dans le bassin minier", "Qu’est-ce qui s’arrête, qu’est-ce qui commence ?",
        (S("dispositif", "Rocades", "optimisation"), S("projet", "Parkings du centre", "destabilisation"),
         S("enjeu", "Deuxième voiture", "rupture"), S("renoncement", "Élargissement de la route", "abandon"),
         S("action", "Vélobus", "experimentation"), S("projet", "Pistes sur cavaliers", "acceleration"),
         S("dispositif", "Bus à haut niveau de service", "institutionnalisation"),
         S("commun", "Rues aux écoles", "stabilisation")),
    ),
    "horizons": Sample(
        "Manger ici en 2045", "Comment mangerons-nous ici en 2045 ?",
        (S("dispositif", "Plats livrés de loin", "domine"), S("tendance", "Grandes surfaces", "domine"),
         S("action", "Drive « local »", "h2-moins"), S("projet", "Légumerie", "h2-plus"),
         S("envie", "Des fermes partout", "desire"), S("envie", "Apprendre à cuisiner", "desire"),
         S("signal", "Jardins ouvriers", "graines")),
    ),
    "ecosysteme": Sample(
        "Bien manger, ensemble", "Autour de quoi nourrit-on bien le territoire ?",
        (S("enjeu", "Bien manger", "enjeu", at=(0, 20)),
         S("projet", "Cantine durable", "solution", at=(-210, 0)),
         S("projet", "Légumerie", "solution", at=(210, 0)),
         S("acteur", "Cuisinières", "coproducteurs", at=(-350, 40), category="agent"),
         S("acteur", "Maraîchères", "coproducteurs", at=(350, 40), category="socioeco"),
         S("acteur", "Familles", "beneficiaires", at=(-490, 60), category="habitant"),
         S("acteur", "Assurance maladie", "beneficiaires", at=(490, 60), category="etat"),
         S("ressource", "Confiance née des repas", "patrimoine", at=(0, 450))),
    ),
    "ardi": Sample(
        "Le marais et ceux qui y vivent", "Comment vit le marais, et qui agit sur lui ?",
        (S("acteur", "Pêcheurs", "directs", category="association"),
         S("acteur", "Éleveuse", "directs", category="socioeco"),
         S("acteur", "Agence de l’eau", "indirects", category="etat"),
         S("ressource", "Prairie humide", "ressources"), S("vivant", "Courlis", "ressources"),
         S("facteur", "Niveau de l’eau", "dynamiques")),
        (T("Éleveuse", "Prairie humide", "relation", verb="fait pâturer"),
         T("Pêcheurs", "Prairie humide", "relation", verb="traversent"),
         T("Agence de l’eau", "Niveau de l’eau", "relation", verb="règle")),
    ),
    "arc-en-ciel": Sample(
        "La crèche, vue des familles", "Qui pèse sur la crèche, qui en vit les effets ?",
        (S("acteur", "Conseil municipal", "influencent-beaucoup", category="elu"),
         S("acteur", "CAF", "les-deux-assez", category="etat"),
         S("acteur", "Familles seules", "affectes-beaucoup", category="habitant"),
         S("acteur", "Presse locale", "influencent-peu", category="media")),
    ),
    "donut": Sample(
        "Vivre bien ici", "Que manque-t-il, où débordons-nous ?",
        (S("enjeu", "Passoires", "social-logement"), S("enjeu", "Canicules", "climat"),
         S("enjeu", "Sols bâtis", "terres"), S("projet", "Cantine", "espace")),
    ),
    "iceberg": Sample(
        "Le bus passe à vide", "Pourquoi le bus passe-t-il à vide ?",
        (S("facteur", "Bus vide à 10 h", "evenements"), S("facteur", "Horaires jamais revus", "tendances"),
         S("dispositif", "Contrat au kilomètre", "structures"),
         S("recit", "« Le bus, c’est pour les autres »", "modeles")),
    ),
    "niveaux": Sample(
        "Se chauffer autrement", "Par où le chauffage peut-il changer ?",
        (S("tendance", "Prix du gaz", "paysage"), S("dispositif", "Chaudières au gaz", "regime"),
         S("action", "Réseau de chaleur de mine", "niches")),
        (T("Réseau de chaleur de mine", "Chaudières au gaz", polarity="-"),),
    ),
    "changement": Sample(
        "Des ateliers qui changent les décisions", "Comment nos ateliers changent-ils les décisions ?",
        (S("ressource", "Une salle", "ressources"), S("action", "Ateliers", "activites"),
         S("projet", "Une carte commune", "realisations"), S("effet", "On se parle", "effets"),
         S("enjeu", "Décider ensemble", "impacts")),
        (T("Ateliers", "Une carte commune", "contribution"),
         T("Une carte commune", "On se parle", "contribution")),
    ),
    "consequences": Sample(
        "Et si la cantine était gratuite ?", "Et si la cantine devenait gratuite ?",
        (S("evenement", "Cantine gratuite", "depart"), S("effet", "Plus d’enfants", "ordre-1", at=(-230, 60)),
         S("effet", "Cuisine trop petite", "ordre-2", at=(-400, 80)),
         S("effet", "Emplois créés", "ordre-3", at=(-590, 60))),
        (T("Plus d’enfants", "Cuisine trop petite", polarity="+"),),
    ),
    "image-riche": Sample(
        "La vie au bord de l’eau", "À quoi ressemble la vie au bord de l’eau ?",
        (S("lieu", "Le lavoir", at=(-200, -60)), S("recit", "« On s’y baignait »", at=(60, -140)),
         S("acteur", "Pêcheurs", at=(180, 40), category="habitant"), S("crainte", "La crue", at=(-80, 120))),
        (T("Pêcheurs", "Le lavoir", "tension"),),
    ),
    "controverse": Sample(
        "Les platanes de la place", "Faut-il couper les platanes ?",
        (S("enjeu", "Couper les platanes ?", "question"),
         S("recit", "« Ils font de l’ombre »", "une"),
         S("recit", "« Leurs racines cassent tout »", "autre"),
         S("indicateur", "Leur état de santé", "entre"),
         S("attachement", "Une place où s’asseoir", "accord")),
    ),
    "flux": Sample(
        "L’argent de la cantine", "D’où vient l’argent, où va-t-il ?",
        (S("acteur", "État", "sources", category="etat"),
         S("acteur", "Familles", "sources", category="habitant"),
         S("acteur", "Commune", "relais", category="collectivite"), S("projet", "Repas", "usages")),
        (T("État", "Commune", "financement", verb="30 %"),
         T("Familles", "Commune", "financement", verb="40 %"),
         T("Commune", "Repas", "financement")),
    ),
}
