"""Nothing leaks through the public version; what everybody may read is still there."""

from __future__ import annotations

import pytest

from sysmap.interchange.publishing import public
from sysmap.model import (
    Changed,
    Condition,
    Contested,
    Element,
    Filter,
    Heard,
    Link,
    Merged,
    Note,
    OpenPoint,
    Page,
    Parked,
    Reading,
    Remark,
    Stage,
    Story,
    SystemMap,
    View,
    Wording,
    Zone,
    passes,
    settled,
)
from sysmap.resources import examples
from sysmap.storage import dumps, load, loads

SECRET = "SECRETDETABLE"


def secretive() -> SystemMap:
    before = {"label": SECRET}
    return SystemMap(
        id="m", unresolved=[{"label": SECRET}],
        elements=[
            Element(
                id="a", label="Commune", said_by=[SECRET], wordings=[Wording(text="Mairie", by=SECRET)],
                merged=[Merged(count=1, changes=[Changed(where="elements", id="x", before=before)])],
                heard=Heard(count=3, of=5, tables=[SECRET]), unheard_of=SECRET,
            ),
            Element(id="b", label=SECRET, visibility="group"),
            Element(
                id="c", label="Préfecture",
                contested=Contested(readings=[Reading(text="Oui", held_by=["État"])]),
            ),
            Element(id="d", label=SECRET, visibility="facilitator"),
        ],
        links=[
            Link(id="l", source="a", target="c", said_by=[SECRET]),
            Link(id="t", source="a", target="c", kind="tension", subject=SECRET, visibility="group"),
            Link(id="k", source="a", target="b", verb=SECRET),
        ],
        zones=[Zone(id="z", label=SECRET, visibility="group")],
        notes=[Note(id="n", text=SECRET)], remarks=[Remark(id="r", text=SECRET, on="a")],
        frigo=[Parked(id="g", text=SECRET)], stages=[Stage(id="s", map={"elements": [before]})],
        views=[View(id="v", name=SECRET), View(id="w", name="Conseil", filter=Filter(hidden=["b"]))],
        stories=[Story(id="y", pages=[Page(view="w", sentence="Bonjour", notes=SECRET)])],
        open_points=[OpenPoint(id="q", matter="gone", held=[before], tables=[SECRET])],
    )  # fmt: skip


def test_no_secret_is_in_the_file() -> None:
    made = public(secretive()).map
    assert SECRET not in dumps(made)


def test_what_everybody_may_read_stays() -> None:
    made = loads(dumps(public(secretive()).map)).map
    assert {e.label for e in made.elements.values()} == {"Commune", "Préfecture"}
    assert made.elements["a"].wordings[0].text == "Mairie"
    assert made.elements["a"].times == 2
    heard = made.elements["a"].heard
    assert heard is not None
    assert (heard.count, heard.of) == (3, 5)
    assert list(made.links) == ["l"]
    contested = made.elements["c"].contested
    assert contested is not None
    assert contested.readings[0].held_by == ("État",)
    assert made.stories["y"].pages[0].sentence == "Bonjour"


def test_what_goes_is_said_before() -> None:
    gone = " ; ".join(public(secretive()).gone)
    for words in ("2 éléments réservés", "2 relations", "1 zone", "1 note", "1 remarque", "1 étape"):
        assert words in gone


def test_likely_names_of_persons_are_pointed_out() -> None:
    labels = {"a": "Marie Dupont", "b": "Collège Jean Moulin"}
    named = SystemMap(elements=[Element(id=id, label=label) for id, label in labels.items()])
    assert public(named).names == ("Marie Dupont",)


@pytest.mark.parametrize("path", examples(), ids=lambda path: path.stem)
def test_an_example_loses_nothing_that_is_public(path) -> None:  # type: ignore[no-untyped-def]
    map = load(path)
    made = public(map).map
    assert len(made.elements) == sum(e.visibility in ("", "public") for e in map.elements.values())
    assert made.card == map.card


def test_an_empty_map_has_a_public_version_too() -> None:
    assert public(SystemMap()).gone == ()


def test_a_filter_that_looks_for_who_said_it_names_what_it_shows() -> None:
    said = Element(id="a", label="Cantine", said_by=("Zibeline",))
    others = [Element(id="b", label="Forêt"), Element(id="c", label="Secret", visibility="group")]
    lines = {"who": Condition(field="said_by", values=("Zibeline",)),
             "words": Condition(field="label", how="contains", values=("Secret",)),
             "kind": Condition(field="kind", values=("facteur",))}  # fmt: skip
    views = [View(id=id, filter=Filter(conditions=(line,))) for id, line in lines.items()]
    story = Story(id="s", pages=tuple(Page(view=view.id) for view in views))
    made = public(SystemMap(elements=[said, *others], views=views, stories=[story])).map
    assert "Zibeline" not in dumps(made)
    assert "Secret" not in dumps(made)
    shown = {id: meeting_of(made, view) for id, view in made.views.items()}
    assert shown == {"who": {"a"}, "words": set(), "kind": {"a", "b"}}


def meeting_of(map: SystemMap, view: View) -> set[str]:
    settled_view = settled(map, view) or view
    return {id for id, element in map.elements.items() if passes(settled_view.filter, element)}
