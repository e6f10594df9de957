"""One quiet question where a map first leaves: under which licence? Asked once, and never in the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sysmap.app.controls import button, column, row, words
from sysmap.editing import Change
from sysmap.i18n import _
from sysmap.model import SystemMap
from sysmap.poster import handover

if TYPE_CHECKING:
    from sysmap.app.desk import Desk
    from sysmap.app.windows import SideWindow


def to_be_asked(map: SystemMap) -> bool:
    """Whether nobody has said anything of the licence of this map yet; an empty map is not shared."""
    return bool(map.elements) and not map.card.licence and not map.card.licence_asked


class LicenceQuestion(QWidget):
    """In a window that lets a map out: three answers, kept in the card, each one undo step.

    `leaves` tells whether there is anything yet that would leave by this window.
    """

    def __init__(self, desk: Desk, window: SideWindow, leaves: Callable[[], bool] = lambda: True) -> None:
        super().__init__()
        self._desk, self._leaves = desk, leaves
        licence = handover.proposed(desk.editor.map.card)
        said = _("Sous quelle licence partager cette carte ? {licence} : reprise libre, en citant ses "
                 "auteurs et en partageant de même.").format(licence=licence)  # fmt: skip
        self.yes = button(licence, lambda: self._answer(licence), look="outlined",
                          tip=_("Partager sous licence {licence}").format(licence=licence))  # fmt: skip
        self.other = button(_("Autre…"), self._other, look="outlined", tip=_("Écrire une autre licence"))
        self.later = button(_("Pas maintenant"), lambda: self._answer(""), look="outlined",
                            tip=_("Partager sans licence ; la question ne revient pas"))  # fmt: skip
        column(words(said, "quiet", wrap=True), row(self.yes, self.other, self.later, None, space=6), space=6,
               parent=self)  # fmt: skip
        self.setAccessibleName(_("Licence"))
        window.follow(desk.editor, self._heard)
        self.refresh()

    def refresh(self) -> None:
        editor = self._desk.editor
        self.setVisible(to_be_asked(editor.map) and self._leaves() and not editor.closed)

    def _heard(self, change: Change) -> None:
        if change.touches("card", "elements", "stories"):
            self.refresh()

    def _answer(self, licence: str) -> None:
        """In the card, with the day on which it was said; the rest of the card stays."""
        none = _("pas de licence pour l’instant")
        label = _("licence {licence}").format(licence=licence) if licence else none
        with self._desk.editor.transaction(label) as draft:
            today = date.today().isoformat()
            draft.set(card=draft.card.evolve(licence=licence, licence_asked=today))

    def _other(self) -> None:
        """In words of one's own, on the map's card."""
        from sysmap.app.card.window import CardWindow

        self._answer("")
        window = self._desk.show_window("card", CardWindow)
        assert isinstance(window, CardWindow)
        window.go_to("licence")
