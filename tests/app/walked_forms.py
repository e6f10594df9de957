"""What only some maps have: axes, a target, a tree to turn over, loops to name, a merge to decide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from sysmap.model import Element
from sysmap.storage import new_map
from tests.app.person import press, until, wait

if TYPE_CHECKING:
    from tests.app.walking import Step, Walk


def forms(walk: Walk) -> Iterator[Step]:
    """Each on a map of its own; the map that is walked comes back at the end."""
    for page in (_axes, _target, _tree, _further, _named, _compared, _listed, _reviewed):
        yield from page(walk)
    walk.begin()


def _on(walk: Walk, form: str) -> Any:
    """The desk, with a map of this form on it."""
    walk.shell.make(new_map(form, title="Omega", language=walk.tongue), walk.folder / f"{form}.sysmap")
    wait(1)
    return walk.desk


def _axes(walk: Walk) -> Iterator[Step]:
    _on(walk, "pouvoir").do("axes")
    yield from walk.look("axes", *walk.beside())
    walk.put_away()


def _target(walk: Walk) -> Iterator[Step]:
    _on(walk, "cible").do("target")
    yield from walk.look("target", *walk.beside())
    walk.put_away()


def _tree(walk: Walk) -> Iterator[Step]:
    """Two problems, each asked for its objective; the second one is given up."""
    desk = _on(walk, "arbre")
    trunk = next(one for one in desk.editor.map.zones.values() if any(w.value == "0" for w in one.writes))
    with desk.editor.transaction("Alpha") as draft:
        for n, label in enumerate(("Alpha", "Beta")):
            draft.put(Element(id=f"p{n}", kind="probleme", label=label, x=n * 300.0, zones=(trunk.id,)))
    desk.do("turn_over")
    for name in ("objective of a problem", "objective of the last one"):
        yield from walk.look(name, walk.shell)
        asked = desk.view.findChildren(QWidget, "banner")[-1]
        field = asked.fields[0]
        field.setText("Gamma")
        press(field, Qt.Key.Key_Return)
    yield from walk.look("tree turned over", walk.shell)


def _further(walk: Walk) -> Iterator[Step]:
    """Everything that the inspector asks of an element, a relation, an actor."""
    walk.begin()
    desk = walk.desk
    for ids in (("e2",), ("l6",), ("e3",), ("l5",), ("z1",), ("e0", "e2")):
        desk.editor.select(ids)
        desk.inspector.more = True
        desk.inspector.refresh()
        yield from walk.look(f"all about {ids[0]}", walk.shell)
    desk.inspector.more = False
    desk.editor.select(())


def _named(walk: Walk) -> Iterator[Step]:
    """The name of a loop, typed where the loop is."""
    from sysmap.analysis import loops_read
    from sysmap.app.commands.loops import name_in_place

    name_in_place(walk.desk, loops_read(walk.desk.editor.map)[0])
    yield from walk.look("name of a loop", walk.shell)
    press(walk.shell.focusWidget() or walk.desk.view, Qt.Key.Key_Escape)
    wait(1)


def _compared(walk: Walk) -> Iterator[Step]:
    walk.desk.do("compare")
    wait(1)
    walk.desk.panel._poster()
    yield from walk.look("compared sheet", walk.desk._windows["compared"])
    walk.put_away()


def _listed(walk: Walk) -> Iterator[Step]:
    """Lines that were pasted, before they are written."""
    from sysmap.app.capture.listing import ListPreview

    desk = walk.desk
    desk.beside()
    desk.capture.offer_list("Rho\na: Phi\nKhi (Tau)")
    yield from walk.look("list before it is written", walk.shell)
    for preview in desk.findChildren(ListPreview):
        preview.hide()
        preview.deleteLater()
    wait(1)


def _reviewed(walk: Walk) -> Iterator[Step]:
    """Deciding a merge: each sort of question, then what is left when all is decided."""
    walk.shell.open(walk.files["merged"])
    until(lambda: walk.desk.editor.map.id == "merged")
    walk.desk.do("merge_review")
    review = walk.desk.panel
    for row in list(review._all):
        review.go_to(row.key)
        yield from walk.look(f"merge, {row.key}", walk.shell)
        press(review.list, Qt.Key.Key_1)
    yield from walk.look("merge, all is decided", walk.shell)
    for typed in ("zzzz", "alpha"):
        review.field.setText(typed)
        yield from walk.look(f"merge, {typed}", walk.shell)
    walk.desk.do("merge_report")
    yield from walk.look("merge report")
    walk.desk.beside()
