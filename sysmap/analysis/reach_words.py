"""What a reading reaches, in a sentence, in French and English."""

from __future__ import annotations

from sysmap.analysis.reach import Outputs, Reach
from sysmap.analysis.saying import elements_counted, name, names, sentence_case, spelled, spoken_in
from sysmap.analysis.ways import AROUND, BOTH, DOWN, UP
from sysmap.model import SystemMap

_WORDS = {
    "fr": {
        "down": "{who} touche {n} en aval, {far}.",
        "down.s": "Ensemble, {who} touchent {n} en aval, {far}.",
        "down.0": "{who} ne touche rien : aucune relation n’en part.",
        "down.s0": "{who} ne touchent rien d’autre : aucune relation n’en part.",
        "self.down": "{who} ne touche rien d’autre : une relation en part et y revient, c’est une boucle.",
        "self.up": "Rien d’autre n’influence {who} : une relation en part et y revient, c’est une boucle.",
        "self.both": "{who} n’a rien d’autre en amont ni en aval : une relation en part et y revient, c’est "
                     "une boucle.",
        "up": "{n} influence {who}, {far}.", "up.n": "{n} influencent {who}, {far}.",
        "up.s": "Ensemble, {who} ont {n} en amont, {far}.",
        "up.0": "Rien n’influence {who} : aucune relation n’y arrive.",
        "up.s0": "Rien d’autre n’influence {who} : aucune relation n’y arrive.",
        "down.common": "{n} est en aval à la fois {of}, {far}.",
        "down.common.n": "{n} sont en aval à la fois {of}, {far}.",
        "down.common.0": "Aucun élément n’est en aval à la fois {of}.",
        "up.common": "{n} est en amont à la fois {of}, {far}.",
        "up.common.n": "{n} sont en amont à la fois {of}, {far}.",
        "up.common.0": "Aucun élément n’est en amont à la fois {of}.",
        "both": "{who} a {before} en amont et {after} en aval, {far}.",
        "both.s": "Ensemble, {who} ont {before} en amont et {after} en aval, {far}.",
        "both.up": "{who} a {before} en amont, {far}, et ne touche rien.",
        "both.s.up": "Ensemble, {who} ont {before} en amont, {far}, et ne touchent rien d’autre.",
        "both.down": "{who} touche {after} en aval, {far}, et rien ne l’influence.",
        "both.s.down": "Ensemble, {who} touchent {after} en aval, {far}, et rien d’autre ne les influence.",
        "both.0": "{who} n’a rien en amont ni en aval.", "both.s0": "{who} n’ont rien en amont ni en aval.",
        "around": "{n} est {far} {of}.", "around.n": "{n} sont {far} {of}.",
        "around.0": "Aucune relation ne mène {of} à un autre élément.",
        "far": "à une relation", "far.n": "à {d} relations au plus", "de": "de ",
        "further": " D’autres sont plus loin.", "again": " Et cela revient sur {who} : il y a une boucle.",
        "left": "Une relation sans flèche n’est pas suivie.",
        "left.n": "{n} relations sans flèche ne sont pas suivies.",
        "nobody": "Choisissez d’abord un élément.",
        "outputs": "Un élément agit beaucoup et reçoit peu.",
        "outputs.n": "{n} éléments agissent beaucoup et reçoivent peu.",
        "outputs.0": "Aucun élément n’a bien plus de relations qui partent que de relations qui arrivent.",
        "leaving": "{who} : {out} relations en partent, {in_}.",
        "in.0": "aucune n’y arrive", "in.1": "une y arrive", "in.n": "{n} y arrivent",
        "ring": "À une relation", "ring.n": "À {d} relations",
        "ring.up": "En amont, à une relation", "ring.up.n": "En amont, à {d} relations",
        "ring.down": "En aval, à une relation", "ring.down.n": "En aval, à {d} relations",
    },
    "en": {
        "down": "{who} touches {n} downstream, {far}.",
        "down.s": "Together, {who} touch {n} downstream, {far}.",
        "down.0": "{who} touches nothing: no relation leaves it.",
        "down.s0": "{who} touch nothing else: no relation leaves them.",
        "self.down": "{who} touches nothing else: a relation leaves it and comes back, which is a loop.",
        "self.up": "Nothing else influences {who}: a relation leaves it and comes back, which is a loop.",
        "self.both": "{who} has nothing else upstream or downstream: a relation leaves it and comes back, "
                     "which is a loop.",
        "up": "{n} influences {who}, {far}.", "up.n": "{n} influence {who}, {far}.",
        "up.s": "Together, {who} have {n} upstream, {far}.",
        "up.0": "Nothing influences {who}: no relation reaches it.",
        "up.s0": "Nothing else influences {who}: no relation reaches them.",
        "down.common": "{n} is downstream {of} alike, {far}.",
        "down.common.n": "{n} are downstream {of} alike, {far}.",
        "down.common.0": "No element is downstream {of} alike.",
        "up.common": "{n} is upstream {of} alike, {far}.",
        "up.common.n": "{n} are upstream {of} alike, {far}.",
        "up.common.0": "No element is upstream {of} alike.",
        "both": "{who} has {before} upstream and {after} downstream, {far}.",
        "both.s": "Together, {who} have {before} upstream and {after} downstream, {far}.",
        "both.up": "{who} has {before} upstream, {far}, and touches nothing.",
        "both.s.up": "Together, {who} have {before} upstream, {far}, and touch nothing else.",
        "both.down": "{who} touches {after} downstream, {far}, and nothing influences it.",
        "both.s.down": "Together, {who} touch {after} downstream, {far}, and nothing else influences them.",
        "both.0": "{who} has nothing upstream or downstream.",
        "both.s0": "{who} have nothing upstream or downstream.",
        "around": "{n} is {far} {of}.", "around.n": "{n} are {far} {of}.",
        "around.0": "No relation leads {of} to another element.",
        "far": "one relation away", "far.n": "at most {d} relations away", "de": "of ",
        "further": " Others are further away.", "again": " And it comes back to {who}: there is a loop.",
        "left": "One relation without an arrow is not followed.",
        "left.n": "{n} relations without an arrow are not followed.",
        "nobody": "Choose an element first.",
        "outputs": "One element acts a lot and receives little.",
        "outputs.n": "{n} elements act a lot and receive little.",
        "outputs.0": "No element has many more relations that leave it than relations that reach it.",
        "leaving": "{who}: {out} relations leave it, {in_}.",
        "in.0": "none reaches it", "in.1": "one reaches it", "in.n": "{n} reach it",
        "ring": "One relation away", "ring.n": "{d} relations away",
        "ring.up": "Upstream, one relation away", "ring.up.n": "Upstream, {d} relations away",
        "ring.down": "Downstream, one relation away", "ring.down.n": "Downstream, {d} relations away",
    },
}  # fmt: skip


