"""Qt's own words (file windows, context menus of fields) in the language spoken."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from sysmap.i18n import language

_NAME = "sysmap-qt-words"


def speak_qt() -> None:
    """Take away the translation that is there and put the one that is wanted."""
    app = QCoreApplication.instance()
    if app is None:
        return
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.deleteLater()
    made = QTranslator(app)
    made.setObjectName(_NAME)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language() != "en" and made.load(f"qtbase_{language()}", folder):
        app.installTranslator(made)
