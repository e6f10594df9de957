"""Windows binaries, from Linux: what they ask for, and the three small ones that we compile ourselves.

Needs Debian's gcc-mingw-w64-x86-64-win32.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tables import Binary

HERE = Path(__file__).resolve().parent
TRIPLE = "x86_64-w64-mingw32"
PACKAGE = "gcc-mingw-w64-x86-64-win32"
PLAIN = ("-O2", "-Wall", "-Wextra", "-s", "-static", "-Wl,--no-insert-timestamp",
         "-Wl,--disable-auto-image-base")  # fmt: skip
"""Neither the time nor the folder it is made in shows in a binary."""


def tool(name: str) -> str:
    """A tool of the cross compiler; stops with the Debian package when it is not there."""
    found = shutil.which(f"{TRIPLE}-{name}")
    if found is None:
        raise SystemExit(f"Il manque à ce système de quoi continuer : sudo apt install {PACKAGE}")
    return found


def imports(binary: Path) -> list[str]:
    """The libraries that this one asks for, in lower case."""
    return Binary(binary).imports()


def needed(starts: Iterable[Path], around: Iterable[Path]) -> set[Path]:
    """These binaries, and those around them that they end up asking for."""
    known = {path.name.lower(): path for path in around}
    found: set[Path] = set()
    todo = list(starts)
    while todo:
        one = todo.pop()
        if one not in found:
            found.add(one)
            todo += [known[name] for name in imports(one) if name in known]
    return found


def forward(library: Path, target: Path) -> None:
    """python3.dll: each name of pythonXY.dll, sent on to it; what libraries of the stable ABI ask for."""
    names = [name for name in Binary(library).exports() if name.isidentifier()]
    lines = [f"    {name} = {library.stem}.{name}" for name in names]
    definition = target.with_suffix(".def")
    definition.write_text("\n".join([f"LIBRARY {target.stem}", "EXPORTS", *lines, ""]), encoding="ascii")
    subprocess.run([tool("gcc"), *PLAIN, "-shared", "-nostdlib", "-Wl,--entry=0", "-o", str(target),
                    str(definition)], check=True)  # fmt: skip
    definition.unlink()


def empty_plugin(target: Path, name: str) -> None:
    """A plugin of Graphviz that can do nothing (`no_plugin.c`)."""
    made = ["-shared", f"-DNAME={name}", "-o", str(target), str(HERE / "no_plugin.c")]
    subprocess.run([tool("gcc"), *PLAIN, *made], check=True)


def launcher(target: Path, python: str, version: str, icon: Path, console: bool) -> None:
    """Compile one of the two programs that start the window, or answer in a terminal."""
    numbers = ",".join([*re.findall(r"\d+", version), "0", "0", "0", "0"][:4])
    resources = target.with_suffix(".res.o")
    subprocess.run(
        [tool("windres"), str(HERE / "launcher.rc"), "-o", str(resources), "-I", str(icon.parent),
         "-I", str(HERE), f"-DNUMBERS={numbers}", f'-DWORDS=\\"{version}\\"'], check=True,
    )  # fmt: skip
    kind = ["-DCONSOLE", "-mconsole"] if console else ["-mwindows"]
    subprocess.run([tool("gcc"), *PLAIN, *kind, f'-DPYTHON=L"{python}"', str(HERE / "launcher.c"),
                    str(resources), "-lshell32", "-o", str(target)], check=True)  # fmt: skip
    resources.unlink()
