"""The folder for a stick, as one archive: the program, the file that keeps all beside it, a page to read."""

from __future__ import annotations

import shutil
import tarfile
import tempfile
from pathlib import Path

from folder import ROOT, copied, machine, moment, settled, tree, version


def portable(out: Path = ROOT / "dist") -> Path:
    """Write the archive; the same folder gives the same bytes."""
    target = out / f"sysmap-{version()}-linux-{machine()}.tar.xz"
    with tempfile.TemporaryDirectory() as work:
        top = Path(work, f"sysmap-{version()}")
        copied(top)
        (top / "portable.txt").write_text("")
        shutil.copyfile(ROOT / "resources" / "desktop" / "LISEZMOI.txt", top / "LISEZMOI.txt")
        shutil.copyfile(ROOT / "LICENSE", top / "LICENSE.txt")
        settled(top)
        with tarfile.open(target, "w:xz", preset=6, format=tarfile.GNU_FORMAT) as archive:
            for path in (top, *tree(top)):
                archive.add(path, path.relative_to(work), recursive=False, filter=_plain)
    return target


def _plain(row: tarfile.TarInfo) -> tarfile.TarInfo:
    row.uid = row.gid = 0
    row.uname = row.gname = ""
    row.mtime = moment()
    return row
