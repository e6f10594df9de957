"""What `docs/command-line.md` promises is what the program has."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from sysmap.analysis.findings import _WORDS
from sysmap.cli import check as check_verb
from sysmap.cli.program import verbs
from sysmap.cli.syntax import parse
from sysmap.poster.preflight import ADVICE, CODES, NOTE, WARNING
from sysmap.storage.noticed import FRENCH


def test_every_code_of_check_is_documented_at_its_level(root: Path) -> None:
    page = (root / "docs" / "command-line.md").read_text(encoding="utf-8")
    table = {
        level: set(re.findall(r"`(\w+)`", codes))
        for level, codes in re.findall(r"\| (errors|warnings|notes) \| (.*) \|", page)
    }
    assert set().union(*table.values()) == _WORDS["fr"].keys() | FRENCH.keys()
    for code in FRENCH.keys() - {"dangling"}:
        assert code in table[check_verb.NOTICES.get(code, "note") + "s"]


def test_every_code_of_the_poster_is_documented(root: Path) -> None:
    page = (root / "docs" / "command-line.md").read_text(encoding="utf-8")
    for title, level in (("to mend", WARNING), ("advice", ADVICE), ("to know", NOTE)):
        listed = re.findall(rf"\| {title} \| (.*) \|", page)
        assert set(re.findall(r"`(\w+)`", listed[0])) == {code for code, at in CODES.items() if at == level}


def test_the_library_example_works(root: Path, tmp_path: Path, examples: list[Path]) -> None:
    import sysmap
    from sysmap.model import Element

    map = sysmap.load(examples[3])
    more = {**map.elements, "n1": Element(id="n1", label="Potager", x=120, y=40)}
    sysmap.save(map.evolve(elements=more), tmp_path / "copie.sysmap")
    assert sysmap.load(tmp_path / "copie.sysmap").elements["n1"].label == "Potager"


def test_every_verb_and_every_option_is_documented(root: Path) -> None:
    page = (root / "docs" / "command-line.md").read_text(encoding="utf-8")
    read_me = (root / "README.md").read_text(encoding="utf-8")
    for verb in verbs():
        assert f"\nsysmap {verb.name} " in page
        assert f"\nsysmap {verb.name} " in read_me
        assert all(any(flag in page for flag in option.flags) for option in verb.options), verb.name


def test_every_example_of_the_help_is_understood() -> None:
    known = {verb.name: verb for verb in verbs()}
    for verb in known.values():
        for line in verb.examples:
            _program, name, *words = shlex.split(line)
            assert parse(known[name], words)["file"], line
