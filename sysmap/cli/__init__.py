"""What the program does without a window: new, kit, poster, cards, check… Stable words and exit codes."""

from sysmap.cli.program import open_window, run, wants_window
from sysmap.cli.streams import error_line

__all__ = ["error_line", "open_window", "run", "wants_window"]
