"""What is written is what was read again, pictures included; and a map has a number of elements."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from sysmap.model import Element, Image, SystemMap
from sysmap.storage import StorageError, dumps, loads, read, reading, rereading, save

DATA = base64.b64encode(bytes(range(256)) * 40).decode()


def pictured(*data: str) -> SystemMap:
    images = [Image(id=f"i{n}", media="image/png", data=one) for n, one in enumerate(data)]
    return SystemMap(id="m1", elements=[Element(id="e", label="Où « l’eau »")], images=images)


@pytest.mark.parametrize(
    "data", [(DATA,), (DATA, DATA), (DATA, "AAAA", DATA), ("x" * 5000 + "é",), ("a\"b" * 3000, DATA)]
)  # fmt: skip
def test_pictures_left_aside_are_in_the_bytes(data: tuple[str, ...]) -> None:
    map = pictured(*data)
    assert rereading.checked_bytes(map) == dumps(map).encode()
    assert loads(rereading.checked_bytes(map)).map == map


def test_a_map_that_would_be_read_otherwise_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save(pictured(DATA), tmp_path / "carte.sysmap").path
    before = path.read_bytes()
    monkeypatch.setattr(rereading, "dumps", lambda map: dumps(map).replace("eau", "feu"))
    with pytest.raises(StorageError) as refusal:
        save(pictured(DATA, DATA), path)
    assert refusal.value.what == "not_reread"
    assert path.read_bytes() == before


def test_too_many_elements_are_refused_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = save(SystemMap(elements=[Element(id=f"e{n}") for n in range(11)]), tmp_path / "carte.sysmap").path
    monkeypatch.setattr(reading, "MOST", 10)
    with pytest.raises(StorageError) as refusal:
        read(path)
    assert "11 éléments" in refusal.value.sentence("fr")
    assert "11 elements" in refusal.value.sentence("en")
