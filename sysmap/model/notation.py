"""The notation: kinds, categories and relation kinds, each one row of one table.

The rows below are the proposals of the program. A map copies into its own file the rows
it uses, where they can be renamed, recoloured, added and removed; ids never change.
Palette, legend, sentences and drawing all derive from the rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sysmap.model.record import EMPTY, Identified, Words
from sysmap.model.text import Text

ELEMENT_SHAPES = (
    "words", "bracket", "pill", "hexagon", "octagon", "box", "project", "rounded", "dotted",
    "tray", "diamond", "star", "rupture", "pebble", "arrow", "circle", "barred", "quote", "leaf", "plain",
)  # fmt: skip
STROKES = ("solid", "dotted", "double", "zigzag", "thin", "broken", "thick", "indirect")


class Kind(Identified):
    """A kind of element: its shape, and the letter that types it (« a » for « a: »).

    `names` and `plurals` go by language; `hue` names a colour of the theme.
    """

    names: Words = EMPTY
    plurals: Words = EMPTY
    shape: Text = "plain"
    hue: Text = "ink"
    icon: Text = ""
    key: Text = ""

    def name(self, language: str) -> str:
        """The name in this language, else in French, else in any, else the id."""
        return _named(self.names, language) or self.id

    def plural(self, language: str) -> str:
        return _named(self.plurals, language) or self.name(language)


class Category(Identified):
    """A category of a kind: a hue and an icon; a shape only where it departs from its kind's."""

    kind: Text = "acteur"
    names: Words = EMPTY
    hue: Text = ""
    icon: Text = ""
    shape: Text = ""

    def name(self, language: str) -> str:
        return _named(self.names, language) or self.id


class LinkKind(Identified):
    """A kind of relation: how its line is drawn and what it says.

    `verbs` are templates with {a} and {b}, read aloud; `signed` kinds take a polarity;
    `badge` is a letter in a ring on the line.
    """

    names: Words = EMPTY
    verbs: Words = EMPTY
    stroke: Text = "solid"
    head: bool = True
    badge: Text = ""
    signed: bool = False
    symmetric: bool = False
    hue: Text = "ink"
    key: Text = ""

    def name(self, language: str) -> str:
        return _named(self.names, language) or self.id

    def verb(self, language: str) -> str:
        return _named(self.verbs, language)


def _named(names: Mapping[str, str], language: str) -> str:
    return names.get(language) or names.get("fr") or next(iter(names.values()), "")


def _kind(
    id: str, shape: str, fr: str, en: str, plural_fr: str = "", plural_en: str = "",
    hue: str = "ink", icon: str = "", key: str = "",
) -> Kind:  # fmt: skip
    plurals = {"fr": plural_fr or f"{fr}s", "en": plural_en or f"{en}s"}
    names = {"fr": fr, "en": en}
    return Kind(id=id, names=names, plurals=plurals, shape=shape, hue=hue, icon=icon, key=key)


def _table(rows: Iterable[Identified]) -> Mapping[str, Identified]:
    return MappingProxyType({row.id: row for row in rows})


