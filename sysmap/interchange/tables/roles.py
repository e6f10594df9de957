"""What a sheet is and what its columns mean, by their heads: French, English, Kumu's, PRSM's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sysmap.editing import folded
from sysmap.interchange.tables.cells import Rows, Sheet

ELEMENTS, LINKS, MATRIX, ANSWERS, ZONES, LOOPS, CARD, LEFT = (
    "elements", "links", "matrix", "answers", "zones", "loops", "card", "",
)  # fmt: skip
ROLES = (ELEMENTS, LINKS, MATRIX, ANSWERS, ZONES, LOOPS, CARD, LEFT)
ATTRIBUTE, NOTHING = "attribute", ""
"""A column that is kept under its own name; a column that is left out."""


def _table(rows: Mapping[str, str]) -> dict[str, str]:
    return {folded(name): field for field, names in rows.items() for name in names.split(";")}


_SHARED = {
    "id": "id;identifiant;_id;key;cle;code",
    "description": "description;note;notes;remarque;remarques;commentaire;"
    "commentaires;comment;comments;precision",
    "keywords": "tags;tag;mots-cles;mots cles;keywords;etiquettes;themes",
    "support": "appui;certitude;support;confidence", "visibility": "visibilite;visibility",
    "sources": "sources;references", "dates": "dates;date;periode;period",
    "contested": "conteste;contested", "said_by": "dit par;said by",
}  # fmt: skip
_ELEMENTS = _table({
    "label": "label;libelle;intitule;nom;name;element;elements;titre;title;facteur;facteurs;factor;acteur;"
             "mots;node;noeud;variable;concept;enjeu;idee;post-it;postit",
    "kind": "type;kind;nature;element type;type d'element;grouplabel;type d’element",
    "category": "categorie;category;college;famille", "zone": "zone;zones;groupe;group;cercle;cluster",
    **_SHARED, "sources": "sources;source;references;reference",
    "x": "x;position x;x position;abscisse", "y": "y;position y;y position;ordonnee",
    "width": "largeur;width", "height": "hauteur;height", "number": "numero;number;n°;no;num",
    "dots": "gommettes;dots;votes;points", "progress": "avancement;progress", "scale": "echelle;scale",
    "original": "mots d'origine;original words;verbatim;original;mots d’origine",
    "wordings": "autres formulations;other wordings", "locked": "verrouille;locked",
    "start": "debut;start;start date", "end": "fin;end;end date",
})  # fmt: skip
_LINKS = _table({
    "source": "from;de;source;origine;depart;cause;depuis;start",
    "target": "to;vers;cible;target;arrivee;effet;a;end;effect",
    "kind": "type;kind;connection type;type de relation;nature;grouplabel;relation",
    "polarity": "signe;sign;polarite;polarity;sens (+/-);sens",
    "verb": "verbe;verb;label;libelle;intitule", "strength": "force;strength;weight;poids;intensite",
    "delay": "effet differe;delayed effect;delay;delayed;retard;delai", "delay_text": "delai dit;delay text",
    "direction": "direction", "subject": "sujet de la tension;subject;sujet;subject of the tension",
    "sentence": "phrase;sentence", **_SHARED,
})  # fmt: skip
_WHO = _table({"who": "participant;participante;participant·e;participants;table;tables;groupe;group;"
                      "repondant;respondent;personne;horodateur;timestamp;atelier;"
                      "nom du participant"})  # fmt: skip
_NAMED = _table({
    ZONES: "zones;zone", LOOPS: "boucles;loops", CARD: "carte d'identite;map card;card;carte d’identite",
    LINKS: "relations;links;connections;liens", ELEMENTS: "elements;factors;facteurs",
})  # fmt: skip


class Taken(NamedTuple):
    """What a sheet was taken for: its role, what each column means (a field, an attribute, nothing), and
    whether its first row is a heading."""

    sheet: Sheet
    role: str
    fields: tuple[str, ...]
    headed: bool

    @property
    def body(self) -> Rows:
        return self.sheet.rows[1:] if self.headed else self.sheet.rows

    @property
    def heads(self) -> tuple[str, ...]:
        rows = self.sheet.rows
        return tuple(rows[0]) if self.headed and rows else tuple(str(n + 1) for n in range(len(self.fields)))


def is_links_heading(row: Sequence[str]) -> bool:
    """Whether this row names both ends of relations."""
    found = [_LINKS.get(folded(cell), "") for cell in row]
    return "source" in found and "target" in found


def taken(sheet: Sheet, asked: Mapping[str, Sequence[str]] | None = None) -> Taken:
    """The best guess, or what somebody has asked for this sheet (its role, then the fields)."""
    guess = _guess(sheet)
    wanted = (asked or {}).get(sheet.name)
    if not wanted or wanted[0] not in ROLES or len(wanted) != len(guess.fields) + 1:
        return guess
    return guess._replace(role=wanted[0], fields=tuple(wanted[1:]))


def _guess(sheet: Sheet) -> Taken:
    head = sheet.rows[0]
    named = _NAMED.get(folded(re.sub(r"\.\w+$", "", sheet.name)), "")
    if named in (ZONES, LOOPS, CARD):
        return Taken(sheet, named, tuple(map(folded, head)), True)
    if is_links_heading(head):
        return Taken(sheet, LINKS, fields(head, _LINKS), True)
    if _is_matrix(sheet.rows):
        return Taken(sheet, MATRIX, ("label", *[NOTHING] * (len(head) - 1)), True)
    if _is_answers(head):
        who = tuple("who" if folded(cell) in _WHO else "list" for cell in head)
        return Taken(sheet, ANSWERS, who, True)
    found = fields(head, _ELEMENTS)
    if "label" in found:
        return Taken(sheet, ELEMENTS, found, True)
    return _unheaded(sheet, named)


def fields(head: Sequence[str], names: Mapping[str, str]) -> tuple[str, ...]:
    """The field of each column; the first of two columns of one field has it, the other is an attribute."""
    found: list[str] = []
    for cell in head:
        field = names.get(folded(cell).removesuffix(" *").strip(), ATTRIBUTE if cell else NOTHING)
        found.append(ATTRIBUTE if field in found and field not in (ATTRIBUTE, NOTHING) else field)
    return tuple(found)


def _is_matrix(rows: Rows) -> bool:
    """The heads of the columns are those of the rows, and the cells are signs or numbers."""
    heads = [folded(cell) for cell in rows[0][1:] if cell]
    sides = [folded(row[0]) for row in rows[1:] if row[0]]
    if len(heads) < 2 or len(set(heads) & set(sides)) < 0.6 * max(len(set(heads)), len(set(sides))):
        return False
    cells = [cell for row in rows[1:60] for cell in row[1:] if cell]
    return sum(len(cell) <= 6 for cell in cells) >= 0.9 * len(cells)


def _is_answers(head: Sequence[str]) -> bool:
    """One row for each participant: the first column says who, another is neither label nor end."""
    return len(head) > 1 and folded(head[0]) in _WHO and "label" not in fields(head[1:], _ELEMENTS)


def _unheaded(sheet: Sheet, named: str) -> Taken:
    """A list of words, or pairs of them, without a heading we know."""
    rows, wide = sheet.rows, len(sheet.rows[0])
    if wide >= 5 and all(re.fullmatch(r"[1-9]|1[0-5]|", cell) for row in rows[1:] for cell in row[2:5]):
        styles = (ATTRIBUTE,) * (wide - 2)  # PRSM's own: two labels and three numbers of styles
        return Taken(sheet, LINKS, ("source", "target", *(NOTHING for _ in styles)), True)
    first = {folded(row[0]) for row in rows}
    pairs = wide >= 2 and (named == LINKS or len({folded(row[1]) for row in rows if row[1]} & first) >= 2)
    if pairs:
        rest = ["polarity" if wide > 2 else "", *[ATTRIBUTE] * (wide - 3)][: wide - 2]
        return Taken(sheet, LINKS, ("source", "target", *rest), False)
    if wide == 1 or named == ELEMENTS:
        return Taken(sheet, ELEMENTS, ("label", *[ATTRIBUTE] * (wide - 1)), False)
    return Taken(sheet, LEFT, (NOTHING,) * wide, True)
