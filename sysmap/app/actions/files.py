"""The file, its card, its poster and the program itself."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import files, learn, tell
from sysmap.app.workshop import closing
from sysmap.i18n import _, language


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Fichier"))
    yield of("new", _("Nouvelle carte"), files.new, "Ctrl+N", "file", icon="file-plus")
    yield of("start", _("Partir d’un modèle…"), files.start, "", "file", also=_("gabarit exemple"))
    yield of("keep_template", _("Faire un modèle de cette carte…"), files.keep_template, "", "file",
             also=_("gabarit kit de cohorte template"))  # fmt: skip
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
    yield of("text", _("Version texte…"), files.text_version, "", "file",
             also=_("exporter phrases html word docx"))  # fmt: skip
    yield of("import", _("Importer…"), files.bring, "", "file",
             also=_("csv xlsx tableur excel kumu prsm draw.io graphml ouvrir fichier autre "
                    "programme"))  # fmt: skip
    yield of("export_other", _("Exporter vers un autre programme…"), files.export, "", "file",
             also=_("csv xlsx tableur excel kumu prsm draw.io graphml markdown mermaid "
                    "enregistrer"))  # fmt: skip
    yield of("close_map", _("Clôture…"), closing.begin, "", "file read", icon="package",
             also=_("finir atelier dossier compte rendu distribuer imprimer zones clé usb"))  # fmt: skip
    yield of("close_elsewhere", _("Clôture dans un autre dossier…"), closing.choose, "",
             also=_("clé usb finir atelier"))  # fmt: skip
    yield of("kinds", _("Types et couleurs"), tell.kinds, "", "file", icon="palette",
             also=_("notation légende formes catégories"))  # fmt: skip
    yield of("charter", _("Charte de la maison…"), files.charter, "", "file", icon="palette",
             also=_("organisme logos couleurs cartouche licence identité visuelle partager"))  # fmt: skip
    yield of("settings", _("Réglages…"), files.settings, "Ctrl+,", "file", icon="settings",
             also=_("préférences options langue thème dossier typographie charte profil"))  # fmt: skip
    yield of("wording", _("Écriture des catégories…"), learn.wording, "", "file",
             also=_("écriture inclusive point médian élu élues agentes habitants genre"))  # fmt: skip
    other = "Français" if language() == "en" else "English"  # in its own words: its speakers look for it
    yield of("language", other, files.switch_language, "", "file", icon="languages",
             also=_("langue anglais français"))  # fmt: skip
    yield of("typography", _("Typographie française, l’activer ou non"), files.switch_typography, "",
             also=_("guillemets espaces réglages"))  # fmt: skip
    yield of("quit_clean", _("Quitter sans laisser de trace…"), files.quit_clean, "", "file",
             also=_("effacer nettoyer ordinateur partagé clé usb vie privée"))  # fmt: skip
    yield of("quit", _("Quitter"), files.quit, "Ctrl+Q", "file")
