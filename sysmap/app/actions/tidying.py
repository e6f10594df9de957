"""Putting elements in order without laying the map out again."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import edit, tidy
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def show_rearranging(desk: Desk) -> None:
    """The layouts, each with its picture; made when first asked for."""
    from sysmap.app.relayout import RelayoutWindow

    desk.show_window("rearrange", RelayoutWindow)


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Ranger"))
    yield of("unclutter", _("Désencombrer"), tidy.unclutter, "", "tidy", when=tidy.some_elements,
             also=_("chevauchement écarter"))  # fmt: skip
    yield of("tighten", _("Resserrer"), tidy.tighten, "", "tidy", when=tidy.some_elements,
             also=_("compacter vide place"))  # fmt: skip
    yield of("place_new", _("Ranger les nouveaux"), tidy.place_new, "", "tidy", when=tidy.has_newcomers,
             also=_("placer ajoutés sans toucher aux autres"))  # fmt: skip
    yield of("rearrange", _("Redisposer…"), show_rearranging, "", "tidy", when=tidy.some_elements,
             icon="wand-sparkles",
             also=_("disposition automatique couches cercle organique graphe layout sfdp dot"))  # fmt: skip
    rows = (
        ("left", _("Aligner à gauche"), "align-start-vertical"),
        ("center", _("Aligner au centre"), "align-center-vertical"),
        ("right", _("Aligner à droite"), "align-end-vertical"),
        ("top", _("Aligner en haut"), "align-start-horizontal"),
        ("middle", _("Aligner au milieu"), "align-center-horizontal"),
        ("bottom", _("Aligner en bas"), "align-end-horizontal"),
    )
    for how, words, icon in rows:
        yield of(f"align_{how}", words, partial(tidy.align, how=how), "", "tidy many", when=tidy.several,
                 icon=icon)  # fmt: skip
    yield of("spread_h", _("Répartir en largeur"), partial(tidy.distribute, how="horizontal"), "",
             "tidy many", when=tidy.three, icon="align-horizontal-distribute-center")  # fmt: skip
    yield of("spread_v", _("Répartir en hauteur"), partial(tidy.distribute, how="vertical"), "",
             "tidy many", when=tidy.three, icon="align-vertical-distribute-center")  # fmt: skip
    yield of("straighten", _("Courbes automatiques"), tidy.straighten, "", "tidy")
    yield of("front", _("Mettre devant"), tidy.front, "", "zone", when=edit.some)
    yield of("back", _("Mettre derrière"), tidy.back, "", "zone", when=edit.some)
