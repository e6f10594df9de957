"""PDF: drawn by Qt's writer, then finished: exact boxes, words that are found, title, language, map.

Qt rounds pages to whole points, so the sheet is drawn on a page a little larger, in its lower
left corner, and the boxes are set afterwards to the exact millimetres.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import md5
from io import BytesIO
from xml.sax.saxutils import escape

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
    StreamObject,
    TextStringObject,
)
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from sysmap.poster.tounicode import repaired

PER_INCH = 1200
POINTS_PER_MM = 72 / 25.4
PRODUCER = "Sysmap"


@dataclass(frozen=True)
class About:
    """What a PDF says of itself; `moment` dates it."""

    title: str
    author: str
    subject: str
    language: str
    licence: str
    moment: datetime
    attachment: tuple[str, bytes] | None = None


Paint = Callable[[QPainter], None]


def draw_pdf(width: float, height: float, paint: Paint, about: About) -> bytes:
    """What `paint` draws (in millimetres) as a finished PDF of exactly this size."""
    return draw_document([(width, height, paint)], about)


def draw_document(pages: Sequence[tuple[float, float, Paint]], about: About) -> bytes:
    """Several pages as one finished PDF: each is its width and height and what paints it, in millimetres."""
    return _finished(_drawn(pages, about.title), pages, about)


def _drawn(pages: Sequence[tuple[float, float, Paint]], title: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(PER_INCH)
    writer.setPageSize(_whole_points(*pages[0][:2]))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    try:
        for rank, (width, height, paint) in enumerate(pages):
            if rank:
                writer.setPageSize(_whole_points(width, height))
                writer.newPage()
            painter.save()
            painter.scale(PER_INCH / 25.4, PER_INCH / 25.4)
            painter.translate(0.0, math.ceil(height * POINTS_PER_MM) / POINTS_PER_MM - height)
            paint(painter)
            painter.restore()
    finally:
        painter.end()
    return bytes(buffer.data().data())


def _whole_points(width: float, height: float) -> QPageSize:
    size = QSizeF(math.ceil(width * POINTS_PER_MM), math.ceil(height * POINTS_PER_MM))
    return QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)


def _finished(drawn: bytes, pages: Sequence[tuple[float, float, Paint]], about: About) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(drawn)))
    writer.pdf_header = "%PDF-1.7"
    for page, (width, height, _paint) in zip(writer.pages, pages, strict=True):
        for name in ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox"):
            sides = (0.0, 0.0, width * POINTS_PER_MM, height * POINTS_PER_MM)
            page[NameObject(name)] = ArrayObject(FloatObject(f"{side:.4f}") for side in sides)
        if not page.get("/Annots"):
            page.pop("/Annots", None)
    _repair_words(writer)
    _say(writer, about)
    if about.attachment:
        _attach(writer, *about.attachment, about)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _repair_words(writer: PdfWriter) -> None:
    known: set[int] = set()  # pages share their fonts
    for page in writer.pages:
        resources = page["/Resources"].get_object()
        for held in resources.get("/Font", {}).values():  # type: ignore[union-attr]
            font = held.get_object()
            if id(font) not in known:
                known.add(id(font))
                stream = font["/ToUnicode"].get_object()
                stream.set_data(repaired(stream.get_data().decode("ascii")).encode("ascii"))


def _say(writer: PdfWriter, about: About) -> None:
    date = _date(about.moment)
    writer.metadata = {
        "/Title": about.title, "/Author": about.author, "/Subject": about.subject,
        "/Creator": PRODUCER, "/Producer": PRODUCER, "/CreationDate": date, "/ModDate": date,
    }  # fmt: skip
    root = writer._root_object
    root[NameObject("/Lang")] = TextStringObject(about.language)
    root[NameObject("/ViewerPreferences")] = DictionaryObject(
        {
            NameObject("/DisplayDocTitle"): BooleanObject(True),
            NameObject("/PrintScaling"): NameObject("/None"),  # « ajuster à la page » ruins a poster's size
        }
    )
    metadata = root["/Metadata"].get_object()  # Qt's own, which names Qt and the present moment
    assert isinstance(metadata, StreamObject)
    metadata.set_data(_xmp(about).encode("utf-8"))
    seed = f"{about.title}{date}".encode()
    writer._ID = _identity(seed)


def _date(moment: datetime) -> str:
    return moment.strftime("D:%Y%m%d%H%M%S+00'00'")


def _identity(seed: bytes) -> ArrayObject:
    digest = ByteStringObject(md5(seed, usedforsecurity=False).digest())
    return ArrayObject([digest, digest])


def _attach(writer: PdfWriter, name: str, data: bytes, about: About) -> None:
    """The map inside: in the list of attached files, and said to be the source of the page."""
    stream = DecodedStreamObject()
    stream.set_data(data)
    held = stream.flate_encode()
    held[NameObject("/Type")] = NameObject("/EmbeddedFile")
    held[NameObject("/Subtype")] = NameObject("/application#2Fjson")
    dated = TextStringObject(_date(about.moment))
    held[NameObject("/Params")] = DictionaryObject(
        {NameObject("/Size"): NumberObject(len(data)), NameObject("/ModDate"): dated}
    )
    reference = writer._add_object(held)
    files = DictionaryObject({NameObject("/F"): reference, NameObject("/UF"): reference})
    specification = writer._add_object(DictionaryObject({
        NameObject("/Type"): NameObject("/Filespec"), NameObject("/F"): TextStringObject(name),
        NameObject("/UF"): TextStringObject(name), NameObject("/EF"): files,
        NameObject("/AFRelationship"): NameObject("/Source"),
    }))  # fmt: skip
    names = ArrayObject([TextStringObject(name), specification])
    tree = DictionaryObject({NameObject("/EmbeddedFiles"): DictionaryObject({NameObject("/Names"): names})})
    writer._root_object[NameObject("/Names")] = tree
    writer._root_object[NameObject("/AF")] = ArrayObject([specification])


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{licence}</rdf:li></rdf:Alt></dc:rights>
<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">{licence}</rdf:li></rdf:Alt>
</xmpRights:UsageTerms>
<xmp:CreatorTool>Sysmap</xmp:CreatorTool><pdf:Producer>Sysmap</pdf:Producer>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def _xmp(about: About) -> str:
    words = {
        "title": about.title, "subject": about.subject, "author": about.author, "licence": about.licence,
        "language": about.language, "date": about.moment.strftime("%Y-%m-%dT%H:%M:%S+00:00"),
    }  # fmt: skip
    return _XMP.format(**{name: escape(said) for name, said in words.items()})
