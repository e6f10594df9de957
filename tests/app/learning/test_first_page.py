"""The first page is whole at every size: nothing to scroll to, nothing cut, every stop by Tab."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from sysmap.app.program import dress
from sysmap.app.settings import Settings
from sysmap.app.shell import Shell
from sysmap.app.start import shown
from sysmap.i18n import use
from tests.app.person import Person, press, wait

SIZES = [(1366, 768), (1093, 614), (1920, 1080)]


def opened(app: QApplication, tmp_path: Path, tongue: str, size: tuple[int, int], recents: int) -> Shell:
    use(tongue)
    dress(app)
    paths = []
    for n in range(recents):
        path = tmp_path / f"carte {n}.sysmap"
        shutil.copy(shown.examples()[n % 5], path)
        paths.append(str(path))
    shell = Shell(Settings(language=tongue, recent=paths))
    shell.resize(*size)
    shell.show_start()
    shell.show()
    wait(20)
    return shell


@pytest.mark.parametrize("tongue", ["fr", "en"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("recents", [0, 12])
def test_all_of_it_is_seen_at_once(
    app: QApplication, tmp_path: Path, tongue: str, size: tuple[int, int], recents: int
) -> None:
    shell = opened(app, tmp_path, tongue, size, recents)
    page = shell._start
    assert page is not None
    assert page.verticalScrollBar().maximum() <= 12
    room = QRect(QPoint(0, 0), page.viewport().size())
    for one in page.findChildren(QWidget):
        if one.isVisible() and isinstance(one, (QAbstractButton, QLabel)):
            at = QRect(one.mapTo(page.viewport(), QPoint(0, 0)), one.size())
            assert room.adjusted(0, 0, 0, 12).contains(at), (one.accessibleName(), at)
            if isinstance(one, QLabel):
                assert one.sizeHint().width() <= one.width() + 1, one.text()
    shell.close()
    shell.deleteLater()


def test_every_stop_is_reached_by_tab_and_in_the_order_of_reading(person: Person) -> None:
    page = person.shell._start
    assert page is not None
    person.shell.activateWindow()
    page.question.setFocus()
    seen = []
    for _step in range(40):
        now = QApplication.focusWidget()
        if now in seen or now is None:
            break
        seen.append(now)
        press(now, Qt.Key.Key_Tab)
    assert page.wording is not None
    expected = [page.question, page.territory, *page.cards, *page._rows, *page._buttons, page.wording.choice]
    assert [one for one in seen if one in expected] == expected
    assert {page._all, page._tour} <= set(seen)


def test_without_examples_there_is_no_empty_heading(
    app: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(shown, "examples", list)
    use("fr")
    shell = Shell(Settings(language="fr"))
    shell.resize(1093, 614)
    shell.show_start()
    shell.show()
    wait(5)
    assert shell._start is not None
    titles = [label.text() for label in shell._start.findChildren(QLabel) if label.isVisible()]
    assert "Regarder un exemple" not in titles
    assert len(shell._start.cards) == 6
    shell.close()
    shell.deleteLater()
