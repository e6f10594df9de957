"""The charter of an organisation: taken from a map, given to others, told before it acts.

A charter is a map without a drawing (docs/decisions/0040): the same file, the same limits, the same repairs.
Rows are matched by their ids; what a map has and the charter has not stays as it is.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any, NamedTuple

from sysmap.editing import Draft
from sysmap.i18n import _, _n
from sysmap.interchange.polarity import rgb
from sysmap.interchange.publishing import public
from sysmap.model import Card, Charter, Poster, SystemMap, new_id, reworded, wording_of

ROWS = ("kinds", "categories", "link_kinds")
MOST_LOGOS, MOST_ROWS = 12, 400
_DRAWN = ("elements", "links", "zones", "notes", "pictures", "loops", "views", "stages", "stories", "remarks",
          "frigo", "axes", "arrangements", "open_points", "answers")  # fmt: skip
ENOUGH = 4.5
"""The contrast with white that outlines and badges need to be told and their words read."""
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


class Told(NamedTuple):
    """A charter on a map: sentences that say what changes, and what of the charter was mended."""

    changes: tuple[str, ...]
    mended: tuple[str, ...]


def charter_of(map: SystemMap, name: str, *, id: str = "", today: date | None = None) -> SystemMap:
    """The charter that this map makes: rows of its notation, logos, title block, page, themes, wording.

    Nothing of its drawing nor of what was said in it, and no one's name but those of its title block.
    """
    source = public(map).map
    card = source.card
    kept = Card(authors=card.authors, funders=card.funders, licence=card.licence, address=card.address,
                logos=tuple(logo for logo in card.logos if logo in source.images)[:MOST_LOGOS],
                privacy=Card().privacy.evolve(contact=card.privacy.contact))  # fmt: skip
    mark = Charter(id=id or new_id("h"), name=name, date=(today or date.today()).isoformat(),
                   wording=wording_of(source))  # fmt: skip
    pages = [_page(poster) for poster in source.posters.values()][:1]
    return SystemMap(
        id=new_id("m"), language=source.language, card=kept, kinds=source.kinds, palette=source.palette,
        categories=source.categories, link_kinds=source.link_kinds, themes=source.themes, posters=pages,
        images=[source.images[logo] for logo in kept.logos], charter=mark,
    )  # fmt: skip


def _page(poster: Poster) -> Poster:
    """The paper, and the parts that every poster of the house has; its own words stay with its map."""
    return Poster(id=poster.id, size=poster.size, orientation=poster.orientation, width=poster.width,
                  height=poster.height, mention=poster.mention, how_to_read=poster.how_to_read,
                  ink=poster.ink, place=poster.place, column=poster.column,
                  order=poster.order, without=poster.without)  # fmt: skip


def received(charter: SystemMap) -> tuple[SystemMap, tuple[str, ...]]:
    """A charter as a map may take it, and what was mended in it: too many rows, colours too pale."""
    mended: list[str] = []
    rows: dict[str, Any] = {}
    for name in ROWS:
        held = list(getattr(charter, name).values())
        if len(held) > MOST_ROWS:
            mended.append(_("La charte a trop de lignes : les {n} premières sont gardées.")
                          .format(n=MOST_ROWS))  # fmt: skip
        rows[name] = [_readable(row, charter.language, mended) for row in held[:MOST_ROWS]]
    used = {*charter.card.logos[:MOST_LOGOS]}
    bare: dict[str, Any] = {name: {} for name in _DRAWN}
    card = charter.card.evolve(logos=tuple(logo for logo in charter.card.logos if logo in charter.images),
                               title="", question="")  # fmt: skip
    images = [image for id, image in charter.images.items() if id in used]
    return charter.evolve(**rows, **bare, images=images, card=card, unresolved=()), tuple(mended)


def _readable(row: Any, language: str, mended: list[str]) -> Any:
    """The row with a colour that can be read; one that no theme has is drawn in ink, and kept."""
    if not _HEX.fullmatch(row.hue):
        return row
    dark = darkened(row.hue)
    if dark == row.hue:
        return row
    said = _("La couleur de « {name} » était trop pâle pour être lue : elle est plus foncée ({colour}).")
    mended.append(said.format(name=row.name(language), colour=dark))
    return row.evolve(hue=dark)


def darkened(colour: str) -> str:
    """The same hue, dark enough to be read on white.

    >>> darkened("#FFD700"), darkened("#2F4B9F")
    ('#897400', '#2F4B9F')
    """
    found = rgb(colour)
    if found is None:
        return colour
    share, parts = 1.0, found
    while _contrast(parts) < ENOUGH and share > 0:
        share -= 0.01
        parts = tuple(round(part * share) for part in found)  # type: ignore[assignment]
    return colour if share == 1.0 else "#{:02X}{:02X}{:02X}".format(*parts)


def _contrast(parts: tuple[int, int, int]) -> float:
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in (n / 255 for n in parts)]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def take_charter(draft: Draft, charter: SystemMap) -> None:
    """Write the look of a received charter into a map: rows by their ids, blanks of the title block."""
    mark = charter.charter or Charter()
    for name in ROWS:
        for row in getattr(charter, name).values():
            if getattr(draft, name).get(row.id) != row:
                draft.put(row)
    for image in charter.images.values():
        if image.id not in draft.images:
            draft.put(image)
    draft.set(card=_card(draft.card, charter.card))
    if charter.themes.words and not draft.themes.words:
        draft.set(themes=charter.themes)
    _take_page(draft, charter)
    if mark.wording and draft.language == "fr":
        draft.become(reworded(draft.map(), mark.wording))


def _card(card: Card, given: Card) -> Card:
    """Blanks are filled; logos of the house come first, the map's own stay."""
    logos = tuple(dict.fromkeys((*given.logos, *card.logos)))
    privacy = card.privacy
    if given.privacy.contact and not privacy.contact:
        privacy = privacy.evolve(contact=given.privacy.contact)
    blanks = ("authors", "funders", "licence", "address")
    empty = [name for name in blanks if not getattr(card, name)]
    filled = {name: getattr(given, name) for name in empty if getattr(given, name)}
    return card.evolve(**filled, logos=logos, privacy=privacy)


