"""The columns of the relations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from sysmap.app.finding.find import fold
from sysmap.app.inspector.fields import (
    by_commas,
    by_lines,
    joined_commas,
    joined_lines,
    supports,
    visibilities,
)
from sysmap.app.table.columns import Column, Columns, Refused, Write, chosen, refuse, yes, yes_no
from sysmap.app.table.element_columns import choice, field, write_contested
from sysmap.editing import Draft, named, operations
from sysmap.i18n import _, language
from sysmap.model import LINK_KINDS, SystemMap, can_link, sentence

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def columns(desk: Desk) -> Columns:
    """Who does what to whom; the sentence; what is known of it."""
    return (*_ends(desk), *_sense(desk), *_known())


def _ends(desk: Desk) -> Iterator[Column]:
    spoken = language()

    def label(id: str) -> str:
        element = desk.editor.map.elements.get(id)
        return " ".join(element.label.split()) if element else id

    def labels(_link: Any) -> list[str]:
        return list(dict.fromkeys(" ".join(e.label.split()) for e in desk.editor.map.elements.values()))

    yield Column("source", _("De"), 190, lambda k: label(k.source), _write_end("source"), labels)
    yield Column("kind", _("Type de relation"), 140, lambda k: desk.editor.map.link_kind(k).name(spoken),
                 _write_kind, lambda _k: [name for _id, name in kind_names(desk.editor.map)])  # fmt: skip
    yield Column("target", _("Vers"), 190, lambda k: label(k.target), _write_end("target"), labels)
    yield Column(
        "sentence", _("Phrase"), 340, lambda k: sentence(desk.editor.map, k, desk.editor.map.language)
    )


def _sense(desk: Desk) -> Iterator[Column]:
    yield Column("polarity", _("Signe"), 75, lambda k: "−" if k.polarity == "-" else k.polarity, _write_sign,
                 lambda _k: ["+", "−", "?"])  # fmt: skip
    yield Column("delay", _("Effet différé"), 100, lambda k: _("Oui") if k.delay else "", field("delay", yes),
                 lambda _k: yes_no())  # fmt: skip
    yield Column("verb", _("Verbe"), 110, lambda k: k.verb, field("verb"))


def _known() -> Iterator[Column]:
    yield choice("support", _("Appui"), 110, supports)
    yield Column("contested", _("Contesté"), 90, lambda k: _("Oui") if k.contested else "", write_contested,
                 lambda _k: yes_no())  # fmt: skip
    yield Column("subject", _("Sujet de la tension"), 150, lambda k: k.subject, field("subject"))
    yield choice("visibility", _("Visibilité"), 130, visibilities, empty="public")
    yield Column(
        "description", _("Description"), 260, lambda k: k.description, field("description"), long=True
    )
    yield Column("sources", _("Sources"), 200, lambda k: joined_lines(k.sources), field("sources", by_lines),
                 long=True)  # fmt: skip
    yield Column("keywords", _("Mots-clés"), 140, lambda k: joined_commas(k.keywords),
                 field("keywords", by_commas), many=True, first=False)  # fmt: skip
    yield Column("dates", _("Dates"), 100, lambda k: k.dates, field("dates"), first=False)


def kind_names(map: Any) -> list[tuple[str, str]]:
    """Every kind of relation: its id and its name."""
    rows = {**map.link_kinds, **{id: row for id, row in LINK_KINDS.items() if id not in map.link_kinds}}
    return [(row.id, row.name(language())) for row in rows.values()]


def link_kind_called(map: Any, text: str) -> str:
    """The kind of relation of this name, in any language; nothing when there is none."""
    rows = {**LINK_KINDS, **map.link_kinds}
    wanted = fold(text)
    return next((r.id for r in rows.values() if wanted and wanted in map_names(r)), "")


def map_names(row: Any) -> set[str]:
    return {fold(row.id), *(fold(name) for name in row.names.values())}


def _write_kind(draft: Draft, link: Any, text: str) -> None:
    found = link_kind_called(draft, text)
    if not found:
        raise refuse(text, _("ce n’est pas un type de relation de cette carte"))
    if not can_link(_seen(draft), found, link.source, link.target):
        raise refuse(text, _("cette relation ne peut pas revenir sur elle-même"))
    operations.set_link_kind(draft, [link.id], found)


def _seen(draft: Draft) -> SystemMap:
    """The draft read as a map, without making one: a rule asks only for elements and kinds."""
    seen: Any = draft
    return seen


def _write_end(end: str) -> Write:
    def write(draft: Draft, link: Any, text: str) -> None:
        found = named(draft, text)  # type: ignore[arg-type]
        if found is None:
            raise refuse(text, _("aucun élément ne porte ce nom"))
        ends = {"source": link.source, "target": link.target, end: found}
        if not can_link(_seen(draft), link.kind, **ends):
            raise refuse(text, _("cette relation ne peut pas revenir sur elle-même"))
        if getattr(link, end) != found:
            draft.change(link, bend=None, **{end: found})

    return write


def sign(text: str) -> str:
    """« + », « - », « ? » or nothing, from what people write for them."""
    pairs = (
        ("+", "+"), ("-", "−"), ("-", "-"), ("-", "–"), ("?", "?"), ("+", _("Même sens")),
        ("-", _("Sens inverse")), ("?", _("Selon les cas")), ("+", "plus"), ("-", "moins"),
    )  # fmt: skip
    return chosen(text, pairs, _("un signe est +, − ou ?"))


def _write_sign(draft: Draft, link: Any, text: str) -> None:
    value = sign(text)
    if value and not draft.link_kind(link.kind).signed:
        raise Refused(_("Ce type de relation ne prend pas de signe : rien n’a changé."))
    operations.set_polarity(draft, [link.id], value)
