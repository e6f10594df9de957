"""Maps brought together, what came from where, and the version for everybody."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import merge
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Fusion et version publique"))
    yield of("merge_maps", _("Fusionner des cartes…"), merge.choose, "", "file", icon="layers",
             also=_("réunir tables importer comparer"))  # fmt: skip
    yield of("merge_review", _("Reprendre la fusion"), merge.review, "", "file", when=merge.may_review,
             icon="layers", also=_("décider points à décider désaccords"))  # fmt: skip
    yield of("merge_report", _("Compte rendu de fusion"), merge.report, "", "file", when=merge.is_merged,
             also=_("procès-verbal lire"))  # fmt: skip
    yield of("said_by", _("Qui l’a dit ? (3/5)"), merge.toggle_said_by, "", "read", when=merge.is_merged,
             says=merge.said_by_words, also=_("provenance tables combien"))  # fmt: skip
    yield of("from_origin", _("Mettre à jour depuis l’origine…"), merge.update, "", "file",
             also=_("version plus récente fusion"))  # fmt: skip
    yield of("remarks_from", _("Reprendre seulement les remarques…"), merge.remarks, "", "file",
             also=_("commentaires relecture fusion"))  # fmt: skip
    yield of("public", _("Version publique…"), merge.public, "", "file", icon="users",
             also=_("confidentiel anonyme partager noms exporter"))  # fmt: skip
