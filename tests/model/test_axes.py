"""Axes: where a value stands on the page, and which value stands where."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sysmap.model import Axis, Stop


def axis_of(values: list[float], places: list[float]) -> Axis:
    stops = tuple(Stop(at=a, value=v) for a, v in zip(sorted(places), sorted(values), strict=True))
    return Axis(id="t", start=stops[0].at, end=stops[-1].at, stops=stops)


@st.composite
def axes(draw: st.DrawFn) -> Axis:
    count = draw(st.integers(2, 6))
    # Two hundredths is what the file keeps of a coordinate: nearer stops would be one.
    places = draw(st.lists(st.integers(-2000, 2000), min_size=count, max_size=count, unique=True))
    values = draw(st.lists(st.integers(1850, 2100), min_size=count, max_size=count, unique=True))
    return axis_of([float(v) for v in values], [float(p) for p in places])


FRISE = axis_of([1960, 1990, 2000, 2026], [0, 300, 700, 1000])


@pytest.mark.parametrize(("year", "at"), [(1960, 0), (1975, 150), (1990, 300), (1995, 500), (2026, 1000)])
def test_between_two_stops_time_is_even(year: float, at: float) -> None:
    assert FRISE.place(year) == pytest.approx(at)
    assert FRISE.read(at) == pytest.approx(year)


def test_what_lies_beyond_the_axis_stands_at_its_end() -> None:
    assert FRISE.place(1800) == 0
    assert FRISE.place(2100) == 1000
    assert FRISE.read(-500) == 1960
    assert FRISE.read(5000) == 2026


@given(axes(), st.floats(0, 1))
def test_reading_undoes_placing(axis: Axis, share: float) -> None:
    first, last = axis.stops[0].value, axis.stops[-1].value
    value = first + share * (last - first)
    assert axis.read(axis.place(value)) == pytest.approx(value, abs=1e-6)


@given(axes(), st.floats(0, 1))
def test_placing_undoes_reading(axis: Axis, share: float) -> None:
    at = axis.start + share * (axis.end - axis.start)
    assert axis.place(axis.read(at)) == pytest.approx(at, abs=1e-6)


@given(axes(), st.floats(1800, 2200), st.floats(1800, 2200))
def test_later_never_stands_before(axis: Axis, one: float, other: float) -> None:
    assume(one < other)
    assert axis.place(one) <= axis.place(other)


def test_an_axis_without_stops_places_everything_at_its_start() -> None:
    axis = Axis(id="t", start=40.0, end=400.0)
    assert axis.place(1999) == 40.0
    assert axis.read(200) == 0.0


def test_two_stops_of_the_same_value_do_not_divide_by_nothing() -> None:
    axis = Axis(id="t", start=0, end=100, stops=(Stop(at=0, value=5), Stop(at=100, value=5)))
    assert 0 <= axis.place(5) <= 100
    assert axis.read(50) == 5
