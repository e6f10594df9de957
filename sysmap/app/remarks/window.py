"""Remarks: comments pinned to something on the map, listed, gone to, resolved. They never leave it."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sysmap.app.controls import button, clear, column, flat, row, words
from sysmap.app.inspector.fields import Lines
from sysmap.app.spoken import day
from sysmap.app.ticks import Tick
from sysmap.app.windows import SideWindow, paragraph, scrolled
from sysmap.editing import Change
from sysmap.geometry import Point
from sysmap.i18n import _, _n, language
from sysmap.model import Remark, SystemMap, clean, new_id, one_line, sentence

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def pin(desk: Desk, text: str) -> None:
    """Pin a remark to what is selected, else to the middle of what is seen."""
    chosen = [id for id in desk.editor.selection if where(desk.editor.map, id)]
    x, y = desk.centre()
    now = datetime.now().isoformat(timespec="seconds")
    with desk.editor.transaction(_("remarque")) as draft:
        for on in chosen or [""]:
            draft.put(Remark(id=new_id("r", draft.remarks), text=clean(text), on=on, x=x, y=y, date=now))


def where(map: SystemMap, on: str) -> str:
    """What a remark is pinned to, in words; nothing when it is a mere place."""
    if on in map.elements:
        return _("« {label} »").format(label=one_line(map.elements[on].label) or _("sans nom"))
    if on in map.links:
        return sentence(map, map.links[on], language()).rstrip(".")
    if on in map.zones:
        return _("la zone « {label} »").format(label=one_line(map.zones[on].label))
    if on in map.notes:
        return _("une note")
    return _("une image") if on in map.pictures else ""


def place(desk: Desk, remark: Remark) -> Point:
    """Where it is on the map: at the upper right of what it speaks of, in the middle of a relation."""
    route = desk.view.desk.route(remark.on) if remark.on in desk.editor.map.links else None
    if route is not None:
        return route.at(route.length() / 2)[0]
    box = desk.box(remark.on) if remark.on else None
    return Point(box.right, box.top) if box is not None else Point(remark.x, remark.y)


def unresolved(map: SystemMap) -> list[Remark]:
    return [remark for remark in map.remarks.values() if not remark.resolved]


def go_to(desk: Desk, remark: Remark) -> None:
    """Bring what it speaks of into sight, and select it."""
    if (remark.on and desk.box(remark.on) is not None) or remark.on in desk.editor.map.links:
        desk.go_to(remark.on)
        return
    camera, at = desk.view.camera, place(desk, remark)
    wide, high = desk.view.width() / camera.scale, desk.view.height() / camera.scale
    desk.view.look(camera._replace(x=at.x - wide / 2, y=at.y - high / 2))


class RemarksWindow(SideWindow):
    """Those that are open first; what was resolved is shown when asked for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Remarques"), 520, 580)
        self._desk, self._quiet = desk, False
        self.body.addWidget(words(_("Remarques"), "title"))
        about = _("Pour vous et qui relit : elles ne sont ni projetées, ni imprimées, ni exportées.")
        self.body.addWidget(paragraph(about, "quiet"))
        self._lines = QVBoxLayout()
        flat(self._lines, space=12)
        self.body.addWidget(scrolled(self._lines), 1)
        self.done = Tick(_("Montrer aussi celles qui sont résolues"))
        self.done.clicked.connect(lambda *_: self._show())
        self.body.addWidget(self.done)
        self.about = words("", "quiet", wrap=True)
        self.body.addWidget(self.about)
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Remarque, puis Entrée"))
        self.field.setAccessibleName(_("Nouvelle remarque"))
        self.field.returnPressed.connect(self._add)
        self.body.addWidget(self.field)
        self.follow(desk.editor, self._heard)
        desk.editor.on_select.append(self._selected)
        self.at_close(lambda: desk.editor.on_select.remove(self._selected))
        self._show()
        self._selected(desk.editor.selection)

    def _heard(self, change: Change) -> None:
        if change.touches("remarks") and not self._quiet:
            self._show()

    def _selected(self, ids: frozenset[str]) -> None:
        """Say what a remark written now would be pinned to."""
        found = [said for id in ids if (said := where(self._desk.editor.map, id))]
        if len(found) == 1:
            self.about.setText(_("Sur {what}").format(what=found[0]))
        elif found:
            self.about.setText(_n("Sur {n} objet sélectionné", "Sur {n} objets sélectionnés", len(found)))
        else:
            self.about.setText(_("Au milieu de ce qui est vu"))

    def _show(self) -> None:
        clear(self._lines)
        map = self._desk.editor.map
        shown = [r for r in map.remarks.values() if not r.resolved or self.done.isChecked()]
        for remark in sorted(shown, key=lambda r: r.resolved):
            self._lines.addWidget(self._line(remark))
        if not shown:
            none = _("Aucune remarque. Sélectionnez quelque chose, écrivez ci-dessous.")
            self._lines.addWidget(paragraph(none))
        self._lines.addStretch(1)

    def _line(self, remark: Remark) -> QWidget:
        on = where(self._desk.editor.map, remark.on) or _("un endroit de la carte")
        text = Lines(_("Remarque sur {what}").format(what=on), 2)
        text.show_text(remark.text)
        text.left.connect(lambda: self._reword(remark.id, text.toPlainText()))
        there = button(_("Y aller"), partial(go_to, self._desk, remark), look="outlined", image="map-pin")
        said = _("Rouvrir") if remark.resolved else _("Résolue")
        settle = button(said, partial(self._settle, remark.id), look="outlined", image="check")
        away = button("", partial(self._drop, remark.id), image="trash-2", tip=_("Jeter la remarque"))
        box = QWidget()
        about = words(", ".join(part for part in (on, _when(remark)) if part), "quiet", wrap=True)
        layout = column(about, text, row(there, settle, None, away), space=4, parent=box)
        layout.setContentsMargins(0, 0, 0, 0)
        return box

    def _add(self) -> None:
        if text := self.field.text().strip():
            pin(self._desk, text)
            self.field.clear()

    def _reword(self, id: str, text: str) -> None:
        remark = self._desk.editor.map.remarks.get(id)
        if remark is None or text == remark.text:
            return
        self._quiet = True  # the field stays where the hand is
        with self._desk.editor.transaction(_("remarque")) as draft:
            draft.change(remark, text=text)
        self._quiet = False

    def _settle(self, id: str) -> None:
        remark = self._desk.editor.map.remarks[id]
        label = _("remarque rouverte") if remark.resolved else _("remarque résolue")
        with self._desk.editor.transaction(label) as draft:
            draft.change(remark, resolved=not remark.resolved)

    def _drop(self, id: str) -> None:
        with self._desk.editor.transaction(_("suppression d’une remarque")) as draft:
            draft.drop(draft.remarks[id])


def _when(remark: Remark) -> str:
    try:
        return day(datetime.fromisoformat(remark.date))
    except ValueError:
        return ""


# What actions ask


def window(desk: Desk) -> RemarksWindow:
    found = desk.show_window("remarks", RemarksWindow)
    assert isinstance(found, RemarksWindow)
    return found


def write(desk: Desk) -> None:
    """A remark on what is selected: ready to be written."""
    window(desk).field.setFocus()


def any_open(desk: Desk) -> bool:
    return bool(unresolved(desk.editor.map))


def go_on(desk: Desk) -> None:
    """To the next open remark, round and round, and say it."""
    found = unresolved(desk.editor.map)
    now = next((n for n, r in enumerate(found) if r.id == desk.remark_marks.current), -1)
    remark = found[(now + 1) % len(found)]
    desk.remark_marks.current = remark.id
    go_to(desk, remark)
    on = where(desk.editor.map, remark.on)
    said = _("Remarque sur {what} : {text}") if on else _("Remarque : {text}")
    desk.status.say(said.format(what=on, text=one_line(remark.text)))
