"""Qt's own words (file windows, context menus of fields) in the language spoken."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from sysmap.i18n import _, tongue

_NAME = "sysmap-qt-words"


class _Lacking(QTranslator):
    """What Qt's own translation lacks (found by walking every window): asked after it, and said by us."""

    def __init__(self, parent: QCoreApplication) -> None:
        super().__init__(parent)
        self._words = {
            ("QFileDialog", "Files of type:"): _("Sortes de fichiers :"),
            ("QFileDialog", "Look in:"): _("Dossier :"),
            ("QAbstractFileIconProvider", "Folder"): _("Dossier"),
        }

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        """No word at all, rather than an empty one, lets Qt's own English stand."""
        return self._words.get((context, text.replace("&", "")))  # type: ignore[return-value]


def speak_qt() -> None:
    """Take away the translation that is there and put the one that is wanted."""
    app = QCoreApplication.instance()
    if app is None:
        return
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.deleteLater()
    if tongue() == "en":
        return
    lacking = _Lacking(app)  # the last one installed is asked first: it comes after Qt's
    made = QTranslator(app)
    for one in (lacking, made):
        one.setObjectName(_NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if made.load(f"qtbase_{tongue()}", folder):
        app.installTranslator(lacking)
        app.installTranslator(made)
