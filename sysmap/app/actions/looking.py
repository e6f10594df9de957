"""Where one looks, and what the room sees."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from sysmap.app import scaling
from sysmap.app.actions.action import Action, row
from sysmap.app.commands import edit, look
from sysmap.app.keyboard import parts
from sysmap.app.scaling import SCALES
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Regarder"))
    yield of("write", _("Écrire dans la ligne de saisie"), look.write, "F3", also=_("saisir"))
    yield of("search", _("Chercher un mot ou une action"), look.search, "Ctrl+F Ctrl+K", icon="search")
    yield of("fit", _("Voir toute la carte"), look.fit, "F5 Ctrl+0", "page", icon="maximize")
    yield of("show_selection", _("Voir la sélection"), look.fit_selection, "Shift+F5", when=edit.some)
    yield of("next_part", _("Partie suivante de la fenêtre"), parts.next_part, "F6", also=_("clavier focus"))
    yield of("previous_part", _("Partie précédente de la fenêtre"), partial(parts.next_part, step=-1),
             "Shift+F6", also=_("clavier focus"))  # fmt: skip
    yield of("minimap", _("Petite carte"), look.minimap, "Ctrl+G", "page", icon="scan",
             also=_("vue d’ensemble coin miniature où suis-je"))  # fmt: skip
    yield of("zoom_in", _("Agrandir"), look.zoom_in, "Ctrl++ Ctrl+=", icon="zoom-in")
    yield of("zoom_out", _("Réduire"), look.zoom_out, "Ctrl+-", icon="zoom-out")
    yield of("actual", _("Taille réelle (100 %)"), look.actual_size, "Ctrl+1")
    yield of("room", _("Mode salle"), look.room, "F8", icon="projector", also=_("mode projection"))
    yield of("curtain", _("Rideau"), look.curtain, "F9", "read", icon="blinds", also=_("pause cacher"))
    yield of("full", _("Plein écran"), look.full_screen, "F11", icon="maximize-2")
    yield from _for_a_room(of)


def _for_a_room(of: Callable[..., Action]) -> Iterable[Action]:
    yield of("framing", _("De près ou ensemble"), look.framing, "F4", icon="scan", when=look.in_room,
             also=_("cadrage projection toute la carte"), says=look.framing_words)  # fmt: skip
    yield of("letters_test", _("Mire de projection"), look.letters_test,
             also=_("taille des lettres lire au dernier rang"))  # fmt: skip
    yield of("opening", _("Page d’ouverture"), look.opening_page,
             also=_("question consentement nous gardons les mots, pas les noms"))  # fmt: skip
    yield of("end_screen", _("Écran de fin"), look.end_screen, also=_("photographier cette carte se discute"))
    yield of("public_screen", _("Écran de la salle, l’ouvrir ou le fermer"), look.public_screen,
             when=look.has_second_screen, also=_("second écran présentateur vidéoprojecteur"))  # fmt: skip
    yield of("motion", _("Glissement de la carte, l’activer ou non"), look.motion, also=_("animation"))
    for name, words in (("paper", _("Couleurs du papier")), ("room", _("Traits épais")),
                        ("contrast", _("Fort contraste"))):  # fmt: skip
        yield of(f"theme_{name}", words, partial(_theme, name), also=_("thème couleurs contraste lisible"))
    for scale in SCALES:
        said = _("Taille de l’interface : {n} %").format(n=scale)
        yield of(f"scale_{scale}", said, partial(_scale, scale),
                 also=_("agrandir zoom grossir lettres boutons"))  # fmt: skip
    for name, words in (("deuteranopia", _("Aperçu : sans le vert (deutéranopie)")),
                        ("protanopia", _("Aperçu : sans le rouge (protanopie)")),
                        ("tritanopia", _("Aperçu : sans le bleu (tritanopie)")),
                        ("grey", _("Aperçu : en gris, comme un copieur"))):  # fmt: skip
        yield of(f"seen_{name}", words, partial(_seen, name),
                 also=_("voir comme daltonisme vision des couleurs"),
                 says=partial(_seen_words, name, words))  # fmt: skip


def _seen(eyes: str, desk: Desk) -> None:
    look.look_as(desk, eyes)


def _seen_words(eyes: str, words: str, desk: Desk) -> str:
    return _("Voir les vraies couleurs") if desk.room.eyes == eyes else words


def _scale(scale: int, desk: Desk) -> None:
    scaling.choose(desk.shell, scale)


def _theme(name: str, desk: Desk) -> None:
    look.theme(desk, name)
