"""Whispers stand whole in their own zone, on no line, no title and no other whisper."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QFontMetricsF

from sysmap.canvas.ghosts import SIZES, _metrics
from sysmap.canvas.whisper_room import Spot, find, wrapped
from sysmap.drawing import Figure, lay_out, title_words
from sysmap.geometry import Box, crosses
from sysmap.storage import ghosts_of, new_map, templates

SCALE = 0.47


def placed(figure: Figure, scale: float) -> dict[str, tuple[Spot, Box]]:
    words = ghosts_of(figure.map)
    zones = sorted((z for id, z in figure.zones.items() if id in words), key=lambda z: z.path.bounds().width)
    found: dict[str, tuple[Spot, Box]] = {}
    for zone in zones:
        rooms = [room for _spot, room in found.values()]
        one = find(figure, zone, words[zone.id], zone.path.bounds().centre, scale, rooms, SIZES, _metrics)
        if one is not None:
            found[zone.id] = one
    return found


@pytest.mark.parametrize("form", [t.id for t in templates() if set(t.ghosts["fr"]) - {"page"}])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_whisper_runs_over_a_line_a_title_or_another_one(app: object, form: str, language: str) -> None:
    figure = lay_out(new_map(form, language=language))
    found = placed(figure, SCALE)
    assert found
    titles = [box for zone in figure.zones.values() for box in title_words(zone)]
    lines = [zone.path for zone in figure.zones.values() if zone.record.shape.type == "line"]
    for id, (_spot, room) in found.items():
        assert figure.zones[id].path.holds(*room.centre)
        assert not any(crosses(line, room) for line in lines)
        assert not any(room.meets(title) for title in titles)
    assert not any(a.meets(b) for (_, a), (_, b) in combinations(found.values(), 2))


@pytest.mark.parametrize("form", ["courbe", "horizons", "petales", "ecosysteme"])
def test_from_near_all_of_them_are_seen(app: object, form: str) -> None:
    figure = lay_out(new_map(form))
    assert set(placed(figure, 1.0)) == set(ghosts_of(figure.map)) - {"page"}


def test_words_are_broken_between_words_only(app: object) -> None:
    metrics: QFontMetricsF = _metrics(14)
    found = wrapped("Qui décide, qui fait", metrics)
    assert [len(one.lines) for one in sorted(found, key=lambda one: len(one.lines))] == [1, 2, 3]
    assert all(" ".join(one.lines) == "Qui décide, qui fait" for one in found)
