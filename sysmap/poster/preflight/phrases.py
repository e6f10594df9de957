"""The sentences of the check, in French and English: for one and for several."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_FR = {
    "empty": ("L’affiche n’a encore aucun élément à montrer.", ""),
    "distance": ("Le plus petit texte fait {points} points : lisible jusqu’à {metres} m. Les mots de la "
                 "carte font {map} points : {far} m.", ""),
    "small_map": ("Le plus petit texte de la carte fait {points} points : lisible jusqu’à {metres} m. "
                  "Passez en {paper} ou montrez moins d’éléments.", ""),
    "crowded": ("Le plus petit texte de la carte fait {points} points : lisible jusqu’à {metres} m. Montrez "
                "moins d’éléments.", ""),
    "small_text": ("Le texte autour de la carte ne tient qu’en {points} points : raccourcissez-le ou prenez "
                   "un plus grand format.", ""),
    "small_head": ("Le titre ou la question ne tient qu’en {points} points : raccourcissez-le, l’affiche "
                   "se lira de loin.", ""),
    "share": ("La carte n’occupe que {share} % de la page : les textes lui prennent sa place.", ""),
    "overflow": ("Un texte dépasse de sa place : {names}.", "{n} textes dépassent de leur place : {names}."),
    "outside": ("Un élément sort de la page : {names}.", "{n} éléments sortent de la page : {names}."),
    "covered": ("Un intitulé est recouvert : {names}.", "{n} intitulés sont recouverts : {names}."),
    "seams": ("Un mot passe sous une jointure : {names}.",
              "{n} mots passent sous une jointure : {names}."),
    "contrast": ("Un texte est trop pâle pour être lu par tout le monde : {names}.",
                 "{n} textes sont trop pâles pour être lus par tout le monde : {names}."),
    "colour_only": ("Seule la couleur distingue {names} : en gris, on les confond.",
                    "Seule la couleur distingue {names} : en gris, on les confond."),
    "look_alike": ("{names} se dessinent pareil : la légende ne peut pas les distinguer.",
                   "{names} se dessinent pareil : la légende ne peut pas les distinguer."),
    "legend_missing": ("Un signe de la carte n’est pas dans la légende : {names}.",
                       "{n} signes de la carte ne sont pas dans la légende : {names}."),
    "legend_extra": ("La légende explique un signe que la carte ne montre pas : {names}.",
                     "La légende explique {n} signes que la carte ne montre pas : {names}."),
    "legend_out": ("La légende a été ôtée de la page.", ""),
    "no_title": ("L’affiche n’a pas encore de titre : une phrase, ce que la carte veut dire.", ""),
    "no_territory": ("Le territoire n’est pas dit : qui n’était pas là le cherchera.", ""),
    "no_date": ("Aucune date n’est dite : une carte est celle d’un jour.", ""),
    "no_sources": ("Aucune source n’est dite : on demandera d’où cela vient.", ""),
    "no_licence": ("La licence n’est pas dite : peut-on reprendre cette carte ?", ""),
    "no_authors": ("Qui a animé ou rédigé la carte n’est pas dit : une fonction ou un organisme suffit.", ""),
    "cartouche_out": ("Le cartouche a été ôté de la page.", ""),
    "person": ("Un intitulé ressemble à un nom de personne : {names}.",
               "{n} intitulés ressemblent à des noms de personnes : {names}."),
    "person_card": ("Le cartouche semble nommer une personne : {names}.",
                    "Le cartouche semble nommer {n} personnes : {names}."),
    "unsourced": ("Un chiffre n’a pas de source : {names}.", "{n} chiffres n’ont pas de source : {names}."),
    "low_image": ("« {name} » n’a que {dpi} points par pouce à cette taille, il en faut {needed} : "
                  "l’image sera floue.", ""),
    "image_unreadable": ("« {name} » n’est pas une image qui s’imprime : à sa place, il n’y a que son nom "
                         "ou un cadre.", ""),
    "link_long": ("L’adresse du QR code est trop longue pour être lue de loin : prenez-en une plus courte.",
                  ""),
    "old": ("L’affiche enregistrée le {date} ne montre plus la carte d’aujourd’hui.", ""),
    "reserved": ("Un élément ou relation réservé n’y figure pas : {names}.",
                 "{n} éléments ou relations réservés n’y figurent pas : {names}."),
    "unshown": ("Un élément de la carte n’est pas sur l’affiche : {names}.",
                "{n} éléments de la carte ne sont pas sur l’affiche : {names}."),
}  # fmt: skip
_EN = {
    "empty": ("The poster has no element to show yet.", ""),
    "distance": ("The smallest text is {points} points: it can be read up to {metres} m. The words of the "
                 "map are {map} points: {far} m.", ""),
    "small_map": ("The smallest text of the map is {points} points: it can be read up to {metres} m. Take "
                  "{paper} or show fewer elements.", ""),
    "crowded": ("The smallest text of the map is {points} points: it can be read up to {metres} m. Show "
                "fewer elements.", ""),
    "small_text": ("The text around the map only fits at {points} points: shorten it or take a larger size.",
                   ""),
    "small_head": ("The title or the question only fits at {points} points: shorten it, the poster will be "
                   "read from afar.", ""),
    "share": ("The map takes only {share}% of the page: the texts take its room.", ""),
    "overflow": ("One text runs out of its place: {names}.", "{n} texts run out of their place: {names}."),
    "outside": ("One element is off the page: {names}.", "{n} elements are off the page: {names}."),
    "covered": ("One label is covered: {names}.", "{n} labels are covered: {names}."),
    "seams": ("One word lies under a seam: {names}.", "{n} words lie under a seam: {names}."),
    "contrast": ("One text is too pale for everybody to read: {names}.",
                 "{n} texts are too pale for everybody to read: {names}."),
    "colour_only": ("Only colour tells {names} apart: in grey they look the same.",
                    "Only colour tells {names} apart: in grey they look the same."),
    "look_alike": ("{names} are drawn alike: the legend cannot tell them apart.",
                   "{names} are drawn alike: the legend cannot tell them apart."),
    "legend_missing": ("One mark of the map is not in the legend: {names}.",
                       "{n} marks of the map are not in the legend: {names}."),
    "legend_extra": ("The legend explains a mark that the map does not show: {names}.",
                     "The legend explains {n} marks that the map does not show: {names}."),
    "legend_out": ("The legend has been taken off the page.", ""),
    "no_title": ("The poster has no title yet: one sentence, what the map means to say.", ""),
    "no_territory": ("The territory is not named: who was not there will look for it.", ""),
    "no_date": ("No date is given: a map is that of a day.", ""),
    "no_sources": ("No source is named: people will ask where this comes from.", ""),
    "no_licence": ("No licence is given: may this map be used again?", ""),
    "no_authors": ("Who facilitated or wrote the map is not said: a function or an organisation will do.",
                   ""),
    "cartouche_out": ("The title block has been taken off the page.", ""),
    "person": ("One label looks like the name of a person: {names}.",
               "{n} labels look like names of persons: {names}."),
    "person_card": ("The title block seems to name a person: {names}.",
                    "The title block seems to name {n} persons: {names}."),
    "unsourced": ("One figure has no source: {names}.", "{n} figures have no source: {names}."),
    "low_image": ("“{name}” has only {dpi} dots per inch at this size and needs {needed}: it will be "
                  "blurred.", ""),
    "image_unreadable": ("“{name}” is not a picture that can be printed: in its place there is only its "
                         "name or a frame.", ""),
    "link_long": ("The address of the QR code is too long to be read from afar: take a shorter one.", ""),
    "old": ("The poster saved on {date} no longer shows today’s map.", ""),
    "reserved": ("One reserved element or relation is left out: {names}.",
                 "{n} reserved elements or relations are left out: {names}."),
    "unshown": ("One element of the map is not on the poster: {names}.",
                "{n} elements of the map are not on the poster: {names}."),
}  # fmt: skip
SENTENCES: Mapping[str, Mapping[str, tuple[str, str]]] = MappingProxyType({"fr": _FR, "en": _EN})

_MENDS_FR = {
    "size": "Passer en {value}", "simplify": "Simplifier…", "column": "Rendre sa place à la carte",
    "card": "Compléter la carte d’identité", "sources": "Écrire les sources", "write": "Écrire le titre",
    "hide": "Masquer ici", "reserve": "Rendre réservé", "show": "Remettre sur la page",
    "doubt": "Marquer comme hypothèse", "normal": "Remettre en avant",
    "copier": "Prendre des trames", "image": "Remplacer par une plus grande…",
    "drop": "Retirer l’image", "export": "Enregistrer de nouveau…", "natural": "Ajuster à l’intitulé",
    "sheets": "Choisir d’autres feuilles", "link": "Raccourcir l’adresse",
    "accept": "Laisser ainsi",
}  # fmt: skip
_MENDS_EN = {
    "size": "Take {value}", "simplify": "Simplify…", "column": "Give the map its room back",
    "card": "Fill in the map card", "sources": "Write the sources", "write": "Write the title",
    "hide": "Hide here", "reserve": "Make reserved", "show": "Put back on the page",
    "doubt": "Mark as a hypothesis", "normal": "Bring forward",
    "copier": "Use patterns", "image": "Replace with a larger one…",
    "drop": "Remove the picture", "export": "Save again…", "natural": "Fit to the label",
    "sheets": "Choose other sheets", "link": "Shorten the address",
    "accept": "Leave it so",
}  # fmt: skip
MENDS: Mapping[str, Mapping[str, str]] = MappingProxyType({"fr": _MENDS_FR, "en": _MENDS_EN})
"""What buttons say, by mend."""
