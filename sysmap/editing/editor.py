"""The editor: one map, its history, and the one signal that says what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from sysmap.editing.change import Change, Origin
from sysmap.editing.draft import Draft
from sysmap.editing.history import History, Step
from sysmap.model import SystemMap

Listener = Callable[[Change], None]
PRINTED = frozenset({"posters"})
"""What may change even while the editor is closed: the map says the same."""


class Editor:
    """The only place where a map changes.

    `map` is the committed map, `shown` what the screen shows (a preview while a gesture
    lasts). Listeners are called with a `Change` after every commit, undo, redo, preview
    and load; those of `on_select` after every change of the selection. `touched` are the ids in
    which the map shown may differ from the committed one. `completing` may
    write into each transaction's draft what follows from it, so that both are one step.

    A `closed` editor shows its map and changes nothing of it: what is written to a draft is dropped, and
    those of `refused` hear the label of what was wanted. How it is printed (`PRINTED`) may still be tried.
    """

    def __init__(self, map: SystemMap) -> None:
        self.history = History(map)
        self.shown = map
        self.touched: frozenset[str] = frozenset()
        self.listeners: list[Listener] = []
        self.on_select: list[Callable[[frozenset[str]], None]] = []
        self.selection: frozenset[str] = frozenset()
        self.completing: Callable[[Draft], object] | None = None
        self.closed = False
        self.refused: list[Callable[[str], object]] = []

    @property
    def map(self) -> SystemMap:
        return self.history.map

    def _show(self, map: SystemMap, origin: Origin, touched: Iterable[str] = ()) -> None:
        self.touched = frozenset(touched)
        if map is self.shown:
            return
        change, self.shown = Change(self.shown, map, origin), map
        for listener in list(self.listeners):
            listener(change)

    @contextmanager
    def transaction(self, label: str, merge: str | None = None) -> Iterator[Draft]:
        """One undo step. An exception inside drops the draft: there is nothing to roll back.

        `label` is what undo will say (« déplacement de 3 éléments »). Steps with the same
        `merge` word in a row become one.
        """
        draft = Draft(self.map)
        if self.closed:
            yield draft
            if not draft.written <= PRINTED:
                self.refuse(label)
                return
            self._keep(draft.finish(), label, merge)
            return
        try:
            yield draft
            if self.completing is not None:
                self.completing(draft)
        except BaseException:
            self._show(self.map, "preview")
            raise
        self._keep(draft.finish(), label, merge)
        self._drop_gone()

    def _keep(self, map: SystemMap, label: str, merge: str | None) -> None:
        if map is not self.map:
            self.history.push(map, Step(label, merge, self.selection))
        self._show(self.map, "commit")

    def preview(self, write: Callable[[Draft], object] | None) -> None:
        """Show an uncommitted map; `preview(None)` forgets it."""
        draft = Draft(self.map)
        if write is not None and not self.closed:
            write(draft)
        self._show(draft.finish(), "preview", draft.touched)

    def refuse(self, label: str = "") -> None:
        """Say that nothing may be changed here."""
        for listener in list(self.refused):
            listener(label)

    def undo(self) -> None:
        if self.history.can_undo:
            self.history.move(-1)
            self._show(self.map, "undo")
            self._drop_gone()

    def redo(self) -> None:
        if self.history.can_redo:
            self.history.move(+1)
            self._show(self.map, "redo")
            self._drop_gone()

    def take_back(self, merge: str) -> bool:
        """Undo the last step for good when it bears this merge word; whether it did."""
        if self.history.current.merge != merge or not self.history.can_undo:
            return False
        self.undo()
        self.history.forget_undone()
        return True

    def load(self, map: SystemMap) -> None:
        """Start again from this map, with an empty history."""
        self.history = History(map)
        self._show(map, "load")
        self.select(())

    def select(self, ids: Iterable[str]) -> None:
        """Select these records and no other; ids that name nothing are left out."""
        wanted = frozenset(i for i in ids if _exists(self.map, i))
        if wanted == self.selection:
            return
        self.selection = wanted
        self.history.remember(wanted)
        for listener in list(self.on_select):
            listener(wanted)

    def _drop_gone(self) -> None:
        self.select(self.selection)


def _exists(map: SystemMap, id: str) -> bool:
    kinds = ("elements", "links", "zones", "notes", "pictures", "loops")
    return any(id in getattr(map, name) for name in kinds)
