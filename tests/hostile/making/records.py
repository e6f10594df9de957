"""Names, numbers, encodings and knots: files that are well formed and mean what cannot be; DOT."""

from __future__ import annotations

import json

from tests.hostile.making.archives import book
from tests.hostile.making.ground import Bait, Made, labelled, native


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
