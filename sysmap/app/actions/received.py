"""Maps that come from elsewhere and go elsewhere: cover, starting from one, handing over, the library."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import handing
from sysmap.app.cover import deeds
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Transmettre"))
    yield of("cover", _("Couverture"), deeds.cover, when=deeds.received, icon="book-open",
             also=_("carte reçue présentation question licence"))  # fmt: skip
    yield of("read_story", _("Lire l’histoire"), deeds.read_story, icon="film",
             also=_("récit présenter boucles"))  # fmt: skip
    yield of("start_from", _("Partir de cette carte…"), deeds.start_from, "", "file", icon="sprout",
             also=_("réutiliser d’après cadre copier autre territoire"))  # fmt: skip
    yield of("keep_copy", _("En faire ma copie"), deeds.keep_copy, when=deeds.received, icon="copy",
             also=_("carte reçue modifier"))  # fmt: skip
    yield of("open_to_edit", _("Ouvrir pour modifier"), deeds.open_to_edit, when=deeds.may_edit,
             icon="pencil", also=_("carte reçue lecture changer"))  # fmt: skip
    yield of("handover", _("Dossier de transmission…"), handing.handover, "", "file", icon="package",
             also=_("envoyer partager publier licence contact lisezmoi pdf html csv clé usb"))  # fmt: skip
    yield of("experience", _("Fiche d’expérience"), handing.experience, "", "file", icon="clipboard-list",
             also=_("retour effets ce qui a marché bilan quatre questions"))  # fmt: skip
    yield of("experience_sheet", _("Imprimer la fiche d’expérience…"), handing.experience_sheet,
             icon="printer", also=_("papier formulaire vierge une page"))  # fmt: skip
    yield of("library", _("Bibliothèque"), handing.library, "", "file", icon="layers",
             also=_("chercher une carte dossier territoires alliance étagère"))  # fmt: skip
    yield of("give", _("Donner un morceau…"), handing.give, "", "element zone", icon="package",
             when=handing.can_give, also=_("partie extrait clé usb sous-groupe"))  # fmt: skip
    yield of("take_back", _("Reprendre un morceau…"), handing.take_back, "", "file", icon="download",
             when=handing.can_take, also=_("partie fusionner retour clé usb"))  # fmt: skip
