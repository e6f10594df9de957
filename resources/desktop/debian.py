"""A Debian package of the folder: the program under /usr/lib, and what a desktop wants to know of it.

Who keeps the package is whom DEBFULLNAME and DEBEMAIL name, as Debian's own tools ask.
"""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import tempfile
from email.utils import formatdate
from pathlib import Path

from folder import ROOT, copied, machine, moment, settled, tree, version

DESKTOP = ROOT / "resources" / "desktop"
ID = "fr.sysmap.Sysmap"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
CONTROL = """\
Package: sysmap
Version: {version}
Architecture: {architecture}
Maintainer: {keeper}
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
CHANGES = """\
sysmap ({version}) unstable; urgency=medium

  * What has changed is said in CHANGELOG.md.gz, beside this file.

 -- {keeper}  {date}
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
OVERRIDES = """\
# The program brings its own Python, Qt and Graphviz, the same as in its folder for a stick: the versions that
# its tests passed with (constraints.txt), on every Debian and Ubuntu since 12 and 22.04.
sysmap: embedded-library *
# Its data, and two empty plugins: nothing in them asks for a library.
sysmap: shared-library-lacks-prerequisites *
sysmap: library-not-linked-against-libc *
# PyInstaller's loader, as it comes.
sysmap: hardening-no-pie *
# Nobody was named when it was built (DEBEMAIL): it is not for a repository.
sysmap: bogus-mail-host *
sysmap: bogus-mail-host-in-debian-changelog *
"""
LEVEL = 1
"""Of xz: 26 seconds of a processor for 55.5 MB; the third 61 for 54.0, its own choice (6) more for 50.9."""


def package(out: Path = ROOT / "dist") -> Path:
    """Write the .deb; needs dpkg-deb."""
    target = out / f"sysmap_{version()}_{ARCHITECTURES[machine()]}.deb"
    with tempfile.TemporaryDirectory() as work:
        top = Path(work, "sysmap")
        copied(top / "usr" / "lib" / "sysmap")
        _placed(top / "usr")
        size = sum(path.stat().st_size for path in tree(top) if path.is_file() and not path.is_symlink())
        words = CONTROL.format(
            version=version(), architecture=ARCHITECTURES[machine()], size=size >> 10, keeper=keeper()
        )
        _written(top / "DEBIAN" / "control", words.replace(",\n ", ", "))  # a field is one line
        settled(top)
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{LEVEL}", "--build", str(top), str(target)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return target


def keeper() -> str:
    """Who keeps the package, with an address of the mail."""
    name, address = os.environ.get("DEBFULLNAME"), os.environ.get("DEBEMAIL")
    return f"{name or 'Sysmap'} <{address or 'sysmap@localhost'}>"


def _placed(usr: Path) -> None:
    """Command, menu entry, kind of file, icons, software catalogue, manual, changes, licences."""
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
    date = formatdate(moment()).replace("-0000", "+0000")
    changes = CHANGES.format(version=version(), keeper=keeper(), date=date)
    _squeezed(changes.encode(), doc / "changelog.gz")
    _written(share / "lintian" / "overrides" / "sysmap", OVERRIDES)
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
