"""The words of a handover folder, in French and English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sysmap.poster.phrases import number, typeset

_FR = {
    "folder": "Transmission {day} – {title}",
    "poster": "Affiche A3", "story": "Récit, à ouvrir dans un navigateur", "text": "Version texte",
    "sheet": "Fiche d’expérience", "readme": "LISEZMOI", "elements": "Tableau des éléments",
    "links": "Tableau des relations", "tables": "Tableaux",
    "map_step": "la carte", "poster_step": "l’affiche A3", "story_step": "le récit à ouvrir partout",
    "text_step": "la version texte", "tables_step": "les tableaux", "sheet_step": "la fiche d’expérience",
    "readme_step": "le LISEZMOI", "check_step": "la relecture",
    "untitled": "Carte sans titre",
    "what": "Ce que c’est",
    "intro": "Une carte systémique : ce qui agit sur quoi, tel qu’un groupe l’a dit. Elle se discute.",
    "question": "Question : {value}", "territory": "Territoire : {value}", "workshop": "Atelier : {value}",
    "edition": "Édition : {value}", "counts": "{elements} et {links}.",
    "element.one": "{n} élément", "element.many": "{n} éléments",
    "link.one": "{n} relation", "link.many": "{n} relations",
    "hypotheses.one": "{n} relation sur {total} est une hypothèse.",
    "hypotheses.many": "{n} relations sur {total} sont des hypothèses.",
    "after": "D’après « {title} »{rest}.",
    "who": "Qui l’a faite", "authors": "Animation et rédaction : {value}",
    "participants": "Participant·es : {value}", "funders": "Avec le soutien de : {value}",
    "no_names": "Les fonctions sont dites, pas les noms.",
    "contact": "À qui s’adresser : {value}", "address": "Où la retrouver : {value}",
    "terms": "Ce qu’on peut en faire", "licence": "Licence : {value}.",
    "no_licence": "Aucune licence n’est dite : demandez l’accord de ses auteurs avant de la réutiliser.",
    "review": "À revoir le {value} : après cette date, demandez s’il y en a une plus récente.",
    "open": "Comment l’ouvrir",
    "line": "{name} – {how}",
    "poster_how": "à imprimer en A3, ou à lire à l’écran.",
    "story_how": "un double-clic suffit, sans connexion ni logiciel.",
    "text_how": "toute la carte en phrases, pour lire, chercher ou écouter.",
    "tables_how": "pour un tableur (LibreOffice Calc, Excel).",
    "sheet_how": "ce que le groupe a appris en la faisant.",
    "map_how": "la carte elle-même, à ouvrir avec Sysmap, l’éditeur de cartes systémiques : menu "
               "« Fichier », « Ouvrir… ». Elle s’ouvre en lecture et ne change pas ; « Partir de cette "
               "carte » en fait une à vous.",
    "inside": "Ce qui n’y est pas",
    "public": "C’est la version publique : n’y sont pas {gone}.",
    "public_all": "C’est la version publique ; rien n’était réservé.",
    "full": "La carte « {name} » est complète : elle contient aussi ce qui est réservé au groupe. Ne la "
            "publiez pas telle quelle.",
    "kept.one": "{n} élément ou relation réservé au groupe n’est pas dans les autres fichiers.",
    "kept.many": "{n} éléments ou relations réservés au groupe ne sont pas dans les autres fichiers.",
    "made": "Dossier fait le {date}.",
    "and": " et ",
}  # fmt: skip
_EN = {
    "folder": "Handover {day} – {title}",
    "poster": "Poster A3", "story": "Story, to open in a browser", "text": "Text version",
    "sheet": "Experience sheet", "readme": "README", "elements": "Table of elements",
    "links": "Table of relations", "tables": "Tables",
    "map_step": "the map", "poster_step": "the A3 poster", "story_step": "the story to open anywhere",
    "text_step": "the text version", "tables_step": "the tables", "sheet_step": "the experience sheet",
    "readme_step": "the README", "check_step": "reading it all back",
    "untitled": "Untitled map",
    "what": "What it is",
    "intro": "A systemic map: what acts on what, as a group said it. It is open to discussion.",
    "question": "Question: {value}", "territory": "Territory: {value}", "workshop": "Workshop: {value}",
    "edition": "Edition: {value}", "counts": "{elements} and {links}.",
    "element.one": "{n} element", "element.many": "{n} elements",
    "link.one": "{n} relation", "link.many": "{n} relations",
    "hypotheses.one": "{n} relation out of {total} is a hypothesis.",
    "hypotheses.many": "{n} relations out of {total} are hypotheses.",
    "after": "After “{title}”{rest}.",
    "who": "Who made it", "authors": "Facilitated and written by: {value}",
    "participants": "Participants: {value}", "funders": "With the support of: {value}",
    "no_names": "Functions are said, names are not.",
    "contact": "Whom to ask: {value}", "address": "Where to find it: {value}",
    "terms": "What may be done with it", "licence": "Licence: {value}.",
    "no_licence": "No licence is stated: ask its authors before you reuse it.",
    "review": "To be reviewed on {value}: after that date, ask whether there is a newer one.",
    "open": "How to open it",
    "line": "{name} – {how}",
    "poster_how": "to print on A3, or to read on screen.",
    "story_how": "a double click is enough, without connection or program.",
    "text_how": "the whole map in sentences, to read, search or listen to.",
    "tables_how": "for a spreadsheet (LibreOffice Calc, Excel).",
    "sheet_how": "what the group learnt by making it.",
    "map_how": "the map itself, to open with Sysmap, the systemic map editor: menu “File”, “Open…”. It opens "
               "for reading and does not change; “Start from this map” makes one of your own.",
    "inside": "What is not in it",
    "public": "This is the public version; it leaves out {gone}.",
    "public_all": "This is the public version; nothing was reserved.",
    "full": "The map “{name}” is complete: it also holds what is reserved for the group. Do not publish it "
            "as it is.",
    "kept.one": "{n} element or relation reserved for the group is not in the other files.",
    "kept.many": "{n} elements or relations reserved for the group are not in the other files.",
    "made": "Folder made on {date}.",
    "and": " and ",
}  # fmt: skip
_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"fr": _FR, "en": _EN})


def phrase(name: str, language: str, /, **values: object) -> str:
    """These words in this language, typographic spaces in place, with their values."""
    said = _WORDS[language][name]
    return (typeset(said) if language == "fr" else said).format(**values)


def counted(name: str, n: int, language: str, /, **values: object) -> str:
    """The phrase for this number: in French, zero is singular."""
    one = n < 2 if language == "fr" else n == 1
    return phrase(f"{name}.{'one' if one else 'many'}", language, n=number(n, language), **values)
