"""Posters as files: exact pages, words that are found, the map inside, no secret, whole or nothing."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage

import sysmap
from sysmap.model import Card, Element, Poster, SystemMap
from sysmap.poster import ExportError, export
from sysmap.storage import StorageError, from_png, from_svg, load, loads, new_map

from .conftest import SECRETS

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


def _pdf(map: SystemMap, poster: Poster, folder: Path, **how: str) -> PdfReader:
    export(map, poster, folder / "affiche.pdf", **how)  # type: ignore[arg-type]
    return PdfReader(folder / "affiche.pdf")


def _attached(reader: PdfReader) -> dict[str, bytes]:
    return {found.name: found.content for found in reader.attachment_list}


def _everything(reader: PdfReader) -> str:
    """Every stream of the file, unpacked, and what the page says."""
    parts = [page.extract_text() for page in reader.pages]
    for number in range(1, int(reader.trailer["/Size"])):
        found = reader.get_object(number)
        if hasattr(found, "get_data"):
            parts.append(found.get_data().decode("utf-8", "replace"))
    return "\n".join(parts)


@pytest.mark.parametrize(("size", "way", "sides"), [
    ("A4", "landscape", (297, 210)), ("A3", "landscape", (420, 297)), ("A2", "portrait", (420, 594)),
    ("A1", "landscape", (841, 594)), ("A0", "portrait", (841, 1189)), ("60x80", "portrait", (600, 800)),
    ("80x120", "portrait", (800, 1200)), ("rollup", "portrait", (850, 2000)),
    ("screen", "landscape", (508, 285.75)),
])  # fmt: skip
def test_page_boxes_are_exact(
    canteen: SystemMap, tmp_path: Path, size: str, way: str, sides: tuple[float, float]
) -> None:
    page = _pdf(canteen, Poster(id="p", size=size, orientation=way), tmp_path).pages[0]
    for box in (page.mediabox, page.trimbox, page.bleedbox, page.cropbox):
        assert (float(box.left), float(box.bottom)) == (0, 0)
        assert float(box.width) / 72 * 25.4 == pytest.approx(sides[0], abs=0.1)
        assert float(box.height) / 72 * 25.4 == pytest.approx(sides[1], abs=0.1)


def test_every_visible_word_is_found(canteen: SystemMap, poster: Poster, tmp_path: Path) -> None:
    text = _plain(_pdf(canteen, poster, tmp_path).pages[0].extract_text())
    for element in canteen.elements.values():
        assert _plain(element.label) in text
    assert "Qu’est-ce qui remplit la cantine ?" in text
    assert "\t" not in text
    assert "ʼ" not in text


def test_titles_along_an_arc_are_found(tmp_path: Path) -> None:
    map = new_map("fantastiques", title="Quatre collèges")
    text = _plain(_pdf(map, Poster(id="p"), tmp_path).pages[0].extract_text())
    for zone in map.zones.values():
        assert _plain(zone.label) in text


def test_the_title_comes_first_and_the_foot_last(canteen: SystemMap, poster: Poster, tmp_path: Path) -> None:
    text = _plain(_pdf(canteen, poster, tmp_path).pages[0].extract_text())
    order = ["Ce qui se voit donne envie", "Ce que la carte raconte", "Légende", "Élu·es à l’écoute",
             "Schéma sans échelle"]  # fmt: skip
    assert sorted(order, key=text.index) == order


def test_a_pdf_says_what_it_is(canteen: SystemMap, poster: Poster, tmp_path: Path) -> None:
    reader = _pdf(canteen, poster, tmp_path)
    info, root = reader.metadata, reader.trailer["/Root"]
    assert info is not None
    assert info.title == "Ce qui se voit donne envie"
    assert info.author == "Animation : coopérative d’ateliers"
    assert info.subject == "Qu’est-ce qui remplit la cantine ?"
    assert root["/Lang"] == "fr"
    xmp = root["/Metadata"].get_object().get_data().decode()
    tree = ElementTree.fromstring(xmp[xmp.index("<x:") : xmp.index("<?xpacket end")])
    assert tree is not None
    assert "CC BY-SA 4.0" in xmp
    assert "2026-04-02" in xmp


def test_no_letter_is_struck_twice(canteen: SystemMap, poster: Poster, tmp_path: Path) -> None:
    """Qt emboldens what it takes for a missing weight by drawing it again, a little aside."""
    content = _pdf(canteen, poster, tmp_path).pages[0].get_contents()
    assert content is not None
    assert b"/ActualText" not in content.get_data()


def test_fonts_are_embedded(canteen: SystemMap, poster: Poster, tmp_path: Path) -> None:
    fonts = _pdf(canteen, poster, tmp_path).pages[0]["/Resources"]["/Font"]
    for font in fonts.values():
        kind = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert "/FontFile2" in kind or "/FontFile3" in kind


def test_a_pdf_names_neither_people_nor_places_of_this_computer(
    canteen: SystemMap, poster: Poster, tmp_path: Path
) -> None:
    said = (tmp_path / "affiche.pdf", _everything(_pdf(canteen, poster, tmp_path)))[1]
    raw = (tmp_path / "affiche.pdf").read_bytes().decode("latin-1")
    for word in (str(tmp_path), str(Path.home()), "/resources/", "Qt 6"):
        assert word not in said
        assert word not in raw


def test_the_same_map_gives_the_same_bytes(canteen: SystemMap, poster: Poster, tmp_path: Path) -> None:
    for suffix in ("pdf", "svg", "png"):
        one, two = (tmp_path / f"{name}.{suffix}" for name in ("a", "b"))
        export(canteen, poster, one, attach="none", dpi=40)
        export(canteen, poster, two, attach="none", dpi=40)
        assert one.read_bytes() == two.read_bytes(), suffix


@pytest.mark.parametrize("suffix", ["pdf", "svg", "png"])
def test_a_poster_opens_as_the_map_it_shows(
    canteen: SystemMap, poster: Poster, tmp_path: Path, suffix: str
) -> None:
    export(canteen, poster, tmp_path / f"affiche.{suffix}", dpi=40)
    back = load(tmp_path / f"affiche.{suffix}")
    assert [e.label for e in back.elements.values()] == [e.label for e in canteen.elements.values()]
    assert [(k.source, k.target, k.polarity) for k in back.links.values()] == [
        (k.source, k.target, k.polarity) for k in canteen.links.values()
    ]
    assert back.card.title == canteen.card.title


@pytest.mark.parametrize("suffix", ["pdf", "svg", "png"])
def test_no_secret_leaves(guarded: SystemMap, poster: Poster, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"affiche.{suffix}"
    export(guarded, poster, file, dpi=40)
    said = {
        "pdf": lambda: _everything(PdfReader(file)),
        "svg": lambda: file.read_text() + (from_svg(file.read_text()) or ""),
        "png": lambda: from_png(file.read_bytes()) or "",
    }[suffix]()
    assert "Recettes de la cantine" in said
    assert not [word for word in SECRETS if word in said]


def test_the_complete_map_is_attached_only_when_asked(
    guarded: SystemMap, poster: Poster, tmp_path: Path
) -> None:
    assert _attached(_pdf(guarded, poster, tmp_path, attach="none")) == {}
    shown = _attached(_pdf(guarded, poster, tmp_path))
    full = _attached(_pdf(guarded, poster, tmp_path, attach="full"))
    assert list(shown) == list(full) == ["affiche.sysmap"]
    assert loads(full["affiche.sysmap"]).map == guarded
    assert "x" not in loads(shown["affiche.sysmap"]).map.elements


def _svg(map: SystemMap, poster: Poster, folder: Path) -> ElementTree.Element:
    export(map, poster, folder / "affiche.svg")
    return ElementTree.fromstring((folder / "affiche.svg").read_text())


def test_an_svg_has_its_size_in_millimetres(canteen: SystemMap, poster: Poster, tmp_path: Path) -> None:
    root = _svg(canteen, poster, tmp_path)
    assert (root.get("width"), root.get("height")) == ("420mm", "297mm")


def test_words_of_an_svg_need_no_font(canteen: SystemMap, poster: Poster, tmp_path: Path) -> None:
    root = _svg(canteen, poster, tmp_path)
    words = root.findall(f".//{SVG}text")
    assert all(word.get("fill") == "none" and word.get("stroke") is None for word in words)
    said = _plain(" ".join(word.text or "" for word in words))
    assert "Ce qui se voit donne envie" in said
    defined = {path.get("id") for path in root.findall(f"{SVG}defs/{SVG}path")}
    used = {use.get(HREF) for use in root.findall(f".//{SVG}use")}
    assert used == {f"#{name}" for name in defined}
    letters = sum(len(_plain(word.text or "").replace(" ", "")) for word in words)
    assert len(root.findall(f".//{SVG}use")) >= 0.97 * letters  # a ligature is one letter form for two


def test_an_svg_says_what_it_shows_and_links_nowhere(
    canteen: SystemMap, poster: Poster, tmp_path: Path
) -> None:
    root = _svg(canteen, poster, tmp_path)
    assert root.findtext(f"{SVG}title") == "Ce qui se voit donne envie"
    assert "6 éléments, 6 relations" in _plain(root.findtext(f"{SVG}desc") or "")
    for node in root.iter():
        assert node.tag.removeprefix(SVG) not in ("script", "foreignObject", "a", "style")
        for name, value in node.attrib.items():
            assert not name.lower().startswith("on")
            assert not name.endswith("href") or value.startswith(("#", "data:image/png;base64,"))


@pytest.mark.parametrize("suffix", ["pdf", "svg", "png"])
def test_hostile_labels_stay_words(poster: Poster, tmp_path: Path, suffix: str) -> None:
    label = "]]></desc><script>alert(1)</script>&amp; \"'"
    map = SystemMap(
        id="m", card=Card(title=label, question=label, authors=(label,)),
        elements=[Element(id="a", label=label)],  # type: ignore[arg-type]
    )  # fmt: skip
    file = tmp_path / f"affiche.{suffix}"
    export(map, poster, file, dpi=40)
    assert load(file).elements["a"].label == label
    if suffix == "svg":
        assert not ElementTree.fromstring(file.read_text()).findall(f".//{SVG}script")
    if suffix == "pdf":
        assert PdfReader(file).metadata.title == label  # type: ignore[union-attr]


def _chunks(data: bytes) -> dict[bytes, bytes]:
    found, at = {}, 8
    while at < len(data):
        size, name = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + size]
        assert struct.unpack(">I", data[at + 8 + size : at + 12 + size])[0] == zlib.crc32(name + body)
        found[name] = body
        at += 12 + size
    return found


def test_a_png_has_its_resolution_its_colours_and_its_map(
    canteen: SystemMap, poster: Poster, tmp_path: Path
) -> None:
    export(canteen, poster, tmp_path / "affiche.png", dpi=100)
    data = (tmp_path / "affiche.png").read_bytes()
    chunks = _chunks(data)
    assert struct.unpack(">II", chunks[b"IHDR"][:8]) == (1654, 1169)
    assert struct.unpack(">IIB", chunks[b"pHYs"]) == (3937, 3937, 1)
    assert chunks[b"sRGB"] == b"\0"
    assert from_png(data)
    image = QImage.fromData(data)
    assert image.width() == 1654
    assert image.pixelColor(3, 3).name() == "#fbfaf6"


def test_a_png_is_seamless(canteen: SystemMap, poster: Poster, tmp_path: Path) -> None:
    """Painted in bands, it is the picture that the preview shows in one piece."""
    from sysmap.poster import compose, picture

    export(canteen, poster, tmp_path / "affiche.png", dpi=60, attach="none")
    banded = QImage(str(tmp_path / "affiche.png")).convertToFormat(QImage.Format.Format_RGB32)
    whole = picture(compose(canteen, poster), banded.width(), banded.height())
    different = sum(
        abs(banded.pixelColor(x, y).lightness() - whole.pixelColor(x, y).lightness()) > 40
        for x in range(0, banded.width(), 3)
        for y in range(0, banded.height(), 3)
    )
    assert different < 0.002 * banded.width() * banded.height() / 9


@pytest.mark.parametrize(("name", "part"), [
    ("affiche", "terminez le nom par .pdf, .svg ou .png"), ("affiche.docx", "terminez le nom"),
])  # fmt: skip
def test_an_unknown_kind_is_refused_in_a_sentence(
    canteen: SystemMap, poster: Poster, tmp_path: Path, name: str, part: str
) -> None:
    with pytest.raises(ExportError) as caught:
        export(canteen, poster, tmp_path / name)
    assert part in caught.value.sentence("fr")
    assert caught.value.code == 4
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("dpi", [0, -3, 1e9])
def test_an_impossible_resolution_is_refused(
    canteen: SystemMap, poster: Poster, tmp_path: Path, dpi: float
) -> None:
    with pytest.raises(ExportError):
        export(canteen, poster, tmp_path / "affiche.png", dpi=dpi)


def test_a_picture_too_large_and_a_page_too_long_are_refused(canteen: SystemMap, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="trop grande"):
        export(canteen, Poster(id="p", size="A0"), tmp_path / "a.png", dpi=600)
    with pytest.raises(ExportError, match=r"100 à 5"):
        export(canteen, Poster(id="p", size="free", width=20000, height=300), tmp_path / "a.pdf")
    assert not list(tmp_path.iterdir())


def test_an_unwritable_place_is_said_and_leaves_nothing(
    canteen: SystemMap, poster: Poster, tmp_path: Path
) -> None:
    with pytest.raises(StorageError) as caught:
        export(canteen, poster, tmp_path / "nowhere" / "affiche.pdf")
    assert caught.value.code == 4
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(StorageError):
        export(canteen, poster, tmp_path / "folder.pdf")
    assert [item.name for item in tmp_path.iterdir()] == ["folder.pdf"]


def test_an_earlier_poster_survives_a_refusal(canteen: SystemMap, poster: Poster, tmp_path: Path) -> None:
    file = tmp_path / "affiche.png"
    file.write_bytes(b"before")
    with pytest.raises(ExportError):
        export(canteen, poster, file, dpi=0)
    assert file.read_bytes() == b"before"


@pytest.mark.parametrize("suffix", ["pdf", "svg", "png"])
def test_an_empty_map_is_a_poster_too(tmp_path: Path, suffix: str) -> None:
    export(SystemMap(id="m"), Poster(id="p"), tmp_path / f"a.{suffix}", dpi=30)
    assert load(tmp_path / f"a.{suffix}").elements == {}


def test_a_thousand_elements_keep_every_word(many: Callable[[int], SystemMap], tmp_path: Path) -> None:
    export(many(1000), Poster(id="p", size="A0"), tmp_path / "a.pdf", attach="none")
    text = PdfReader(tmp_path / "a.pdf").pages[0].extract_text()
    found = {int(number) for number in re.findall(r"numéro\s+(\d+)", text)}
    assert found == set(range(1000))


@pytest.mark.parametrize("suffix", ["pdf", "svg"])
def test_every_example_keeps_its_words(examples: list[Path], tmp_path: Path, suffix: str) -> None:
    for example in examples:
        map = sysmap.load(example)
        poster = next(iter(map.posters.values()))
        done = export(map, poster, tmp_path / f"a.{suffix}")
        raw = (tmp_path / f"a.{suffix}").read_bytes()
        if suffix == "pdf":
            text = PdfReader(BytesIO(raw)).pages[0].extract_text()
        else:
            text = " ".join(node.text or "" for node in ElementTree.fromstring(raw).findall(f".//{SVG}text"))
        said = "".join(_plain(text).split())
        for id in done.sheet.drawn.figure.elements:
            assert "".join(_plain(map.elements[id].label).split()) in said, (example.name, id)
