"""What Qt drew becomes the PDF that was asked for: boxes, inks, words that are found, standard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import md5
from io import BytesIO
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

from sysmap.poster.press import inks
from sysmap.poster.press.attaching import attach, pdf_date
from sysmap.poster.press.images import convert_images
from sysmap.poster.press.leaves import Leaf
from sysmap.poster.press.order import PLAIN, About, Printing
from sysmap.poster.press.srgb import srgb_profile
from sysmap.poster.press.tagging import tag
from sysmap.poster.press.xmp import PRODUCER, xmp
from sysmap.poster.tounicode import repaired

_HEADERS = {"1.6": "%PDF-1.6", "A-1b": "%PDF-1.4", "A-3b": "%PDF-1.7", "X-4": "%PDF-1.6"}
_COMPONENTS = {"rgb": 3, "gray": 1, "cmyk": 4}


def finished(
    drawn: bytes, leaves: Sequence[Leaf], about: About, printing: Printing = PLAIN, profile: bytes = b""
) -> bytes:
    """The finished PDF; `profile` are the bytes of the printer's profile, if there is one."""
    writer = PdfWriter(clone_from=PdfReader(BytesIO(drawn)))
    writer.pdf_header = _HEADERS[printing.pdf]
    separate = _inks(printing, profile)
    known: set[int] = set()  # pages share fonts and pictures
    for page, leaf in zip(writer.pages, leaves, strict=True):
        _bound(page, leaf)
        content = page["/Contents"].get_object()
        content.set_data(inks.device_colours(content.get_data(), separate))  # type: ignore[union-attr]
        resources: Any = page["/Resources"].get_object()
        if id(resources) not in known:
            known.add(id(resources))
            _clean(resources, printing, profile, known)
    _say(writer, about, printing)
    if about.told:
        tag(writer, about.told, about.language)
    _intend(writer, printing, profile)
    if about.attachment and printing.attaches:
        attach(writer, *about.attachment, about.moment)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _inks(printing: Printing, profile: bytes) -> Callable[[float, float, float], inks.Inks]:
    if printing.color == "cmyk":
        return inks.cmyk(profile)
    return inks.gray if printing.color == "gray" else inks.rgb


def _bound(page: Any, leaf: Leaf) -> None:
    """The exact boxes: all of the page, what runs over the edge, what is kept."""
    boxes = {"/MediaBox": leaf.slug, "/CropBox": leaf.slug, "/BleedBox": leaf.bleed, "/TrimBox": 0.0}
    for name, outside in boxes.items():
        page[NameObject(name)] = ArrayObject(FloatObject(f"{side:.4f}") for side in leaf.box(outside))
    page.pop("/ArtBox", None)  # a printer's page has one of the two
    page.pop("/Annots", None)  # nothing on a poster is clicked


def _clean(resources: Any, printing: Printing, profile: bytes, known: set[int]) -> None:
    """Colours and states are in the content now; fonts say what their letters mean."""
    for name in ("/ColorSpace", "/ExtGState", "/Pattern"):
        resources.pop(name, None)
    for held in resources.get("/Font", {}).values():
        font = held.get_object()
        if id(font) not in known:
            known.add(id(font))
            stream = font["/ToUnicode"].get_object()
            stream.set_data(repaired(stream.get_data().decode("ascii")).encode("ascii"))
    convert_images(resources, printing.color, profile, opaque=printing.pdf == "A-1b")


def _say(writer: PdfWriter, about: About, printing: Printing) -> None:
    date = pdf_date(about.moment)
    said = {
        "/Title": about.title, "/Author": about.author, "/Subject": about.subject,
        "/Creator": PRODUCER, "/Producer": PRODUCER, "/CreationDate": date, "/ModDate": date,
    }  # fmt: skip
    writer.metadata = {name: words for name, words in said.items() if words}
    root = writer._root_object
    root.pop("/Names", None)  # Qt's own list of attached files, which is empty
    root[NameObject("/Lang")] = TextStringObject(about.language)
    if printing.pdf == "X-4":
        writer._info.get_object()[NameObject("/Trapped")] = NameObject("/False")  # type: ignore[union-attr,index]
    root[NameObject("/ViewerPreferences")] = DictionaryObject(
        {
            NameObject("/DisplayDocTitle"): BooleanObject(True),
            NameObject("/PrintScaling"): NameObject("/None"),  # « ajuster à la page » ruins a poster's size
        }
    )
    metadata: Any = root["/Metadata"].get_object()  # Qt's own, which names Qt and the present moment
    metadata.set_data(xmp(about, printing.pdf).encode("utf-8"))
    digest = ByteStringObject(md5(f"{about.title}{date}".encode(), usedforsecurity=False).digest())
    writer._ID = ArrayObject([digest, digest])


def _intend(writer: PdfWriter, printing: Printing, profile: bytes) -> None:
    """The colours that are meant: the printer's profile, else sRGB where a standard asks for one."""
    root = writer._root_object
    root.pop("/OutputIntents", None)
    if printing.pdf == "1.6" and not profile:
        return
    meant, count = (profile, profile_inks(profile)) if profile else (srgb_profile(), 3)
    stream = DecodedStreamObject()
    stream.set_data(meant)
    held = stream.flate_encode()
    held[NameObject("/N")] = NumberObject(count)
    name = profile_name(profile) if profile else "sRGB IEC61966-2.1"
    root[NameObject("/OutputIntents")] = ArrayObject([writer._add_object(DictionaryObject({
        NameObject("/Type"): NameObject("/OutputIntent"),
        NameObject("/S"): NameObject("/GTS_PDFA1" if printing.pdf.startswith("A-") else "/GTS_PDFX"),
        NameObject("/OutputConditionIdentifier"): TextStringObject(name),
        NameObject("/Info"): TextStringObject(name),
        NameObject("/DestOutputProfile"): writer._add_object(held),
    }))])  # fmt: skip


def profile_inks(profile: bytes) -> int:
    """How many inks a profile speaks of."""
    return {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}.get(profile[16:20], 0)


def profile_name(profile: bytes) -> str:
    from PySide6.QtGui import QColorSpace

    return QColorSpace.fromIccProfile(profile).description() or "Custom"


def fits(printing: Printing, profile: bytes) -> bool:
    """Whether the profile speaks of the inks that are asked for."""
    return profile_inks(profile) == _COMPONENTS[printing.color]
