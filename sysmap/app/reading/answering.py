"""What an answer to « Qui manque ? » does to the map, and what « À compléter » begins."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sysmap.analysis import INVITE, LINK, Question
from sysmap.app.capture.placing import create_captured
from sysmap.i18n import _
from sysmap.model import TO_COMPLETE, TRUE, Answer

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def keep(desk: Desk, question: Question, said: str) -> bool:
    """Write the answer into the map, one step; whether it could be written."""
    if desk.editor.closed:
        desk.editor.refuse()
        return False
    given = Answer(id=question.key, said=said, date=date.today().isoformat(), about=question.about)
    label = {TRUE: _("réponse « Oui, c’est vrai »"), TO_COMPLETE: _("réponse « À compléter »")}[said]
    with desk.editor.transaction(label) as draft:
        draft.put(given)
    return True


def reopen(desk: Desk, question: Question) -> None:
    """The question is asked again."""
    given = desk.editor.map.answers.get(question.key)
    if given is None:
        return
    if desk.editor.closed:
        desk.editor.refuse()
        return
    with desk.editor.transaction(_("question rouverte")) as draft:
        draft.drop(given)


def begin(desk: Desk, question: Question) -> str:
    """Begin to complete: somebody to invite, a relation to draw, a source to write. What to do next."""
    if question.gesture == INVITE:
        _invite(desk, question)
        return _("Nommez-le : un acteur absent, à inviter, est sur la carte.")
    if question.gesture == LINK:
        first = question.names[0] if question.names[0] in desk.editor.map.elements else question.elements[0]
        desk.editor.select([first])
        desk.view.use("link")
        desk.left.show_armed()
        desk.view.setFocus()
        return _("Tirez la relation sur la carte, ou écrivez-la plus tard : la question reste dans la liste.")
    desk.go_to((question.links or question.elements)[0])
    return _("Choisie sur la carte : sa source et ses lectures sont à droite, ou dans le tableau.")


def _invite(desk: Desk, question: Question) -> None:
    """A placeholder, whose words are typed at once."""
    map = desk.editor.map
    if question.sort == "vivant":
        made = create_captured(desk, "vivant", map.kind("vivant").name(map.language), "", "")
    else:
        row = map.category(question.names[0]) if question.names else None
        label = row.name(map.language) if row else _("Acteur à inviter")
        made = create_captured(desk, "acteur", label, "", "", category="absent")
    desk.editor.select([made])
    desk.view.edit(made)
