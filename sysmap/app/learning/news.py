"""What is new in each version, in a few sentences; said once after an update, never at a first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap import __version__
from sysmap.i18n import _
from sysmap.versions import numbers

if TYPE_CHECKING:
    from sysmap.app.settings import Settings
    from sysmap.app.shell import Shell


def news() -> dict[str, list[str]]:
    """The sentences of each version, the newest first. CHANGELOG.md has the whole story."""
    return {
        "0.1.0": [
            _("La première version : écrire une carte, la relier, la lire, en faire une affiche."),
            _("Un atelier entier, du kit papier à la clôture, sans connexion ni compte."),
            _("Vos cartes s’ouvrent partout : un fichier lisible, des images et des PDF qui le portent."),
        ],
    }


def since(seen: str) -> dict[str, list[str]]:
    """What is new for who knew this version; everything for who knew none."""
    return {version: said for version, said in news().items() if numbers(version) > numbers(seen)}


def to_tell(settings: Settings) -> bool:
    """Whether there is news: a program was used here before, and it was an older one."""
    used = bool(settings.seen or settings.recent or settings.own)
    return used and numbers(settings.seen) < numbers(__version__) and bool(since(settings.seen))


def tell(shell: Shell) -> None:
    """One quiet banner after an update; a newer version's own mark is left as it is.

    The cover of a map that was received has one thing to say: the news wait until it is turned.
    """
    if shell.received.covered:
        return
    from sysmap.app import settings as stored
    from sysmap.app.banners import Choice

    settings = shell.settings
    if numbers(settings.seen) >= numbers(__version__):
        return
    if to_tell(settings):
        said = _("Ce qui a changé dans la version {version}.").format(version=__version__)
        shell.banners.say(said, Choice(_("Voir"), lambda: show(shell)))
    settings.seen = __version__
    stored.save(settings)


def show(shell: Shell) -> None:
    """The page, over whatever is there."""
    from sysmap.app.learning.news_window import NewsWindow

    window = NewsWindow(shell)
    window.show()
