"""Keys of the canvas itself. A window that has the same shortcuts answers first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent

from sysmap.canvas import deeds
from sysmap.i18n import _
from sysmap.tools import Key, Mods

if TYPE_CHECKING:
    from sysmap.canvas.view import MapView

Deed = Callable[["MapView"], object]
_K, _M = Qt.Key, Qt.KeyboardModifier
_NONE, _CTRL, _SHIFT, _ALT = _M.NoModifier, _M.ControlModifier, _M.ShiftModifier, _M.AltModifier

NUDGE, STRIDE = 4.0, 24.0
"""How far Alt and an arrow moves the selection, without and with Shift. Map units."""
ARROWS = {
    _K.Key_Left: ("left", -1, 0), _K.Key_Right: ("right", 1, 0),
    _K.Key_Up: ("up", 0, -1), _K.Key_Down: ("down", 0, 1),
}  # fmt: skip


def _combination(modifiers: Qt.KeyboardModifier, key: Qt.Key) -> int:
    return QKeyCombination(modifiers, key).toCombined()


TABLE: dict[int, Deed] = {
    _combination(_NONE, _K.Key_Delete): lambda v: deeds.delete(v.scene),
    _combination(_NONE, _K.Key_Backspace): lambda v: deeds.delete(v.scene),
    _combination(_NONE, _K.Key_F2): lambda v: v.edit_selected(),
    _combination(_NONE, _K.Key_Return): lambda v: v.edit_selected(),
    _combination(_NONE, _K.Key_Plus): lambda v: v.zoom_by(1.25),
    _combination(_SHIFT, _K.Key_Plus): lambda v: v.zoom_by(1.25),
    _combination(_NONE, _K.Key_Minus): lambda v: v.zoom_by(0.8),
    _combination(_CTRL, _K.Key_Plus): lambda v: v.zoom_by(1.25),
    _combination(_CTRL, _K.Key_Minus): lambda v: v.zoom_by(0.8),
    _combination(_CTRL, _K.Key_0): lambda v: v.zoom_to(1.0),
    _combination(_CTRL, _K.Key_A): lambda v: deeds.select_all(v.scene),
    _combination(_CTRL, _K.Key_D): lambda v: deeds.duplicate(v.scene),
    _combination(_CTRL, _K.Key_C): lambda v: deeds.copy(v.scene),
    _combination(_CTRL, _K.Key_X): lambda v: deeds.cut(v.scene),
    _combination(_CTRL, _K.Key_V): lambda v: v.paste(),
    _combination(_CTRL, _K.Key_Z): lambda v: v.editor.undo(),
    _combination(_CTRL, _K.Key_Y): lambda v: v.editor.redo(),
    _combination(_CTRL | _SHIFT, _K.Key_Z): lambda v: v.editor.redo(),
    _combination(_NONE, _K.Key_Home): lambda v: v.fit(),
    _combination(_NONE, _K.Key_PageDown): lambda v: _walked(v, v.walker.through(1)),
    _combination(_NONE, _K.Key_PageUp): lambda v: _walked(v, v.walker.through(-1)),
    _combination(_SHIFT, _K.Key_PageDown): lambda v: _walked(v, v.walker.turn(1)),
    _combination(_SHIFT, _K.Key_PageUp): lambda v: _walked(v, v.walker.turn(-1)),
}


_WRITES = {_K.Key_Delete, _K.Key_Backspace, _K.Key_F2, _K.Key_Return, _K.Key_D, _K.Key_X, _K.Key_V}
"""Keys of the table that change the map."""

NAMES = {
    _K.Key_Escape: "Escape", _K.Key_Return: "Return", _K.Key_Enter: "Return", _K.Key_Tab: "Tab",
    _K.Key_Backtab: "Backtab", _K.Key_Left: "Left", _K.Key_Right: "Right", _K.Key_Up: "Up",
    _K.Key_Down: "Down",
}  # fmt: skip
"""Keys that a gesture may want for itself."""


def wanted(view: MapView, event: QKeyEvent) -> bool:
    """Give the tool in hand the keys it waits for, before they mean anything else."""
    name = NAMES.get(_K(event.key()), "")
    if name not in view.toolbox.state.wants:
        return False
    view.toolbox.key(Key(name, Mods(shift=bool(event.modifiers() & _SHIFT))))
    return True


def pressed(view: MapView, event: QKeyEvent) -> bool:
    """Do what the key means here; False when it means nothing."""
    if wanted(view, event):
        return True
    if event.key() == Qt.Key.Key_Escape and view.words.typing:
        view.words.finish()  # they lost the keyboard while they were typed
        return True
    if event.key() == Qt.Key.Key_Escape:
        view.toolbox.key(Key("Escape"))
        return True
    if event.key() in ARROWS:
        return _arrow(view, event)
    modifiers = event.modifiers() & ~_M.KeypadModifier
    deed = TABLE.get(_combination(modifiers, Qt.Key(event.key())))
    if deed is None or view.toolbox.busy:
        return False
    if view.editor.closed and Qt.Key(event.key()) in _WRITES:
        view.editor.refuse()
        return True
    deed(view)
    return True


def _arrow(view: MapView, event: QKeyEvent) -> bool:
    direction, dx, dy = ARROWS[Qt.Key(event.key())]
    if view.toolbox.busy:
        return False
    if event.modifiers() & _ALT and view.editor.closed:
        view.editor.refuse()
        return True
    if event.modifiers() & _ALT:
        by = STRIDE if event.modifiers() & _SHIFT else NUDGE
        moved = deeds.nudge(view.scene, dx * by, dy * by)
        if not moved and view.editor.selection & view.editor.map.zones.keys():
            view.desk.say(_("C’est verrouillé : rien n’a bougé. « Déverrouiller » le libère."))
        return moved
    along = event.modifiers() & _CTRL
    return _walked(view, view.walker.along(direction) if along else view.walker.go(direction))


def _walked(view: MapView, found: str) -> bool:
    """Bring into sight what was walked to."""
    if found:
        view.reveal(found)
    return bool(found)
