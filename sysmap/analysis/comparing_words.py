"""What a comparison found, in sentences, in French and English."""

from __future__ import annotations

from collections.abc import Mapping

from sysmap.analysis.comparing import GROUPS, Comparison, Difference
from sysmap.analysis.saying import name, spoken_in
from sysmap.model import SystemMap, one_line, quoted, sentence

_FR = {
    "card": "Titre et question", "added": "Ajoutés", "gone": "Disparus", "renamed": "Renommés",
    "moved": "Changés de zone", "category": "Changés de catégorie", "kind": "Changés de type",
    "progress": "Avancement", "support": "Appui", "contested": "Désaccords", "other": "Complétés",
    "link_added": "Relations ajoutées", "link_gone": "Relations disparues", "sign": "Signes changés",
    "link_other": "Relations changées", "zone_added": "Zones ajoutées", "zone_gone": "Zones disparues",
    "zone_renamed": "Zones renommées",
    "title.new": "Le titre est maintenant {now}.", "title.set": "Le titre passe de {was} à {now}.",
    "title.out": "Le titre {was} a été retiré.",
    "question.new": "La question est maintenant {now}.",
    "question.set": "La question passe de {was} à {now}.", "question.out": "La question {was} a été retirée.",
    "say.added": "Nouveau : {who} ({what}).", "say.gone": "N’y est plus : {who} ({what}).",
    "say.renamed": "{was} s’appelle maintenant {now}.",
    "say.moved": "{who} passe de {was} à {now}.", "say.entered": "{who} entre dans {now}.",
    "say.left": "{who} sort de {was}.",
    "say.changed": "{who}\u00a0: de «\u00a0{was}\u00a0» à «\u00a0{now}\u00a0».",
    "say.set": "{who}\u00a0: «\u00a0{now}\u00a0».",
    "say.unset": "{who} n’est plus «\u00a0{was}\u00a0».",
    "say.contested": "{who} est maintenant contesté.", "say.settled": "{who} n’est plus contesté.",
    "say.other": "{who}\u00a0: {fields}.",
    "say.link_added": "Nouvelle relation\u00a0: {said}", "say.link_gone": "Relation disparue\u00a0: {said}",
    "say.sign": "{ends}\u00a0: le signe passe de {was} à {now}.", "say.link_other": "{ends}\u00a0: {fields}.",
    "say.zone_added": "La zone {who} est nouvelle.", "say.zone_gone": "La zone {who} n’y est plus.",
    "say.zone_renamed": "La zone {was} s’appelle maintenant {now}.",
    "ends": "{a} → {b}", "no_sign": "«\u00a0sans signe\u00a0»", "signed": "«\u00a0{sign}\u00a0»",
    "nowhere": "aucune zone",
    "and": " et ",
    "description": "description", "keywords": "mots-clés", "dates": "dates", "scale": "échelle",
    "visibility": "visibilité", "sources": "source", "said_by": "dit par", "dots": "gommettes",
    "attributes": "attributs", "image": "image", "pictogram": "pictogramme", "wordings": "formulations",
    "delay": "effet différé", "verb": "verbe", "strength": "force", "subject": "sujet", "l.kind": "type",
    "l.ends": "extrémités", "l.contested": "désaccord", "l.support": "appui",
    "idea": "idée", "study": "à l’étude", "committed": "engagé", "done": "réalisé", "suspended": "suspendu",
    "given_up": "abandonné", "sourced": "sourcé", "said": "dit en atelier", "hypothesis": "hypothèse",
    "same": "Rien de ce qui est comparé n’a changé.",
    "n.added.one": "{n} élément ajouté", "n.added.many": "{n} éléments ajoutés",
    "n.gone.one": "{n} disparu", "n.gone.many": "{n} disparus",
    "n.renamed.one": "{n} renommé", "n.renamed.many": "{n} renommés",
    "n.moved.one": "{n} changé de zone", "n.moved.many": "{n} changés de zone",
    "n.progress.one": "{n} avancement changé", "n.progress.many": "{n} avancements changés",
    "n.links.one": "{n} relation changée", "n.links.many": "{n} relations changées",
    "n.rest.one": "{n} autre changement", "n.rest.many": "{n} autres changements",
    "mark.added": "+", "mark.renamed": "renommé", "mark.moved": "déplacé", "mark.category": "déplacé",
    "mark.kind": "autre type", "mark.support": "appui", "mark.contested": "désaccord",
    "mark.other": "complété",
    "gone_mark": "disparu", "sayer": "{group} ({n})",
}  # fmt: skip
_EN = {
    "card": "Title and question", "added": "Added", "gone": "Gone", "renamed": "Renamed",
    "moved": "Changed zone", "category": "Changed category", "kind": "Changed kind",
    "progress": "Progress", "support": "Support", "contested": "Disagreements", "other": "Filled in",
    "link_added": "Relations added", "link_gone": "Relations gone", "sign": "Signs changed",
    "link_other": "Relations changed", "zone_added": "Zones added", "zone_gone": "Zones gone",
    "zone_renamed": "Zones renamed",
    "title.new": "The title is now {now}.", "title.set": "The title goes from {was} to {now}.",
    "title.out": "The title {was} was removed.",
    "question.new": "The question is now {now}.", "question.set": "The question goes from {was} to {now}.",
    "question.out": "The question {was} was removed.",
    "say.added": "New: {who} ({what}).", "say.gone": "No longer there: {who} ({what}).",
    "say.renamed": "{was} is now called {now}.",
    "say.moved": "{who} goes from {was} to {now}.", "say.entered": "{who} enters {now}.",
    "say.left": "{who} leaves {was}.",
    "say.changed": "{who}: from “{was}” to “{now}”.", "say.set": "{who}: “{now}”.",
    "say.unset": "{who} is no longer “{was}”.",
    "say.contested": "{who} is now contested.", "say.settled": "{who} is contested no more.",
    "say.other": "{who}: {fields}.",
    "say.link_added": "New relation: {said}", "say.link_gone": "Relation gone: {said}",
    "say.sign": "{ends}: the sign goes from {was} to {now}.", "say.link_other": "{ends}: {fields}.",
    "say.zone_added": "The zone {who} is new.", "say.zone_gone": "The zone {who} is there no more.",
    "say.zone_renamed": "The zone {was} is now called {now}.",
    "ends": "{a} → {b}", "no_sign": "“no sign”", "signed": "“{sign}”", "nowhere": "no zone", "and": " and ",
    "description": "description", "keywords": "keywords", "dates": "dates", "scale": "scale",
    "visibility": "visibility", "sources": "source", "said_by": "said by", "dots": "dots",
    "attributes": "attributes", "image": "image", "pictogram": "pictogram", "wordings": "wordings",
    "delay": "delayed effect", "verb": "verb", "strength": "strength", "subject": "subject", "l.kind": "kind",
    "l.ends": "ends", "l.contested": "disagreement", "l.support": "support",
    "idea": "idea", "study": "under study", "committed": "committed", "done": "done",
    "suspended": "suspended", "given_up": "given up", "sourced": "sourced", "said": "said in workshop",
    "hypothesis": "hypothesis",
    "same": "Nothing of what is compared has changed.",
    "n.added.one": "{n} element added", "n.added.many": "{n} elements added",
    "n.gone.one": "{n} gone", "n.gone.many": "{n} gone",
    "n.renamed.one": "{n} renamed", "n.renamed.many": "{n} renamed",
    "n.moved.one": "{n} changed zone", "n.moved.many": "{n} changed zone",
    "n.progress.one": "{n} progress changed", "n.progress.many": "{n} progress changed",
    "n.links.one": "{n} relation changed", "n.links.many": "{n} relations changed",
    "n.rest.one": "{n} other change", "n.rest.many": "{n} other changes",
    "mark.added": "+", "mark.renamed": "renamed", "mark.moved": "moved", "mark.category": "moved",
    "mark.kind": "other kind", "mark.support": "support", "mark.contested": "disagreement",
    "mark.other": "filled in", "gone_mark": "gone", "sayer": "{group} ({n})",
}  # fmt: skip
_WORDS: Mapping[str, Mapping[str, str]] = {"fr": _FR, "en": _EN}
_COUNTED = (("added", ("added",)), ("gone", ("gone",)), ("renamed", ("renamed",)),
            ("moved", ("moved", "category")), ("progress", ("progress",)),
            ("links", ("link_added", "link_gone", "sign", "link_other")))  # fmt: skip