KINDS: Mapping[str, Kind] = _table([  # type: ignore[assignment]
    _kind("acteur", "pill", "Acteur", "Stakeholder", hue="grey", icon="users-round", key="a"),
    _kind("facteur", "words", "Facteur", "Factor", key="f"),
    _kind("enjeu", "box", "Enjeu", "Issue", "Enjeux", icon="target", key="e"),
    _kind("projet", "project", "Projet", "Project", icon="sprout", key="p"),
    _kind("action", "rounded", "Action", "Action", icon="footprints", key="t"),
    _kind("levier", "hexagon", "Levier", "Lever", hue="green", icon="lever", key="l"),
    _kind("frein", "octagon", "Frein", "Brake", hue="vermilion", icon="hand", key="r"),
    _kind("ressource", "tray", "Ressource", "Resource", icon="package", key="s"),
    _kind("evenement", "diamond", "Événement", "Event", key="v"),
    _kind("besoin", "quote", "Besoin", "Need", icon="hand-helping", key="b"),
    _kind("envie", "dotted", "Envie", "Wish", "Envies", "Wishes", icon="heart", key="n"),
    _kind("crainte", "dotted", "Crainte", "Fear", icon="cloud-lightning", key="c"),
    _kind("attachement", "dotted", "Attachement", "Attachment", icon="anchor"),
    _kind("reussite", "dotted", "Réussite", "Success", plural_en="Successes", icon="party-popper"),
    _kind("effet", "dotted", "Effet", "Effect", icon="sparkles"),
    _kind("dispositif", "box", "Dispositif", "Scheme", icon="file-text"),
    _kind("lieu", "box", "Lieu", "Place", "Lieux", icon="map-pin"),
    _kind("recit", "quote", "Récit", "Story", plural_en="Stories", icon="quote"),
    _kind("probleme", "box", "Problème", "Problem", icon="triangle-alert"),
    _kind("objectif", "rounded", "Objectif", "Objective", icon="flag"),
    _kind("indicateur", "box", "Indicateur", "Indicator", icon="gauge"),
    _kind("vivant", "leaf", "Vivant", "Living world", "Vivant", "Living world", hue="grey", icon="leaf"),
    _kind("commun", "circle", "Commun", "Commons", plural_en="Commons", icon="circle-dot"),
    _kind("commun_negatif", "barred", "Commun négatif", "Negative commons", "Communs négatifs",
          "Negative commons", icon="ban"),
    _kind("renoncement", "barred", "Renoncement", "Letting go", plural_en="Lettings go", icon="circle-x"),
    _kind("tendance", "arrow", "Tendance lourde", "Heavy trend", "Tendances lourdes"),
    _kind("signal", "circle", "Signal faible", "Weak signal", "Signaux faibles", icon="radio"),
    _kind("rupture", "rupture", "Rupture", "Break"),
    _kind("aujourdhui", "rupture", "Aujourd’hui", "Today", "Aujourd’hui", "Today",
          hue="grey", icon="calendar"),
    _kind("etoile", "star", "Étoile", "Star", hue="yellow"),
    _kind("caillou", "pebble", "Caillou blanc", "White pebble", "Cailloux blancs"),
])  # fmt: skip
"""Every kind the program proposes, in the order of the palette."""


def _category(id: str, fr: str, en: str, hue: str = "", icon: str = "", kind: str = "acteur",
              shape: str = "") -> Category:  # fmt: skip
    return Category(id=id, kind=kind, names={"fr": fr, "en": en}, hue=hue, icon=icon, shape=shape)


CATEGORIES: Mapping[str, Category] = _table([  # type: ignore[assignment]
    _category("elu", "Élu·es", "Elected officials", "blue", "vote"),
    _category("agent", "Agent·es des collectivités", "Local-government staff", "turquoise", "clipboard-list"),
    _category("socioeco", "Acteurs socio-économiques", "Socio-economic actors", "orange", "store"),
    _category("etat", "État territorial", "State services", "plum", "landmark"),
    _category("habitant", "Habitant·es", "Residents", "grey", "house"),
    _category("association", "Associations", "Associations", "grey", "hand-heart"),
    _category("entreprise", "Entreprises", "Businesses", "grey", "factory"),
    _category("collectivite", "Collectivités", "Local authorities", "grey", "building-2"),
    _category("nature", "Vivant", "Living world", "grey", "leaf"),
    _category("reseau", "Réseaux", "Networks", "grey", "waypoints"),
    _category("tiers", "Tiers facilitateur", "Third-party facilitator", "grey", "life-buoy"),
    _category("financeur", "Financeur", "Funder", "grey", "hand-coins"),
    _category("recherche", "Recherche, formation", "Research, training", "grey", "graduation-cap"),
    _category("media", "Média", "Media", "grey", "newspaper"),
    _category("absent", "Acteur absent (à inviter)", "Missing actor (to invite)", "grey", "circle-help"),
    _category("contexte", "Facteur hors du système", "Factor outside the system", "ink", "",
              kind="facteur", shape="bracket"),
])  # fmt: skip


