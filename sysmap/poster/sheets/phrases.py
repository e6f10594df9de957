"""The words of printed sheets, in French and English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sysmap.poster.phrases import number, typeset

_FR = {
    "untitled": "Carte sans titre",
    "page": "{n} / {all}",
    "continued": "{what} (suite)",
    "number": "n° {n}",
    "no_number": "sans numéro",
    # Kit papier
    "kit": "Kit papier : {name}",
    "order": "Déroulé d’atelier, {n} minutes",
    "order_of": "Déroulé : {name}",
    "bring": "À prévoir",
    "since": "à {h} h {m}",
    "sheet_cards_some": "Des cartes numérotées à découper, une douzaine par groupe.",
    "paper_kit": "Les feuilles et les cartes s’impriment dans Fichier, « Kit papier… ».",
    "end": "Pour finir",
    "end_read": "Relisez la question ; demandez à chacun ce que la carte lui apprend, en une phrase.",
    "end_photo": "Photographiez la feuille de face et gardez les cartes : leur numéro est celui de la carte "
                 "à l’écran.",
    "guide": "Mode d’emploi",
    "aim": "Pour quoi faire",
    "material": "À imprimer et à prendre",
    "steps": "Le déroulé, {n} minutes",
    "traps": "Ce qui coince souvent",
    "return": "Rapporter le papier dans la carte",
    "back_photo": "Photographiez chaque feuille de face, sans reflet. Dans Sysmap : « Photo en fond », "
                  "redressez les quatre "
                  "coins, puis écrivez par-dessus.",
    "back_number": "Ou tapez les cartes une à une : « Saisie par numéro », le numéro, Entrée, les mots, "
                   "Entrée. Une relation "
                   "s’écrit avec deux numéros : 12 > 15 +.",
    "back_keep": "Gardez les cartes jusqu’à la restitution : leur numéro est celui de la carte à l’écran.",
    "minutes": "{n} min",
    "say": "« {words} »",
    "sheet_canvas.one": "{n} feuille {paper} : {names}.",
    "sheet_canvas.many": "{n} feuilles {paper} : {names}.",
    "sheet_cards": "{n} cartes numérotées de {a} à {b}, à découper ({sheets} feuilles {paper}).",
    "tools": "Des feutres foncés, du ruban de masquage, des gommettes, des ciseaux.",
    "actual": "Imprimez en taille réelle (100 %), sans « ajuster à la page », en noir et blanc si besoin.",
    "our_role": "Notre rôle",
    "role_question": "Quel est notre rôle dans ce projet ?",
    "needs": "Nos besoins",
    "needs_question": "De quoi avons-nous besoin, et de qui ?",
    "towards.elu": "envers les élu·es",
    "towards.agent": "envers les agent·es des collectivités",
    "towards.socioeco": "envers les acteurs socio-économiques",
    "towards.etat": "envers l’État territorial",
    "table": "Groupe :",
    "question": "Question",
    "our_question": "Notre question :",
    "signs": "Les signes",
    "kinds": "Les formes",
    "zones": "Les zones de la carte",
    "seed": "Écrivez ici le sujet",
    "kind_tick": "C’est :",
    "linked": "Relié à n° :",
    "canvas_foot": "{kit}. {canvas}",
    "cards": "Cartes numérotées",
    # Cartes d'éléments
    "element_cards": "Cartes des éléments",
    "says": "Ce qu’il fait",
    "gets": "Ce qu’il reçoit",
    "nothing": "Aucune relation pour l’instant.",
    "also": "Dit aussi : {words}.",
    "contested": "contesté", "hypothesis": "hypothèse",
    "and_more": "{names}",
    # Carte numérotée et feuille de réponse
    "contact": "Planche contact",
    "contact_maps.one": "{n} carte", "contact_maps.many": "{n} cartes",
    "contact_elements.one": "{n} élément", "contact_elements.many": "{n} éléments",
    "contact_links.one": "{n} relation", "contact_links.many": "{n} relations",
    "contact_loops.one": "{n} boucle", "contact_loops.many": "{n} boucles",
    "contact_empty": "Rien encore sur cette carte.",
    "numbered": "Carte numérotée",
    "reply": "Feuille de réponse",
    "reply_how": "Chaque numéro renvoie à la carte. Cochez ce qui est juste ; écrivez à droite vos mots à "
                 "vous quand "
                 "quelque chose ne va pas.",
    "right": "Juste", "wrong": "À corriger : vos mots",
    "label": "Sur la carte",
    "missing": "Ce qui manque",
    "missing_how": "Un élément par ligne, avec son type si vous le savez.",
    "missing_links": "Relations qui manquent ou qui sont fausses",
    "links_how": "Avec les numéros : 12 > 15 + (même sens), 12 > 15 − (sens inverse), 12 > 15 ? (selon les "
                 "cas).",
    "from": "De n°", "to": "vers n°", "sign": "+ − ?", "why": "Pourquoi",
    "n": "n°", "kind": "Type", "what": "Les mots",
    "who": "Qui répond (groupe ou fonction, pas de nom) :",
    # Matrice et tableau
    "matrix": "Qui est relié à qui",
    "matrix_how": "On lit de la ligne vers la colonne : + même sens, − sens inverse, ? selon les cas, ● "
                  "une autre "
                  "relation. Une case vide est un résultat.",
    "matrix_columns": "En colonnes : {names}.",
    "matrix_own": "Les numéros sont ceux de cette feuille : la carte n’est pas numérotée.",
    "part": "partie {n} sur {all}",
    "tables": "Éléments et relations",
    "elements": "Éléments", "links": "Relations",
    "zone": "Zone", "more": "À savoir", "relation": "Relation", "in_words": "En une phrase",
    "no_links": "Aucune relation pour l’instant.",
    # Fiche d'expérience
    "experience": "Fiche d’expérience", "effects": "Effets constatés",
    "no_effects": "Aucun n’a été relevé.", "sheet_written": "Fiche écrite le {date}.",
    # Lecture de la carte
    "reading": "Lecture de la carte", "colon": " : ",
    # Avis
    "empty": "La carte est encore vide : il n’y a rien à imprimer. Écrivez un premier élément.",
    "all_withheld": "Tout ce que dit cette carte est réservé au groupe : il n’y a rien à imprimer.",
    "kept.one": "{n} élément ou relation réservé n’y figure pas.",
    "kept.many": "{n} éléments ou relations réservés n’y figurent pas.",
    "numberless.one": "{n} élément n’a pas de numéro : numérotez la carte.",
    "numberless.many": "{n} éléments n’ont pas de numéro : numérotez la carte.",
}  # fmt: skip
_EN = {
    "untitled": "Untitled map",
    "page": "{n} / {all}",
    "continued": "{what} (continued)",
    "number": "no. {n}",
    "no_number": "no number",
    "kit": "Paper kit: {name}",
    "order": "Running order of the workshop, {n} minutes",
    "order_of": "Running order: {name}",
    "bring": "To bring",
    "since": "at {h}:{m}",
    "sheet_cards_some": "Numbered cards to cut out, about a dozen a group.",
    "paper_kit": "Sheets and cards are printed from File, “Paper kit…”.",
    "end": "To close",
    "end_read": "Read the question again; ask everyone what the map taught them, in a sentence.",
    "end_photo": "Take a picture of the sheet, straight on, and keep the cards: their number is the one of "
                 "the map on screen.",
    "guide": "How to use it",
    "aim": "What it is for",
    "material": "To print and to bring",
    "steps": "Step by step, {n} minutes",
    "traps": "What often goes wrong",
    "return": "Bringing the paper back into the map",
    "back_photo": "Take a picture of each sheet, straight on, without reflections. In Sysmap: “Background "
                  "photo”, straighten "
                  "the four corners, then write over it.",
    "back_number": "Or type the cards one by one: “Entry by number”, the number, Enter, the words, Enter. "
                   "A relation is "
                   "written with two numbers: 12 > 15 +.",
    "back_keep": "Keep the cards until the results are shown: their number is the one of the map on screen.",
    "minutes": "{n} min",
    "say": "“{words}”",
    "sheet_canvas.one": "{n} {paper} sheet: {names}.",
    "sheet_canvas.many": "{n} {paper} sheets: {names}.",
    "sheet_cards": "{n} cards numbered from {a} to {b}, to be cut out ({sheets} {paper} sheets).",
    "tools": "Dark felt pens, masking tape, sticky dots, scissors.",
    "actual": "Print at actual size (100%), not “fit to page”, in black and white if need be.",
    "our_role": "Our role",
    "role_question": "What is our role in this project?",
    "needs": "Our needs",
    "needs_question": "What do we need, and from whom?",
    "towards.elu": "from elected officials",
    "towards.agent": "from local-government staff",
    "towards.socioeco": "from socio-economic actors",
    "towards.etat": "from State services",
    "table": "Group:",
    "question": "Question",
    "our_question": "Our question:",
    "signs": "Signs",
    "kinds": "Shapes",
    "zones": "The zones of the map",
    "seed": "Write the subject here",
    "kind_tick": "It is:",
    "linked": "Linked to no.:",
    "canvas_foot": "{kit}. {canvas}",
    "cards": "Numbered cards",
    "element_cards": "Element cards",
    "says": "What it does",
    "gets": "What it receives",
    "nothing": "No relation yet.",
    "also": "Also said: {words}.",
    "contested": "contested", "hypothesis": "hypothesis",
    "and_more": "{names}",
    "contact": "Contact sheet",
    "contact_maps.one": "{n} map", "contact_maps.many": "{n} maps",
    "contact_elements.one": "{n} element", "contact_elements.many": "{n} elements",
    "contact_links.one": "{n} relation", "contact_links.many": "{n} relations",
    "contact_loops.one": "{n} loop", "contact_loops.many": "{n} loops",
    "contact_empty": "Nothing on this map yet.",
    "numbered": "Numbered map",
    "reply": "Reply sheet",
    "reply_how": "Each number is on the map. Tick what is right; write your own words on the right when "
                 "something is not.",
    "right": "Right", "wrong": "To correct: your words",
    "label": "On the map",
    "missing": "What is missing",
    "missing_how": "One element a line, with its kind if you know it.",
    "missing_links": "Relations that are missing or wrong",
    "links_how": "With the numbers: 12 > 15 + (same direction), 12 > 15 − (opposite direction), 12 > 15 ? "
                 "(it depends).",
    "from": "From no.", "to": "to no.", "sign": "+ − ?", "why": "Why",
    "n": "no.", "kind": "Kind", "what": "The words",
    "who": "Who replies (group or function, no name):",
    "matrix": "Who is linked to whom",
    "matrix_how": "Read from the row to the column: + same direction, − opposite direction, ? it depends, "
                  "● another "
                  "relation. An empty cell is a finding.",
    "matrix_columns": "Columns: {names}.",
    "matrix_own": "The numbers are those of this sheet: the map is not numbered.",
    "part": "part {n} of {all}",
    "tables": "Elements and relations",
    "elements": "Elements", "links": "Relations",
    "zone": "Zone", "more": "To know", "relation": "Relation", "in_words": "In a sentence",
    "no_links": "No relation yet.",
    "reading": "One-page reading", "colon": ": ",
    "experience": "Experience sheet", "effects": "Effects seen",
    "no_effects": "None was noted.", "sheet_written": "Sheet written on {date}.",
    "empty": "The map is still empty: there is nothing to print. Write a first element.",
    "all_withheld": "Everything this map says is reserved for the group: there is nothing to print.",
    "kept.one": "{n} reserved element or relation is left out.",
    "kept.many": "{n} reserved elements or relations are left out.",
    "numberless.one": "{n} element has no number: number the map.",
    "numberless.many": "{n} elements have no number: number the map.",
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


def has(name: str) -> bool:
    return name in _FR
