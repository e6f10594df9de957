"""PDFs that printers accept: boxes, inks, kinds. X-4 is checked by these tests and nothing else."""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
from base64 import b64encode
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor, QImage

import sysmap
from sysmap.model import Image, Poster, SystemMap
from sysmap.poster import (
    PDF_KINDS,
    PRESETS,
    Cancelled,
    ExportError,
    Printing,
    export,
    preset,
)
from sysmap.poster.press.marks import SLUG
from sysmap.poster.press.srgb import srgb_profile

MM = 72 / 25.4
JARS = ("preflight", "pdfbox2", "xmpbox", "fontbox2", "commons-logging", "commons-io", "javax.activation",
        "jaxb-api")  # fmt: skip
FOUND = [Path("/usr/share/java", f"{name}.jar") for name in JARS]
SECRETS = ("Zibeline", "Quartzite", "Narvalesque", "Frangipane", "Chrysalide", "Taupinière", "Églantine")


def profile(inks: bytes = b"CMYK", kind: bytes = b"prtr") -> bytes:
    """A made-up printer: every colour by a table of two steps, black text by its black ink."""
    count = {b"CMYK": 4, b"GRAY": 1}[inks]
    ramp = bytes(range(256))

    def table(entries: int, exits: int, nodes: list[bytes]) -> bytes:
        head = b"mft1\0\0\0\0" + struct.pack(">BBBx", entries, exits, 2)
        matrix = struct.pack(">9i", *(65536 if i % 4 == 0 else 0 for i in range(9)))
        return head + matrix + ramp * entries + b"".join(nodes) + ramp * exits

    there = table(count, 3, [bytes((255 - 16 * bin(i).count("1"), 128, 128)) for i in range(2**count)])
    back = table(3, count, [bytes((10 * i, 20, 30, 40)[:count]) for i in range(8)])
    words = b"Presse d'essai\0"
    desc = b"desc\0\0\0\0" + struct.pack(">I", len(words)) + words + bytes(78)
    white = b"XYZ \0\0\0\0" + struct.pack(">3i", 63190, 65536, 54061)
    tags = {b"desc": desc, b"cprt": b"text\0\0\0\0none\0", b"wtpt": white, b"A2B0": there, b"B2A0": back}
    start, places, body = 132 + 12 * len(tags), b"", b""
    for name, data in tags.items():
        places += name + struct.pack(">II", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    head = struct.pack(">I", start + len(body)) + bytes(4) + b"\x02\x40\0\0" + kind + inks + b"Lab "
    head += struct.pack(">6H", 2026, 1, 1, 0, 0, 0) + b"acsp" + bytes(28)
    head += struct.pack(">3i", 63190, 65536, 54061)
    return head + bytes(128 - len(head)) + struct.pack(">I", len(tags)) + places + body


@pytest.fixture
def press(tmp_path: Path) -> str:
    path = tmp_path / "presse.icc"
    path.write_bytes(profile())
    return str(path)


@pytest.fixture
def pictured(canteen: SystemMap, tmp_path_factory: pytest.TempPathFactory) -> SystemMap:
    """The canteen with a logo that is half transparent."""
    picture = QImage(1600, 800, QImage.Format.Format_ARGB32)
    picture.fill(QColor(200, 30, 60, 90))
    file = tmp_path_factory.mktemp("logo") / "logo.png"
    assert picture.save(str(file))
    data = b64encode(file.read_bytes()).decode()
    image = Image(id="logo", name="Logo", data=data)
    return canteen.evolve(images=[image], card=canteen.card.evolve(logos=("logo",)))


def made(map: SystemMap, folder: Path, poster: Poster | None = None, **how: Any) -> PdfReader:
    export(map, poster or Poster(id="p", view="v"), folder / "a.pdf", printing=Printing(**how))
    return PdfReader(folder / "a.pdf")


def operators(reader: PdfReader) -> set[str]:
    contents = [page.get_contents() for page in reader.pages]
    found: set[str] = set()
    for content in contents:
        assert content is not None
        found |= set(re.findall(r"(?<=\s)(rg|RG|g|G|k|K|sc|SC|scn|SCN|cs|CS|gs|sh|Do)(?=\s)",
                                content.get_data().decode("latin-1")))  # fmt: skip
    return found


def millimetres(box: Any) -> tuple[float, ...]:
    return tuple(float(side) / MM for side in box)


@pytest.mark.parametrize(("size", "sides"), [
    ("A3", (420, 297)), ("A0", (1189, 841)), ("rollup", (850, 2000)),
])  # fmt: skip
@pytest.mark.parametrize("bleed", [0.0, 3.0, 5.0])
def test_boxes_are_exact_with_bleed_and_marks(
    canteen: SystemMap, tmp_path: Path, size: str, sides: tuple[float, float], bleed: float
) -> None:
    for marks in (False, True):
        page = made(canteen, tmp_path, Poster(id="p", size=size), bleed=bleed, marks=marks).pages[0]
        slug = bleed + SLUG if marks else bleed
        wide, high = sides
        media = (0, 0, wide + 2 * slug, high + 2 * slug)
        trim = (slug, slug, slug + wide, slug + high)
        over = (slug - bleed, slug - bleed, slug + wide + bleed, slug + high + bleed)
        assert millimetres(page.mediabox) == pytest.approx(media, abs=0.01)
        assert millimetres(page.trimbox) == pytest.approx(trim, abs=0.01)
        assert millimetres(page.bleedbox) == pytest.approx(over, abs=0.01)
        assert "/ArtBox" not in page


def pixels(file: Path, dpi: int = 50) -> QImage:
    done = subprocess.run(["pdftoppm", "-r", str(dpi), "-png", file], capture_output=True, check=True)
    return QImage.fromData(done.stdout)


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="pdftoppm is not installed")
def test_the_ground_runs_into_the_bleed_and_marks_stay_outside(canteen: SystemMap, tmp_path: Path) -> None:
    made(canteen, tmp_path, bleed=3.0, marks=True)
    image = pixels(tmp_path / "a.pdf", 127)  # five pixels in a millimetre
    paper = "#fbfaf6"
    slug = 3 + SLUG
    inside = [(slug - 2.5, 100.0), (slug + 1, 100.0), (slug + 420 + 2.5, 60.0), (200.0, slug - 2.5)]
    assert {image.pixelColor(round(x * 5), round(y * 5)).name() for x, y in inside} == {paper}
    assert image.pixelColor(5, 5).name() == "#ffffff"
    edge = round(slug * 5)
    marked = [y for y in range(image.height()) if image.pixelColor(edge, y).lightness() < 140]
    outside = [y / 5 < slug - 3 or y / 5 > slug + 297 + 3 for y in marked]
    assert marked
    assert all(outside)


