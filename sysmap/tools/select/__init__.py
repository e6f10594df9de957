"""The select tool: one file for each thing a hand may be doing."""

from sysmap.tools.select.idle import Idle

__all__ = ["Idle"]
