"""« Écriture des catégories… »: the wording of the map on the desk, in one step that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.app.controls import Segments, words
from sysmap.app.learning.wording import Sample, choices
from sysmap.app.windows import SideWindow
from sysmap.i18n import _
from sysmap.model import reworded, wording_of
from sysmap.storage import form_of

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class WordingWindow(SideWindow):
    """Shows and changes how the names of this map's groups of people are written."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _("Écriture des catégories"), 620, 250)
        self._desk = desk
        self.body.addWidget(words(_("Dans cette carte, on écrit"), "title"))
        self.choice = Segments(choices(), _("Dans cette carte, on écrit"), upright=False)
        self.choice.chosen.connect(self._choose)
        self.sample = Sample()
        self.body.addWidget(self.choice)
        self.body.addWidget(self.sample)
        self.body.addStretch(1)
        said = _("Les noms des catégories et des zones du modèle changent ; ce que vous avez écrit reste tel "
                 "quel. Pour vos prochaines cartes, le choix se fait dans les réglages.")  # fmt: skip
        self.body.addWidget(words(said, "quiet", wrap=True))
        self.follow(desk.editor, lambda *_: self.refresh())
        self.refresh()

    def _choose(self, wording: str) -> None:
        write(self._desk, wording)

    def refresh(self) -> None:
        now = wording_of(self._desk.editor.map)
        self.choice.show_value(now)
        self.sample.show_wording(now)


def write(desk: Desk, wording: str) -> None:
    """Write the map's groups of people so; what somebody wrote herself stays."""
    before = desk.editor.map
    after = reworded(before, wording, form_of(before).map)
    if after is before:
        desk.view.status.emit(_("Aucun nom de cette carte ne s’écrit autrement."))
        return
    with desk.editor.transaction(_("écriture des catégories")) as draft:
        for name in ("categories", "zones"):
            rows = getattr(before, name)
            for row in getattr(after, name).values():
                if row is not rows[row.id]:
                    draft.put(row)
