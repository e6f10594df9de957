"""The story on screen: its pages written and ordered, shown to a room, and taken away as files."""

from sysmap.app.story.presenting import Presenting
from sysmap.app.story.window import StoryWindow

__all__ = ["Presenting", "StoryWindow"]
