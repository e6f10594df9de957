"""What a file is, by its first bytes: never by its name."""

from __future__ import annotations

import re

_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\0\0\1\0")
_ARCHIVES = (
    b"PK\3\4", b"PK\5\6", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"\xd0\xcf\x11\xe0", b"BZh", b"\xfd7zXZ",
)  # fmt: skip
_NOT_JSON = (b"{UTF-8}", b"[InternetShortcut]")
"""How a Vensim model and a saved address begin."""
_PAGE = re.compile(
    rb"(?>(?><\?.*?\?>)\s*|(?><!--.*?-->)\s*)*+<(?:!doctype html|html|head|body|meta|script)[\s>]", re.DOTALL
)
"""A page of the web by its first tag: what other programs write may hold some HTML further on."""


def kind_of(data: bytes) -> str:
    """What these bytes are: « json » only may be a map of its own, pdf, png and svg may carry one.

    Else one of: empty, blank, zeros, image, archive, html, xml, text, binary.
    """
    if not data:
        return "empty"
    head = data[:4096]
    if not head.strip(b"\0"):
        return "zeros" if not data.strip(b"\0") else "binary"
    if head.startswith(b"\x89PNG"):
        return "png"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_IMAGES) or head[:4] == b"RIFF" or head[4:8] == b"ftyp":
        return "image"
    if head.startswith(_ARCHIVES):
        return "archive"
    return _text_kind(head)


def _text_kind(head: bytes) -> str:
    words = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if words.startswith((b"{", b"[")) and not words.startswith(_NOT_JSON):
        return "json"
    low = words.lower()
    if low.startswith(b"<"):
        if re.search(rb"<svg[\s>]", low):
            return "svg"
        return "html" if _PAGE.match(low) else "xml"
    if not words:
        return "blank"
    controls = sum(byte < 9 or 13 < byte < 32 for byte in head[:512])
    return "binary" if controls > 8 else "text"
