"""Photos one types over."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import photos
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Photos en fond"))
    yield of("photos", _("Photos en fond…"), photos.choose, "", "page", icon="image",
             also=_("image mur paperboard canevas taper par-dessus insérer"))  # fmt: skip
    yield of("photo_next", _("Photo suivante : taper par-dessus"), photos.next, "Ctrl+PgDown", "picture",
             when=photos.any_background, also=_("table mur"))  # fmt: skip
    yield of("photo_before", _("Photo précédente"), photos.before, "Ctrl+PgUp", when=photos.any_background)
    yield of("photos_hide", _("Cacher ou montrer les photos en fond"), photos.hide, "F12", "page picture",
             when=photos.any_background, says=photos.hide_words, icon="eye-off")  # fmt: skip
    yield of("photo_fade", _("Estomper la photo"), photos.fade, "Shift+F12", "picture",
             when=photos.any_background, also=_("transparence pâlir"))  # fmt: skip
    yield of("photo_corners", _("Redresser la photo : quatre coins…"), photos.straighten, "", "picture",
             when=photos.one, also=_("perspective feuille déformer"))  # fmt: skip
    yield of("photo_whole", _("Revenir à la photo entière"), photos.whole, "", "picture",
             when=photos.is_straight)  # fmt: skip
    yield of("photo_turn", _("Tourner la photo d’un quart de tour"), photos.turn, "", "picture",
             when=photos.some, also=_("rotation pivoter"))  # fmt: skip
    yield of("photo_behind", _("Mettre en fond, ou non"), photos.behind, "", "picture", when=photos.some,
             also=_("arrière-plan photo"))  # fmt: skip
    yield of("photo_printed", _("Montrer sur l’affiche, ou non"), photos.on_poster, "", "picture",
             when=photos.has_background, also=_("imprimer exporter photo en fond"))  # fmt: skip
