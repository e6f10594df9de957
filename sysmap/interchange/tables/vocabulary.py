"""The words of our own sheets in both languages: names of columns, and values that are one of a few."""

from __future__ import annotations

from collections.abc import Mapping

from sysmap.editing import folded

Pair = tuple[str, str]
"""In French, in English."""

ELEMENT_HEADS: Mapping[str, Pair] = {
    "id": ("Identifiant", "ID"), "label": ("Intitulé", "Label"), "kind": ("Type", "Type"),
    "category": ("Catégorie", "Category"), "zone": ("Zones", "Zones"), "description": ("Description",
    "Description"),
    "keywords": ("Mots-clés", "Tags"), "support": ("Appui", "Support"), "visibility": ("Visibilité",
    "Visibility"),
    "dates": ("Dates", "Dates"), "start": ("Début", "Start"), "end": ("Fin", "End"),
    "progress": ("Avancement", "Progress"), "scale": ("Échelle", "Scale"),
    "dots": ("Gommettes", "Dots"), "number": ("Numéro", "Number"), "sources": ("Sources", "Sources"),
    "said_by": ("Dit par", "Said by"), "original": ("Mots d’origine", "Original words"),
    "wordings": ("Autres formulations", "Other wordings"), "contested": ("Contesté", "Contested"),
    "locked": ("Verrouillé", "Locked"), "x": ("x", "x"), "y": ("y", "y"), "width": ("Largeur", "Width"),
    "height": ("Hauteur", "Height"),
}  # fmt: skip
LINK_HEADS: Mapping[str, Pair] = {
    "id": ("Identifiant", "ID"), "source": ("De", "From"), "target": ("Vers", "To"),
    "kind": ("Type de relation", "Connection type"), "polarity": ("Signe", "Sign"),
    "delay": ("Effet différé", "Delayed effect"), "verb": ("Verbe", "Verb"), "sentence": ("Phrase",
    "Sentence"),
    "strength": ("Force", "Strength"), "delay_text": ("Délai dit", "Delay text"),
    "subject": ("Sujet de la tension", "Subject"), "description": ("Description", "Description"),
    "keywords": ("Mots-clés", "Tags"), "support": ("Appui", "Support"),
    "visibility": ("Visibilité", "Visibility"), "dates": ("Dates", "Dates"), "sources": ("Sources",
    "Sources"),
    "said_by": ("Dit par", "Said by"), "contested": ("Contesté", "Contested"),
}  # fmt: skip
ZONE_HEADS: Mapping[str, Pair] = {
    "id": ("Identifiant", "ID"), "label": ("Intitulé", "Label"), "note": ("Note", "Note"),
    "members": ("Éléments", "Elements"), "hue": ("Couleur", "Colour"), "type": ("Forme", "Shape"),
    "x": ("x", "x"), "y": ("y", "y"), "width": ("Largeur", "Width"), "height": ("Hauteur", "Height"),
    "radius": ("Arrondi", "Radius"), "inner": ("Rayon intérieur", "Inner radius"),
    "outer": ("Rayon extérieur", "Outer radius"), "start": ("Angle de départ", "Start angle"),
    "end": ("Angle de fin", "End angle"), "points": ("Points", "Points"), "floor": ("Niveau", "Floor"),
    "margin": ("Marge", "Margin"), "row": ("Ligne", "Row"), "column": ("Colonne", "Column"),
}  # fmt: skip
LOOP_HEADS: Mapping[str, Pair] = {
    "name": ("Nom", "Name"), "letter": ("Lettre", "Letter"), "number": ("Numéro", "Number"),
    "turn": ("Sens de la boucle", "Loop type"), "path": ("Chemin", "Path"), "links": ("Relations",
    "Relations"), "told": ("Récit", "Tale"),
}  # fmt: skip
CARD_HEADS: Mapping[str, Pair] = {
    "title": ("Titre", "Title"), "question": ("Question", "Question"), "summary": ("Résumé", "Summary"),
    "territory": ("Territoire", "Territory"), "scale": ("Échelle", "Scale"),
    "workshop_date": ("Date de l’atelier", "Workshop date"), "edition_date": ("Date d’édition",
    "Edition date"),
    "sources_date": ("Date des sources", "Date of the sources"), "version": ("Version", "Version"),
    "authors": ("Réalisation", "Authors"), "funders": ("Financeurs", "Funders"),
    "keywords": ("Mots-clés", "Keywords"), "licence": ("Licence", "Licence"), "address": ("Adresse",
    "Address"),
}  # fmt: skip
SHEETS: Mapping[str, Pair] = {
    "elements": ("Éléments", "Elements"), "links": ("Relations", "Relations"), "zones": ("Zones", "Zones"),
    "loops": ("Boucles", "Loops"), "card": ("Carte d’identité", "Map card"),
}  # fmt: skip
CARD_COLUMNS = (("Rubrique", "Item"), ("Contenu", "Content"))
VALUES: Mapping[str, Mapping[str, Pair]] = {
    "support": {"sourced": ("Sourcé", "Sourced"), "said": ("Dit en atelier", "Said in workshop"),
                "hypothesis": ("Hypothèse", "Hypothesis")},
    "visibility": {"public": ("Public", "Public"), "group": ("Réservé au groupe", "For the group"),
                   "facilitator": ("Note d’animation", "Facilitator’s note")},
    "progress": {"idea": ("Idée", "Idea"), "study": ("À l’étude", "Under study"), "committed": ("Engagé",
    "Committed"),
                 "done": ("Réalisé", "Done"), "suspended": ("Suspendu", "Suspended"),
                 "given_up": ("Abandonné", "Given up")},
    "polarity": {"+": ("Même sens", "Same"), "-": ("Sens inverse", "Opposite"), "?": ("Selon les cas",
    "It depends")},
}  # fmt: skip
YES = ("Oui", "Yes")
_YES = {"oui", "yes", "x", "1", "vrai", "true", "//"}


def head(heads: Mapping[str, Pair], field: str, language: str) -> str:
    return heads[field][language == "en"]


def field_called(heads: Mapping[str, Pair], words: str) -> str:
    """The field of one of our own heads, in either language."""
    return _fields(heads).get(folded(words), "")


def _fields(heads: Mapping[str, Pair]) -> Mapping[str, str]:
    """Fields by their folded names; made once for each of our tables."""
    found = _BY_NAME.get(id(heads))
    if found is None:
        found = {folded(name): field for field, names in heads.items() for name in names}
        _BY_NAME[id(heads)] = found
    return found


_BY_NAME: dict[int, dict[str, str]] = {}


def value(field: str, id: str, language: str) -> str:
    """How we write this value; one nobody knows stays as it is."""
    pair = VALUES[field].get(id)
    return pair[language == "en"] if pair else id


def value_called(field: str, words: str) -> str:
    """The value that these words name; nothing when they name none."""
    wanted = folded(words)
    return next(
        (id for id, names in VALUES[field].items() if wanted == id or wanted in map(folded, names)), ""
    )


def yes(words: str) -> bool:
    return folded(words) in _YES
