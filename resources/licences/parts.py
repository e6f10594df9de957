"""What comes along without being a library of Python, and where each licence of the list comes from."""

from __future__ import annotations

from typing import NamedTuple

ACCEPTED = {
    "MIT", "MIT-CMU", "BSD-2-Clause", "BSD-3-Clause", "PSF-2.0", "ISC", "Zlib", "OFL-1.1", "EPL-2.0",
    "LGPL-3.0-only", "LGPL-2.1-or-later", "LGPL-2.0-or-later", "etalab-2.0",
    "GPL-2.0-or-later WITH Bootloader-exception", "LicenseRef-Microsoft-Runtime",
}  # fmt: skip
"""Licences beside which a program under EUPL-1.2 may be given: permissive ones, weak copyleft of a library
that can be replaced, open data, and one GPL whose exception is made for programs packed with it."""

UNCLEAR = {"defusedxml": "PSF-2.0", "segno": "BSD-3-Clause"}
"""Libraries whose licence is not said by a name that machines know; read in their licence file."""


class Part(NamedTuple):
    """Something in the package: its name, licence, what it is doing there, and the file of its licence."""

    name: str
    licence: str
    why: str
    text: str = ""
    version: str = ""


_LGPL_3, _LGPL_2 = "licences/texts/LGPL-3.txt", "licences/texts/LGPL-2.1.txt"
PARTS = (
    Part("CPython", "PSF-2.0", "le langage, dans les dossiers tout prêts", "licences/texts/Python.txt"),
    Part("Qt", "LGPL-3.0-only", "dans PySide6, à la même version : fenêtres, dessin, PDF", _LGPL_3),
    Part("Graphviz", "EPL-2.0", "dans pygraphviz : dispositions", "pygraphviz:LICENSE.graphviz", "14.1.5"),
    Part("GLib", "LGPL-2.1-or-later", "demandée par Graphviz", _LGPL_2),
    Part("GTS", "LGPL-2.0-or-later", "demandée par Graphviz", _LGPL_2),
    Part("GNU libiconv, libintl", "LGPL-2.1-or-later", "demandées par GLib sous Windows", _LGPL_2),
    Part("PCRE2", "BSD-3-Clause", "demandée par GLib"),
    Part("Expat", "MIT", "demandée par Graphviz"),
    Part("zlib", "Zlib", "demandée par Graphviz"),
    Part("libxml2, libxslt", "MIT", "dans lxml"),
    Part("Inter", "OFL-1.1", "la police de l’écran et du papier", "fonts/LICENSE-Inter.txt"),
    Part("Lucide", "ISC", "les icônes et les pictogrammes", "icons/LICENSE-Lucide.txt"),
    Part("Code officiel géographique", "etalab-2.0", "INSEE et DGCL, 2026 : les territoires",
         "territories/SOURCE.md"),
    Part("PyInstaller, chargeur", "GPL-2.0-or-later WITH Bootloader-exception", "lance le dossier empaqueté"),
    Part("Microsoft Visual C++", "LicenseRef-Microsoft-Runtime", "redistribuable, sous Windows"),
)  # fmt: skip
"""`text`: a file of resources/, or « library:file » in what is installed."""

QT = """\
Qt et PySide6 sont sous LGPL 3. Ils sont livrés tels que leurs auteurs les publient, en bibliothèques
séparées. On les remplace par les siennes, de la même version majeure, en remplaçant les fichiers de même nom
du dossier PySide6 (Qt6Core, Qt6Gui, Qt6Widgets, Qt6PrintSupport et les greffons) ; qui a reçu le fichier
unique trouve le dossier au même endroit. Depuis les sources du programme, il suffit d’installer une autre
version de PySide6-Essentials. Leurs sources sont publiées par The Qt Company sous les noms
« qt-everywhere-src » et « pyside-setup », à la version dite ci-dessus. Rien ici n’interdit de modifier le
programme, ni de l’étudier pour ce faire. GLib, GTS, libiconv et libintl se remplacent de même,
dans pygraphviz.libs.

Qt and PySide6 are under the LGPL 3. They come as their authors publish them, as separate libraries. Replace
them with your own, of the same major version, by replacing the files of the same name in the folder PySide6
(Qt6Core, Qt6Gui, Qt6Widgets, Qt6PrintSupport and the plugins); who got the single file finds the folder in
the same place. From the sources of the program, installing another version of PySide6-Essentials is enough.
The Qt Company publishes their sources under the names “qt-everywhere-src” and “pyside-setup”, at the version
said above. Nothing here forbids changing the program, or studying it for that purpose. GLib, GTS, libiconv
and libintl are replaced alike, in pygraphviz.libs.
"""
