"""What leaves for a network format and comes back is what left, or said to be left behind."""

from __future__ import annotations

import pytest
from tests.interchange.networks.carried import journey, rich_map, told


@pytest.mark.parametrize("format", ["graphml"])
def test_everything_a_network_holds_comes_back(format: str) -> None:
    map = rich_map()
    back, _leaving, _coming = journey(map, format)
    before, after = told(map), told(back)
    for part in before:
        assert after[part] == before[part]
