"""Paths, passages obligés and what a chain comes to, in sentences, in French and English."""

from __future__ import annotations

from sysmap.analysis.paths import MOST, Bottleneck, Path, Paths, net_effect
from sysmap.analysis.saying import elements_counted, name, some_names, spelled, spoken_in
from sysmap.analysis.signs import OPPOSITE, SAME
from sysmap.model import FACTORS, SystemMap

_WORDS = {
    "fr": {
        "same": "On part et on arrive au même élément : c’est une boucle, pas un chemin.",
        "none": "Aucun chemin ne mène de {a} à {b} en suivant les flèches.",
        "far": "Pour aller de {a} à {b}, il faut plus de {longest} relations.",
        "one": "Un chemin mène de {a} à {b}, en une relation.",
        "one.n": "Un chemin mène de {a} à {b}, en {d} relations.",
        "many": "{n} chemins mènent de {a} à {b} ; le plus court compte {d}.",
        "more": "Plus de {n} chemins mènent de {a} à {b} ; voici les plus courts.",
        "least": "Au moins {n} chemins mènent de {a} à {b} ; la carte est trop mêlée pour les compter tous.",
        "least.1": "Au moins un chemin mène de {a} à {b} ; la carte est trop mêlée pour les compter tous.",
        "relation": "une relation", "relations": "{d} relations",
        "longer": " Ceux de plus de {longest} relations ne sont pas listés.",
        "grow": "Au bout du compte, si {a} augmente, {b} augmente aussi{later}.",
        "shrink": "Au bout du compte, si {a} augmente, {b} diminue{later}.",
        "help": "Au bout du compte, {a} contribue à {b}{later}.",
        "hinder": "Au bout du compte, {a} freine {b}{later}.",
        "later": ", plus tard",
        "open": "On ne sait pas ce que devient {b} : une relation de ce chemin n’a pas de signe sûr.",
        "readings": "Cela dépend de la lecture : une relation de ce chemin est contestée.",
        "plain": "Ce chemin relie sans dire si cela augmente ou diminue : il passe par des relations "
                 "qui n’ont ni + ni −.",
        "all": "Tous ces chemins vont dans le même sens.",
        "mixed": "Ces chemins ne disent pas tous la même chose : on ne sait pas ce qui l’emporte.",
        "through": "Passage obligé : {names}. Aucun chemin ne l’évite.",
        "through.n": "Passages obligés : {names}. Tous les chemins y passent.",
        "through.0": "Aucun passage obligé entre les deux.",
        "beside": "Un élément agit sur ces chemins sans en être : {names}.",
        "beside.n": "{n} agissent sur ces chemins sans en être : {names}.",
        "held": "Un élément tient ensemble deux parties de la carte.",
        "held.n": "{n} tiennent ensemble deux parties de la carte ou plus.",
        "held.0": "Aucun passage obligé : la carte ne se coupe pas quand un élément manque.",
        "apart": "Sans {who}, {names} resterait à part.",
        "apart.n": "Sans {who}, {n} resteraient à part : {names}.",
    },
    "en": {
        "same": "It starts and ends at the same element: that is a loop, not a path.",
        "none": "No path leads from {a} to {b} along the arrows.",
        "far": "To go from {a} to {b}, it takes more than {longest} relations.",
        "one": "One path leads from {a} to {b}, in one relation.",
        "one.n": "One path leads from {a} to {b}, in {d} relations.",
        "many": "{n} paths lead from {a} to {b}; the shortest one takes {d}.",
        "more": "More than {n} paths lead from {a} to {b}; here are the shortest ones.",
        "least": "At least {n} paths lead from {a} to {b}; the map is too tangled to count them all.",
        "least.1": "At least one path leads from {a} to {b}; the map is too tangled to count them all.",
        "relation": "one relation", "relations": "{d} relations",
        "longer": " Those of more than {longest} relations are not listed.",
        "grow": "In the end, if {a} grows, {b} grows too{later}.",
        "shrink": "In the end, if {a} grows, {b} shrinks{later}.",
        "help": "In the end, {a} contributes to {b}{later}.",
        "hinder": "In the end, {a} holds back {b}{later}.",
        "later": ", later",
        "open": "Nobody can tell what becomes of {b}: one relation of this path has no certain sign.",
        "readings": "It depends on the reading: one relation of this path is contested.",
        "plain": "This path links without saying whether anything grows or shrinks: it takes relations "
                 "that have neither + nor −.",
        "all": "All these paths go in the same direction.",
        "mixed": "These paths do not all say the same: nobody can tell which one prevails.",
        "through": "Bottleneck: {names}. No path avoids it.",
        "through.n": "Bottlenecks: {names}. All paths go through them.",
        "through.0": "No bottleneck between the two.",
        "beside": "One element acts on these paths without being on them: {names}.",
        "beside.n": "{n} act on these paths without being on them: {names}.",
        "held": "One element holds two parts of the map together.",
        "held.n": "{n} hold two or more parts of the map together.",
        "held.0": "No bottleneck: the map does not fall apart when one element is missing.",
        "apart": "Without {who}, {names} would stand alone.",
        "apart.n": "Without {who}, {n} would stand apart: {names}.",
    },
}  # fmt: skip
NAMED = 6
"""How many names are told of those beside or apart."""


