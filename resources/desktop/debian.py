"""A Debian package of the folder: the program under /usr/lib, and what a desktop wants to know of it."""

from __future__ import annotations

import gzip
import shutil
import subprocess
import tempfile
from pathlib import Path

from folder import ROOT, copied, machine, settled, tree, version

DESKTOP = ROOT / "resources" / "desktop"
ID = "fr.sysmap.Sysmap"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
CONTROL = """\
Package: sysmap
Version: {version}
Architecture: {architecture}
Maintainer: Sysmap <sysmap@localhost>
Installed-Size: {size}
Depends: libc6 (>= 2.35), libstdc++6, libgcc-s1, zlib1g, libexpat1, libuuid1, libglib2.0-0 | libglib2.0-0t64,
 libdbus-1-3, libfontconfig1, libfreetype6, libx11-6, libx11-xcb1, libxcb1, libgl1, libegl1
Recommends: libcups2 | libcups2t64, libwayland-client0, libwayland-cursor0,
 shared-mime-info, hicolor-icon-theme
Section: graphics
Priority: optional
Description: editor of systemic maps
 Draw the stakeholders and issues of a territory, what acts on what and in
 which direction, and make a poster of it, from A4 to A0. For public bodies
 and workshops; in French and English, without network or account.
"""
COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Sysmap

Files: *
Copyright: Sysmap
License: EUPL-1.2
Comment: The libraries that come along keep their own licences: THIRD-PARTY.txt, beside this file.

License: EUPL-1.2
"""


def package(out: Path = ROOT / "dist") -> Path:
    """Write the .deb; needs dpkg-deb."""
    target = out / f"sysmap_{version()}_{ARCHITECTURES[machine()]}.deb"
    with tempfile.TemporaryDirectory() as work:
        top = Path(work, "sysmap")
        copied(top / "usr" / "lib" / "sysmap")
        _placed(top / "usr")
        size = sum(path.stat().st_size for path in tree(top) if path.is_file() and not path.is_symlink())
        words = CONTROL.format(version=version(), architecture=ARCHITECTURES[machine()], size=size >> 10)
        _written(top / "DEBIAN" / "control", words.replace(",\n ", ", "))  # a field is one line
        settled(top)
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(top), str(target)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return target


def _placed(usr: Path) -> None:
    """Command, menu entry, kind of file, icons, software catalogue, manual, licences."""
    (usr / "bin").mkdir(parents=True)
    (usr / "bin" / "sysmap").symlink_to("../lib/sysmap/sysmap")
    share, doc = usr / "share", usr / "share" / "doc" / "sysmap"
    _copied(DESKTOP / f"{ID}.desktop", share / "applications" / f"{ID}.desktop")
    _copied(DESKTOP / f"{ID}.xml", share / "mime" / "packages" / f"{ID}.xml")
    _copied(DESKTOP / f"{ID}.metainfo.xml", share / "metainfo" / f"{ID}.metainfo.xml")
    _icons(share / "icons" / "hicolor")
    for page in DESKTOP.glob("**/sysmap.1"):
        there = share / "man" / page.parent.relative_to(DESKTOP) / "man1" / "sysmap.1.gz"
        _squeezed(page.read_bytes(), there)
    _squeezed((ROOT / "CHANGELOG.md").read_bytes(), doc / "CHANGELOG.md.gz")
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    _written(
        doc / "copyright",
        COPYRIGHT + "".join(f" {line}\n" if line else " .\n" for line in licence.splitlines()),
    )
    _copied(ROOT / "resources" / "licences" / "THIRD-PARTY.txt", doc / "THIRD-PARTY.txt")


def _icons(hicolor: Path) -> None:
    for path in (DESKTOP / "icons").glob("*-*.png"):
        name, side = path.stem.split("-")
        folder = hicolor / f"{side}x{side}"
        if name == "sysmap":
            _copied(path, folder / "apps" / f"{ID}.png")
        else:
            _copied(path, folder / "mimetypes" / "application-x-sysmap.png")
    _copied(DESKTOP / "icons" / "sysmap.svg", hicolor / "scalable" / "apps" / f"{ID}.svg")


def _copied(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _written(target: Path, words: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(words, encoding="utf-8")


def _squeezed(data: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(data, 9, mtime=0))
