"""An element: its words, its kind, its category, what it means; then the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QLabel

from sysmap.app.controls import button, words
from sysmap.app.frame.tips import tip_of
from sysmap.app.incoming.pasting import choose_for
from sysmap.app.inspector.contested import ContestedFields
from sysmap.app.inspector.fields import (
    Lines,
    by_lines,
    joined_lines,
    line,
    lines,
    pick,
    progresses,
    segments,
    tick,
    visibilities,
)
from sysmap.app.inspector.heard import heard
from sysmap.app.inspector.keywords import keywords
from sysmap.app.inspector.pictogram import pictogram
from sysmap.app.inspector.relation import support
from sysmap.app.inspector.scores import scores
from sysmap.app.inspector.sheet import Sheet
from sysmap.app.inspector.values import values
from sysmap.editing import operations
from sysmap.i18n import _, language
from sysmap.model import CATEGORIES, Wording, parse_dates

if TYPE_CHECKING:
    from sysmap.app.desk import Desk


def first(sheet: Sheet, desk: Desk) -> None:
    """Label, kind, category, description."""
    label(sheet)
    merged(sheet, desk)
    heard(sheet)
    kind(sheet, desk)
    category(sheet, desk)
    scores(sheet, desk)
    values(sheet, desk)
    lines(sheet, _("Description"), "description", least=3)


def label(sheet: Sheet) -> Lines:
    """The words on the map, as typed."""
    sheet.head(_("Intitulé"))
    made = Lines(_("Intitulé"), 2)
    made.setStyleSheet("font-size: 17px; font-weight: 600;")
    id = sheet.ids[0]
    made.typed.connect(
        lambda text: sheet.change(_("intitulé"), lambda draft: operations.relabel(draft, id, text), "label")
    )
    made.left.connect(sheet.seal)
    sheet.put(made)
    sheet.shows(lambda: made.show_text(sheet.record.label))
    return made


def merged(sheet: Sheet, desk: Desk) -> None:
    """« Dit 3 fois », the words it was said in, and the way back."""
    said: QLabel = words("", "quiet", wrap=True)
    apart = button(_("Séparer"), lambda: desk.do("split"), look="link")
    sheet.put(said, 4)
    sheet.put(apart)

    def show() -> None:
        many = sheet.record.times > 1
        said.setText(tip_of(sheet.record) if many else "")
        said.setVisible(many)
        apart.setVisible(desk.actions_by_id["split"].when(desk))

    sheet.shows(show)


def kind(sheet: Sheet, desk: Desk) -> QComboBox:
    """Type: the map's kinds first."""

    def write(value: str) -> None:
        sheet.change(_("changement de type"), lambda draft: operations.retype(draft, sheet.ids, value))

    return pick(
        sheet, _("Type"),
        lambda: [(id, desk.editor.map.kind(id).name(language())) for id in desk.every_kind()],
        lambda: sheet.common("kind"), write,
    )  # fmt: skip


def categories_of(desk: Desk, kind: str | None) -> list[tuple[str, str]]:
    """The categories an element of this kind may have, the map's first."""
    rows = {**desk.editor.map.categories, **{k: v for k, v in CATEGORIES.items()
                                             if k not in desk.editor.map.categories}}  # fmt: skip
    found = [(row.id, row.name(language())) for row in rows.values() if row.kind == kind]
    return [("", _("Aucune")), *found] if found else []


def category(sheet: Sheet, desk: Desk) -> None:
    """Catégorie, when this kind has some."""
    if not categories_of(desk, sheet.common("kind")):
        return

    def write(value: str) -> None:
        sheet.change(_("catégorie"), lambda draft: operations.set_category(draft, sheet.ids, value))

    pick(sheet, _("Catégorie"), lambda: categories_of(desk, sheet.common("kind")),
         lambda: sheet.common("category"), write)  # fmt: skip


