"""Load, save and load again: the same map, the same bytes."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from sysmap.model import COLLECTIONS, SystemMap
from sysmap.storage import dumps, loads
from tests.strategies import maps


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(maps())
def test_a_map_read_back_is_the_same_map_and_the_same_bytes(map: SystemMap) -> None:
    text = dumps(map)
    again = loads(text).map
    assert again == map
    for name in COLLECTIONS.values():
        assert list(getattr(again, name)) == list(getattr(map, name)), "drawing order"
    assert dumps(again) == text
    text.encode()
