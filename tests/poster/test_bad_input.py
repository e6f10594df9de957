"""What cannot be printed is told in a sentence, and nothing half made lies under the final name."""

from __future__ import annotations

import base64
import os
import struct
import sys
import zlib
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from sysmap.__main__ import main
from sysmap.model import Element, Image, Page, Picture, Poster, SystemMap
from sysmap.poster import closing, compose, export, export_story, preflight, sheets
from sysmap.poster.sheet import Words
from sysmap.storage import StorageError, save, save_atomically
from tests.storage.faults import FaultyDisk


def huge() -> bytes:
    """A PNG that says it is 40,000 pixels wide and as high."""
    head = b"IHDR" + struct.pack(">IIBBBBB", 40000, 40000, 8, 2, 0, 0, 0)
    data = b"IDAT" + zlib.compress(bytes(120001))
    parts = [struct.pack(">I", len(p) - 4) + p + struct.pack(">I", zlib.crc32(p))
             for p in (head, data, b"IEND")]  # fmt: skip
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


BAD = {
    "words": "Ceci n’est pas une image".encode(),
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "cut": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "huge": huge(),
    "nothing": b"",
}


def with_image(map: SystemMap, data: bytes) -> SystemMap:
    image = Image(id="i", name="Partenaire <b>.png", data=base64.b64encode(data).decode())
    element = map.elements["f"].evolve(image="i")
    return map.evolve(
        images=[image], card=map.card.evolve(logos=("i",)), elements={**map.elements, "f": element},
        pictures=[Picture(id="p", image="i", x=0, y=500)],
    )  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_picture_that_is_none_costs_a_sentence_and_no_poster(
    canteen: SystemMap, poster: Poster, tmp_path: Path, name: str
) -> None:
    map = with_image(canteen, BAD[name])
    for suffix in ("pdf", "svg", "png"):
        export(map, poster, tmp_path / f"a.{suffix}", dpi=40)
    sheet = compose(map, poster)
    found = [one for one in preflight.inspect(sheet, poster) if one.code == "image_unreadable"]
    assert len(found) >= 2  # the logo, and on the map
    assert all("Partenaire <b>" in one.sentence("fr") for one in found)
    assert {mend.what for one in found for mend in one.mends} == {"image", "drop"}
    assert any("Partenaire" in item.text for item in sheet.of(Words) if item.role == "foot")


def test_a_label_in_html_is_words(canteen: SystemMap, poster: Poster, tmp_path: Path) -> None:
    hostile = "<img src=x onerror=alert(1)> & <b>gras</b>"
    elements = {**canteen.elements, "a": Element(id="a", label=hostile)}
    map = canteen.evolve(elements=elements, card=canteen.card.evolve(title=hostile))
    sheet = compose(map, poster)
    assert sheet.title == hostile
    export(map, poster, tmp_path / "a.svg")
    svg = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert "<img" not in svg
    assert "<b>" not in svg
    pages = [Page(sentence=hostile)]
    page = export_story(map, pages, tmp_path / "a.html").path.read_text(encoding="utf-8")
    assert "<img src=x" not in page


@pytest.mark.parametrize(("width", "dpi", "says"), [
    (10000.0, 1200.0, "ne peut pas exister"), (5000.0, 1200.0, "trop grande"),
    (float("1e5"), 96.0, "exister"), (300.0, 5000.0, "résolution"),
])  # fmt: skip
def test_a_page_that_is_too_large_is_refused_before_anything_is_drawn(
    canteen: SystemMap, tmp_path: Path, width: float, dpi: float, says: str
) -> None:
    poster = Poster(id="p", size="free", width=width, height=width)
    with pytest.raises(StorageError) as refused:
        export(canteen, poster, tmp_path / "a.png", dpi=dpi)
    sentence = refused.value.sentence("fr")
    assert says in sentence
    assert "Rien n’a été écrit" in sentence
    assert list(tmp_path.iterdir()) == []


def _poster(map: SystemMap, path: Path) -> None:
    export(map, Poster(id="p", view="v"), path / "a.pdf", attach="none")


def _story(map: SystemMap, path: Path) -> None:
    export_story(map, [Page(sentence="Voici")], path / "a.html")


def _cards(map: SystemMap, path: Path) -> None:
    sheets.write_sheets(map, sheets.table_sheet(map, "fr"), path / "a.pdf")


def _closing(map: SystemMap, path: Path) -> None:
    closing.close_map(map, path, stem="carte")


WRITERS = {
    "sysmap.poster.export": _poster, "sysmap.poster.story.export": _story,
    "sysmap.poster.sheets.files": _cards, "sysmap.poster.closing.folder": _closing,
}  # fmt: skip


@pytest.mark.parametrize("kind", ["ENOSPC", "EROFS", "EACCES"])
@pytest.mark.parametrize("where", WRITERS)
def test_a_disk_that_refuses_leaves_what_was_there(
    canteen: SystemMap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, kind: str
) -> None:
    """Full, read-only, or not ours: at its first writing, and later."""
    (tmp_path / "a.pdf").write_bytes(b"avant")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    name = {"ENOSPC": "write", "EROFS": "open", "EACCES": "open"}[kind]
    refusing = partial(save_atomically, disk=_Refusing(name, kind))
    import_module(where)
    monkeypatch.setattr(sys.modules[where], "save_atomically", refusing)
    with pytest.raises(StorageError) as refused:
        WRITERS[where](canteen, tmp_path)
    assert refused.value.code == 4
    assert refused.value.sentence("fr").count(".") >= 1
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


class _Refusing(FaultyDisk):
    """Refuses every operation of this name that writes."""

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(-1, kind)
        real: Callable[..., Any] = getattr(self, name)

        def call(*arguments: Any) -> Any:
            if name == "open" and not _writes(arguments):
                return real(*arguments)
            return self._fail(name, real, arguments)

        setattr(self, name, call)


def _writes(arguments: tuple[Any, ...]) -> bool:
    flags = next((one for one in arguments if isinstance(one, int)), 0)
    return bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything may be written by root")
def test_a_folder_that_may_only_be_read(canteen: SystemMap, poster: Poster, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(StorageError) as refused:
            export(canteen, poster, tmp_path / "a.pdf")
    finally:
        tmp_path.chmod(0o700)
    assert "a.pdf" in refused.value.sentence("fr")


def test_the_command_line_says_it_in_one_line(
    canteen: SystemMap, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "carte.sysmap"
    save(with_image(canteen, BAD["words"]), file)
    for words in (
        ["poster", file, "-o", tmp_path / "absent" / "a.pdf"],
        ["poster", file, "-o", tmp_path / "a.png", "--size", "10000x10000", "--dpi", "1200"],
        ["poster", file, "-o", tmp_path / "a.pdf", "--pdf", "X-4", "--profile", file],
    ):
        assert main([str(word) for word in words]) == 4
        said = capsys.readouterr()
        assert (said.out, said.err.count("\n")) == ("", 1)
        assert "Traceback" not in said.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["carte.sysmap"]
    assert main(["check", str(file), "--poster"]) == 1
    assert "n’est pas une image qui s’imprime" in capsys.readouterr().out
