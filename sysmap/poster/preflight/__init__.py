"""Contrôle avant impression: what to look at before a poster leaves, each with its place and its mends.

Everything is read from the composed sheet, so that what is said is about what will be printed.
"""

from sysmap.poster.preflight.finding import ADVICE, CODES, LEVELS, NOTE, WARNING, Finding, Mend
from sysmap.poster.preflight.inspecting import inspect, standing

__all__ = ["ADVICE", "CODES", "LEVELS", "NOTE", "WARNING", "Finding", "Mend", "inspect", "standing"]
