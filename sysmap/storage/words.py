"""What storage says, in French and English, by the name of what happened.

These sentences take a language because the command line, the window and the tests each
decide theirs; {file} is the quoted name of the file, or « Ce fichier ».
"""

from __future__ import annotations

from collections.abc import Mapping

from sysmap.i18n import language as spoken

FRENCH: Mapping[str, str] = {
    "this": "Ce fichier",
    "named": "« {name} »",
    # what cannot be read
    "not_a_map": "{file} n’est pas une carte Sysmap. Rien n’a été changé.",
    "json_not_a_map": "{file} contient des données, mais ce n’est pas une carte Sysmap. Rien n’a été changé.",
    "text_not_a_map": "{file} est un texte, pas une carte Sysmap. Rien n’a été changé.",
    "empty": "{file} est vide : l’enregistrement ou la copie n’est pas allé au bout. "
             "Cherchez une version précédente ou une autre copie.",
    "zeros": "{file} ne contient que des zéros : la copie ou la synchronisation n’est pas allée au bout. "
             "Cherchez une version précédente ou une autre copie.",
    "truncated": "{file} s’arrête avant la fin, à la ligne {line} : la copie n’est pas complète. "
                 "Rien n’a été changé ; cherchez une version précédente ou une autre copie.",
    "broken": "{file} est abîmé à la ligne {line} et ne peut pas être lu. "
              "Rien n’a été changé ; cherchez une version précédente ou une autre copie.",
    "conflict_marks": "{file} contient à la ligne {line} les marques d’une fusion de textes inachevée. "
                      "Rien n’a été changé ; choisissez l’une des deux versions, puis rouvrez la carte.",
    "impossible_number": "{file} contient un nombre impossible ({number}) à la ligne {line}. "
                         "Rien n’a été changé ; corrigez ce nombre, puis rouvrez la carte.",
    "deep": "{file} emboîte trop de niveaux pour être une carte. Rien n’a été changé.",
    "encoding": "{file} n’est pas un texte en UTF-8 (ligne {line}). Rien n’a été changé ; "
                "enregistrez-le en UTF-8, puis rouvrez-le.",
    "too_big": "{file} pèse {size} Mo, plus que les {limit} Mo qu’une carte peut peser. Rien n’a été changé.",
    "too_many": "{file} contient {count} éléments, plus que les {limit} qu’une carte peut avoir. "
                "Rien n’a été changé.",
    "newer": "{file} demande une version plus récente de Sysmap : {about} (format {needed}, "
             "ce programme lit jusqu’au format {known}). Rien n’a été changé.",
    "about_title": "« {title} »",
    "about_question": "question : « {question} »",
    "about_authors": "auteurs : {authors}",
    "about_nothing": "carte sans titre",
    "html": "{file} est une page web, pas une carte : le téléchargement a sans doute donné une page de "
            "connexion. Rien n’a été changé.",
    "image": "{file} est une image, pas une carte. Rien n’a été changé ; "
             "pour la poser sur une carte, faites-la glisser dans la fenêtre.",
    "png_without_map": "{file} est une image qui ne contient pas de carte. Rien n’a été changé ; "
                       "demandez le fichier « .sysmap » ou une image exportée avec sa carte.",
    "svg_without_map": "{file} est un dessin SVG qui ne contient pas de carte. Rien n’a été changé ; "
                       "demandez le fichier « .sysmap » ou un SVG exporté avec sa carte.",
    "pdf_without_map": "{file} est un PDF qui ne contient pas de carte. Rien n’a été changé ; "
                       "demandez le fichier « .sysmap » ou un PDF exporté avec sa carte.",
    "pdf_unread": "{file} est un PDF dont la carte n’a pas pu être lue. Rien n’a été changé.",
    "archive": "{file} est une archive ou un document bureautique, pas une carte. Rien n’a été changé.",
    "xml": "{file} est un fichier XML, pas une carte Sysmap. Rien n’a été changé.",
    "folder": "{file} est un dossier, pas une carte. Choisissez un fichier « .sysmap ».",
    "not_a_charter": "{file} est une carte, pas une charte. Rien n’a été changé ; ouvrez-la, puis "
                     "« Charte de la maison… » en fait une charte.",
    "special": "{file} n’est pas un fichier ordinaire. Choisissez un fichier « .sysmap ».",
    "missing": "{file} est introuvable. Vérifiez le nom et le dossier.",
    "read_denied": "{file} ne peut pas être lu : l’accès est refusé. "
                   "Demandez le droit de le lire à la personne qui l’a créé.",
    "loop": "{file} est un raccourci qui renvoie à lui-même. Choisissez le fichier d’origine.",
    "read_failed": "{file} ne peut pas être lu : {reason}. Réessayez, ou copiez-le d’abord sur cet "
                   "ordinateur.",
    # what cannot be written
    "write_failed": "{file} n’a pas pu être enregistré : {reason}. "
                    "Ce qui était enregistré avant est intact ; enregistrez ailleurs.",
    "doubtful": "{file} est écrit, mais la fin de l’enregistrement n’est pas sûre : {reason}. "
                "Enregistrez aussi une copie ailleurs.",
    "not_verified": "{file} n’a pas pu être enregistré : le disque a rendu autre chose que ce qui avait été "
                    "écrit. Ce qui était enregistré avant est intact ; enregistrez ailleurs.",
    "not_reread": "{file} n’a pas été enregistré : la carte relue ne serait pas la même. "
                  "Ce qui était enregistré avant est intact.",
    "changed": "{file} a été changé par un autre programme ou une autre personne. "
               "Rien n’a été écrasé ; enregistrez une copie à côté.",
    "other_map": "{file} est maintenant une autre carte, peut-être sur une autre clé. Rien n’y a été écrit ; "
                 "remettez la bonne clé, ou enregistrez ailleurs.",
    "vanished": "{file} n’est plus à sa place : il a été renommé, déplacé ou supprimé. "
                "Dites où l’enregistrer.",
    "away": "{file} n’a pas pu être enregistré : la clé ou le dossier qui le contient n’est plus là. "
            "Remettez la clé, ou enregistrez ailleurs.",
    "not_kept": "{file} n’a pas été remplacé : la version qui s’y trouve n’a pas pu être gardée sur cet "
                "ordinateur. Enregistrez la vôtre ailleurs.",
    "slow": "{file} n’est pas encore enregistré : le dossier ne répond pas. "
            "Attendez, ou enregistrez ailleurs.",
    "stumbled": "{file} n’a pas été enregistré : le programme a buté sur une erreur à lui. Ce qui était "
                "enregistré avant est intact ; enregistrez ailleurs.",
    "no_folder": "{file} n’a pas pu être enregistré : le dossier « {folder} » n’existe pas. "
                 "Choisissez un autre dossier.",
    "exists": "{file} existe déjà. Rien n’a été changé ; choisissez un autre nom.",
    "write_special": "{file} n’est pas un fichier ordinaire. Rien n’a été écrit ; donnez un autre nom.",
    "write_folder": "{file} est un dossier : donnez un nom de fichier.",
    # reasons
    "full": "le disque est plein",
    "quota": "votre espace est plein",
    "denied": "l’accès est refusé",
    "read_only": "le disque est en lecture seule",
    "long_name": "le nom est trop long",
    "gone": "le dossier n’existe plus",
    "busy": "un autre programme l’utilise",
    "offline": "le dossier partagé ne répond plus",
    "disk": "le disque a signalé une erreur",
    "circle": "c’est un raccourci qui renvoie à lui-même",
    "many_files": "trop de fichiers sont ouverts",
    "other": "le système a répondu « {detail} »",
}  # fmt: skip

