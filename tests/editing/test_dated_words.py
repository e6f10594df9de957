"""Words said with their date: the date is read, the words are kept whole."""

from __future__ import annotations

import pytest

from sysmap.editing import with_date


@pytest.mark.parametrize(
    ("text", "words", "when", "start", "end"),
    [
        ("Charte du cadre de vie, 1999", "Charte du cadre de vie", "1999", "1999", ""),
        ("années 1980 : culture partagée", "culture partagée", "années 1980", "1980", "1989"),
        ("Réhafutur v. 2014", "Réhafutur", "v. 2014", "2014", ""),
        ("Réhafutur 2014", "Réhafutur", "2014", "2014", ""),
        ("Mine de Soleil (2019)", "Mine de Soleil", "2019", "2019", ""),
        ("Assemblée des alliés 12 mars 2023", "Assemblée des alliés", "12 mars 2023", "2023-03-12", ""),
        ("Éco-construction 1990-1997", "Éco-construction", "1990-1997", "1990", "1997"),
        ("Rencontres oct. 2024", "Rencontres", "oct. 2024", "2024-10", ""),
        ("Implication depuis 1990", "Implication", "depuis 1990", "1990", ""),
        ("coal, before 1984", "coal", "before 1984", "", "1984"),
        ("Atelier du lundi 2014", "Atelier du lundi", "2014", "2014", ""),
        ("1986, la dernière mine ferme", "la dernière mine ferme", "1986", "1986", ""),
    ],
)  # fmt: skip
def test_the_date_is_read_and_the_words_are_left(
    text: str, words: str, when: str, start: str, end: str
) -> None:
    label, dates = with_date(text)
    assert dates is not None
    assert (label, dates.text, dates.start, dates.end) == (words, when, start, end)


@pytest.mark.parametrize("text", ["Les 1000 repas", "Base 11/19", "1986", "RN 2019 bis", "Sans date", "",
                                  "v. 2014", "2 400 m² de panneaux", "Halle 9-9 bis"])  # fmt: skip
def test_words_that_are_no_date_stay_as_they_are(text: str) -> None:
    assert with_date(text) == (text, None)
