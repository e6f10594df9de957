"""Running the program as people do: a process of its own, or, quicker, its `main` in this one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from sysmap.__main__ import main


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """`run("check", path)`: exit code, standard output, standard error."""

    def call(*words: object) -> Ran:
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return call


@pytest.fixture
def process() -> Callable[..., Ran]:
    """The same in a process of its own, with these further environment variables."""

    def call(*words: object, **environment: Any) -> Ran:
        import os

        done = subprocess.run(
            [sys.executable, "-m", "sysmap", *map(str, words)],
            env={**os.environ, **environment},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=False,
        )
        return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return call


@pytest.fixture
def vimy(examples: list[Path]) -> Path:
    return next(path for path in examples if "vimy" in path.name)
