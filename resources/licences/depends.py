"""What the program depends on when it runs, through every level, and the version of each."""

from __future__ import annotations

import tomllib
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent.parent


def pinned() -> dict[str, str]:
    """Each library of constraints.txt and its version."""
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split("==") for line in lines if "==" in line and not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in rows}


def depends(**place: str) -> dict[str, list[str]]:
    """The libraries, each with those that it asks for itself; of the place given (python_version, …).

    They are read from what is installed here; what only another system needs is not looked into further.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found = {"sysmap": _names(project["dependencies"], place)}
    todo = [*found["sysmap"]]
    while todo:
        name = todo.pop()
        if name not in found:
            found[name] = _names(_requires(name), place)
            todo += found[name]
    return dict(sorted(found.items()))


def _names(lines: list[str], place: dict[str, str]) -> list[str]:
    """The libraries that these lines ask for there, without any extra."""
    wanted = (Requirement(line) for line in lines)
    asked = [one for one in wanted if one.marker is None or one.marker.evaluate({**place, "extra": ""})]
    return sorted({canonicalize_name(one.name) for one in asked})


def _requires(name: str) -> list[str]:
    try:
        return requires(name) or []
    except PackageNotFoundError:
        return []
