"""Readings of a map: each question, a change followed to its end, what is to be reread, who is missing,
silos (the first time with what is loaded for them), influence, measures.

    python -m benchmarks.reading [--elements N]... [--seed 7]

N elements, 1.5 N relations. The slowest of a few elements is told, in milliseconds. One JSON object a line.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterable
from typing import Any

DEFAULT = (300, 1000)
TRIED = 12
"""Elements that each question starts from."""


def main() -> int:
    parser = argparse.ArgumentParser(description="Speed of the readings, one JSON object a line.")
    parser.add_argument("--elements", type=int, action="append", metavar="N")
    parser.add_argument("--seed", type=int, default=7)
    wanted = parser.parse_args()
    for n in wanted.elements or DEFAULT:
        print(json.dumps(measured(n, wanted.seed)), flush=True)
    return 0


def measured(n: int, seed: int) -> dict[str, Any]:
    from benchmarks.maps import made
    from sysmap.analysis import QUESTIONS, answer_to, change_sentence, follow, to_reread

    map = made(n, seed)
    ids = list(map.elements)
    tried = [ids[i * len(ids) // TRIED] for i in range(TRIED)]
    found: dict[str, Any] = {"elements": n, "relations": len(map.links)}
    for question in QUESTIONS.values():
        starts = [tuple(tried[i : i + max(1, question.least)]) for i in range(TRIED - 1)]
        found[question.id] = slowest(
            lambda one, id=question.id: answer_to(map, id, one, language="fr").text(), starts
        )
    found["follow"] = slowest(lambda id: change_sentence(map, follow(map, {id: "+"}), "fr"), tried)
    found["reread"] = slowest(lambda _none: to_reread(map), range(3))
    return found | structure(map)


def structure(map: Any) -> dict[str, float]:
    """What is read of the whole map at once. Silos and measures are found in a thread."""
    from sysmap.analysis import asked, influence, measures, silos, whole

    deeds: dict[str, Callable[[Any], object]] = {
        "missing": lambda _none: asked(map), "influence": lambda _none: influence(map),
        "measures": lambda _none: measures(map), "whole": lambda _none: whole(map),
    }  # fmt: skip
    first = slowest(lambda _none: silos(map), range(1))
    again = slowest(lambda _none: silos(map), range(3))
    found = {name: slowest(deed, range(3)) for name, deed in deeds.items()}
    return {**found, "silos_first": first, "silos": again}


def slowest(work: Callable[[Any], object], over: Iterable[Any]) -> float:
    times = []
    for one in over:
        start = time.perf_counter()
        work(one)
        times.append(time.perf_counter() - start)
    return round(max(times) * 1000, 1)


if __name__ == "__main__":
    raise SystemExit(main())
