"""Numbers, days, hours and the order of words, as the language of the program has them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from sysmap import i18n
from sysmap.app.spoken import day, hour, number
from sysmap.app.table.collating import key

AT = datetime(2026, 3, 12, 14, 32)


def test_french_and_english_say_them_their_way() -> None:
    assert (day(AT), hour(AT), number(1234.5)) == ("12 mars 2026", "14\u00a0h\u00a032", "1\u202f234,5")
    assert (day(date(2026, 5, 1)), number(-3.0), number(0.25, 2)) == ("1ᵉʳ mai 2026", "−3", "0,25")
    i18n.use("en")
    assert (day(AT), hour(AT), number(1234.5)) == ("12 March 2026", "2:32 pm", "1,234.5")
    assert hour(datetime(2026, 3, 12, 0, 5)) == "12:05 am"


def test_counts_have_their_thousands_apart() -> None:
    assert i18n._n("{n} élément", "{n} éléments", 1234) == "1\u202f234 éléments"
    i18n.use("en")
    assert i18n._n("{n} élément", "{n} éléments", 1234) == "1,234 elements"


@pytest.mark.parametrize("words", [["Eau", "Écluse", "Étang", "Zone"], ["Table 2", "Table 10"]])
def test_an_accent_does_not_send_a_word_behind_z(words: list[str]) -> None:
    assert sorted({*words}, key=key) == words
