"""Six months later, elsewhere: a map of one's own, which says whose idea it was."""

from __future__ import annotations

import pytest

from sysmap.interchange import EVERYTHING, FRAME, SUGGESTIONS, start_from
from sysmap.model import Note, Remark, SystemMap
from sysmap.resources import examples
from sysmap.storage import dumps, load, loads


@pytest.fixture
def vimy() -> SystemMap:
    return load(next(path for path in examples() if "vimy" in path.name))


def test_the_frame_has_places_and_kinds_and_no_words_of_theirs(vimy: SystemMap) -> None:
    mine = start_from(vimy, FRAME, id="mien", territory="Ailleurs")
    assert not mine.elements
    assert not mine.links
    assert mine.zones.keys() == vimy.zones.keys()
    assert mine.kinds == vimy.kinds
    assert mine.template == vimy.template
    assert mine.card.territory.name == "Ailleurs"


def test_factors_wait_as_suggestions(vimy: SystemMap) -> None:
    mine = start_from(vimy, SUGGESTIONS, id="mien")
    texts = {parked.text for parked in mine.frigo.values()}
    assert "Gaspillage alimentaire" in {" ".join(text.split()) for text in texts}
    assert not mine.elements
    assert {parked.by for parked in mine.frigo.values()} == {vimy.card.title}


def test_everything_comes_but_what_was_of_their_workshop(vimy: SystemMap) -> None:
    noted = vimy.evolve(
        remarks=[Remark(id="r", text="entre nous")], notes=[Note(id="n", text="pour l’animation")]
    )
    mine = start_from(noted, EVERYTHING, id="mien")
    assert mine.elements.keys() == vimy.elements.keys()
    assert mine.loops.keys() == vimy.loops.keys()
    assert not mine.remarks
    assert not mine.notes
    assert not mine.posters
    assert mine.card.authors == ()


@pytest.mark.parametrize("how", [FRAME, SUGGESTIONS, EVERYTHING])
def test_lineage_and_licence_write_themselves(vimy: SystemMap, how: str) -> None:
    mine = loads(dumps(start_from(vimy, how, id="mien"))).map
    assert mine.id == "mien"
    (origin,) = mine.card.lineage
    assert (origin.id, origin.title, origin.licence) == (vimy.id, vimy.card.title, vimy.card.licence)
    assert mine.card.licence == "CC BY-SA 4.0"


def test_an_unknown_way_is_refused(vimy: SystemMap) -> None:
    with pytest.raises(ValueError, match="none of"):
        start_from(vimy, "half", id="x")


def test_an_empty_map_can_be_started_from() -> None:
    assert start_from(SystemMap(), EVERYTHING, id="x").id == "x"
