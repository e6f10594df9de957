"""What the window says when a file is in trouble: one sentence, what was kept, and a way out of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sysmap.app.banners import Choice
from sysmap.app.spoken import hour
from sysmap.i18n import _, language
from sysmap.storage import Holder, StorageError, reason

if TYPE_CHECKING:
    from sysmap.app.shell import Shell


class Trouble:
    """Hears the document of a window; what is over is not shown any more."""

    def __init__(self, shell: Shell) -> None:
        self._shell, self._said = shell, ""
        document = shell.document
        document.failed.connect(self.failed)
        document.mended.connect(self._mended)
        document.shared.connect(self._shared)
        document.newer.connect(self._newer)
        document.rejoined.connect(self._rejoined)
        document.parted.connect(self._parted)
        document.unkept.connect(self._unkept)
        document.noted.connect(self._noted)

    # A save that failed

    def failed(self, error: StorageError) -> None:
        """Say it, with what can be done about it."""
        self._mended()
        self._said = error.sentence(language())
        elsewhere = Choice(_("Choisir un autre endroit…"), lambda: self._shell.desk.do("rename_file"))
        document = self._shell.document
        if error.what == "vanished":
            first = Choice(_("L’enregistrer de nouveau ici"), document.write_again)
        else:
            first = Choice(_("Réessayer"), document.save_now)
        self._shell.banners.say(self._said, first, elsewhere, tone="alert")

    def leaving(self, error: StorageError) -> None:
        """The window was to be closed, and the file could not be written."""
        self.failed(error)
        said = _("La fenêtre reste ouverte : la carte n’est pas dans son fichier. Son état actuel est gardé "
                 "sur cet ordinateur et vous sera proposé au prochain démarrage.")  # fmt: skip
        self._shell.banners.say(said, Choice(_("Fermer quand même"), self._shell.leave), tone="alert")

    def _mended(self) -> None:
        if self._said:
            self._shell.banners.unsay(self._said)
            self._said = ""

    def _unkept(self, error: object) -> None:
        why = reason(getattr(error, "facts", {}).get("error", error), language())
        said = _("La copie de secours ne peut pas s’écrire : {reason}. Vos changements s’enregistrent "
                 "toujours dans le fichier de la carte.")  # fmt: skip
        self._say(said.format(reason=why or _("erreur inconnue")), tone="alert")

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

    def _newer(self) -> None:
        document = self._shell.document
        show = Choice(_("Voir la nouvelle version"), lambda: self._shell.attempt(document.others.show))
        said = _("« {name} » a été changé par quelqu’un d’autre. Votre version reste à l’écran et parmi les "
                 "versions gardées.")  # fmt: skip
        self._say(said.format(name=document.path.name), show, Choice(_("Plus tard"), lambda: None))

    def _rejoined(self) -> None:
        undo = Choice(_("Annuler"), self._shell.document.editor.undo)
        self._say(_("Les changements faits par quelqu’un d’autre dans ce fichier sont maintenant sur la "
                    "carte, avec les vôtres."), undo)  # fmt: skip

    def _parted(self, theirs: Path) -> None:
        """Both versions are kept; bringing them together is a reviewed merge."""
        shell = self._shell
        document = shell.document
        shell.settings.remember(document.path)
        shell.settings.adopt(str(document.path))
        shell.retitle()
        said = _("« {theirs} » a été changé par quelqu’un d’autre, aux mêmes endroits. Les deux versions "
                 "sont gardées ; vous continuez dans « {mine} ».")  # fmt: skip
        self._say(
            said.format(theirs=theirs.name, mine=document.path.name),
            Choice(_("Réunir les deux…"), lambda: _unite(shell, theirs)),
            Choice(_("Garder ma version"), lambda: shell.attempt(lambda: document.overwrite(theirs))),
            Choice(_("Prendre celle du fichier"), lambda: shell.open(theirs)),
            tone="alert",
        )

    def _say(self, said: str, *choices: Choice, tone: str = "plain") -> None:
        self._shell.banners.say(said, *choices, tone=tone)


def _unite(shell: Shell, theirs: Path) -> None:
    from sysmap.app.merging.origin import update_from

    update_from(shell.desk, theirs)


def _where(holder: Holder) -> str:
    if holder.here:
        return _("dans une autre fenêtre")
    if not holder.host:
        return _("sur un autre ordinateur")
    who = _("« {host} » ({user})") if holder.user else _("« {host} »")
    return _("sur l’ordinateur {who}").format(who=who.format(host=holder.host, user=holder.user))


def _since(holder: Holder) -> str:
    try:
        return _(" depuis {hour}").format(hour=hour(datetime.fromisoformat(holder.since)))
    except ValueError:
        return ""


