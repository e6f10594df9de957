"""The loops of the fault tests, with the number of times as an argument: a few in the tests, many by hand."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from random import Random

from sysmap.editing import Editor, operations
from sysmap.model import Element, SystemMap
from sysmap.storage import Journal, dumps, loads, recover, save
from tests.faults.power import PowerDisk
from tests.storage.faults import Crash

OLD = SystemMap(id="m1", elements={"a": Element(id="a", label="avant " * 300)})
NEW = SystemMap(id="m1", elements={"a": Element(id="a", label="après " * 900)})


def save_and_pull(seed: int, folder: Path) -> str:
    """Save, pull the plug somewhere, look at what is left. T11 and T74."""
    drawn = Random(seed)
    path = folder / "carte.sysmap"
    path.write_bytes(dumps(OLD).encode())
    disk = PowerDisk(drawn.randint(1, 24), path)
    outcome = "cut"
    with suppress(Crash):
        save(NEW, path, expected=None if seed % 2 else _digest(path), disk=disk)
        outcome = "saved"
    left = disk.after(drawn)[path]
    old, new = dumps(OLD).encode(), dumps(NEW).encode()
    assert left in ((new,) if outcome == "saved" else (old, new)), f"seed {seed}: a mixture"
    return outcome


def _digest(path: Path) -> str:
    import hashlib

    return hashlib.sha256(path.read_bytes()).hexdigest()


def journal_and_pull(seed: int, folder: Path) -> int:
    """Edit, pull the plug, recover: every change that was said to be kept is there. T11."""
    drawn = Random(seed)
    disk = PowerDisk(10**9)
    journal = Journal(OLD, disk=disk, delay=600)  # its thread waits: this one writes
    journal.flush()
    kept, editor = 0, Editor(OLD)
    cut = drawn.randint(1, 12)
    for number in range(1, cut + 1):
        with editor.transaction("") as draft:
            draft.put(Element(id=f"e{number}", label="mot " * 200))
        journal.note(editor.map)
        if number == cut and seed % 3:
            disk.at = disk.count + drawn.randint(1, 3)
        with suppress(Crash):
            journal.flush()
            kept = number if journal.error is None else kept
    found = folder / f"found-{seed}"
    found.mkdir()
    for path, data in disk.after(drawn).items():
        (found / path.name).write_bytes(data)
    disk.dead = False
    disk.at = 10**9
    journal.leave()
    map = recover(found).opened.map
    assert set(map.elements) >= {f"e{n}" for n in range(1, kept + 1)}, f"seed {seed}: {kept} were promised"
    return kept


def soak(commands: int, seed: int = 7) -> tuple[int, int]:
    """Random commands, then undo to the start, which equals the start; the bytes held, half way and full."""
    import tracemalloc

    drawn, start = Random(seed), dumps(OLD)
    editor = Editor(loads(start).map)
    tracemalloc.start()
    half = 0
    for number in range(commands):
        command(editor, drawn, number)
        if number == commands // 2:
            half = tracemalloc.get_traced_memory()[0]
    full = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    end = dumps(editor.map)
    while editor.history.can_undo:
        editor.undo()
    assert dumps(editor.map) == start
    while editor.history.can_redo:
        editor.redo()
    assert dumps(editor.map) == end
    assert loads(end).map == editor.map
    return half, full


def command(editor: Editor, drawn: Random, number: int) -> None:
    """One thing that a hand might do."""
    ids = list(editor.map.elements)
    deed = drawn.choice(["add", "move", "name", "link", "delete", "undo", "redo"])
    if deed == "undo":
        return editor.undo()
    if deed == "redo":
        return editor.redo()
    with editor.transaction(deed) as draft:
        if deed == "add" or len(ids) < 2:
            if len(ids) < 60:
                draft.put(Element(id=f"e{number}", label=f"Élément {number}", x=drawn.uniform(0, 900)))
            return None
        one, other = drawn.sample(ids, 2)
        if deed == "move":
            draft.change(draft.elements[one], x=drawn.uniform(-900, 900), y=drawn.uniform(-900, 900))
        elif deed == "name":
            draft.change(draft.elements[one], label=f"Nom {number}")
        elif deed == "link":
            operations.connect(draft, one, other)
        else:
            operations.delete(draft, [one])
    return None


