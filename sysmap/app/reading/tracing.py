"""« Tracer une boucle »: its elements are clicked in order, it closes on the first one, and gets a name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QMenu

from sysmap.analysis import loop_sentence, loops_read
from sysmap.app.announcing import announce
from sysmap.app.commands import loops as deeds
from sysmap.app.menus import plain
from sysmap.editing import Change, operations
from sysmap.i18n import _, _n, language
from sysmap.model import Link, can_link, quoted, sentence

if TYPE_CHECKING:
    from sysmap.app.desk import Desk

SIGNS = ("+", "-", "")


class Tracing:
    """`path` are the elements clicked, `links` the relations between them. One undo step for all of it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.path: list[str] = []
        self.links: list[str] = []
        self.menu: QMenu | None = None
        self._on, self._said = False, ""
        self._merge = ""
        self._from = self._to = desk.view.camera

    def begin(self) -> None:
        """Take the tool; an element that is selected alone is the first."""
        desk = self._desk
        chosen = [id for id in desk.editor.selection if id in desk.editor.map.elements]
        desk.view.use("select")
        desk.lens.clear()
        if desk.panel is not None:
            desk.beside()
        desk.editor.select(())
        self._merge = f"trace {len(desk.editor.map.links)} {id(self)}"
        desk.view.desk.picked = self.pick
        desk.view.use("trace")
        desk.editor.listeners.append(self._heard)
        desk.view.toolbox.listeners.append(self._tool)
        self._on = True
        if len(chosen) == 1:
            self.path = chosen
        self._show()
        desk.lens.changed.connect(self._turned)
        self._from = desk.view.camera
        desk.lens.make_room()
        self._to = desk.view.camera
        desk.view.setFocus()

    def end(self) -> None:
        """The hand is free again."""
        if not self._on:
            return
        self._on = False
        desk = self._desk
        if self._heard in desk.editor.listeners:
            desk.editor.listeners.remove(self._heard)
        if self._tool in desk.view.toolbox.listeners:
            desk.view.toolbox.listeners.remove(self._tool)
        desk.lens.changed.disconnect(self._turned)
        desk.lens.clear()
        if desk.view.camera == self._to:  # no hand has moved the map meanwhile
            desk.view.look_now(self._from)

    def _turned(self) -> None:
        """The chip was closed, or something else is read: no more tracing."""
        if self._desk.lens.ending != _("Abandonner"):
            self._leave()

    def _tool(self, tool: str) -> None:
        if tool != "trace":
            self.end()

    def _heard(self, change: Change) -> None:
        """What was undone or removed is in the trace no more."""
        if change.origin == "load":
            self._leave()
        elif change.origin != "preview":
            map = self._desk.editor.map
            while self.path and not self._holds(map):
                self._step_back()
            self._show()

    def _holds(self, map: object) -> bool:
        now = self._desk.editor.map
        return all(id in now.elements for id in self.path) and all(id in now.links for id in self.links)

    # Clicks

    def pick(self, id: str) -> bool:
        """This was clicked; « » takes the last one back. Whether the tracing goes on."""
        if not self._on:
            return False
        map = self._desk.editor.map
        if not id:
            return self._back()
        if id in map.links:
            self._follow(map.links[id])
        elif id in map.elements and not self.path:
            self.path = [id]
            self._show()
        elif (id in map.elements and id != self.path[-1]) or (id in map.elements and self._between(id, id)):
            self._go_to(id)
        return self._on

    def _back(self) -> bool:
        """Escape: one step back, or the end when there is none."""
        if not self.path:
            self.end()
            return False
        self._step_back()
        self._show()
        return True

    def _step_back(self) -> None:
        self.path.pop()
        if self.links:
            self.links.pop()

    def _follow(self, link: Link) -> None:
        """A relation was clicked: it is the way, where it starts from the last element."""
        ends = (link.source, link.target)
        if not self.path:
            self.path = [link.source]
            self._take(link.id, link.target)
        elif self.path[-1] == ends[0]:
            self._take(link.id, ends[1])
        elif self.path[-1] == ends[1] and self._desk.editor.map.link_kind(link).symmetric:
            self._take(link.id, ends[0])
        else:
            last = self._quoted(self.path[-1])
            self._show(_("Cette relation ne part pas de {a}.").format(a=last))

    def _go_to(self, id: str) -> None:
        a, b = self._quoted(self.path[-1]), self._quoted(id)
        if id in self.path[1:]:
            said = _("{b} est déjà dans la boucle : cliquez le premier élément pour la fermer.")
            self._show(said.format(b=b))
            return
        ways = self._between(self.path[-1], id)
        if len(ways) == 1:
            self._take(ways[0].id, id)
        elif ways:
            self._show(_("Plusieurs relations vont de {a} à {b} : laquelle ?").format(a=a, b=b))
            map = self._desk.editor.map
            self._ask([(sentence(map, link, map.language), partial(self._take, link.id, id))
                       for link in ways], id)  # fmt: skip
        else:
            self._refuse(id, a, b)

    def _refuse(self, id: str, a: str, b: str) -> None:
        """There is no relation: it may be drawn."""
        desk = self._desk
        self._show(_("Aucune relation ne va de {a} à {b}.").format(a=a, b=b))
        if not can_link(desk.editor.map, "influence", self.path[-1], id):
            return
        names = {"+": _("Relier : même sens (+)"), "-": _("Relier : sens inverse (−)"),
                 "": _("Relier, sans signe pour l’instant")}  # fmt: skip
        self._ask([(names[sign], partial(self._draw, id, sign)) for sign in SIGNS], id)

    def _between(self, a: str, b: str) -> list[Link]:
        """The relations that lead from one to the other."""
        map = self._desk.editor.map
        return [k for k in map.links.values() if (k.source, k.target) == (a, b)
                or (map.link_kind(k).symmetric and (k.target, k.source) == (a, b))]  # fmt: skip

    def _ask(self, choices: Iterable[tuple[str, object]], at: str) -> None:
        """Where the element is, so that nothing has to be looked for."""
        desk = self._desk
        self.menu = menu = QMenu(desk.view)
        menu.aboutToHide.connect(menu.deleteLater)
        if desk.room.on:
            menu.setStyleSheet(f"* {{ font-size: {round(desk.room.letters())}px; }}")
        for words, run in choices:
            menu.addAction(plain(words), run)  # type: ignore[call-overload]
        box = desk.view.scene.box(at)
        spot = desk.view.screen_box(box).bottomLeft().toPoint() if box is not None else QPoint(20, 20)
        menu.popup(desk.view.mapToGlobal(spot))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def _draw(self, id: str, sign: str) -> None:
        made = ""
        with self._desk.editor.transaction(_("tracé d’une boucle"), merge=self._merge) as draft:
            link = operations.connect(draft, self.path[-1], id, "influence", polarity=sign)
            made = link.id if link is not None else ""
        if made:
            self._take(made, id)

    def _take(self, link: str, id: str) -> None:
        """This relation is the next one; back at the first element, the loop is closed."""
        self.links.append(link)
        if id == self.path[0]:
            self._close()
        elif id in self.path:
            self.links.pop()
            self._go_to(id)
        else:
            self.path.append(id)
            self._show()

    # What is seen and said

    def _quoted(self, id: str) -> str:
        return quoted(self._desk.editor.map.elements[id].label, language())

    def _show(self, said: str = "") -> None:
        """What is clicked in the light with its ranks, what may come next half way."""
        if not self._on:
            return
        map = self._desk.editor.map
        following: set[str] = set()
        if self.path:
            last = self.path[-1]
            for link in map.links.values():
                symmetric = map.link_kind(link).symmetric
                if link.source == last or (symmetric and link.target == last):
                    following |= {link.id, link.source, link.target}
        else:
            following = {*map.elements, *map.links}
        n = len(self.path)
        title = (_n("Tracer une boucle : {n} élément", "Tracer une boucle : {n} éléments", n) if n
                 else _("Tracer une boucle"))  # fmt: skip
        self._desk.lens.show(
            self.path, self.links, weak=following, ribbon=self.links, title=title,
            sentence=said or self._invitation(), move=False,
            marks={id: str(rank) for rank, id in enumerate(self.path, 1)}, leave=_("Abandonner"),
        )  # fmt: skip

    def _invitation(self) -> str:
        if not self.path:
            return _("Cliquez le premier élément. Échap : abandonner.")
        if len(self.path) == 1:
            return _("Cliquez l’élément suivant. Échap : un pas en arrière.")
        first = self._quoted(self.path[0])
        return _("Cliquez l’élément suivant, ou {first} pour fermer la boucle.").format(first=first)

    # The end

    def _close(self) -> None:
        desk, links = self._desk, tuple(self.links)
        known = set(desk.editor.map.loops)
        with desk.editor.transaction(_("tracé d’une boucle"), merge=self._merge) as draft:
            made = operations.add_loop(draft, links)
        self._leave()
        loop = next(one for one in loops_read(desk.editor.map) if one.id == made.id)
        fresh = made.id not in known
        announce(desk.view, loop_sentence(desk.editor.map, loop))
        deeds.show_links(desk, links)
        if fresh or not loop.name:
            deeds.name_in_place(desk, loop, self._merge if fresh else None)

    def _leave(self) -> None:
        self.end()
        if self._desk.tool == "trace":
            # the tool itself may be in the middle of this very click
            QTimer.singleShot(0, self._desk, self._put_down)

    def _put_down(self) -> None:
        if not self._on and self._desk.tool == "trace":
            self._desk.view.use("select")
