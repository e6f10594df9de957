"""Every hostile file in the real program under watch: `python -m tests.hostile.long [family…]`; minutes.

Prints one line for each file, and ends with 1 when something was wrong.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import sysmap
from sysmap.model import Element, SystemMap
from tests.hostile.making import FAMILIES
from tests.hostile.watching import baited, complaints, run


def main(families: list[str]) -> int:
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        good = place / "ours" / "carte.sysmap"
        good.parent.mkdir()
        sysmap.save(
            SystemMap(id="good", elements=[Element(id="a", label="Eau"), Element(id="b", x=300)]), good
        )
        with baited(place) as (bait, touched):
            for family in families or FAMILIES:
                wrong += _family(family, good, place / family, bait)
                if touched.found():
                    print(f"  !! {family}: the bait was opened")
                    wrong += 1
    print("nothing wrong" if not wrong else f"{wrong} wrong")
    return min(wrong, 1)


def _family(family: str, good: Path, folder: Path, bait: object) -> int:
    (folder / "home").mkdir(parents=True)
    files = []
    for name, data in FAMILIES[family](bait):  # type: ignore[arg-type]
        files.append(folder / name)
        files[-1].write_bytes(data)
    watched = run(good, files, folder / "home", folder, seconds=1200)
    for row in watched.rows:
        if "file" in row:
            said = row["brought"] or ("opened" if row["opened"] else "refused")
            print(
                f"{family:14} {row['file']:28} {said:20} {row['seconds']:6} s {row['memory']:5} MB",
                flush=True,
            )
    found = complaints(watched)
    for what in found:
        print(f"  !! {what}", flush=True)
    return len(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