def _relation(
    id: str, fr: str, en: str, verb_fr: str, verb_en: str, stroke: str = "solid", *, head: bool = True,
    badge: str = "", signed: bool = False, symmetric: bool = False, key: str = "",
) -> LinkKind:  # fmt: skip
    return LinkKind(
        id=id, names={"fr": fr, "en": en}, verbs={"fr": verb_fr, "en": verb_en}, stroke=stroke,
        head=head, badge=badge, signed=signed, symmetric=symmetric, key=key,
    )  # fmt: skip


LINK_KINDS: Mapping[str, LinkKind] = _table([  # type: ignore[assignment]
    _relation("influence", "Influence", "Influence", "{a} agit sur {b}", "{a} acts on {b}", signed=True),
    _relation("relation", "Relation", "Relation", "{a} est en relation avec {b}", "{a} is related to {b}"),
    _relation("cooperation", "Coopération", "Cooperation", "{a} coopère avec {b}",
              "{a} cooperates with {b}", "double", head=False, symmetric=True),
    _relation("tension", "Tension", "Tension", "{a} et {b} sont en tension", "{a} and {b} are in tension",
              "zigzag", head=False, symmetric=True),
    _relation("faible", "Lien faible", "Weak link", "{a} et {b} ont un lien faible",
              "{a} and {b} are weakly linked", "thin", head=False, symmetric=True),
    _relation("rompu", "Relation rompue", "Broken relation", "{a} et {b} ne se parlent plus",
              "{a} and {b} no longer talk", "broken", head=False, symmetric=True),
    _relation("financement", "Finance", "Funds", "{a} finance {b}", "{a} funds {b}", badge="€"),
    _relation("information", "Informe", "Informs", "{a} informe {b}", "{a} informs {b}", badge="i"),
    _relation("gouvernance", "Décide dans", "Decides in", "{a} décide dans {b}", "{a} decides in {b}"),
    _relation("portage", "Porte", "Leads", "{a} porte {b}", "{a} leads {b}"),
    _relation("contribution", "Contribue à", "Contributes to", "{a} contribue à {b}",
              "{a} contributes to {b}"),
    _relation("besoin", "A besoin de", "Needs", "{a} a besoin de {b}", "{a} needs {b}"),
    _relation("appartenance", "Fait partie de", "Is part of", "{a} fait partie de {b}",
              "{a} is part of {b}", "thin"),
    _relation("suite", "Précède", "Comes before", "{a} précède {b}", "{a} comes before {b}", "dotted"),
    _relation("echo", "Fait écho à", "Echoes", "{a} fait écho à {b}", "{a} echoes {b}", "dotted",
              head=False, symmetric=True),
])  # fmt: skip

INDIRECT = _relation("indirect", "Lien indirect", "Indirect link", "{a} agit sur {b}", "{a} acts on {b}",
                     "indirect", signed=True)  # fmt: skip
MUTUAL = _relation("indirect_mutual", "Lien indirect", "Indirect link", "{a} et {b} sont reliés",
                   "{a} and {b} are related", "indirect", head=False, symmetric=True)  # fmt: skip
INDIRECTS: Mapping[str, LinkKind] = MappingProxyType({kind.id: kind for kind in (INDIRECT, MUTUAL)})
"""What a view draws between two elements when those in between are not shown. Never offered: nobody
draws one by hand."""

FACTORS = frozenset({"facteur", "enjeu", "effet", "tendance", "signal", "indicateur",
                     "envie", "crainte", "attachement", "reussite", "besoin"})  # fmt: skip
"""Kinds that can be said to grow or shrink: « Si A augmente, B augmente aussi ». Levers and
brakes are not: « Diagnostic sensible » contributes, « Peu de volonté » holds back."""

COLLEGES = ("elu", "agent", "socioeco", "etat")
"""The « 4 Fantastiques »."""