@pytest.mark.parametrize(("color", "allowed"), [
    ("rgb", {"rg", "RG"}), ("gray", {"g", "G"}), ("cmyk", {"k", "K"}),
])  # fmt: skip
def test_a_page_speaks_only_of_its_inks(
    pictured: SystemMap, tmp_path: Path, color: str, allowed: set[str]
) -> None:
    reader = made(pictured, tmp_path, color=color, bleed=3.0, marks=True)
    assert operators(reader) - {"Do"} <= allowed
    spaces = {"rgb": "/DeviceRGB", "gray": "/DeviceGray", "cmyk": "/DeviceCMYK"}
    images = [held.get_object() for held in reader.pages[0]["/Resources"]["/XObject"].values()]  # type: ignore[index]
    assert images
    assert {image["/ColorSpace"] for image in images} == {spaces[color]}


def test_words_in_cmyk_are_pure_black_and_paper_is_no_ink(canteen: SystemMap, tmp_path: Path) -> None:
    content = made(canteen, tmp_path, color="cmyk").pages[0].get_contents()
    assert content is not None
    said = content.get_data().decode("latin-1")
    words = re.findall(r"([\d. ]+) k\s+BT", said)
    black = [ink for ink in words if ink.strip() == "0 0 0 1"]
    assert len(black) > len(words) / 2
    told = {"0 0.2545 1 0.5686"}  # the name of the told loop, large and brown
    assert {ink.strip() for ink in words if ink.split()[:3] != ["0", "0", "0"]} <= told
    assert "0 0 0 0 k" in said


