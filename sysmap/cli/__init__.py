"""What the program does without a window: new, kit, poster, cards, check… Stable words and exit codes."""

from sysmap.cli.program import open_window, run, wants_window

__all__ = ["open_window", "run", "wants_window"]
