"""Settings are one small file of ours: whatever is in it, the program starts, and the old file is kept."""

from __future__ import annotations

import json
import os
from pathlib import Path
from random import Random

import pytest

from sysmap.app import settings as stored
from sysmap.app.settings import Settings


def put(home: Path, data: bytes) -> Path:
    path = home / "settings.json"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [b"", b"\0" * 4000, b"[]", b"null", b"{", b"\xff\xfe{}", b'{"language": "en"', b"[" * 100_000,
     b'{"x": ' * 20_000, b'"' + b"x" * 2_000_000 + b'"', b"9" * 5_000],
    ids=lambda data: repr(data[:12]),
)  # fmt: skip
def test_a_damaged_file_is_kept_and_the_program_starts_as_at_first(home: Path, data: bytes) -> None:
    path = put(home, data)
    assert stored.load() == Settings()
    assert not path.exists()
    assert path.with_name("settings.json.bad").read_bytes() == data
    assert stored.save(Settings(language="en"))
    assert stored.load().language == "en"


def test_random_bytes_never_stop_the_program(home: Path) -> None:
    drawn = Random(8)
    sound = json.dumps({"language": "en", "recent": ["/a"], "letters": 3.5, "motion": False}).encode()
    for n in range(300):
        data = bytearray(drawn.randbytes(drawn.randrange(200)) if n % 2 else sound)
        for _ in range(drawn.randrange(6)):
            if data:
                data[drawn.randrange(len(data))] = drawn.randrange(256)
        put(home, bytes(data))
        assert stored.save(stored.load())


def test_values_of_the_wrong_type_are_as_at_first_and_the_others_stay(home: Path) -> None:
    wrong = {
        "language": 3, "recent": [1, None, "/une/carte.sysmap", "\ud800", "x" * 5000], "folder": [],
        "motion": "yes", "letters": float("nan"), "own": {"a": 1}, "reading_first": False,
        "theme": "y" * 9000,
    }  # fmt: skip
    put(home, json.dumps(wrong).encode())
    found = stored.load()
    assert found == Settings(recent=["/une/carte.sysmap"], own=["/une/carte.sysmap"], reading_first=False)
    assert (home / "settings.json.bad").exists()
    assert stored.save(found)


def test_what_a_newer_program_wrote_is_used_and_kept(home: Path) -> None:
    path = put(home, b'{"language": "en", "holograms": {"deep": [1, 2]}, "seen": "99.1"}')
    found = stored.load()
    assert (found.language, found.seen) == ("en", "99.1")
    found.language = "fr"
    assert stored.save(found)
    kept = json.loads(path.read_text("utf-8"))
    assert (kept["holograms"], kept["seen"], kept["language"]) == ({"deep": [1, 2]}, "99.1", "fr")
    assert not (home / "settings.json.bad").exists()


def test_a_flood_of_unknown_names_is_not_carried_along(home: Path) -> None:
    path = put(home, json.dumps({f"x{n}": n for n in range(1000)}).encode())
    assert stored.save(stored.load())
    assert "x7" not in path.read_text("utf-8")


def test_a_sound_file_leaves_nothing_beside(home: Path) -> None:
    put(home, b'{"language": "en", "letters": 4}')
    assert stored.load().letters == 4
    assert [path.name for path in home.iterdir()] == ["settings.json"]


def test_a_folder_in_its_place_costs_nothing(home: Path) -> None:
    (home / "settings.json").mkdir()
    assert stored.load() == Settings()
    assert stored.save(Settings())


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights are another matter there")
def test_a_place_that_may_not_be_written_costs_nothing(home: Path) -> None:
    put(home, b"{").chmod(0o400)
    home.chmod(0o500)
    try:
        assert stored.load() == Settings()
        assert not stored.save(Settings())
    finally:
        home.chmod(0o700)