def test_marks_are_in_every_ink(canteen: SystemMap, tmp_path: Path) -> None:
    content = made(canteen, tmp_path, color="cmyk", bleed=3.0, marks=True).pages[0].get_contents()
    assert content is not None
    assert b"1 1 1 1 K" in content.get_data()


def test_the_printers_profile_separates_colours_and_is_inside(
    canteen: SystemMap, tmp_path: Path, press: str
) -> None:
    plain = made(canteen, tmp_path, color="cmyk").pages[0].get_contents()
    reader = made(canteen, tmp_path, color="cmyk", profile=press)
    by_profile = reader.pages[0].get_contents()
    assert plain is not None
    assert by_profile is not None
    assert plain.get_data() != by_profile.get_data()
    assert b"0 0 0 1 k" in by_profile.get_data()
    intent = reader.trailer["/Root"]["/OutputIntents"][0]  # type: ignore[index]
    assert intent["/DestOutputProfile"].get_object().get_data() == profile()
    assert intent["/DestOutputProfile"].get_object()["/N"] == 4


def _xmp(reader: PdfReader) -> tuple[str, ElementTree.Element]:
    said = reader.trailer["/Root"]["/Metadata"].get_object().get_data().decode()  # type: ignore[index]
    return said, ElementTree.fromstring(said[said.index("<x:") : said.index("<?xpacket end")])


@pytest.mark.parametrize("kind", PDF_KINDS)
def test_every_kind_finds_its_words_and_says_its_standard(
    pictured: SystemMap, tmp_path: Path, press: str, kind: str
) -> None:
    how = {"color": "cmyk", "profile": press} if kind == "X-4" else {}
    reader = made(pictured, tmp_path, pdf=kind, **how)
    text = reader.pages[0].extract_text()
    for element in pictured.elements.values():
        assert "".join(element.label.split()) in "".join(text.split())
    said, _ = _xmp(reader)
    marks = {"1.6": (), "A-1b": ("part>1<", "conformance>B<"), "A-3b": ("part>3<", "conformance>B<"),
             "X-4": ("PDF/X-4", "Trapped>False<")}  # fmt: skip
    assert all(mark in said for mark in marks[kind])
    header = {"1.6": b"%PDF-1.6", "A-1b": b"%PDF-1.4", "A-3b": b"%PDF-1.7", "X-4": b"%PDF-1.6"}
    raw = (tmp_path / "a.pdf").read_bytes()
    assert raw.startswith(header[kind])
    attached = {a.name: a.content for a in reader.attachment_list}
    assert set(attached) == ({"a.sysmap"} if kind in ("1.6", "A-3b") else set())


def test_x4_has_what_the_standard_asks_and_nothing_it_forbids(
    pictured: SystemMap, tmp_path: Path, press: str
) -> None:
    reader = made(pictured, tmp_path, pdf="X-4", color="cmyk", profile=press, bleed=3.0, marks=True)
    root, page = reader.trailer["/Root"], reader.pages[0]
    assert reader.trailer["/Info"]["/Trapped"] == "/False"  # type: ignore[index]
    assert "/ID" in reader.trailer
    assert "/Encrypt" not in reader.trailer
    (intent,) = root["/OutputIntents"]  # type: ignore[index]
    assert intent["/S"] == "/GTS_PDFX"
    assert intent["/OutputConditionIdentifier"]
    assert intent["/DestOutputProfile"].get_object().get_data()[12:16] == b"prtr"
    inner, outer, whole = (millimetres(box) for box in (page.trimbox, page.bleedbox, page.mediabox))
    assert all(a >= b >= c for a, b, c in zip(inner[:2], outer[:2], whole[:2], strict=True))
    assert all(a <= b <= c for a, b, c in zip(inner[2:], outer[2:], whole[2:], strict=True))
    assert not {"/AcroForm", "/OpenAction", "/AA", "/Names", "/AF", "/JavaScript"} & set(root)  # type: ignore[arg-type]
    assert not {"/Annots", "/AA", "/ArtBox"} & set(page)
    for held in page["/Resources"]["/XObject"].values():  # type: ignore[index]
        assert not {"/OPI", "/PS", "/Ref"} & set(held.get_object())
    for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
        kind = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & set(kind)


