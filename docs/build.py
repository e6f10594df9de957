"""The tables of this folder and the manual page, from the tables of the program: `make tables`.

`formats.md` and `kinds.md` list what the program knows; `sysmap.1` is its command line. None is written by
hand, and a test says when one is no longer what the program is.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from sysmap.i18n import use  # noqa: E402

MADE = "<!-- Made by docs/build.py (make tables): change the program, not this page. -->"


def in_language(tongue: str, work: Callable[[], str]) -> str:
    use(tongue)
    try:
        return work()
    finally:
        use("fr")


def table(head: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A Markdown table; a bar in a cell is not the end of it."""
    names = list(head)
    lines = [names, ["---"] * len(names), *rows]
    cells = ([str(cell).replace("|", "\\|") for cell in line] for line in lines)
    return "\n".join(f"| {' | '.join(line)} |" for line in cells)


def code(*words: str) -> str:
    return " ".join(f"`{word}`" for word in words if word)


# docs/formats.md


def formats() -> str:
    return in_language("en", lambda: "\n\n".join([
        "# Formats", MADE,
        "What Sysmap reads and writes. The content of a file decides, not its name. Every reader of another "
        "program’s format runs in a process of its own, with limits of time and memory.",
        "## Our own", _own(),
        "## Other programs", _foreign(),
        "`usual` formats are offered first; the others are behind *Autres formats…*. What a format cannot "
        "hold is told before it is written and kept in the report (`--report`).",
        "## Paper and pictures", _outputs(), "### Papers", _papers(),
    ])) + "\n"  # fmt: skip


def _own() -> str:
    rows = [
        ("`.sysmap`, `.sysmap.json`", "a map ([the file](file-format.md))", "read, written"),
        ("`.sysmap` with a `pattern`", "a template of one’s own, or a cohort’s kit", "read, written"),
        ("`.sysmap-charte`", "the charter of an organisation", "read, written"),
        ("`.sysmap-profil`", "settings, own templates and charters", "read, written"),
        ("`.pdf` `.svg` `.png` of ours", "a poster that carries its map", "read, written"),
    ]
    return table(("file", "what it is", ""), rows)


def _foreign() -> str:
    from sysmap.interchange.formats import FORMATS

    does = {(True, True): "read, written", (True, False): "read", (False, True): "written"}
    return table(("id", "format", "files", "", "usual"), (
        (code(row.id), row.english, code(*row.suffixes), does[row.reads, row.writes],
         "yes" if row.usual else "") for row in FORMATS
    ))  # fmt: skip


def _outputs() -> str:
    rows = [
        ("poster", code(".pdf", ".svg", ".png"), "`sysmap poster`"),
        ("story", code(".pdf", ".pptx", ".html"), "`sysmap story`"),
        ("cards, table, matrix, kit, contact sheet, minutes", code(".pdf"),
         "`sysmap cards`, `kit`, `contact`, `close`"),
        ("one-page reading", code(".pdf", ".docx"), "`sysmap reading`"),
        ("text", code(".txt", ".html", ".docx"), "`sysmap text`"),
    ]  # fmt: skip
    return table(("what", "files", "by"), rows)


def _papers() -> str:
    from sysmap.poster import PAPERS

    return table(("id", "name", "millimetres"), (
        (code(paper.id), paper.name("en"), f"{paper.long:g} × {paper.short:g}") for paper in PAPERS.values()
    ))  # fmt: skip


# docs/kinds.md


def kinds() -> str:
    return in_language("en", lambda: "\n\n".join([
        "# Kinds, categories, relations, templates, layouts, actions", MADE,
        "What the program proposes. A map copies into its own file the rows it uses, where they are renamed, "
        "recoloured, added and removed; ids never change.",
        "## Kinds of elements", _kinds(), "## Categories", _categories(), "## Kinds of relations", _links(),
        "## Hues", _hues(), "## Templates", _templates(), "## Layouts", _layouts(),
        "## Actions and keys",
        "Every action that has a key; the others are in the menus and in the search palette. Keys are named "
        "as Qt names them; those marked *map* work while the map has the focus.",
        _actions(),
    ])) + "\n"  # fmt: skip


def _kinds() -> str:
    from sysmap.model import FACTORS, KINDS

    return table(("id", "French", "English", "shape", "hue", "icon", "key", "grows"), (
        (code(k.id), k.name("fr"), k.name("en"), k.shape, k.hue, k.icon, code(f"{k.key}:") if k.key else "",
         "yes" if k.id in FACTORS else "") for k in KINDS.values()
    ))  # fmt: skip


def _categories() -> str:
    from sysmap.model import CATEGORIES

    return table(("id", "of", "French", "English", "hue", "icon"), (
        (code(c.id), code(c.kind), c.name("fr"), c.name("en"), c.hue, c.icon) for c in CATEGORIES.values()
    ))  # fmt: skip


def _links() -> str:
    from sysmap.model import LINK_KINDS

    return table(("id", "French", "English", "read aloud", "line", "head", "sign", "both ways"), (
        (code(k.id), k.name("fr"), k.name("en"), k.verb("fr"), k.stroke, "yes" if k.head else "",
         "yes" if k.signed else "", "yes" if k.symmetric else "") for k in LINK_KINDS.values()
    ))  # fmt: skip


def _hues() -> str:
    from sysmap.drawing import PAPER

    return table(("id", "French", "English", "line", "tint"), (
        (code(hue.id), hue.fr, hue.en, code(hue.strong), code(hue.tint)) for hue in PAPER.hues.values()
    ))  # fmt: skip


def _templates() -> str:
    from sysmap.storage import templates

    return table(("id", "French", "English", "family", "what it is for"), (
        (code(t.id), t.name("fr"), t.name("en"), t.family, t.purpose["en"]) for t in templates()
    ))  # fmt: skip


def _layouts() -> str:
    from sysmap.layout import LAYOUTS

    return table(("id", "name", "what it does", "needs"), (
        (code(row.id), row.label(), row.hint(), row.needs) for row in LAYOUTS.values()
    ))  # fmt: skip


def _actions() -> str:
    from sysmap.app.actions import table as deeds

    use("fr")
    french = {row.id: row.words for row in deeds()}
    use("en")
    return table(("id", "French", "English", "keys", ""), (
        (code(row.id), french.get(row.id, ""), row.words, code(*row.keys), "map" if row.on_map else "")
        for row in deeds() if row.keys
    ))  # fmt: skip


# resources/desktop/sysmap.1


def manual_page() -> str:
    from sysmap.cli.manual import manual
    from sysmap.cli.program import verbs

    return in_language("fr", lambda: manual(verbs()))


PAGES: dict[Path, Callable[[], str]] = {
    HERE / "formats.md": formats,
    HERE / "kinds.md": kinds,
    ROOT / "resources" / "desktop" / "sysmap.1": manual_page,
}


def main() -> None:
    for path, made in PAGES.items():
        path.write_text(made(), encoding="utf-8")


if __name__ == "__main__":
    main()
