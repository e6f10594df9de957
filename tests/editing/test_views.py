"""Views and stories as they are edited, and what a view then shows."""

from __future__ import annotations

from typing import Any

import pytest

from sysmap.drawing import lay_out
from sysmap.editing import Editor, operations
from sysmap.editing import operations_views as views
from sysmap.model import Element, Link, Page, Poster, Shape, Story, SystemMap, View, Zone


@pytest.fixture(autouse=True)
def _ink(app: Any) -> None:
    from sysmap.drawing import prepare

    prepare()


@pytest.fixture
def editor() -> Editor:
    elements = [Element(id=id, label=id, x=300 * place, zones=("z",) if id in "abc" else ())
                for place, id in enumerate("abcde")]  # fmt: skip
    links = [Link(id=a + b, source=a, target=b, polarity="+") for a, b in ("ad", "bd", "cd", "ab", "de")]
    return Editor(SystemMap(
        elements=elements, links=links, zones=[Zone(id="z", label="Zone", shape=Shape(type="hull"))],
        views=[View(id="v", name="Public")], posters=[Poster(id="p", view="v")],
        stories=[Story(id="h", pages=(Page(view="v", sentence="Un"), Page(sentence="Deux"),
                                      Page(sentence="Trois")))],
    ))  # type: ignore[arg-type]  # fmt: skip


def shown(editor: Editor, id: str = "v") -> set[str]:
    return set(lay_out(editor.map, view=editor.map.views[id]).elements)


def test_a_view_of_the_selection_shows_nothing_else(editor: Editor) -> None:
    with editor.transaction("vue") as draft:
        made = views.add_view(draft, "Deux", filter=views.narrowed(["a", "b"]))
    assert shown(editor, made.id) == {"a", "b"}
    assert set(lay_out(editor.map, view=made).links) == {"ab"}
    with editor.transaction("suppression") as draft:
        operations.delete(draft, ["a", "b"])
    assert shown(editor, made.id) == set()  # a view of what is gone does not become the whole map


def test_hiding_and_showing_one_by_one(editor: Editor) -> None:
    with editor.transaction("cacher") as draft:
        views.hide_in_view(draft, "v", ["a", "e"])
    assert shown(editor) == {"b", "c", "d"}
    with editor.transaction("montrer") as draft:
        views.hide_in_view(draft, "v", ["e"], hidden=False)
    assert shown(editor) == {"b", "c", "d", "e"}
    with editor.transaction("tout") as draft:
        views.show_everything(draft, "v")
    assert len(shown(editor)) == 5
    for _step in range(3):
        editor.undo()
    assert len(shown(editor)) == 5
    assert not editor.history.can_undo


def test_prominence_belongs_to_the_view(editor: Editor) -> None:
    with editor.transaction("avant") as draft:
        views.set_prominence(draft, "v", ["a"], "essential")
        views.set_prominence(draft, "v", ["b", "c"], "background")
        views.set_prominence(draft, "v", ["c"], "normal")
    assert dict(editor.map.views["v"].prominence) == {"a": "essential", "b": "background"}
    assert lay_out(editor.map).elements["a"].prominence == "normal"
    with pytest.raises(ValueError, match="loud"), editor.transaction("non") as draft:
        views.set_prominence(draft, "v", ["a"], "loud")


def test_a_folded_zone_is_one_box_that_gathers_its_relations(editor: Editor) -> None:
    with editor.transaction("replier") as draft:
        views.fold_in_view(draft, "v", "z", True)
    figure = lay_out(editor.map, view=editor.map.views["v"])
    assert set(figure.elements) == {"d", "e"}
    assert "3" in " ".join(figure.zones["z"].second.lines.lines)  # type: ignore[union-attr]
    joined = [link for link in figure.links.values() if link.record.target == "d"]
    assert len(joined) == 1
    assert joined[0].record.verb == "3\u00a0relations"
    assert set(figure.links) == {"ad", "de"}
    with editor.transaction("déplier") as draft:
        views.fold_in_view(draft, "v", "z", False)
    assert len(shown(editor)) == 5


def test_two_zones_folded_in_one_place_are_both_read() -> None:
    elements = [Element(id="a", zones=("y", "z")), Element(id="b", x=40, zones=("z",))]
    zones = [Zone(id="y", label="Une"), Zone(id="z", label="Autre")]
    map = SystemMap(elements=elements, zones=zones)  # type: ignore[arg-type]
    placed = lay_out(map, view=View(id="v", folded=("y", "z"))).zones
    assert placed["y"].box.bottom <= placed["z"].box.top or placed["z"].box.bottom <= placed["y"].box.top


def test_a_view_that_goes_leaves_its_poster_and_pages(editor: Editor) -> None:
    with editor.transaction("suppression") as draft:
        views.delete_view(draft, "v")
    assert editor.map.posters["p"].view == ""
    first = editor.map.stories["h"].pages[0]
    assert (first.view, first.sentence) == ("", "Un")


def test_views_and_pages_are_put_in_order(editor: Editor) -> None:
    with editor.transaction("ordre") as draft:
        second = views.add_view(draft, "Autre", draft.views["v"])
        views.move_view(draft, second.id, -1)
        views.move_page(draft, "h", 0, 2)
        views.move_page(draft, "h", 0, -5)
    assert list(editor.map.views) == [second.id, "v"]
    assert [page.sentence for page in editor.map.stories["h"].pages] == ["Deux", "Trois", "Un"]
    with editor.transaction("pages") as draft:
        views.add_pages(draft, "h", 1, [Page(sentence="Et")])
        views.drop_page(draft, "h", 0)
        views.set_page(draft, "h", 0, notes="Dire")
    first = editor.map.stories["h"].pages[0]
    assert (first.sentence, first.notes) == ("Et", "Dire")
