"""XML and HTML: entities that swell or reach outside, trees too deep, words that are markup."""

from __future__ import annotations

from tests.hostile.making.ground import Bait, Made, native

ROOTS = {
    "graphml": "<graphml><graph id='g'><node id='a'><data key='d'>{}</data></node></graph></graphml>",
    "gexf": "<gexf version='1.3'><graph><nodes><node id='a' label='{}'/></nodes></graph></gexf>",
    "drawio": "<mxfile><diagram name='{}'><mxGraphModel><root/></mxGraphModel></diagram></mxfile>",
    "opml": "<opml version='2.0'><body><outline text='{}'/></body></opml>",
    "mm": "<map version='1.0.1'><node TEXT='{}'/></map>",
    "xmile": "<xmile version='1.0'><model><variables><aux name='{}'/></variables></model></xmile>",
}


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


def _lures(bait: Bait) -> tuple[str, ...]:
    return (
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


def html(bait: Bait) -> Made:
    lures = _lures(bait)
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
