"""An error of ours: one calm sentence, and a report on this computer that holds nothing of the map.

A report says where the program was, never with what: no message of an exception, no label, no path of a
map. Nobody sends it but the person who read it.
"""

from __future__ import annotations

import faulthandler
import os
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, TextIO

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtWidgets import QPlainTextEdit

from sysmap import __version__
from sysmap.app.banners import Choice
from sysmap.app.controls import button, row
from sysmap.app.saving.overriding import make_errors_whole
from sysmap.app.windows import SideWindow, paragraph
from sysmap.i18n import _
from sysmap.storage import data_folder

if TYPE_CHECKING:
    from sysmap.app.shell import Shell

KEPT = 20
"""Reports that stay; older ones go."""
CRASH = "arret.txt"
_HERE = Path(__file__).resolve().parents[1]


def reports_folder() -> Path:
    return data_folder() / "reports"


def report(error: BaseException) -> str:
    """What happened and where, without a word of anybody's map."""
    lines = [_head()]
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        lines.append(_named(error))
        lines += [f"  {_place(f.filename)}:{f.lineno} {f.name}" for f in _frames(error.__traceback__)]
        error = error.__cause__ or error.__context__  # type: ignore[assignment]
    return "\n".join(lines) + "\n"


def _head() -> str:
    return f"Sysmap {__version__} · Python {platform.python_version()} · Qt {qVersion()} · {sys.platform}"


def _named(error: BaseException) -> str:
    number = f" {error.errno}" if isinstance(error, OSError) else ""
    return f"{type(error).__module__}.{type(error).__qualname__}{number}"


def _frames(trace: TracebackType | None) -> list[traceback.FrameSummary]:
    return list(traceback.extract_tb(trace))[-40:]


def _place(name: str) -> str:
    """The file of the program, from its own folder on: where it is installed is nobody's business."""
    path = Path(name)
    return str(path.relative_to(_HERE.parent)) if path.is_relative_to(_HERE) else path.name


def _heard(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> str:
    """Everything for who watches in a terminal; what is written down by the system holds nothing of a map."""
    if error is None or sys.stderr.isatty():
        return "".join(traceback.format_exception(kind, error, trace))
    return report(error)


def keep(text: str) -> Path | None:
    """Write a report down; None where nothing can be written."""
    folder = reports_folder()
    made = folder / f"{datetime.now():%Y-%m-%d %H.%M.%S.%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        made.write_text(text, "utf-8")
        for old in sorted(folder.glob("2*.txt"))[:-KEPT]:
            old.unlink()
    except OSError:
        return None
    return made


def calmly(work: Callable[[], object]) -> bool:
    """Do this; an error of ours is told, and stops nothing of what comes after it. Whether it was done."""
    try:
        work()
    except Exception:
        sys.excepthook(*sys.exc_info())
        return False
    return True


class Mishaps(QObject):
    """Hears every exception that nobody caught, in any thread, and says one sentence for them all."""

    heard = Signal(str)

    def __init__(self, shells: Callable[[], list[Shell]]) -> None:
        super().__init__()
        self._shells, self._known = shells, set[str]()
        self.heard.connect(self._say, Qt.ConnectionType.AutoConnection)

    def listen(self) -> None:
        """Be told of them from now on."""
        make_errors_whole()
        sys.excepthook = self.caught
        threading.excepthook = lambda found: self.caught(found.exc_type, found.exc_value, found.exc_traceback)

    def caught(self, kind: type[BaseException], error: BaseException | None, trace: Any) -> None:
        with suppress(Exception):
            sys.stderr.write(_heard(kind, error, trace))
        if issubclass(kind, (KeyboardInterrupt, SystemExit)):
            for shell in self._shells():
                shell.leave()
            return
        with suppress(Exception):
            text = report(error if error is not None else kind())
            if text not in self._known:  # a painter may stumble sixty times a second
                self._known.add(text)
                keep(text)
                self.heard.emit(text)

    def _say(self, text: str) -> None:
        said = _("Quelque chose n’a pas marché. Votre carte est intacte ; vous pouvez continuer.")
        for shell in self._shells()[:1]:
            reading = Choice(_("Lire le rapport…"), partial(show_report, shell, text))
            shell.banners.say(said, reading, tone="alert")


class ReportWindow(SideWindow):
    """What would be sent, read before anybody sends it."""

    def __init__(self, parent: Shell, text: str) -> None:
        super().__init__(parent, _("Rapport"), 640, 420)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        said = _("Ce qui a buté dans le programme. Rien de votre carte n’y figure, et rien n’est envoyé ; "
                 "vous pouvez le copier dans un message.")  # fmt: skip
        self.body.addWidget(paragraph(said))
        self.text = QPlainTextEdit(text)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("Rapport"))
        self.body.addWidget(self.text, 1)
        copying = button(_("Copier"), self._copy, look="strong")
        self.body.addLayout(row(None, copying))

    def _copy(self) -> None:
        self.text.selectAll()
        self.text.copy()


def show_report(shell: Shell, text: str) -> ReportWindow:
    window = ReportWindow(shell, text)
    window.show()
    return window


def watch_crashes() -> TextIO | None:
    """What the system says when the program is struck dead: where each thread was, nothing else.

    The file must stay open; None where nothing can be written. An earlier one becomes a report.
    """
    crash = reports_folder() / CRASH
    with suppress(OSError, ValueError):
        if crash.exists() and crash.stat().st_size:
            keep(f"{_head()}\n{crash.read_text('utf-8', 'replace')}")
        crash.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = open(crash, "w", encoding="utf-8")  # noqa: SIM115 - it is written at the very end
        os.set_inheritable(file.fileno(), False)
        faulthandler.enable(file)
        return file
    return None
