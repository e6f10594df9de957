"""Whole editing sessions, drawn at random: whatever is done in whatever order, the map stays whole.

A shadow of the map is kept from the editor's signal alone, as a panel would: if it ever
differs from what the editor shows, somebody's screen would be wrong.
"""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from sysmap.editing import Change, Editor, clipboard, operations
from sysmap.geometry import Box
from sysmap.model import (
    COLLECTIONS,
    KINDS,
    LINK_KINDS,
    Bend,
    Element,
    Link,
    Loop,
    Remark,
    Shape,
    SystemMap,
    View,
    Write,
    Zone,
)
from sysmap.storage import dumps, loads

PAGE = ("elements", "links", "zones", "notes", "pictures", "loops")
PLACES = st.floats(-600, 600)
WORDS = st.text(max_size=12)
COLLEGE = Zone(
    id="college",
    shape=Shape(type="rect", x=0, y=0, width=400, height=400),
    writes=(Write(attribute="category", value="elu", kinds=("acteur",)),),
)


START = SystemMap(
    zones={COLLEGE.id: COLLEGE},
    elements={id: Element(id=id, label=id.upper(), x=700.0) for id in ("a", "b", "c")},
    links={"ab": Link(id="ab", source="a", target="b", polarity="+")},
    loops={"r": Loop(id="r", links=("ab",), badge_at=(0.0, 0.0))},
    views={"v": View(id="v", prominence={"a": "essential"}, folded=("college",), loop="r")},
    remarks={"m": Remark(id="m", on="a")},
)


class Stumble(Exception):
    """Something that goes wrong in the middle of a transaction."""


