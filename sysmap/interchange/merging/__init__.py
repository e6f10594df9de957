"""Several maps become one, reviewed: what is sure is done, what is not is asked, nothing is lost."""

from sysmap.analysis import related
from sysmap.interchange.merging.deciding import (
    ANSWERS,
    answers,
    asks,
    choose_words,
    decide,
    join,
    undecided,
)
from sysmap.interchange.merging.licences import share_alike, unfit
from sysmap.interchange.merging.one import tables_of
from sysmap.interchange.merging.report import as_data, point_labels, point_sentence, report, told_report
from sysmap.interchange.merging.sheets import remarks_only
from sysmap.interchange.merging.tables import Table, common_ancestor, named
from sysmap.interchange.merging.uniting import Outcome, unite

__all__ = [
    "ANSWERS", "Outcome", "Table", "answers", "as_data", "asks", "choose_words", "common_ancestor", "decide",
    "join", "named", "point_labels", "point_sentence", "related", "remarks_only", "report", "share_alike",
    "tables_of", "told_report", "undecided", "unfit", "unite",
]  # fmt: skip
