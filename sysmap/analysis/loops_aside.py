"""The long search for loops, in a process of its own that may be stopped at any moment.

The child gets no more of the map than its relations, their signs and the named loops.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any

from sysmap.analysis.loops_found import LONGEST, MOST, LoopsFound, Round, loops_found
from sysmap.children import FIND_LOOPS, child_command
from sysmap.limits import hold
from sysmap.model import SystemMap

SECONDS = 60.0
STEPS = 30_000_000
LOOK = 0.05
"""Seconds between two looks at whether the user gave up."""
MEMORY = 2 << 30


def search_aside(
    map: SystemMap, *, longest: int = LONGEST, most: int = MOST, seconds: float = SECONDS,
    cancelled: Callable[[], bool] = lambda: False, command: list[str] | None = None,
) -> LoopsFound | None:  # fmt: skip
    """The loops, however long it takes within `seconds`; None when it was stopped or failed.

    Slow: call it from a thread.
    """
    asked = {"map": _bare(map), "longest": longest, "most": most}
    try:
        child = subprocess.Popen(command or child_command(FIND_LOOPS), stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # fmt: skip
    except OSError:
        return None
    heard: list[bytes] = []
    talk = Thread(target=_talk, args=(child, json.dumps(asked).encode(), heard), daemon=True)
    talk.start()
    until = time.monotonic() + seconds
    while talk.is_alive():
        talk.join(LOOK)
        if talk.is_alive() and (cancelled() or time.monotonic() > until):
            child.kill()
            talk.join(1.0)
            return None
    return _understood(heard[0]) if child.wait() == 0 and heard else None


def _talk(child: subprocess.Popen[bytes], question: bytes, heard: list[bytes]) -> None:
    with suppress(OSError, ValueError):
        heard.append(child.communicate(question)[0])


def _bare(map: SystemMap) -> dict[str, Any]:
    """What the search looks at, and nothing else."""
    links = [
        {"id": k.id, "source": k.source, "target": k.target, "polarity": k.polarity,
         "kind": "cooperation" if map.link_kind(k).symmetric else "influence",
         "contested": k.contested.model_dump(mode="json") if k.contested else None}
        for k in map.links.values()
    ]  # fmt: skip
    return {
        "links": links,
        "elements": [{"id": e.id, "dots": e.dots} for e in map.elements.values()],
        "loops": [{"id": one.id, "links": list(one.links)} for one in map.loops.values()],
    }  # fmt: skip


def _understood(out: bytes) -> LoopsFound | None:
    try:
        words = json.loads(out)
        rounds = tuple(Round(tuple(links), way) for links, way in words["rounds"])
        return LoopsFound(rounds, words["more"], words["stopped"], words["longer"], words["longest"])
    except (ValueError, TypeError, KeyError):
        return None


def main() -> int:
    """Be the child."""
    hold(MEMORY, int(SECONDS) * 2)
    asked = json.loads(sys.stdin.buffer.read())
    map = SystemMap.model_validate(asked["map"])
    found = loops_found(map, longest=asked["longest"], most=asked["most"], steps=STEPS)
    sys.stdout.buffer.write(json.dumps(found._asdict()).encode())
    return 0
