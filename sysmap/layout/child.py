"""The child process: a task on standard input, places and bends on standard output."""

from __future__ import annotations

import gc
import json
import sys

from sysmap.i18n import use
from sysmap.layout.arranging import work
from sysmap.layout.table import LAYOUTS
from sysmap.layout.task import heard
from sysmap.limits import hold

MEMORY, SECONDS = 3 << 30, 120


def main() -> int:
    """Lay out what is asked; the exit status says whether it could be."""
    hold(MEMORY, SECONDS)
    gc.disable()
    asked = json.loads(sys.stdin.buffer.read())
    use(asked["language"])
    task = heard(asked["task"])
    wish = None
    row = LAYOUTS.get(task.how)
    if row is not None and row.program:
        from sysmap.layout.graphviz import graphviz

        wish = graphviz(task, row.program)
    places, bent = work(task, wish)
    words = {"places": places, "bends": {id: bend.model_dump(mode="json") for id, bend in bent.items()}}
    sys.stdout.buffer.write(json.dumps(words).encode())
    return 0