def test_an_archive_with_the_map_says_what_the_file_is(canteen: SystemMap, tmp_path: Path) -> None:
    root = made(canteen, tmp_path, pdf="A-3b").trailer["/Root"]
    (file,) = root["/AF"]  # type: ignore[index]
    assert file.get_object()["/AFRelationship"] == "/Source"
    assert file.get_object()["/EF"]["/F"].get_object()["/Subtype"] == "/application/json"
    assert root["/OutputIntents"][0]["/S"] == "/GTS_PDFA1"  # type: ignore[index]


def test_our_srgb_is_version_2_as_pdf_a_asks() -> None:
    data = srgb_profile()
    assert struct.unpack(">I", data[:4])[0] == len(data)
    assert data[8] == 2
    from PySide6.QtGui import QColorSpace

    space = QColorSpace.fromIccProfile(data)
    assert space.isValid()
    asked = QColorSpace(QColorSpace.NamedColorSpace.SRgb).transformationToColorSpace(space)
    for name in ("#2F4B9F", "#FADDBB", "#1C232B", "#FFFFFF"):
        ours, theirs = asked.map(QColor(name)), QColor(name)
        pairs = zip(ours.getRgb()[:3], theirs.getRgb()[:3], strict=True)  # type: ignore[index]
        assert all(abs(a - b) <= 2 for a, b in pairs)


@pytest.mark.skipif(not shutil.which("java") or not all(jar.exists() for jar in FOUND),
                    reason="PDFBox Preflight is not installed")  # fmt: skip
def test_an_archive_passes_pdfbox_preflight(
    pictured: SystemMap, examples: list[Path], tmp_path: Path
) -> None:
    orders = {
        "plain": (pictured, Poster(id="p", view="v"), Printing(pdf="A-1b")),
        "grey": (pictured, Poster(id="p", view="v", ink="copier"), Printing(pdf="A-1b", color="gray")),
        "sheets": (pictured, Poster(id="p", size="A2"), Printing(pdf="A-1b", tile="A4")),
        "outlines": (pictured, Poster(id="p"), Printing(pdf="A-1b", outlines=True, bleed=3, marks=True)),
        "bare": (SystemMap(id="m"), Poster(id="p"), Printing(pdf="A-1b")),
    }
    for example in examples:
        map = sysmap.load(example)
        orders[example.stem] = (map, next(iter(map.posters.values())), Printing(pdf="A-1b"))
    files = []
    for name, (map, poster, order) in orders.items():
        files.append(export(map, poster, tmp_path / f"{name}.pdf", printing=order).path)
    classes = ":".join(str(jar) for jar in FOUND)
    named = tmp_path / "files"
    named.write_text("\n".join(str(file) for file in files), "utf-8")
    line = ["java", "-cp", classes, "org.apache.pdfbox.preflight.Validator_A1b", "group", str(named)]
    done = subprocess.run(line, capture_output=True, text=True, check=False)  # Java is slow to start: once
    for file in files:
        assert f"The file {file.name} is a valid PDF/A-1b file" in done.stdout, f"{done.stdout}{done.stderr}"


def test_outlines_have_no_font_and_look_the_same(canteen: SystemMap, tmp_path: Path) -> None:
    reader = made(canteen, tmp_path, outlines=True)
    assert not reader.pages[0]["/Resources"].get("/Font")  # type: ignore[union-attr]
    assert reader.pages[0].extract_text().strip() == ""
    if shutil.which("pdftoppm"):
        outlined = pixels(tmp_path / "a.pdf")
        made(canteen, tmp_path)
        assert _different(outlined, pixels(tmp_path / "a.pdf")) < 0.02


def _different(a: QImage, b: QImage) -> float:
    assert a.size() == b.size()
    points = [(x, y) for x in range(0, a.width(), 2) for y in range(0, a.height(), 2)]
    far = sum(abs(a.pixelColor(x, y).lightness() - b.pixelColor(x, y).lightness()) > 60 for x, y in points)
    return far / len(points)


