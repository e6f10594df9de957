"""The poster's own words, in the map's language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sysmap.model import date_words as date_words

_FR = {
    "tale": "Ce que la carte raconte",
    "reading": "Comment lire cette carte",
    "legend": "Légende",
    "situated": "Cette carte dit ce qu’un groupe a partagé le {date}. Elle se discute.",
    "situated_undated": "Cette carte dit ce qu’un groupe a partagé. Elle se discute.",
    "no_scale": "Schéma sans échelle.",
    "licence": "Licence : {licence}.",
    "edition": "Édition : {date}.",
    "sources": "Sources : {sources}.",
    "sources_date": "**État\u00a0des\u00a0sources\u00a0:\u00a0{date}.**",
    "authors": "Animation et rédaction : {names}.",
    "participants": "Participant·es : {names}.",
    "funders": "Avec le soutien de : {names}.",
    "code": "code {code}", "code_year": "code {code} en {year}",
    "scale": "Échelle du sujet : {scale}.",
    "element.one": "{n} élément", "element.many": "{n} éléments",
    "link.one": "{n} relation", "link.many": "{n} relations",
    "all": "{elements}, {links}.",
    "part": "{elements} et {links} : le reste est dans la carte complète.",
    "of": "{shown} sur {all}",
    "indirect.one": "{n} lien indirect", "indirect.many": "{n} liens indirects",
    "rest.one": "{parts} ; {n} autre élément dans la carte complète.",
    "rest.many": "{parts} ; {n} autres éléments dans la carte complète.",
    "hypothesis.one": "Une hypothèse à débattre : {what}.",
    "hypothesis.many": "Hypothèses à débattre : {what}.",
    "and": "{a} et {b}",
    "contested.one": "Contesté : {what}.",
    "contested.many": "Contestés : {what}.",
    "empty": "La carte est encore vide.",
    "grows": "elle s’amplifie",
    "balances": "elle se régule",
    "depends": "R ou B selon la lecture",
    "loop": "Boucle {letter}, «\u00a0{name}\u00a0»\u00a0: {turn}.",
    "loop_unnamed": "Boucle {letter} : {turn}.",
    "neither": "+ et − ne veulent dire ni bien, ni mal.",
    "follow": "Suivez les numéros.",
    "time": "Le temps va de gauche à droite.",
    "time_breaks": "Le temps va de gauche à droite ; son échelle change aux doubles barres.",
    "size": "Ni la taille ni la place ne disent l’importance.",
    "cells": "La ligne dit de qui cela vient, la colonne envers qui ; une case vide est une question.",
    "crossed": "Une case se lit avec sa ligne et sa colonne ; une case vide est une question.",
    "passages": "Entre deux coins, chaque passage dit ce que l’un demande à l’autre ; un passage vide est "
                "une question.",
    "left_right": "On lit de gauche à droite : chaque carte est un moment de l’histoire.",
    "alone": "Chaque mot est un élément du système, sa forme dit ce qu’il est.",
    "lanes": "Chaque couloir suit un sujet.",
    "target": "Plus on est près de « {heart} », plus on est proche du sujet aujourd’hui ; "
              "« {far} » est le plus loin. La taille ne dit pas l’importance.",
    "scores": "Chaque rayon est un thème, noté de 0 près du centre à 5 au bord. La longueur dit la note, "
              "pas la surface\u202f; en pointillé, la note d’avant.",
    "plan": "De gauche à droite, plus de «\u00a0{across}\u00a0»\u202f; "
            "de bas en haut, plus de «\u00a0{up}\u00a0».",
    "target_plain": "Plus on est près du centre, plus on est proche du sujet aujourd’hui. "
                    "La taille ne dit pas l’importance.",
    "quarters": "Chaque secteur rassemble des acteurs ; le centre, ce qui se construit ensemble. "
                "La taille ne dit pas l’importance.",
    "circles": "Le cercle dit à quoi l’on prend part ; aucun n’est au-dessus d’un autre.",
    "after": "D’après « {title} »{rest}.",
    "partners": "Partenaires : {names}.",
    "notes": "Notes",
    "link": "Pour aller plus loin",
    "changed": "Cette affiche a été enregistrée le {date} ; ce qu’elle montre a changé depuis. "
               "Enregistrez-la de nouveau avant de la réimprimer.",
    "logo_small": "Le logo « {name} » n’a que {now} pixels de large : pour être net ici il en faut {needed}.",
    "logo_bad": "« {name} » n’est pas une image qui s’imprime (PNG, JPEG, GIF ou WebP) : son nom est écrit "
                "dans le cartouche en attendant.",
    "logo_large": "Le logo « {name} » est trop grand pour être lu ({now} pixels) : enregistrez-le en "
                  "{needed} pixels de large. Son nom est écrit dans le cartouche en attendant.",
    "link_long": "L’adresse du QR code est trop longue pour être lue de loin : prenez-en une plus courte.",
    "description": "{title}. {question} {elements}, {links}.",
    "kept.one": "{n} élément ou relation réservé n’y figure pas.",
    "kept.many": "{n} éléments ou relations réservés n’y figurent pas.",
    "small": "Les mots de la carte font {points} pt : on les lit jusqu’à {metres} m. Un plus grand format, "
             "ou moins d’éléments, se lirait de plus loin.",
    "small_text": "Le texte autour de la carte ne tient qu’en {points} pt : raccourcissez-le ou prenez "
                  "un plus grand format.",
    "small_head": "Le titre ou la question ne tient qu’en {points} pt : raccourcissez-le, "
                  "l’affiche se lira de loin.",
    "no_title": "L’affiche n’a pas de titre.",
    "untitled": "Carte sans titre",
}  # fmt: skip
_EN = {
    "tale": "What the map tells",
    "reading": "How to read this map",
    "legend": "Legend",
    "situated": "This map says what a group shared on {date}. It is open to discussion.",
    "situated_undated": "This map says what a group shared. It is open to discussion.",
    "no_scale": "Diagram, not to scale.",
    "licence": "Licence: {licence}.",
    "edition": "Edition: {date}.",
    "sources": "Sources: {sources}.",
    "sources_date": "**Sources\u00a0as\u00a0of\u00a0{date}.**",
    "authors": "Facilitated and written by: {names}.",
    "participants": "Participants: {names}.",
    "funders": "With the support of: {names}.",
    "code": "code {code}", "code_year": "code {code} in {year}",
    "scale": "Scale of the subject: {scale}.",
    "element.one": "{n} element", "element.many": "{n} elements",
    "link.one": "{n} relation", "link.many": "{n} relations",
    "all": "{elements}, {links}.",
    "part": "{elements} and {links}: the rest is in the complete map.",
    "of": "{shown} of {all}",
    "indirect.one": "{n} indirect link", "indirect.many": "{n} indirect links",
    "rest.one": "{parts}; {n} other element in the complete map.",
    "rest.many": "{parts}; {n} other elements in the complete map.",
    "hypothesis.one": "One hypothesis to discuss: {what}.",
    "hypothesis.many": "Hypotheses to discuss: {what}.",
    "and": "{a} and {b}",
    "contested.one": "Contested: {what}.",
    "contested.many": "Contested: {what}.",
    "empty": "The map is still empty.",
    "grows": "it reinforces itself",
    "balances": "it balances itself",
    "depends": "R or B, depending on the reading",
    "loop": "Loop {letter}, “{name}”: {turn}.",
    "loop_unnamed": "Loop {letter}: {turn}.",
    "neither": "+ and − mean neither good nor bad.",
    "follow": "Follow the numbers.",
    "time": "Time goes from left to right.",
    "time_breaks": "Time goes from left to right; its scale changes at the double strokes.",
    "size": "Neither size nor place says how important something is.",
    "cells": "The row says from whom it comes, the column towards whom; an empty cell is a question.",
    "crossed": "Read a cell with its row and its column; an empty cell is a question.",
    "passages": "Between two corners each passage says what one asks of the other; an empty passage is a "
                "question.",
    "left_right": "Read from left to right: each card is a moment of the story.",
    "alone": "Each word is an element of the system; its shape says what it is.",
    "lanes": "Each lane follows one matter.",
    "target": "The nearer to “{heart}”, the closer to the matter today; “{far}” is the furthest. "
              "Size does not say importance.",
    "scores": "Each ray is a theme, scored from 0 near the centre to 5 at the edge. Length says the score, "
              "not area; dashed, the score of before.",
    "plan": "From left to right, more “{across}”; from bottom to top, more “{up}”.",
    "target_plain": "The nearer to the centre, the closer to the matter today. "
                    "Size does not say importance.",
    "quarters": "Each sector gathers stakeholders; the centre is what is being built together. "
                "Size does not say importance.",
    "circles": "The circle says in what one takes part; none is above another.",
    "after": "After “{title}”{rest}.",
    "partners": "Partners: {names}.",
    "notes": "Notes",
    "link": "To go further",
    "changed": "This poster was saved on {date}; what it shows has changed since. "
               "Save it again before printing it again.",
    "logo_small": "The logo “{name}” is only {now} pixels wide: to be sharp here it needs {needed}.",
    "logo_bad": "“{name}” is not a picture that can be printed (PNG, JPEG, GIF or WebP): its name is written "
                "in the title block meanwhile.",
    "logo_large": "The logo “{name}” is too large to be read ({now} pixels): save it {needed} pixels wide. "
                  "Its name is written in the title block meanwhile.",
    "link_long": "The address of the QR code is too long to be read from afar: take a shorter one.",
    "description": "{title}. {question} {elements}, {links}.",
    "kept.one": "{n} reserved element or relation is left out.",
    "kept.many": "{n} reserved elements or relations are left out.",
    "small": "The words of the map are {points} pt: they can be read up to {metres} m. A larger size, "
             "or fewer elements, could be read from further away.",
    "small_text": "The text around the map only fits at {points} pt: shorten it or take a larger size.",
    "small_head": "The title or the question only fits at {points} pt: shorten it, "
                  "the poster will be read from afar.",
    "no_title": "The poster has no title.",
    "untitled": "Untitled map",
}  # fmt: skip
_PHRASES: Mapping[str, Mapping[str, str]] = MappingProxyType({"fr": _FR, "en": _EN})


def language_of(*wished: str) -> str:
    """The first of these languages that posters speak, else French."""
    return next((name for name in wished if name in _PHRASES), "fr")


def phrase(name: str, language: str, /, **values: object) -> str:
    """A phrase of this language, typographic spaces in place, with its values."""
    said = _PHRASES[language][name].format(**values)
    return typeset(said) if language == "fr" else said


def counted(name: str, n: int, language: str, /, **values: object) -> str:
    """The phrase for this number: in French, zero is singular."""
    one = n < 2 if language == "fr" else n == 1
    return phrase(f"{name}.{'one' if one else 'many'}", language, n=number(n, language), **values)


def typeset(said: str) -> str:
    """French spaces before high punctuation, where an ordinary space was typed."""
    for mark in ";!?":
        said = said.replace(f" {mark}", f"\u202f{mark}")
    return said.replace(" :", "\u00a0:").replace("« ", "«\u00a0").replace(" »", "\u00a0»")


def number(n: int, language: str) -> str:
    """A number with its thousands apart."""
    return f"{n:,}".replace(",", "\u202f" if language == "fr" else ",")
