"""Reading the map and asking it. One sentence each."""

from __future__ import annotations

from sysmap.i18n import _


def tips() -> dict[str, str]:
    return {
        "sentences": _("Lit la carte relation par relation, à voix haute."),
        "reading": _("Une page pour quelqu’un qui n’a pas vu la carte."),
        "table": _("Les éléments et les relations en lignes, à trier et à corriger."),
        "frigo": _("Ce que l’on garde pour plus tard."),
        "remark": _("Épingle un mot, que personne d’autre ne verra sortir d’ici."),
        "remarks": _("Toutes les remarques, en une liste."),
        "remark_next": _("Va à la remarque suivante qui n’est pas résolue."),
        "stage": _("Garde la carte telle qu’elle est, pour y revenir ou comparer."),
        "compare": _("Dit ce qui a changé depuis une étape, ou dans une autre carte."),
        "stages": _("Feuillette les états gardés, et y revient."),
        "loops": _("Les chemins qui reviennent à leur départ, lus en une phrase."),
        "read_loop": _("Éclaire cette boucle et la lit."),
        "trace_loop": _("Cliquez les éléments dans l’ordre, puis le premier."),
        "questions": _("Ce que l’on peut demander à la carte, une question à la fois."),
        "ask_down": _("Éclaire tout ce que cet élément finit par toucher."),
        "ask_up": _("Éclaire tout ce qui finit par agir sur cet élément."),
        "ask_down_common": _("Éclaire ce que tous les éléments choisis touchent."),
        "ask_up_common": _("Éclaire ce qui agit sur tous les éléments choisis."),
        "ask_both": _("Éclaire ce qui agit sur lui et ce qu’il touche."),
        "ask_around": _("Éclaire ce qui est tout près, à une, deux ou trois relations."),
        "ask_paths": _("Éclaire tous les chemins d’un élément à l’autre."),
        "ask_bottlenecks": _("Éclaire les éléments sans lesquels la carte se coupe."),
        "ask_outputs": _("Éclaire ce qui agit beaucoup et que peu de choses influencent."),
        "follow": _("Poussez un élément, et regardez l’effet voyager."),
        "showing": _("Choisit ce que l’on montre, en mots simples."),
        "effects": _("Les effets d’un parcours, tels que les Actes les nomment."),
        "reread": _("Ce qui mérite un second regard, avec sa réparation."),
        "missing": _("Des questions sur les absents, une à la fois."),
        "silos": _("Les groupes surtout reliés en leur sein."),
        "influence": _("Un plan de ce qui influence et de ce qui dépend."),
        "measures": _("Quelques nombres du dessin, sans classer personne."),
    }
