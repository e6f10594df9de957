"""À propos: what the program is, under which licence, and what it owes to others."""

from __future__ import annotations

import platform

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from sysmap import __version__
from sysmap.app.controls import flat
from sysmap.app.windows import SideWindow, paragraph
from sysmap.i18n import _
from sysmap.resources import resource

_OWED = (
    ("Inter", "SIL Open Font License 1.1"),
    ("Lucide", "ISC"),
    (f"Qt, PySide6 {qVersion()}", "LGPL 3"),
    ("pydantic", "MIT"),
    ("pypdf", "BSD 3-Clause"),
    (f"Python {platform.python_version()}", "PSF"),
)


class AboutWindow(SideWindow):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("À propos de Sysmap"), 640, 620)
        self.body.addWidget(paragraph(_("Sysmap, l’éditeur de cartes systémiques"), "title"))
        self.body.addWidget(paragraph(_("Version {version}").format(version=__version__), "quiet"))
        self.body.addWidget(paragraph(_(
            "Dessiner ensemble les acteurs et les enjeux d’un territoire, et en faire une affiche. "
            "Logiciel libre, licence publique de l’Union européenne (EUPL 1.2). "
            "Il ne se connecte à aucun réseau et n’envoie rien à personne."
        )))  # fmt: skip
        owed = QVBoxLayout()
        flat(owed, space=2)
        for name, licence in _OWED:
            owed.addWidget(paragraph(f"{name} – {licence}"))
        self.body.addWidget(paragraph(_("Ce que Sysmap doit à d’autres"), "title"))
        self.body.addLayout(owed)
        texts = QPlainTextEdit(licences())
        texts.setReadOnly(True)
        texts.setAccessibleName(_("Textes des licences"))
        self.body.addWidget(texts, 1)


def licences() -> str:
    """The list of what comes along, and each licence once; a sentence where the list is not there."""
    try:
        found = resource("licences", "THIRD-PARTY.txt").read_text(encoding="utf-8")
    except OSError:
        return _("La liste des licences manque dans cette installation.")
    return found.partition("\n\n")[2].strip()  # its title is in two languages, and the window has its own
