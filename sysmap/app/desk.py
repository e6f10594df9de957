"""The editor's page: the map with its bar, question, kinds, capture line, inspector and status.

What commands need of it is here; how its parts look and behave is in their own files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sysmap.app.actions import table
from sysmap.app.capture.landing import Landing
from sysmap.app.capture.line import CaptureLine
from sysmap.app.capture.placing import first_zone
from sysmap.app.capture.resemblance import Resemblance
from sysmap.app.card import retention
from sysmap.app.commands import merge as show_merging
from sysmap.app.controls import flat
from sysmap.app.cover.allowed import may
from sysmap.app.cover.strip import ReadingStrip
from sysmap.app.frame.bar import Bar
from sysmap.app.frame.folding import fold
from sysmap.app.frame.leftside import LeftSide, known_kinds
from sysmap.app.frame.listening import listen, show_menu
from sysmap.app.frame.loop_count import LoopCount
from sysmap.app.frame.question import QuestionBanner
from sysmap.app.frame.sight import Sight
from sysmap.app.frame.status import StatusLine
from sysmap.app.frame.surface import Surface
from sysmap.app.frame.tips import Tips
from sysmap.app.gliding import Glider
from sysmap.app.inspector import Inspector
from sysmap.app.keyboard.keys import bind
from sysmap.app.merging.heard_marks import HeardMarks
from sysmap.app.notation.specimens import split
from sysmap.app.reading import Lens
from sysmap.app.remarks.marks import RemarkMarks
from sysmap.app.room import Room
from sysmap.app.stages.taking import StageTaking
from sysmap.app.views.tab import ViewTab
from sysmap.app.views.telling import opening_view
from sysmap.app.ways import axes
from sysmap.app.ways.aside import Aside
from sysmap.app.workshop import frigo
from sysmap.app.workshop.closing import Closing
from sysmap.app.workshop.curtain import Curtain
from sysmap.canvas import Minimap
from sysmap.editing import offered
from sysmap.geometry import Box
from sysmap.i18n import _
from sysmap.model import SystemMap

if TYPE_CHECKING:
    from sysmap.app.banners import Banner, Choice
    from sysmap.app.jobs import Job
    from sysmap.app.saving.document import Document
    from sysmap.app.shell import Shell
    from sysmap.app.story import Presenting


class Desk(QWidget):
    """One map on the desk. `kind` is the kind being written, `tool` the tool in hand."""

    def __init__(self, shell: Shell, document: Document) -> None:
        super().__init__(shell)
        self.shell, self.document, self.settings = shell, document, shell.settings
        self.editor = document.editor
        self.kind = "facteur"
        self.deeds = table()
        self.actions_by_id = {action.id: action for action in self.deeds}
        self._windows: dict[str, QWidget] = {}
        self.panel: Any = None  # what takes the right side for a while
        self.view = Surface(self.editor)
        self.landing = Landing(self)
        self.view.desk.pointed = self.landing.point
        self.remark_marks = RemarkMarks(self)
        self.heard_marks = HeardMarks(self)
        self.view.above += [self.landing.paint, self.remark_marks.paint, self.heard_marks.paint]
        self.view.taps += [self.remark_marks.tapped, lambda spot: axes.tapped(self, spot)]
        self.view.drops.append(lambda data, at: frigo.dropped(self, data, at))
        self.room = Room(self)
        self.glider, self.aside, self.sight = Glider(self), Aside(self), Sight(self)
        self.minimap = Minimap(self.view)
        self.minimap.projected = lambda: self.room.on
        self.question = QuestionBanner(self)
        self.capture = CaptureLine(self)
        self.left = LeftSide(self)
        self.bar = Bar(self, shell.settings.recents)
        self.inspector = Inspector(self)
        self.loops = LoopCount(self.editor, self)
        self.status = StatusLine(self)
        self.strip = ReadingStrip(self)
        self._arrange()
        self.curtain = Curtain(self)
        self.view_tab = ViewTab(self)
        self.lens = Lens(self)
        self.presented: Presenting | None = None
        self.jobs: list[Job] = []  # files being written: they are finished before the desk goes
        self.closing = Closing(self)
        self.stages, self.resemblance, self.tips = StageTaking(self), Resemblance(self), Tips(self)
        bind(self)
        self._forget = listen(self)
        if self.settings.theme != "paper":  # the one it was painted in last time
            self.room.dress()

    def _arrange(self) -> None:
        middle = QVBoxLayout()
        flat(middle)
        middle.addWidget(self.question)
        self._seen = QHBoxLayout()
        flat(self._seen)
        self._seen.addWidget(self.view, 1)
        middle.addLayout(self._seen, 1)
        middle.addWidget(self.capture)
        body = self._body = QHBoxLayout()
        flat(body)
        body.addWidget(self.left)
        body.addLayout(middle, 1)
        body.addWidget(self.inspector)
        whole = QVBoxLayout(self)
        flat(whole)
        whole.addWidget(self.bar)
        whole.addWidget(self.strip)
        whole.addLayout(body, 1)
        whole.addWidget(self.status)

    def put_inspector(self, *, beside_map: bool) -> None:
        """At the right of everything, or of the map alone where the window is narrow."""
        wanted, other = (self._seen, self._body) if beside_map else (self._body, self._seen)
        if wanted.indexOf(self.inspector) < 0:
            other.removeWidget(self.inspector)
            wanted.addWidget(self.inspector)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fold(self)

    # What actions ask

    def do(self, id: str) -> None:
        """Run an action, if it can be done now; a map that is only read is not changed by any."""
        action = self.actions_by_id[id]
        if self.editor.closed and not may(id):
            self.editor.refuse(action.words)
            return
        if action.when(self):
            action.run(self)
        elif action.group == _("Lire"):  # who asks is answered, if only by what is lacking
            from sysmap.app.finding.reasons import why_not

            said = _("{action} : {why}.").format(action=action.words, why=why_not(action))
            self.view.status.emit(said)

    def say(self, sentence: str, *choices: Choice, tone: str = "plain") -> Banner:
        return self.shell.banners.say(sentence, *choices, tone=tone)

    def show_window(self, name: str, make: Callable[[Any], Any]) -> QWidget:
        """Bring a window of ours to the front; it is made when first asked for."""
        window = self._windows.get(name)
        if window is None:
            window = self._windows[name] = make(self)
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.at_close(lambda: self._windows.pop(name, None))
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def shows(self, name: str) -> bool:
        """Whether this window of ours is open."""
        return name in self._windows

    def beside(self, panel: Any = None) -> None:
        """Give the right side to a panel: kinds, capture line and inspector step back; None gives it back."""
        if self.panel is not None:
            self.panel.detach()
            self._body.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
        self.panel = panel
        if panel is not None:
            self._body.addWidget(panel)
        for part in (self.left, self.capture):
            part.setVisible(panel is None)
        self.inspector.refresh()

    def leave(self) -> None:
        """The desk goes: nothing of it listens any more."""
        from sysmap.app.reading.side import reading_now

        if (reading := reading_now(self)) is not None:
            reading.leave()
        if self.panel is not None:
            self.beside()
        if self.presented is not None:
            self.presented.end()
        for job in self.jobs:
            job.close()
        for window in list(self._windows.values()):
            window.close()
        self._forget()
        self.lens.close()
        self.glider.leave()
        self.aside.leave()
        self.strip.leave()
        self.closing.close()
        self.room.close()
        self.curtain.deleteLater()
        self.loops.close()
        self.view.detach()

    # What is armed

    @property
    def tool(self) -> str:
        return self.view.toolbox.tool

    def arm_kind(self, kind: str) -> None:
        """What is typed, and the next click on free paper, makes this kind."""
        self.kind = kind
        self.view.choose(kind=kind)
        self.view.use("element")
        self.capture.refresh()
        self.left.show_armed()

    def arm_link(self, id: str) -> None:
        """Relations drawn from now on are of this kind (« influence+ »); selected ones become so.

        But not the one that was just drawn: while relations are being drawn, the next ones are meant.
        """
        from sysmap.app.commands import relate

        kind, polarity = split(id)
        self.view.choose(link_kind=kind, polarity=polarity)
        if self.tool != "link" and relate.has_links(self):
            relate.turn_into(self, kind, polarity)
        else:
            self.view.use("link")
        self.left.show_armed()

    def arm_zone(self) -> None:
        self.view.use("zone")
        self.left.show_armed()

    def link_armed(self) -> tuple[str, str]:
        return self.view.desk.link_kind, self.view.desk.polarity

    def palette_kinds(self) -> list[str]:
        return offered(self.editor.map)[0]

    def every_kind(self) -> list[str]:
        return known_kinds(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves a field for the map, then steps back once at a time."""
        if event.key() == Qt.Key.Key_Escape:
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A right click beside the map answers too: with what concerns the whole map."""
        show_menu(self, "page", event.globalPos())

    def step_back(self) -> None:
        """Escape: forget the gesture, the tool, the selection, one at a time; words stay typed."""
        if self.tool != "select" or self.view.toolbox.busy:
            self.view.use("select")
        elif self.editor.selection:
            self.editor.select(())
        elif self.room.on:
            self.room.toggle()
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.left.show_armed()

    # Where things are, in map units

    def boxes(self) -> Mapping[str, Box]:
        return self.view.desk.boxes()

    def box(self, id: str) -> Box | None:
        return self.view.desk.box(id)

    def centre(self) -> tuple[float, float]:
        """The middle of what is seen."""
        return tuple(self.view.desk.visible().centre)  # type: ignore[return-value]

    # What is shown

    def show_new(self, *ids: str) -> None:
        """Keep what was just written in sight, without moving the map when it already is."""
        if self.room.on:
            self.reveal(ids[-1:])
        else:
            self.sight.keep(ids)

    def reveal(self, ids: Iterable[str]) -> None:
        if self.room.on:
            self.room.framing.follow(ids)
            return
        for id in ids:
            self.view.reveal(id)

    def show_zone(self, id: str) -> None:
        self.reveal([id])

    def go_to(self, id: str) -> None:
        """Select a record and bring it into sight."""
        self.editor.select([id])
        ends = self.editor.map.links.get(id)
        self.reveal([ends.source, ends.target] if ends else [id])
        self.view.setFocus()

    def expect(self, map: SystemMap) -> None:
        """This map comes next: it is laid out once, through the view it opens with."""
        self.view.scene.view = opening_view(map)

    def opened(self) -> None:
        """Another map is on the desk."""
        map = self.editor.map
        if self.panel is not None:
            self.beside()
        kinds = self.palette_kinds()
        self.kind = "facteur" if "facteur" in kinds[:1] else kinds[0]
        self.capture.zone, self.capture.last = first_zone(map), ""
        self.landing.photo = ""
        self.view.desk.kind = self.kind
        links = offered(map)[1]
        first = links[0] if links else "influence+"
        self.view.desk.link_kind, self.view.desk.polarity = first.rstrip("+-?"), ""
        self.loops.restart()
        self.refresh()
        self.view.fit()
        if map.open_points:
            show_merging.remind(self)
        retention.remind(self)
        if map.card.review_date:
            from sysmap.app.commands import compare

            compare.remind(self)

    def refresh(self) -> None:
        self.status.show_saved(self.document.sentence(), self.document.state != "failed")
        for part in (self.bar, self.question, self.left, self.capture, self.status, self.inspector):
            part.refresh()
        self.view_tab.refresh()
        self.lens.refresh()
        self.strip.refresh()
