"""What is selected, in words: few fields at first, the others behind « Plus… ». Never modal."""

from sysmap.app.inspector.panel import WIDTH, Inspector

__all__ = ["WIDTH", "Inspector"]
