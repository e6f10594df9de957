"""Relations at the speed of speech: said before Enter, and turned round by one key after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from sysmap.app.capture.placing import relate, would_say
from sysmap.app.capture.words import invitation
from sysmap.editing import Typed, operations
from sysmap.i18n import _
from sysmap.model import sentence

if TYPE_CHECKING:
    from sysmap.app.capture.line import CaptureLine
    from sysmap.app.desk import Desk


def begin(desk: Desk) -> None:
    """L: a relation from the selected element; the line asks where to."""
    line = desk.capture
    if not line.selected:
        return
    line.field.remember()
    line.field.clear()
    line.source = line.selected
    line.slip.hide()
    line.start()
    line.refresh()


def can_begin(desk: Desk) -> bool:
    return bool(desk.capture.selected)


def announce(line: CaptureLine, desk: Desk, typed: Typed) -> None:
    """Before Enter: the sentence that the relation being typed will say."""
    if typed.link:
        line.slip.say(would_say(desk.editor.map, desk.link_armed(), typed.link))
    elif line.source:
        line.slip.say(invitation(line, desk))
    elif not line.slip.lasting:
        line.slip.hide()


def relate_typed(line: CaptureLine, desk: Desk, link: tuple[str, str, str]) -> None:
    """Enter: the relation is written and said; the hand stays in the line."""
    line.empty()
    if made := relate(desk, *link):
        line.wrote([link[1]])
        tell(line, desk, made, _("Inverser (Alt+I)"))


def finish(line: CaptureLine, desk: Desk, typed: Typed) -> None:
    """Enter after L: the relation is written and selected, so that + − ? and I work at once."""
    if not typed.words:
        leave(line, desk)
    elif typed.link is None:
        line.slip.say(_("« {words} » n’est pas sur la carte. → complète, Tab écrit l’élément et le relie.")
                      .format(words=typed.words))  # fmt: skip
    elif made := relate(desk, *typed.link):
        line.source = ""
        line.empty()
        desk.editor.select([made])
        line.wrote([typed.link[1]])
        tell(line, desk, made, _("Inverser (I)"))
        desk.view.setFocus(Qt.FocusReason.ShortcutFocusReason)


def leave(line: CaptureLine, desk: Desk) -> None:
    """Escape: no relation after all; what was typed is kept for ↑, the element stays selected."""
    line.source = ""
    line.empty()
    desk.view.setFocus(Qt.FocusReason.ShortcutFocusReason)


def tell_between(line: CaptureLine, desk: Desk, source: str, target: str) -> None:
    """Say the relation that Tab made."""
    links = [i for i, link in desk.editor.map.links.items() if (link.source, link.target) == (source, target)]
    if links:
        tell(line, desk, links[-1], _("Inverser (Alt+I)"))


def tell(line: CaptureLine, desk: Desk, link: str, deed: str) -> None:
    """Say what was written, with what turns it round."""
    line.made = link
    line.slip.say(_sentence(desk, link), deed, lambda: reverse_made(line, desk))


def _sentence(desk: Desk, link: str) -> str:
    map = desk.editor.map
    return sentence(map, map.links[link], map.language)


def told_again(line: CaptureLine, desk: Desk) -> None:
    """The map changed: what is said of the relation written last is still so, or goes."""
    if not line.slip.lasting or not line.made:
        return
    if line.made in desk.editor.map.links:
        line.slip.reword(_sentence(desk, line.made))
    else:
        line.made = ""
        line.slip.hide()


def reverse_made(line: CaptureLine, desk: Desk) -> None:
    """Turn round the relation written last."""
    if line.made in desk.editor.map.links:
        with desk.editor.transaction(_("inversion du sens")) as draft:
            operations.reverse(draft, [line.made])
