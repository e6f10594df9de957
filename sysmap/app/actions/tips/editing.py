"""What is done to elements, and choosing them. One sentence each."""

from __future__ import annotations

from sysmap.i18n import _


def tips() -> dict[str, str]:
    return {
        "undo": _("Revient d’un geste en arrière, autant de fois qu’il le faut."),
        "redo": _("Refait ce qui vient d’être annulé."),
        "cut": _("Enlève ce qui est choisi, pour le coller ailleurs."),
        "copy": _("Copie ce qui est choisi, pour une autre carte, un texte ou une image."),
        "copy_picture": _("Copie ce qui est choisi comme une image."),
        "copy_words": _("Copie les mots de ce qui est choisi, un par ligne."),
        "paste": _("Pose ce qui est copié : un morceau de carte, une liste, une image."),
        "duplicate": _("Fait une seconde fois ce qui est choisi, juste à côté."),
        "delete": _("Enlève ce qui est choisi, avec ses relations."),
        "rename": _("Change les mots sur place."),
        "select_all": _("Choisit tout ce qui est sur la carte."),
        "lasso": _("Entourez d’un trait ce que vous voulez choisir."),
        "select_near": _("Ajoute ce qui est relié directement à la sélection."),
        "select_linked": _("Ajoute tout ce qui est relié, de proche en proche."),
        "select_after": _("Ajoute ce que l’on atteint en suivant les flèches."),
        "select_before": _("Ajoute ce d’où les flèches arrivent."),
        "select_links": _("Choisit les relations des éléments choisis."),
        "select_zone": _("Choisit les éléments de la zone."),
        "select_kind": _("Choisit tous les éléments du même type."),
        "like": _("Donne à la sélection le type d’un autre élément, que vous montrez."),
        "kind_1": _("Écrit ensuite des éléments du premier type de la palette."),
        "kind_2": _("Écrit ensuite des éléments du deuxième type de la palette."),
        "kind_3": _("Écrit ensuite des éléments du troisième type de la palette."),
        "kind_4": _("Écrit ensuite des éléments du quatrième type de la palette."),
        "kind_5": _("Écrit ensuite des éléments du cinquième type de la palette."),
        "lock": _("Fixe à sa place, ou libère."),
        "park": _("Met de côté, pour plus tard, sans l’oublier."),
        "absent": _("Pose en pointillé un acteur qui manque dans la salle."),
        "contest": _("Garde deux lectures d’un désaccord, sans trancher."),
        "merge": _("Fait un seul élément de plusieurs ; tous les mots restent."),
        "split": _("Rend leur place aux éléments d’une fusion."),
        "dots": _("Compte les voix de la salle sur ce qui est choisi."),
        "no_dots": _("Efface toutes les gommettes de la carte."),
        "join": _("Trace une relation du premier élément choisi vers le second."),
        "link_to": _("Tapez les premiers mots de l’autre élément, ou cliquez-le."),
        "note": _("Pose un texte libre, qui n’est pas un élément."),
        "image": _("Pose une image ou une photo sur la page."),
    }
