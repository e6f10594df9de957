"""One gesture, one step: what each operation does, and that undo gives back the very same map."""

import pytest

from sysmap.editing import Editor, operations
from sysmap.geometry import Box
from sysmap.model import (
    Bend,
    Element,
    Image,
    Link,
    Loop,
    Note,
    Picture,
    Remark,
    Shape,
    SystemMap,
    View,
    Zone,
    sentence,
)

BEND = Bend(offset=0.2, leave=0.1, arrive=-0.3)


def small_map() -> SystemMap:
    return SystemMap(
        elements=[
            Element(id="a", label="Part de produits locaux", x=0, y=0),
            Element(id="b", label="Qualité des repas", x=200, y=0),
            Element(id="c", label="Gaspillage", x=400, y=100),
        ],
        links=[
            Link(id="ab", source="a", target="b", polarity="+", bend=BEND),
            Link(id="bc", source="b", target="c", polarity="-"),
        ],
        loops=[Loop(id="r", links=("ab", "bc"))],
        zones=[Zone(id="z", label="Budget", shape=Shape(x=0, y=0, width=200, height=100))],
    )


@pytest.fixture
def editor() -> Editor:
    return Editor(small_map())


def done(editor: Editor, deed, *args, **fields):
    """Do it as one step, check that undo and redo give back the very same maps, and answer."""
    before = editor.map
    with editor.transaction("essai") as draft:
        answer = deed(draft, *args, **fields)
    after = editor.map
    if after is not before:
        editor.undo()
        assert editor.map is before
        editor.redo()
        assert editor.map is after
    return answer


def test_a_new_element_is_where_it_was_put_and_the_map_owns_its_kind(editor: Editor) -> None:
    made = done(editor, operations.create, "levier", "Charte", 50, 60)
    assert editor.map.elements[made.id].label == "Charte"
    assert (made.x, made.y) == (50, 60)
    assert "levier" in editor.map.kinds


def test_retyping_drops_a_category_of_the_former_kind(editor: Editor) -> None:
    done(editor, operations.retype, ["a"], "acteur")
    done(editor, operations.set_category, ["a"], "elu")
    assert editor.map.elements["a"].category == "elu"
    done(editor, operations.retype, ["a"], "projet")
    assert editor.map.elements["a"].category == ""


def test_words_are_kept_as_typed_and_the_first_ones_when_shortened(editor: Editor) -> None:
    done(editor, operations.relabel, "a", "  Produits locaux")
    assert editor.map.elements["a"].label == "  Produits locaux"
    assert editor.map.elements["a"].original == "Part de produits locaux"
    done(editor, operations.relabel, "a", "Produits")
    assert editor.map.elements["a"].original == "Part de produits locaux"
    done(editor, operations.relabel, "a", "Part de produits locaux")
    assert editor.map.elements["a"].original == ""


def test_correcting_a_word_is_no_shortening(editor: Editor) -> None:
    done(editor, operations.relabel, "c", "Gaspi")
    assert editor.map.elements["c"].original == ""


def test_deleting_takes_the_relations_and_leaves_the_loop_broken(editor: Editor) -> None:
    gone = done(editor, operations.delete, ["b"])
    assert gone == {"b", "ab", "bc"}
    assert not editor.map.links
    assert editor.map.loops["r"].links == ("ab", "bc")


def test_deleting_cleans_views_and_unpins_remarks() -> None:
    map = small_map().evolve(
        views=[View(id="v", prominence={"a": "essential", "b": "context"}, loop="r", folded=("z",))],
        remarks=[Remark(id="q", text="À vérifier", on="a")],
    )
    editor = Editor(map)
    done(editor, operations.delete, ["a", "z", "r"])
    view = editor.map.views["v"]
    assert (dict(view.prominence), view.loop, view.folded) == ({"b": "context"}, "", ())
    assert editor.map.remarks["q"].on == ""


def test_the_bytes_of_an_image_go_with_the_last_picture_of_it(editor: Editor) -> None:
    image = Image(id="0" * 64, data="AAAA")
    first = done(editor, operations.add_picture, image, 0, 0, 100, 80)
    second = done(editor, operations.add_picture, image, 300, 0, 100, 80)
    assert len(editor.map.images) == 1
    done(editor, operations.delete, [first.id])
    assert len(editor.map.images) == 1
    done(editor, operations.delete, [second.id])
    assert not editor.map.images


def test_duplicating_keeps_the_relations_inside_and_only_those(editor: Editor) -> None:
    names = done(editor, operations.duplicate, ["a", "b"])
    copy = editor.map.links[names["ab"]]
    assert (copy.source, copy.target, copy.polarity) == (names["a"], names["b"], "+")
    assert len(editor.map.links) == 3
    assert editor.map.elements[names["a"]].x == 24