ENGLISH: Mapping[str, str] = {
    "this": "This file",
    "named": "“{name}”",
    "not_a_map": "{file} is not a Sysmap map. Nothing was changed.",
    "json_not_a_map": "{file} holds data, but is not a Sysmap map. Nothing was changed.",
    "text_not_a_map": "{file} is a text, not a Sysmap map. Nothing was changed.",
    "empty": "{file} is empty: saving or copying it was not finished. Look for an earlier version or "
             "another copy.",
    "zeros": "{file} holds nothing but zeros: copying or syncing it was not finished. "
             "Look for an earlier version or another copy.",
    "truncated": "{file} ends early, at line {line}: the copy is not complete. "
                 "Nothing was changed; look for an earlier version or another copy.",
    "broken": "{file} is damaged at line {line} and cannot be read. "
              "Nothing was changed; look for an earlier version or another copy.",
    "conflict_marks": "{file} holds the marks of an unfinished text merge at line {line}. "
                      "Nothing was changed; keep one of the two versions, then open the map again.",
    "impossible_number": "{file} holds an impossible number ({number}) at line {line}. "
                         "Nothing was changed; correct that number, then open the map again.",
    "deep": "{file} nests too many levels to be a map. Nothing was changed.",
    "encoding": "{file} is not a text in UTF-8 (line {line}). Nothing was changed; "
                "save it as UTF-8, then open it again.",
    "too_big": "{file} is {size} MB, more than the {limit} MB a map may be. Nothing was changed.",
    "too_many": "{file} has {count} elements, more than the {limit} a map may have. Nothing was changed.",
    "newer": "{file} needs a newer version of Sysmap: {about} (format {needed}, "
             "this program reads up to format {known}). Nothing was changed.",
    "about_title": "“{title}”",
    "about_question": "question: “{question}”",
    "about_authors": "authors: {authors}",
    "about_nothing": "a map without title",
    "html": "{file} is a web page, not a map: the download probably gave a sign-in page. Nothing was "
            "changed.",
    "image": "{file} is an image, not a map. Nothing was changed; to put it on a map, drag it into "
             "the window.",
    "png_without_map": "{file} is an image that holds no map. Nothing was changed; "
                       "ask for the “.sysmap” file or an image exported with its map.",
    "svg_without_map": "{file} is an SVG drawing that holds no map. Nothing was changed; "
                       "ask for the “.sysmap” file or an SVG exported with its map.",
    "pdf_without_map": "{file} is a PDF that holds no map. Nothing was changed; "
                       "ask for the “.sysmap” file or a PDF exported with its map.",
    "pdf_unread": "{file} is a PDF whose map could not be read. Nothing was changed.",
    "archive": "{file} is an archive or an office document, not a map. Nothing was changed.",
    "xml": "{file} is an XML file, not a Sysmap map. Nothing was changed.",
    "folder": "{file} is a folder, not a map. Choose a “.sysmap” file.",
    "not_a_charter": "{file} is a map, not a charter. Nothing was changed; open it, then "
                     "“House charter…” makes a charter of it.",
    "special": "{file} is not an ordinary file. Choose a “.sysmap” file.",
    "missing": "{file} cannot be found. Check the name and the folder.",
    "read_denied": "{file} cannot be read: access is denied. Ask whoever made it for the right to read it.",
    "loop": "{file} is a shortcut that points to itself. Choose the original file.",
    "read_failed": "{file} cannot be read: {reason}. Try again, or copy it to this computer first.",
    "write_failed": "{file} could not be saved: {reason}. What was saved before is intact; save elsewhere.",
    "doubtful": "{file} is written, but the end of saving is not certain: {reason}. "
                "Save a copy elsewhere too.",
    "not_verified": "{file} could not be saved: the disk gave back something else than what was written. "
                    "What was saved before is intact; save elsewhere.",
    "not_reread": "{file} was not saved: the map read back would not be the same. The earlier file "
                  "is intact.",
    "changed": "{file} was changed by another program or person. Nothing was overwritten; save a "
               "copy beside it.",
    "other_map": "{file} is another map now, perhaps on another stick. Nothing was written there; put the "
                 "right stick back, or save elsewhere.",
    "vanished": "{file} is no longer in its place: it was renamed, moved or deleted. Say where to save it.",
    "away": "{file} could not be saved: the stick or the folder that holds it is gone. Put the stick back, "
            "or save elsewhere.",
    "not_kept": "{file} was not replaced: the version that is there could not be kept on this computer. "
                "Save yours elsewhere.",
    "slow": "{file} is not saved yet: the folder does not answer. Wait, or save elsewhere.",
    "stumbled": "{file} was not saved: the program stumbled on an error of its own. What was saved before is "
                "intact; save elsewhere.",
    "no_folder": "{file} could not be saved: the folder “{folder}” does not exist. Choose another folder.",
    "exists": "{file} already exists. Nothing was changed; choose another name.",
    "write_special": "{file} is not an ordinary file. Nothing was written; give another name.",
    "write_folder": "{file} is a folder: give the name of a file.",
    "full": "the disk is full",
    "quota": "your space is full",
    "denied": "access is denied",
    "read_only": "the disk is read-only",
    "long_name": "the name is too long",
    "gone": "the folder no longer exists",
    "busy": "another program is using it",
    "offline": "the shared folder no longer answers",
    "disk": "the disk reported an error",
    "circle": "it is a shortcut that points to itself",
    "many_files": "too many files are open",
    "other": "the system answered “{detail}”",
}  # fmt: skip

WORDS: Mapping[str, Mapping[str, str]] = {"fr": FRENCH, "en": ENGLISH}


def say(what: str, language: str | None = None, **facts: object) -> str:
    """The sentence for this event, in this language or the one spoken now, facts filled in."""
    table = WORDS.get(language or spoken(), FRENCH)
    return table[what].format(**facts)
