"""Every action, one row each: menus, context menus, search, keys and the shortcut sheet derive from it.

No key needs AltGr, and the digits of a French keyboard work with and without Shift.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from sysmap.app import linking
from sysmap.app.commands import edit, files, gather, look, relate, tell, tidy
from sysmap.i18n import _, language

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

Run = Callable[["Desk"], object]
When = Callable[["Desk"], bool]


def always(desk: Desk) -> bool:
    return True


@dataclass(frozen=True)
class Action:
    """A thing that can be done.

    `where` names the menus that offer it (file, tidy, read, element, link, zone, many, page, item);
    `keys` are Qt's names, the first one is shown; `on_map` keys work only when the map has the
    focus, so that they never eat a letter. `also` are further words to find it by, `says` its
    words when they depend on the moment, `group` its place in the shortcut sheet and its menus.
    """

    id: str
    words: str
    run: Run
    keys: tuple[str, ...] = ()
    where: frozenset[str] = frozenset()
    when: When = always
    group: str = ""
    icon: str = ""
    on_map: bool = False
    also: str = ""
    says: Callable[[Desk], str] | None = None

    def text(self, desk: Desk) -> str:
        return self.says(desk) if self.says else self.words


def _row(id: str, words: str, run: Run, keys: str = "", where: str = "", **more: object) -> Action:
    return Action(id, words, run, tuple(keys.split()), frozenset(where.split()), **more)  # type: ignore[arg-type]


def table() -> tuple[Action, ...]:
    """Every action, in the language spoken now."""
    return (*_file(), *_edit(), *_elements(), *_links(), *_tidy(), *_look(), *_read())


def _file() -> Iterable[Action]:
    of = partial(_row, group=_("Fichier"))
    yield of("new", _("Nouvelle carte"), files.new, "Ctrl+N", "file", icon="file-plus")
    yield of("start", _("Partir d’un modèle…"), files.start, "", "file", also=_("gabarit exemple"))
    yield of("open", _("Ouvrir…"), files.choose, "Ctrl+O", "file", icon="folder-open")
    yield of("copy_as", _("Enregistrer une copie…"), files.save_copy, "Ctrl+Shift+S", "file",
             also=_("enregistrer sous"))  # fmt: skip
    yield of("save", _("Enregistrer maintenant"), files.save_now, "Ctrl+S", icon="save")
    yield of("versions", _("Retrouver une version…"), tell.versions, "", "file", icon="history",
             also=_("ancienne sauvegarde récupérer"))  # fmt: skip
    yield of("rename_file", _("Renommer ou déplacer le fichier…"), files.rename, "", "file")
    yield of("card", _("Carte d’identité de la carte"), tell.card, "", "file map", icon="file-text",
             also=_("titre question territoire licence auteurs date"))  # fmt: skip
    yield of("poster", _("Affiche…"), tell.poster, "Ctrl+P", "file", icon="printer",
             also=_("imprimer exporter pdf svg png image"))  # fmt: skip
    yield of("text", _("Version texte…"), files.text_version, "", "file", also=_("exporter phrases"))
    yield of("kinds", _("Types et couleurs"), tell.kinds, "", "file", icon="palette",
             also=_("notation légende formes catégories"))  # fmt: skip
    other = "Français" if language() == "en" else "English"  # in its own words: its speakers look for it
    yield of("language", other, files.switch_language, "", "file", icon="languages",
             also=_("langue anglais français"))  # fmt: skip
    yield of("help", _("Aide"), tell.help, "F1", "file", icon="circle-help")
    yield of("shortcuts", _("Raccourcis"), tell.shortcuts, "Ctrl+?", "file", icon="keyboard",
             also=_("clavier touches"))  # fmt: skip
    yield of("about", _("À propos de Sysmap"), tell.about, "", "file", also=_("licences version"))
    yield of("typography", _("Typographie française, l’activer ou non"), files.switch_typography, "",
             also=_("guillemets espaces réglages"))  # fmt: skip
    yield of("quit", _("Quitter"), files.quit, "Ctrl+Q", "file")


def _edit() -> Iterable[Action]:
    of = partial(_row, group=_("Modifier"))
    yield of("undo", _("Annuler"), edit.undo, "Ctrl+Z", icon="undo-2", when=edit.can_undo,
             says=edit.undo_words)  # fmt: skip
    yield of("redo", _("Rétablir"), edit.redo, "Ctrl+Y Ctrl+Shift+Z", icon="redo-2", when=edit.can_redo,
             says=edit.redo_words)  # fmt: skip
    yield of("cut", _("Couper"), edit.cut, "Ctrl+X", "item", when=edit.some)
    yield of("copy", _("Copier"), edit.copy, "Ctrl+C", "item", when=edit.some)
    yield of("paste", _("Coller"), edit.paste, "Ctrl+V", "item page")
    yield of("duplicate", _("Dupliquer"), edit.duplicate, "Ctrl+D", "item", when=edit.some, icon="copy")
    yield of("delete", _("Supprimer"), edit.delete, "Del Backspace", "item", when=edit.some, icon="trash-2",
             on_map=True)  # fmt: skip
    yield of("rename", _("Modifier les mots"), edit.rename, "F2", "element zone note", when=edit.one,
             icon="pencil", also=_("renommer intitulé"))  # fmt: skip
    yield of("select_all", _("Tout sélectionner"), edit.select_all, "Ctrl+A", "page", on_map=True)
    yield of("select_kind", _("Sélectionner tout ce type"), edit.select_kind, "Ctrl+Shift+A",
             "element link", when=edit.some)  # fmt: skip


def _elements() -> Iterable[Action]:
    of = partial(_row, group=_("Élément"))
    digits = ("1 &", "2 é", '3 "', "4 '", "5 (")
    for place, keys in enumerate(digits):
        yield of(f"kind_{place + 1}", _("Type n° {n} de la palette").format(n=place + 1),
                 partial(look.arm_kind, place=place), keys, on_map=True)  # fmt: skip
    yield of("lock", _("Verrouiller, déverrouiller"), edit.lock, "", "element zone", when=edit.some,
             icon="lock")  # fmt: skip
    yield of("park", _("Mettre au frigo"), edit.park, "", "element", when=edit.has_elements, icon="snowflake",
             also=_("à garder plus tard"))  # fmt: skip
    yield of("contest", _("Contesté"), relate.contest, "!", "element link", when=edit.some, on_map=True,
             also=_("désaccord lectures"))  # fmt: skip
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


def _links() -> Iterable[Action]:
    of = partial(_row, group=_("Relation"), when=relate.has_links, on_map=True)
    yield of("reverse", _("Inverser le sens"), relate.reverse, "I R", "link", icon="arrow-left-right")
    yield of("plus", _("Même sens (+)"), partial(relate.sign, polarity="+"), "+ =", "link")
    yield of("minus", _("Sens inverse (−)"), partial(relate.sign, polarity="-"), "- 6", "link")
    yield of("depends", _("Selon les cas (?)"), partial(relate.sign, polarity="?"), "? ,", "link")
    yield of("delay", _("Effet différé"), relate.delay, "D", "link")


def _tidy() -> Iterable[Action]:
    of = partial(_row, group=_("Ranger"))
    yield of("unclutter", _("Désencombrer"), tidy.unclutter, "", "tidy", when=tidy.some_elements,
             also=_("chevauchement écarter"))  # fmt: skip
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
    yield of("straighten", _("Courbes automatiques"), tidy.straighten, "", "tidy link")
    yield of("front", _("Mettre devant"), tidy.front, "", "zone", when=edit.some)
    yield of("back", _("Mettre derrière"), tidy.back, "", "zone", when=edit.some)


def _look() -> Iterable[Action]:
    of = partial(_row, group=_("Regarder"))
    yield of("write", _("Écrire dans la ligne de saisie"), look.write, "F3", also=_("saisir"))
    yield of("search", _("Chercher un mot ou une action"), look.search, "Ctrl+F Ctrl+K", icon="search")
    yield of("fit", _("Voir toute la carte"), look.fit, "F5 Ctrl+0", "page", icon="maximize")
    yield of("show_selection", _("Voir la sélection"), look.fit_selection, "F6", when=edit.some)
    yield of("zoom_in", _("Agrandir"), look.zoom_in, "Ctrl++ Ctrl+=", icon="zoom-in")
    yield of("zoom_out", _("Réduire"), look.zoom_out, "Ctrl+-", icon="zoom-out")
    yield of("actual", _("Taille réelle (100 %)"), look.actual_size, "Ctrl+1")
    yield of("room", _("Mode salle"), look.room, "F8", icon="projector", also=_("mode projection"))
    yield of("curtain", _("Rideau"), look.curtain, "F9", "read", icon="blinds", also=_("pause cacher"))
    yield of("full", _("Plein écran"), look.full_screen, "F11", icon="maximize-2")


def _read() -> Iterable[Action]:
    of = partial(_row, group=_("Lire"))
    yield of("sentences", _("La carte en phrases"), tell.sentences, "", "read", icon="book-open",
             also=_("lire boucles"))  # fmt: skip
    yield of("table", _("Tableau"), tell.table, "F7", "read", icon="table", also=_("plan liste éléments"))
    yield of("frigo", _("Frigo"), tell.frigo, "", "read", icon="snowflake", also=_("à garder"))
    yield of("stage", _("Garder une étape"), gather.stage, "F10", "read", icon="flag",
             also=_("version photo instantané"))  # fmt: skip
    yield of("stages", _("Étapes"), gather.stages, "", "read", icon="milestone", also=_("revenir avant"))
