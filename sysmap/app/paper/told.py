"""What « Saisie par numéro » says: the element before one's eyes, what was written, what is wrong."""

from __future__ import annotations

from sysmap.editing import Answer
from sysmap.i18n import _
from sysmap.model import Element, SystemMap, by_number, one_line, quoted, sentence

MOST_RELATIONS = 6


def shown_words(map: SystemMap, number: int) -> tuple[str, list[str]]:
    """The element of this number in words, then what else is known of it."""
    element = by_number(map, number)
    if element is None:
        return _("Le numéro {n} est libre : écrivez ce que dit la carte.").format(n=number), []
    label = quoted(element.label, map.language)
    head = f"{map.kind(element).name(map.language)} {label}"
    return head, [*_place(map, element, number), *_relations(map, element)]


def _place(map: SystemMap, element: Element, number: int) -> list[str]:
    found = []
    if element.number != number:
        found.append(_("Le numéro {n} a été réuni avec lui.").format(n=number))
    names = [one_line(map.zones[id].label) for id in element.zones if id in map.zones]
    if said := ", ".join(name for name in names if name):
        found.append(_("Zone : {names}.").format(names=said))
    return found


def _relations(map: SystemMap, element: Element) -> list[str]:
    links = [link for link in map.links.values() if element.id in (link.source, link.target)]
    lines = [sentence(map, link, map.language) for link in links[:MOST_RELATIONS]]
    if more := len(links) - len(lines):
        lines.append(_("… et {n} de plus.").format(n=more))
    return lines


def trouble_words(answer: Answer) -> str:
    """What is wrong and what to do; what was typed stays in the field."""
    number, other = answer.number, answer.other
    return {
        "number_first": _("Tapez d’abord le numéro écrit sur la carte de papier, de 1 en montant."),
        "new_first": _("Le numéro {n} est libre : écrivez d’abord ses mots.").format(n=number),
        "no_such": _("Aucun élément ne porte le numéro {n} : écrivez-le d’abord.").format(n=number),
        "refused": _("Le {a} et le {b} ne peuvent pas être reliés ainsi.").format(a=number, b=other),
        "known": _("Le {a} et le {b} sont déjà reliés dans ce sens. Ajoutez + − ou ? pour dire comment.")
        .format(a=number, b=other),
    }[answer.trouble]  # fmt: skip


def undo_words(answer: Answer) -> str:
    """How undoing it will be called."""
    return {
        "words": _("saisie du n° {n}"), "remark": _("remarque sur le n° {n}"),
        "link": _("relation du n° {n}"),
    }[answer.deed].format(n=answer.number)  # fmt: skip


def done_words(map: SystemMap, answer: Answer, made: str) -> str:
    """One line of what was typed in this session."""
    n = answer.number
    if made in map.links:
        return f"{n} → {answer.other}. " + sentence(map, map.links[made], map.language)
    if answer.deed == "right":
        return _("{n}. Juste.").format(n=n)
    if answer.deed == "park":
        return _("{n}. Au frigo : {words}").format(n=n, words=one_line(answer.words))
    if answer.deed == "remark":
        return _("{n}. Remarque : {words}").format(n=n, words=one_line(answer.words))
    element = map.elements.get(made)
    if element is None:
        return ""
    return f"{n}. {map.kind(element).name(map.language)} {quoted(element.label, map.language)}"
