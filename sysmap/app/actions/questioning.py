"""The reading questions, each one key away, and following a change."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import ask
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Lire"), on_map=True)
    yield row("questions", _("Questions de lecture"), ask.questions, "", "read", when=ask.some_elements,
              group=_("Lire"), icon="list-tree", also=_("amont aval chemins effets poser"))  # fmt: skip
    for id, words, keys, also in (
        ("down", _("Qu’est-ce que cela touche ? (aval)"), "Z", _("effets conséquences suite descendant")),
        ("up", _("Qu’est-ce qui l’influence ? (amont)"), "A", _("causes origine montant")),
        ("down_common", _("Ce que tous touchent (aval commun)"), "Shift+Z", _("intersection ensemble")),
        ("up_common", _("Ce qui les influence tous (amont commun)"), "Shift+A",
         _("intersection leviers communs")),
        ("both", _("Amont et aval"), "X", _("causes et effets amortit")),
        ("around", _("Ce qui est à 1, 2 ou 3 relations"), "N", _("voisins environs autour proche")),
    ):  # fmt: skip
        yield of(f"ask_{id}", words, partial(ask.ask, question=id), keys, "ask", when=ask.has_start,
                 also=also)  # fmt: skip
    yield of("ask_paths", _("Les chemins entre les deux"), partial(ask.ask, question="paths"), "P", "ask",
             when=ask.are_two, also=_("relie mène passage chaîne"))  # fmt: skip
    yield of("ask_bottlenecks", _("Passages obligés"), partial(ask.ask, question="bottlenecks"), "O", "ask",
             when=ask.some_elements, also=_("goulot pont articulation coupe"))  # fmt: skip
    yield of("ask_outputs", _("Beaucoup de sorties, peu d’entrées"), partial(ask.ask, question="outputs"),
             "Shift+O", "ask", when=ask.some_elements, also=_("levier vulnérabilité"))  # fmt: skip
    yield of("follow", _("Suivre un changement"), ask.follow, "F", "read element", when=ask.some_elements,
             icon="arrow-up", also=_("pousser augmente diminue si alors propagation simuler"))  # fmt: skip
    yield row("showing", _("Montrer…"), ask.showing, "Ctrl+Shift+M", "read page", when=ask.some_elements,
              group=_("Lire"), icon="eye",
              also=_("filtrer filtre seulement estomper cacher attribut taille couleur selon"))  # fmt: skip
    yield row("effects", _("Les 14 effets"), ask.effects, "", "read", when=ask.some_elements,
              group=_("Lire"), icon="list-tree",
              also=_("effets alliance germe déclic boule de neige évaluer mots-clés tableau"))  # fmt: skip
    yield row("reread", _("À relire"), ask.reread, "Ctrl+R", "read", when=ask.some_elements, group=_("Lire"),
              icon="clipboard-list", says=ask.reread_words,
              also=_("relecture doublons intitulés longs signes manquants isolés vérifier"))  # fmt: skip
