"""Shown = shared: what a poster gives away is what it shows."""

from __future__ import annotations

from typing import Any

from sysmap.model import Element, Picture, Poster, SystemMap, View, Wording, Zone
from sysmap.poster import Sheet, compose, drawn_ids, printable, shared, withheld
from sysmap.poster.sheet import Words
from sysmap.storage import dumps

from .conftest import SECRETS


def test_reserved_records_and_what_hangs_on_them_are_withheld(guarded: SystemMap) -> None:
    assert set(withheld(guarded)) == {"x", "y", "xa", "ac", "z", "n"}


def test_a_map_without_secrets_is_printed_as_it_is(canteen: SystemMap) -> None:
    assert withheld(canteen) == []
    assert printable(canteen) is canteen


def test_backgrounds_and_unprinted_zones_stay_out(canteen: SystemMap) -> None:
    map = canteen.evolve(
        pictures=[Picture(id="photo", image="i", background=True), Picture(id="drawing", image="i")],
        zones=[Zone(id="guide", label="Repère", printed=False), Zone(id="kept", label="Zone")],
    )
    assert set(printable(map).pictures) == {"drawing"}
    assert set(printable(map).zones) == {"kept"}


def _shared(map: SystemMap, poster: Poster) -> SystemMap:
    sheet = compose(map, poster)
    return shared(sheet.map, drawn_ids(sheet.drawn.figure), sheet.view, poster)


def test_the_shared_map_holds_no_secret(guarded: SystemMap, poster: Poster) -> None:
    text = dumps(_shared(guarded, poster))
    assert not [word for word in SECRETS if word in text]


def test_the_shared_map_is_drawn_the_same(guarded: SystemMap, poster: Poster) -> None:
    sheet = compose(guarded, poster)
    given = _shared(guarded, poster)
    again = compose(given, poster)
    assert {id: p.box for id, p in again.drawn.figure.elements.items()} == {
        id: p.box for id, p in sheet.drawn.figure.elements.items()
    }
    assert set(again.drawn.figure.links) == set(sheet.drawn.figure.links)
    assert _said(again) == _said(sheet)


def _said(sheet: Sheet) -> list[str]:
    """The sheet's words but those of the foot, which counts what stayed out."""
    return [item.text for item in sheet.of(Words) if item.role != "foot"]


def test_what_the_view_hides_is_not_shared(canteen: SystemMap, hiding: View) -> None:
    map = canteen.evolve(views={**canteen.views, "h": hiding})
    assert set(_shared(map, Poster(id="p", view="h")).elements) == set(canteen.elements) - {"e"}


def test_the_wording_shown_is_the_one_shared() -> None:
    wordings = (Wording(text="Pour les élus", audience="élus"), Wording(text="Zibeline", audience="autre"))
    map = SystemMap(
        id="m", elements=[Element(id="a", label="Quartzite", wordings=wordings)],  # type: ignore[arg-type]
        views=[View(id="v", audience="élus")],  # type: ignore[arg-type]
    )  # fmt: skip
    given = _shared(map, Poster(id="p", view="v"))
    assert given.elements["a"].label == "Pour les élus"
    assert "Zibeline" not in dumps(given)
    assert "Quartzite" not in dumps(given)


def test_nothing_that_is_not_on_the_sheet_is_attached(canteen: SystemMap, poster: Poster) -> None:
    """Loops that are not told, unknown fields, names of views, the card's own title under another one."""
    turn = next(iter(canteen.loops.values()))
    kept: dict[str, Any] = {"inconnu": "Zibeline"}
    map = canteen.evolve(
        card=canteen.card.evolve(title="Zibeline", question="Zibeline", version="Zibeline", **kept),
        loops={**canteen.loops, "autre": turn.evolve(id="autre", name="Zibeline", **kept)},
        views={id: view.evolve(name="Zibeline", **kept) for id, view in canteen.views.items()},
        elements={id: e.evolve(scale="Zibeline", **kept) for id, e in canteen.elements.items()},
        zones={id: zone.evolve(**kept) for id, zone in canteen.zones.items()},
    )
    text = dumps(_shared(map, poster.evolve(title="Titre", subtitle="Question", name="Zibeline")))
    assert "Zibeline" not in text
    assert '"Titre"' in text