def reach_sentence(map: SystemMap, found: Reach, language: str | None = None) -> str:
    """« « A » touche 7 éléments en aval, à trois relations au plus. »"""
    words = spoken_in(map, language)
    if not found.starts:
        return _WORDS[words]["nobody"]
    if _itself(found):
        return sentence_case(_said(words, f"self.{found.how}", who=names(map, found.starts, words)))
    if found.how == BOTH:
        said = _both(map, found, words)
    elif found.common:
        said = _common(map, found, words)
    elif found.how == AROUND:
        said = _around(map, found, words)
    else:
        said = _one_way(map, found, words)
    if found.further:
        said += _WORDS[words]["further"]
    if found.again:
        said += _WORDS[words]["again"].format(who=names(map, found.starts, words))
    return sentence_case(said)


def _itself(found: Reach) -> bool:
    """Whether the only relation there is leads from the element to itself."""
    alone = len(found.starts) == 1 and not found.far and not found.before
    return alone and found.again and found.how in (UP, DOWN, BOTH)


def _one_way(map: SystemMap, found: Reach, words: str) -> str:
    many, n = len(found.starts) > 1, len(found.far)
    form = ".s" if many else ".n" if n > 1 and found.how != DOWN else ""
    if not n:
        form = ".s0" if many else ".0"
    return _said(words, found.how + form, who=names(map, found.starts, words),
                 n=elements_counted(n, words), far=_far(found.longest, words))  # fmt: skip


