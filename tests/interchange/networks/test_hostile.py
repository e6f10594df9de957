"""Files that mean harm, or were harmed: each costs a sentence, or less."""

from __future__ import annotations

import io
import zipfile

import pytest

from sysmap.interchange import Account, bring
from sysmap.interchange.formats import Foreign, UnknownFormat, format_named
from sysmap.interchange.xml_safely import DEPTH, text_of
from sysmap.interchange.zipped import ENTRIES, parts_of
from sysmap.model import LIMIT
from sysmap.storage.sniffing import kind_of
from tests.interchange.networks.test_archives_and_trees import NETWORK, archive

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))
_BOMB = f'<?xml version="1.0"?>\n<!-- bonjour -->\n<!DOCTYPE lolz [<!ENTITY l0 "lol">{_LAUGHS}]>\n'
_FILE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
XML = ["graphml", "gexf", "xmile", "freemind", "opml", "mental_modeler", "cytoscape"]


def refusal(id: str, data: bytes) -> str:
    """The sentence by which this file is refused."""
    row = format_named(id)
    assert row is not None
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        row.read([Foreign("x", data)], Account())
    said = str(caught.value)
    assert "\n" not in said
    assert said.endswith("Rien n’a été ajouté.")
    return said


@pytest.mark.parametrize("id", XML)
@pytest.mark.parametrize("head", [_BOMB, _FILE, '<!DOCTYPE graphml SYSTEM "http://example.org/x.dtd">'])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
def test_no_document_type_is_opened(id: str, head: str, encoding: str) -> None:
    root = {"mental_modeler": "mentalmodeler", "freemind": "map", "cytoscape": "graph"}.get(id, id)
    assert "DOCTYPE" in refusal(id, f"{head}<{root}>&l8;</{root}>".encode(encoding))


@pytest.mark.parametrize("id", XML)
def test_bottomless_nesting_is_refused(id: str) -> None:
    assert "niveaux" in refusal(id, b"<g>" * 20_000 + b"</g>" * 20_000)
    assert "ligne" in refusal(id, b"<g>\n" * 20_000)


def test_bottomless_nesting_is_refused_in_other_languages() -> None:
    assert "niveaux" in refusal("gml", b"graph [ " * 20_000)
    assert "niveaux" in refusal("dot", b"digraph " + b"{" * 20_000)
    refusal("dot", b"digraph { a [label=" + b"<" * 50_000)
    row = format_named("json_canvas")
    assert row is not None
    assert not row.is_mine(Foreign("x", b'{"nodes":' + b"[" * 100_000))


def test_deepest_nesting_allowed_is_that_of_real_maps() -> None:
    inner = '<node TEXT="x">' * (DEPTH - 2) + "</node>" * (DEPTH - 2)
    brought = bring([Foreign("x.mm", f"<map>{inner}</map>".encode())])
    assert len(brought.map.elements) == DEPTH - 2


@pytest.mark.parametrize(
    "data", [b"", b"<graphml", b"<graphml>\0</graphml>", b"<graphml><graph><node></graph></graphml>",
             b'<?xml version="1.0" encoding="utf-7"?><graphml/>', b"<graphml>&l8;</graphml>" * 2]
)  # fmt: skip
def test_damaged_xml_is_named_with_its_line(data: bytes) -> None:
    refusal("graphml", data)


@pytest.mark.parametrize(
    ("id", "text"),
    [("gml", 'graph [ node [ id 1 label "x ] ]'), ("gml", "graph [ node ] ]"), ("gml", "graph [ 3 4 ]"),
     ("gml", "rien"), ("dot", "digraph { a -> }"), ("dot", 'digraph { "a'), ("dot", "digraph { a [b=] }"),
     ("dot", "digraph"), ("dot", ""), ("vensim", "\\\\\\---/// Sketch\n*V\n"), ("loopy", "[1]"),
     ("json_canvas", "[]"), ("mental_modeler", "{}"), ("xmile", "<xmile/>"),
     ("cytoscape", "PK\x03\x04abîmé")],
)  # fmt: skip
def test_damaged_text_is_refused_in_a_sentence(id: str, text: str) -> None:
    refusal(id, text.encode())


def test_archives_that_swell_are_not_opened() -> None:
    swollen = archive({"networks/1.xgmml": "<graph/>" + " " * 60_000_000})
    assert "se déplie" in refusal("cytoscape", swollen)
    many = archive({f"{n}.xgmml": "" for n in range(ENTRIES + 1)}, zipfile.ZIP_STORED)
    assert "se déplie" in refusal("cytoscape", many)
    assert "abîmée" in refusal("cytoscape", archive({"networks/1.xgmml": "x" * 500}, zipfile.ZIP_LZMA))