def group_title(group: str, count: int, language: str) -> str:
    """« Ajoutés (3) »"""
    words = _WORDS[_tongue(language)]
    return words["sayer"].format(group=words[group], n=count)


def comparison_sentence(found: Comparison, language: str | None = None) -> str:
    """« 3 éléments ajoutés, 1 disparu, 2 relations changées. »"""
    words = _WORDS[spoken_in(found.after, language)]
    if found.same:
        return words["same"]
    parts, counted = [], 0
    for key, groups in _COUNTED:
        if n := len(found.of(*groups)):
            counted += n
            parts.append(words[f"n.{key}.{'one' if n == 1 else 'many'}"].format(n=n))
    if rest := len(found.differences) - counted:
        parts.append(words[f"n.rest.{'one' if rest == 1 else 'many'}"].format(n=rest))
    return ", ".join(parts) + "."


def difference_sentence(found: Comparison, one: Difference, language: str | None = None) -> str:
    """One difference, as people say it; labels stay in quotation marks."""
    return _Said(found, spoken_in(found.after, language)).sentence(one)


def difference_mark(one: Difference, found: Comparison, language: str | None = None) -> str:
    """The few letters beside an element on the map: « + », « renommé », its progress."""
    words = _WORDS[spoken_in(found.after, language)]
    if one.group == "progress":
        return words.get(one.now, one.now) or "–"
    return words.get(f"mark.{one.group}", "")