def _common(map: SystemMap, found: Reach, words: str) -> str:
    n = len(found.far)
    form = ".0" if not n else ".n" if n > 1 else ""
    return _said(words, f"{found.how}.common{form}", n=elements_counted(n, words), of=_of(map, found, words),
                 far=_far(found.longest, words))  # fmt: skip


def _both(map: SystemMap, found: Reach, words: str) -> str:
    many = ".s" if len(found.starts) > 1 else ""
    before, after = len(found.before), len(found.far)
    form = "" if before and after else ".up" if before else ".down"
    key = f"both{many}{form}" if before or after else "both.s0" if many else "both.0"
    return _said(words, key, who=names(map, found.starts, words), before=elements_counted(before, words),
                 after=_after(before, after, words), far=_far(found.longest, words))  # fmt: skip


def _after(before: int, after: int, words: str) -> str:
    """« 5 éléments en amont et 4 en aval »: the second number needs no noun."""
    said = elements_counted(after, words)
    return said.replace(" éléments", "").replace(" élément", "").replace(" elements", "").replace(
        " element", "") if before else said  # fmt: skip


def _around(map: SystemMap, found: Reach, words: str) -> str:
    n = len(found.far)
    form = ".0" if not n else ".n" if n > 1 else ""
    of = _of(map, found, words, "or")
    if words == "en":
        of = "from " + of.removeprefix("of ").replace(" or of ", " or ").replace(", of ", ", ")
    return _said(words, f"around{form}", n=elements_counted(n, words), of=of, far=_far(found.longest, words))


def _of(map: SystemMap, found: Reach, words: str, joint: str = "and") -> str:
    """« de « A » et de « B » »; in English one « of » is enough."""
    de = _WORDS[words]["de"]
    if words == "en":
        return de + names(map, found.starts, words, joint)
    return names(map, found.starts, words, joint, before=de)


def _far(longest: int, words: str) -> str:
    return _said(words, "far" if longest < 2 else "far.n", d=spelled(longest, words))


def _said(words: str, key: str, **values: object) -> str:
    return _WORDS[words][key].format(**values)


def unfollowed(map: SystemMap, found: Reach, language: str | None = None) -> str:
    """« 2 relations sans flèche ne sont pas suivies. »: those that touch what is in the light."""
    words, there = spoken_in(map, language), found.elements
    left = [k for k in map.links.values() if k.id not in found.links and map.link_kind(k).symmetric
            and (k.source in there or k.target in there)
            and {k.source, k.target} <= map.elements.keys()]  # fmt: skip
    return _said(words, "left" if len(left) == 1 else "left.n", n=len(left)) if left else ""


def rings(map: SystemMap, found: Reach, language: str | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """What was reached, the nearest first: « À une relation » and the ids, in the order of the map."""
    words = spoken_in(map, language)
    told = []
    sides = (("ring.up", found.before), ("ring.down", found.far))
    for key, far in sides if found.how == BOTH else (("ring", found.far),):
        for d in sorted(set(far.values())):
            ids = tuple(id for id in map.elements if far.get(id) == d)
            told.append((_said(words, key if d == 1 else f"{key}.n", d=spelled(d, words)), ids))
    return [(sentence_case(head), ids) for head, ids in told]


def outputs_sentence(found: tuple[Outputs, ...], language: str) -> str:
    """« 4 éléments agissent beaucoup et reçoivent peu. »"""
    key = "outputs.0" if not found else "outputs" if len(found) == 1 else "outputs.n"
    return _said(language, key, n=len(found))


def output_sentence(map: SystemMap, one: Outputs, language: str | None = None) -> str:
    """« « A » : 5 relations en partent, une y arrive. »"""
    words = spoken_in(map, language)
    arriving = _said(words, f"in.{min(one.arriving, 2)}".replace("2", "n"), n=one.arriving)
    return _said(words, "leaving", who=name(map, one.id, words), out=one.leaving, in_=arriving)
