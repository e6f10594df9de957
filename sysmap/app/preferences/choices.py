"""The settings, one row each: what, why in one sentence, the values, and how a change is seen at once.

A row names a field of `Settings`, where it is kept and what it is at first. A row without values is a
folder. The window, the way back to the original settings and the tests derive from the table.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sysmap.app import settings as stored
from sysmap.app.learning.wording import choices as wordings
from sysmap.app.room.letters import SIZES, choose, share
from sysmap.app.scaling import SCALES
from sysmap.app.scaling import offer as offer_scale
from sysmap.app.settings import Settings
from sysmap.app.style import wear
from sysmap.i18n import OWN_NAMES, _, language, languages, system_language
from sysmap.model import WORDINGS
from sysmap.storage import put_maps_in

if TYPE_CHECKING:
    from sysmap.app.shell import Shell

Values = tuple[tuple[Any, str], ...]


def _nothing(shell: Shell) -> None:
    """It is read when it is needed."""


class Choice(NamedTuple):
    """A row: `apply` makes the change seen at once; `get` and `put` where a plain field is not enough."""

    field: str
    words: str
    why: str
    values: Values = ()
    apply: Callable[[Shell], object] = _nothing
    get: Callable[[Settings], Any] | None = None
    put: Callable[[Settings, Any], object] | None = None

    def now(self, settings: Settings) -> Any:
        return getattr(settings, self.field) if self.get is None else self.get(settings)

    def first(self) -> Any:
        """What it is in a new home."""
        return self.now(Settings())

    def write(self, settings: Settings, value: Any) -> None:
        if self.put is None:
            setattr(settings, self.field, value)
        else:
            self.put(settings, value)


class Group(NamedTuple):
    words: str
    rows: tuple[Choice, ...]


def groups() -> tuple[Group, ...]:
    """Every row, in the language spoken now."""
    return (
        Group(_("Les mots"), (_tongue(), _typography(), *_wording())),
        Group(_("L’écran"), (_scale(), _theme(), _motion(), _letters())),
        Group(_("Les cartes"), (_maps_folder(), _reading_first(), _charter_on_new())),
    )


def choices() -> tuple[Choice, ...]:
    return tuple(row for group in groups() for row in group.rows)


def change(shell: Shell, row: Choice, value: Any) -> None:
    """Keep this value and show what it changes, at once."""
    row.write(shell.settings, value)
    stored.save(shell.settings)
    row.apply(shell)


def _yes_no() -> Values:
    return (True, _("Oui")), (False, _("Non"))


# The words


def _tongue() -> Choice:
    values = [("", _("Celle du système")), *((id, OWN_NAMES.get(id, id)) for id in languages())]
    return Choice("language", _("Langue du programme"),
                  _("Vos cartes gardent la leur : seuls les menus et les messages changent."),
                  tuple(values), _speak)  # fmt: skip


def _speak(shell: Shell) -> None:
    chosen = shell.settings.language
    shell.speak(chosen or system_language())
    shell.settings.language = chosen  # the system's stays the system's
    stored.save(shell.settings)


def _typography() -> Choice:
    return Choice("typography", _("Typographie française"),
                  _("Guillemets et espaces insécables sont posés pendant que vous écrivez ; une "
                    "annulation les retire."), _yes_no())  # fmt: skip


def _wording() -> tuple[Choice, ...]:
    """French alone has the question."""
    if language() != "fr":
        return ()
    why = _("Le nom des groupes dans vos prochaines cartes ; celle qui est ouverte se change par Fichier, "
            "« Écriture des catégories ».")  # fmt: skip
    return (Choice("wording", _("Noms des groupes"), why, tuple(wordings()),
                   get=lambda settings: settings.wording or WORDINGS[0]),)  # fmt: skip


# The screen


def _scale() -> Choice:
    return Choice("scale", _("Taille de l’interface"),
                  _("Mots, boutons et carte, en plus de ce que demande le système ; la fenêtre se rouvre "
                    "pour en changer."), tuple((n, f"{n} %") for n in SCALES), offer_scale)  # fmt: skip


def _theme() -> Choice:
    values = ("paper", _("Papier")), ("room", _("Traits épais")), ("contrast", _("Fort contraste"))
    return Choice("theme", _("Couleurs de la carte à l’écran"),
                  _("Fort contraste se lit de loin et avec une vue fatiguée ; l’affiche n’en change pas."),
                  values, _dress)  # fmt: skip


def _dress(shell: Shell) -> None:
    wear(shell.settings.theme)
    if shell.editing:
        shell.desk.room.dress()


def _motion() -> Choice:
    return Choice("motion", _("Glissement de la carte"),
                  _("Ce qui bouge glisse, pour qu’on le suive des yeux ; « Non » convient à qui le "
                    "mouvement gêne."), _yes_no())  # fmt: skip


def _letters() -> Choice:
    names = _("Normales"), _("Grandes"), _("Très grandes"), _("Énormes")
    return Choice("letters", _("Lettres en salle, aujourd’hui"),
                  _("La mire de projection dit ce que lit le dernier rang ; demain, elles seront normales."),
                  tuple(zip(SIZES, names, strict=True)), _dress, share, choose)  # fmt: skip


# The maps


def _maps_folder() -> Choice:
    return Choice("maps_folder", _("Dossier des nouvelles cartes"),
                  _("Une nouvelle carte y est enregistrée dès sa première seconde ; les autres restent où "
                    "elles sont."), (), use_folder)  # fmt: skip


def use_folder(shell: Shell) -> None:
    """New maps go where the settings say."""
    put_maps_in(Path(chosen) if (chosen := shell.settings.maps_folder) else None)


def _reading_first() -> Choice:
    return Choice("reading_first", _("Cartes reçues : lues d’abord"),
                  _("Une carte qui vient d’ailleurs s’ouvre sans risque d’être changée par mégarde."),
                  _yes_no())  # fmt: skip


def _charter_on_new() -> Choice:
    return Choice("charter_on_new", _("Charte de la maison sur les nouvelles cartes"),
                  _("Couleurs, logos et cartouche de votre organisme dès le début, si une charte est "
                    "choisie."), _yes_no())  # fmt: skip
