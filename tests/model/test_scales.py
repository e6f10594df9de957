"""Values along an axis: read as people write them, written as precisely as a hand can point."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sysmap.model import Axis, Dates, Element, Stop, parse_dates, scales

YEARS = Axis(id="t", start=0, end=1000, stops=[Stop(at=0, value=2000), Stop(at=1000, value=2020)])
MARKS = Axis(id="m", attribute="influence", start=0, end=600, stops=[Stop(at=0, value=0),
                                                                     Stop(at=600, value=10)])  # fmt: skip


@pytest.mark.parametrize(
    ("words", "value"),
    [("3,5", 3.5), ("3.5 %", 3.5), ("1 200 €", 1200.0), ("1\u202f200,5", 1200.5), ("−2", -2.0), (7, 7.0),
     ("beaucoup", None), (True, None), (None, None)],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(words: object, value: float | None) -> None:
    assert scales.number(words) == value


def test_a_number_is_as_precise_as_a_hand() -> None:
    assert scales.put_at(MARKS, Element(id="a"), 212)["attributes"]["influence"] == 3.5
    assert scales.put_at(MARKS.evolve(decimals=0), Element(id="a"), 212)["attributes"]["influence"] == 4
    wide = MARKS.evolve(stops=[Stop(at=0, value=0), Stop(at=600, value=100_000)])
    assert scales.put_at(wide, Element(id="a"), 301)["attributes"]["influence"] % 100 == 0


def test_what_says_so_already_is_left_as_it_was_typed() -> None:
    said = Element(id="a", attributes={"influence": "5 sur 10"})
    assert scales.put_at(MARKS, said, 301) == {}


@pytest.mark.parametrize(
    ("typed", "at", "text"),
    [("", 503, "2010"), ("2005", 503, "2010"), ("oct. 2014", 733, "oct. 2014"),
     ("oct. 2014", 833, "oct. 2016"), ("v. 2005", 500, "v. 2010"), ("2002-2004", 200, "2004-2006"),
     ("années 2000", 500, "v. 2010")],
)  # fmt: skip
def test_dates_move_by_whole_years_and_keep_their_words(typed: str, at: float, text: str) -> None:
    element = Element(id="a", dates=parse_dates(typed) if typed else None)
    changes = scales.put_at(YEARS, element, at)
    dates = changes.get("dates", element.dates)
    assert isinstance(dates, Dates)
    assert dates.text == text
    assert abs(YEARS.place(dates.span[0] or 0) - at) < 50


@given(st.floats(0, 600))
def test_what_is_written_at_a_place_stands_there(at: float) -> None:
    changes = scales.put_at(MARKS, Element(id="a"), at)
    value = scales.number(changes["attributes"]["influence"])
    assert value is not None
    assert abs(MARKS.place(value) - at) <= scales.NEAR


def test_a_value_is_said_with_its_unit_as_each_language_does() -> None:
    money = Axis(id="e", attribute="cout", unit="€", decimals=1)
    assert scales.said(money, 1200.5) == "1\u202f200,5\u00a0€"
    assert scales.said(money, 1200.5, "en") == "1,200.5\u00a0€"
    assert scales.said(Axis(id="e", attribute="n"), -3) == "−3"


@pytest.mark.parametrize(
    ("typed", "unit", "value"),
    [("1 234,5 €", "€", 1234.5), ("12", "", 12), ("12 %", "%", 12), ("3 projets", "", "3 projets"),
     ("5 sur 10", "", "5 sur 10"), ("", "", None), ("−2,5", "", -2.5)],
)  # fmt: skip
def test_what_is_typed_is_a_number_only_when_all_of_it_is_one(typed: str, unit: str, value: object) -> None:
    assert scales.taken(typed, unit) == value


def test_a_scale_is_graduated_from_end_to_end_whichever_way_it_runs() -> None:
    up = MARKS.evolve(stops=[Stop(at=0, value=10), Stop(at=600, value=0)])
    for axis in (MARKS, up):
        made = scales.graduated(axis, 0, 2500, 1000)
        assert sorted(stop.value for stop in made.stops) == [0, 1000, 2000, 2500]
        assert {stop.label for stop in made.stops} == {"0", "1\u202f000", "2\u202f000", "2\u202f500"}
        assert [stop.at for stop in made.stops] == sorted(stop.at for stop in made.stops)
        assert made.place(2500) == axis.place(10)
    assert "1,000" in {stop.label for stop in scales.graduated(MARKS, 0, 2500, 1000, "en").stops}
    assert [s.label for s in scales.graduated(YEARS, 1990, 2000, 5).stops] == ["1990", "1995", "2000"]


@pytest.mark.parametrize(
    ("low", "high", "step"), [(5, 5, 1), (6, 5, 1), (0, 10, 0), (0, 10, 20), (0, 10**6, 1)]
)
def test_what_makes_no_scale_is_refused(low: float, high: float, step: float) -> None:
    with pytest.raises(ValueError, match="no scale"):
        scales.graduated(MARKS, low, high, step)


@given(st.floats(-1e6, 1e6), st.floats(1e-3, 1e6))
def test_a_round_step_makes_a_scale_that_can_be_read(low: float, wide: float) -> None:
    step = scales.fitting_step(low, low + wide)
    assert 1 <= round(wide / step, 6) <= 10.5


def test_a_value_keeps_its_words_or_says_its_unit() -> None:
    money = Axis(id="e", label="Coût", attribute="cout", unit="€")
    assert scales.heading(money) == "Coût (€)"
    assert scales.heading(money.evolve(label="Coût (€)")) == "Coût (€)"
    assert scales.element_says(money, Element(id="a", attributes={"cout": 1234.5})) == "1\u202f234,5\u00a0€"
    assert scales.element_says(money, Element(id="a", attributes={"cout": "peu"})) == "peu"
    assert scales.element_says(money, Element(id="a")) == ""
