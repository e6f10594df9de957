"""The tree of a stranger's XML: no document type, no entities, no bottomless nesting, our own sentences.

Names of tags and attributes come without their prefixes: `y:ShapeNode` is `ShapeNode`.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

from sysmap.i18n import _
from sysmap.interchange.account import Account

DEPTH = 64
"""Deepest nesting of tags."""
Tree = ElementTree.Element
_ENCODINGS = {"utf-8", "utf-16", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15", "latin-1", "windows-1252",
              "cp1252", "macintosh", "utf8"}  # fmt: skip
_DECLARED = re.compile(rb"\s*<\?xml[^>]*encoding\s*=\s*[\"']([A-Za-z0-9_.-]+)")
_PROLOG = re.compile(r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*", re.DOTALL)
_LONE = re.compile(r"&(?!(?:#\d+|#x[0-9a-fA-F]+|amp|lt|gt|quot|apos);)")
_PREFIX = re.compile(r"(</?)[A-Za-z_][\w.-]*:(?=[A-Za-z_])")


def tree_of(data: bytes, account: Account | None = None) -> Tree:
    """The root of this XML. Raises ValueError with a sentence when it is unsafe or damaged.

    A lone « & », which several programs forget to escape, is mended and told.
    """
    text = text_of(data)
    start = _root(text)
    if text.startswith("<!", start):
        raise ValueError(_("Ce fichier XML contient une déclaration DOCTYPE ou ENTITY, que Sysmap n’ouvre "
                           "pas. Rien n’a été ajouté."))  # fmt: skip
    body = "\n" * text.count("\n", 0, start) + text[start:]  # lines keep their numbers
    try:
        root = _parsed(body)
    except ElementTree.ParseError as error:
        root = _mended(body, error, account)
    _check_depth(root)
    _drop_prefixes(root)
    return root


def text_of(data: bytes) -> str:
    """The characters of an XML file, by its mark, else by its declaration, else UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if data[:4] == b"<\0?\0":
        return data.decode("utf-16-le", "replace")
    said = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    name = said[1].decode().lower() if said else "utf-8"
    if name == "utf-16":
        name = "utf-8"  # eight bits a character, whatever it says
    if name not in _ENCODINGS:
        raise ValueError(_("Ce fichier XML est écrit dans un alphabet que Sysmap ne connaît pas ({name}). "
                           "Rien n’a été ajouté.").format(name=name[:40]))  # fmt: skip
    return data.decode("mac-roman" if name == "macintosh" else name, "replace").removeprefix("\ufeff")


def root_name(data: bytes) -> str:
    """The name of the first tag, without its prefix; nothing when these bytes are no XML. Cheap."""
    if b"<" not in data[:400] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return ""
    try:
        head = text_of(data[:20_000])
    except ValueError:
        return ""
    found = re.compile(r"<(?:!DOCTYPE\s+)?([A-Za-z_][\w.:-]*)").match(head, _root(head))
    return found[1].rpartition(":")[2] if found else ""


def flat(root: Tree, name: str) -> str:
    """The words of the first child of this name, or nothing."""
    found = root.find(name)
    return (found.text or "").strip() if found is not None else ""


def _root(text: str) -> int:
    found = _PROLOG.match(text)
    return found.end() if found else 0


def _parsed(text: str) -> Tree:
    return ElementTree.fromstring(text.encode("utf-8", "replace"))


def _mended(text: str, error: ElementTree.ParseError, account: Account | None) -> Tree:
    """The same with lone « & » escaped and undeclared prefixes dropped, if that was all."""
    mended, lone = _LONE.subn("&amp;", text)
    if "unbound prefix" in str(error):
        mended = _PREFIX.sub(r"\1", mended)
    try:
        root = _parsed(mended)
    except ElementTree.ParseError as again:
        said = _("Ce fichier XML est abîmé à la ligne {line}. Rien n’a été ajouté.")
        raise ValueError(said.format(line=again.position[0])) from None
    if account:
        account.changed(_("Des signes « & » mal écrits sont réparés"), lone)
    return root


def check_depth(depth: int) -> None:
    """Refuse, in a sentence, what is nested deeper than any map."""
    if depth > DEPTH:
        raise ValueError(_("Ce fichier est emboîté sur trop de niveaux pour être lu. Rien n’a été ajouté."))


def _check_depth(root: Tree) -> None:
    level = [root]
    for _depth in range(DEPTH):
        level = [child for parent in level for child in parent]
        if not level:
            return
    check_depth(DEPTH + 1)


def _drop_prefixes(root: Tree) -> None:
    for item in root.iter():
        if not isinstance(item.tag, str):
            continue
        item.tag = item.tag.rpartition("}")[2]
        for name in [name for name in item.attrib if name.startswith("{")]:
            item.attrib.setdefault(name.rpartition("}")[2], item.attrib.pop(name))


def as_bytes(root: Tree) -> bytes:
    """The text of a tree that we made, indented, in UTF-8."""
    ElementTree.indent(root, " ")
    text: str = ElementTree.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
