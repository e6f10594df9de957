"""« 3/5 » on the map and on paper, where a view shows it: with its row in the legend, without any name."""

from __future__ import annotations

from sysmap.drawing import lay_out, legend
from sysmap.model import Element, Heard, SystemMap, View

HEARD = Heard(count=3, of=5, tables=("Table 1", "Table 2", "Table 4"))
MAP = SystemMap(elements=[Element(id="a", label="Eau", heard=HEARD), Element(id="b", label="Train", x=300)])


def keys(view: View | None) -> set[str]:
    return {row.key for group in legend(lay_out(MAP, view=view)) for row in group.rows}


def test_the_count_is_shown_where_the_view_asks_for_it() -> None:
    figure = lay_out(MAP, view=View(id="v", heard=True))
    assert figure.elements["a"].said == "3/5"
    assert not figure.elements["b"].said
    assert "heard" in keys(View(id="v", heard=True))


def test_it_stays_away_elsewhere() -> None:
    assert not lay_out(MAP).elements["a"].said
    assert "heard" not in keys(View(id="v")) | keys(None)