def test_archives_with_a_name_twice_or_a_password_are_refused() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        made.writestr("networks/1.xgmml", NETWORK)
        with pytest.warns(UserWarning, match="Duplicate"):
            made.writestr("networks/1.xgmml", NETWORK)
    assert "abîmée" in refusal("cytoscape", held.getvalue())
    locked = bytearray(archive({"networks/1.xgmml": NETWORK}))
    at = locked.rindex(b"PK\x01\x02")
    locked[at + 8] |= 1
    assert "mot de passe" in refusal("cytoscape", bytes(locked))


def test_names_in_an_archive_are_never_paths(tmp_path: object) -> None:
    parts = parts_of(archive({"../../evil.xgmml": "x", "/etc/passwd": "y", "C:\\x": "z"}))
    assert sorted(parts) == ["../../evil.xgmml", "/etc/passwd", "C:\\x"]


def test_impossible_numbers_are_no_places() -> None:
    nodes = "".join(
        f'<node id="{n}" label="{n}"><viz:position x="{x}" y="{y}"/></node>'
        for n, (x, y) in enumerate([("NaN", "1"), ("INF", "-INF"), ("1e999", "2"), ("9" * 5000, "3"),
                                    ("1e14", "4"), ("5", "6")])
    )  # fmt: skip
    text = f'<gexf xmlns:viz="http://www.gexf.net/1.3/viz"><graph><nodes>{nodes}</nodes></graph></gexf>'
    brought = bring([Foreign("x", text.encode())])
    assert len(brought.map.elements) == 6
    assert all(abs(e.x) <= LIMIT and abs(e.y) <= LIMIT for e in brought.map.elements.values())
    gml = f'graph [ node [ id {"9" * 5000} label "a" graphics [ x 1e999 y NaN ] ] ]'
    assert len(bring([Foreign("x", gml.encode())]).map.elements) == 1


def test_ids_taken_twice_and_ends_that_are_missing_are_counted() -> None:
    nodes = 'node [ id 1 label "a" ] node [ id 1 label "b" ]'
    text = f"graph [ {nodes} edge [ source 1 target 1 ] edge [ source 1 target b ] ]"
    brought = bring([Foreign("x", text.encode())])
    assert [e.label for e in brought.map.elements.values()] == ["a", "b"]
    assert len(brought.map.links) == 1
    data = brought.account.as_data()
    assert [line["count"] for line in data["left"]] == [1]
    assert [line["count"] for line in data["changed"]] == [1]


def test_groups_that_hold_one_another_end() -> None:
    nodes = '<node id="a" pid="b" label="a"/><node id="b" pid="a" label="b"/><node id="c" pid="a" label="c"/>'
    brought = bring([Foreign("x", f"<gexf><graph><nodes>{nodes}</nodes></graph></gexf>".encode())])
    assert [e.label for e in brought.map.elements.values()] == ["c"]
    assert {z.label for z in brought.map.zones.values()} == {"a", "b"}


def test_graphviz_attributes_that_open_files_are_left_alone() -> None:
    text = (
        'digraph { graph [imagepath="/etc"]; a [image="/etc/passwd", shapefile="/x", label="<img src=/x>"]; }'
    )
    brought = bring([Foreign("x", text.encode())])
    (one,) = brought.map.elements.values()
    assert (one.label, one.image) == ("<img src=/x>", "")


def test_lines_that_multiply_are_stopped() -> None:
    names = ";".join(f"n{n}" for n in range(3000))
    assert "plus de liens" in refusal("dot", f"digraph {{ {{{names}}} -> {{{names}}} }}".encode())


def test_encodings_are_told_by_their_mark_or_their_declaration() -> None:
    assert text_of('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'.encode("latin-1")).endswith(
        "<a>é</a>"
    )
    assert text_of("<a>é</a>".encode("utf-16")) == "<a>é</a>"
    assert text_of("\ufeff<a>é</a>".encode()) == "<a>é</a>"


def test_bytes_of_nothing_are_of_no_format() -> None:
    for data in (b"\xff\xfe\x00\x00" * 50, b"PK\x03\x04" + b"\0" * 100, b"<html><body/></html>"):
        with pytest.raises(UnknownFormat):
            bring([Foreign("x.bin", data)])


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"{UTF-8}\nEau= 3 ~ ~ |", "text"), (b"[InternetShortcut]\nURL=https://example.org", "text"),
        (b'<opml version="2.0"><head><title/></head><body/></opml>', "xml"),
        (b"<xmile><header/></xmile>", "xml"), (b"<map><node><html><body/></html></node></map>", "xml"),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html>\n<html></html>", "html"), (b"\n<html lang='fr'>", "html"),
        (b'{"nodes": []}', "json"), (b"[[1]]", "json"),
    ],
)  # fmt: skip
def test_what_holds_a_bit_of_html_is_no_page_of_the_web(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind
