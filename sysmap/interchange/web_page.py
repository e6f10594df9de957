"""A page for a browser that needs nothing else: nothing is fetched, nothing runs."""

from __future__ import annotations

from collections.abc import Sequence

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def whole_page(title: str, language: str, style: str, body: Sequence[str]) -> str:
    """The page around these lines; title and lines are HTML already."""
    return "\n".join([
        "<!DOCTYPE html>", f'<html lang="{language}">', "<head>", '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="generator" content="Sysmap">', f"<title>{title}</title>", f"<style>{style}</style>",
        "</head>", "<body>", "<main>", *body, "</main>", "</body>", "</html>", "",
    ])  # fmt: skip
