"""What cannot be exported, said in a sentence."""

from __future__ import annotations

from sysmap.i18n import language as spoken
from sysmap.storage import CANNOT_WRITE, StorageError

_WORDS = {
    "fr": {
        "suffix": "« {name} » ne dit pas quel fichier faire : terminez le nom par .pdf, .svg ou .png. "
                  "Rien n’a été écrit.",
        "page": "Une page de {name} ne peut pas exister : choisissez des côtés de 100 à 5\u202f000 mm. "
                "Rien n’a été écrit.",
        "pixels": "Une image de {name} serait trop grande : baissez la résolution ou choisissez un PDF. "
                  "Rien n’a été écrit.",
        "dpi": "Une résolution de {name} points par pouce ne se peut pas : choisissez de 20 à 1\u202f200. "
               "Rien n’a été écrit.",
    },
    "en": {
        "suffix": "“{name}” does not say which file to make: end its name with .pdf, .svg or .png. "
                  "Nothing was written.",
        "page": "A page of {name} cannot exist: choose sides between 100 and 5,000 mm. Nothing was written.",
        "pixels": "A picture of {name} would be too large: lower the resolution or choose a PDF. "
                  "Nothing was written.",
        "dpi": "A resolution of {name} dots per inch is not possible: choose between 20 and 1,200. "
               "Nothing was written.",
    },
}  # fmt: skip


class ExportError(StorageError):
    """A poster that cannot be made as asked; `code` is 4, like any output that cannot be written."""

    def __init__(self, what: str, name: str) -> None:
        super().__init__(what, CANNOT_WRITE, name=name)

    def sentence(self, language: str | None = None) -> str:
        english = (language or spoken()) == "en"
        name = str(self.facts["name"])
        if self.what != "suffix" and not english:
            name = name.replace(".", ",")
        return _WORDS["en" if english else "fr"][self.what].format(name=name)
