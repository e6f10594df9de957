"""« Redisposer… »: another layout for the map, chosen by its picture, in one step that is undone."""

from sysmap.app.relayout.window import RelayoutWindow

__all__ = ["RelayoutWindow"]
