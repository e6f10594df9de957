"""A finding: what a check saw, how grave it is, and its sentence in French and English."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sysmap.i18n import language as spoken
from sysmap.model import one_line, quoted

ERROR, WARNING, NOTE = "error", "warning", "note"
SHOWN = 3
"""How many names a sentence gives as examples."""

_WORDS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "fr": {
        "dangling": ("Une relation mène à un élément absent\u00a0: {names}.",
                     "{n} relations mènent à un élément absent\u00a0: {names}."),
        "unknown_zone": ("Un élément cite une zone qui n’existe pas\u00a0: {names}.",
                         "{n} éléments citent une zone qui n’existe pas\u00a0: {names}."),
        "missing_image": ("Une image placée n’est pas dans le fichier\u00a0: {names}.",
                          "{n} images placées ne sont pas dans le fichier\u00a0: {names}."),
        "broken_image": ("Une image ne peut pas être montrée, son contenu est gardé\u00a0: {names}.",
                         "{n} images ne peuvent pas être montrées, leur contenu est gardé\u00a0: {names}."),
        "missing_view": ("Une affiche ou un récit cite une vue qui n’existe pas\u00a0: {names}.",
                         "{n} affiches ou récits citent une vue qui n’existe pas\u00a0: {names}."),
        "same_id": ("Un identifiant sert à deux choses différentes\u00a0: {names}.",
                    "{n} identifiants servent à plusieurs choses différentes\u00a0: {names}."),
        "empty_label": ("Un élément n’a pas d’intitulé.", "{n} éléments n’ont pas d’intitulé."),
        "same_label": ("Deux éléments du même type ont le même intitulé\u00a0: {names}.",
                       "{n} intitulés sont portés par plusieurs éléments du même type\u00a0: {names}."),
        "person": ("Un intitulé ressemble à un nom de personne\u00a0: {names}. "
                   "Préférez une fonction ou une organisation.",
                   "{n} intitulés ressemblent à des noms de personnes\u00a0: {names}. "
                   "Préférez des fonctions ou des organisations."),
        "person_elsewhere": ("Un nom de personne semble écrit parmi les auteurs ou les sources\u00a0: "
                             "{names}. "
                             "Préférez une fonction ou une organisation.",
                             "{n} noms de personnes semblent écrits parmi les auteurs ou les sources\u00a0: "
                             "{names}. Préférez des fonctions ou des organisations."),
        "broken_loop": ("Une boucle n’est plus fermée\u00a0: {names}.",
                        "{n} boucles ne sont plus fermées\u00a0: {names}."),
        "privacy": ("La carte dit contenir des données personnelles sans dire pourquoi ni qui "
                    "contacter.", ""),
        "long_label": ("Un intitulé dépasse sept mots\u00a0: {names}.",
                       "{n} intitulés dépassent sept mots\u00a0: {names}."),
        "no_sign": ("Une influence n’a pas de sens (+ ou −)\u00a0: {names}.",
                    "{n} influences n’ont pas de sens (+ ou −)\u00a0: {names}."),
        "no_subject": ("Une tension ne dit pas de quoi elle parle\u00a0: {names}.",
                       "{n} tensions ne disent pas de quoi elles parlent\u00a0: {names}."),
        "no_verb": ("Une flèche n’a pas de verbe\u00a0: {names}.",
                    "{n} flèches n’ont pas de verbe\u00a0: {names}."),
        "hypotheses": ("Une affirmation est une hypothèse.", "{n} affirmations sont des hypothèses."),
        "contested": ("Une affirmation est contestée.", "{n} affirmations sont contestées."),
        "reserved": ("Un élément ou une relation est réservé et ne sort pas du groupe.",
                     "{n} éléments et relations sont réservés et ne sortent pas du groupe."),
        "isolated": ("Un élément n’a aucune relation\u00a0: {names}.",
                     "{n} éléments n’ont aucune relation\u00a0: {names}."),
        "card": ("La carte d’identité ne dit pas encore\u00a0: {names}.",
                 "La carte d’identité ne dit pas encore\u00a0: {names}."),
        "empty": ("La carte n’a encore aucun élément.", ""),
    },
    "en": {
        "dangling": ("One relation leads to a missing element: {names}.",
                     "{n} relations lead to a missing element: {names}."),
        "unknown_zone": ("One element names a zone that does not exist: {names}.",
                         "{n} elements name a zone that does not exist: {names}."),
        "missing_image": ("One image on the page is not in the file: {names}.",
                          "{n} images on the page are not in the file: {names}."),
        "broken_image": ("One image cannot be shown, its content is kept: {names}.",
                         "{n} images cannot be shown, their content is kept: {names}."),
        "missing_view": ("One poster or story names a view that does not exist: {names}.",
                         "{n} posters or stories name a view that does not exist: {names}."),
        "same_id": ("One identifier stands for two different things: {names}.",
                    "{n} identifiers stand for several different things: {names}."),
        "empty_label": ("One element has no label.", "{n} elements have no label."),
        "same_label": ("Two elements of the same kind have the same label: {names}.",
                       "{n} labels are borne by several elements of the same kind: {names}."),
        "person": ("One label looks like the name of a person: {names}. Prefer a function or an "
                   "organisation.",
                   "{n} labels look like names of persons: {names}. Prefer functions or organisations."),
        "person_elsewhere": ("A person seems to be named among authors or sources: {names}. "
                             "Prefer a function or an organisation.",
                             "{n} persons seem to be named among authors or sources: {names}. "
                             "Prefer functions or organisations."),
        "broken_loop": ("One loop is no longer closed: {names}.", "{n} loops are no longer closed: {names}."),
        "privacy": ("The map says it holds personal data, but neither why nor whom to contact.", ""),
        "long_label": ("One label is longer than seven words: {names}.",
                       "{n} labels are longer than seven words: {names}."),
        "no_sign": ("One influence has no sign (+ or −): {names}.",
                    "{n} influences have no sign (+ or −): {names}."),
        "no_subject": ("One tension does not say what it is about: {names}.",
                       "{n} tensions do not say what they are about: {names}."),
        "no_verb": ("One arrow has no verb: {names}.", "{n} arrows have no verb: {names}."),
        "hypotheses": ("One statement is a hypothesis.", "{n} statements are hypotheses."),
        "contested": ("One statement is contested.", "{n} statements are contested."),
        "reserved": ("One element or relation is reserved and stays within the group.",
                     "{n} elements and relations are reserved and stay within the group."),
        "isolated": ("One element has no relation: {names}.", "{n} elements have no relation: {names}."),
        "card": ("The map card does not say yet: {names}.", "The map card does not say yet: {names}."),
        "empty": ("The map has no element yet.", ""),
    },
}  # fmt: skip

_FIELDS: Mapping[str, Mapping[str, str]] = {
    "fr": {"title": "le titre", "question": "la question", "territory": "le territoire", "date": "la date",
           "authors": "les auteurs", "sources": "les sources", "licence": "la licence"},
    "en": {"title": "the title", "question": "the question", "territory": "the territory", "date": "the date",
           "authors": "the authors", "sources": "the sources", "licence": "the licence"},
}  # fmt: skip


class Finding(NamedTuple):
    """What one check saw: a level, a code that never changes, the records, and their names."""

    level: str
    code: str
    ids: tuple[str, ...]
    names: tuple[str, ...] = ()

    def sentence(self, language: str | None = None) -> str:
        """The finding for people, with at most three names as examples."""
        language = language or spoken()
        language = language if language in _WORDS else "fr"
        one, many = _WORDS[language][self.code]
        form = one if len(self.ids) == 1 or not many else many
        return form.format(n=len(self.ids), names=self._examples(language)).replace("….", "…")

    def _examples(self, language: str) -> str:
        if self.code == "card":
            return ", ".join(_FIELDS[language][name] for name in self.names)
        shown = [quoted(_short(name), language) for name in self.names[:SHOWN]]
        return ", ".join(shown) + ("…" if len(self.names) > SHOWN else "")


def found(level: str, code: str, pairs: Iterable[tuple[str, str]]) -> list[Finding]:
    """One finding for all these records (id, name); none when there are none."""
    listed = list(pairs)
    if not listed:
        return []
    return [Finding(level, code, tuple(id for id, _ in listed), tuple(name for _, name in listed))]


def named(records: Iterable[Any]) -> list[tuple[str, str]]:
    """Ids and names of these records."""
    return [(record.id, _name(record)) for record in records]


def _name(record: Any) -> str:
    fields = record.__dict__  # not attributes: a field of a newer version may have such a name too
    return str(fields.get("label") or fields.get("name") or record.id)


def _short(name: str) -> str:
    words = one_line(name)
    return words if len(words) <= 60 else words[:60].rsplit(" ", 1)[0] + "…"
