"""Answers become edits of the map, each one step that can be undone, and are said in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sysmap.app.merging.answering import Answer, said
from sysmap.app.merging.rows import ALONE, Row
from sysmap.i18n import _, _n, language
from sysmap.interchange import merging
from sysmap.model import sentence

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


class Deciding:
    """What has been answered here is remembered, so that it can be taken back in order."""

    def __init__(self, desk: Desk) -> None:
        self._editor = desk.editor
        self._given: list[tuple[object, str]] = []  # the map after an answer, and its row

    def question(self, row: Row) -> str:
        """What is asked, in the words of the room."""
        map, point = self._editor.map, row.point
        if point is None:
            return _("Dit par une seule table.") if row.sort == ALONE else _("Dit de la même façon.")
        if point.matter == "sign" and point.ids[0] in map.links:
            return sentence(map, map.links[point.ids[0]], language())
        if point.matter == "same" and point.decided == "apart":
            return _("Séparé : ce sont des choses différentes.")
        return questions().get(point.matter, "{labels}").format(labels=row.title)

    def give(self, row: Row, answer: Answer, among: Sequence[str] = ()) -> str:
        """Do what was answered; what it did, in a sentence."""
        with self._editor.transaction(_("décision de fusion")) as draft:
            if row.point is not None:
                merging.decide(draft, row.point.id, answer.code, keep=answer.keep, among=among)
            else:
                merging.choose_words(draft, row.ids[0], answer.code)
        self._given.append((self._editor.map, row.key))
        return self._told(row, answer)

    def _told(self, row: Row, answer: Answer) -> str:
        point = self._editor.map.open_points.get(row.key)
        now = point.ids if point is not None else row.ids
        element = self._editor.map.elements.get(now[0]) if now else None
        effect = "" if answer.keep else answer.effect
        effect = effect or _("écrit sur la carte, les autres mots restent.")
        done = _("{what} : {effect}").format(what=answer.words, effect=effect)
        if answer.code == "one" and element is not None and element.heard is not None:
            heard = element.heard
            count = _n("dit par {n} table sur {of}", "dit par {n} tables sur {of}", heard.count)
            return f"{said(element.label)} : {count.format(n=heard.count, of=heard.of)}."
        return done

    def join(self, ids: Sequence[str]) -> tuple[str, str]:
        """« C’est la même chose »: the key of the row it makes, and what was done."""
        if len(set(ids)) < 2:
            return "", _("Choisissez d’abord deux lignes, avec Espace, ou deux éléments de la carte.")
        labels = [said(self._editor.map.elements[id].label) for id in dict.fromkeys(ids)]
        before = set(self._editor.map.open_points)
        with self._editor.transaction(_("décision de fusion")) as draft:
            merging.join(draft, ids)
        key = next((id for id in self._editor.map.open_points if id not in before), "")
        self._given.append((self._editor.map, key))
        return key, _("Une même chose : {labels}.").format(labels=", ".join(labels))

    def take_back(self) -> tuple[str, str]:
        """Undo the last answer given here, if nothing else was done since."""
        if not self._given or self._given[-1][0] is not self._editor.map:
            return "", _("Rien à annuler ici ; Ctrl+Z annule ce qui a été fait sur la carte.")
        _map, key = self._given.pop()
        self._editor.undo()
        return key, _("Annulé : la question attend de nouveau.")


def questions() -> dict[str, str]:
    """What each matter asks."""
    return {
        "similar": _("Est-ce une même chose ? Le chiffre choisit les mots, les autres restent avec elle."),
        "kind": _("De quel type est {labels} ?"),
        "label": _("Quels mots sur la carte ? Les autres restent avec l’élément."),
        "gone": _("{labels} : garder ou retirer ?"),
        "same": _("Réuni : c’est une même chose."),
    }
