"""What is done to elements, and what is added to the page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.capture import linking
from sysmap.app.commands import edit, gather, look, relate, tell
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Élément"))
    digits = ("1 &", "2 é", '3 "', "4 '", "5 (")
    for place, keys in enumerate(digits):
        yield of(f"kind_{place + 1}", _("Type n° {n} de la palette").format(n=place + 1),
                 partial(look.arm_kind, place=place), keys, on_map=True)  # fmt: skip
    yield of("lock", _("Verrouiller, déverrouiller"), edit.lock, "Ctrl+Shift+L", "element zone",
             when=edit.can_lock, icon="lock", says=edit.lock_words, also=_("fixer bloquer"))  # fmt: skip
    yield of("park", _("Mettre au frigo"), edit.park, "", "element", when=edit.has_elements, icon="snowflake",
             also=_("à garder plus tard"))  # fmt: skip
    yield of("absent", _("Acteur absent, à inviter"), gather.absent, "", "element page", icon="circle-help",
             also=_("qui manque pas là inviter"))  # fmt: skip
    yield of("contest", _("Contesté"), relate.contest, "!", "element link",
             when=relate.can_contest, on_map=True, also=_("désaccord lectures"))  # fmt: skip
    yield of("merge", _("Fusionner"), gather.merge, "M", "many", when=gather.can_merge, on_map=True,
             also=_("regrouper doublon même chose"))  # fmt: skip
    yield of("split", _("Séparer"), gather.split, "", "element", when=gather.can_split, also=_("défusionner"))
    yield of("dots", _("Gommettes…"), gather.ask_dots, "G", "element", when=edit.has_elements, on_map=True,
             icon="circle-dot", also=_("vote voter points"))  # fmt: skip
    yield of("no_dots", _("Remettre à zéro les gommettes"), gather.reset_dots, "", "page",
             when=gather.has_dots, also=_("vote effacer"))  # fmt: skip
    yield of("join", _("Relier les deux"), relate.join, "Ctrl+L", "many", when=relate.are_two, icon="spline")
    yield of("link_to", _("Relier à…"), linking.begin, "L >", "element", when=linking.can_begin, on_map=True,
             icon="spline", also=_("relation vers"))  # fmt: skip
    yield of("note", _("Nouvelle note"), tell.note, "", "page", icon="sticky-note", also=_("texte"))
    yield of("image", _("Insérer une image…"), tell.image, "", "page", icon="image", also=_("photo"))
