"""The cartouche of the last poster is proposed to the next map; its sentence only in the same language."""

from __future__ import annotations

import pytest

from sysmap.app.poster import remembered
from sysmap.model import Card, Poster, SystemMap
from tests.app.person import Person

LAST = Poster(id="p", mention="Cette carte se discute.")


@pytest.mark.parametrize(("spoken", "taken"), [("fr", LAST.mention), ("en", ""), ("", LAST.mention)])
def test_a_french_mention_is_not_put_on_an_english_poster(person: Person, spoken: str, taken: str) -> None:
    person.begin()
    assert person.map.language == "fr"
    remembered.remember(SystemMap(card=Card(licence="CC BY 4.0"), language="fr"), LAST)
    remembered.take_over(person.desk, Poster(id="q", language=spoken))
    assert person.map.card.licence == "CC BY 4.0"
    assert "".join(poster.mention for poster in person.map.posters.values()) == taken
    person.desk.editor.undo()
    assert person.map.card.licence == ""
