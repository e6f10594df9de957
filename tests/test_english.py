"""An English window has no French left in it: every page, panel and dialog that can be opened is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from sysmap.i18n import use
from sysmap.resources import examples
from sysmap.storage import load, new_map

FRENCH = re.compile(
    r"[àâçèêëîïôûùœÀÂÇÈÊÎÔÛÙŒ«»\u202f]|\u00a0:"
    r"|\b(le|la|les|des|du|est|sont|pour|avec|sans|dans|sur|une|aux|ou|et|puis|vous|votre|cette|rien|carte|élément)\b",
    re.IGNORECASE,
)
CARDS = [load(path).card for path in examples()]
OURS = {"Français"} | {
    words for c in CARDS for words in (c.title, f"{c.title}, {c.territory.name}", f"Opens “{c.title}”.")
}
"""Said in French on purpose: how to come back to it, and the examples, whose maps are French."""
ASKING = ("text", "title", "toolTip", "placeholderText", "windowTitle", "accessibleName")


@pytest.fixture
def shell(app: Any) -> Iterator[Any]:
    from PySide6.QtCore import QEvent

    from sysmap.app import settings
    from sysmap.app.program import dress
    from sysmap.app.shell import Shell

    for left in app.topLevelWidgets():  # of other tests, in their language
        left.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    use("en")
    dress(app)
    window = Shell(settings.load())
    window.resize(1366, 768)
    window.show_start()
    window.show()
    app.processEvents()
    yield window
    window.close()
    for widget in app.topLevelWidgets():
        widget.deleteLater()
    app.processEvents()


def said(widget: Any) -> Iterator[str]:
    """Everything this widget, its children and their actions say, shown or on hover."""
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QComboBox, QWidget

    for part in (widget, *widget.findChildren(QWidget), *widget.findChildren(QAction)):
        for name in ASKING:
            value = getattr(part, name, None)
            found = value() if callable(value) and not isinstance(part, QComboBox) else ""
            if isinstance(found, str):
                yield found
        if isinstance(part, QComboBox):
            yield from (part.itemText(rank) for rank in range(part.count()))


def french(widget: Any) -> list[str]:
    return sorted({words for words in said(widget) if words not in OURS and FRENCH.search(words)})


def test_the_first_page_is_english(shell: Any) -> None:
    assert french(shell) == []


@pytest.fixture
def desk(shell: Any, app: Any) -> Any:
    """The editor on a new English map, with an element of each sort selected in turn."""
    from sysmap.app.start import Asked

    shell.begin(Asked("boucles", "What moves a canteen forward?", ""))
    app.processEvents()
    return shell.desk


def test_the_editor_is_english(desk: Any, shell: Any) -> None:
    assert french(shell) == []


def test_every_action_is_english(desk: Any) -> None:
    from sysmap.app.actions import table

    rows = table()
    wrong = [words for row in rows for words in (row.text(desk), row.group, row.also) if FRENCH.search(words)]
    assert [words for words in wrong if words not in OURS] == []


def test_the_inspector_is_english(desk: Any, shell: Any, app: Any) -> None:
    from sysmap.editing import operations
    from sysmap.geometry import Box

    with desk.editor.transaction("test") as draft:
        a = operations.create(draft, "facteur", "Meals", 0, 0)
        b = operations.create(draft, "acteur", "Cooks", 300, 0)
        link = operations.connect(draft, a.id, b.id)
        zone = operations.add_zone(draft, Box(-200, 200, 200, 400), "Kitchen")
        note = operations.add_note(draft, "Note", 0, 500)
    assert link is not None
    for chosen in ({a.id}, {b.id}, {link.id}, {zone.id}, {note.id}, {a.id, b.id}, {a.id, link.id}):
        desk.editor.select(chosen)
        app.processEvents()
        assert french(shell) == [], chosen


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("template", ["libre", "boucles", "frise", "fantastiques", "ardi"])
def test_a_new_map_speaks_its_language(template: str, language: str) -> None:
    map = new_map(template, language=language)
    labels = [zone.label for zone in map.zones.values()]
    rows = (*map.kinds.values(), *map.categories.values(), *map.link_kinds.values())
    names = [row.name(language) for row in rows]
    wrong = [words for words in (*labels, *names) if FRENCH.search(words)]
    assert language == "fr" or wrong == []


BESIDE = (
    "shortcuts", "help", "about", "card", "kinds", "table", "sentences", "frigo", "poster", "search", "room",
)  # fmt: skip


@pytest.mark.parametrize("name", BESIDE)
def test_the_windows_beside_it_are_english(desk: Any, app: Any, name: str) -> None:
    desk.do(name)
    app.processEvents()
    assert {words for window in app.topLevelWidgets() for words in french(window)} == set()
