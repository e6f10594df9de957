"""Fuzzy dates: what people type is shown as typed, and stands for the right years."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sysmap.model import Dates, decimal_year, parse_dates


@pytest.mark.parametrize(
    ("typed", "start", "end", "fuzzy"),
    [
        ("1986", "1986", "", False),
        ("v. 2014", "2014", "", True),
        ("vers 2014", "2014", "", True),
        ("circa 2014", "2014", "", True),
        ("années 1980", "1980", "1989", True),
        ("depuis 1990", "1990", "", True),
        ("dès 1990", "1990", "", True),
        ("avant 1990", "", "1990", True),
        ("jusqu’en 2001", "", "2001", True),
        ("1990-1997", "1990", "1997", False),
        ("1990\u202f–\u202f1997", "1990", "1997", False),
        ("oct. 2014", "2014-10", "", False),
        ("Octobre 2014", "2014-10", "", False),
        ("août 2003", "2003-08", "", False),
        ("29 mars 1999", "1999-03-29", "", False),
        ("1er mars 1999", "1999-03-01", "", False),
        ("12-14 mars 2026", "2026-03-12", "2026-03-14", False),
        ("March 2014", "2014-03", "", False),
    ],
)
def test_dates_are_read_as_people_write_them(typed: str, start: str, end: str, fuzzy: bool) -> None:
    assert parse_dates(typed) == Dates(text=typed, start=start, end=end, fuzzy=fuzzy)


NO_DATES = ["", "depuis toujours", "un jour", "12 brumaire 1799", "45 mars 1999", "3,5 ans"]


@pytest.mark.parametrize("typed", NO_DATES)
def test_words_that_are_no_date_stay_words(typed: str) -> None:
    dates = parse_dates(typed)
    assert (dates.text, dates.start, dates.end) == (typed, "", "")


@given(st.text(max_size=40))
def test_whatever_is_typed_is_kept_and_read_without_complaint(typed: str) -> None:
    dates = parse_dates(typed)
    assert dates.span is not None
    assert dates.text == Dates(text=typed.strip()).text


@pytest.mark.parametrize(
    ("partial", "early", "late"),
    [
        ("2014", 2014.0, 2015.0),
        ("2014-01", 2014.0, 2014 + 1 / 12),
        ("2014-10", 2014.75, 2014 + 10 / 12),
        ("2014-10-01", 2014.75, 2014.75 + 1 / 365.25),
        ("-52", -52.0, -51.0),
    ],
)
def test_a_partial_date_is_as_long_as_what_it_does_not_say(partial: str, early: float, late: float) -> None:
    assert decimal_year(partial) == pytest.approx(early)
    assert decimal_year(partial, late=True) == pytest.approx(late)


NO_YEARS = ["", "hier", "2014-", "12/03/2026", "20145", "2014-13", "2014-00", "2014-02-40"]


@pytest.mark.parametrize("nothing", NO_YEARS)
def test_what_is_no_date_has_no_year(nothing: str) -> None:
    assert decimal_year(nothing) is None


def test_an_open_end_is_open() -> None:
    assert parse_dates("depuis 1990").span == (1990.0, None)
    assert parse_dates("avant 1990").span == (None, 1991.0)


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28))
def test_a_later_day_is_never_an_earlier_year(year: int, month: int, day: int) -> None:
    whole, with_month = f"{year:04d}", f"{year:04d}-{month:02d}"
    with_day = f"{with_month}-{day:02d}"
    assert decimal_year(whole) <= decimal_year(with_month) <= decimal_year(with_day)
    assert decimal_year(with_day, late=True) <= decimal_year(with_month, late=True) + 1e-9
    assert decimal_year(with_month, late=True) <= decimal_year(whole, late=True) + 1e-9
