"""The words on the sheets of an assembled poster, in the map's language."""

from __future__ import annotations

_WORDS = {
    "fr": {
        "head": "Assembler l’affiche",
        "sheet": "{name} · feuille {rank} sur {count} · {title}",
        "glue": "coller ici",
        "scale": "{count} feuilles {paper} · une fois assemblée : {width} × {height} cm · {percent} % de sa "
                 "taille",
        "exact": "{count} feuilles {paper} · une fois assemblée : {width} × {height} cm · taille réelle",
        "print": "Imprimez en **taille réelle (100 %)**, jamais « ajuster à la page », sur un seul côté.",
        "check": "Vérifiez : ce trait mesure 10 cm sur la feuille imprimée.",
        "cut": "Coupez chaque feuille le long de ses traits, **à droite et en bas** seulement.",
        "last": "Commencez par la dernière feuille, **{name}**, en bas à droite.",
        "stick": "Posez le bord coupé sur la bande grise de la voisine et collez : le dessin se rejoint "
                 "exactement.",
        "whole": "Aucun mot n’est coupé par une jointure.",
        "some.one": "Un mot passe sous une jointure : {words}.",
        "some.many": "{n} mots passent sous une jointure : {words}.",
    },
    "en": {
        "head": "Putting the poster together",
        "sheet": "{name} · sheet {rank} of {count} · {title}",
        "glue": "glue here",
        "scale": "{count} {paper} sheets · put together: {width} × {height} cm · {percent}% of its size",
        "exact": "{count} {paper} sheets · put together: {width} × {height} cm · actual size",
        "print": "Print at **actual size (100%)**, never “fit to page”, on one side only.",
        "check": "Check: this line is 10 cm long on the printed sheet.",
        "cut": "Cut every sheet along its lines, **on the right and at the bottom** only.",
        "last": "Begin with the last sheet, **{name}**, at the bottom right.",
        "stick": "Lay the cut edge on the grey strip of its neighbour and glue: the drawing meets exactly.",
        "whole": "No word is cut by a seam.",
        "some.one": "One word lies under a seam: {words}.",
        "some.many": "{n} words lie under a seam: {words}.",
    },
}  # fmt: skip


def say(key: str, language: str, **facts: object) -> str:
    """One sentence of the sheets."""
    return _WORDS["en" if language == "en" else "fr"][key].format(**facts)
