"""Any run of operations, undone step by step, gives back the very maps it went through."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sysmap.editing import Editor, clipboard, operations
from sysmap.geometry import Box
from sysmap.model import Bend, Shape, SystemMap, Write, Zone

PLACES = st.floats(-400, 400)
SHIFTS = st.floats(-300, 300)
PICK = st.integers(0, 50)


def pick(records, n: int) -> list[str]:
    """One or two ids, whatever there is."""
    ids = list(records)
    return [] if not ids else sorted({ids[n % len(ids)], ids[(n * 7) % len(ids)]})


OPERATIONS = {
    "create": lambda d, n, x, y: operations.create(d, ["acteur", "projet"][n % 2], f"mot {n}", x, y),
    "connect": lambda d, n, x, y: d.elements and operations.connect(
        d, pick(d.elements, n)[0], pick(d.elements, n + 1)[-1], ["influence", "cooperation"][n % 2]),
    "move": lambda d, n, x, y: operations.move(d, pick(d.elements, n), x, y),
    "move zone": lambda d, n, x, y: operations.move(d, pick(d.zones, n), x, y),
    "resize zone": lambda d, n, x, y: [operations.resize(d, z, Box(0, 0, 100, 100), Box(x, y, x + 50, y + 90))
                                       for z in pick(d.zones, n)],
    "delete": lambda d, n, x, y: operations.delete(d, pick(d.elements, n)),
    "delete zone": lambda d, n, x, y: operations.delete(d, pick(d.zones, n)[:1]),
    "delete link": lambda d, n, x, y: operations.delete(d, pick(d.links, n)[:1]),
    "duplicate": lambda d, n, x, y: operations.duplicate(d, pick(d.elements, n) + pick(d.zones, n)),
    "retype": lambda d, n, x, y: operations.retype(d, pick(d.elements, n), ["acteur", "enjeu"][n % 2]),
    "category": lambda d, n, x, y: operations.set_category(d, pick(d.elements, n), ["elu", ""][n % 2]),
    "relabel": lambda d, n, x, y: [operations.relabel(d, e, "x " * (n % 9)) for e in pick(d.elements, n)],
    "reverse": lambda d, n, x, y: operations.reverse(d, pick(d.links, n)),
    "bend": lambda d, n, x, y: [operations.bend(d, k, Bend(offset=x / 400)) for k in pick(d.links, n)],
    "polarity": lambda d, n, x, y: operations.set_polarity(d, pick(d.links, n), "+-?"[n % 3]),
    "fold": lambda d, n, x, y: operations.fold(d, pick(d.zones, n), bool(n % 2)),
    "lock": lambda d, n, x, y: operations.lock(d, pick(d.elements, n) + pick(d.zones, n), bool(n % 2)),
    "align": lambda d, n, x, y: operations.align(d, list(d.elements), ["left", "middle"][n % 2]),
    "front": lambda d, n, x, y: operations.bring_to_front(d, pick(d.elements, n)),
    "note": lambda d, n, x, y: operations.add_note(d, "mot", x, y),
    "merge": lambda d, n, x, y: operations.merge(d, pick(d.elements, n)),
    "split": lambda d, n, x, y: [operations.split(d, e) for e in list(d.elements) if d.elements[e].merged],
    "zone": lambda d, n, x, y: operations.add_zone(d, Box(x, y, x + 200, y + 150)),
    "words": lambda d, n, x, y: clipboard.paste_words(d, "un\ndeux", "facteur", x, y),
}  # fmt: skip
STEPS = st.lists(st.tuples(st.sampled_from(sorted(OPERATIONS)), PICK, SHIFTS, SHIFTS), max_size=25)


def start() -> SystemMap:
    writes = (Write(attribute="category", value="elu", kinds=("acteur",)),)
    return SystemMap(
        zones=[
            Zone(id="q", shape=Shape(width=300, height=300), writes=writes),
            Zone(id="h", shape=Shape(type="hull")),
        ]
    )


@settings(max_examples=60)
@given(STEPS)
def test_undo_gives_back_every_map_and_redo_too(steps) -> None:
    editor = Editor(start())
    maps = [editor.map]
    for name, n, x, y in steps:
        with editor.transaction(name) as draft:
            OPERATIONS[name](draft, n, x, y)
        if editor.map is not maps[-1]:
            maps.append(editor.map)
        _sound(editor.map)
    copies = [SystemMap.model_validate_json(m.model_dump_json()) for m in maps]
    for map in reversed(maps[:-1]):
        editor.undo()
        assert editor.map is map
    for map in maps[1:]:
        editor.redo()
        assert editor.map is map
    assert copies == maps  # nothing that came later wrote into an earlier map


def _sound(map: SystemMap) -> None:
    for link in map.links.values():
        assert link.source in map.elements
        assert link.target in map.elements
    for element in map.elements.values():
        assert set(element.zones) <= map.zones.keys()
        assert set(element.written.values()) <= set(element.zones)
