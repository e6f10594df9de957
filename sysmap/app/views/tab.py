"""Which view is on the map, over its corner: another one, or the whole map, one click away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from sysmap.app.commands import show
from sysmap.app.controls import button, flat, harmless, menu_button
from sysmap.app.icons import icon
from sysmap.app.menus import plain
from sysmap.app.style import INK
from sysmap.app.ways import turning
from sysmap.i18n import _

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.app.reading.shown_key import ShownKey

EDGE, LONGEST = 12, 34
SMALL, SMALLEST = 680, 420
"""A map less wide than these, in pixels, is covered as little as can be."""


class ViewTab(QWidget):
    """It comes with the first view, and takes no more than a corner."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.view)
        self._desk = desk
        self._key: ShownKey | None = None
        self.setObjectName("popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(_("Vue"))
        self.which = menu_button(_("Vue"), image="eye", tip=_("Vue : la changer"))
        self._menu = QMenu(self.which)
        self._menu.aboutToShow.connect(self._fill)
        self.which.setMenu(self._menu)
        self.way = menu_button(_("Façon de voir"), image="grid-3x3", tip=_("Façon de voir : la changer"))
        self._ways = QMenu(self.way)
        self._ways.aboutToShow.connect(self._fill_ways)
        self.way.setMenu(self._ways)
        self.whole = button(_("Toute la carte"), lambda: desk.do("whole_map"), look="outlined")
        layout = QHBoxLayout(self)
        flat(layout, space=6, around=(4, 3, 4, 3))
        for widget in (self.way, self.which, self.whole):
            layout.addWidget(widget)
        desk.view.corner = self._covered
        desk.view.installEventFilter(self)
        desk.minimap.installEventFilter(self)
        self.refresh()

    def refresh(self) -> None:
        """Show the view of the moment; nothing when the map has none."""
        desk = self._desk
        now, view = desk.view.scene.view, show.current(desk)
        map = desk.editor.map
        self.setVisible(bool(map.views or map.arrangements) and not desk.room.on)
        self.which.setVisible(bool(map.views) or now is not None)
        self.way.setVisible(bool(map.arrangements))
        self.way.setText(plain(_("Façon de voir : {name}").format(name=_short(turning.current(map)))))
        if view is not None:
            name = view.name or view.id
        else:
            name = now.name or _("Boucle") if now is not None else _("Toute la carte")
        short = _short(name)
        self.which.setText(plain(short if view is None else _("Vue : {name}").format(name=short)))
        self.whole.setVisible(now is not None)
        self._narrow(turning.current(map), name if view is None else _("Vue : {name}").format(name=name))
        self.adjustSize()
        self._place()
        self._explain()

    def _explain(self) -> None:
        """What the view tells by sizes and colours is said as long as it is shown."""
        if self._key is None and self._desk.view.figure.gradings:
            from sysmap.app.reading.shown_key import ShownKey

            self._key = ShownKey(self._desk)
        if self._key is not None:
            self._key.refresh()

    def _narrow(self, way: str, seen: str) -> None:
        """On a small screen less is covered: names shorter and shorter, the last button a picture."""
        small = self._desk.view.width() < SMALL
        self.whole.setText("" if small else _("Toute la carte"))
        self.whole.setIcon(icon("maximize", 20, INK) if small else QIcon())
        self.whole.setToolTip(harmless(_("Toute la carte") if small else ""))
        self._fold(self._desk.view.width() < SMALLEST, way, seen)
        for letters in (LONGEST, 22, 14, 8):
            if self.sizeHint().width() <= self._desk.view.width() - 2 * EDGE:
                return
            self.way.setText(plain(_short(way, letters)))
            self.which.setText(plain(_short(seen, letters)))

    def _fold(self, tiny: bool, way: str, seen: str) -> None:
        """Beside an inspector on a small screen, pictures alone; the menu of views has the whole map too."""
        style = Qt.ToolButtonStyle
        self.whole.setVisible(self.whole.isVisibleTo(self) and not tiny)
        for made, said, tip in ((self.which, seen, _("Vue : la changer")),
                                (self.way, way, _("Façon de voir : la changer"))):  # fmt: skip
            made.setToolButtonStyle(style.ToolButtonIconOnly if tiny else style.ToolButtonTextBesideIcon)
            made.setToolTip(harmless(said) if tiny else tip)

    def _place(self) -> None:
        """In the lower right corner: banners lie at the top, what a relation says at the left."""
        view, small = self._desk.view, self._desk.minimap
        foot = small.y() - EDGE // 2 if small.isVisible() and small.parent() is view else view.height() - EDGE
        self.move(view.width() - self.width() - EDGE, foot - self.height())
        self.raise_()

    def _covered(self) -> QRect | None:
        """What it takes of the map, for who fits the map into the window."""
        return None if self.isHidden() else self.geometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._desk.view:
            self.refresh()
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)

    def _fill_ways(self) -> None:
        add_ways(self._ways, self._desk)
        self._ways.addSeparator()
        self._ways.addAction(plain(self._desk.actions_by_id["ways"].text(self._desk)),
                             partial(self._desk.do, "ways"))  # fmt: skip

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


def add_ways(menu: QMenu, desk: Desk) -> None:
    """The ways of looking that the map has, the present one ticked."""
    menu.clear()
    map = desk.editor.map
    for id, one in map.arrangements.items():
        made = menu.addAction(plain(turning.name_of(map, one)), partial(turning.turn, desk, id))
        made.setCheckable(True)
        made.setChecked(id == map.arrangement)


def _short(name: str, letters: int = LONGEST) -> str:
    return name if len(name) <= letters else name[: letters - 1].rstrip() + "…"
