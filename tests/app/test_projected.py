"""On real sizes of screens: letters of a room, and the second screen that may be unplugged at any time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

LEAST = 0.034
CAPITALS = 0.7
"""Capitals of Inter are 0.727 of an em high; a row of pixels may be too pale to count."""


def on_screens(root: Path, folder: Path, what: str, *sizes: tuple[int, int]) -> str:
    """Run the program on screens side by side that nobody sees."""
    left, screens = 0, []
    for number, (width, height) in enumerate(sizes):
        screens.append({"name": f"screen{number}", "x": left, "y": 0, "width": width, "height": height,
                        "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1})  # fmt: skip
        left += width
    setting = folder / "screens.json"
    setting.write_text(json.dumps({"screens": screens}), "utf-8")
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={setting}"}
    done = subprocess.run([sys.executable, "-m", "tests.app.projected", what], cwd=root, env=environment,
                          capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1920, 1080)], ids=str)
def test_every_letter_is_read_from_the_last_row(root: Path, tmp_path: Path, size: tuple[int, int]) -> None:
    found: list[dict[str, Any]] = [
        json.loads(line) for line in on_screens(root, tmp_path, "letters", size).splitlines()
    ]
    assert len(found) == 5
    for example in found:
        assert example["height"] == size[1]
        assert not example["cut"], example["name"]
        for close in example["close"]:
            assert close["least"] >= LEAST, example["name"]
            assert close["seen"], example["name"]
            assert all(rows >= LEAST * CAPITALS for rows in close["capital"]), example["name"]
        assert any(close["read"] for close in example["close"]), example["name"]
        whole = example["whole"]
        assert whole["least"] >= LEAST, example["name"]
        assert 3 <= whole["read"] <= 12, example["name"]
        assert not whole["covered"], example["name"]
        assert all(rows >= LEAST * CAPITALS for rows in whole["capital"]), example["name"]


def test_a_second_screen_shows_the_room_its_map_and_may_be_unplugged(root: Path, tmp_path: Path) -> None:
    assert on_screens(root, tmp_path, "two", (1280, 800), (1024, 768)).endswith("good\n")
