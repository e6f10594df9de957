"""Make `icons.json` again from Lucide: `python resources/icons/build.py`.

Lucide (ISC licence) comes from the npm package named below; only the icons used are kept, as
absolute M, L, C and Z commands on a grid of 24, so that nothing is parsed from SVG while the
program runs. Add a name to INTERFACE, or a row to `pictograms.json`, run, commit. Needs `npm`.
"""

from __future__ import annotations

import json
import subprocess
import tarfile
import tempfile
from pathlib import Path

from svgpath import commands_of

from sysmap.model import CATEGORIES, KINDS

PACKAGE = "lucide-static@1.62.0"
HERE = Path(__file__).resolve().parent
INTERFACE = [
    "file",
    "file-plus",
    "undo-2",
    "redo-2",
    "wand-sparkles",
    "book-open",
    "search",
    "projector",
    "printer",
    "map-pin",
    "folder-open",
    "circle-help",
    "chevron-right",
    "chevron-left",
    "chevron-down",
    "chevron-up",
    "x",
    "plus",
    "minus",
    "check",
    "ellipsis",
    "arrow-left-right",
    "arrow-right",
    "arrow-left",
    "arrow-up",
    "arrow-down",
    "eye",
    "eye-off",
    "lock",
    "lock-open",
    "trash-2",
    "copy",
    "image",
    "image-off",
    "sticky-note",
    "maximize",
    "hand",
    "mouse-pointer-2",
    "spline",
    "square-dashed",
    "refresh-cw",
    "users",
    "users-round",
    "milestone",
    "flower-2",
    "tree-pine",
    "table",
    "list-tree",
    "settings",
    "info",
    "download",
    "upload",
    "film",
    "mountain",
    "vote",
    "clipboard-list",
    "store",
    "landmark",
    "house",
    "life-buoy",
    "hand-coins",
    "target",
    "sprout",
    "footprints",
    "sparkles",
    "package",
    "triangle-alert",
    "circle-check",
    "save",
    "share-2",
    "palette",
    "layers",
    "tag",
    "calendar",
    "clock",
    "message-square",
    "languages",
    "keyboard",
    "zoom-in",
    "zoom-out",
    "scan",
    "grid-3x3",
    "move",
    "pencil",
    "link",
    "unlink",
    "rotate-ccw",
    "history",
    "star",
    "bookmark",
    "flag",
    "lightbulb",
    "handshake",
    "scale",
    "megaphone",
    "bell",
    "circle-plus",
    "circle-minus",
    "panel-right",
    "align-left",
    "align-center-horizontal",
    "align-center-vertical",
    "align-start-horizontal",
    "align-start-vertical",
    "align-end-horizontal",
    "align-end-vertical",
    "align-horizontal-distribute-center",
    "align-vertical-distribute-center",
    "blinds",
    "maximize-2",
    "minimize-2",
    "external-link",
    "snowflake",
    "archive",
    "heart-handshake",
    "school",
    "trees",
    "droplets",
    "bike",
    "tractor",
    "wheat",
    "utensils",
    "sun",
    "wind",
    "recycle",
]
# The lever is ours: a bar, a fulcrum and a weight; the program fills its closed parts.
LEVER = '<path d="M2 9 L22 15"/><path d="M12 12.5 L8 20 H16 Z"/><circle cx="5" cy="6.2" r="2.6"/>'


def wanted() -> list[str]:
    rows = [*KINDS.values(), *CATEGORIES.values()]
    pictograms = json.loads((HERE / "pictograms.json").read_text(encoding="utf-8"))
    theirs = {row.icon for row in rows if row.icon and row.icon != "lever"}
    return sorted(theirs | set(INTERFACE) | {row["icon"] for row in pictograms})


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL
        )
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            drawn = {name: commands_of(_read(archive, f"icons/{name}.svg")) for name in wanted()}
            (HERE / "LICENSE-Lucide.txt").write_text(_read(archive, "LICENSE"), encoding="utf-8")
    drawn["lever"] = commands_of(f"<svg>{LEVER}</svg>")
    rows = [f"{json.dumps(name)}:{json.dumps(drawn[name], separators=(',', ':'))}" for name in sorted(drawn)]
    (HERE / "icons.json").write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")


def _read(archive: tarfile.TarFile, path: str) -> str:
    file = archive.extractfile(f"package/{path}")
    assert file is not None
    return file.read().decode("utf-8")


if __name__ == "__main__":
    main()
