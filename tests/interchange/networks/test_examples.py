"""The examples in the descriptions of the network readers are true."""

from __future__ import annotations

import doctest
import importlib

import pytest


@pytest.mark.parametrize("name", ["bends", "dot_text", "guessing", "parsing"])
def test_examples_are_true(name: str) -> None:
    found = doctest.testmod(importlib.import_module(f"sysmap.interchange.networks.{name}"))
    assert found.attempted
    assert not found.failed
