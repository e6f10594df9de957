"""Opening and saving, beside what pydantic alone needs for the same text.

    python -m benchmarks.files [--elements 10000] [--links 20000] [--runs 5]

`open_ms` is `storage.read` of a file: bytes from the disk, JSON, records, and every check for what
is unusual. `pydantic_ms` is pydantic parsing and validating the same text into plain records of the
same fields, without a rule of ours; `records_ms` into our own records. `save_ms` is the whole atomic
save (written twice: the map read back must be equal), `dumps_ms` making its text. Medians; one JSON
object. Bar: `ratio` = open / pydantic ≤ 3.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
import time
import typing
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, TypeAdapter, create_model

from benchmarks.maps import made
from sysmap.model import COLLECTIONS, Link, Record, SystemMap
from sysmap.storage import dumps, read, save


def main() -> int:
    parser = argparse.ArgumentParser(description="Speed of opening and saving.")
    parser.add_argument("--elements", type=int, default=10_000)
    parser.add_argument("--links", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=5)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SYSMAP_HOME"] = folder
        print(json.dumps(measured(Path(folder, "map.sysmap"), wanted)))
    return 0


def measured(path: Path, wanted: argparse.Namespace) -> dict[str, Any]:
    map = grown(made(wanted.elements), wanted.links)
    save(map, path)
    data = path.read_bytes()
    plain = TypeAdapter(plain_model(SystemMap))
    # In turns, so that a busy moment of the machine falls on all of them.
    runs = [
        {
            "open_ms": timed(lambda: read(path)),
            "pydantic_ms": timed(lambda: plain.validate_json(data)),
            "records_ms": timed(lambda: SystemMap.model_validate_json(data)),
            "dumps_ms": timed(lambda: dumps(map)),
            "save_ms": timed(lambda: save(map, path)),
        }
        for _ in range(wanted.runs)
    ]
    found = {name: round(statistics.median(run[name] for run in runs), 1) for name in runs[0]}
    ratio = statistics.median(run["open_ms"] / run["pydantic_ms"] for run in runs)
    size = {"elements": len(map.elements), "links": len(map.links), "bytes": len(data)}
    return {**size, **found, "ratio": round(ratio, 2)}


def grown(map: SystemMap, links: int) -> SystemMap:
    """The map with this many relations, the further ones between elements far apart."""
    names = list(map.elements)
    found = list(map.links.values())[:links]
    for i in range(len(found), links):
        far = names[(i * 7919 + 1) % len(names)]
        found.append(Link(id=f"l{i}", source=names[i % len(names)], target=far, polarity="+-"[i % 2]))
    return map.evolve(links=found)


def plain_model(record: type[Record]) -> type[BaseModel]:
    """The same fields with their bare types: no rule, no default made by a function of ours."""
    lists = set(COLLECTIONS.values()) if record is SystemMap else set()
    fields: dict[str, Any] = {}
    for name, field in record.model_fields.items():
        bare = bare_type(field.annotation)
        if name in lists:
            bare = list[typing.get_args(bare)[1]]  # type: ignore[misc]
        fields[name] = (bare, ...) if field.is_required() else (bare, None)
    return create_model(f"Plain{record.__name__}", __config__=ConfigDict(extra="allow"), **fields)


def bare_type(annotation: Any) -> Any:
    """A type without what our annotations add to it."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return plain_model(annotation)
    arguments = typing.get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        return bare_type(arguments[0])
    if not arguments:
        return annotation
    bare = tuple(argument if argument is Ellipsis else bare_type(argument) for argument in arguments)
    origin = typing.get_origin(annotation)
    return typing.Union[bare] if origin not in (dict, tuple, list) else origin[bare]  # noqa: UP007


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    raise SystemExit(main())
