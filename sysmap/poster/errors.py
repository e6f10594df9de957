"""What cannot be exported, said in a sentence."""

from __future__ import annotations

from sysmap.i18n import language as spoken
from sysmap.storage import CANNOT_WRITE, StorageError

_WORDS = {
    "fr": {
        "suffix": "« {name} » ne dit pas quel fichier faire : terminez le nom par .pdf, .svg ou .png. "
                  "Rien n’a été écrit.",
        "story": "« {name} » ne dit pas quel fichier faire : terminez le nom par .pdf, .pptx ou .html. "
                 "Rien n’a été écrit.",
        "told": "Toutes les pages de ce récit racontent ce qui est réservé au groupe : rien n’a été écrit "
                "dans « {name} ».",
        "page": "Une page de {name} ne peut pas exister : choisissez des côtés de 100 à 5\u202f000 mm. "
                "Rien n’a été écrit.",
        "pixels": "Une image de {name} serait trop grande : baissez la résolution ou choisissez un PDF. "
                  "Rien n’a été écrit.",
        "dpi": "Une résolution de {name} points par pouce ne se peut pas : choisissez de 20 à 1\u202f200. "
               "Rien n’a été écrit.",
        "only_pdf": "Les feuilles à assembler, le CMJN et les PDF d’archive ou d’imprimeur sont des PDF, "
                    "pas des {name} : terminez le nom par .pdf. Rien n’a été écrit.",
        "unknown": "« {name} » n’est pas une façon d’imprimer que Sysmap connaît. Rien n’a été écrit.",
        "bleed": "Un fond perdu de {name} mm ne se peut pas : choisissez de 0 à 20. Rien n’a été écrit.",
        "x4": "Un {name} de ces couleurs demande le profil ICC de l’imprimeur : choisissez son fichier, "
              "ou un PDF 1.6. Rien n’a été écrit.",
        "profile": "« {name} » n’est pas un profil ICC d’imprimeur : demandez-lui le sien, ou faites un "
                   "PDF 1.6 sans profil. Rien n’a été écrit.",
        "profile_unread": "Le profil « {name} » n’a pas pu être lu. Rien n’a été écrit.",
        "profile_inks": "Le profil « {name} » ne parle pas des couleurs choisies (RVB, gris ou CMJN). "
                        "Rien n’a été écrit.",
        "sheets": "Cette affiche ne peut pas être répartie ainsi ({name}) : choisissez d’autres feuilles ou "
                  "un recouvrement plus petit. Rien n’a été écrit.",
    },
    "en": {
        "suffix": "“{name}” does not say which file to make: end its name with .pdf, .svg or .png. "
                  "Nothing was written.",
        "story": "“{name}” does not say which file to make: end its name with .pdf, .pptx or .html. "
                 "Nothing was written.",
        "told": "Every page of this story tells what is reserved for the group: nothing was written to "
                "“{name}”.",
        "page": "A page of {name} cannot exist: choose sides between 100 and 5,000 mm. Nothing was written.",
        "pixels": "A picture of {name} would be too large: lower the resolution or choose a PDF. "
                  "Nothing was written.",
        "dpi": "A resolution of {name} dots per inch is not possible: choose between 20 and 1,200. "
               "Nothing was written.",
        "only_pdf": "Sheets to assemble, CMYK and PDFs for archives or printers are PDFs, not {name}: "
                    "end the name with .pdf. Nothing was written.",
        "unknown": "“{name}” is no way of printing that Sysmap knows. Nothing was written.",
        "bleed": "A bleed of {name} mm is not possible: choose between 0 and 20. Nothing was written.",
        "x4": "A {name} in these colours needs the printer’s ICC profile: choose its file, or a PDF 1.6. "
              "Nothing was written.",
        "profile": "“{name}” is no printer’s ICC profile: ask for theirs, or make a PDF 1.6 without "
                   "one. Nothing was written.",
        "profile_unread": "The profile “{name}” could not be read. Nothing was written.",
        "profile_inks": "The profile “{name}” does not speak of the chosen colours (RGB, grey or CMYK). "
                        "Nothing was written.",
        "sheets": "This poster cannot be shared out like that ({name}): choose other sheets or a smaller "
                  "overlap. Nothing was written.",
    },
}  # fmt: skip


class ExportError(StorageError):
    """A poster that cannot be made as asked; `code` is 4, like any output that cannot be written."""

    def __init__(self, what: str, name: str) -> None:
        super().__init__(what, CANNOT_WRITE, name=name)

    def sentence(self, language: str | None = None) -> str:
        english = (language or spoken()) == "en"
        name = str(self.facts["name"])
        if self.what in ("page", "pixels", "dpi", "bleed") and not english:
            name = name.replace(".", ",")
        return _WORDS["en" if english else "fr"][self.what].format(name=name)
