"""Pictures come into the map: read in a child process, stripped of everything but their pixels."""

from __future__ import annotations

import base64
import hashlib
import subprocess
from pathlib import Path
from typing import NamedTuple

from sysmap.children import CLEAN_PICTURE, child_command
from sysmap.i18n import _
from sysmap.model import Image

PATIENCE = 30
"""Seconds given to a picture."""
MOST_BYTES = 80_000_000
SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".heic", ".heif")


class Refused(Exception):
    """A picture that cannot be taken in; its text is one sentence for the person."""


class Taken(NamedTuple):
    """A picture ready for the map: its record, its size in pixels, whether it was made smaller."""

    image: Image
    width: int
    height: int
    reduced: bool


def is_heic(data: bytes) -> bool:
    """Whether this is a telephone's HEIC photo, which nothing here can read."""
    return data[4:8] == b"ftyp" and data[8:12] in (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"heim")


def take_file(path: Path) -> Taken:
    """The picture in this file. Raises `Refused`."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused(_("Cette image est trop lourde. Rien n’a été ajouté."))
        data = path.read_bytes()
    except OSError:
        raise Refused(_("Cette image ne peut pas être lue. Rien n’a été ajouté.")) from None
    return take(data, path.stem)


def take(data: bytes, name: str = "") -> Taken:
    """The picture in these bytes. Raises `Refused`."""
    if is_heic(data):
        raise Refused(_(
            "Cette photo est au format HEIC, que le programme ne lit pas. Rien n’a été ajouté. "
            "Envoyez-la depuis le téléphone en JPEG."
        ))  # fmt: skip
    clean, reduced = _cleaned(data)
    width, height = _size(clean)
    media = "image/png" if clean.startswith(b"\x89PNG") else "image/jpeg"
    id = hashlib.sha256(clean).hexdigest()
    text = base64.b64encode(clean).decode("ascii")
    return Taken(Image(id=id, media=media, name=name, data=text), width, height, reduced)


def _cleaned(data: bytes) -> tuple[bytes, bool]:
    try:
        done = subprocess.run(
            child_command(CLEAN_PICTURE), input=data, capture_output=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        done = None
    if done is None or done.returncode != 0 or len(done.stdout) < 2:
        raise Refused(_("Ce fichier n’est pas une image que le programme lit. Rien n’a été ajouté."))
    return done.stdout[1:], done.stdout[:1] == b"1"


def _size(data: bytes) -> tuple[int, int]:
    """The size of a picture we made ourselves."""
    from PySide6.QtGui import QImage

    image = QImage.fromData(data)
    return image.width(), image.height()