def paths_sentence(map: SystemMap, found: Paths, language: str | None = None) -> str:
    """« 7 chemins mènent de « A » à « B » ; le plus court compte deux relations. »"""
    words = spoken_in(map, language)
    a, b = name(map, found.start, words), name(map, found.end, words)
    longest, n = spelled(found.longest, words), len(found.paths)
    if found.start == found.end:
        return _said(words, "same")
    if not n:
        return _said(words, "far" if found.longer or not found.complete else "none", a=a, b=b,
                     longest=longest)  # fmt: skip
    d = len(found.paths[0].links)
    if not found.complete and not found.longer:
        key = "more" if n >= MOST else "least" if n > 1 else "least.1"
        return _said(words, key, n=n, a=a, b=b)
    if n == 1:
        said = _said(words, "one" if d == 1 else "one.n", a=a, b=b, d=spelled(d, words))
    else:
        relations = _said(words, "relation" if d == 1 else "relations", d=spelled(d, words))
        said = _said(words, "many", n=n, a=a, b=b, d=relations)
    return said + (_said(words, "longer", longest=longest) if found.longer else "")


def chain_sentence(map: SystemMap, path: Path, language: str | None = None) -> str:
    """What a chain comes to: « Au bout du compte, si « A » augmente, « B » diminue, plus tard. »"""
    words = spoken_in(map, language)
    a, b = path.elements[0], path.elements[-1]
    later = _WORDS[words]["later"] if path.delays else ""
    grows = all(end in map.elements and map.elements[end].kind in FACTORS for end in (a, b))
    key = {SAME: ("help", "grow")[grows], OPPOSITE: ("hinder", "shrink")[grows], "?": "open",
           "±": "readings"}.get(path.net, "plain")  # fmt: skip
    return _said(words, key, a=name(map, a, words), b=name(map, b, words), later=later)


def together_sentence(map: SystemMap, found: Paths, language: str | None = None) -> str:
    """Whether several paths go in the same direction; nothing of one, or of paths without signs."""
    words = spoken_in(map, language)
    nets = {path.net for path in found.paths}
    if len(found.paths) < 2 or (len(nets) == 1 and not nets <= {SAME, OPPOSITE}):
        return ""
    return _said(words, "all" if net_effect(found) in (SAME, OPPOSITE) else "mixed")


def through_sentence(map: SystemMap, found: Paths, language: str | None = None) -> str:
    """« Passage obligé : « C ». Aucun chemin ne l’évite. »"""
    if not found.paths:
        return ""
    words = spoken_in(map, language)
    key = "through.0" if not found.through else "through" if len(found.through) == 1 else "through.n"
    return _said(words, key, names=some_names(map, found.through, words, NAMED))


def beside_sentence(map: SystemMap, found: Paths, language: str | None = None) -> str:
    """Who acts on the paths without being on them."""
    if not found.beside:
        return ""
    words, n = spoken_in(map, language), len(found.beside)
    return _said(words, "beside" if n == 1 else "beside.n", n=elements_counted(n, words),
                 names=some_names(map, found.beside, words, NAMED))  # fmt: skip


def bottlenecks_sentence(found: tuple[Bottleneck, ...], language: str) -> str:
    """« 3 éléments tiennent ensemble deux parties de la carte ou plus. »"""
    key = "held.0" if not found else "held" if len(found) == 1 else "held.n"
    return _said(language, key, n=elements_counted(len(found), language))


def bottleneck_sentence(map: SystemMap, one: Bottleneck, language: str | None = None) -> str:
    """« Sans « C », 4 éléments resteraient à part : … »"""
    words = spoken_in(map, language)
    ids = [id for piece in one.pieces for id in piece]
    return _said(words, "apart" if len(ids) == 1 else "apart.n", who=name(map, one.id, words),
                 n=elements_counted(len(ids), words), names=some_names(map, ids, words, NAMED))  # fmt: skip


def _said(words: str, key: str, **values: object) -> str:
    return _WORDS[words][key].format(**values)
