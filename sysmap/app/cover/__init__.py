"""Couverture: a map that somebody else made is first presented, then read, and never changed by accident."""

from sysmap.app.cover.allowed import may
from sysmap.app.cover.page import CoverPage
from sysmap.app.cover.strip import ReadingStrip

__all__ = ["CoverPage", "ReadingStrip", "may"]
