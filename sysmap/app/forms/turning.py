"""« Retourner l’arbre »: each problem is asked to become an objective, one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sysmap.app.workshop.asking import Asking
from sysmap.editing import turning_over
from sysmap.i18n import _, _n

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def ask_objectives(desk: Desk) -> Asking | None:
    """Ask for the first one; nothing is drawn before the last."""
    mine = [one.id for one in turning_over.problems(desk.editor.map)]
    return _ask(desk, mine, {}) if mine else None


def _ask(desk: Desk, ids: list[str], said: dict[str, str]) -> Asking | None:
    """One problem; the next one follows its answer."""
    found = desk.editor.map.elements.get(ids[len(said)])
    if found is None:
        return _go_on(desk, ids, {**said, ids[len(said)]: ""})
    title = _("{rank} sur {n} : « {problem} ». Dites-le comme un état souhaité.").format(
        rank=len(said) + 1, n=len(ids), problem=found.label
    )
    return _Objective(desk, title, ids, said)


class _Objective(Asking):
    """Enter goes on to the next problem; Escape, or a click elsewhere, ends with what has been said."""

    def __init__(self, desk: Desk, title: str, ids: list[str], said: dict[str, str]) -> None:
        self._ids, self._said, self._answered = ids, said, False
        super().__init__(desk, title, [((_("vide : cela reste un problème"), ""),)], self._end)

    def _on(self, field: QObject) -> None:
        self._answered = True
        super()._on(field)

    def leave(self, back: bool = True) -> None:
        """The keyboard stays with the next question when there is one."""
        last = len(self._said) + 1 >= len(self._ids)
        super().leave(back and (last or not self._answered))

    def _end(self, words: list[str]) -> None:
        id = self._ids[len(self._said)]
        if self._answered:
            _go_on(self._desk, self._ids, {**self._said, id: words[0]})
        else:
            _draw(self._desk, {**self._said, **({id: words[0]} if words[0] else {})})


def _go_on(desk: Desk, ids: list[str], said: dict[str, str]) -> Asking | None:
    if len(said) < len(ids):
        return _ask(desk, ids, said)
    _draw(desk, said)
    return None


def _draw(desk: Desk, said: dict[str, str]) -> None:
    """The objective tree beside the other, as one step."""
    if not any(said.values()):
        desk.status.say(_("Aucun objectif écrit : rien n’a changé."))
        return
    with desk.editor.transaction(_("arbre retourné")) as draft:
        made = turning_over.turn_over(draft, said)
    desk.editor.select(made)
    desk.reveal(made)
    aside = len(said) - len(made)
    words = [_n("{n} objectif dessiné à côté.", "{n} objectifs dessinés à côté.", len(made))]
    if aside:
        words.append(_n("{n} problème gardé à part, dans le frigo.",
                        "{n} problèmes gardés à part, dans le frigo.", aside))  # fmt: skip
    desk.status.say(" ".join(words))
