"""Views, the story, merging. One sentence each."""

from __future__ import annotations

from sysmap.i18n import _


def tips() -> dict[str, str]:
    return {
        "views": _("Ce que l’on montre à chaque public, sans rien copier."),
        "whole_map": _("Quitte la vue et remontre tout."),
        "new_view": _("Fait une vue de ce qui est à l’écran."),
        "view_only": _("Fait une vue où ne reste que la sélection."),
        "view_fade": _("Fait une vue où le reste pâlit."),
        "simplify": _("Propose une vue plus courte, chaque élément avec sa raison."),
        "prominence_essential": _("Se voit d’abord dans cette vue."),
        "prominence_normal": _("Se voit comme d’habitude dans cette vue."),
        "prominence_context": _("Recule un peu dans cette vue."),
        "prominence_background": _("Recule tout au fond de cette vue."),
        "hide_in_view": _("Ne le montre pas dans cette vue ; il reste dans la carte."),
        "show_all": _("Remontre ce que cette vue cachait."),
        "story": _("Des pages dans l’ordre : une vue et une phrase chacune."),
        "present": _("Montre le récit en plein écran, page par page."),
        "story_loops": _("Fait un récit, une page par moment de chaque boucle."),
        "story_stages": _("Fait un récit, une page par étape gardée."),
        "replace": _("Change un mot partout, en montrant chaque endroit avant."),
        "merge_maps": _("Réunit les cartes de plusieurs tables et demande le reste."),
        "merge_review": _("Revient aux questions que la fusion a laissées."),
        "merge_report": _("Dit en mots ce que la fusion a fait."),
        "said_by": _("Montre combien de tables ont dit chaque chose."),
        "from_origin": _("Reprend ce qui a changé dans la carte dont vous êtes partis."),
        "remarks_from": _("Reprend les remarques d’une carte relue, et rien d’autre."),
        "public": _("Écrit un fichier sans ce qui est réservé, ni noms."),
    }
