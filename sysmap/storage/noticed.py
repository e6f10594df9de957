"""What was unusual in a file that could still be opened, in French and English."""

from __future__ import annotations

from collections.abc import Mapping

FRENCH: Mapping[str, tuple[str, str]] = {
    "newer": (
        "Cette carte vient d’une version plus récente de Sysmap : ce qui est inconnu ici est gardé tel quel.",
        "",
    ),
    "unformatted": ("Ce fichier ne disait pas son format : il a été lu comme le plus ancien.", ""),
    "unknown_fields": (
        "Cette carte contient un champ que cette version ne connaît pas ({example}) : il est gardé tel quel.",
        "Cette carte contient {n} champs que cette version ne connaît pas ({example}…) : "
        "ils sont gardés tels quels.",
    ),
    "unknown_kinds": (
        "Un type n’est pas connu de cette version ({example}) : il est gardé et dessiné simplement.",
        "{n} types ne sont pas connus de cette version ({example}…) : ils sont gardés et dessinés "
        "simplement.",
    ),
    "unknown_shapes": (
        "Une forme n’est pas connue de cette version ({example}) : elle est gardée et dessinée simplement.",
        "{n} formes ne sont pas connues de cette version ({example}…) : "
        "elles sont gardées et dessinées simplement.",
    ),
    "unknown_words": (
        "Une valeur n’est pas connue de cette version ({example}) : elle est gardée telle quelle.",
        "{n} valeurs ne sont pas connues de cette version ({example}…) : elles sont gardées telles quelles.",
    ),
    "surrogates": (
        "Un caractère impossible a été remplacé par « \ufffd ».",
        "{n} caractères impossibles ont été remplacés par « \ufffd ».",
    ),
    "duplicate_keys": (
        "Un champ était écrit deux fois ({example}) : le dernier compte, l’autre est gardé à part.",
        "{n} champs étaient écrits deux fois ({example}…) : le dernier compte, les autres sont "
        "gardés à part.",
    ),
    "duplicate_ids": (
        "Deux éléments du fichier portaient le même identifiant ({example}) : le second en a reçu un "
        "nouveau.",
        "{n} identifiants étaient déjà pris ({example}…) : de nouveaux ont été donnés.",
    ),
    "shared_ids": (
        "Un identifiant servait à deux choses différentes ({example}) : la seconde en a reçu un nouveau.",
        "{n} identifiants servaient à plusieurs choses différentes ({example}…) : "
        "de nouveaux ont été donnés.",
    ),
    "missing_ids": (
        "Un élément du fichier n’avait pas d’identifiant : il en a reçu un.",
        "{n} éléments du fichier n’avaient pas d’identifiant : ils en ont reçu un.",
    ),
    "dangling": (
        "Une relation mène à un élément absent ({example}) : elle n’est pas dessinée mais reste dans "
        "le fichier.",
        "{n} relations mènent à un élément absent ({example}…) : "
        "elles ne sont pas dessinées mais restent dans le fichier.",
    ),
    "resolved": (
        "Une relation dont un bout manquait a retrouvé ses deux éléments.",
        "{n} relations dont un bout manquait ont retrouvé leurs deux éléments.",
    ),
    "clamped": (
        "Une mesure démesurée ({example}) a été ramenée dans les limites de la page.",
        "{n} mesures démesurées ({example}…) ont été ramenées dans les limites de la page.",
    ),
    "unreadable_fields": (
        "Un champ n’a pas pu être lu ({example}) : il est gardé tel quel à part.",
        "{n} champs n’ont pas pu être lus ({example}…) : ils sont gardés tels quels à part.",
    ),
    "unreadable": (
        "Une partie du fichier n’a pas pu être lue ({example}) : elle est gardée telle quelle à part.",
        "{n} parties du fichier n’ont pas pu être lues ({example}…) : elles sont gardées telles "
        "quelles à part.",
    ),
    "migrated": ("Cette carte venait d’une version plus ancienne : elle a été mise à jour.", ""),
}

ENGLISH: Mapping[str, tuple[str, str]] = {
    "newer": (
        "This map comes from a newer version of Sysmap: what is unknown here is kept as it is.",
        "",
    ),
    "unformatted": ("This file did not state its format: it was read as the oldest one.", ""),
    "unknown_fields": (
        "This map holds one field that this version does not know ({example}): it is kept as it is.",
        "This map holds {n} fields that this version does not know ({example}…): they are kept as they are.",
    ),
    "unknown_kinds": (
        "One kind is not known to this version ({example}): it is kept and drawn plainly.",
        "{n} kinds are not known to this version ({example}…): they are kept and drawn plainly.",
    ),
    "unknown_shapes": (
        "One shape is not known to this version ({example}): it is kept and drawn plainly.",
        "{n} shapes are not known to this version ({example}…): they are kept and drawn plainly.",
    ),
    "unknown_words": (
        "One value is not known to this version ({example}): it is kept as it is.",
        "{n} values are not known to this version ({example}…): they are kept as they are.",
    ),
    "surrogates": (
        "One impossible character was replaced by “\ufffd”.",
        "{n} impossible characters were replaced by “\ufffd”.",
    ),
    "duplicate_keys": (
        "One field was written twice ({example}): the last one counts, the other is kept aside.",
        "{n} fields were written twice ({example}…): the last one counts, the others are kept aside.",
    ),
    "duplicate_ids": (
        "Two things in the file had the same identifier ({example}): the second one got a new one.",
        "{n} identifiers were already taken ({example}…): new ones were given.",
    ),
    "shared_ids": (
        "One identifier stood for two different things ({example}): the second one got a new one.",
        "{n} identifiers stood for several different things ({example}…): new ones were given.",
    ),
    "missing_ids": (
        "One thing in the file had no identifier: it got one.",
        "{n} things in the file had no identifier: they got one.",
    ),
    "dangling": (
        "One relation leads to a missing element ({example}): it is not drawn but stays in the file.",
        "{n} relations lead to a missing element ({example}…): they are not drawn but stay in the file.",
    ),
    "resolved": (
        "One relation with a missing end found both its elements again.",
        "{n} relations with a missing end found both their elements again.",
    ),
    "clamped": (
        "One huge measure ({example}) was brought back within the limits of the page.",
        "{n} huge measures ({example}…) were brought back within the limits of the page.",
    ),
    "unreadable_fields": (
        "One field could not be read ({example}): it is kept aside as it is.",
        "{n} fields could not be read ({example}…): they are kept aside as they are.",
    ),
    "unreadable": (
        "One part of the file could not be read ({example}): it is kept aside as it is.",
        "{n} parts of the file could not be read ({example}…): they are kept aside as they are.",
    ),
    "migrated": ("This map came from an older version: it was brought up to date.", ""),
}


def counted(what: str, n: int, language: str, example: str = "") -> str:
    """The sentence for this notice, singular or plural as the language counts."""
    table = ENGLISH if language == "en" else FRENCH
    one, many = table[what]
    form = one if n == 1 or not many else many
    return form.format(n=n, example=example)