def test_a_relation_is_refused_only_by_the_rules(editor: Editor) -> None:
    assert done(editor, operations.connect, "a", "a", "cooperation") is None
    assert done(editor, operations.connect, "a", "nobody") is None
    loop = done(editor, operations.connect, "a", "a", "influence", polarity="+")
    second = done(editor, operations.connect, "a", "b", "cooperation", polarity="+")
    assert loop.polarity == "+"
    assert second.polarity == ""
    assert "cooperation" in editor.map.link_kinds


def test_reversing_changes_the_sentence_and_not_the_line(editor: Editor) -> None:
    assert sentence(editor.map, editor.map.links["ab"]).startswith("Si «\u00a0Part de produits")
    done(editor, operations.reverse, ["ab"])
    link = editor.map.links["ab"]
    assert sentence(editor.map, link).startswith("Si «\u00a0Qualité des repas")
    assert link.bend == Bend(offset=-0.2, leave=-0.3, arrive=0.1)


def test_a_sign_on_a_relation_without_sign_makes_it_an_influence(editor: Editor) -> None:
    done(editor, operations.set_link_kind, ["ab"], "cooperation")
    assert editor.map.links["ab"].polarity == ""
    done(editor, operations.set_polarity, ["ab"], "-")
    assert (editor.map.links["ab"].kind, editor.map.links["ab"].polarity) == ("influence", "-")


def test_locked_things_stay(editor: Editor) -> None:
    done(editor, operations.lock, ["a"])
    moved = done(editor, operations.move, ["a", "b"], 10, 0)
    assert moved == {"b"}
    assert editor.map.elements["a"].x == 0


def test_a_moved_zone_takes_its_elements_along(editor: Editor) -> None:
    done(editor, operations.move, ["a"], 1, 1)  # the zone takes it in
    assert editor.map.elements["a"].zones == ("z",)
    done(editor, operations.move, ["z"], 1000, 0)
    assert editor.map.zones["z"].shape.x == 1000
    assert editor.map.elements["a"].x == 1001
    assert editor.map.elements["b"].x == 200


def test_a_moved_zone_carries_its_points_and_its_title() -> None:
    shape = Shape(type="polygon", points=((0, 0), (10, 0), (10, 10)))
    editor = Editor(SystemMap(zones=[Zone(id="z", shape=shape, title_at=(5, 5))]))
    done(editor, operations.move, ["z"], 3, 4)
    zone = editor.map.zones["z"]
    assert zone.shape.points == ((3, 4), (13, 4), (13, 14))
    assert zone.title_at == (8, 9)


def test_resizing_a_zone_takes_in_what_it_now_covers(editor: Editor) -> None:
    done(editor, operations.resize, "z", Box(-100, -50, 100, 50), Box(-100, -50, 300, 50))
    assert editor.map.elements["b"].zones == ("z",)
    assert editor.map.elements["c"].zones == ()


def test_a_badge_follows_the_whole_loop_and_nothing_less(editor: Editor) -> None:
    with editor.transaction("essai") as draft:
        draft.change(draft.loops["r"], badge_at=(100.0, 50.0))
    done(editor, operations.move, ["a"], 10, 0)
    assert editor.map.loops["r"].badge_at == (100, 50)
    done(editor, operations.move, ["a", "b", "c"], 10, 0)
    assert editor.map.loops["r"].badge_at == (110, 50)


def test_aligning_and_distributing(editor: Editor) -> None:
    boxes = {id: Box.around(e.x, e.y, 100, 40) for id, e in editor.map.elements.items()}
    done(editor, operations.align, ["a", "b", "c"], "top", boxes)
    assert {e.y for e in editor.map.elements.values()} == {0}
    done(editor, operations.move, ["b"], 60, 0)
    boxes = {id: Box.around(e.x, e.y, 100, 40) for id, e in editor.map.elements.items()}
    done(editor, operations.distribute, ["a", "b", "c"], "horizontal", boxes)
    assert editor.map.elements["b"].x == 200


def test_front_and_back(editor: Editor) -> None:
    done(editor, operations.bring_to_front, ["a"])
    assert list(editor.map.elements) == ["b", "c", "a"]
    done(editor, operations.send_to_back, ["c"])
    assert list(editor.map.elements) == ["c", "b", "a"]


def test_one_field_on_many_and_only_where_it_exists(editor: Editor) -> None:
    done(editor, operations.set_fields, ["a", "ab", "z"], support="hypothesis")
    assert editor.map.elements["a"].support == "hypothesis"
    assert editor.map.links["ab"].support == "hypothesis"


def test_notes_and_pictures_move_and_resize() -> None:
    map = SystemMap(notes=[Note(id="n", text="Rappel")], pictures=[Picture(id="p", image="x", x=0, y=0)])
    editor = Editor(map)
    done(editor, operations.move, ["n", "p"], 5, 6)
    assert (editor.map.notes["n"].x, editor.map.pictures["p"].y) == (5, 6)
    done(editor, operations.resize, "p", Box(-95, -69, 105, 81), Box(-95, -69, 305, 231))
    assert editor.map.pictures["p"].width == 400
    assert editor.map.pictures["p"].x == 105
