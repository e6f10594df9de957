"""Addresses in maps: one function says which may be followed, and nothing else opens anything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sysmap.model import leads_astray, web_address

FOLLOWED = {
    "https://example.org": "example.org",
    "http://example.org:8080/a?b=c#d": "example.org",
    "https://été.example/carte": "xn--t-9fab.example",
    "HTTPS://Example.ORG/Path": "example.org",
    "https://127.0.0.1/": "127.0.0.1",
    " https://example.org/a%20b ": "example.org",
    "https://еxample.org": "xn--xample-2of.org",  # a Cyrillic letter: shown as what it is
    "mailto:mairie@example.org": "example.org",
    "https://example.org/~a/@b": "example.org",
    "https://a-b.example.org/(x)": "a-b.example.org",
}
REFUSED = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "file:///etc/passwd",
    "file://host/x",
    "smb://host/share",
    "\\\\host\\share",
    "//host/share",
    "ms-msdt:/id",
    "data:text/html,<script>",
    "ftp://example.org",
    "vbscript:x",
    "https://",
    "https:///x",
    "http://user@example.org",
    "https://user:pass@example.org",
    "https://example.org@evil.example",
    "https://example.org\u202egro.live",
    "https://exam\u200bple.org",
    "https://example.org/\0",
    "https://example.org\n.evil.example",
    "https://exa mple.org",
    "https://example.org\\@evil",
    "https://-x.example",
    "https://" + "a" * 300 + ".org",
    "https://example.org:99999",
    "https://[::1",
    "https://.",
    "search-ms:query=x",
    "mailto:a@b?cc=c@d",
    "mailto:",
    "",
    "example",
    "https://example.org/<script>",
    "jar:https://x!/",
    "view-source:https://x",
    "tel:+33",
    "steam://run",
    "https://example.org/" + "a" * 3000,
    "https://a..b",
)


def test_forty_addresses() -> None:
    assert len(FOLLOWED) + len(REFUSED) >= 40
    for words, host in FOLLOWED.items():
        found = web_address(words)
        assert found is not None, words
        assert found.host == host
        assert host in found.url, "what is opened names the host that was shown"
    assert [words for words in REFUSED if web_address(words) is not None] == []


@pytest.mark.parametrize(
    ("words", "astray"),
    [
        ("javascript:alert(1)", True),
        ("file:///etc/passwd", True),
        ("\\\\host\\share", True),
        ("//host/x", True),
        ("https://example.org/carte", False),
        ("carte.example.org/vimy", False),
        ("localhost:8080/x", False),
        ("Mairie, bureau 3", False),
    ],
)
def test_a_code_on_a_poster_leads_to_the_web_or_nowhere(words: str, astray: bool) -> None:
    from sysmap.poster.codes import modules

    assert leads_astray(words) is astray
    assert bool(modules(words)) is not astray


def test_only_our_one_function_opens_anything(root: Path) -> None:
    """Folders that we wrote are shown; no address of a map is handed to the system."""
    for path in (root / "sysmap").rglob("*.py"):
        text = path.read_text("utf-8")
        for line in re.findall(r".*(?:openUrl|webbrowser|os\.startfile|xdg-open).*", text):
            assert "QUrl.fromLocalFile(" in line, (path.name, line)
        assert "setOpenExternalLinks(True" not in text, path.name
