"""What a gesture moves is found by identity, and drawn as the whole map would draw it."""

from hypothesis import given
from hypothesis import strategies as st

from sysmap.canvas.live import changed, differing, excerpt, touched
from sysmap.editing import Editor, operations
from sysmap.model import Element, Link, Loop, SystemMap

VERSIONS = {id: [object() for _ in range(3)] for id in "abcdefgh"}
ENTRIES = st.sampled_from("abcdefgh").flatmap(lambda id: st.sampled_from([(id, r) for r in VERSIONS[id]]))
MAPPINGS = st.lists(ENTRIES, max_size=8).map(dict)


@given(MAPPINGS, MAPPINGS)
def test_nothing_that_differs_is_missed(a, b) -> None:
    really = {k for k in {*a, *b} if a.get(k) is not b.get(k)}
    assert really <= differing(a, b)


def chain() -> SystemMap:
    return SystemMap(
        elements=[Element(id=id, x=200 * i) for i, id in enumerate("abcd")],
        links=[Link(id="ab", source="a", target="b"), Link(id="cd", source="c", target="d"),
               Link(id="bc", source="b", target="c")],
        loops=[Loop(id="r", links=("ab", "bc"))],
    )  # fmt: skip


def test_only_what_moved_is_looked_at() -> None:
    editor = Editor(chain())
    before = editor.map
    editor.preview(lambda draft: operations.move(draft, ["a"], 5, 5))
    assert changed(before, editor.shown) == {"a"}
    assert touched(editor.shown, {"a"}) == {"a", "ab"}
    assert touched(editor.shown, {"a"}, told="r") == {"a", "ab", "r", "b", "bc", "c"}


def test_the_small_map_has_both_ends_and_no_more() -> None:
    part = excerpt(chain(), {"a", "ab"})
    assert set(part.elements) == {"a", "b"}
    assert set(part.links) == {"ab"}
    told = excerpt(chain(), {"a", "ab", "r"})
    assert set(told.links) == {"ab", "bc"}
