"""The map inside the PDF: in the list of attached files, and said to be the source of the page."""

from __future__ import annotations

from datetime import datetime

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, NameObject, NumberObject
from pypdf.generic import TextStringObject as Words


def attach(writer: PdfWriter, name: str, data: bytes, moment: datetime) -> None:
    """Attach a file to the whole document."""
    stream = DecodedStreamObject()
    stream.set_data(data)
    held = stream.flate_encode()
    held[NameObject("/Type")] = NameObject("/EmbeddedFile")
    held[NameObject("/Subtype")] = NameObject("/application/json")
    held[NameObject("/Params")] = DictionaryObject(
        {NameObject("/Size"): NumberObject(len(data)), NameObject("/ModDate"): Words(pdf_date(moment))}
    )
    reference = writer._add_object(held)
    files = DictionaryObject({NameObject("/F"): reference, NameObject("/UF"): reference})
    specification = writer._add_object(DictionaryObject({
        NameObject("/Type"): NameObject("/Filespec"), NameObject("/F"): Words(name),
        NameObject("/UF"): Words(name), NameObject("/EF"): files,
        NameObject("/AFRelationship"): NameObject("/Source"),
    }))  # fmt: skip
    names = ArrayObject([Words(name), specification])
    tree = DictionaryObject({NameObject("/EmbeddedFiles"): DictionaryObject({NameObject("/Names"): names})})
    writer._root_object[NameObject("/Names")] = tree
    writer._root_object[NameObject("/AF")] = ArrayObject([specification])


def pdf_date(moment: datetime) -> str:
    return moment.strftime("D:%Y%m%d%H%M%S+00'00'")
