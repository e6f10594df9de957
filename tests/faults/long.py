"""The long form of the fault tests: `python -m tests.faults.long` (about twenty minutes; arguments below).

    --power 2000 --kills 2000 --soak 100000

Everything happens in temporary folders; the first promise that is broken ends it with its seed.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.faults.children import Program, session_and_kill, whole_and_kill
from tests.faults.running import journal_and_pull, save_and_pull, soak


def main() -> None:
    read = argparse.ArgumentParser(description=__doc__)
    read.add_argument("--power", type=int, default=2000, help="plugs pulled, of a save and of a journal each")
    read.add_argument("--kills", type=int, default=2000, help="whole programs killed at a random instant")
    read.add_argument("--fresh", type=int, default=50, help="the same, each a process made from nothing")
    read.add_argument("--soak", type=int, default=100_000, help="random commands, then undone to the start")
    asked = read.parse_args()
    each("save, plug pulled", asked.power, save_and_pull)
    each("journal, plug pulled", asked.power, journal_and_pull)
    program = Program("tests.faults.whole")
    each("program, killed", asked.kills,
         lambda seed, folder: session_and_kill(program, folder, Random(seed).uniform(0, 0.6)))  # fmt: skip
    program.close()
    each("process, killed", asked.fresh,
         lambda seed, folder: whole_and_kill(folder, Random(seed).uniform(0, 0.6), seed % 24))  # fmt: skip
    half, full = soak(asked.soak)
    print(f"{asked.soak} commands, undone to the start; {half / 1e6:.0f}, then {full / 1e6:.0f} MB")


def each(what: str, times: int, work: Callable[[int, Path], object]) -> None:
    """Once for each seed, in a folder of its own."""
    for seed in range(times):
        with tempfile.TemporaryDirectory() as folder:
            os.environ["SYSMAP_HOME"] = str(Path(folder) / "home")
            work(seed, Path(folder))
        if seed % 100 == 99:
            print(f"{what}: {seed + 1}", flush=True)


if __name__ == "__main__":
    main()
