"""What the keyboard and the menus do to the selection: functions of an editor and its scene.

Each is one undo step, worded here. All answer whether there was anything to do.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from sysmap.canvas.scene import Scene
from sysmap.editing import clipboard, operations
from sysmap.geometry import Point
from sysmap.i18n import _, _n


def delete(scene: Scene) -> bool:
    """Delete the selection with the relations that would hang in the air."""
    editor, ids = scene.editor, scene.editor.selection
    if not ids:
        return False
    n = len(ids)
    with editor.transaction(_n("suppression d’un objet", "suppression de {n} objets", n)) as draft:
        operations.delete(draft, ids)
    editor.select(())
    return True


def duplicate(scene: Scene) -> bool:
    editor = scene.editor
    ids = operations.with_members(editor.map, editor.selection)
    with editor.transaction(_("duplication")) as draft:
        names = operations.duplicate(draft, ids, boxes=scene.boxes())
    if names:
        editor.select(names[id] for id in ids if id in names)
    return bool(names)


def copy(scene: Scene) -> bool:
    """Put the selection on the clipboard, as a piece of map and as words."""
    editor = scene.editor
    ids = operations.with_members(editor.map, editor.selection)
    words = clipboard.words(editor.map, ids)
    piece = clipboard.copied(editor.map, ids)
    if not words and not piece:
        return False
    data = QMimeData()
    data.setText(words)
    if piece:
        data.setData(clipboard.MIME, QByteArray(piece.encode()))
    QGuiApplication.clipboard().setMimeData(data)
    return True


def cut(scene: Scene) -> bool:
    return copy(scene) and delete(scene)


def paste(scene: Scene, at: Point, kind: str) -> bool:
    """Paste a piece of map centred on `at`, or one element for each line of words."""
    return paste_data(scene, QGuiApplication.clipboard().mimeData(), at, kind)


def paste_data(scene: Scene, data: QMimeData | None, at: Point, kind: str) -> bool:
    if data is None:
        return False
    if data.hasFormat(clipboard.MIME):
        return paste_piece(scene, bytes(data.data(clipboard.MIME).data()).decode("utf-8", "replace"), at)
    if not data.hasText() or not data.text().strip():
        return False
    editor = scene.editor
    with editor.transaction(_("collage")) as draft:
        made = clipboard.paste_words(draft, data.text(), kind, *at)
    editor.select(made)
    return bool(made)


def paste_piece(scene: Scene, text: str, at: Point) -> bool:
    """Paste a piece of a map centred there; nothing when it cannot be read."""
    piece = clipboard.parsed(text)
    if piece is None:
        return False
    editor = scene.editor
    with editor.transaction(_("collage")) as draft:
        names = clipboard.paste(draft, piece, (at.x, at.y), scene.boxes())
    editor.select(names[id] for id in names if names[id] not in editor.map.links)
    return True


def nudge(scene: Scene, dx: float, dy: float) -> bool:
    """Move the selection a little; nudges in a row are one step."""
    editor = scene.editor
    moved = operations.movable(editor.map, editor.selection)
    if not moved:
        return False
    label = _n("déplacement d’un élément", "déplacement de {n} éléments", len(moved))
    with editor.transaction(label, merge="nudge " + " ".join(sorted(moved))[:200]) as draft:
        operations.move(draft, moved, dx, dy, boxes=scene.boxes())
    return True


def select_all(scene: Scene) -> bool:
    map = scene.editor.map
    scene.editor.select([*map.elements, *map.notes, *map.pictures])
    return True


def select_kind(scene: Scene) -> bool:
    """Select all elements (or relations) of the kinds of what is selected."""
    map, chosen = scene.editor.map, scene.editor.selection
    kinds = {e.kind for e in map.elements.values() if e.id in chosen}
    ties = {k.kind for k in map.links.values() if k.id in chosen}
    wanted = [e.id for e in map.elements.values() if e.kind in kinds]
    wanted += [k.id for k in map.links.values() if k.kind in ties]
    scene.editor.select(wanted)
    return bool(wanted)


def reverse(scene: Scene) -> bool:
    """Turn the selected relations round."""
    editor = scene.editor
    ids = [id for id in editor.selection if id in editor.map.links]
    if ids:
        label = _n("inversion d’une relation", "inversion de {n} relations", len(ids))
        with editor.transaction(label) as draft:
            operations.reverse(draft, ids)
    return bool(ids)


def align(scene: Scene, how: str) -> bool:
    editor = scene.editor
    with editor.transaction(_("alignement")) as draft:
        operations.align(draft, editor.selection, how, scene.all_boxes())
    return True


def distribute(scene: Scene, how: str) -> bool:
    editor = scene.editor
    with editor.transaction(_("répartition")) as draft:
        operations.distribute(draft, editor.selection, how, scene.all_boxes())
    return True