def further(sheet: Sheet, desk: Desk) -> None:
    """What is said less often."""
    lines(sheet, _("Mots d’origine"), "original", least=1, hint=_("tels qu’ils ont été dits"))
    lines(sheet, _("Autres formulations"), "wordings", least=1, to_text=_wordings, from_text=_as_wordings,
          hint=_("une par ligne"))  # fmt: skip
    keywords(sheet, desk)
    line(sheet, _("Échelle"), "scale", hint=_("commune, vallée, région…"))
    line(sheet, _("Dates"), "dates", to_text=lambda dates: dates.text,
         from_text=lambda text: parse_dates(text) if text.strip() else None,
         hint=_("v. 2014, années 1980…"))  # fmt: skip
    pick(sheet, _("Avancement"), progresses, lambda: sheet.common("progress"),
         lambda value: sheet.write(_("avancement"), progress=value))  # fmt: skip
    line(sheet, _("Gommettes"), "dots", to_text=lambda count: str(count) if count else "", from_text=_count)
    support(sheet)
    sheet.put_sheet(ContestedFields(sheet))
    segments(sheet, _("Visibilité"), "visibility", visibilities(), empty=False)
    lines(sheet, _("Source"), "sources", to_text=joined_lines, from_text=by_lines,
          hint=_("une source par ligne"))  # fmt: skip
    lines(sheet, _("Autres attributs"), "attributes", least=1, to_text=_attributes,
          from_text=_as_attributes, hint=_("nom : valeur, un par ligne"))  # fmt: skip
    pictogram(sheet, desk)
    _image(sheet, desk)
    _size(sheet)
    tick(sheet, _("Verrouillé à sa place"), "locked")


def _image(sheet: Sheet, desk: Desk) -> None:
    """An image in the box: chosen, or taken away."""

    def drop() -> None:
        sheet.change(_("image"), lambda draft: operations.set_image(draft, sheet.ids[0], None))

    sheet.head(_("Image"))
    def ask() -> None:
        choose_for(desk, sheet.ids[0])

    choose = button(_("Choisir une image…"), ask, look="outlined", image="image")
    away = button(_("Retirer l’image"), drop, look="link")
    sheet.put(choose)
    sheet.put(away)
    sheet.shows(lambda: away.setVisible(bool(sheet.record.image)))


def _size(sheet: Sheet) -> None:
    def forget() -> None:
        sheet.write(_("taille"), width=None, height=None)

    back = button(_("Rendre la taille à ses mots"), forget, look="link")
    sheet.put(back, 8)
    sheet.shows(lambda: back.setVisible(sheet.record.width is not None or sheet.record.height is not None))


def _wordings(value: tuple[Wording, ...]) -> str:
    return "\n".join(f"{w.text} — {w.by}" if w.by else w.text for w in value)


def _as_wordings(text: str) -> tuple[Wording, ...]:
    found = []
    for said in by_lines(text):
        words, _dash, by = said.partition(" — ")
        found.append(Wording(text=words, by=by))
    return tuple(found)


def _attributes(value: dict[str, Any]) -> str:
    said = {True: _("oui"), False: _("non")}
    colon = ":" if language() == "en" else " :"
    rows = ((k, said[v] if isinstance(v, bool) else _number(v)) for k, v in value.items())
    return "\n".join(f"{k}{colon} {v}" for k, v in rows)


def _number(value: Any) -> str:
    """In French with a comma: « 1234,5 »."""
    if isinstance(value, float) and language() == "fr":
        return f"{value:.12g}".replace(".", ",")
    return str(value)


def _count(text: str) -> int:
    digits = "".join(letter for letter in text if letter.isascii() and letter.isdigit())
    return int(digits[:6] or 0)


def _as_attributes(text: str) -> dict[str, Any]:
    pairs = (line.partition(":") for line in by_lines(text))
    return {name.strip(): _value(value.strip()) for name, _colon, value in pairs if name.strip()}


def _value(text: str) -> str | bool | int | float:
    if text in (_("oui"), _("non")):
        return text == _("oui")
    for number in (int, float):
        try:
            value = number(text.replace(",", ".").replace("\u202f", ""))
        except ValueError:
            continue
        return value if value == value and abs(value) < 1e15 else text
    return text
