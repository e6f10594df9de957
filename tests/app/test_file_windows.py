"""The windows of Qt that ask for a file: in the language of the program, every word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QTreeView

from sysmap import i18n
from sysmap.app.qtwords import speak_qt
from tests.app.person import until

FRENCH = {"Dossier :", "Nom de fichier :", "Sortes de fichiers :"}
ENGLISH = {"Look in:", "File name:", "Files of type:"}


@pytest.fixture
def said(app: QApplication) -> Iterator[None]:
    yield
    i18n.use("fr")
    speak_qt()


@pytest.mark.parametrize(
    ("language", "words", "folder"), [("fr", FRENCH, "Dossier"), ("en", ENGLISH, "Folder")]
)
def test_a_file_window_speaks_one_language(
    tmp_path: Path, said: None, language: str, words: set[str], folder: str
) -> None:
    i18n.use(language)
    speak_qt()
    (tmp_path / "cartes").mkdir()
    window = QFileDialog(None, "?", str(tmp_path))
    window.setOption(QFileDialog.Option.DontUseNativeDialog)
    window.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    window.show()
    shown = {label.text().replace("&", "").replace("\N{NO-BREAK SPACE}", " ") for label in
             window.findChildren(QLabel) if label.text()}  # fmt: skip
    assert shown == words
    buttons = {one.text().replace("&", "") for one in window.findChildren(QPushButton)}
    assert ("Save" in buttons) == (language == "en")
    rows = window.findChild(QTreeView)
    assert rows is not None
    model = rows.model()
    until(lambda: model.rowCount(rows.rootIndex()) > 0)
    kind = model.index(0, 2, rows.rootIndex())
    until(lambda: bool(kind.data(Qt.ItemDataRole.DisplayRole)))
    assert kind.data(Qt.ItemDataRole.DisplayRole) == folder
    window.close()
