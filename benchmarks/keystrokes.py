"""Keys: what a dictated map costs a typist, on the real window, under a French keyboard.

    python -m benchmarks.keystrokes

One JSON object. Shift and AltGr count as keys. « Lost » words, kinds, relations and splits that
nobody asked for must be 0: a word eaten is a failure, not a saving.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections import Counter
from typing import Any

SPEED = 3.0
"""Signs a second of somebody who types while listening."""


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["SYSMAP_HOME"] = tempfile.mkdtemp(prefix="sysmap-keys-")
    from PySide6.QtWidgets import QApplication

    from sysmap import i18n
    from sysmap.app.program import dress
    from sysmap.app.settings import Settings
    from sysmap.app.shell import Shell

    i18n.use("fr")
    app = QApplication(["sysmap"])
    dress(app)
    shell = Shell(Settings(language="fr"))
    shell.resize(1280, 800)
    shell.show()
    print(json.dumps(dictate(shell), ensure_ascii=False, indent=2))
    shell.close()


def dictate(shell: Any) -> dict[str, Any]:
    """Begin a map in this window, write everything, and say what it cost and what went wrong."""
    from sysmap.app.start import Asked

    shell.begin(Asked("boucles", "Qu’est-ce qui fait manger à la cantine ?", "Vimy"))
    shell.activateWindow()
    shell.desk.capture.start()
    _settle()
    found = {**items(shell.desk), **relations(shell.desk), **fast_relations(shell.desk)}
    shell.begin(Asked("boucles", "Quels pièges ?", "Vimy"))
    shell.desk.capture.start()
    _settle()
    return {**found, **traps(shell.desk)}


def items(desk: Any) -> dict[str, Any]:
    """Forty items, one after the other."""
    from PySide6.QtCore import Qt

    from benchmarks.dictated import ITEMS
    from benchmarks.french_keyboard import Typist, presses

    typist, moved = Typist(), 0
    for item in ITEMS:
        before = desk.editor.map.elements
        typist.type(item.typed)
        typist.press(Qt.Key.Key_Return)
        moved += _moved(before, desk.editor.map.elements)
    text = sum(presses(sign) for item in ITEMS for sign in item.said)
    return {
        "items": len(ITEMS),
        "keys_per_element_beyond_text": round((typist.count - text) / len(ITEMS), 2),
        "seconds_for_items": round(typist.signs / SPEED),
        **_wrong(desk.editor.map, ITEMS),
        "elements_moved": moved,
    }


def traps(desk: Any) -> dict[str, Any]:
    """More of what a room may say, on a map of its own."""
    from PySide6.QtCore import Qt

    from benchmarks.dictated import TRAPS
    from benchmarks.french_keyboard import Typist

    typist = Typist()
    for item in TRAPS:
        typist.type(item.typed)
        typist.press(Qt.Key.Key_Return)
    return {"traps": len(TRAPS), "wrong_in_traps": sum(_wrong(desk.editor.map, TRAPS).values())}


def _moved(before: Any, now: Any) -> int:
    return sum((now[id].x, now[id].y) != (e.x, e.y) for id, e in before.items())


def _wrong(map: Any, items: Any) -> dict[str, int]:
    """What was said, beside what is there (`original` holds the words as they were typed)."""
    said = Counter(word for item in items for word in item.said.split())
    there = [e.original for e in map.elements.values()] + [parked.text for parked in map.frigo.values()]
    kept = Counter(word for words in there for word in words.split())
    wanted = Counter((item.said, item.kind) for item in items if not item.frigo)
    found = Counter((e.original, e.kind) for e in map.elements.values())
    labels = Counter(item.said for item in items)
    return {
        "words_lost": (said - kept).total(),
        "words_added": (kept - said).total(),
        "wrong_kinds": (wanted - found).total(),
        "unwanted_splits": (Counter(there) - labels).total(),
        "unwanted_relations": len(map.links),
    }


def relations(desk: Any) -> dict[str, Any]:
    """Thirty signed relations in the line: letters, →, >, letters, →, sign, Enter."""
    from PySide6.QtCore import Qt

    from benchmarks.dictated import LINKS
    from benchmarks.french_keyboard import Typist, presses

    typist, before, costs = Typist(), desk.editor.map.elements, []
    for told in LINKS:
        start = typist.count
        typist.type(told.first)
        typist.press(Qt.Key.Key_Right)
        typist.type(">" + told.then)
        typist.press(Qt.Key.Key_Right)
        typist.type(told.sign)
        typist.press(Qt.Key.Key_Return)
        costs.append(typist.count - start - sum(map(presses, told.first + told.then)))
    return {
        "relations": len(LINKS),
        "keys_per_relation_beyond_letters": round(sum(costs) / len(costs), 2),
        "keys_of_the_longest_relation": max(costs),
        "seconds_for_relations": round(typist.signs / SPEED),
        "wrong_relations": _wrong_links(desk.editor.map, LINKS),
        "elements_made_by_relations": len(desk.editor.map.elements) - len(before),
        "elements_moved_by_relations": _moved(before, desk.editor.map.elements),
    }


def _wrong_links(map: Any, links: Any) -> int:
    name = {id: " ".join(e.original.split()) for id, e in map.elements.items()}
    wanted = Counter((told.source, told.target, told.sign) for told in links)
    found = Counter((name[link.source], name[link.target], link.polarity) for link in map.links.values())
    return (wanted - found).total() + (found - wanted).total()


def fast_relations(desk: Any) -> dict[str, Any]:
    """One after the other from an element selected on the map: L, letters, →, Enter, then the sign."""
    from PySide6.QtCore import Qt

    from benchmarks.dictated import LINKS
    from benchmarks.french_keyboard import Typist, presses

    typist, costs, wrong = Typist(), [], 0
    for told in LINKS[:10]:
        source = next(e.id for e in desk.editor.map.elements.values() if e.original == told.source)
        desk.go_to(source)  # a click, or arrows, on the map
        start, known = typist.count, set(desk.editor.map.links)
        typist.type("l" + told.then)
        typist.press(Qt.Key.Key_Right)
        typist.press(Qt.Key.Key_Return)
        typist.type({"+": "=", "?": ","}.get(told.sign, told.sign))  # the same keys without Shift
        costs.append(typist.count - start - sum(map(presses, told.then)))
        made = [link for id, link in desk.editor.map.links.items() if id not in known]
        right = [link for link in made if (link.source, link.polarity) == (source, told.sign)]
        wrong += len(made) != 1 or len(right) != 1
    return {"keys_per_relation_from_the_map": round(sum(costs) / len(costs), 2), "wrong_from_the_map": wrong}


def _settle() -> None:
    from PySide6.QtWidgets import QApplication

    for _round in range(5):
        QApplication.processEvents()


if __name__ == "__main__":
    main()
