"""What a PDF says of itself in XMP: the same as its older dictionary, and which standard it keeps."""

from __future__ import annotations

from hashlib import md5
from xml.sax.saxutils import escape

from sysmap.poster.press.order import About

PRODUCER = "Sysmap"

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
<xmp:MetadataDate>{date}</xmp:MetadataDate>{trapped}
</rdf:Description>{standard}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

_ARCHIVE = """
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>"""
_PRESS = """
<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<xmpMM:DocumentID>uuid:{identity}</xmpMM:DocumentID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<xmpMM:VersionID>1</xmpMM:VersionID></rdf:Description>"""


def xmp(about: About, kind: str) -> str:
    """The packet of this kind of PDF. The characters that XML cannot hold become « � »."""
    date = about.moment.strftime("%Y-%m-%dT%H:%M:%S+00:00")
    standard, trapped = "", ""
    if kind.startswith("A-"):
        standard = _ARCHIVE.format(part=kind[2])
    elif kind == "X-4":
        trapped = "<pdf:Trapped>False</pdf:Trapped>"
        identity = md5(f"{about.title}{date}".encode(), usedforsecurity=False).hexdigest()
        standard = _PRESS.format(identity=identity)
    words = {
        "title": about.title, "subject": about.subject, "author": about.author, "licence": about.licence,
        "language": about.language, "date": date,
    }  # fmt: skip
    said = {name: escape(words[name]) for name in words}
    return _XMP.format(**said, standard=standard, trapped=trapped)
