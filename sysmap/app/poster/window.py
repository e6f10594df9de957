"""The poster window: the page at the left, three choices at the right, the rest folded, and the file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sysmap.app.banners import Choice
from sysmap.app.card.licence import LicenceQuestion
from sysmap.app.controls import button, flat, harmless, row, words
from sysmap.app.inspector.fields import Pick
from sysmap.app.jobs import Job
from sysmap.app.poster import remembered
from sysmap.app.poster.choices import PosterChoices
from sysmap.app.poster.control import Control
from sysmap.app.poster.fold import Fold
from sysmap.app.poster.making import Making, show_folder
from sysmap.app.poster.mending import mend_map
from sysmap.app.poster.more import More
from sysmap.app.poster.names import labels
from sysmap.app.poster.opening import open_mend
from sysmap.app.poster.preview import STEP, Preview
from sysmap.app.poster.printing import PrintingChoices
from sysmap.app.poster.showing import Shown, Wanted, eyes, shown
from sysmap.app.poster.writing import Writing
from sysmap.app.reserved import stays_out
from sysmap.app.windows import SideWindow, scrolled
from sysmap.editing import Change
from sysmap.i18n import _, language
from sysmap.model import Poster
from sysmap.poster import Exported, PaperError, digest, export, preflight
from sysmap.storage import StorageError, safe_name

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

PAUSE = 160
"""Milliseconds of quiet before the preview is made again."""
SIDE, WIDEST = 348, 400
"""Pixels of the column of choices; other languages are longer."""
_FIELDS = {"title": "title", "question": "subtitle", "callout": "callout", "reading": "reading",
           "foot": "mention"}  # fmt: skip


class PosterWindow(SideWindow):
    """What the paper will show, as it is chosen, written and dragged."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Affiche"), 1360, 860)
        self._desk = desk
        self._names: list[str] = []
        self._showing = Job(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._ask)
        self._writing = Writing(desk)
        self.choices, self.more = PosterChoices(desk, self._writing), More(desk, self._writing)
        self.printing = PrintingChoices(self, self.poster.ink)
        self.making = Making()
        self.page = Preview()
        self.control = Control(self._can)
        self._build()
        self._connect()
        self.follow(desk.editor, self._heard)
        self._propose()
        self._ask()

    @property
    def desk(self) -> Desk:
        return self._desk

    @property
    def poster(self) -> Poster:
        return self._writing.poster

    # Building

    def _build(self) -> None:
        body = QHBoxLayout()
        flat(body, space=20)
        left = QVBoxLayout()
        flat(left, space=6)
        left.addWidget(self.page, 1)
        left.addLayout(self._tools())
        body.addLayout(left, 1)
        side = QWidget()
        side.setMinimumWidth(SIDE)
        side.setMaximumWidth(WIDEST)
        column = QVBoxLayout(side)
        flat(column, space=8)
        column.addWidget(scrolled(self._folded()), 1)
        self._foot(column)
        body.addWidget(side)
        self.body.addLayout(body, 1)

    def _tools(self) -> QHBoxLayout:
        """Undo, near and far, and other eyes."""
        editor = self._desk.editor
        self.undo = button("", editor.undo, image="undo-2",
                           tip=_("Annuler le dernier changement (Ctrl+Z)"))  # fmt: skip
        self.redo = button("", editor.redo, image="redo-2",
                           tip=_("Rétablir ce qui vient d’être annulé (Ctrl+Y)"))  # fmt: skip
        less = button("", lambda: self.page.zoom(1 / STEP), image="zoom-out", tip=_("Voir de plus loin"))
        more = button("", lambda: self.page.zoom(STEP), image="zoom-in", tip=_("Voir de plus près"))
        fit = button(_("Toute la page"), self.page.fit, look="outlined")
        natural = button("100 %", self.page.natural, look="outlined",
                         tip=_("Voir la page à sa taille réelle"))  # fmt: skip
        self.seen_as = Pick()
        self.seen_as.setAccessibleName(_("Voir comme"))
        for how, text in eyes():
            self.seen_as.addItem(text, how)
        self.seen_as.activated.connect(lambda *_: self._ask())
        return row(self.undo, self.redo, None, less, more, fit, natural, None, self.seen_as, space=4)

    def _folded(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        flat(lines, space=8, around=(0, 0, 10, 0))
        self.proposal = button("", self._take_over, look="outlined")
        self.proposal.hide()
        lines.addWidget(self.choices)
        lines.addWidget(self.proposal)
        self.plus = Fold(_("Plus…"))
        self.plus.inside.addWidget(self.more)
        lines.addWidget(self.plus)
        lines.addWidget(self.printing)
        lines.addStretch(1)
        return lines

    def _foot(self, column: QVBoxLayout) -> None:
        """What stays out or is too small, and the file."""
        self.old: QLabel = words("", "alert", wrap=True)
        self.said: QLabel = words("", "quiet", wrap=True)
        self.kept: QLabel = words("", "quiet", wrap=True)
        self._which = button(_("Voir lesquels"), self._tell_withheld, look="link")
        self.withheld: QLabel = words("", "quiet", wrap=True)
        for widget in (self.old, self.said, self.kept, self._which, self.withheld):
            column.addWidget(widget)
            widget.hide()
        column.addWidget(LicenceQuestion(self._desk, self))
        column.addWidget(self.control)
        column.addWidget(self.making)
        column.addWidget(button(_("Enregistrer en PDF…"), lambda: self.choose(".pdf"), look="strong",
                                image="download"))  # fmt: skip
        svg = button("SVG…", lambda: self.choose(".svg"), look="outlined", tip=_("Enregistrer en SVG"))
        png = button("PNG…", lambda: self.choose(".png"), look="outlined", tip=_("Enregistrer en PNG"))
        column.addLayout(row(svg, png))

    def _connect(self) -> None:
        self._showing.done.connect(self._show)
        self._showing.failed.connect(self._refused)
        self.making.made.connect(self._made)
        self.making.failed.connect(self._refused)
        self.printing.changed.connect(self._printing_changed)
        self.printing.asked.connect(self._print)
        self.page.seen.connect(self._timer.start)
        self.control.seen.connect(self._see)
        self.control.asked.connect(self._mend)
        self.choices.chosen.connect(self._another)
        self.page.written.connect(self._written)
        self.page.ordered.connect(lambda order: self._change(order=tuple(order)))
        self.page.sided.connect(lambda side: self._change(place=side, column=0.0))
        self.page.sized.connect(lambda share: self._change(column=share))
        for keys, run in ((QKeySequence.StandardKey.Undo, self._desk.editor.undo),
                          (QKeySequence.StandardKey.Redo, self._desk.editor.redo),
                          ("Ctrl+0", self.page.fit), ("Ctrl+1", self.page.natural)):  # fmt: skip
            QShortcut(QKeySequence(keys), self).activated.connect(run)

    # The preview

    @property
    def _image(self) -> object:
        return self.page.image

    def _heard(self, change: Change) -> None:
        if change.origin != "preview":
            self.choices.refresh()
            self.more.refresh()
            self._propose()
            self._timer.start()

    def show_view(self, view: str) -> None:
        """The poster of this view, made when it has none."""
        self._writing.begin(view)
        self._another()

    def _another(self) -> None:
        self.choices.refresh()
        self.more.refresh()
        self._timer.start()

    def _ask(self) -> None:
        page = self.page
        room = (float(max(400, page.width())), float(max(300, page.height())))
        sight = None if page.sheet is None or page._fitted else page.sight
        wanted = Wanted(self._desk.editor.map, self.poster, room, self.devicePixelRatioF(), sight,
                        self.seen_as.currentData() or "")  # fmt: skip
        self._showing.ask(lambda: shown(wanted))

    def _show(self, found: Shown) -> None:
        sheet = found.sheet
        self.page.show_sheet(sheet, self.poster)
        self.printing.weigh(sheet)
        self.control.look(sheet, self.poster, self.printing.order)
        self.page.show_image(found.image, found.sight)
        history = self._desk.editor.history
        self.undo.setEnabled(history.can_undo)
        self.redo.setEnabled(history.can_redo)
        _tell(self.old, found.outdated)
        _tell(self.kept, stays_out(sheet.whole, sheet.view))
        self._which.setVisible(bool(sheet.withheld))
        self._names = labels(self._desk.editor.map, sheet.withheld)
        self.withheld.setText("\n".join(self._names) if self.withheld.isVisible() else "")
        if not sheet.withheld:
            self.withheld.hide()

    # What the check found

    def check(self) -> None:
        """Open what the check before printing found."""
        self.control.fold.open(True)
        self.control.fold.head.setFocus()

    def _see(self, finding: preflight.Finding) -> None:
        """Where it is: on the page, else on the map."""
        if finding.boxes:
            self.page.point(finding.boxes)
        elif finding.ids:
            self._desk.go_to(finding.ids[0])
            self._desk.window().activateWindow()

    def _can(self, mend: preflight.Mend) -> bool:
        return mend.what != "simplify" or "simplify" in self._desk.actions_by_id

    def _mend(self, mend: preflight.Mend) -> None:
        if mend_map(self._desk, self._writing, mend):
            self._another()
            return
        open_mend(self, mend)

    def _tell_withheld(self) -> None:
        self.withheld.setText("\n".join(self._names))
        self.withheld.setVisible(not self.withheld.isVisible())

    # What hands did

    def _change(self, **fields: object) -> None:
        self._writing.change(**fields)
        self._writing.seal()

    def _written(self, part: str, text: str) -> None:
        if part == "tale":
            self._change(tale=tuple(line.strip() for line in text.splitlines() if line.strip()))
        else:
            self._change(**{_FIELDS[part]: text.strip()})

    def _printing_changed(self) -> None:
        if self.printing.ink != self.poster.ink:
            self._writing.change(ink=self.printing.ink)
        elif self.page.sheet is not None:
            self.control.look(self.page.sheet, self.poster, self.printing.order)

    def _propose(self) -> None:
        said = remembered.proposed(self._desk.editor.map.card)
        self.proposal.setText(_("Reprendre le dernier cartouche"))
        self.proposal.setToolTip(harmless(said))
        self.proposal.setVisible(bool(said))

    def _take_over(self) -> None:
        remembered.take_over(self._desk, self.poster)

    # The file

    def choose(self, suffix: str) -> None:
        folder = Path(self._desk.settings.poster_folder or self._desk.document.path.parent)
        map = self._desk.editor.map
        about = map.card.title or map.card.question or _("Affiche")
        name = safe_name(f"{about} – {self.choices.paper_name()}")
        kinds = f"{suffix[1:].upper()} (*{suffix})"
        asked, _kind = QFileDialog.getSaveFileName(
            self, _("Enregistrer l’affiche"), str(folder / f"{name}{suffix}"), kinds
        )
        if asked:
            path = Path(asked) if asked.lower().endswith(suffix) else Path(asked + suffix)
            self.write(path)

    def write(self, path: Path) -> None:
        """Make the file, without stopping the window."""
        map, poster, attach, order = self._desk.editor.map, self.poster, self.more.attach, self.printing.order
        self._desk.settings.poster_folder = str(path.parent)
        self.making.make(lambda tell: export(map, poster, path, attach=attach, printing=order, progress=tell))

    def _print(self) -> None:
        """On the printer that somebody chooses; the sentence when there is none."""
        from sysmap.app.poster.printer import print_poster

        try:
            said = print_poster(self, self._desk.editor.map, self.poster, self.printing.order)
        except StorageError as error:
            return self._refused(error)
        _tell(self.said, said)

    def _made(self, made: Exported) -> None:
        """Remember what was exported: the next look says whether it still shows the same."""
        map = self._desk.editor.map
        self._change(printed=digest(made.sheet), printed_on=date.today().isoformat())
        remembered.remember(map, self.poster)
        said = _("Affiche enregistrée : {path}").format(path=made.path)
        _tell(self.said, said)
        self._desk.say(said, Choice(_("Ouvrir le dossier"), lambda: show_folder(made.path)))

    def tell(self, sentence: str) -> None:
        """Say this above the buttons."""
        _tell(self.said, sentence)

    def _refused(self, error: Exception) -> None:
        from sysmap.poster import Cancelled

        if isinstance(error, Cancelled):
            _tell(self.said, _("Export arrêté. Rien n’a été écrit."))
        elif isinstance(error, StorageError):
            _tell(self.said, error.sentence(language()))
        elif isinstance(error, PaperError):
            wide, high = error.sides
            _tell(self.said, _("Une page de {wide} × {high} mm ne peut pas exister.").format(
                wide=round(wide), high=round(high)))  # fmt: skip
        else:
            raise error

    def closeEvent(self, event: QCloseEvent) -> None:
        self.page.editor.close_writing()
        super().closeEvent(event)
        self._showing.close()
        self.control.close_work()
        self.making.close_work()
        self.printing.close_work()
        self.more.logos.close_work()


def _tell(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
