"""What the window says when a file is in trouble: one sentence, what was kept, and a way out of it."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sysmap.app.banners import Choice
from sysmap.app.spoken import day, hour
from sysmap.i18n import _, language
from sysmap.storage import Holder, StorageError, reason

if TYPE_CHECKING:
    from sysmap.app.shell import Shell
    from sysmap.model import SystemMap


class Trouble:
    """Hears the document of a window; what is over is not shown any more."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._said = shell, ""
        self._error: StorageError | None = None
        self._leaving = False
        self._others = ""
        document = shell.document
        document.failed.connect(self.failed)
        document.mended.connect(self._mended)
        document.shared.connect(self._shared)
        document.newer.connect(self._newer)
        document.rejoined.connect(self._rejoined)
        document.parted.connect(self._parted)
        document.unkept.connect(self._unkept)
        document.noted.connect(self._noted)

    # What cannot be written: the file, the journal, or both. One sentence for all of it.

    def failed(self, error: StorageError, *, leaving: bool = False) -> None:
        """Say it, with what can be done about it."""
        self._error, self._leaving = error, leaving or self._leaving  # a save may go on
        if error.what != "slow":
            self._shell.stay()
        self._tell()

    @property
    def known(self) -> bool:
        """Whether something is wrong with the file, and was said."""
        return self._error is not None

    def still_saving(self) -> None:
        """The window was to be closed, and its save takes its time."""
        shell, self._leaving = self._shell, True
        said = _("« {name} » s’enregistre encore. La fenêtre se fermera d’elle-même ensuite.")
        choices = [Choice(_("Ne pas fermer"), shell.stay)]
        if shell.document.safe:
            choices.append(Choice(_("Fermer quand même"), shell.leave))
        self._tell_instead(said.format(name=shell.document.path.name), *choices)

    def _tell_instead(self, said: str, *choices: Choice) -> None:
        if self._said:
            self._shell.banners.unsay(self._said)
        self._said = said
        self._say(said, *choices)

    def leaving(self, error: StorageError) -> None:
        """The window was to be closed, and the file could not be written."""
        self.failed(error, leaving=True)

    def _mended(self) -> None:
        self._error, self._leaving = None, False
        self._tell()

    def _unkept(self) -> None:
        """Heard each time that the journal tries; said when it is news."""
        if self._sentence() != self._said:
            self._tell()

    def _tell(self) -> None:
        if self._said:
            self._shell.banners.unsay(self._said)
        self._said = self._sentence()
        if self._said:
            self._say(self._said, *self._choices(), tone="alert")

    def _sentence(self) -> str:
        document = self._shell.document
        if self._error is not None:
            return f"{self._error.sentence(language())} {_what_is_kept(document.safe, self._leaving)}"
        unsafe = document.unsafe
        if unsafe is None:
            return ""
        why = reason(getattr(unsafe, "facts", {}).get("error", unsafe), language())
        said = _("La copie de secours ne peut pas s’écrire : {reason}. Vos changements s’enregistrent "
                 "toujours dans le fichier de la carte.")  # fmt: skip
        return said.format(reason=why or _("erreur inconnue"))

    def _choices(self) -> list[Choice]:
        if self._error is None:
            return []
        document = self._shell.document
        again = Choice(_("Réessayer"), document.save_now)
        if self._error.what == "vanished":
            again = Choice(_("L’enregistrer de nouveau ici"), document.write_again)
        found = [again, Choice(_("Choisir un autre endroit…"), self._elsewhere)]
        if self._leaving and document.safe:
            found.append(Choice(_("Fermer quand même"), self._shell.leave))
        return found

    def _elsewhere(self) -> None:
        from sysmap.app.commands.files import elsewhere

        elsewhere(self._shell.desk)

    def _noted(self, said: str) -> None:
        self._say(said)

    # Somebody else

    def _shared(self, holder: Holder) -> None:
        path = self._shell.document.path
        said = _("Cette carte est déjà ouverte {where}{since} : vos changements iront dans une copie.")
        anyway = Choice(_("Travailler quand même dedans"), lambda: self._take_over(path))
        self._say(said.format(where=_where(holder), since=_since(holder)), anyway)

    def _take_over(self, path: Path) -> None:
        self._shell.document.take_over(path)
        self._shell.retitle()

    def _newer(self, earlier: bool) -> None:
        document = self._shell.document
        later = Choice(_("Plus tard"), lambda: None)
        if earlier:
            show = Choice(_("Voir l’ancienne"), lambda: self._shell.attempt(document.others.show))
            said = _("Une version plus ancienne a pris la place de « {name} ». La vôtre reste à l’écran et "
                     "retourne dans le fichier au prochain changement.")  # fmt: skip
        else:
            show = Choice(_("Voir la nouvelle version"), lambda: self._shell.attempt(document.others.show))
            said = _("« {name} » a été changé par quelqu’un d’autre. Votre version reste à l’écran et parmi "
                     "les versions gardées.")  # fmt: skip
        self._say_of_others(said.format(name=document.path.name), show, later)

    def _rejoined(self) -> None:
        undo = Choice(_("Annuler"), partial(self._undo, self._shell.document.editor.map))
        self._say_of_others(_("Les changements faits par quelqu’un d’autre dans ce fichier sont maintenant "
                              "sur la carte, avec les vôtres."), undo)  # fmt: skip

    def _undo(self, joined: SystemMap) -> None:
        """Take back what came from others, not what was done since."""
        editor = self._shell.document.editor
        if editor.map is joined:
            editor.undo()
        else:
            self._say_of_others(_("La carte a changé depuis. Ctrl+Z annule vos changements un par un, puis "
                                  "ceux-là."))  # fmt: skip

    def _parted(self, theirs: Path) -> None:
        """Both versions are kept; bringing them together is a reviewed merge."""
        shell = self._shell
        document = shell.document
        shell.settings.remember(document.path)
        shell.settings.adopt(str(document.path))
        shell.retitle()
        said = _("« {theirs} » a été changé par quelqu’un d’autre, aux mêmes endroits. Les deux versions "
                 "sont gardées ; vous continuez dans « {mine} ».")  # fmt: skip
        self._say_of_others(
            said.format(theirs=theirs.name, mine=document.path.name),
            Choice(_("Réunir les deux…"), lambda: _unite(shell, theirs)),
            Choice(_("Garder ma version"), lambda: shell.attempt(lambda: document.overwrite(theirs))),
            Choice(_("Prendre celle du fichier"), lambda: shell.open(theirs)),
            tone="alert",
        )

    def _say_of_others(self, said: str, *choices: Choice, tone: str = "plain") -> None:
        """What was said of them before is no longer so, and what it offered would meet another file."""
        self._shell.banners.unsay(self._others)
        self._others = said
        self._say(said, *choices, tone=tone)

    def apart(self, theirs: Path | None) -> None:
        """Work that was found goes on in a file of its own, for its file is not as it was."""
        mine = self._shell.document.path.name
        if theirs is None:
            self._say(_("Vous continuez dans « {mine} ».").format(mine=mine))
        elif theirs.exists():
            said = _("« {theirs} » a changé depuis, et reste comme il est. Vous continuez dans « {mine} ».")
            both = Choice(_("Réunir les deux…"), lambda: _unite(self._shell, theirs))
            self._say(said.format(theirs=theirs.name, mine=mine), both)
        else:
            said = _("« {theirs} » n’est pas là. Vous continuez dans « {mine} », sur cet ordinateur.")
            self._say(said.format(theirs=theirs.name, mine=mine))

    def _say(self, said: str, *choices: Choice, tone: str = "plain") -> None:
        self._shell.banners.say(said, *choices, tone=tone)


