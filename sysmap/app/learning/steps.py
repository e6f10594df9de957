"""What the tour shows: a sentence, where it is, a gesture, and how one sees that it was made.

The seven ideas of the first minutes, in their order, and undoing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from sysmap.i18n import _
from sysmap.model import SystemMap

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class Step(NamedTuple):
    """`words` say it, `keys` how a keyboard does it. `place` is a widget or a rectangle of the window;
    `begin` prepares the desk; `made` tells, from the map then and the desk now, that the gesture was made.
    `aside` puts the card into a corner of the map: the gesture needs the room round its place."""

    words: str
    keys: str
    place: Callable[[Desk], QRect | None]
    made: Callable[[SystemMap, Desk], bool]
    begin: Callable[[Desk], object] = lambda desk: None
    aside: bool = False


def steps() -> list[Step]:
    """In the language spoken now."""
    return [_question(), _element(), _kind(), _link(), _sense(), _zone(), _undo(), _poster()]


def _question() -> Step:
    return Step(
        _("Une carte répond à une question : la voici. Cliquez dessus, elle se change là."),
        _("Au clavier : F6 jusqu’à la question."),
        lambda desk: within(desk, desk.question),
        lambda then, desk: desk.question.field.hasFocus() or desk.editor.map.card is not then.card,
    )


def _element() -> Step:
    return Step(
        _("Écrivez quelques mots dans cette ligne, puis Entrée : un élément naît à une place libre."),
        _("Au clavier : F6 jusqu’à la ligne, les mots, Entrée."),
        lambda desk: within(desk, desk.capture),
        lambda then, desk: len(desk.editor.map.elements) > len(then.elements),
        lambda desk: desk.arm_kind(desk.palette_kinds()[0]),
    )


def _kind() -> Step:
    return Step(
        _("À gauche, les types. Choisissez « Frein » : la ligne écrira des freins."),
        _("Au clavier : « r: » au début de la ligne fait de même."),
        lambda desk: _offer(desk, "kind", "frein"),
        lambda then, desk: desk.kind == "frein" or _kinds(desk.editor.map, "frein") > _kinds(then, "frein"),
    )


def _link() -> Step:
    return Step(
        _("Un élément est choisi : tirez une de ses petites flèches jusqu’à un autre élément."),
        _("Au clavier : « > » et le début d’un autre élément, dans la ligne, puis Entrée."),
        lambda desk: _chosen(desk),
        lambda then, desk: len(desk.editor.map.links) > len(then.links),
        _choose_element,
        aside=True,
    )


def _sense() -> Step:
    return Step(
        _("Quand l’un augmente, l’autre augmente ou diminue ? Dites le sens : la phrase le lit."),
        _("Au clavier : F6 jusqu’au panneau, puis Espace sur le sens."),
        lambda desk: within(desk, desk.inspector),
        lambda then, desk: _signs(desk.editor.map) != _signs(then),
        _choose_link,
    )


def _zone() -> Step:
    return Step(
        _("Une zone rassemble ce qui va ensemble. Choisissez « Zone », puis tirez un rectangle."),
        _("Au clavier : « z: » et un nom, dans la ligne."),
        lambda desk: _offer(desk, "zone", "zone"),
        lambda then, desk: len(desk.editor.map.zones) > len(then.zones),
    )


def _undo() -> Step:
    return Step(
        _("Un geste de trop ? Annulez-le : tout se défait, un geste à la fois."),
        _("Au clavier : Ctrl+Z."),
        lambda desk: within(desk, desk.bar.undo),
        lambda then, desk: desk.editor.map is not then and desk.editor.history.can_redo,
        _something_to_undo,
    )


def _poster() -> Step:
    return Step(
        _("« Affiche… » met la carte en page, du A4 au A0, à imprimer ou à envoyer. Ouvrez-la."),
        _("Au clavier : Ctrl+P."),
        lambda desk: within(desk, desk.bar.poster),
        lambda then, desk: desk.shows("poster"),
    )


# Where


def within(desk: Desk, widget: QWidget) -> QRect | None:
    """The rectangle of a control, in its window; None when it is not seen."""
    if not widget.isVisible():
        return None
    return QRect(widget.mapTo(desk.shell, QPoint(0, 0)), widget.size())


def _offer(desk: Desk, what: str, id: str) -> QRect | None:
    found = next((one for one in desk.left.offers if (one.what, one.id) == (what, id)), desk.left)
    return within(desk, found)


def _chosen(desk: Desk) -> QRect | None:
    id = next(iter(desk.editor.selection), "")
    box = desk.box(id)
    if box is None:
        return within(desk, desk.view)
    left, top, right, bottom = (round(side) for side in desk.view.camera.box_to_screen(box))
    corner = desk.view.mapTo(desk.shell, QPoint(left, top))
    return QRect(corner.x(), corner.y(), right - left, bottom - top).adjusted(-26, -26, 26, 26)


# What the desk must have for the gesture


def _choose_element(desk: Desk) -> None:
    map = desk.editor.map
    free = [id for id in map.elements if not any(id in (k.source, k.target) for k in map.links.values())]
    desk.go_to((free or list(map.elements))[-1])


def _choose_link(desk: Desk) -> None:
    if not any(id in desk.editor.map.links for id in desk.editor.selection):
        desk.go_to(list(desk.editor.map.links)[-1])


def _something_to_undo(desk: Desk) -> None:
    if not desk.editor.history.can_undo:
        last = list(desk.editor.map.elements.values())[-1]
        with desk.editor.transaction(_("déplacement")) as draft:
            draft.put(last.evolve(x=last.x + 60))


def _kinds(map: SystemMap, kind: str) -> int:
    return sum(element.kind == kind for element in map.elements.values())


def _signs(map: SystemMap) -> dict[str, str]:
    return {id: link.polarity for id, link in map.links.items()}
