"""Choosing what an action is about."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import choose, edit
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Choisir"))
    yield of("select_all", _("Tout sélectionner"), edit.select_all, "Ctrl+A", "page", on_map=True)
    yield of("lasso", _("Choisir au lasso"), choose.lasso, "", "page",
             also=_("entourer main levée Alt glisser"))  # fmt: skip
    yield of("select_near", _("Choisir aussi les voisins"), choose.neighbours, "V", "choose",
             when=choose.has_ends, on_map=True, also=_("sélectionner reliés proches"))  # fmt: skip
    yield of("select_linked", _("Choisir tout ce qui y est relié"), choose.linked, "Shift+V",
             "choose", when=choose.has_ends, on_map=True,
             also=_("sélectionner atteint chaîne"))  # fmt: skip
    yield of("select_after", _("Choisir tout ce qui suit"), partial(choose.linked, up=False), "", "choose",
             when=choose.has_ends, also=_("aval conséquences effets"))  # fmt: skip
    yield of("select_before", _("Choisir tout ce qui précède"), partial(choose.linked, down=False), "",
             "choose", when=choose.has_ends, also=_("amont causes"))  # fmt: skip
    yield of("select_links", _("Choisir ses relations"), choose.relations, "", "choose",
             when=edit.has_elements, also=_("sélectionner liens flèches"))  # fmt: skip
    yield of("select_zone", _("Choisir ce que la zone contient"), choose.in_zone, "", "zone choose",
             when=choose.has_zone, also=_("sélectionner par zone membres"))  # fmt: skip
    yield of("select_kind", _("Choisir tout ce type"), edit.select_kind, "Ctrl+Shift+A",
             "choose", when=choose.has_ends, also=_("sélectionner même type"))  # fmt: skip
    yield of("like", _("Même type que…"), choose.ask_like, "", "element link", when=choose.has_ends,
             also=_("copier reprendre type catégorie signe"))  # fmt: skip
