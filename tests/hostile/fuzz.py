"""Fuzzing of the reader of our maps and of each reader of other programs' files.

`python -m tests.hostile.fuzz [--seconds 600] [--cases FOLDER] [reader…]`. With atheris installed the inputs
are led by coverage; without it, they are mutations of good files. What a reader may answer: a map, or a
ValueError or StorageError with a sentence, within seconds. Anything else is a finding, kept as a file.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from sysmap.model import SystemMap

PATIENCE = 5
CASES = Path(__file__).with_name("cases")
ROOT = Path(__file__).resolve().parents[2]
Reader = Callable[[bytes], object]


def readers() -> dict[str, Reader]:
    """Our own reader, the sniffing, charters and profiles, what carries a map, and each importer."""
    from sysmap.interchange import Account
    from sysmap.interchange.formats import FORMATS, Foreign
    from sysmap.storage import StorageError, carriers, loads, sniffing

    def calm(work: Reader) -> Reader:
        def read(data: bytes) -> object:
            try:
                return work(data)
            except (ValueError, StorageError):
                return None

        return read

    found: dict[str, Reader] = {
        "native": calm(loads),
        "png": calm(carriers.from_png),
        "sniffing": calm(sniffing.kind_of),
        "svg": calm(lambda data: carriers.from_svg(data.decode("utf-8", "replace"))),
    }
    found |= {name: calm(work) for name, work in _of_houses().items()}
    for row in FORMATS:
        if row.reads:
            name = row.suffixes[0] if row.suffixes else ""

            def read(data: bytes, row: object = row, name: str = name) -> object:
                file = Foreign(f"x{name}", data)
                row.is_mine(file)  # type: ignore[attr-defined]
                return row.read([file], Account())  # type: ignore[attr-defined]

            found[row.id] = calm(read)
    return found


def _of_houses() -> dict[str, Reader]:
    """Charters of organisations and profiles: what is read, kept and put on a map."""
    from sysmap.app.preferences.profile import Unreadable, take
    from sysmap.interchange.charters import received, told_of, with_charter
    from sysmap.model import Element, SystemMap
    from sysmap.storage import dumps, loads

    plain = SystemMap(elements=[Element(id="a", label="Eau")])

    def charter(data: bytes) -> object:
        given, _mended = received(loads(data).map)
        told_of(plain, given)
        dressed = with_charter(plain, given)
        assert loads(dumps(dressed)).map == dressed
        return dressed

    def profile(data: bytes) -> object:
        with tempfile.TemporaryDirectory() as home:
            os.environ["SYSMAP_HOME"] = home
            file = Path(home, "x.sysmap-profil")
            file.write_bytes(data)
            try:
                return take(file)
            except Unreadable:
                return None

    return {"charter": charter, "profile": profile}


def seeds(reader: str) -> list[bytes]:
    """Good files of a reader: our examples as it writes them, and the hostile ones of the tests."""
    from sysmap.interchange import Account
    from sysmap.interchange.formats import format_named
    from sysmap.resources import examples
    from sysmap.storage import dumps, load, svg_metadata
    from tests.hostile.making import FAMILIES, Bait

    map = min((load(path) for path in examples()), key=lambda map: len(map.elements))
    small = map.evolve(elements=list(map.elements.values())[:5], links=[], stories=[], posters=[], images=[])
    row = format_named(reader)
    if reader in ("native", "sniffing"):
        found = [dumps(small).encode()]
    elif reader in ("charter", "profile"):
        found = [_of_a_house(small, profile=reader == "profile")]
    elif reader == "svg":
        found = [svg_metadata(dumps(small)).encode()]
    else:
        found = [row.write(small, Account())] if row is not None and row.writes else []
    bait = Bait("/nowhere/x", "http://127.0.0.1:9")
    for family in ("outside", "numbers", "tangled", "csv", "dot", "code", "encodings"):
        found += [data for _name, data in FAMILIES[family](bait) if len(data) < 4_000]
    found += [path.read_bytes() for path in sorted(CASES.glob(f"{reader}-*"))]
    return found or [b"{}"]


def _of_a_house(map: SystemMap, *, profile: bool) -> bytes:
    """A good charter, alone or in a profile with a template."""
    from sysmap.interchange.charters import charter_of
    from sysmap.model import Pattern
    from sysmap.storage import dumps

    charter = dumps(charter_of(map, "Maison"))
    if not profile:
        return charter.encode()
    template = dumps(map.evolve(pattern=Pattern(name="Cadre")))
    return (f'{{"sysmap_profile": 1, "settings": {{"language": "fr", "theme": "paper", "charter": "h1"}}, '
            f'"templates": [{template}], "charters": [{charter}]}}').encode()  # fmt: skip


def one(read: Reader, data: bytes) -> None:
    """Read once, and raise when it takes too long."""
    signal.alarm(PATIENCE)
    try:
        read(data)
    finally:
        signal.alarm(0)


def _late(_number: int, _frame: object) -> None:
    raise TimeoutError("a reader does not end")


def mutated(seeds: list[bytes], drawn: random.Random) -> bytes:
    data = bytearray(drawn.choice(seeds))
    for _ in range(drawn.randrange(1, 9)):
        at, size = drawn.randrange(len(data) + 1), drawn.randrange(1, 40)
        match drawn.randrange(7):
            case 0:
                data[at : at + 1] = bytes([drawn.randrange(256)])
            case 1:
                del data[at : at + size]
            case 2:
                data[at:at] = data[at : at + size] * drawn.randrange(1, 60)
            case 3:
                other = drawn.choice(seeds)
                start = drawn.randrange(len(other) + 1)
                data[at:at] = other[start : start + size * 4]
            case 4:
                data[at:at] = drawn.choice(
                    (
                        b"null",
                        b"1e999",
                        b"-1",
                        b'""',
                        b"[]",
                        b"{}",
                        b"\\ud800",
                        b"&lt;",
                        b"\0",
                        b"<",
                        b">",
                        b"]",
                        b"}",
                        b'"',
                        b"\xff",
                        b"9" * 40,
                    )
                )
            case 5:
                del data[at:]
            case _:
                data[at:at] = bytes([drawn.choice(b" \n\t/*<[{(\"'\\-#=|,;:")]) * drawn.randrange(1, 3000)
    return bytes(data)


def plain(name: str, seconds: float, cases: Path) -> int:
    """Mutations of good files, the same ones each time; how many findings."""
    read, given, drawn = readers()[name], seeds(name), random.Random(name)
    end, seen, count = time.monotonic() + seconds, set[str](), 0
    while time.monotonic() < end:
        data, count = mutated(given, drawn), count + 1
        try:
            one(read, data)
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            if (said := f"{type(error).__name__} {Path(where.filename).name}:{where.lineno}") not in seen:
                seen.add(said)
                cases.mkdir(exist_ok=True)
                (cases / f"{name}-{hashlib.sha256(data).hexdigest()[:10]}").write_bytes(data)
                print(f"{name}: {said}: {str(error)[:200]!r}", flush=True)
    print(f"{name}: {count} inputs, {len(seen)} findings", flush=True)
    return len(seen)


def led(name: str, seconds: float, cases: Path) -> int:
    """The same led by coverage, in a process of its own: libFuzzer ends the process it runs in."""
    cases.mkdir(exist_ok=True)
    command = [
        sys.executable,
        "-m",
        "tests.hostile.fuzz",
        "--led",
        name,
        "--seconds",
        str(seconds),
        "--cases",
        str(cases),
    ]
    return int(subprocess.run(command, cwd=ROOT).returncode != 0)


def be_led(name: str, seconds: float, cases: Path) -> None:
    import atheris  # type: ignore[import-not-found]

    with atheris.instrument_imports(include=["sysmap"]):
        read = readers()[name]
    folder = Path(tempfile.mkdtemp())
    for n, data in enumerate(seeds(name)):
        (folder / str(n)).write_bytes(data)
    atheris.Setup(
        [
            "fuzz",
            f"-max_total_time={int(seconds)}",
            f"-timeout={PATIENCE}",
            "-rss_limit_mb=2500",
            "-max_len=20000",
            f"-artifact_prefix={cases}/{name}-",
            "-print_final_stats=1",
            "-verbosity=0",
            str(folder),
        ],
        lambda data: read(data),
    )
    atheris.Fuzz()


def main() -> int:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("readers", nargs="*")
    words.add_argument("--seconds", type=float, default=600.0, help="for all readers together")
    words.add_argument("--cases", type=Path, default=CASES)
    words.add_argument("--led", help=argparse.SUPPRESS)
    words.add_argument("--plain", action="store_true", help="mutations only, even where atheris is installed")
    asked = words.parse_args()
    if asked.led:
        be_led(asked.led, asked.seconds, asked.cases)
        return 0
    signal.signal(signal.SIGALRM, _late)
    names = asked.readers or list(readers())
    work = plain if asked.plain or importlib.util.find_spec("atheris") is None else led
    return min(1, sum(work(name, asked.seconds / len(names), asked.cases) for name in names))


if __name__ == "__main__":
    sys.exit(main())
