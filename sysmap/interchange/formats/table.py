"""The table of formats. A module has `read(files, account)` and `is_mine(file)`, or `write(map, account)`, or
all three; the row says which. The kind of a file is told by its content, the name only helps.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple

from sysmap.i18n import language
from sysmap.interchange.account import Account
from sysmap.model import SystemMap


class Foreign(NamedTuple):
    """A file as it came: the name it had, and its bytes."""

    name: str
    data: bytes


Read = Callable[[Sequence[Foreign], Account], SystemMap]
Write = Callable[[SystemMap, Account], bytes]


class UnknownFormat(ValueError):
    """These bytes are of no format we read. The message says what they look like, for people."""


class Format(NamedTuple):
    """One row. `suffixes` are those of its files, the first one is written; `usual` ones are not behind
    « Autres formats… »; `several` says that one map may be in several files.
    """

    id: str
    french: str
    english: str
    suffixes: tuple[str, ...]
    reads: bool
    writes: bool
    usual: bool = False
    several: bool = False

    @property
    def name(self) -> str:
        return self.english if language() == "en" else self.french

    def read(self, files: Sequence[Foreign], account: Account) -> SystemMap:
        """The map these files hold. Raises ValueError with a sentence when they hold none."""
        found: SystemMap = self._module().read(files, account)
        return found

    def write(self, map: SystemMap, account: Account) -> bytes:
        """The map in this format; what the format cannot hold is in the account."""
        made: bytes = self._module().write(map, account)
        return made

    def write_beside(self, map: SystemMap, account: Account) -> Mapping[str, bytes]:
        """Further files that belong to the one written, by what is added to its name (« -relations »)."""
        beside = getattr(self._module(), "write_beside", None)
        made: Mapping[str, bytes] = beside(map, account) if beside is not None else {}
        return made

    def is_mine(self, file: Foreign) -> bool:
        """Whether this format knows these bytes; where it stumbles over them, they are somebody else's."""
        try:
            return self.reads and bool(self._module().is_mine(file))
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RecursionError):
            return False

    def _module(self) -> Any:
        return import_module(f"sysmap.interchange.formats.{self.id}")  # loaded only when it is used


def _row(
    id: str, french: str, english: str, suffixes: str, does: str, usual: bool = False, several: bool = False
) -> Format:
    return Format(id, french, english, tuple(suffixes.split()), "r" in does, "w" in does, usual, several)


FORMATS: tuple[Format, ...] = (
    # Usual ones. Each looks at the content; plain tables recognise the most, so they come last of all.
    _row("prsm", "PRSM", "PRSM", ".prsm", "rw", usual=True),
    _row("kumu", "Kumu (JSON)", "Kumu (JSON)", ".json", "rw", usual=True),
    _row("drawio", "draw.io", "draw.io", ".drawio .xml", "rw", usual=True),
    _row("xlsx", "Classeur (XLSX)", "Spreadsheet (XLSX)", ".xlsx .xlsm", "rw", usual=True, several=True),
    _row("kumu_xlsx", "Kumu (classeur XLSX)", "Kumu (XLSX spreadsheet)", ".xlsx", "w"),
    _row("mermaid", "Mermaid", "Mermaid", ".mmd .mermaid", "w"),
    _row("markdown", "Markdown", "Markdown", ".md", "w"),
    _row("opml", "Plan (OPML)", "Outline (OPML)", ".opml", "rw"),
    _row("json_canvas", "JSON Canvas (Obsidian)", "JSON Canvas (Obsidian)", ".canvas", "rw"),
    _row("node_link", "Réseau JSON (nœuds et liens)", "Network JSON (nodes and links)", ".json", "rw"),
    # Other formats: networks, outlines, system dynamics. Rows are added here, above the tables.
    _row("graphml", "GraphML (yEd, Gephi, networkx)", "GraphML (yEd, Gephi, networkx)", ".graphml", "rw"),
    _row("gexf", "GEXF (Gephi)", "GEXF (Gephi)", ".gexf", "rw"),
    _row("gml", "GML", "GML", ".gml", "rw"),
    _row("dot", "DOT (Graphviz)", "DOT (Graphviz)", ".dot .gv", "rw"),
    _row("loopy", "Loopy", "Loopy", ".loopy", "r"),
    _row("mental_modeler", "Mental Modeler", "Mental Modeler", ".mmp", "r"),
    _row("xmile", "XMILE (Stella)", "XMILE (Stella)", ".xmile .stmx .itmx", "r"),
    _row("vensim", "Vensim", "Vensim", ".mdl", "r"),
    _row("cytoscape", "Cytoscape", "Cytoscape", ".cys .xgmml", "r"),
    _row("freemind", "FreeMind, Freeplane", "FreeMind, Freeplane", ".mm", "r"),
    _row("csv", "Tableaux (CSV)", "Tables (CSV)", ".csv .tsv .tab .txt", "rw", usual=True, several=True),
)
"""Every format, the most particular first: the first that recognises a file reads it."""


def format_named(name: str, writes: bool = False) -> Format | None:
    """The format of this id, or of a file of this name."""
    for row in FORMATS:
        if row.id == name or (name.lower().endswith(row.suffixes) and (row.writes or not writes)):
            return row
    return None


def recognised(file: Foreign) -> Format | None:
    """The format that recognises these bytes."""
    return next((row for row in FORMATS if row.is_mine(file)), None)
