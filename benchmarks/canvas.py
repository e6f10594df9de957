"""The canvas under the hand: from a mouse event to the painted picture, every relation drawn.

    python -m benchmarks.canvas [--elements N]... [--seed 7]

N elements, 1.5 N relations, a window of 1920×1080 on Qt's `offscreen` platform. Real mouse and
wheel events go through the widget; a step is timed from the event until the widget has painted.
`fit` shows the whole map, `full` its middle at 100 %. `press_ms` is the first frame of a drag of the
hub, `refine_ms` the sharp repaint after a zoom, `first_paint_ms` from the map to the first picture.
One JSON object a line. Standard error says how long the window took to answer while a repaint ran, and
the processor's share of the gestures in the thread that the hand waits for: what a busy machine leaves alone.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

SIZE = 1920, 1080
DEFAULT = (100, 300, 1000, 10_000)
STEPS = 90


class Took(NamedTuple):
    """Milliseconds on the clock, and of the processor in this thread."""

    wall: float
    cpu: float


def main() -> int:
    parser = argparse.ArgumentParser(description="Speed of the canvas, one JSON object a line.")
    parser.add_argument("--elements", type=int, action="append", metavar="N")
    parser.add_argument("--seed", type=int, default=7)
    wanted = parser.parse_args()
    sizes = wanted.elements or list(DEFAULT)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if len(sizes) == 1:
        print(json.dumps(measured(sizes[0], wanted.seed)), flush=True)
        return 0
    for n in sizes:  # a process each, so that memory is each one's own
        command = [sys.executable, "-m", "benchmarks.canvas", f"--elements={n}", f"--seed={wanted.seed}"]
        if code := subprocess.run(command, check=False).returncode:
            return code
    return 0


def measured(n: int, seed: int) -> dict[str, Any]:
    from benchmarks.canvas_hand import Hand
    from benchmarks.maps import hub_of, made

    map = made(n, seed)
    hand = Hand(map, SIZE)
    first = hand.first_paint()
    hub = hub_of(map)
    fit = gestures(hand, hub, hand.fit, f"{n} elements, fit")
    refine = [hand.refined() for _ in range(5)]
    press = statistics.median(hand.pressed(hub) for _ in range(3))
    full = gestures(hand, hub, lambda: hand.full(hub), f"{n} elements, full")
    longest = max(answer for _, answer in refine)
    print(f"{n} elements: the window answered within {longest:.0f} ms during a repaint", file=sys.stderr)
    print(f"{n} elements: edges showed paper for {hand.paper():.0f} ms at most", file=sys.stderr)
    hand.close()
    return {
        "elements": n,
        "fit": fit,
        "full": full,
        "first_paint_ms": round(first, 1),
        "rss_mb": round(_rss()),
        "refine_ms": round(statistics.median(took for took, _ in refine), 1),
        "press_ms": round(press, 1),
    }


def gestures(hand: Any, hub: str, look: Callable[[], None], which: str) -> dict[str, dict[str, float]]:
    found = {}
    for name in ("pan", "zoom", "drag"):
        rounds = []
        for _ in range(2):  # the quieter of two: other programs share the machine
            look()
            rounds.append(list(getattr(hand, name)(hub, STEPS)))
        found[name] = min((summary([step.wall for step in r]) for r in rounds), key=_p95)
        cpu = min((summary([step.cpu for step in r]) for r in rounds), key=_p95)
        print(f"{which} {name}: {cpu['median_ms']} ms of processor, p95 {cpu['p95_ms']}", file=sys.stderr)
    return found


def _p95(figures: dict[str, float]) -> float:
    return figures["p95_ms"]


def summary(steps: list[float]) -> dict[str, float]:
    ordered = sorted(steps)
    p95 = ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]
    return {"median_ms": round(statistics.median(steps), 2), "p95_ms": round(p95, 2)}


def timed(do: Callable[[], object]) -> Took:
    """How long it takes."""
    start, busy = time.perf_counter(), time.thread_time()
    do()
    return Took((time.perf_counter() - start) * 1000, (time.thread_time() - busy) * 1000)


def each(steps: int, do: Callable[[int], object]) -> Iterator[Took]:
    """Time each step; a mouse reports 125 times a second, so the rest of 8 ms is waited out."""
    for i in range(steps):
        took = timed(lambda i=i: do(i))  # type: ignore[misc]
        yield took
        time.sleep(max(0.0, 8 - took.wall) / 1000)


def _rss() -> float:
    """Resident memory in MB."""
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            line = next(line for line in status if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    except (OSError, StopIteration):
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
