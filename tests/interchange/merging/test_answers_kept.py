"""What tables answered to « Qui manque ? » comes along when their maps are merged."""

from __future__ import annotations

from sysmap.interchange.merging import Table, unite
from sysmap.model import TO_COMPLETE, TRUE, Answer, Element, SystemMap


def table(name: str, said: str, *more: Answer) -> Table:
    given = Answer(id="vivant", said=said, date="2026-03-12")
    return Table(name, SystemMap(id=name, elements=[Element(id="e", kind="enjeu", label=f"Eau {name}")],
                                 answers=[given, *more]))  # fmt: skip


def test_what_one_table_wants_to_complete_is_to_be_completed() -> None:
    for first, second in ((TRUE, TO_COMPLETE), (TO_COMPLETE, TRUE)):
        merged = unite([table("a", first), table("b", second)]).map
        assert merged.answers["vivant"].said == TO_COMPLETE
    assert unite([table("a", TRUE), table("b", TRUE)]).map.answers["vivant"].said == TRUE


def test_an_answer_about_an_element_follows_it_to_its_new_id() -> None:
    about = Answer(id="issue:e", said=TRUE)
    merged = unite([table("a", TRUE), table("b", TRUE, about)]).map
    ids = [id.partition(":")[2] for id in merged.answers if id.startswith("issue:")]
    assert [merged.elements[id].label for id in ids] == ["Eau b"]
