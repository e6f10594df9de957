"""Which view is on the map, over its corner: another one, or the whole map, one click away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from sysmap.app.commands import show
from sysmap.app.controls import button, flat, menu_button
from sysmap.app.menus import plain
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

EDGE, LONGEST = 12, 34


class ViewTab(QWidget):
    """It comes with the first view, and takes no more than a corner."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.view)
        self._desk = desk
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Vue"))
        self.which = menu_button(_("Vue"), image="eye", tip=_("Vue : la changer"))
        self._menu = QMenu(self.which)
        self._menu.aboutToShow.connect(self._fill)
        self.which.setMenu(self._menu)
        self.whole = button(_("Toute la carte"), lambda: desk.do("whole_map"), look="outlined")
        layout = QHBoxLayout(self)
        flat(layout, space=6, around=(4, 3, 4, 3))
        for widget in (self.which, self.whole):
            layout.addWidget(widget)
        desk.view.installEventFilter(self)
        self.refresh()

    def refresh(self) -> None:
        """Show the view of the moment; nothing when the map has none."""
        desk = self._desk
        now, view = desk.view.scene.view, show.current(desk)
        self.setVisible(bool(desk.editor.map.views) and not desk.room.on)
        if view is not None:
            name = view.name or view.id
        else:
            name = now.name or _("Boucle") if now is not None else _("Toute la carte")
        short = name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"
        self.which.setText(plain(short if view is None else _("Vue : {name}").format(name=short)))
        self.whole.setVisible(now is not None)
        self.adjustSize()
        self._place()

    def _place(self) -> None:
        """In the lower right corner: banners lie at the top, what a relation says at the left."""
        view = self._desk.view
        self.move(view.width() - self.width() - EDGE, view.height() - self.height() - EDGE)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        menu, desk = self._menu, self._desk
        menu.clear()
        now = desk.view.scene.view
        rows = [("", _("Toute la carte")), *((v.id, v.name or v.id) for v in desk.editor.map.views.values())]
        for id, name in rows:
            made = menu.addAction(plain(name), partial(show.look, desk, id))
            made.setCheckable(True)
            made.setChecked(id == (now.id if now is not None else ""))
        menu.addSeparator()
        for name in ("new_view", "views", "story"):
            menu.addAction(plain(desk.actions_by_id[name].text(desk)), partial(desk.do, name))