class Editing(RuleBasedStateMachine):
    @initialize()
    def open_a_map(self) -> None:
        self.editor = Editor(START)
        self.shadow: dict[str, dict[str, Any]] = {n: dict(getattr(START, n)) for n in COLLECTIONS.values()}
        self.heard: frozenset[str] = frozenset()
        self.piece = ""
        self.editor.listeners.append(self._follow)
        self.editor.on_select.append(self._listen)

    def _follow(self, change: Change) -> None:
        for name, records in self.shadow.items():
            difference = change.of(name)
            for record in [*difference.added, *difference.changed]:
                records[record.id] = record
            for record in difference.removed:
                del records[record.id]

    def _listen(self, ids: frozenset[str]) -> None:
        self.heard = ids

    def pick(self, data: st.DataObject, *names: str) -> str:
        """One of the records of these collections, chosen by its rank so that examples replay."""
        ids = [id for name in names for id in getattr(self.editor.map, name)]
        return ids[data.draw(st.integers(0, len(ids) - 1))]

    def several(self, data: st.DataObject) -> list[str]:
        ids = [id for name in PAGE for id in getattr(self.editor.map, name)]
        ranks = data.draw(st.sets(st.integers(0, len(ids) - 1), max_size=5)) if ids else set()
        return [ids[rank] for rank in sorted(ranks)]

    # What a hand does

    @rule(kind=st.sampled_from([*KINDS, "totem"]), label=WORDS, x=PLACES, y=PLACES)
    def create(self, kind: str, label: str, x: float, y: float) -> None:
        with self.editor.transaction("création") as draft:
            operations.create(draft, kind, label, x, y)

    @precondition(lambda self: self.editor.map.elements)
    @rule(data=st.data(), kind=st.sampled_from([*LINK_KINDS, "tisse"]), polarity=st.sampled_from("+-?"))
    def connect(self, data: st.DataObject, kind: str, polarity: str) -> None:
        source, target = self.pick(data, "elements"), self.pick(data, "elements")
        with self.editor.transaction("relation") as draft:
            made = operations.connect(draft, source, target, kind, polarity=polarity)
        assert made is None or made.id in self.editor.map.links

    @precondition(lambda self: self.editor.map.links)
    @rule(data=st.data(), offset=st.floats(-2, 2), polarity=st.sampled_from(["+", "-", "?", ""]))
    def rework_a_relation(self, data: st.DataObject, offset: float, polarity: str) -> None:
        id = self.pick(data, "links")
        with self.editor.transaction("relation retournée") as draft:
            operations.bend(draft, id, Bend(offset=offset))
            operations.set_polarity(draft, [id], polarity)
            operations.reverse(draft, [id])
        assert self.editor.map.links[id].polarity == polarity

    @rule(x=PLACES, y=PLACES, kind=st.sampled_from(["rect", "ellipse", "hull", "cloud"]))
    def draw_a_zone(self, x: float, y: float, kind: str) -> None:
        shape = Shape(type=kind, x=x, y=y, width=300, height=200)
        with self.editor.transaction("zone") as draft:
            operations.add_zone(draft, Box.around(x, y, 300, 200), "Zone", shape=shape)

    @rule(x=PLACES, y=PLACES, text=WORDS)
    def write_a_note(self, x: float, y: float, text: str) -> None:
        with self.editor.transaction("note") as draft:
            operations.add_note(draft, text, x, y)

    @rule(data=st.data(), dx=PLACES, dy=PLACES)
    def move(self, data: st.DataObject, dx: float, dy: float) -> None:
        with self.editor.transaction("déplacement") as draft:
            operations.move(draft, self.several(data), dx, dy)

    @precondition(lambda self: self.editor.map.elements)
    @rule(data=st.data(), label=WORDS)
    def type_a_letter(self, data: st.DataObject, label: str) -> None:
        """Letters follow each other into one step."""
        id = self.pick(data, "elements")
        with self.editor.transaction("saisie", merge=f"label {id}") as draft:
            operations.relabel(draft, id, label)
        assert self.editor.map.elements[id].label == Element(id="x", label=label).label

    @precondition(lambda self: self.editor.map.elements)
    @rule(data=st.data(), kind=st.sampled_from([*KINDS, "totem"]))
    def retype(self, data: st.DataObject, kind: str) -> None:
        id = self.pick(data, "elements")
        with self.editor.transaction("type") as draft:
            operations.retype(draft, [id], kind)
        assert self.editor.map.elements[id].kind == kind

    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        ids = self.several(data)
        with self.editor.transaction("suppression") as draft:
            operations.delete(draft, ids)
        assert not any(id in getattr(self.editor.map, name) for id in ids for name in PAGE)

    @rule(data=st.data())
    def duplicate(self, data: st.DataObject) -> None:
        ids = self.several(data)
        with self.editor.transaction("copie") as draft:
            copies = operations.duplicate(draft, ids)
        assert not set(copies.values()) & set(copies)

    @rule(data=st.data())
    def copy(self, data: st.DataObject) -> None:
        self.piece = clipboard.copied(self.editor.map, self.several(data)) or self.piece

    @precondition(lambda self: self.piece)
    @rule(x=PLACES, y=PLACES)
    def paste(self, x: float, y: float) -> None:
        piece = clipboard.parsed(self.piece)
        assert piece is not None
        with self.editor.transaction("collage") as draft:
            clipboard.paste(draft, piece, (x, y))

    @rule(data=st.data(), front=st.booleans())
    def restack(self, data: st.DataObject, front: bool) -> None:
        with self.editor.transaction("ordre") as draft:
            (operations.bring_to_front if front else operations.send_to_back)(draft, self.several(data))

    @rule(data=st.data())
    def select(self, data: st.DataObject) -> None:
        wanted = self.several(data)
        self.editor.select([*wanted, "nobody"])
        assert self.editor.selection == frozenset(wanted)

    @rule(title=WORDS)
    def rename_the_map(self, title: str) -> None:
        with self.editor.transaction("titre", merge="title") as draft:
            draft.set(card=draft.card.evolve(title=title))

    # What a hand begins and does not finish

    @rule(data=st.data(), dx=PLACES)
    def drag_and_escape(self, data: st.DataObject, dx: float) -> None:
        before, steps = self.editor.map, len(self.editor.history.steps)
        ids = self.several(data)
        self.editor.preview(lambda draft: operations.move(draft, ids, dx, 0))
        self.editor.preview(lambda draft: operations.move(draft, ids, dx / 2, 3))
        self.editor.preview(None)
        assert self.editor.map is before
        assert self.editor.shown is before
        assert len(self.editor.history.steps) == steps

    @rule(data=st.data(), dx=PLACES)
    def drag_and_release(self, data: st.DataObject, dx: float) -> None:
        ids = self.several(data)
        self.editor.preview(lambda draft: operations.move(draft, ids, dx, 0))
        with self.editor.transaction("déplacement") as draft:
            operations.move(draft, ids, dx, 0)

    @rule(x=PLACES, previewed=st.booleans())
    def stumble(self, x: float, previewed: bool) -> None:
        before, label = self.editor.map, self.editor.history.undo_label
        if previewed:
            self.editor.preview(lambda draft: operations.add_note(draft, "?", x, x))
        with pytest.raises(Stumble):
            self._stumble_in_a_transaction(x)
        assert self.editor.map is before
        assert self.editor.shown is before
        assert self.editor.history.undo_label == label

    def _stumble_in_a_transaction(self, x: float) -> None:
        with self.editor.transaction("ratage") as draft:
            operations.delete(draft, list(draft.elements))
            operations.create(draft, "acteur", "Fantôme", x, x)
            raise Stumble

    # What time does

    @rule()
    def undo(self) -> None:
        self.editor.undo()

    @rule()
    def redo(self) -> None:
        self.editor.redo()

    @rule()
    def there_and_back(self) -> None:
        """All the way down stands the map that was opened; all the way up, the very same map as before."""
        map, cursor = self.editor.map, self.editor.history.cursor
        while self.editor.history.can_undo:
            self.editor.undo()
        assert self.editor.map is START
        while self.editor.history.cursor < cursor:
            self.editor.redo()
        assert self.editor.map is map

    @rule()
    def save_and_open_again(self) -> None:
        """The file says the same map, and says it in the same bytes."""
        text = dumps(self.editor.map)
        read = loads(text).map
        assert read == self.editor.map
        assert dumps(read) == text

    # What is always so

    @invariant()
    def listeners_know_the_map(self) -> None:
        for name, records in self.shadow.items():
            assert records == dict(getattr(self.editor.shown, name)), name

    @invariant()
    def nothing_hangs_in_the_air(self) -> None:
        map = self.editor.map
        for link in map.links.values():
            assert link.source in map.elements
            assert link.target in map.elements
        for element in map.elements.values():
            assert set(element.zones) <= set(map.zones)
            assert set(element.written.values()) <= set(element.zones)
        for view in map.views.values():
            assert set(view.prominence) <= set(map.elements)
            assert set(view.folded) <= set(map.zones)
        for remark in map.remarks.values():
            assert not remark.on or remark.on in map.elements

    @invariant()
    def the_selection_exists_and_was_announced(self) -> None:
        there = {id for name in PAGE for id in getattr(self.editor.map, name)}
        assert self.editor.selection <= there
        assert self.heard == self.editor.selection

    @invariant()
    def every_step_has_words(self) -> None:
        history = self.editor.history
        assert bool(history.undo_label) is history.can_undo
        assert bool(history.redo_label) is history.can_redo

    @invariant()
    def an_actor_in_the_college_has_its_category(self) -> None:
        for element in self.editor.map.elements.values():
            if element.written.get("category") == COLLEGE.id:
                assert element.kind == "acteur"
                assert element.category == "elu"


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=100, stateful_step_count=30, deadline=None)
