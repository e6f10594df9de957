"""Lines of a filter: every field, every way of asking, in words, and views that leave out or fade."""

from __future__ import annotations

import pytest

from sysmap.analysis import choices_of, fields_of, hows_of, lines_sentence, ready, shown_sentence
from sysmap.model import (
    Condition,
    Contested,
    Element,
    Filter,
    Link,
    SystemMap,
    View,
    Zone,
    counted,
    meeting,
    parse_dates,
    settled,
)


@pytest.fixture
def small() -> SystemMap:
    return SystemMap(
        zones=[Zone(id="z", label="Nord")],
        elements=[
            Element(id="a", kind="acteur", category="elu", label="Cantine", zones=("z",), keywords=("Eau",)),
            Element(id="b", kind="projet", label="Potager", progress="done", dots=3,
                    dates=parse_dates("2014"), attributes={"coût": 1200}),
            Element(id="c", kind="facteur", label="Confiance", support="hypothesis", said_by=("Table 2",),
                    contested=Contested(), visibility="group", attributes={"coût": 50}),
        ],
        links=[Link(id="l", source="b", target="c"), Link(id="m", source="b", target="b")],
    )  # fmt: skip


@pytest.mark.parametrize(("field", "how", "values", "met"), [
    ("kind", "is", ("acteur",), "a"), ("kind", "is_not", ("acteur",), "bc"),
    ("kind", "is", ("acteur", "projet"), "ab"), ("category", "is", ("elu",), "a"),
    ("zones", "is", ("z",), "a"), ("zones", "is", (), "bc"), ("zones", "is_not", (), "a"),
    ("keywords", "is", ("eau",), "a"), ("keywords", "contains", ("EA",), "a"),
    ("label", "contains", ("ants",), ""), ("label", "contains", ("ant", "conf"), "ac"),
    ("progress", "is", ("done",), "b"), ("support", "is", ("hypothesis",), "c"),
    ("contested", "is", ("yes",), "c"), ("visibility", "is", ("public",), "ab"),
    ("said_by", "is", ("table 2",), "c"), ("dots", "at_least", ("3",), "b"),
    ("dots", "at_most", ("2",), "ac"),
    ("degree", "is", ("0",), "a"), ("degree", "at_least", ("2",), "b"), ("dates", "at_least", ("2014",), "b"),
    ("dates", "at_least", ("2015",), ""), ("own:coût", "at_least", ("1 000",), "b"),
    ("own:coût", "is", ("50",), "c"), ("own:rien", "is_not", (), ""), ("unknown", "is", ("x",), ""),
    ("dots", "at_least", ("beaucoup",), ""),
])  # fmt: skip
def test_each_way_of_asking(
    small: SystemMap, field: str, how: str, values: tuple[str, ...], met: str
) -> None:
    line = Condition(field=field, how=how, values=values)
    assert meeting(small, (line,)) == set(met)
    said = lines_sentence(small, [line], False, "fr")
    assert said
    assert "{" not in said


def test_all_lines_or_any(small: SystemMap) -> None:
    lines = (Condition(field="kind", values=("projet",)), Condition(field="support", values=("hypothesis",)))
    assert meeting(small, lines) == set()
    assert meeting(small, lines, any_of=True) == {"b", "c"}
    assert meeting(small, ()) == {"a", "b", "c"}


def test_a_view_leaves_out_or_fades(small: SystemMap) -> None:
    lines = (Condition(field="kind", values=("acteur",)),)
    kept = settled(small, View(id="v", filter=Filter(conditions=lines)))
    assert kept is not None
    assert kept.filter == Filter(only=("a",))
    told = View(id="v", filter=Filter(conditions=lines), fade=True, prominence={"b": "essential"})
    faded = settled(small, told)
    assert faded is not None
    assert faded.filter == Filter()
    assert dict(faded.prominence) == {"c": "context", "b": "essential"}
    none = settled(small, View(id="v", filter=Filter(conditions=(Condition(field="kind", values=("x",)),))))
    assert none is not None
    assert none.filter.only
    assert not set(none.filter.only) & small.elements.keys()
    plain = View(id="v")
    assert settled(small, plain) is plain
    assert settled(small, None) is None


def test_fields_and_values_are_offered_in_words(small: SystemMap) -> None:
    fields = dict(fields_of(small, "fr"))
    assert fields["progress"] == "Avancement"
    assert fields["own:coût"] == "coût"
    assert "scale" not in fields
    assert counted(small, "own:coût")
    assert not counted(small, "kind")
    assert [one.value for one in choices_of(small, "own:coût", "fr")] == ["50", "1200"]
    assert [one.words for one in choices_of(small, "zones", "fr")] == ["Nord"]
    assert "at_least" in dict(hows_of(small, "dots", "en"))
    assert "at_least" not in dict(hows_of(small, "kind", "en"))


def test_a_line_without_a_value_asks_nothing_yet() -> None:
    assert not ready(Condition(field="dots", how="at_least", values=("a",)))
    assert not ready(Condition(field="label", how="contains"))
    assert ready(Condition(field="zones", how="is"))


@pytest.mark.parametrize(("shown", "fade", "said"), [
    (3, False, "Les 3 éléments sont montrés."), (0, False, "Aucun élément sur 3 ne répond à cela."),
    (1, False, "1 élément sur 3 ; 2 ne sont pas montrés."),
    (2, True, "2 éléments sur 3 ; l’autre est estompé."),
])  # fmt: skip
def test_what_is_left_out_is_said(small: SystemMap, shown: int, fade: bool, said: str) -> None:
    plain = shown_sentence(small, shown, "fr", fade=fade).replace("\u202f", " ").replace("\u00a0", " ")
    assert plain == said
    assert shown_sentence(SystemMap(), 0, "fr") == "Cette carte n’a encore aucun élément."
