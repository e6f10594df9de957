"""What the program is made of: no network, nothing that runs what it reads, words as plain text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

NETWORK = (
    "socket",
    "urllib.request",
    "http.client",
    "http.server",
    "ftplib",
    "smtplib",
    "ssl",
    "asyncio",
    "xmlrpc",
    "QtNetwork",
    "QtWebEngineCore",
    "QtWebSockets",
    "webbrowser",
    "telnetlib",
    "imaplib",
)
RUNS = (
    r"\bpickle\b",
    r"\bmarshal\b",
    r"\bshelve\b",
    r"\byaml\.load\b",
    r"(?<![.\w])eval\(",
    r"(?<![.\w])exec\(",
    r"\bQSettings\b",
    r"\bQDataStream\b",
    r"os\.system\(",
    r"shell=True",
    r"\bdestringizer\b",
)


@pytest.fixture(scope="module")
def sources() -> dict[str, str]:
    folder = Path(__file__).resolve().parents[2] / "sysmap"
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.py")}


def found(sources: dict[str, str], pattern: str) -> list[str]:
    """Lines of code that hold this, without their comments and without lines of words."""
    return [
        f"{name}: {line.strip()}"
        for name, text in sources.items()
        for line in text.splitlines()
        if re.search(pattern, line.split("  #")[0]) and not line.strip().startswith(("#", '"', "'"))
    ]


def test_no_network_at_all(sources: dict[str, str]) -> None:
    names = "|".join(map(re.escape, NETWORK))
    assert found(sources, rf"(?:^\s*(?:from|import)\s+|PySide6\.|import )(?:{names})\b(?!ifier)") == []


def test_nothing_runs_what_it_reads(sources: dict[str, str]) -> None:
    assert [line for line in found(sources, "|".join(RUNS)) if "exec()" not in line] == []


def test_words_are_shown_as_plain_text(sources: dict[str, str]) -> None:
    """Every label says that its words are plain; hints pass the one function that takes tags away."""
    ours = ("app/helping/finding.py", "app/helping/page_view.py")  # the guide, which comes with the program
    marked = found(sources, r"setHtml\(|setMarkdown\(|insertHtml|appendHtml|toHtml|RichText|AutoText")
    assert [line for line in marked if not line.startswith(ours)] == []
    boxes = found(sources, r"\bQMessageBox\b|\bQTextBrowser\b(?! \{|:focus)|\bQErrorMessage\b")
    assert [line for line in boxes if not line.startswith(ours)] == []
    bare = found(sources, r"setToolTip\((?!(?:0, )?harmless\(|\"\"|_\(\"[^\"]*\"\)\)|said if count)")
    assert bare == []
    for name, text in sources.items():
        for made in re.finditer(r"(?:class \w+\(QLabel\)|\bQLabel\([^)])", text):
            assert "PlainText" in text, (name, made[0])
