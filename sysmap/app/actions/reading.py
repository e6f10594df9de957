"""Reading the map: sentences, table, frigo, stages."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sysmap.app.actions.action import Action, row
from sysmap.app.commands import compare, gather, tell
from sysmap.app.remarks import window as remarks
from sysmap.i18n import _


def rows() -> Iterable[Action]:
    of = partial(row, group=_("Lire"))
    yield of("sentences", _("La carte en phrases"), tell.sentences, "", "read", icon="book-open",
             also=_("lire boucles"))  # fmt: skip
    yield of("reading", _("Lecture de la carte (une page)…"), tell.reading, "", "read file", icon="file-text",
             also=_("élus résumé fiche imprimer pdf docx word exporter une page"))  # fmt: skip
    yield of("table", _("Tableau"), tell.table, "F7", "read", icon="table", also=_("plan liste éléments"))
    yield of("frigo", _("Frigo"), tell.frigo, "", "read", icon="snowflake", also=_("à garder"))
    yield of("remark", _("Remarque…"), remarks.write, "Ctrl+M",
             "element link zone note picture page", icon="message-square",
             also=_("commentaire annoter relire"))  # fmt: skip
    yield of("remarks", _("Remarques"), remarks.window, "", "read", icon="message-square",
             also=_("commentaires liste"))  # fmt: skip
    yield of("remark_next", _("Remarque suivante"), remarks.go_on, "Shift+F3", when=remarks.any_open,
             also=_("commentaire aller"))  # fmt: skip
    yield of("stage", _("Garder une étape"), gather.stage, "F10", "read", icon="flag",
             also=_("version photo instantané"))  # fmt: skip
    yield of("compare", _("Comparer…"), compare.show, "Ctrl+Shift+D", "read", icon="arrow-left-right",
             also=_("avant après différences étapes versions changé disparu nouveau"))  # fmt: skip
    yield of("stages", _("Étapes"), gather.stages, "", "read", icon="milestone", also=_("revenir avant"))
