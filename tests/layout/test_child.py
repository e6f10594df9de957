"""The child process: what hangs, dies or answers nonsense costs a sentence and nothing else."""

from __future__ import annotations

import json
import sys
import time
from itertools import combinations

import pytest

from sysmap.children import LAY_OUT, child_command
from sysmap.layout import LAYOUTS, Request, arrange, run
from sysmap.layout.task import heard, task_of, told
from tests.layout.conftest import network
from tests.layout.test_layouts import after, overlapping, quarters

GRAPHVIZ = [id for id, row in LAYOUTS.items() if row.program]
HANGS = "import time; time.sleep(60)"
DIES = "import os; os.abort()"
SILENT = "pass"
NOISE = "print('overlap=prism is not supported')"


def child(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def answering(words: object) -> list[str]:
    return child(f"import sys; sys.stdin.read(); sys.stdout.write({json.dumps(words)!r})")


@pytest.mark.parametrize("how", GRAPHVIZ)
def test_graphviz_lays_out_and_what_it_lays_over_each_other_is_pushed_apart(how: str) -> None:
    map, boxes = network(24, 34)
    answer = run(Request(map, boxes, how))
    assert answer.said == ""
    assert len(answer.places) == 24
    assert overlapping(after(boxes, answer)) == []


def test_graphviz_heeds_zones_and_locks() -> None:
    map, boxes = quarters()
    map = map.evolve(elements={id: e.evolve(locked=id == "e4") for id, e in map.elements.items()})
    answer = run(Request(map, boxes, "layered"))
    assert answer.places
    assert "e4" not in answer.places


def test_the_child_answers_what_this_process_would() -> None:
    map, boxes = network(20, 30)
    request = Request(map, boxes, "organic")
    assert run(request, command=child_command(LAY_OUT)) == arrange(request)


def test_a_task_survives_the_way_there() -> None:
    map, boxes = quarters()
    task = task_of(Request(map, boxes, "zones"))
    assert heard(json.loads(json.dumps(told(task)))) == task


@pytest.mark.parametrize("code", [DIES, SILENT, NOISE])
def test_a_child_that_dies_or_says_nothing_costs_a_sentence(code: str) -> None:
    map, boxes = network(8, 8)
    answer = run(Request(map, boxes, "layered"), command=child(code))
    assert (answer.places, answer.bends) == ({}, {})
    assert "Rien n’a bougé" in answer.said


def test_a_child_that_cannot_start_costs_a_sentence() -> None:
    map, boxes = network(8, 8)
    assert run(Request(map, boxes, "layered"), command=["/nowhere/at/all"]).said


@pytest.mark.parametrize("spoilt", ["nan", "missing", "stranger", "words", "list", "bend"])
def test_nonsense_is_not_believed(spoilt: str) -> None:
    map, boxes = network(8, 8)
    places: dict[str, object] = {id: [1.0 * i, 2.0] for i, id in enumerate(boxes)}
    words: object = {"places": places, "bends": {}}
    if spoilt == "nan":
        places["e3"] = [float("nan"), 0.0]
    elif spoilt == "missing":
        del places["e3"]
    elif spoilt == "stranger":
        places["nobody"] = [0.0, 0.0]
    elif spoilt == "words":
        places["e3"] = "here"
    elif spoilt == "list":
        words = [1, 2, 3]
    else:
        words = {"places": places, "bends": {"l0": {"offset": "much"}}}
    answer = run(Request(map, boxes, "layered"), command=answering(words))
    assert (answer.places, answer.bends) == ({}, {})
    assert answer.said


def test_one_that_hangs_is_stopped_in_time() -> None:
    map, boxes = network(8, 8)
    start = time.monotonic()
    answer = run(Request(map, boxes, "layered"), seconds=0.2, command=child(HANGS))
    assert "trop de temps" in answer.said
    assert time.monotonic() - start < 30, "it slept for a minute"


def test_giving_up_stops_it() -> None:
    map, boxes = network(8, 8)
    looks = iter([False, False])
    answer = run(Request(map, boxes, "layered"), cancelled=lambda: next(looks, True), command=child(HANGS))
    assert "abandonnée" in answer.said
    assert not answer.places


def test_sizes_are_heeded() -> None:
    """Graphviz is told the boxes: no two come nearer than a line needs."""
    map, boxes = network(16, 20, 3)
    now = after(boxes, run(Request(map, boxes, "layered")))
    assert all(not a.grown(8).meets(b.grown(8)) for a, b in combinations(now.values(), 2))