def _take_page(draft: Draft, charter: SystemMap) -> None:
    """A map without a poster has the house's page for its first one; a poster that is there stays."""
    page = next(iter(charter.posters.values()), None)
    if page is None:
        return
    for poster in list(draft.posters.values()):
        if page.mention and not poster.mention:
            draft.change(poster, mention=page.mention)
    if not draft.posters:
        draft.put(page)


def with_charter(map: SystemMap, charter: SystemMap) -> SystemMap:
    """This map with the look of a received charter."""
    draft = Draft(map)
    take_charter(draft, charter)
    return draft.map()


def told_of(map: SystemMap, charter: SystemMap) -> Told:
    """What a charter would change in this map, said before it does; empty when the map is already so."""
    given, mended = received(charter)
    after = with_charter(map, given)
    said: list[str] = []
    for name, words in zip(ROWS, (_("Types"), _("Catégories"), _("Relations")), strict=True):
        before, now = getattr(map, name), getattr(after, name)
        changed = sum(id in before and before[id] != row for id, row in now.items())
        added = len(now.keys() - before.keys())
        said += [_rows_said(words, changed, added)] if changed or added else []
    said += _card_said(map, after)
    if after.themes != map.themes:
        said.append(_("La carte prend le jeu de thèmes « {name} ».").format(name=after.themes.name))
    if after.posters != map.posters:
        said.append(_("L’affiche prend la page et la mention de la maison."))
    return Told(tuple(said), mended)


def _rows_said(words: str, changed: int, added: int) -> str:
    """« Types : 2 changent de nom, de forme ou de couleur, 3 s’ajoutent. »"""
    parts = ([_changed(changed)] if changed else []) + ([_added(added)] if added else [])
    return _("{sort} : {changes}.").format(sort=words, changes=", ".join(parts))


def _changed(n: int) -> str:
    return _n("{n} change de nom, de forme ou de couleur", "{n} changent de nom, de forme ou de couleur", n)


def _added(n: int) -> str:
    return _n("{n} s’ajoute", "{n} s’ajoutent", n)


def _card_said(map: SystemMap, after: SystemMap) -> list[str]:
    old, new = map.card, after.card
    said = []
    if logos := len(new.logos) - len(old.logos):
        said.append(_n("{n} logo s’ajoute.", "{n} logos s’ajoutent.", logos))
    names = {"authors": _("auteurs"), "funders": _("financeurs"), "licence": _("licence"),
             "address": _("adresse"), "privacy": _("contact")}  # fmt: skip
    filled = [words for name, words in names.items() if getattr(old, name) != getattr(new, name)]
    if filled:
        said.append(_("La carte d’identité était vide ici, elle se remplit : {fields}.")
                    .format(fields=", ".join(filled)))  # fmt: skip
    return said