def _what_is_kept(safe: bool, leaving: bool) -> str:
    """What became of the changes that are not in their file."""
    if not safe and leaving:
        return _("La fenêtre reste ouverte : vos derniers changements ne sont que là.")
    if not safe:
        return _("Vos derniers changements ne sont que dans cette fenêtre.")
    if leaving:
        return _("La fenêtre reste ouverte ; fermée quand même, elle vous proposera vos changements au "
                 "prochain démarrage.")  # fmt: skip
    return _("Vos changements sont gardés sur cet ordinateur.")


def _unite(shell: Shell, theirs: Path) -> None:
    from sysmap.app.merging.origin import update_from

    update_from(shell.desk, theirs, _called(theirs))


def _called(theirs: Path) -> str:
    """Their version as it is told from ours: by its time."""
    try:
        at = datetime.fromtimestamp(theirs.stat().st_mtime)
    except (OSError, ValueError, OverflowError):
        return _("L’autre version")
    if at.date() == datetime.now().date():
        return _("L’autre version ({hour})").format(hour=hour(at))
    return _("L’autre version ({day} à {hour})").format(day=day(at), hour=hour(at))


def _where(holder: Holder) -> str:
    if holder.here:
        return _("dans une autre fenêtre")
    if not holder.host:
        return _("sur un autre ordinateur")
    who = _("« {host} » ({user})") if holder.user else _("« {host} »")
    return _("sur l’ordinateur {who}").format(who=who.format(host=holder.host, user=holder.user))


def _since(holder: Holder) -> str:
    try:
        at = datetime.fromisoformat(holder.since)
        if at.date() == datetime.now(at.tzinfo).date():
            return _(" depuis {hour}").format(hour=hour(at))
        return _(" depuis le {day} à {hour}").format(day=day(at), hour=hour(at))
    except (ValueError, OverflowError):
        return ""


