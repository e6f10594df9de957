"""What the capture line says of itself: an invitation, what is being written, what a key would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sysmap.editing import Typed, named
from sysmap.i18n import _, language
from sysmap.model import KINDS

if TYPE_CHECKING:
    from sysmap.app.capture.line import CaptureLine
    from sysmap.app.desk import Desk

FEMININE = frozenset({
    "action", "ressource", "envie", "crainte", "reussite", "tendance", "rupture", "etoile",
})  # fmt: skip


def invitation(line: CaptureLine, desk: Desk) -> str:
    """« Écrire un facteur, puis Entrée »; no article is guessed for a kind of the map's own."""
    if line.source:
        return _("Relier « {label} » à…").format(label=desk.editor.map.elements[line.source].label)
    kind = desk.editor.map.kind(desk.kind)
    name = kind.name(language())
    known = kind.id in KINDS and name == KINDS[kind.id].name(language())
    if not known:
        return _("Écrire, puis Entrée ({kind})").format(kind=name)
    if kind.id in FEMININE:
        return _("Écrire une {kind}, puis Entrée").format(kind=name.lower())
    return _("Écrire un {kind}, puis Entrée").format(kind=name.lower())


def kind_words(line: CaptureLine, desk: Desk, typed: Typed) -> str:
    """What Enter would write."""
    if typed.frigo:
        return _("Frigo")
    if typed.zone:
        return _("Zone")
    if typed.link or line.source:
        return _("Relation")
    if typed.category and (category := desk.editor.map.category(typed.category)) is not None:
        return category.name(language())
    return desk.editor.map.kind(typed.kind or desk.kind).name(language())


def hint_for(line: CaptureLine, desk: Desk, typed: Typed) -> str:
    """The one key worth naming now."""
    map = desk.editor.map
    if desk.room.on and not line.field.text():
        return desk.room.said()
    if typed.link:
        return _("Entrée : relier")
    if line.field.taken:
        return _("Entrée : y aller")
    if line.field.guess is not None and not line.field.has_taken:
        return _("→ : déjà sur la carte") if named(map, typed.words) else _("→ : compléter")
    if line.source and typed.words:
        return _("Tab : écrire et relier")
    if typed.words and line.before:
        return _("Tab : relier au précédent")
    return _("Alt + ↑ ↓ : changer de zone") if map.zones and not line.source else ""
