"""A layout in a process that may be stopped: a Graphviz that hangs or dies costs a sentence.

The child gets what a layout has to know of the map as JSON, and answers with places and bends.
"""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from math import isfinite
from threading import Thread
from typing import Any

from sysmap.children import LAY_OUT, child_command
from sysmap.geometry import Point
from sysmap.i18n import _, language
from sysmap.layout.arranging import answer, arrange
from sysmap.layout.asking import Answer, Request
from sysmap.layout.table import LAYOUTS
from sysmap.layout.task import Task, task_of, told
from sysmap.model import Bend

SECONDS = 30.0
LOOK = 0.05
"""Seconds between two looks at whether the user gave up."""
SMALL = 60
"""Up to so many elements our own layouts are over before a process would have started."""


def run(
    request: Request, seconds: float = SECONDS, cancelled: Callable[[], bool] | None = None,
    command: list[str] | None = None,
) -> Answer:  # fmt: skip
    """The layout, in a child process that ends when `cancelled` says so or after `seconds`.

    Never raises for what the child does: when it fails, nothing moves and `said` is one sentence.
    Slow: call it from a thread. `command` is how to start the child, when not as usual.
    """
    row = LAYOUTS.get(request.how)
    if command is None and (row is None or row.wish is not None) and len(request.boxes) <= SMALL:
        return arrange(request)
    task = task_of(request)
    code, out = _asked(json.dumps({"language": language(), "task": told(task)}).encode(),
                       command or child_command(LAY_OUT), seconds, cancelled)  # fmt: skip
    if code is None:
        return Answer({}, {}, out.decode())
    made = _understood(task, out) if code == 0 else None
    if made is None:
        return Answer({}, {}, _("Cette disposition a échoué. Rien n’a bougé ; essayez-en une autre."))
    return answer(request, task, *made)


def _asked(
    question: bytes, command: list[str], seconds: float, cancelled: Callable[[], bool] | None
) -> tuple[int | None, bytes]:
    """The child's status and answer; None and a sentence when it was stopped."""
    try:
        child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL)  # fmt: skip
    except OSError:
        return -1, b""
    heard: list[bytes] = []
    talk = Thread(target=_talk, args=(child, question, heard), daemon=True)
    talk.start()
    until = time.monotonic() + seconds
    while talk.is_alive():
        talk.join(LOOK)
        late, given_up = time.monotonic() > until, cancelled is not None and cancelled()
        if talk.is_alive() and (late or given_up):
            child.kill()
            talk.join(1.0)
            said = _("Disposition abandonnée. Rien n’a bougé.") if given_up else _(
                "Cette disposition prend trop de temps. Rien n’a bougé ; essayez-en une autre.")  # fmt: skip
            return None, said.encode()
    return child.wait(), heard[0] if heard else b""


def _talk(child: subprocess.Popen[bytes], question: bytes, heard: list[bytes]) -> None:
    with suppress(OSError, ValueError):
        heard.append(child.communicate(question)[0])


def _understood(task: Task, out: bytes) -> tuple[dict[str, Point], dict[str, Bend]] | None:
    """The child's answer when it is whole: every element to place, at a real place."""
    try:
        words: Mapping[str, Any] = json.loads(out)
        places = {id: Point(float(x), float(y)) for id, (x, y) in words["places"].items()}
        bends = {id: Bend.model_validate(bend) for id, bend in words["bends"].items()}
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    known = {edge.id for edge in task.edges}
    whole = set(places) == set(task.free) and set(bends) <= known
    return (places, bends) if whole and all(isfinite(v) for at in places.values() for v in at) else None
