"""The examples in the documentation of the core do what they say."""

from __future__ import annotations

import doctest
import importlib

import pytest


@pytest.mark.parametrize(
    "module",
    [
        "storage.reading", "storage.opening", "storage.saving", "analysis.names", "model.dates", "model.text",
        "i18n",
    ],
)
def test_examples_in_docstrings(module: str) -> None:
    result = doctest.testmod(importlib.import_module(f"sysmap.{module}"))
    assert result.attempted > 0
    assert result.failed == 0
