"""Why an action cannot be done now, in words: the palette finds every action and never stays silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.app.capture import linking
from sysmap.app.commands import ask, choose, edit, gather, loops, photos, relate, tidy
from sysmap.app.remarks import window as remarks
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.actions import Action
    from sysmap.app.actions.action import When


def why_not(action: Action) -> str:
    """What is missing for this action, short enough for the end of a line."""
    return _sentences().get(action.when) or _("pas maintenant")


def _sentences() -> dict[When, str]:
    return {
        edit.some: _("choisissez d’abord quelque chose"),
        edit.can_lock: _("choisissez un élément, une zone ou une image"),
        edit.one: _("choisissez une seule chose"),
        edit.has_elements: _("choisissez d’abord un élément"),
        choose.has_ends: _("choisissez un élément ou une relation"),
        choose.has_zone: _("choisissez une zone, ou un élément qui en a une"),
        linking.can_begin: _("choisissez d’abord un élément"),
        relate.has_links: _("choisissez d’abord une relation"),
        relate.can_contest: _("choisissez un élément ou une relation"),
        relate.has_tension: _("choisissez d’abord une tension"),
        relate.are_two: _("choisissez deux éléments"),
        gather.can_merge: _("choisissez au moins deux éléments"),
        gather.can_split: _("choisissez un élément fusionné (×2, ×3…)"),
        gather.has_dots: _("il n’y a pas encore de gommettes"),
        tidy.several: _("choisissez au moins deux choses"),
        tidy.three: _("choisissez au moins trois choses"),
        tidy.some_elements: _("il faut au moins deux éléments"),
        edit.can_undo: _("rien n’a encore changé"),
        edit.can_redo: _("rien n’a été annulé"),
        remarks.any_open: _("il n’y a pas de remarque ouverte"),
        photos.some: _("choisissez d’abord une image"),
        photos.one: _("choisissez une seule image"),
        photos.has_background: _("choisissez une photo en fond"),
        photos.any_background: _("il n’y a pas de photo en fond"),
        ask.has_start: _("choisissez d’abord un élément"),
        ask.are_two: _("choisissez deux éléments"),
        ask.some_elements: _("la carte est encore vide"),
        loops.can_trace: _("la carte est encore vide"),
        loops.chosen: _("choisissez l’anneau d’une boucle"),
        photos.is_straight: _("cette photo n’a pas été redressée"),
    }
