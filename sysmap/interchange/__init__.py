"""How maps travel: foreign formats, tables, merge, public versions, charters, the shelf."""

from sysmap.interchange import formats, merging, tables
from sysmap.interchange.account import SORTS, Account, Line, sort_name
from sysmap.interchange.bringing import Brought, bring, bring_files, may_be_foreign
from sysmap.interchange.charters import (
    Told,
    charter_of,
    darkened,
    received,
    take_charter,
    told_of,
    with_charter,
)
from sysmap.interchange.exporting import Exported, export_to
from sysmap.interchange.giving import given_by, piece_of, taken_back
from sysmap.interchange.graphs import from_networkx, to_networkx
from sysmap.interchange.patterning import seeds_of, template_of
from sysmap.interchange.publishing import Gone, Published, mend, public
from sysmap.interchange.starting import EVERYTHING, FRAME, SUGGESTIONS, start_from
from sysmap.interchange.text_docx import text_as_docx
from sysmap.interchange.text_forms import text_in_form, told_in_form
from sysmap.interchange.text_html import text_as_html

__all__ = [
    "EVERYTHING",
    "FRAME",
    "SORTS",
    "SUGGESTIONS",
    "Account",
    "Brought",
    "Exported",
    "Gone",
    "Line",
    "Published",
    "Told",
    "bring",
    "bring_files",
    "charter_of",
    "darkened",
    "export_to",
    "formats",
    "from_networkx",
    "given_by",
    "may_be_foreign",
    "mend",
    "merging",
    "piece_of",
    "public",
    "received",
    "seeds_of",
    "sort_name",
    "start_from",
    "tables",
    "take_charter",
    "taken_back",
    "template_of",
    "text_as_docx",
    "text_as_html",
    "text_in_form",
    "to_networkx",
    "told_in_form",
    "told_of",
    "with_charter",
]  # fmt: skip