def gone_mark(language: str) -> str:
    """What is written on what is there no more."""
    return _WORDS[_tongue(language)]["gone_mark"]


def comparison_text(found: Comparison, language: str | None = None) -> str:
    """Everything, as a text to read: the sentence, then each group with its count."""
    spoken = spoken_in(found.after, language)
    lines = [comparison_sentence(found, spoken)]
    for group in GROUPS:
        mine = found.of(group)
        if mine:
            lines += ["", group_title(group, len(mine), spoken)]
            lines += [f"  {difference_sentence(found, one, spoken)}" for one in mine]
    return "\n".join(lines) + "\n"


def _tongue(language: str | None) -> str:
    return "en" if language == "en" else "fr"


class _Said:
    """The sentences of one comparison in one language."""

    def __init__(self, found: Comparison, spoken: str) -> None:
        self.found, self.spoken, self.words = found, spoken, _WORDS[spoken]

    def sentence(self, one: Difference) -> str:
        if one.group == "card":
            return self._card(one)
        if one.group.startswith("zone"):
            return self._zone(one)
        if one.group.startswith("link") or one.group == "sign":
            return self._link(one)
        return self._element(one)

    def _quoted(self, words: str) -> str:
        return quoted(words or "…", self.spoken)

    def _card(self, one: Difference) -> str:
        way = "set" if one.was and one.now else "new" if one.now else "out"
        return self.words[f"{one.fields[0]}.{way}"].format(was=self._quoted(one.was),
                                                           now=self._quoted(one.now))  # fmt: skip

    def _zone(self, one: Difference) -> str:
        map, id = (self.found.after, one.after) if one.after else (self.found.before, one.before)
        return self.words[f"say.{one.group}"].format(
            who=self._quoted(one_line(map.zones[id].label)), was=self._quoted(one.was),
            now=self._quoted(one.now))  # fmt: skip

    def _element(self, one: Difference) -> str:
        map, id = (self.found.after, one.after) if one.after else (self.found.before, one.before)
        who, group = name(map, id, self.spoken), one.group
        if group in ("added", "gone"):
            kind = map.kind(map.elements[id]).name(self.spoken)
            return self.words[f"say.{group}"].format(who=who, what=kind[:1].lower() + kind[1:])
        if group == "renamed":
            return self.words["say.renamed"].format(was=self._quoted(one.was), now=self._quoted(one.now))
        if group == "moved":
            return self._moved(one, who)
        if group == "contested":
            return self.words["say.contested" if one.now else "say.settled"].format(who=who)
        if group == "other":
            return self.words["say.other"].format(who=who, fields=self._fields(one.fields, ""))
        was, now = (self._value(group, value, side) for value, side in
                    ((one.was, self.found.before), (one.now, self.found.after)))  # fmt: skip
        way = "changed" if was and now else "set" if now else "unset"
        return self.words[f"say.{way}"].format(who=who, was=was, now=now)

    def _moved(self, one: Difference, who: str) -> str:
        was = self._zones(self.found.before, one.was)
        now = self._zones(self.found.after, one.now)
        way = "moved" if was and now else "entered" if now else "left"
        return self.words[f"say.{way}"].format(who=who, was=was or self.words["nowhere"], now=now)

    def _zones(self, map: SystemMap, ids: str) -> str:
        names = [self._quoted(one_line(map.zones[id].label)) for id in ids.split("\n") if id in map.zones]
        return self.words["and"].join(names)

    def _value(self, group: str, value: str, map: SystemMap) -> str:
        if group == "kind":
            return map.kind(value).name(self.spoken)
        if group == "category":
            found = map.category(value)
            return found.name(self.spoken) if found is not None else ""
        return self.words.get(value, value)

    def _link(self, one: Difference) -> str:
        map, id = (self.found.after, one.after) if one.after else (self.found.before, one.before)
        link = map.links[id]
        if one.group in ("link_added", "link_gone"):
            said = sentence(map, link, self.spoken)
            return self.words[f"say.{one.group}"].format(said=said.rstrip(".") + ".")
        ends = self.words["ends"].format(a=name(map, link.source, self.spoken),
                                         b=name(map, link.target, self.spoken))  # fmt: skip
        if one.group == "sign":
            was, now = self._sign(one.was), self._sign(one.now)
            return self.words["say.sign"].format(ends=ends, was=was, now=now)
        return self.words["say.link_other"].format(ends=ends, fields=self._fields(one.fields, "l."))

    def _sign(self, polarity: str) -> str:
        known = {"-": "−"}.get(polarity, polarity)
        return self.words["signed"].format(sign=known) if known else self.words["no_sign"]

    def _fields(self, fields: tuple[str, ...], prefix: str) -> str:
        return ", ".join(self.words.get(prefix + one, self.words.get(one, one)) for one in fields)
