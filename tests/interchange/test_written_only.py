"""What is only written: words stay words in Mermaid, Markdown and outlines."""

from __future__ import annotations

import re

from sysmap.interchange import Account
from sysmap.interchange.formats import format_named
from sysmap.interchange.xml_safely import tree_of
from tests.interchange.test_round_trips import AWKWARD, rich


def written(name: str) -> str:
    row = format_named(name)
    assert row is not None
    return row.write(rich(), Account()).decode()


def test_mermaid_reads_no_label_as_anything_but_words() -> None:
    lines = written("mermaid").splitlines()
    head = lines.index("flowchart LR")
    for line in lines[head:]:
        for words in re.findall(r'"([^"]*)"', line):
            assert not re.search(r"[<>&`]", words), words
        assert line.count('"') in (0, 2), line
    assert sum(bool(re.match(r"\s+n\d+(\[|\(|\{)", line)) for line in lines) == len(AWKWARD)
    assert sum(">" in line or "---" in line for line in lines[head:]) == len(rich().links)
    assert any("subgraph" in line for line in lines)


def test_markdown_shows_every_sign_as_it_is() -> None:
    text = written("markdown")
    assert text.startswith("# Une carte")
    assert "terre" not in text, "what is reserved is not told"
    assert r", \| \\" in text
    assert "=SOMME(A1)" in text


def test_an_outline_is_sound_xml_with_the_zone_as_a_branch() -> None:
    body = tree_of(written("opml").encode()).find("body")
    assert body is not None
    top = [item.get("text") for item in body]
    assert top[0] == "Dedans, dehors"
    assert "dit « \"oui\" » l'autre" in top
