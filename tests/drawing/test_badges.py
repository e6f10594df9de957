"""The ring of a relation (€, i) and what is written on it do not cover each other."""

from __future__ import annotations

import pytest

from sysmap.drawing import lay_out
from sysmap.geometry import Box
from sysmap.model import SystemMap


@pytest.mark.parametrize("hasty", [False, True])
@pytest.mark.parametrize("far", [190, 230, 300, 460])
def test_an_amount_stands_clear_of_the_ring(app: object, far: int, hasty: bool) -> None:
    map = SystemMap.model_validate({
        "id": "m",
        "elements": [{"id": "a", "kind": "acteur", "label": "Familles", "x": 0, "y": 0},
                     {"id": "b", "kind": "acteur", "label": "Commune", "x": far, "y": 30}],
        "links": [{"id": "l", "kind": "financement", "source": "a", "target": "b", "verb": "40 %"}],
    })  # fmt: skip
    placed = lay_out(map, hasty=hasty).links["l"]
    assert placed.badge is not None
    assert placed.words is not None
    assert not Box.around(*placed.badge, 17, 17).meets(placed.words.box.grown(-1))