@pytest.mark.parametrize(("how", "suffix", "part"), [
    ({"pdf": "X-4", "color": "cmyk"}, "pdf", "profil ICC"),
    ({"pdf": "A-1b", "color": "cmyk"}, "pdf", "profil ICC"),
    ({"color": "cmyk"}, "png", "terminez le nom par .pdf"),
    ({"tile": "A4"}, "svg", "terminez le nom par .pdf"),
    ({"bleed": 90.0}, "pdf", "fond perdu"),
    ({"color": "cmyk", "profile": "nowhere.icc"}, "pdf", "n’a pas pu être lu"),
    ({"tile": "A4", "sheets": 4000}, "pdf", "répartie"),
    ({"tile": "A4", "overlap": 400.0}, "pdf", "répartie"),
])  # fmt: skip
def test_what_cannot_be_printed_is_said_and_nothing_is_written(
    canteen: SystemMap, tmp_path: Path, how: dict[str, Any], suffix: str, part: str
) -> None:
    file = tmp_path / f"a.{suffix}"
    file.write_bytes(b"before")
    with pytest.raises(ExportError) as caught:
        export(canteen, Poster(id="p"), file, printing=Printing(**how))
    assert part in caught.value.sentence("fr")
    assert caught.value.sentence("en") != caught.value.sentence("fr")
    assert file.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("data", [b"", b"no profile at all" * 40, profile(kind=b"mntr"), profile(b"GRAY")])
def test_a_wrong_profile_is_refused(canteen: SystemMap, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.icc"
    path.write_bytes(data)
    order = Printing(pdf="X-4", color="cmyk", profile=str(path))
    with pytest.raises(ExportError, match=r"x\.icc"):
        export(canteen, Poster(id="p"), tmp_path / "a.pdf", printing=order)


def test_a_page_of_ten_metres_is_a_sentence(canteen: SystemMap, tmp_path: Path) -> None:
    for suffix in ("pdf", "png"):
        with pytest.raises(ExportError, match=r"ne peut pas exister"):
            export(canteen, Poster(id="p", size="free", width=10000, height=10000),
                   tmp_path / f"a.{suffix}", dpi=1200)  # fmt: skip
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("suffix", "how"), [
    ("pdf", {}), ("svg", {}), ("png", {}), ("pdf", {"tile": "A4", "sheets": 4}), ("pdf", {"outlines": True}),
])  # fmt: skip
def test_an_export_is_stopped_and_leaves_the_file_before(
    canteen: SystemMap, poster: Poster, tmp_path: Path, suffix: str, how: dict[str, Any]
) -> None:
    file = tmp_path / f"a.{suffix}"
    file.write_bytes(b"before")
    told: list[float] = []

    def progress(share: float) -> None:
        told.append(share)
        if share > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        export(canteen, poster, file, printing=Printing(**how), progress=progress)
    assert file.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [file]
    assert told == sorted(told)
    seen: list[float] = []
    export(canteen, poster, file, printing=Printing(**how), progress=seen.append)
    assert 0.5 < seen[-1] <= 1.0


@pytest.mark.parametrize("kind", PDF_KINDS)
def test_no_kind_of_pdf_gives_a_secret_away(
    guarded: SystemMap, tmp_path: Path, press: str, kind: str
) -> None:
    color = "cmyk" if kind == "X-4" else "rgb"
    order = Printing(pdf=kind, color=color, profile=press if kind == "X-4" else "")
    for printed in (order, replace(order, tile="A4", sheets=4)):
        export(guarded, Poster(id="p", view="v"), tmp_path / "a.pdf", printing=printed)
        reader = PdfReader(tmp_path / "a.pdf")
        said = (tmp_path / "a.pdf").read_bytes().decode("latin-1")
        for held in reader.xref.get(0, ()):
            value = reader.get_object(held)
            said += str(value)
            if hasattr(value, "get_data"):
                said += value.get_data().decode("utf-8", "replace")
        said += "".join(page.extract_text() for page in reader.pages)
        assert "Recettes" in said
        assert not [word for word in (*SECRETS, str(tmp_path), str(Path.home())) if word in said]


def test_presets_are_what_they_are_called() -> None:
    assert PRESETS["normal"] == Printing()
    online = PRESETS["printer"]
    assert (online.color, online.bleed, online.pdf) == ("cmyk", 3.0, "1.6")
    assert preset("printer", "/x.icc") == replace(online, pdf="X-4", profile="/x.icc")
    assert PRESETS["sheets"].tile
